import CalculatorEngine
import Foundation
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

    /// Rust's own habit is to print a panic's message, which may quote what was written, to where a phone keeps its log.
    @Test func nothingIsPrinted() async throws {
        let phone = try await Handset.setUp()
        let printed = try standardError {
            #expect(throws: EngineError.Bug) { try phone.engine.send(event: .back, now: Self.never) }
        }
        #expect(printed == "")
    }

    @Test func nothingThatWentWrongSaysWhat() {
        #expect(!String(describing: EngineError.Bug).contains("provoked"))
    }
}

/// What is written to the standard error while `body` runs.
private func standardError(during body: () throws -> Void) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let handle = try FileHandle(forWritingTo: file)
    let kept = dup(STDERR_FILENO)
    dup2(handle.fileDescriptor, STDERR_FILENO)
    defer {
        dup2(kept, STDERR_FILENO)
        close(kept)
    }
    try body()
    return try String(contentsOf: file, encoding: .utf8)
}
