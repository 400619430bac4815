/// What assistive technologies report to an app.
public enum UIAccessibility {
    public static let elementFocusedNotification = NSNotification.Name("UIAccessibilityElementFocusedNotification")
    public static let focusedElementUserInfoKey = "UIAccessibilityFocusedElementKey"
}

/// An element that VoiceOver can focus.
public final class UIAccessibilityElement: NSObject {
    fileprivate let label: String
    fileprivate let frame: CGRect

    @_spi(StandIn) public init(label: String, frame: CGRect) { (self.label, self.frame) = (label, frame) }

    /// Moves the focus of VoiceOver here.
    @_spi(StandIn) public func focus() {
        NotificationCenter.default.post(
            name: UIAccessibility.elementFocusedNotification, object: nil,
            userInfo: [UIAccessibility.focusedElementUserInfoKey: self])
    }
}

extension NSObject {
    @MainActor public var accessibilityLabel: String? { (self as? UIAccessibilityElement)?.label }
    @MainActor public var accessibilityFrame: CGRect { (self as? UIAccessibilityElement)?.frame ?? .zero }
}
