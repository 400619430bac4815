import CalculatorEngine
import Observation

/// Owns core; there is one in each process. Screens draw its state and send it events.
///
/// Everything happens on the main actor, except slow work: a `Worker` does that, one job after
/// another.
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

    @ObservationIgnored private let engine: Engine
    @ObservationIgnored private let phone: Phone
    @ObservationIgnored private let now: @Sendable () -> Now
    @ObservationIgnored private let worker: Worker
    @ObservationIgnored private var drawn: UInt64
    @ObservationIgnored private var drafts = Drafts()
    @ObservationIgnored private var front = Front()
    @ObservationIgnored private var moment: Moment.End?
    /// Events that arrived while an update was being applied. They follow once that is done.
    @ObservationIgnored private var waiting: [Event] = []
    @ObservationIgnored private var isApplying = false
    @ObservationIgnored private var isCaptured = false
    @ObservationIgnored private var isLocking = false
    /// On the monotonic clock.
    @ObservationIgnored private var lastSentMs: UInt64 = 0

    /// Slow jobs that are still running.
    public var working: Int { worker.busy }

    /// Opens core and shows its first screen. The only error is a setup code that is not 6 to 12
    /// digits.
    public init(config: Config, deviceKey: any DeviceKey, phone: Phone, now: @escaping @Sendable () -> Now) throws {
        engine = try Engine.open(config: config, deviceKey: deviceKey)
        keypad = engine.keypad()
        self.phone = phone
        self.now = now
        worker = Worker(engine: engine, now: now)
        let first = try engine.send(event: .shown, now: now())
        (screen, drawn) = (first.view, first.number)
        applyUpdate(.success(first))
    }

    /// The calculator as a lock would leave it.
    public var cover: CalculatorScreen { engine.cover() }

    /// Handles an event. Text in fields reaches core before it. Events are handled one at a time:
    /// one that arrives while an update is being applied (an app that fails to open, a composer
    /// that comes up) waits for its turn.
    public func send(_ event: Event) {
        guard !isApplying else { return waiting.append(event) }
        sendDrafts()
        deliver(event)
    }

    /// Somebody is there: a touch, a scroll, a key, a move of VoiceOver. Core hears of it once a
    /// second at most, on every screen: a code is chosen on the calculator, and that times out
    /// after a minute too.
    public func noticed() {
        guard !isCovered, now().monotonicMs >= lastSentMs &+ Self.noticedEveryMs else { return }
        send(.active)
    }

    /// The person types. Core hears of it when they pause and before any other event; if they never
    /// pause, every now and then.
    public func write(_ text: String, in field: UInt32) {
        drafts.write(text, in: field)
        if now().monotonicMs >= lastSentMs &+ Self.longestWithoutPauseMs { return sendDrafts() }
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
        guard !isApplying else { return }
        phone.pause.forget()
        for (field, text) in drafts.take() {
            guard case .page(let page) = screen else { return }
            deliver(.filled(page: page.number, field: field, text: text))
        }
    }

    /// The phase of the scene has changed. Nothing locks while the scene is only inactive: for an
    /// incoming call, a question from the system, the list of recent apps.
    public func enter(_ phase: Phase) {
        isCovered = phase != .active
        if phase == .background { beginMoment() }
        if phase != .active { sendDrafts() }
        front.isInBackground = phase == .background
        if front.isInBackground { phone.composeText.dismiss() }
        frontChanged()
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
        send(.quickExit)
        isLocking = false
    }

    private func frontChanged() {
        guard let event = front.change() else { return }
        send(event)
    }

    private func deliver(_ event: Event) {
        let now = now()
        // A tick of the clock is not a touch.
        if event != .woke { lastSentMs = now.monotonicMs }
        applyUpdate(Result { try engine.send(event: event, now: now) }, of: event)
    }

    private func applyUpdate(_ result: Result<Update, any Error>, of event: Event? = nil) {
        // An error is a bug in core. Nothing is said about it, and the calculator goes on.
        guard let update = (try? result.get()) ?? (try? engine.send(event: .shown, now: now())) else { return }
        isApplying = true
        // The result of `run` may arrive after a later result of `send`, which has been drawn by
        // then. Its effects count in any case.
        if update.number > drawn {
            drawn = update.number
            // An update for mere presence must not redraw: that would move the focus of VoiceOver,
            // which would count as presence again.
            if event != .active || screen != update.view { screen = update.view }
            drafts.keep(to: screen)
        }
        for effect in update.effects { perform(effect) }
        isApplying = false
        if !waiting.isEmpty { send(waiting.removeFirst()) }
        lockIfCaptured()
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .work(let work):
            worker.run(work) { [weak self] result in
                self?.applyUpdate(result)
                self?.endMomentIfDone()
            }
        case .wakeAfter(let milliseconds): phone.wake.after(milliseconds) { [weak self] in self?.send(.woke) }
        case .dial(let uri, _, _): phone.dial.perform(uri, failed(.dial))
        case .composeText(let uri, let number, let body): compose(Message(uri: uri, number: number, body: body))
        case .openPage(let url): phone.openPage.perform(url, failed(.openPage))
        case .copy(let text): phone.copy.perform(text)
        case .leave: phone.leave.perform()
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
        if working == 0 { endMoment() }
    }

    private func endMoment() {
        moment?()
        moment = nil
    }

    private static let noticedEveryMs: UInt64 = 1_000
    private static let longestWithoutPauseMs: UInt64 = 10_000
}
