import Foundation

/// The Keychain of this process, for tests: it can be looked into, and made to fail.
public final class ToyKeychain: @unchecked Sendable {
    public static let shared = ToyKeychain()

    private let lock = NSLock()
    private var items: [[String: Any]] = []
    private var failing: OSStatus?

    /// What every call answers until it is set back to `nil`.
    public var failure: OSStatus? {
        get { lock.withLock { failing } }
        set { lock.withLock { failing = newValue } }
    }

    /// How each item says that it may be read, by service and account.
    public var accessible: [String: String] {
        lock.withLock {
            Dictionary(
                items.map {
                    ("\($0[kSecAttrService] ?? "")/\($0[kSecAttrAccount] ?? "")", $0[kSecAttrAccessible] as? String ?? "")
                },
                uniquingKeysWith: { $1 })
        }
    }

    /// A phone that is as new.
    public func empty() {
        lock.withLock { (items, failing) = ([], nil) }
    }

    func add(_ item: [String: Any]) -> OSStatus {
        turn {
            guard item[kSecValueData] is Data, item[kSecClass] != nil else { return errSecParam }
            guard !items.contains(where: { Self.matches($0, item) }) else { return errSecDuplicateItem }
            items.append(item)
            return errSecSuccess
        }
    }

    func find(_ query: [String: Any], _ result: UnsafeMutablePointer<Any?>?) -> OSStatus {
        turn {
            let found = items.filter { Self.matches($0, query) }
            guard let first = found.first else { return errSecItemNotFound }
            let all = query[kSecMatchLimit] as? String == kSecMatchLimitAll
            if query[kSecReturnAttributes] as? Bool == true {
                let attributes = found.map { $0.filter { $0.key != kSecValueData } }
                result?.pointee = all ? attributes : attributes[0]
            } else if query[kSecReturnData] as? Bool == true {
                result?.pointee = first[kSecValueData]
            }
            return errSecSuccess
        }
    }

    func delete(_ query: [String: Any]) -> OSStatus {
        turn {
            let before = items.count
            items.removeAll { Self.matches($0, query) }
            return items.count < before ? errSecSuccess : errSecItemNotFound
        }
    }

    private func turn(_ call: () -> OSStatus) -> OSStatus {
        lock.withLock { failing ?? call() }
    }

    /// By what an item is found: class, service, and account where it is given.
    private static func matches(_ item: [String: Any], _ query: [String: Any]) -> Bool {
        [kSecClass, kSecAttrService, kSecAttrAccount].allSatisfy {
            query[$0] == nil || query[$0] as? String == item[$0] as? String
        }
    }
}
