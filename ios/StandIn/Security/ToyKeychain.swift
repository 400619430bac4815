import Foundation

/// The Keychain of this process. Tests can inspect it and make it fail.
@_spi(StandIn) public final class ToyKeychain: @unchecked Sendable {
    public static let shared = ToyKeychain()

    private let lock = NSLock()
    private var items: [[String: Any]] = []
    private var failing: OSStatus?

    /// The status that every call returns until this is `nil` again.
    public var failure: OSStatus? {
        get { lock.withLock { failing } }
        set { lock.withLock { failing = newValue } }
    }

    /// What a search returns instead of what it found, with a status of success. `.some(nil)`
    /// returns nothing at all.
    public var handedOver: Any?? {
        get { lock.withLock { odd } }
        set { lock.withLock { odd = newValue } }
    }

    private var odd: Any??

    /// The accessibility class of each item, by service and account.
    public var accessible: [String: String] {
        lock.withLock {
            Dictionary(
                items.map {
                    ("\($0[kSecAttrService] ?? "")/\($0[kSecAttrAccount] ?? "")", $0[kSecAttrAccessible] as? String ?? "")
                },
                uniquingKeysWith: { $1 })
        }
    }

    /// Back to the state of a new phone.
    public func empty() {
        lock.withLock { (items, failing, odd) = ([], nil, nil) }
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
            if let odd {
                result?.pointee = odd
                return errSecSuccess
            }
            guard let first = items.first(where: { Self.matches($0, query) }) else { return errSecItemNotFound }
            if query[kSecReturnAttributes] as? Bool == true {
                result?.pointee = first.filter { $0.key != kSecValueData }
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

    /// Items are found by class and service, and by account if there is one.
    private static func matches(_ item: [String: Any], _ query: [String: Any]) -> Bool {
        [kSecClass, kSecAttrService, kSecAttrAccount].allSatisfy {
            query[$0] == nil || query[$0] as? String == item[$0] as? String
        }
    }
}
