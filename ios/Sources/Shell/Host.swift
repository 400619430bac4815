import CalculatorEngine
import Observation

/// Owns core, one for each process. Screens draw what it holds and send it what happens.
///
/// Everything here happens on the main actor, except what takes long: that is done by a `Worker`, one piece after another.
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

    /// Pieces of slow work that have not come back yet.
    public var working: Int { worker.busy }

    /// Opens core and draws what is there first. The only error is a setup code that is not 6 to 12 digits.
    public init(config: Config, deviceKey: any DeviceKey, phone: Phone, now: @escaping @Sendable () -> Now) throws {
        engine = try Engine.open(config: config, deviceKey: deviceKey)
        keypad = engine.keypad()
        self.phone = phone
        self.now = now
        worker = Worker(engine: engine, now: now)
        let first = try engine.send(event: .shown, now: now())
        (screen, drawn) = (first.view, first.number)
        for effect in first.effects { perform(effect) }
    }

    /// The calculator as a lock would leave it.
    public var cover: CalculatorScreen { engine.cover() }

    /// Something happened. What is written in fields reaches core before it.
    public func send(_ event: Event) {
        tellDrafts()
        tell(event)
    }

    /// The person writes. Core hears of it when they pause, and before anything else that happens.
    public func write(_ text: String, in field: UInt32) {
        drafts.write(text, in: field)
        phone.pause.wait { [weak self] in self?.tellDrafts() }
    }

    /// What stands in a field: what core knows, or what was written since.
    public func text(in field: UInt32, known: String) -> String {
        drafts.text(in: field) ?? known
    }

    /// The field was left, or whatever else makes it wise not to wait for a pause.
    public func tellDrafts() {
        phone.pause.forget()
        for (field, text) in drafts.take() {
            guard case .page(let page) = screen else { return }
            tell(.filled(page: page.number, field: field, text: text))
        }
    }

    /// The system says what it does with the app's scene. Nothing is locked while it is only inactive: a call that comes in, a question that the
    /// system asks, the list of recent apps.
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
        takeIn(Result { try engine.send(event: event, now: now()) })
    }

    private func takeIn(_ result: Result<Update, any Error>) {
        // An error is a bug in core: nothing is said about it, and the calculator goes on.
        guard let update = (try? result.get()) ?? (try? engine.send(event: .shown, now: now())) else { return }
        // What `run` gives may arrive after what `send` gave later: that is drawn already. What it asks for counts in any case.
        if update.number > drawn {
            drawn = update.number
            screen = update.view
            drafts.keep(to: screen)
        }
        for effect in update.effects { perform(effect) }
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .work(let work):
            worker.run(work) { [weak self] result in
                self?.takeIn(result)
                self?.restIfDone()
            }
        case .wakeAfter(let milliseconds): phone.wake.after(milliseconds) { [weak self] in self?.send(.woke) }
        case .dial(let uri, _, _): phone.dial.perform(uri)
        case .composeText(let uri, let number, let body): compose(Message(uri: uri, number: number, body: body))
        case .openPage(let url): phone.openPage.perform(url)
        case .copy(let text): phone.copy.perform(text)
        case .leave: phone.leave.perform()
        }
    }

    /// A composer lies over the app in the app's own window: what is under it is locked, as it would be under another app.
    private func compose(_ message: Message) {
        front.isUnderComposer = phone.composeText.perform(message) { [weak self] in
            self?.front.isUnderComposer = false
            self?.comeAndGo()
        }
        comeAndGo()
    }

    /// In the background the system stops the app within moments, unless it is asked for the time to finish what is being written.
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
}
