import CalculatorEngine
import Foundation
import Handset
import Testing

/// What the host that ships takes off whoever embeds the library.
@MainActor
@Suite struct EngineHostTests {
    private let folder: TemporaryFolder
    private let clock = FaultyClock()

    init() throws { folder = try TemporaryFolder() }

    private func open() throws -> Engine {
        try Engine.open(
            config: Config(
                folder: folder.path, locales: ["en-US"], platform: .terminal,
                abilities: Abilities(calls: true, messages: true, browser: true), setupCode: "73282559", region: nil,
                shortOfMemory: false), deviceKey: ToyKey())
    }

    private func host(of engine: Engine, draw: @escaping @MainActor (Screen) -> Void = { _ in }) -> EngineHost {
        EngineHost(engine: engine, now: { [clock] in clock.now }, perform: { _ in }, draw: draw)
    }

    private func type(_ keys: String, on host: EngineHost) {
        for key in keysOf(script: keys)! { host.send(.key(key)) }
    }

    @Test func drawsWhatHappensAndWhatWorkBringsAndGoesOnAfterABug() async throws {
        var drawn: [Screen] = []
        let host = try host(of: open()) { drawn.append($0) }
        host.send(.shown)
        type("2+3=", on: host)
        #expect(drawn.last.map(display) == "5")
        clock.broken = true
        type("7", on: host)
        clock.broken = false
        type("c6*7=", on: host)
        #expect(drawn.last.map(display) == "42")
        type("c73282559=", on: host)
        for await case .page(let page) in host.screens {
            #expect(page.title.text == "Could someone see this phone?")
            break
        }
        #expect(drawn.last == host.screen)
        host.send(.hidden)
        #expect(display(host.screen) == "0")
        await host.close()
    }

    @Test func afterItIsClosedAnotherEngineOpensTheSameFolderAndTheOldHostDoesNothing() async throws {
        let host = try host(of: open())
        host.send(.shown)
        type("1+1=", on: host)
        let screens = host.screens
        await host.close()
        #expect(host.working == 0)
        let before = host.screen
        type("7", on: host)
        #expect(host.screen == before)
        // Whoever reads is told the newest, and then that it is over.
        var read: [Screen] = []
        for await screen in screens { read.append(screen) }
        for await screen in host.screens { read.append(screen) }
        #expect(read == [before, before])
        let next = try self.host(of: open())
        next.send(.shown)
        type("6*7=", on: next)
        #expect(display(next.screen) == "42")
        await next.close()
    }

    @Test func closingWaitsForTheWorkThatHidingAsksFor() async throws {
        let engine = try Played(open()) { $0 == .hidden ? [.work(1)] : [] }
        let mayRun = DispatchSemaphore(value: 0)
        engine.onRun = { mayRun.wait() }
        let host = host(of: engine)
        var isClosed = false
        let closing = Task {
            await host.close()
            isClosed = true
        }
        while host.working == 0 { await Task.yield() }
        for _ in 0..<10 { await Task.yield() }
        #expect(!isClosed)
        mayRun.signal()
        await closing.value
        #expect(engine.ran == [1])
    }

    @Test func aScreenThatComesLateReplacesNoNewerOneAndItsEffectsCount() async throws {
        let engine = try Played(open()) { $0 == .shown ? [.work(1)] : [] }
        engine.afterRun = Update(number: 1, view: engine.screen("late"), effects: [.copy(text: "late")])
        var asked: [Effect] = []
        let host = EngineHost(engine: engine, now: { [clock] in clock.now }, perform: { asked.append($0) })
        host.send(.shown)
        host.send(.key(.equals))
        let newest = host.screen
        while host.working > 0 { await Task.yield() }
        #expect(host.screen == newest)
        #expect(asked == [.copy(text: "late")])
    }

    @Test func anEventThatComesWhileAnUpdateIsTakenInWaitsUntilThatIsDone() throws {
        let engine = try Played(open()) { $0 == .back ? [.copy(text: "one"), .copy(text: "two")] : [] }
        var said: [String] = []
        let held = Held()
        held.host = EngineHost(
            engine: engine, now: { [clock] in clock.now },
            perform: { effect in
                said.append("asked \(effect) after \(engine.sent.count)")
                held.host.send(.failed(request: .dial))
            })
        held.host.send(.back)
        let one = Effect.copy(text: "one")
        let two = Effect.copy(text: "two")
        #expect(said == ["asked \(one) after 1", "asked \(two) after 1"])
        #expect(engine.sent == [.back, .failed(request: .dial), .failed(request: .dial)])
    }

    @Test func eventsThatWaitKeepTheirOrderWhateverIsInFields() throws {
        let engine = try Played(open()) { $0 == .back ? [.copy(text: "")] : [] }
        var typed: String?
        let held = Held()
        held.host = EngineHost(
            engine: engine, now: { [clock] in clock.now },
            perform: { _ in
                typed = "typed"
                held.host.send(.hidden)
                held.host.send(.shown)
            },
            sendDrafts: {
                guard let text = typed else { return }
                typed = nil
                held.host.send(.filled(page: 1, field: 1, text: text))
            })
        held.host.send(.back)
        #expect(engine.sent == [.back, .filled(page: 1, field: 1, text: "typed"), .hidden, .shown])
    }

    @Test func closingInTheMiddleOfAnUpdateLosesNothing() async throws {
        let engine = try Played(open()) { event in
            switch event {
            case .back: [.copy(text: "")]
            case .hidden: [.work(1)]
            default: []
            }
        }
        let held = Held()
        var closing: Task<Void, Never>?
        held.host = EngineHost(
            engine: engine, now: { [clock] in clock.now },
            perform: { _ in
                held.host.send(.hidden)
                closing = Task { await held.host.close() }
            })
        held.host.send(.back)
        await closing?.value
        #expect(engine.sent.prefix(2) == [.back, .hidden])
        #expect(engine.ran.contains(1))
    }

    @Test func whatIsInFieldsIsHeardOfBeforeAnyEventAndBeforeWhatWorkBrings() async throws {
        let engine = try Played(open()) { $0 == .shown ? [.work(1)] : [] }
        engine.afterRun = Update(number: 99, view: engine.screen("result"), effects: [])
        var typed: String?
        var heardBeforeResult: [Event] = []
        let held = Held()
        held.host = EngineHost(
            engine: engine, now: { [clock] in clock.now }, perform: { _ in },
            draw: { if display($0) == "result" { heardBeforeResult = engine.sent } },
            sendDrafts: {
                guard let text = typed else { return }
                typed = nil
                held.host.send(.filled(page: 1, field: 1, text: text))
            })
        let filled = { Event.filled(page: 1, field: 1, text: $0) }
        typed = "first"
        held.host.send(.shown)
        typed = "second"
        while held.host.working > 0 { await Task.yield() }
        typed = "third"
        held.host.send(.hidden)
        #expect(heardBeforeResult == [filled("first"), .shown, filled("second")])
        #expect(engine.sent == [filled("first"), .shown, filled("second"), filled("third"), .hidden])
    }

    @Test func anEngineThatAnswersWithNothingButBugsLeavesTheCalculatorUntilItAnswersAgain() throws {
        var isBroken = false
        let engine = try Played(open()) { _ in
            if isBroken { throw EngineError.Bug }
            return []
        }
        var drawn: [String] = []
        let host = host(of: engine) { drawn.append(display($0)) }
        let first = display(host.screen)
        host.send(.shown)
        isBroken = true
        host.send(.key(.equals))
        #expect(display(host.screen) == first)
        // The key, and once more to go on.
        #expect(engine.sent == [.shown, .key(.equals), .shown])
        isBroken = false
        host.send(.key(.equals))
        #expect(drawn == ["2", first, "5"])
    }

    @Test func aLaterWakeTakesThePlaceOfAnEarlierOne() async throws {
        let engine = try Played(open()) { event in
            switch event {
            case .shown: [.wakeAfter(milliseconds: 86_400_000)]
            case .back: [.wakeAfter(milliseconds: 1)]
            default: []
            }
        }
        let host = host(of: engine)
        host.send(.shown)
        host.send(.back)
        while engine.sent.count < 3 { await Task.yield() }
        #expect(engine.sent == [.shown, .back, .woke])
        #expect(host.lastEventMs == 1)
    }

    @Test func thatSomebodyIsThereDrawsNothingAnew() async throws {
        var drawn = 0
        let host = try host(of: open()) { _ in drawn += 1 }
        host.send(.shown)
        let before = drawn
        for _ in 0..<3 { host.send(.active) }
        #expect(drawn == before)
        host.send(.key(.digit(7)))
        #expect(drawn == before + 1)
        await host.close()
    }
}

/// A host that what is passed into it knows.
@MainActor
private final class Held {
    var host: EngineHost!
}

private func display(_ screen: Screen) -> String {
    if case .calculator(let calculator) = screen { calculator.display.text } else { "" }
}

/// An engine that answers each event with an update of its own, one number after another.
private final class Played: Engine, @unchecked Sendable {
    private var effects: (Event) throws -> [Effect] = { _ in [] }
    private var calculator: CalculatorScreen!
    private var keys: Keypad!
    private var number: UInt64 = 1
    var sent: [Event] = []
    var ran: [WorkId] = []
    var onRun: () -> Void = {}
    var afterRun: Update?

    convenience init(_ real: Engine, effects: @escaping (Event) throws -> [Effect]) throws {
        self.init(noHandle: NoHandle())
        self.effects = effects
        calculator = real.cover()
        keys = real.keypad()
    }

    func screen(_ text: String) -> Screen {
        let was: CalculatorScreen = calculator
        return .calculator(
            CalculatorScreen(
                expression: was.expression, display: Caption(text: text, spoken: text), kind: was.kind, preview: was.preview,
                angle: was.angle, memory: was.memory, canCopy: was.canCopy, moreOpen: was.moreOpen, tape: was.tape))
    }

    override func cover() -> CalculatorScreen { calculator }
    override func keypad() -> Keypad { keys }

    override func send(event: Event, now: Now) throws -> Update {
        sent.append(event)
        number += 1
        return Update(number: number, view: screen("\(number)"), effects: try effects(event))
    }

    override func run(work: WorkId, now: Now) throws -> Update {
        onRun()
        ran.append(work)
        return afterRun ?? Update(number: 1, view: screen("ran"), effects: [])
    }
}

/// Stands still, and can tell the moment at which a build for tests panics.
private final class FaultyClock: @unchecked Sendable {
    private let lock = NSLock()
    private var isBroken = false

    var broken: Bool {
        get { lock.withLock { isBroken } }
        set { lock.withLock { isBroken = newValue } }
    }

    var now: Now {
        Now(wallMs: broken ? .min : Handset.journeysBegin, monotonicMs: 1, bootId: 1)
    }
}
