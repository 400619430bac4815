import Dispatch

/// Owns an `Engine` and follows its rules: slow work runs off the main thread and in order, no
/// older screen replaces a newer one, one wake is due at a time, and a bug is never talked about.
/// There is one in each process. Send `.shown` first.
///
/// What is passed in is called on the main actor, and may send events: they wait until what is
/// being done is done, in their order.
@MainActor
public final class EngineHost {
    /// What to draw. After a lock it holds nothing of a page.
    public private(set) var screen: Screen

    /// All keys of the calculator.
    public let keypad: Keypad

    /// Pieces of slow work that are not done yet.
    public private(set) var working = 0

    /// The monotonic clock at the last event but a wake.
    public private(set) var lastEventMs: UInt64 = 0

    /// Whether an update is being taken in at this moment.
    public private(set) var isTakingIn = false

    /// Nil once it is let go.
    private var engine: Engine?
    /// The calculator before anything was typed.
    private let first: CalculatorScreen
    private let now: @Sendable () -> Now
    private let perform: @MainActor (Effect) -> Void
    private let draw: @MainActor (Screen) -> Void
    private let sendDrafts: @MainActor () -> Void
    private let settled: @MainActor () -> Void
    private let wake: Wake
    /// Slow work, one piece after another, in the order in which it was asked for.
    private let worker = DispatchQueue(label: "calculator", qos: .userInitiated)
    private var drawn: UInt64 = 0
    /// What came while something else was being done, in its order.
    private var turns: [@MainActor () -> Void] = []
    private var isBusy = false
    private var isGathering = false
    private var isClosing = false
    private var closing: [CheckedContinuation<Void, Never>] = []
    private var readers: [UInt64: AsyncStream<Screen>.Continuation] = [:]
    private var lastReader: UInt64 = 0

    /// Calls back after a time. A later request replaces an earlier one.
    public typealias Wake = @MainActor (_ milliseconds: UInt64, _ call: @escaping @MainActor () -> Void) -> Void

    /// - Parameters:
    ///   - now: what the clocks say; asked on both threads
    ///   - perform: asks the phone for something, now or never: if the phone cannot do it, send
    ///     `.failed`. This is no stream, which might keep a call until later. Never `.work` or
    ///     `.wakeAfter`, which are done here.
    ///   - draw: draws a screen before it returns: a page that was locked is gone when `send`
    ///     returns. If that does not matter, read `screens`.
    ///   - sendDrafts: sends as `.filled` what is in fields and was not sent yet; called before
    ///     anything that may take the page away. Without it, what was typed since the last
    ///     `.filled` is lost with the page.
    ///   - settled: everything that was asked for has been done
    ///   - wake: by default, on the clock that also runs while the phone sleeps
    public init(
        engine: Engine, now: @escaping @Sendable () -> Now, perform: @escaping @MainActor (Effect) -> Void,
        draw: @escaping @MainActor (Screen) -> Void = { _ in }, sendDrafts: @escaping @MainActor () -> Void = {},
        settled: @escaping @MainActor () -> Void = {}, wake: Wake? = nil
    ) {
        self.engine = engine
        self.now = now
        self.perform = perform
        self.draw = draw
        self.sendDrafts = sendDrafts
        self.settled = settled
        self.wake = wake ?? Alarm().set
        keypad = engine.keypad()
        first = engine.cover()
        screen = .calculator(first)
    }

    /// The calculator as a lock would leave it.
    public var cover: CalculatorScreen { engine?.cover() ?? first }

    /// Every screen from now on, the present one first. Whoever reads slowly misses what came
    /// between; what waits to be read is the newest screen alone. Ends when the host is closed.
    public var screens: AsyncStream<Screen> {
        let (stream, reader) = AsyncStream.makeStream(of: Screen.self, bufferingPolicy: .bufferingNewest(1))
        reader.yield(screen)
        guard engine != nil else {
            reader.finish()
            return stream
        }
        lastReader += 1
        let number = lastReader
        readers[number] = reader
        reader.onTermination = { [weak self] _ in
            Task { @MainActor in self?.readers[number] = nil }
        }
        return stream
    }

    /// Handles an event, and whatever it leads to but slow work.
    public func send(_ event: Event) {
        guard engine != nil, !isClosing || isGathering else { return }
        // Before whatever the drafts were asked for.
        if isGathering, !isTakingIn { return handle(event) }
        inTurn { [self] in
            switch event {
            // That somebody is there takes no page away.
            case .filled, .active: break
            default: gather()
            }
            handle(event)
        }
    }

    /// Locks, finishes all work, and lets go of the engine and its files. Another engine may be
    /// opened afterwards.
    public func close() async {
        send(.hidden)
        isClosing = true
        while working > 0 || isBusy {
            await withCheckedContinuation { closing.append($0) }
        }
        release()
        // The worker lets go of the engine, and so of its files, a moment after its last result.
        await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in worker.async { done.resume() } }
    }

    private func release() {
        engine = nil
        turns = []
        for reader in readers.values { reader.finish() }
        readers = [:]
    }

    private func inTurn(_ step: @escaping @MainActor () -> Void) {
        turns.append(step)
        guard !isBusy else { return }
        isBusy = true
        while !turns.isEmpty { turns.removeFirst()() }
        isBusy = false
        settled()
        guard working == 0, !isBusy else { return }
        for waiting in closing { waiting.resume() }
        closing = []
    }

    private func gather() {
        isGathering = true
        sendDrafts()
        isGathering = false
    }

    private func handle(_ event: Event) {
        let now = now()
        if event != .woke { lastEventMs = now.monotonicMs }
        takeIn(event) { try $0.send(event: event, now: now) }
    }

    private func takeIn(_ event: Event?, _ call: (Engine) throws -> Update) {
        guard let engine else { return }
        // A bug has closed whatever was open. Nothing is said about it, and the calculator goes on.
        guard let update = (try? call(engine)) ?? (try? engine.send(event: .shown, now: now())) else {
            // What is drawn may be a page that nothing can lock any more, so it goes.
            turns = []
            return show(.calculator(first))
        }
        isTakingIn = true
        // What `run` gives may arrive after what `send` gave later, and has been drawn by then. Its
        // effects count in any case.
        if update.number > drawn {
            drawn = update.number
            // That somebody is there changes nothing that is drawn, and a screen that is drawn anew
            // may move the focus of VoiceOver, which is a sign that somebody is there.
            if event != .active || update.view != screen { show(update.view) }
        }
        for effect in update.effects { take(effect) }
        isTakingIn = false
    }

    private func show(_ next: Screen) {
        screen = next
        draw(next)
        for reader in readers.values { reader.yield(next) }
    }

    private func take(_ effect: Effect) {
        switch effect {
        case .work(let work): run(work)
        case .wakeAfter(let milliseconds): wake(milliseconds) { [weak self] in self?.send(.woke) }
        default: perform(effect)
        }
    }

    private func run(_ work: WorkId) {
        guard let engine else { return }
        working += 1
        worker.async { [now] in
            let result = Result { try engine.run(work: work, now: now()) }
            Task { @MainActor in self.worked(result) }
        }
    }

    private func worked(_ result: Result<Update, any Error>) {
        inTurn { [self] in
            working -= 1
            // The update may replace the page on which somebody is typing.
            if engine != nil { gather() }
            takeIn(nil) { _ in try result.get() }
        }
    }
}
