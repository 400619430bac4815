import CalculatorEngine

/// A phone's clocks, which move only when they are told to.
public struct Clock: Sendable {
    public private(set) var now: Now

    /// A phone that was switched on at this moment, in milliseconds since 1970.
    public init(wallMs: Int64, bootId: UInt64 = 1) {
        now = Now(wallMs: wallMs, monotonicMs: 0, bootId: bootId)
    }

    /// Time passes on both clocks.
    public mutating func pass(milliseconds: UInt64) {
        let wall = now.wallMs.addingReportingOverflow(Int64(clamping: milliseconds))
        let monotonic = now.monotonicMs.addingReportingOverflow(milliseconds)
        now = Now(
            wallMs: wall.overflow ? .max : wall.partialValue,
            monotonicMs: monotonic.overflow ? .max : monotonic.partialValue,
            bootId: now.bootId)
    }

    /// The wall clock jumps; the other one does not notice.
    public mutating func jump(toWallMs wallMs: Int64) {
        now = Now(wallMs: wallMs, monotonicMs: now.monotonicMs, bootId: now.bootId)
    }

    /// The phone is switched off and on again.
    public mutating func restart() {
        now = Now(wallMs: now.wallMs, monotonicMs: 0, bootId: now.bootId &+ 1)
    }
}
