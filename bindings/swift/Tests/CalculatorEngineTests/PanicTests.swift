import CalculatorEngine
import Handset
import Testing

/// A bug in the library, provoked in its build for tests, is an error that a shell can catch: the app goes on.
@Suite struct PanicTests {
    /// The moment at which a build for tests panics.
    static let never = Now(wallMs: .min, monotonicMs: 0, bootId: 1)

    @Test func aBugIsThrownAndTheAppGoesOn() async throws {
        let phone = try await Handset.setUp()
        for _ in 0..<3 {
            #expect(throws: EngineError.Bug) { try phone.engine.send(event: .key(.equals), now: Self.never) }
        }
        try await phone.play("keys 2+3=", #"expect display "5""#, "keys c470913=", #"expect title "Help now""#)
    }

    @Test func theAppStartsAgainAfterABug() async throws {
        let phone = try await Handset.setUp()
        #expect(throws: EngineError.Bug) { try phone.engine.send(event: .shown, now: Self.never) }
        try await phone.play("restart", "keys 470913=", #"expect title "Help now""#)
    }

    @Test func nothingThatWentWrongSaysWhat() {
        #expect(!String(describing: EngineError.Bug).contains("provoked"))
    }
}
