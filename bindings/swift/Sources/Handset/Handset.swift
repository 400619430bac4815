import CalculatorEngine
import TestSupport

/// A phone with the app on it, for tests: its clock stands still unless it is moved, its
/// folder is its own, and slow work is done at once. What opens another app hides this one, as on a
/// phone. For one thread at a time.
public final class Handset: @unchecked Sendable {
    /// Where a journey begins: Monday, 2 March 2026, 15:00 in New York.
    public static let journeysBegin: Int64 = 1_772_481_600_000

    public let key: ToyKey
    public private(set) var clock: Clock
    /// Whether slow work is done at once; `works` has it otherwise.
    public var worksAtOnce: Bool
    public private(set) var works: [WorkId] = []
    private let folder: TemporaryFolder
    private let config: Config
    private var app: Running?
    private var isFailing = false
    private var requests: [Asked] = []

    /// The app while its process lives.
    private struct Running {
        let engine: Engine
        /// What is shown, or would be if the app were in front.
        var screen: Screen
        /// The number of the update that is shown.
        var drawn: UInt64 = 0
        var elsewhere: String?
        /// On the clock that never goes back.
        var wakeAtMs: UInt64?
    }

    /// Switches the phone on and opens the app on it.
    public init(_ phone: Directives = Directives(), key: ToyKey = ToyKey(), worksAtOnce: Bool = true) throws {
        self.key = key
        self.worksAtOnce = worksAtOnce
        folder = try TemporaryFolder()
        config = Config(
            folder: folder.path, locales: phone.locales, platform: Platform(of: phone) ?? .terminal,
            abilities: Abilities(of: phone), setupCode: phone.setupCode, region: phone.region, shortOfMemory: true)
        clock = Clock(wallMs: phone.wallMs)
        if let device = phone.device { key.behave(as: device) }
        try start()
    }

    public var engine: Engine { running.engine }
    public var screen: Screen { running.screen }

    /// Tells the app what happened, and does what it asks for.
    public func send(_ event: Event) throws {
        try takeIn(engine.send(event: event, now: clock.now))
    }

    private var running: Running {
        get { app! }
        set { app = newValue }
    }

    private func start() throws {
        let engine = try Engine.open(config: config, deviceKey: key)
        let shown = try engine.send(event: .shown, now: clock.now)
        app = Running(engine: engine, screen: shown.view)
        try takeIn(shown)
    }

    /// Draws what an update shows and does what it asks for.
    public func takeIn(_ update: Update) throws {
        if update.number > running.drawn {
            running.drawn = update.number
            running.screen = update.view
        }
        for effect in update.effects {
            switch effect {
            case .work(let work):
                if worksAtOnce { try takeIn(engine.run(work: work, now: clock.now)) } else { works.append(work) }
            case .wakeAfter(let milliseconds):
                running.wakeAtMs = clock.now.monotonicMs &+ milliseconds
            case .dial where isFailing: try fail(.dial)
            case .composeText where isFailing: try fail(.composeText)
            case .openPage where isFailing: try fail(.openPage)
            case .dial(let uri, _, let number):
                requests.append(.dial(uri: uri))
                try goElsewhere("the dialer with \(number)")
            case .composeText(let uri, let number, let body):
                requests.append(.composeText(uri: uri, body: body))
                try goElsewhere("a text to \(number)")
            case .openPage(let url):
                requests.append(.open(url: url))
                try goElsewhere("the browser with \(url)")
            case .copy(let text):
                requests.append(.copy(text: text))
            case .leave:
                requests.append(.leave)
                try goElsewhere("the home screen")
            }
        }
    }

    private func fail(_ request: Request) throws {
        isFailing = false
        try send(.failed(request: request))
    }

    private func goElsewhere(_ elsewhere: String) throws {
        let wasInFront = running.elsewhere == nil
        running.elsewhere = elsewhere
        if wasInFront { try send(.hidden) }
    }

    private func page() throws -> Page {
        guard case .page(let page) = running.screen else { throw refused("the calculator is in front") }
        return page
    }
}

extension Directives {
    /// In order of preference.
    public var locales: [String] { locale.split(separator: ",").map(String.init) }
}

extension Platform {
    /// What a journey says that the app runs on; `nil` if it does not say.
    public init?(of phone: Directives) {
        switch phone.platform {
        case "android": self = .android
        case "ios": self = .ios
        case "terminal": self = .terminal
        default: return nil
        }
    }
}

extension Abilities {
    /// What a journey says that the device can do.
    public init(of phone: Directives) {
        self.init(calls: phone.calls, messages: phone.messages, browser: phone.browser)
    }
}

/// What cannot be done on this screen.
public func refused(_ reason: String) -> HandsError { .CannotDo(reason: reason) }

extension Handset: Hands {
    public func sight() -> Sight {
        if let elsewhere = running.elsewhere { return Sight(.elsewhere(place: elsewhere), text: "(\(elsewhere))") }
        return Sight(running.screen)
    }

    public func asked() -> [Asked] { requests }

    public func forgetAsked() { requests = [] }

    /// Slow work is done at once, or by whoever wants it otherwise.
    public func settle() {}

    public func press(key script: String) throws {
        guard let keys = keysOf(script: script) else { throw refused("there is no key \(script)") }
        for key in keys { try send(.key(key)) }
    }

    public func paste(text: String) throws { try send(.pasted(text: text)) }

    public func touch(touchable: UInt32) throws { try send(try page().touchables[Int(touchable)].event) }

    public func fill(field: UInt32, text: String) throws {
        let page = try page()
        try send(.filled(page: page.number, field: page.fields[Int(field)].id, text: text))
    }

    public func exit() throws { try send(.leave) }
    public func back() throws { try send(.back) }
    public func hide() throws { try goElsewhere("the home screen") }

    public func show() throws {
        running.elsewhere = nil
        try send(.shown)
    }

    public func pass(milliseconds: UInt64) throws {
        let (end, overflow) = clock.now.monotonicMs.addingReportingOverflow(milliseconds)
        guard !overflow else { throw refused("no phone lives so long") }
        var atOnce = 0
        while let wakeAtMs = running.wakeAtMs, wakeAtMs <= end {
            let ahead = wakeAtMs > clock.now.monotonicMs ? wakeAtMs - clock.now.monotonicMs : 0
            atOnce = ahead == 0 ? atOnce + 1 : 0
            guard atOnce <= 100 else { throw refused("the app asks to be woken again and again while no time passes") }
            clock.pass(milliseconds: ahead)
            running.wakeAtMs = nil
            try send(.woke)
        }
        clock.pass(milliseconds: end - clock.now.monotonicMs)
    }

    public func jumpClock(wallMs: Int64) { clock.jump(toWallMs: wallMs) }

    public func setDeviceKey(answer: DeviceAnswer) { key.behave(as: answer) }

    public func failNext() { isFailing = true }

    public func touchNothing() throws { try send(.active) }

    public func restart(phone: Bool) throws {
        let files = try Files(of: folder.path)
        // Dropping it closes the database in good order, which a process that is killed does not:
        // what that did is undone.
        app = nil
        try files.putBack()
        if phone { clock.restart() }
        try start()
    }
}
