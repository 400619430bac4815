import CalculatorEngine
import Dispatch

/// Does slow work off the main thread, one job after another, in the order of the requests.
@MainActor
final class Worker {
    private let engine: Engine
    private let now: @Sendable () -> Now
    private let queue = DispatchQueue(label: "calculator", qos: .userInitiated)

    /// Jobs that are still running.
    private(set) var busy = 0

    init(engine: Engine, now: @escaping @Sendable () -> Now) {
        self.engine = engine
        self.now = now
    }

    func run(_ work: WorkId, then: @escaping @MainActor (Result<Update, any Error>) -> Void) {
        busy += 1
        queue.async { [engine, now] in
            let result = Result { try engine.run(work: work, now: now()) }
            Task { @MainActor in
                self.busy -= 1
                then(result)
            }
        }
    }
}
