#if canImport(Security)
    import CalculatorEngine
    import Foundation
    import Security

    /// Items of the Keychain: on this device only, readable only while it is unlocked, in no backup
    /// and no cloud.
    struct Keychain: Cupboard {
        let service: String

        func holds(_ name: String) throws -> Bool {
            var query = item(name)
            query[kSecReturnAttributes as String] = true
            guard let answer = try ask(query) else { return false }
            guard answer is [String: Any] else { throw DeviceKeyError.Broken }
            return true
        }

        func read(_ name: String) throws -> Data? {
            var query = item(name)
            query[kSecReturnData as String] = true
            guard let answer = try ask(query) else { return nil }
            guard let data = answer as? Data else { throw DeviceKeyError.Broken }
            return data
        }

        func put(_ name: String, _ data: Data) throws {
            var item = item(name)
            item[kSecValueData as String] = data
            item[kSecAttrAccessible as String] = kSecAttrAccessibleWhenUnlockedThisDeviceOnly
            let status = SecItemAdd(item as CFDictionary, nil)
            if status == errSecDuplicateItem { throw NameIsTaken() }
            try check(status)
        }

        func remove(_ name: String) throws {
            let status = SecItemDelete(item(name) as CFDictionary)
            if status != errSecItemNotFound { try check(status) }
        }

        private var common: [String: Any] {
            [
                kSecClass as String: kSecClassGenericPassword, kSecAttrService as String: service,
                kSecUseDataProtectionKeychain as String: true, kSecAttrSynchronizable as String: false,
            ]
        }

        private func item(_ name: String) -> [String: Any] {
            common.merging([kSecAttrAccount as String: name]) { $1 }
        }

        /// Reads an item. Only `errSecItemNotFound` means that there is none. A locked Keychain, a
        /// failing one, and one that reports success and returns nothing do not mean that: whoever
        /// mistook them for it could let go of a plan.
        private func ask(_ query: [String: Any]) throws -> CFTypeRef? {
            var answer: CFTypeRef?
            let status = SecItemCopyMatching(query as CFDictionary, &answer)
            if status == errSecItemNotFound { return nil }
            try check(status)
            guard let answer else { throw DeviceKeyError.Broken }
            return answer
        }

        private func check(_ status: OSStatus) throws {
            switch status {
            case errSecSuccess: return
            case errSecInteractionNotAllowed: throw DeviceKeyError.Locked
            case errSecNotAvailable: throw DeviceKeyError.Busy
            default: throw DeviceKeyError.Broken
            }
        }
    }
#endif
