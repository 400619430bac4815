/// Called if the phone could not do what it was asked for.
public typealias Failed = @MainActor @Sendable () -> Void

#if canImport(UIKit)
    import Foundation
    import UIKit

    extension UIApplication {
        /// Asks the system to open an address. Whether an app answers is known only later.
        @MainActor static func ask(_ address: String, failed: @escaping Failed) {
            guard let url = URL(string: address) else { return failed() }
            shared.open(url) { isOpen in
                if !isOpen { failed() }
            }
        }
    }
#endif
