import CalculatorEngine
import Foundation

/// The device key on an iPhone: keys with numbers, kept in the Keychain as only their holder can
/// use them. Core says when one is made.
///
/// Bound to this device and to its being unlocked; never to the passcode or to Face ID: people are
/// forced to remove locks, and what is sealed under such a key would go with it. The Keychain
/// outlives the app: a key that is left over from before is destroyed by core when it makes a new
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
            // Higher than any key there was: a destroyed one was made before this minute, and a
            // clock that went back is outnumbered by what is there.
            let minutes = UInt32(clamping: min(max(1, wallMs() / 60_000 - Self.epochMinutes), Self.mostMinutes))
            let (next, overflow) = (try numbers().max() ?? 0).addingReportingOverflow(1)
            guard !overflow else { throw DeviceKeyError.Broken }
            return try add(try holder.makeKey(), from: max(minutes, next))
        }
    }

    /// Under the first of these numbers that is free. A listing that left a key out is no reason to
    /// put another in its place.
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

    /// One call at a time; whatever is thrown becomes one of core's four errors.
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
    /// Half of the numbers: a clock that was set to the end of time leaves room for further keys.
    private static let mostMinutes = Int64(UInt32.max / 2)

    /// More keys than there ever are.
    private static let mostTaken: UInt32 = 100

    private static func name(_ key: UInt32) -> String { prefix + String(key) }
}
