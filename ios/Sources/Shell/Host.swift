import CalculatorEngine
import Observation

/// Owns core; there is one in each process. Screens draw its state and send it events.
///
/// How core is to be treated is `EngineHost`'s; what is here is the iPhone's: the app in front and
/// the composer over it, the text in fields, a screen that is recorded, the moment that the system
/// gives. Everything happens on the main actor, except slow work.
@MainActor
@Observable
public final class Host {
    /// What to draw. After a lock it holds nothing of a page.
    public private(set) var screen: Screen

    /// Whether others may see the screen although nothing is locked yet: `cover` is drawn over a
    /// page.
    public private(set) var isCovered = false

    /// All keys of the calculator.
    public let keypad: Keypad

    @ObservationIgnored private var core: EngineHost!
    @ObservationIgnored private let phone: Phone
    @ObservationIgnored private let now: @Sendable () -> Now
    @ObservationIgnored private var drafts = Drafts()
    @ObservationIgnored private var front = Front()
    @ObservationIgnored private var moment: Moment.End?
    @ObservationIgnored private var isCaptured = false
    @ObservationIgnored private var isLocking = false
    @ObservationIgnored private var isEntering = false

    /// Slow jobs that are still running.
    public var working: Int { core.working }

    /// Opens core and shows its first screen. The only error is a setup code that is not 6 to 12
    /// digits.
    public init(config: Config, deviceKey: any DeviceKey, phone: Phone, now: @escaping @Sendable () -> Now) throws {
        let engine = try Engine.open(config: config, deviceKey: deviceKey)
        keypad = engine.keypad()
        screen = .calculator(engine.cover())
        self.phone = phone
        self.now = now
        core = EngineHost(
            engine: engine, now: now, perform: { [weak self] in self?.perform($0) }, draw: { [weak self] in self?.draw($0) },
            sendDrafts: { [weak self] in self?.sendDrafts() }, settled: { [weak self] in self?.settled() },
            wake: phone.wake.after)
        core.send(.shown)
    }

    /// The calculator as a lock would leave it.
    public var cover: CalculatorScreen { core.cover }

    /// Handles an event. Text in fields reaches core before it.
    public func send(_ event: Event) {
        // Before any other, the host below asks for it.
        if event == .active { sendDrafts() }
        core.send(event)
    }

    /// Somebody is there: a touch, a scroll, a key, a move of VoiceOver. Core hears of it once a
    /// second at most, on every screen: a code is chosen on the calculator, and that times out
    /// after a minute too.
    public func noticed() {
        guard !isCovered, now().monotonicMs >= core.lastEventMs &+ Self.noticedEveryMs else { return }
        send(.active)
    }

    /// The person types. Core hears of it when they pause and before any other event; if they never
    /// pause, every now and then.
    public func write(_ text: String, in field: UInt32) {
        drafts.write(text, in: field)
        if now().monotonicMs >= core.lastEventMs &+ Self.longestWithoutPauseMs { return sendDrafts() }
        phone.pause.wait { [weak self] in self?.sendDrafts() }
    }

    /// The text of a field: what core knows, or what was typed since.
    public func text(in field: UInt32, known: String) -> String {
        drafts.text(in: field) ?? known
    }

    /// Sends what was typed to core without waiting for a pause: the field was left, for example.
    public func sendDrafts() {
        // A composer that comes up while an update is being applied takes the keyboard away. Its
        // field is sent with the next event.
        guard !core.isTakingIn else { return }
        phone.pause.forget()
        for (field, text) in drafts.take() {
            guard case .page(let page) = screen else { return }
            core.send(.filled(page: page.number, field: field, text: text))
        }
    }

    /// The phase of the scene has changed. Nothing locks while the scene is only inactive: for an
    /// incoming call, a question from the system, the list of recent apps.
    public func enter(_ phase: Phase) {
        isEntering = true
        isCovered = phase != .active
        if phase == .background { beginMoment() }
        if phase != .active { sendDrafts() }
        front.isInBackground = phase == .background
        if front.isInBackground { phone.composeText.dismiss() }
        frontChanged()
        isEntering = false
        endMomentIfDone()
    }

    /// Whether the screen is recorded, mirrored or shared. As long as it is, every page is locked
    /// as soon as it opens, and a composer goes. A cover that answers to nothing would do for a
    /// moment; a recording lasts, and a calculator that is dead in it would give itself away.
    public func capture(_ isCaptured: Bool) {
        self.isCaptured = isCaptured
        if isCaptured { phone.composeText.dismiss() }
        lockIfCaptured()
    }

    private func lockIfCaptured() {
        guard isCaptured, !isLocking, case .page = screen else { return }
        isLocking = true
        send(.leave)
        isLocking = false
    }

    private func frontChanged() {
        guard let event = front.change() else { return }
        send(event)
    }

    private func draw(_ next: Screen) {
        screen = next
        drafts.keep(to: next)
    }

    private func settled() {
        lockIfCaptured()
        endMomentIfDone()
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .dial(let uri, _, _): phone.dial.perform(uri, failed(.dial))
        case .composeText(let uri, let number, let body): compose(Message(uri: uri, number: number, body: body))
        case .openPage(let url): phone.openPage.perform(url, failed(.openPage))
        case .copy(let text): phone.copy.perform(text)
        case .leave: phone.leave.perform()
        case .work, .wakeAfter: break
        }
    }

    /// A composer lies over the app, in the app's own window. What is under it is locked, as it
    /// would be under another app.
    private func compose(_ message: Message) {
        let gone: @MainActor () -> Void = { [weak self] in
            self?.front.isUnderComposer = false
            self?.frontChanged()
        }
        front.isUnderComposer = phone.composeText.perform(message, gone, failed(.composeText))
        frontChanged()
    }

    /// The phone could not do what core asked for.
    private func failed(_ request: Request) -> Failed {
        { [weak self] in self?.send(.failed(request: request)) }
    }

    /// In the background the system stops the app within moments, unless the app asks for the time
    /// to finish writing.
    private func beginMoment() {
        guard moment == nil else { return }
        moment = phone.moment.begin { [weak self] in self?.endMoment() }
    }

    private func endMomentIfDone() {
        if working == 0, !isEntering { endMoment() }
    }

    private func endMoment() {
        moment?()
        moment = nil
    }

    private static let noticedEveryMs: UInt64 = 1_000
    private static let longestWithoutPauseMs: UInt64 = 10_000
}
