import CalculatorEngine
import Foundation
import Handset

@testable import Shell

/// A host without views: real core, a folder of its own, a clock that stands still, and a phone
/// that only records what it was asked for.
@MainActor
final class Bench {
    private(set) var asked: [String] = []
    private(set) var host: Shell.Host!
    let key: any DeviceKey
    let folder: TemporaryFolder
    /// The callback that the system was asked for.
    private(set) var wake: (milliseconds: UInt64, call: @MainActor () -> Void)?
    private(set) var pause: (@MainActor () -> Void)?
    private(set) var expired: (@MainActor @Sendable () -> Void)?
    /// Called when a composer that lies over the app is gone.
    private(set) var composed: (@MainActor () -> Void)?
    let moments = Moments()
    /// Whether texts with a body open in a composer over the app.
    var hasComposer = true
    /// Requests that the phone fails at once, as it does for an invalid address.
    var failing: Set<Request> = []
    /// How many updates the host took in.
    private(set) var whileFailing: [Int] = []
    /// How many of them came while a page was open: each asks to be woken.
    private(set) var updates = 0
    private let abilities: Abilities

    init(
        key: any DeviceKey = ToyKey(), in folder: TemporaryFolder? = nil,
        abilities: Abilities = Abilities(calls: true, messages: true, browser: true)
    ) throws {
        self.key = key
        self.abilities = abilities
        self.folder = try folder ?? TemporaryFolder()
        try open()
    }

    /// Starts the process, or starts it again.
    func open() throws {
        // The previous host holds the file until it is gone.
        host = nil
        let config = Config(
            folder: folder.path, locales: ["en-US"], platform: .ios, abilities: abilities, setupCode: Organization.setupCode,
            region: Organization.region, shortOfMemory: true)
        host = try Shell.Host(config: config, deviceKey: key, phone: phone()) { [moments] in
            Now(wallMs: moments.next(), monotonicMs: moments.monotonicMs, bootId: 1)
        }
    }

    var page: Page? {
        if case .page(let page) = host.screen { page } else { nil }
    }

    var isOpen: Bool { page != nil }

    var title: String { page?.title.text ?? "" }

    /// All text on the screen.
    var text: String { screenText(screen: host.screen) }

    var display: String {
        if case .calculator(let calculator) = host.screen { calculator.display.text } else { "" }
    }

    var field: (id: UInt32, text: String)? {
        page?.rows.lazy.compactMap { if case .field(let id, _, let text, _, _) = $0 { (id, text) } else { nil } }.first
    }

    /// Waits until all slow work is done.
    func settle() async throws {
        while host.working > 0 { try await Task.sleep(for: .milliseconds(1)) }
    }

    func keys(_ script: String) async throws {
        for key in keysOf(script: script)! {
            host.send(.key(key))
            try await settle()
        }
    }

    func tap(_ label: String) async throws {
        guard let event = controls.first(where: { $0.label.text.hasPrefix(label) })?.event else {
            throw NotThere(label: label, on: controls.map(\.label.text))
        }
        host.send(event)
        try await settle()
    }

    func fill(_ label: String, _ text: String) async throws {
        let field = page?.rows.lazy.compactMap { row -> UInt32? in
            if case .field(let id, let caption, _, _, _) = row, caption.text.hasPrefix(label) { id } else { nil }
        }.first
        guard let field else { throw NotThere(label: label, on: []) }
        host.write(text, in: field)
    }

    func setUp(_ code: String = "470913") async throws {
        try await keys(Organization.setupCode + "=")
        try await tap("I am alone")
        try await tap("My plan")
        try await tap("I understand")
        for _ in 0..<2 {
            try await tap("Open the calculator")
            try await keys(code + "=")
        }
        try await tap("Open my plan")
    }

    private var controls: [Control] {
        guard let page else { return [] }
        let rows = page.rows.flatMap { row -> [Control] in
            switch row {
            case .link(let control, _), .answer(let control, _), .switch(let control, _), .fold(let control, _),
                .button(let control):
                [control]
            case .chips(let chips): chips.map(\.control)
            case .card(let card): card.actions
            case .line(let line): line.actions
            default: []
            }
        }
        return page.lead.flatMap(\.actions) + rows + [page.bar.first].compactMap { $0 }
    }

    private func phone() -> Phone {
        Phone(
            dial: Dial { uri, failed in
                self.asked.append("dial \(uri)")
                guard self.failing.contains(.dial) else { return }
                let before = self.updates
                failed()
                self.whileFailing.append(self.updates - before)
            },
            composeText: ComposeText(
                perform: { message, done, failed in
                    self.asked.append("text \(message.number) \(message.body ?? "-")")
                    if self.failing.contains(.composeText) {
                        failed()
                        return false
                    }
                    guard message.body != nil, self.hasComposer else { return false }
                    self.composed = done
                    return true
                },
                dismiss: {
                    guard let composed = self.composed else { return }
                    self.asked.append("dismiss")
                    self.composed = nil
                    composed()
                }),
            openPage: OpenPage { url, failed in
                self.asked.append("open \(url)")
                if self.failing.contains(.openPage) { failed() }
            },
            copy: Copy { self.asked.append("copy \($0)") },
            leave: Leave { self.asked.append("leave") },
            wake: Wake { milliseconds, call in
                self.wake = (milliseconds, call)
                self.updates += 1
            },
            pause: Pause(wait: { self.pause = $0 }, forget: { self.pause = nil }),
            moment: Moment { expired in
                self.asked.append("begin")
                self.expired = expired
                return { self.asked.append("end") }
            })
    }

    func forgetAsked() { asked = [] }

    /// The person sends the text, or cancels it.
    func closeComposer() {
        let done = composed
        composed = nil
        done?()
    }
}

/// What the clocks say. The wall clock always says the same, unless a test sets it to the earliest
/// possible time, at which the test build of core panics.
final class Moments: @unchecked Sendable {
    private let lock = NSLock()
    private var bad = 0
    private var passedMs: UInt64 = 0

    /// The monotonic clock.
    var monotonicMs: UInt64 { lock.withLock { passedMs } }

    func pass(milliseconds: UInt64) {
        lock.withLock { passedMs += milliseconds }
    }

    /// The next values that it returns.
    func areBad(times: Int) {
        lock.withLock { bad = times }
    }

    func next() -> Int64 {
        lock.withLock {
            guard bad > 0 else { return Handset.journeysBegin }
            bad -= 1
            return .min
        }
    }
}

struct NotThere: Error {
    let label: String
    let on: [String]
}
