import CalculatorEngine
import Foundation

/// What computes with keys that only it can use: the Secure Enclave, or the app's own process where
/// there is none.
public protocol KeyHolder: Sendable {
    /// Makes a key, as only this holder can read it.
    func makeKey() throws -> Data

    /// 32 bytes that depend on the key and on all of `input` (32 bytes), and that nobody can
    /// compute elsewhere.
    func prf(_ key: Data, input: Data) throws -> Data
}

/// Small things kept by name, as the Keychain keeps them.
public protocol Cupboard: Sendable {
    func names() throws -> [String]
    func read(_ name: String) throws -> Data?
    /// Nothing is ever put in the place of something else: a name that is taken is `NameIsTaken`.
    func put(_ name: String, _ data: Data) throws
    /// What is not there is no error.
    func remove(_ name: String) throws
}

/// There is something of this name already.
public struct NameIsTaken: Error {
    public init() {}
}

/// Hardware that holds private keys of P-256 and multiplies points by them, and does nothing else.
public protocol Enclave: Sendable {
    /// A private key, as only this hardware can read it.
    func makeKey() throws -> Data

    /// The x coordinate (32 bytes) of the point (65 bytes, X9.63) times the key.
    func agree(_ key: Data, with point: Data) throws -> Data
}

/// A pseudo-random function of hardware that only multiplies points: the input is hashed to a point
/// of which nobody knows the discrete logarithm, so that the public key, which is no secret, is of
/// no use to a guesser.
public struct EnclaveKeys: KeyHolder {
    private let enclave: any Enclave

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
