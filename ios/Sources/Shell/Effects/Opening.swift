#if canImport(UIKit)
    import Foundation
    import UIKit

    extension UIApplication {
        /// Asks the system to open an address. Where no app answers, nothing happens.
        @MainActor static func open(_ address: String) {
            guard let url = URL(string: address) else { return }
            shared.open(url)
        }
    }
#endif
