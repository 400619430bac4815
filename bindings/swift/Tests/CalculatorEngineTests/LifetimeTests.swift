import CalculatorEngine
import Foundation
import Handset
import Testing

#if canImport(Heap)
    import Heap
#endif

/// What is no longer held is freed, by whichever side let go of it last.
@Suite struct LifetimeTests {
    private let folder: TemporaryFolder
    private let now = Now(wallMs: Handset.journeysBegin, monotonicMs: 0, bootId: 1)

    init() throws { folder = try TemporaryFolder() }

    private func open(_ key: ToyKey) throws -> Engine {
        let config = Config(
            folder: folder.path, locales: ["en-US"], platform: .terminal,
            abilities: Abilities(calls: true, messages: true, browser: true), setupCode: "73282559", region: nil,
            shortOfMemory: false)
        return try Engine.open(config: config, deviceKey: key)
    }

    @Test func theDeviceKeyLivesAsLongAsTheEngineAndNoLonger() throws {
        var key: ToyKey? = ToyKey()
        weak var held = key
        var engine: Engine? = try open(key!)
        key = nil
        #expect(held != nil, "the engine holds it")
        _ = try engine?.send(event: .shown, now: now)
        engine = nil
        #expect(held == nil, "nobody does")
    }

    @Test func anEngineThatIsLetGoWhileWorkRunsFinishesIt() async throws {
        var phone: Handset? = try await Handset.setUp()
        weak var key = phone?.key
        weak var engine = phone?.engine
        let asked = DispatchSemaphore(value: 0)
        let goOn = DispatchSemaphore(value: 0)
        let running: Running<Update>
        do {
            let phone = phone!
            phone.key.answer = { input in
                asked.signal()
                goOn.wait()
                return ToyKey.mix(1, input)
            }
            phone.worksAtOnce = false
            try await phone.play("keys 470913=")
            let work = try #require(phone.works.last)
            running = Running { [engine = phone.engine, now = phone.clock.now] in try engine.run(work: work, now: now) }
        }
        asked.wait()
        // The device key is being asked. Nobody but the running call holds the engine from here on,
        // and the folder is gone.
        phone = nil
        #expect(engine != nil)
        #expect(key != nil)
        for _ in 0..<100 { goOn.signal() }
        let update = try running.wait()
        guard case .calculator = update.view else {
            Issue.record("a page")
            return
        }
        await eventually { engine == nil && key == nil }
        #expect(engine == nil)
        #expect(key == nil)
    }

    /// Opening, using, hiding and closing, again and again. 10,000 times with
    /// CALCULATOR_CYCLES=10000; less by default.
    @Test func openingAndClosingKeepsNothing() throws {
        let cycles = ProcessInfo.processInfo.environment["CALCULATOR_CYCLES"].flatMap(Int.init) ?? 1000
        let key = ToyKey()
        func cycle() throws {
            let engine = try open(key)
            for event in [Event.shown, .key(.digit(7)), .key(.multiply), .key(.digit(6)), .key(.equals), .key(.clear), .hidden] {
                var effects = try engine.send(event: event, now: now).effects
                while !effects.isEmpty {
                    if case .work(let work) = effects.removeFirst() { effects += try engine.run(work: work, now: now).effects }
                }
            }
        }
        // The first ones fill what is kept on purpose: the words, the directory, the tape, the
        // allocator's own stock.
        for _ in 0..<200 { try cycle() }
        let before = Usage()
        for _ in 0..<cycles { try cycle() }
        let after = Usage()
        // Fewer may be open: something else let go of one meanwhile.
        #expect(after.files <= before.files)
        #expect(after.heapBytes - before.heapBytes < 16 * cycles, "bytes in use, of \(cycles) cycles")
        #expect(after.residentBytes - before.residentBytes < 2 << 20, "resident bytes, of \(cycles) cycles")
    }

    private func eventually(_ holds: () -> Bool) async {
        // As long as a slow machine takes: ten minutes.
        for _ in 0..<60_000 where !holds() { try? await Task.sleep(nanoseconds: 10_000_000) }
    }
}

/// What this process holds.
private struct Usage {
    var files: Int
    var heapBytes: Int
    var residentBytes: Int

    init() {
        files = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        residentBytes = (pages.flatMap { Int($0[1]) } ?? 0) * 4096
        #if canImport(Heap)
            heapTrim()
            heapBytes = heapBytesInUse()
        #else
            heapBytes = 0
        #endif
    }
}
