import CalculatorEngine
import Foundation

/// The device key on an iPhone: numbered keys in the Keychain, in a form that only their holder can
/// use. Core decides when a key is made.
///
/// A key is bound to this device and to its being unlocked, never to the passcode or Face ID:
/// people are forced to remove locks, and whatever was sealed under such a key would be lost with
/// them. The Keychain outlives the app; core destroys a key that is left over when it makes a new
/// file.
public final class PhoneKey: DeviceKey, Sendable {
    private let holder: any KeyHolder
    private let cupboard: any Cupboard
    private let wallMs: @Sendable () -> Int64
    private let turns = NSLock()

    /// - Parameters:
    ///   - holder: What computes. A key stays with the holder that made it.
    ///   - cupboard: Where keys are kept.
    ///   - wallMs: The wall clock, in milliseconds since 1970.
    public init(
        holder: any KeyHolder, cupboard: any Cupboard, wallMs: @escaping @Sendable () -> Int64 = { PhoneClock.now().wallMs }
    ) {
        self.holder = holder
        self.cupboard = cupboard
        self.wallMs = wallMs
    }

    public func keys() throws -> [UInt32] {
        try turn { try numbers() }
    }

    public func prf(key: UInt32, input: Data) throws -> Data {
        try turn {
            guard let data = try cupboard.read(Self.name(key)) else { throw DeviceKeyError.Gone }
            return try holder.prf(data, input: input)
        }
    }

    public func make() throws -> UInt32 {
        try turn {
            // Higher than any earlier key: one that was destroyed was made before this minute, and
            // if the clock went back, counting goes on from the keys that are there.
            let minutes = UInt32(clamping: min(max(1, wallMs() / 60_000 - Self.epochMinutes), Self.mostMinutes))
            let (next, overflow) = (try numbers().max() ?? 0).addingReportingOverflow(1)
            guard !overflow else { throw DeviceKeyError.Broken }
            return try add(try holder.makeKey(), from: max(minutes, next))
        }
    }

    /// Stores the key under the first number that is free. A listing that leaves a key out is no
    /// reason to overwrite that key.
    private func add(_ key: Data, from first: UInt32) throws -> UInt32 {
        for further in 0..<Self.mostTaken {
            let (number, overflow) = first.addingReportingOverflow(further)
            guard !overflow else { break }
            do {
                try cupboard.put(Self.name(number), key)
                return number
            } catch is NameIsTaken {}
        }
        throw DeviceKeyError.Broken
    }

    public func destroy(key: UInt32) throws {
        try turn { try cupboard.remove(Self.name(key)) }
    }

    private func numbers() throws -> [UInt32] {
        try cupboard.names().compactMap { $0.hasPrefix(Self.prefix) ? UInt32($0.dropFirst(Self.prefix.count)) : nil }
    }

    /// Runs one call at a time, and turns whatever is thrown into one of core's four errors.
    private func turn<Answer>(_ call: () throws -> Answer) throws -> Answer {
        try turns.withLock {
            do {
                return try call()
            } catch let told as DeviceKeyError {
                throw told
            } catch {
                throw DeviceKeyError.Broken
            }
        }
    }

    private static let prefix = "key."
    /// 1 January 2026.
    private static let epochMinutes: Int64 = 1_767_225_600_000 / 60_000
    /// Half of the numbers, so that a clock set to the end of time leaves room for more keys.
    private static let mostMinutes = Int64(UInt32.max / 2)

    /// More keys than there will ever be.
    private static let mostTaken: UInt32 = 100

    private static func name(_ key: UInt32) -> String { prefix + String(key) }
}
