#if canImport(MessageUI)
    import MessageUI
#endif

/// A text to compose; the person presses send.
public struct Message: Sendable {
    /// `sms:` and the number, without a body: iOS takes none there.
    public let uri: String
    public let number: String
    public let body: String?
}

/// Opens a text: in the messages app if it has no body, otherwise in a composer in this app's own
/// window and nowhere else. A text that lost the agreed word would say that all is well.
@MainActor
public struct ComposeText {
    public typealias Perform =
        @MainActor (_ message: Message, _ done: @escaping @MainActor () -> Void, _ failed: @escaping Failed) -> Bool

    let perform: Perform
    let dismiss: @MainActor () -> Void

    /// - Parameters:
    ///   - perform: Whether a composer now lies over this app; if it does, `done` is called once
    ///     when it is gone.
    ///   - dismiss: Takes a composer away at once, unsent: the app goes to the background, where
    ///     the system takes a picture of it.
    public init(perform: @escaping Perform, dismiss: @escaping @MainActor () -> Void) {
        self.perform = perform
        self.dismiss = dismiss
    }
}

#if canImport(MessageUI)
    extension ComposeText {
        static func live() -> ComposeText {
            let composer = Composer()
            return ComposeText(perform: composer.open, dismiss: composer.dismiss)
        }
    }

    /// The system's own composer, one at a time.
    @MainActor
    private final class Composer: NSObject, MFMessageComposeViewControllerDelegate {
        private var controller: MFMessageComposeViewController?
        private var done: (@MainActor () -> Void)?
        private var failed: Failed?

        func open(_ message: Message, done: @escaping @MainActor () -> Void, failed: @escaping Failed) -> Bool {
            guard let body = message.body else {
                UIApplication.ask(message.uri, failed: failed)
                return false
            }
            guard MFMessageComposeViewController.canSendText(), let window = UIApplication.frontController else {
                failed()
                return false
            }
            let composer = MFMessageComposeViewController()
            composer.recipients = [message.number]
            composer.body = body
            composer.messageComposeDelegate = self
            controller = composer
            self.done = done
            self.failed = failed
            window.present(composer, animated: true)
            return true
        }

        /// It is called on the main thread, but not every version of the framework declares that.
        nonisolated func messageComposeViewController(
            _ controller: MFMessageComposeViewController, didFinishWith result: MessageComposeResult
        ) {
            MainActor.assumeIsolated {
                let failed = result == .failed ? self.failed : nil
                close(animated: true)
                failed?()
            }
        }

        func dismiss() {
            close(animated: false)
        }

        private func close(animated: Bool) {
            controller?.dismiss(animated: animated)
            controller = nil
            let told = done
            (done, failed) = (nil, nil)
            told?()
        }
    }

    extension UIApplication {
        /// The controller that presents a composer. None if it already presents something: the
        /// system then shows no second one.
        @MainActor fileprivate static var frontController: UIViewController? {
            let controllers = shared.connectedScenes.lazy.compactMap { ($0 as? UIWindowScene)?.keyWindow?.rootViewController }
            return controllers.first { $0.presentedViewController == nil }
        }
    }
#endif
