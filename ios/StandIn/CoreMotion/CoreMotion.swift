// An accelerometer that a test moves.
import Foundation

public struct CMAcceleration: Sendable {
    public var x: Double
    public var y: Double
    public var z: Double
}

public final class CMAccelerometerData: NSObject {
    public let acceleration: CMAcceleration
    public let timestamp: TimeInterval

    init(acceleration: CMAcceleration, timestamp: TimeInterval) {
        self.acceleration = acceleration
        self.timestamp = timestamp
    }
}

public typealias CMAccelerometerHandler = (CMAccelerometerData?, (any Error)?) -> Void

public final class CMMotionManager: NSObject {
    /// The manager that is listening.
    @_spi(StandIn) nonisolated(unsafe) public private(set) static weak var listening: CMMotionManager?

    public var accelerometerUpdateInterval: TimeInterval = 0
    public private(set) var isAccelerometerActive = false
    public let isAccelerometerAvailable = true
    private var handler: CMAccelerometerHandler?

    public func startAccelerometerUpdates(to queue: OperationQueue, withHandler handler: @escaping CMAccelerometerHandler) {
        isAccelerometerActive = true
        self.handler = handler
        Self.listening = self
    }

    public func stopAccelerometerUpdates() {
        isAccelerometerActive = false
        handler = nil
        if Self.listening === self { Self.listening = nil }
    }

    /// Moves the phone along one axis.
    @_spi(StandIn) public func move(force: Double, at seconds: TimeInterval) {
        handler?(CMAccelerometerData(acceleration: CMAcceleration(x: force, y: 0, z: 0), timestamp: seconds), nil)
    }
}
