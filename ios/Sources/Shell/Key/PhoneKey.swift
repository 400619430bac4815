import CalculatorEngine
import Foundation

/// The device key on an iPhone: keys in the Keychain, numbered from 1 to 8, in a form that only
/// their holder can use. Core decides when a key is made. A name tells neither when a key was made
/// nor how many there were.
///
/// A key is bound to this device and to its being unlocked, never to the passcode or Face ID:
/// people are forced to remove locks, and whatever was sealed under such a key would be lost with
/// them. The Keychain outlives the app; core destroys a key that is left over when it makes a new
/// file.
public final class PhoneKey: DeviceKey, Sendable {
    private let holder: any KeyHolder
    private let cupboard: any Cupboard
    private let turns = NSLock()

    /// - Parameters:
    ///   - holder: What computes. A key stays with the holder that made it.
    ///   - cupboard: Where keys are kept.
    public init(holder: any KeyHolder, cupboard: any Cupboard) {
        self.holder = holder
        self.cupboard = cupboard
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
            let taken = try numbers()
            guard let number = Self.numbers.filter({ !taken.contains($0) }).randomElement() else {
                throw DeviceKeyError.Broken
            }
            try cupboard.put(Self.name(number), try holder.makeKey())
            return number
        }
    }

    public func isInHardware(key: UInt32) throws -> Bool {
        try turn {
            guard try cupboard.holds(Self.name(key)) else { throw DeviceKeyError.Gone }
            return holder.isHardware
        }
    }

    public func destroy(key: UInt32) throws {
        try turn { try cupboard.remove(Self.name(key)) }
    }

    /// Each is asked for by its name: a listing would leave out what it cannot read.
    private func numbers() throws -> [UInt32] {
        try Self.numbers.filter { try cupboard.holds(Self.name($0)) }
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

    /// All that a key can have.
    private static let numbers: ClosedRange<UInt32> = 1...8

    private static func name(_ key: UInt32) -> String { "key." + String(key) }
}
