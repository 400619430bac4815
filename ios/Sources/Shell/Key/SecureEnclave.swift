#if canImport(CryptoKit)
    import CalculatorEngine
    import CryptoKit
    import Foundation
    import Security

    /// The Secure Enclave of this phone.
    struct PhoneEnclave: Enclave {
        func makeKey() throws -> Data {
            var refused: Unmanaged<CFError>?
            let access = SecAccessControlCreateWithFlags(
                nil, kSecAttrAccessibleWhenUnlockedThisDeviceOnly, .privateKeyUsage, &refused)
            guard let access else { throw DeviceKeyError.Broken }
            return try SecureEnclave.P256.KeyAgreement.PrivateKey(accessControl: access).dataRepresentation
        }

        func agree(_ key: Data, with point: Data) throws -> Data {
            let key = try SecureEnclave.P256.KeyAgreement.PrivateKey(dataRepresentation: key)
            let other = try P256.KeyAgreement.PublicKey(x963Representation: point)
            return try key.sharedSecretFromKeyAgreement(with: other).withUnsafeBytes { Data($0) }
        }
    }

    /// A secret in the app's own process, for devices without an enclave (the simulator):
    /// HMAC-SHA-256. It is protected as well as the Keychain is, and no better.
    struct SoftwareKeys: KeyHolder {
        var isHardware: Bool { false }

        func makeKey() throws -> Data {
            SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        }

        func prf(_ key: Data, input: Data) throws -> Data {
            Data(HMAC<SHA256>.authenticationCode(for: input, using: SymmetricKey(data: key)))
        }
    }

    extension PhoneKey {
        /// The key of this phone.
        public static func live() -> PhoneKey {
            if SecureEnclave.isAvailable {
                PhoneKey(holder: EnclaveKeys(PhoneEnclave()), cupboard: Keychain(service: "calculator.e"))
            } else {
                PhoneKey(holder: SoftwareKeys(), cupboard: Keychain(service: "calculator.s"))
            }
        }
    }
#endif
