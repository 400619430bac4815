public protocol EnvironmentKey {
    associatedtype Value
    static var defaultValue: Value { get }
}

public struct EnvironmentValues {
    private var values: [ObjectIdentifier: Any] = [:]
    public init() {}

    public subscript<Key: EnvironmentKey>(key: Key.Type) -> Key.Value {
        get { values[ObjectIdentifier(key)] as? Key.Value ?? Key.defaultValue }
        set { values[ObjectIdentifier(key)] = newValue }
    }

    public internal(set) var scenePhase = ScenePhase.active
    /// Whether the scene is recorded, mirrored or shared.
    public var isSceneCaptured = false
    public var colorScheme = ColorScheme.light
    public var dynamicTypeSize = DynamicTypeSize.large
    public var layoutDirection = LayoutDirection.leftToRight
    public var locale = Locale(identifier: "en_US")
    public var verticalSizeClass: UserInterfaceSizeClass? = .regular
    public var isEnabled = true

    var font = Font.body
    var foreground = "primary"
    var lineLimit: Int?
    var minimumScaleFactor: CGFloat = 1
    var buttonStyle: (@MainActor (ButtonStyleConfiguration) -> AnyView)?
    var showsTitleOfLabels = true

    /// Sets the phase, as the system does.
    @_spi(StandIn) public mutating func enter(_ phase: ScenePhase) { scenePhase = phase }
}

public enum ScenePhase: Comparable, Sendable { case background, inactive, active }
public enum ColorScheme: CaseIterable, Hashable, Sendable { case light, dark }
public enum LayoutDirection: CaseIterable, Hashable, Sendable { case leftToRight, rightToLeft }
public enum UserInterfaceSizeClass: Hashable, Sendable { case compact, regular }
public enum TextAlignment: CaseIterable, Hashable, Sendable { case leading, center, trailing }

public enum DynamicTypeSize: Int, Comparable, CaseIterable, Hashable, Sendable {
    case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge
    case accessibility1, accessibility2, accessibility3, accessibility4, accessibility5

    public var isAccessibilitySize: Bool { self >= .accessibility1 }
    public static func < (one: DynamicTypeSize, other: DynamicTypeSize) -> Bool { one.rawValue < other.rawValue }

    /// The size of body text relative to the default (Apple's Human Interface Guidelines,
    /// Typography). On a phone the larger styles grow less; here all of them grow alike.
    var scale: CGFloat { [14, 15, 16, 17, 19, 21, 23, 28, 33, 40, 47, 53][rawValue] / 17 }
}
