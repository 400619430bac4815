import CalculatorEngine
import Foundation

/// Computes with keys that only it can use: the Secure Enclave, or the app's own process if there
/// is no enclave.
public protocol KeyHolder: Sendable {
    /// Whether its keys lie in the phone's hardware, so that nobody can copy them.
    var isHardware: Bool { get }

    /// Makes a key, in a form that only this holder can read.
    func makeKey() throws -> Data

    /// Returns 32 bytes that depend on the key and on all of `input` (32 bytes). Nobody can compute
    /// them elsewhere.
    func prf(_ key: Data, input: Data) throws -> Data
}

/// Small items stored by name, as in the Keychain.
public protocol Cupboard: Sendable {
    func holds(_ name: String) throws -> Bool
    func read(_ name: String) throws -> Data?
    /// Never overwrites: throws `NameIsTaken` if the name is in use.
    func put(_ name: String, _ data: Data) throws
    /// A name that does not exist is no error.
    func remove(_ name: String) throws
}

/// The name is in use.
public struct NameIsTaken: Error {
    public init() {}
}

/// Hardware that holds private P-256 keys, multiplies points by them, and does nothing else.
public protocol Enclave: Sendable {
    /// Makes a private key, in a form that only this hardware can read.
    func makeKey() throws -> Data

    /// The x coordinate (32 bytes) of the point (65 bytes, X9.63) times the key.
    func agree(_ key: Data, with point: Data) throws -> Data
}

/// A pseudo-random function from hardware that only multiplies points. The input is hashed to a
/// point whose discrete logarithm nobody knows, so the public key, which is no secret, does not
/// help a guesser.
public struct EnclaveKeys: KeyHolder {
    private let enclave: any Enclave

    public var isHardware: Bool { true }

    public init(_ enclave: any Enclave) {
        self.enclave = enclave
    }

    public func makeKey() throws -> Data {
        try enclave.makeKey()
    }

    public func prf(_ key: Data, input: Data) throws -> Data {
        guard let point = curvePoint(input: input) else { throw DeviceKeyError.Broken }
        return try enclave.agree(key, with: point)
    }
}
