import CalculatorEngine
import Foundation
import Handset
import Testing

/// The host that docs/embedding.md shows is the one that is compiled and run here.
@MainActor
@Suite struct EmbeddingTests {
    @Test func theDocumentShowsThisHost() throws {
        let host = try Repository.text(of: "bindings/swift/Tests/CalculatorEngineTests/Embedding.swift")
        #expect(try Repository.text(of: "docs/embedding.md").contains("```swift\n\(host)```\n"))
    }

    @Test func theHostDrawsWhatHappensAndWhatWorkBrings() async throws {
        let phone = try Phone()
        phone.host.send(.shown)
        for key: Key in [.digit(2), .add, .digit(3), .equals] { phone.host.send(.key(key)) }
        #expect(phone.display == "5")
        for digit: UInt8 in [7, 3, 2, 8, 2, 5, 5, 9] { phone.host.send(.key(.digit(digit))) }
        phone.host.send(.key(.equals))
        await phone.eventually { phone.title != nil }
        #expect(phone.title == "Could someone see this phone?")
        phone.host.send(.hidden)
        #expect(phone.display == "5")
    }

    @Test func theHostGoesOnAfterABug() throws {
        let phone = try Phone()
        phone.host.send(.shown)
        phone.clock.broken = true
        phone.host.send(.key(.digit(1)))
        phone.clock.broken = false
        phone.host.send(.key(.digit(2)))
        #expect(phone.display == "2")
    }
}

/// What a host is given, and what it draws.
@MainActor
private final class Phone {
    let clock = FaultyClock()
    private(set) var host: Host!
    private var screen: Screen?
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let config = Config(
            folder: folder.path, locales: ["en-US"], platform: .terminal,
            abilities: Abilities(calls: true, messages: true, browser: true), setupCode: "73282559", region: nil,
            shortOfMemory: false)
        host = try Host(
            config: config, deviceKey: ToyKey(), now: { [clock] in clock.now }, draw: { [weak self] in self?.screen = $0 },
            perform: { _ in })
    }

    var display: String? {
        if case .calculator(let calculator) = screen { calculator.display.text } else { nil }
    }

    var title: String? {
        if case .page(let page) = screen { page.title.text } else { nil }
    }

    func eventually(_ holds: () -> Bool) async {
        // As long as a slow machine takes: ten minutes.
        for _ in 0..<60_000 where !holds() { try? await Task.sleep(for: .milliseconds(10)) }
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
        Now(wallMs: broken ? .min : Handset.journeysBegin, monotonicMs: 0, bootId: 1)
    }
}
