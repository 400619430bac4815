#if canImport(CoreMotion)
    import CoreMotion
#endif

/// Notices that the phone is shaken: three strong moves within a second. Core decides whether that
/// is an exit.
@MainActor
public final class Shake {
    private var moves: [Double] = []
    private let shaken: @MainActor () -> Void

    public init(shaken: @escaping @MainActor () -> Void) {
        self.shaken = shaken
    }

    /// - Parameters:
    ///   - force: a multiple of the earth's pull.
    ///   - seconds: on any clock that does not go back.
    public func moved(force: Double, at seconds: Double) {
        guard force >= Self.strong, seconds - (moves.last ?? -.infinity) >= Self.apart else { return }
        moves.append(seconds)
        moves.removeAll { seconds - $0 > Self.within }
        guard moves.count >= Self.count else { return }
        moves = []
        shaken()
    }

    private static let strong = 2.2
    private static let count = 3
    private static let apart = 0.12
    private static let within = 1.0

    #if canImport(CoreMotion)
        private let sensors = CMMotionManager()

        /// Starts or stops listening; it listens only while a page is in front. The accelerometer
        /// needs no permission.
        public func listen(_ wanted: Bool) {
            guard wanted != sensors.isAccelerometerActive, sensors.isAccelerometerAvailable else { return }
            moves = []
            guard wanted else { return sensors.stopAccelerometerUpdates() }
            sensors.accelerometerUpdateInterval = 0.06
            sensors.startAccelerometerUpdates(to: .main) { [weak self] data, _ in
                guard let data else { return }
                let pull = data.acceleration
                let force = (pull.x * pull.x + pull.y * pull.y + pull.z * pull.z).squareRoot()
                let seconds = data.timestamp
                MainActor.assumeIsolated { self?.moved(force: force, at: seconds) }
            }
        }
    #endif
}
