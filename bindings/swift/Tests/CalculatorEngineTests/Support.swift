import CalculatorEngine
import Foundation
import Handset
import TestSupport

extension Handset {
    /// A phone on which the code 470913 was chosen, with the calculator in front.
    static func setUp(key: ToyKey = ToyKey()) async throws -> Handset {
        let phone = try Handset(key: key)
        try await phone.play(
            """
            keys 73282559=
            tap "I am alone"
            tap "My plan"
            tap "I understand"
            tap "Open the calculator"
            keys 470913=
            tap "Open the calculator"
            keys 470913=
            tap "Open my plan"
            exit
            expect screen calculator
            """)
        return phone
    }

    /// Plays a journey that is written here.
    func play(_ steps: String...) async throws {
        _ = try Journey(text: steps.joined(separator: "\n")).play(hands: self)
    }
}

#if os(Linux)
    /// Programs that are built with the tests.
    enum Executable {
        static func beside(_ name: String) -> URL {
            let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            return URL(fileURLWithPath: own ?? "").deletingLastPathComponent().appendingPathComponent(name)
        }
    }
#endif

/// Something that another thread is doing, and its outcome.
final class Running<Outcome: Sendable>: @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    private var outcome: Result<Outcome, any Error>?

    init(_ body: @escaping @Sendable () throws -> Outcome) {
        Thread { [self] in
            outcome = Result(catching: body)
            done.signal()
        }.start()
    }

    /// To be called once.
    func wait() throws -> Outcome {
        done.wait()
        return try outcome!.get()
    }
}
