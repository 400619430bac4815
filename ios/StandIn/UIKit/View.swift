/// The name of an Objective-C method. There is no `#selector` without Objective-C.
public struct Selector: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let description: String
    public init(_ str: String) { description = str }
    public init(stringLiteral value: String) { description = value }
}

open class UIView: UIResponder {
    open var frame: CGRect
    open var backgroundColor: UIColor?
    open var tintColor: UIColor!
    open var isUserInteractionEnabled = true
    open var accessibilityLabel: String?
    open internal(set) var gestureRecognizers: [UIGestureRecognizer]?
    open private(set) weak var window: UIWindow?

    public init(frame: CGRect) {
        self.frame = frame
    }

    public required init?(coder: NSCoder) { nil }

    public override convenience init() { self.init(frame: .zero) }

    open func sizeThatFits(_ size: CGSize) -> CGSize { frame.size }
    open func setContentCompressionResistancePriority(_ priority: UILayoutPriority, for axis: NSLayoutConstraint.Axis) {}
    open func didMoveToWindow() {}

    /// Puts the view into a window, or takes it out.
    @_spi(StandIn) public func move(to window: UIWindow?) {
        guard window !== self.window else { return }
        self.window = window
        didMoveToWindow()
    }
}

@MainActor
open class UIDragInteraction {
    public init() {}
    open var isEnabled = true
}

public struct UILayoutPriority: Sendable {
    public static let defaultLow = UILayoutPriority()
}

public enum NSLayoutConstraint {
    public enum Axis: Sendable { case horizontal }
}

/// A color. No test compares them.
public final class UIColor: Sendable {
    @_spi(StandIn) public init() {}
    public static let clear = UIColor()
}

public final class UIFont: Sendable {
    public let pointSize: CGFloat
    private init(_ pointSize: CGFloat) { self.pointSize = pointSize }

    public static func systemFont(ofSize fontSize: CGFloat) -> UIFont { UIFont(fontSize) }
}

public struct UIEdgeInsets: Sendable {
    public var top, left, bottom, right: CGFloat
    public init(top: CGFloat, left: CGFloat, bottom: CGFloat, right: CGFloat) {
        (self.top, self.left, self.bottom, self.right) = (top, left, bottom, right)
    }
    public static let zero = UIEdgeInsets(top: 0, left: 0, bottom: 0, right: 0)
}

@MainActor public protocol UIMenuBuilder: AnyObject {
    func remove(menu removedIdentifier: UIMenu.Identifier)
}

@MainActor
open class UIMenu {
    public struct Identifier: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let lookup = Identifier(rawValue: "com.apple.menu.lookup")
        public static let share = Identifier(rawValue: "com.apple.menu.share")
        public static let learn = Identifier(rawValue: "com.apple.menu.learn")
        public static let find = Identifier(rawValue: "com.apple.menu.find")
        public static let replace = Identifier(rawValue: "com.apple.menu.replace")
        public static let textStyle = Identifier(rawValue: "com.apple.menu.text-style")
        public static let autoFill = Identifier(rawValue: "com.apple.menu.autofill")
    }
}
