/// One call at a time, on the clock that also runs while the phone sleeps.
@MainActor
public final class Alarm {
    private var task: Task<Void, Never>?

    public init() {}

    /// Calls back after a time. It takes the place of an earlier call that is still to come.
    public func set(_ milliseconds: UInt64, _ call: @escaping @MainActor () -> Void) {
        task?.cancel()
        task = Task {
            do {
                try await Task.sleep(for: .milliseconds(milliseconds), clock: .continuous)
                // Its time had come, and then it was called off.
                guard !Task.isCancelled else { return }
                call()
            } catch {}
        }
    }

    /// Nothing is called any more.
    public func forget() {
        task?.cancel()
        task = nil
    }
}
