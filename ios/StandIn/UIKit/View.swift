/// The name of a message, as Objective-C has it. Where there is none, there is no `#selector`.
public struct Selector: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let description: String
    public init(_ str: String) { description = str }
    public init(stringLiteral value: String) { description = value }
}

open class UIView: UIResponder {
    open var frame: CGRect
    open var bounds: CGRect { CGRect(origin: .zero, size: frame.size) }
    open var backgroundColor: UIColor?
    open var tintColor: UIColor!
    open var isHidden = false
    open var isUserInteractionEnabled = true
    open var isAccessibilityElement = false
    open var accessibilityLabel: String?
    open var accessibilityHint: String?
    open private(set) var interactions: [any UIInteraction] = []
    open internal(set) var gestureRecognizers: [UIGestureRecognizer]?
    open private(set) weak var window: UIWindow?

    public init(frame: CGRect) {
        self.frame = frame
    }

    public required init?(coder: NSCoder) { nil }

    public override convenience init() { self.init(frame: .zero) }

    open func sizeThatFits(_ size: CGSize) -> CGSize { frame.size }
    open func setContentCompressionResistancePriority(_ priority: UILayoutPriority, for axis: NSLayoutConstraint.Axis) {}
    open func setContentHuggingPriority(_ priority: UILayoutPriority, for axis: NSLayoutConstraint.Axis) {}
    open func invalidateIntrinsicContentSize() {}
    open func addInteraction(_ interaction: any UIInteraction) { interactions.append(interaction) }
    open func removeInteraction(_ interaction: any UIInteraction) { interactions.removeAll { $0 === interaction } }
    open func layoutSubviews() {}
    open func didMoveToWindow() {}

    /// It is put into a window, or taken out of it.
    @_spi(StandIn) public func move(to window: UIWindow?) {
        guard window !== self.window else { return }
        self.window = window
        didMoveToWindow()
    }
}

@MainActor public protocol UIInteraction: AnyObject {}

@MainActor
open class UIDragInteraction: UIInteraction {
    public init() {}
    open var isEnabled = true
}

public struct UILayoutPriority: RawRepresentable, Sendable {
    public let rawValue: Float
    public init(rawValue: Float) { self.rawValue = rawValue }
    public static let defaultLow = UILayoutPriority(rawValue: 250)
    public static let required = UILayoutPriority(rawValue: 1000)
}

public enum NSLayoutConstraint {
    public enum Axis: Sendable { case horizontal, vertical }
}

public final class UIColor: Hashable, Sendable {
    /// What it is called here; no test measures light.
    @_spi(StandIn) public let name: String
    @_spi(StandIn) public init(name: String) { self.name = name }

    public static let clear = UIColor(name: "clear")
    public static func == (one: UIColor, other: UIColor) -> Bool { one.name == other.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

public final class UIFont: Hashable, Sendable {
    public let pointSize: CGFloat
    private init(_ pointSize: CGFloat) { self.pointSize = pointSize }

    public static func systemFont(ofSize fontSize: CGFloat) -> UIFont { UIFont(fontSize) }
    public static func == (one: UIFont, other: UIFont) -> Bool { one.pointSize == other.pointSize }
    public func hash(into hasher: inout Hasher) { hasher.combine(pointSize) }
}

public struct UIEdgeInsets: Hashable, Sendable {
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
