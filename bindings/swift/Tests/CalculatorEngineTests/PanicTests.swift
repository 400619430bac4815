import CalculatorEngine
import Foundation
import Handset
import Testing

/// A bug in the library, provoked in its build for tests, is an error that a shell can catch: the
/// app goes on.
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

    #if os(Linux)
        /// Rust's own habit is to print a panic's message, which may quote what was written, to
        /// where a phone keeps its log. In a process of its own: what the tests beside it print
        /// lands elsewhere, however they are run.
        @Test func nothingIsPrinted() throws {
            let host = Process()
            let (output, errors) = (Pipe(), Pipe())
            host.executableURL = Executable.beside("BugHost")
            host.standardOutput = output
            host.standardError = errors
            try host.run()
            let said = output.fileHandleForReading.readDataToEndOfFile()
            let printed = errors.fileHandleForReading.readDataToEndOfFile()
            host.waitUntilExit()
            #expect(host.terminationStatus == 0)
            #expect(String(decoding: said, as: UTF8.self) == "caught\ncaught\ncaught\n")
            #expect(String(decoding: printed, as: UTF8.self) == "")
        }
    #endif

    @Test func nothingThatWentWrongSaysWhat() {
        #expect(!String(describing: EngineError.Bug).contains("provoked"))
    }
}
