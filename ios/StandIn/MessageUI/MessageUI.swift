// The system's composer, which remembers what it was given.
@_exported import UIKit

public enum MessageComposeResult: Int, Sendable {
    case cancelled, sent, failed
}

@MainActor
public protocol MFMessageComposeViewControllerDelegate: AnyObject {
    func messageComposeViewController(
        _ controller: MFMessageComposeViewController, didFinishWith result: MessageComposeResult)
}

@MainActor
public final class MFMessageComposeViewController: UIViewController {
    /// Whether this device can send texts.
    @_spi(StandIn) public static var canSend = true

    public static func canSendText() -> Bool { canSend }

    public var recipients: [String]?
    public var body: String?
    public weak var messageComposeDelegate: (any MFMessageComposeViewControllerDelegate)?

    /// The person sends it, or does not.
    @_spi(StandIn) public func finish(_ result: MessageComposeResult) {
        messageComposeDelegate?.messageComposeViewController(self, didFinishWith: result)
    }
}
