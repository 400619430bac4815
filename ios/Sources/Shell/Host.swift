import CalculatorEngine
import Observation

/// Owns core, one for each process. Screens draw what it holds and send it what happens.
///
/// Everything here happens on the main actor, except what takes long: that is done by a `Worker`,
/// one piece after another.
@MainActor
@Observable
public final class Host {
    /// What is to be drawn. After a lock nothing of a page is left in it.
    public private(set) var screen: Screen

    /// Whether others may see the screen while nothing is locked yet: `cover` is drawn over a page.
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
    /// What happened while an update was being taken in: its turn comes after that.
    @ObservationIgnored private var waiting: [Event] = []
    @ObservationIgnored private var isTakingIn = false
    /// On the clock that does not jump.
    @ObservationIgnored private var lastToldMs: UInt64 = 0

    /// Pieces of slow work that have not come back yet.
    public var working: Int { worker.busy }

    /// Opens core and draws what is there first. The only error is a setup code that is not 6 to 12
    /// digits.
    public init(config: Config, deviceKey: any DeviceKey, phone: Phone, now: @escaping @Sendable () -> Now) throws {
        engine = try Engine.open(config: config, deviceKey: deviceKey)
        keypad = engine.keypad()
        self.phone = phone
        self.now = now
        worker = Worker(engine: engine, now: now)
        let first = try engine.send(event: .shown, now: now())
        (screen, drawn) = (first.view, first.number)
        takeIn(.success(first))
    }

    /// The calculator as a lock would leave it.
    public var cover: CalculatorScreen { engine.cover() }

    /// Something happened. What is written in fields reaches core before it. One event after
    /// another: what happens while an update is being taken in (an app that does not open, a
    /// composer that comes up) waits until that is done.
    public func send(_ event: Event) {
        guard !isTakingIn else { return waiting.append(event) }
        tellDrafts()
        tell(event)
    }

    /// Somebody is there: a touch, a scroll, a key, a move of VoiceOver. Core hears of it once a
    /// second at most, on whatever is in front: a code is chosen on the calculator, and that waits
    /// a minute too.
    public func noticed() {
        guard !isCovered, now().monotonicMs >= lastToldMs &+ Self.noticedEveryMs else { return }
        send(.active)
    }

    /// The person writes. Core hears of it when they pause, and before anything else that happens;
    /// of somebody who never pauses, now and then.
    public func write(_ text: String, in field: UInt32) {
        drafts.write(text, in: field)
        if now().monotonicMs >= lastToldMs &+ Self.longestWithoutPauseMs { return tellDrafts() }
        phone.pause.wait { [weak self] in self?.tellDrafts() }
    }

    /// What stands in a field: what core knows, or what was written since.
    public func text(in field: UInt32, known: String) -> String {
        drafts.text(in: field) ?? known
    }

    /// The field was left, or whatever else makes it wise not to wait for a pause.
    public func tellDrafts() {
        // A field that is left while an update is taken in: a composer that comes up takes the
        // keyboard away. It is told with the next event.
        guard !isTakingIn else { return }
        phone.pause.forget()
        for (field, text) in drafts.take() {
            guard case .page(let page) = screen else { return }
            tell(.filled(page: page.number, field: field, text: text))
        }
    }

    /// The system says what it does with the app's scene. Nothing is locked while it is only
    /// inactive: a call that comes in, a question that the system asks, the list of recent apps.
    public func enter(_ phase: Phase) {
        isCovered = phase != .active
        if phase == .background { askForTheMoment() }
        if phase != .active { tellDrafts() }
        front.isInBackground = phase == .background
        if front.isInBackground { phone.composeText.dismiss() }
        comeAndGo()
        restIfDone()
    }

    private func comeAndGo() {
        guard let event = front.change() else { return }
        send(event)
    }

    private func tell(_ event: Event) {
        let now = now()
        // The clock is nobody's touch.
        if event != .woke { lastToldMs = now.monotonicMs }
        takeIn(Result { try engine.send(event: event, now: now) }, of: event)
    }

    private func takeIn(_ result: Result<Update, any Error>, of event: Event? = nil) {
        // An error is a bug in core: nothing is said about it, and the calculator goes on.
        guard let update = (try? result.get()) ?? (try? engine.send(event: .shown, now: now())) else { return }
        isTakingIn = true
        // What `run` gives may arrive after what `send` gave later: that is drawn already. What it
        // asks for counts in any case.
        if update.number > drawn {
            drawn = update.number
            // Somebody who is there changes nothing, and draws nothing: VoiceOver's focus would
            // move, and be taken for somebody.
            if event != .active || screen != update.view { screen = update.view }
            drafts.keep(to: screen)
        }
        for effect in update.effects { perform(effect) }
        isTakingIn = false
        if !waiting.isEmpty { send(waiting.removeFirst()) }
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .work(let work):
            worker.run(work) { [weak self] result in
                self?.takeIn(result)
                self?.restIfDone()
            }
        case .wakeAfter(let milliseconds): phone.wake.after(milliseconds) { [weak self] in self?.send(.woke) }
        case .dial(let uri, _, _): phone.dial.perform(uri, failed(.dial))
        case .composeText(let uri, let number, let body): compose(Message(uri: uri, number: number, body: body))
        case .openPage(let url): phone.openPage.perform(url, failed(.openPage))
        case .copy(let text): phone.copy.perform(text)
        case .leave: phone.leave.perform()
        }
    }

    /// A composer lies over the app in the app's own window: what is under it is locked, as it
    /// would be under another app.
    private func compose(_ message: Message) {
        let gone: @MainActor () -> Void = { [weak self] in
            self?.front.isUnderComposer = false
            self?.comeAndGo()
        }
        front.isUnderComposer = phone.composeText.perform(message, gone, failed(.composeText))
        comeAndGo()
    }

    /// The phone could not do what core asked for.
    private func failed(_ request: Request) -> Failed {
        { [weak self] in self?.send(.failed(request: request)) }
    }

    /// In the background the system stops the app within moments, unless it is asked for the time
    /// to finish what is being written.
    private func askForTheMoment() {
        guard moment == nil else { return }
        moment = phone.moment.begin { [weak self] in self?.rest() }
    }

    private func restIfDone() {
        if working == 0 { rest() }
    }

    private func rest() {
        moment?()
        moment = nil
    }

    private static let noticedEveryMs: UInt64 = 1_000
    private static let longestWithoutPauseMs: UInt64 = 10_000
}
