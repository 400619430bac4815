import CalculatorEngine
import Foundation
import TestSupport

/// A device key that protects nothing: its answers depend on key and input, and anybody can compute
/// them. For tests; it lives as long as the process.
public final class ToyKey: DeviceKey, @unchecked Sendable {
    private let lock = NSLock()
    private let numbers: ClosedRange<UInt32>
    private var isHardware = true
    private var seeds: [UInt32: UInt64] = [:]
    private var failing: DeviceKeyError?
    private var answering: (@Sendable (Data) throws -> Data)?

    /// - Parameter numbers: those that a key can have.
    public init(numbers: ClosedRange<UInt32> = 1...8) {
        self.numbers = numbers
    }

    /// What it says of where its keys lie.
    public var saysHardware: Bool {
        get { lock.withLock { isHardware } }
        set { lock.withLock { isHardware = newValue } }
    }

    /// How every call fails until it is set back to `nil`.
    public var failure: DeviceKeyError? {
        get { lock.withLock { failing } }
        set { lock.withLock { failing = newValue } }
    }

    /// As a journey has it.
    public func behave(as answer: DeviceAnswer) {
        failure =
            switch answer {
            case .answers: nil
            case .busy: .Busy
            case .locked: .Locked
            case .gone: .Gone
            case .broken: .Broken
            }
    }

    /// How inputs are answered until it is set back to `nil`.
    public var answer: (@Sendable (Data) throws -> Data)? {
        get { lock.withLock { answering } }
        set { lock.withLock { answering = newValue } }
    }

    public func keys() throws -> [UInt32] {
        try turn { Array(seeds.keys) }
    }

    public func prf(key: UInt32, input: Data) throws -> Data {
        if let answer { return try answer(input) }
        return try turn {
            guard let seed = seeds[key] else { throw DeviceKeyError.Gone }
            return Self.mix(seed, input)
        }
    }

    public func make() throws -> UInt32 {
        try turn {
            guard let number = numbers.filter({ seeds[$0] == nil }).randomElement() else { throw DeviceKeyError.Broken }
            seeds[number] = .random(in: .min ... .max)
            return number
        }
    }

    public func isInHardware(key: UInt32) throws -> Bool {
        try turn { isHardware }
    }

    public func destroy(key: UInt32) throws {
        try turn { _ = seeds.removeValue(forKey: key) }
    }

    private func turn<Answer>(_ body: () throws -> Answer) throws -> Answer {
        try lock.withLock {
            if let failing { throw failing }
            return try body()
        }
    }

    /// 32 bytes that depend on every byte of both (SplitMix64, four times over).
    public static func mix(_ seed: UInt64, _ input: Data) -> Data {
        var output = Data()
        for lane in UInt64(0)..<4 {
            var state = seed &+ lane
            for byte in input + [0] {
                state = (state ^ UInt64(byte)) &+ 0x9e37_79b9_7f4a_7c15
                state = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
                state = (state ^ (state >> 27)) &* 0x94d0_49bb_1331_11eb
                state ^= state >> 31
            }
            withUnsafeBytes(of: state.littleEndian) { output.append(contentsOf: $0) }
        }
        return output
    }
}
