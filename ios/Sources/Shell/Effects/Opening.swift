#if canImport(UIKit)
    import Foundation
    import UIKit

    extension UIApplication {
        /// Asks the system for an address. Where no app answers, nothing happens.
        @MainActor static func ask(_ address: String) {
            guard let url = URL(string: address) else { return }
            shared.open(url)
        }
    }
#endif
