import CalculatorEngine
import Foundation
import Handset

/// A host in which a bug strikes, in a process of its own: whatever lands on its standard error,
/// the library put there. It says on the standard output whether the bug was caught.
@main
struct BugHost {
    static func main() throws {
        let phone = try Handset()
        let never = Now(wallMs: .min, monotonicMs: 0, bootId: 1)
        for event in [Event.shown, .back, .key(.equals)] {
            do {
                _ = try phone.engine.send(event: event, now: never)
                say("went well")
            } catch EngineError.Bug {
                say("caught")
            }
        }
    }

    private static func say(_ word: String) {
        FileHandle.standardOutput.write(Data("\(word)\n".utf8))
    }
}
