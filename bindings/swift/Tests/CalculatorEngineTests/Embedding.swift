import CalculatorEngine
import Dispatch

/// Owns the app: screens send it events and draw what it says.
@MainActor
final class Host {
    private let engine: Engine
    private let now: @Sendable () -> Now
    private let draw: (Screen) -> Void
    private let perform: (Effect) -> Void
    private var drawn: UInt64 = 0
    private var wake: Task<Void, Never>?
    /// Slow work, one after another, in the order in which it was asked for.
    private let worker = DispatchQueue(label: "calculator")

    init(
        config: Config, deviceKey: any DeviceKey, now: @escaping @Sendable () -> Now,
        draw: @escaping (Screen) -> Void, perform: @escaping (Effect) -> Void
    ) throws {
        engine = try Engine.open(config: config, deviceKey: deviceKey)
        self.now = now
        self.draw = draw
        self.perform = perform
    }

    func send(_ event: Event) {
        takeIn(Result { try engine.send(event: event, now: now()) })
    }

    private func takeIn(_ result: Result<Update, any Error>) {
        // An error is a bug in the app: nothing is said about it, and the calculator goes on.
        guard let update = (try? result.get()) ?? (try? engine.send(event: .shown, now: now())) else { return }
        // What `run` gives may arrive after what `send` gave later.
        if update.number > drawn {
            drawn = update.number
            draw(update.view)
        }
        for effect in update.effects {
            switch effect {
            case .work(let work): run(work)
            case .wakeAfter(let milliseconds): wake(after: milliseconds)
            default: perform(effect)
            }
        }
    }

    private func run(_ work: WorkId) {
        worker.async { [engine, now] in
            let result = Result { try engine.run(work: work, now: now()) }
            Task { @MainActor in self.takeIn(result) }
        }
    }

    private func wake(after milliseconds: UInt64) {
        wake?.cancel()
        wake = Task { [weak self] in
            do {
                try await Task.sleep(for: .milliseconds(milliseconds), clock: .continuous)
                self?.send(.woke)
            } catch {}
        }
    }
}
