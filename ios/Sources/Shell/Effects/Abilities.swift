#if canImport(MessageUI)
    import CalculatorEngine
    import Foundation
    import MessageUI

    extension Abilities {
        /// What this device can do, as far as iOS says so beforehand. Where it says yes and then
        /// cannot, the effect fails, and core hears of that.
        ///
        /// Only for calls does `Info.plist` name what is asked for. Texts are answered by the
        /// composer. A browser is on every iPhone: asking would cost a second name in that list,
        /// and a device where it is switched off says so when a page is to be opened.
        @MainActor static func live() -> Abilities {
            let calls = URL(string: "tel:").map { UIApplication.shared.canOpenURL($0) } ?? true
            return Abilities(calls: calls, messages: MFMessageComposeViewController.canSendText(), browser: true)
        }
    }
#endif
