// A Secure Enclave in software, and HMAC-SHA-256, as CryptoKit declares them. Core's own crates do
// the arithmetic, in the library's build for tests (bindings/test-support).
import Foundation
@_exported import Security
import TestSupport

public enum CryptoKitError: Error {
    case incorrectParameterSize
    case authenticationFailure
}

public final class LAContext {}

public enum P256 {
    public enum KeyAgreement {
        public struct PublicKey {
            let x963: Data

            public init<D: ContiguousBytes>(x963Representation: D) throws {
                x963 = x963Representation.withUnsafeBytes { Data($0) }
                // As in CryptoKit, bytes that are not a point of the curve do not make a key.
                let one = Data(repeating: 0, count: 31) + [1]
                guard agree(privateKey: one, point: x963) != nil else { throw CryptoKitError.incorrectParameterSize }
            }
        }
    }
}

public struct SharedSecret: ContiguousBytes {
    let bytes: Data

    public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try bytes.withUnsafeBytes(body)
    }
}

public enum SecureEnclave {
    /// Which device this is. A key works only on the device that made it.
    @_spi(StandIn) nonisolated(unsafe) public static var device: UInt8 = 1
    nonisolated(unsafe) public static var isAvailable = true
    /// The access control of each key that was made.
    @_spi(StandIn) nonisolated(unsafe) public static var made: [SecAccessControl] = []

    public enum P256 {
        public enum KeyAgreement {
            public struct PrivateKey {
                private let scalar: Data

                public init(
                    compactRepresentable: Bool = true, accessControl: SecAccessControl, authenticationContext: LAContext? = nil
                ) throws {
                    // Without its highest bit it is below the order of the curve.
                    var random = Data(randomBytes(32))
                    random[0] &= 0x7f
                    scalar = random
                    made.append(accessControl)
                }

                public init(dataRepresentation: Data, authenticationContext: LAContext? = nil) throws {
                    guard dataRepresentation.count == 33, dataRepresentation.first == device else {
                        throw CryptoKitError.authenticationFailure
                    }
                    scalar = Data(dataRepresentation.dropFirst())
                }

                public var dataRepresentation: Data { Data([device]) + scalar }

                public func sharedSecretFromKeyAgreement(
                    with publicKeyShare: CryptoKit.P256.KeyAgreement.PublicKey
                ) throws -> SharedSecret {
                    guard let x = agree(privateKey: scalar, point: publicKeyShare.x963) else {
                        throw CryptoKitError.incorrectParameterSize
                    }
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
    let bytes: Data

    public init(size: SymmetricKeySize) { bytes = Data(randomBytes(size.bitCount / 8)) }
    public init<D: ContiguousBytes>(data: D) { bytes = data.withUnsafeBytes { Data($0) } }

    public func withUnsafeBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
        try bytes.withUnsafeBytes(body)
    }
}

public protocol HashFunction {}
public enum SHA256: HashFunction {}

public enum HMAC<H: HashFunction> {}

extension HMAC where H == SHA256 {
    public static func authenticationCode<D: DataProtocol>(for data: D, using key: SymmetricKey) -> Data {
        hmacSha256(key: key.bytes, message: Data(data))
    }
}

private func randomBytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255) } }
