#if canImport(MessageUI)
    import CalculatorEngine
    import Foundation
    import MessageUI

    extension Abilities {
        /// What this device can do, as far as iOS says so beforehand. If it says yes and cannot,
        /// the effect fails and core hears of it.
        ///
        /// `Info.plist` lists only the scheme for calls. The composer answers for texts. Every
        /// iPhone has a browser: asking for it would put a second name on that list, and if it is
        /// switched off, opening a page fails and says so.
        @MainActor static func live() -> Abilities {
            let calls = URL(string: "tel:").map { UIApplication.shared.canOpenURL($0) } ?? true
            return Abilities(calls: calls, messages: MFMessageComposeViewController.canSendText(), browser: true)
        }
    }
#endif
