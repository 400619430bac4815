// A Secure Enclave in software, and HMAC-SHA-256: as CryptoKit declares them.
import Foundation
@_exported import Security

public enum CryptoKitError: Error {
    case incorrectParameterSize
    case authenticationFailure
}

public final class LAContext {}

public enum P256 {
    public enum KeyAgreement {
        public struct PublicKey {
            let point: P256Point

            public init<D: ContiguousBytes>(x963Representation: D) throws {
                let bytes = x963Representation.withUnsafeBytes { Array($0) }
                guard let point = P256Point(x963: bytes) else { throw CryptoKitError.incorrectParameterSize }
                self.point = point
            }
        }
    }
}

public struct SharedSecret: ContiguousBytes {
    let bytes: [UInt8]

    public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try bytes.withUnsafeBytes(body)
    }
}

public enum SecureEnclave {
    /// For tests: which device this is. What one made opens on no other.
    nonisolated(unsafe) public static var device: UInt8 = 1
    nonisolated(unsafe) public static var isAvailable = true
    /// How the keys that were made say that they may be used, for tests.
    nonisolated(unsafe) public static var made: [SecAccessControl] = []

    public enum P256 {
        public enum KeyAgreement {
            public struct PrivateKey {
                private let scalar: Words

                public init(
                    compactRepresentable: Bool = true, accessControl: SecAccessControl, authenticationContext: LAContext? = nil
                ) throws {
                    // Below the order of the curve, whose highest word begins so.
                    var random = [UInt8](repeating: 0, count: 32).map { _ in UInt8.random(in: 0...255) }
                    random[0] &= 0x7f
                    scalar = Words(random)!
                    made.append(accessControl)
                }

                public init(dataRepresentation: Data, authenticationContext: LAContext? = nil) throws {
                    let bytes = [UInt8](dataRepresentation)
                    guard bytes.first == device, let scalar = Words(bytes.dropFirst()) else {
                        throw CryptoKitError.authenticationFailure
                    }
                    self.scalar = scalar
                }

                public var dataRepresentation: Data { Data([device] + scalar.bytes) }

                public func sharedSecretFromKeyAgreement(
                    with publicKeyShare: CryptoKit.P256.KeyAgreement.PublicKey
                ) throws -> SharedSecret {
                    guard let x = publicKeyShare.point.times(scalar).affineX else { throw CryptoKitError.incorrectParameterSize }
                    return SharedSecret(bytes: x)
                }
            }
        }
    }
}

public struct SymmetricKeySize: Sendable {
    public let bitCount: Int
    public static let bits256 = SymmetricKeySize(bitCount: 256)
}

public struct SymmetricKey: ContiguousBytes {
    let bytes: [UInt8]

    public init(size: SymmetricKeySize) {
        bytes = (0..<size.bitCount / 8).map { _ in UInt8.random(in: 0...255) }
    }

    public init<D: ContiguousBytes>(data: D) {
        bytes = data.withUnsafeBytes { Array($0) }
    }

    public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try bytes.withUnsafeBytes(body)
    }
}

public protocol HashFunction {
    static func hash(bytes: [UInt8]) -> [UInt8]
    static var blockByteCount: Int { get }
}

public struct HMAC<H: HashFunction> {
    public typealias MAC = [UInt8]

    public static func authenticationCode<D: DataProtocol>(for data: D, using key: SymmetricKey) -> MAC {
        let short = key.bytes.count > H.blockByteCount ? H.hash(bytes: key.bytes) : key.bytes
        let block = short + [UInt8](repeating: 0, count: H.blockByteCount - short.count)
        return H.hash(bytes: block.map { $0 ^ 0x5c } + H.hash(bytes: block.map { $0 ^ 0x36 } + data))
    }
}

/// FIPS 180-4.
public struct SHA256: HashFunction {
    public static let blockByteCount = 64

    public static func hash(bytes: [UInt8]) -> [UInt8] {
        let length = UInt64(bytes.count) * 8
        var message = bytes + [0x80]
        while message.count % 64 != 56 { message.append(0) }
        message += (0..<8).reversed().map { UInt8(truncatingIfNeeded: length >> UInt64($0 * 8)) }
        var state = start
        for block in stride(from: 0, to: message.count, by: 64) { compress(&state, message[block..<block + 64]) }
        return state.flatMap { word in (0..<4).reversed().map { UInt8(truncatingIfNeeded: word >> UInt32($0 * 8)) } }
    }

    private static func compress(_ state: inout [UInt32], _ block: ArraySlice<UInt8>) {
        var w = stride(from: block.startIndex, to: block.endIndex, by: 4).map { at in
            block[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        }
        for t in 16..<64 {
            let small0 = turn(w[t - 15], 7) ^ turn(w[t - 15], 18) ^ w[t - 15] >> 3
            let small1 = turn(w[t - 2], 17) ^ turn(w[t - 2], 19) ^ w[t - 2] >> 10
            w.append(w[t - 16] &+ small0 &+ w[t - 7] &+ small1)
        }
        var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7])
        for t in 0..<64 {
            let big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
            let first = h &+ big1 &+ (e & f ^ ~e & g) &+ constants[t] &+ w[t]
            let big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
            let second = big0 &+ (a & b ^ a & c ^ b & c)
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }
        for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }

    private static func turn(_ word: UInt32, _ by: UInt32) -> UInt32 { word >> by | word << (32 - by) }

    /// The first 32 bits of the fractions of the roots of the first primes: square roots to start
    /// from, cube roots for the rounds.
    private static let start = primes.prefix(8).map { fraction(of: $0, root: 2) }
    private static let constants = primes.map { fraction(of: $0, root: 3) }
    private static let primes: [UInt32] = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }

    /// The largest whole number whose power is at most n times 2^(32 × root): exact, in whole
    /// numbers.
    private static func fraction(of n: UInt32, root: Int) -> UInt32 {
        var found: UInt64 = 0
        for bit in (0..<37).reversed() {
            let next = found | 1 << UInt64(bit)
            if power(next, root).isAtMost(n, shifted: 32 * root) { found = next }
        }
        return UInt32(truncatingIfNeeded: found)
    }

    private static func power(_ base: UInt64, _ root: Int) -> Words {
        var words = Words([base, 0, 0, 0])
        for _ in 1..<root { words = words.times(base) }
        return words
    }
}

extension Words {
    fileprivate func times(_ factor: UInt64) -> Words {
        var carry: UInt64 = 0
        return Words(
            list.map { word in
                let (high, low) = word.multipliedFullWidth(by: factor)
                let (sum, over) = low.addingReportingOverflow(carry)
                carry = high + (over ? 1 : 0)
                return sum
            })
    }

    fileprivate func isAtMost(_ n: UInt32, shifted: Int) -> Bool {
        var bound: [UInt64] = [0, 0, 0, 0]
        bound[shifted / 64] = UInt64(n) << UInt64(shifted % 64)
        if shifted % 64 > 32 { bound[shifted / 64 + 1] = UInt64(n) >> UInt64(64 - shifted % 64) }
        return !isAtLeast(bound) || list == bound
    }
}
