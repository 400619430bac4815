@_spi(StandIn) import UIKit

public protocol ShapeStyle: Sendable {
    /// A name for tests to compare.
    var name: String { get }
}

public struct Color: ShapeStyle, Hashable {
    public let name: String
    @_spi(StandIn) public let red: Double
    @_spi(StandIn) public let green: Double
    @_spi(StandIn) public let blue: Double
    @_spi(StandIn) public let opacity: Double

    public enum RGBColorSpace: Sendable { case sRGB }

    public init(_ colorSpace: RGBColorSpace = .sRGB, red: Double, green: Double, blue: Double, opacity: Double = 1) {
        (self.red, self.green, self.blue, self.opacity) = (red, green, blue, opacity)
        name = String(
            format: "#%02X%02X%02X", Int((red * 255).rounded()), Int((green * 255).rounded()), Int((blue * 255).rounded()))
    }

    public static let clear = Color(red: 0, green: 0, blue: 0, opacity: 0)
}

extension Color: View, Drawable {
    func drawn(in context: Context) -> [Drawn] { [filled(name, in: context)] }
}

extension UIColor {
    public convenience init(_ color: Color) { self.init() }
}

public protocol Shape: View, Sendable {}
public protocol InsettableShape: Shape {}

/// The outline of a shape is not modeled: a shape fills the room it is given.
protocol Outlined: InsettableShape, Drawable {}

extension Outlined {
    func drawn(in context: Context) -> [Drawn] { [Drawn(.fill, in: context)] }
}

public struct Rectangle: Outlined {
    public nonisolated init() {}
}

public struct RoundedRectangle: Outlined {
    public nonisolated init(cornerRadius: CGFloat) {}
}

public struct UnevenRoundedRectangle: Outlined {
    public nonisolated init(
        topLeadingRadius: CGFloat = 0, bottomLeadingRadius: CGFloat = 0, bottomTrailingRadius: CGFloat = 0,
        topTrailingRadius: CGFloat = 0
    ) {}
}

public struct Capsule: Outlined {
    public nonisolated init() {}
}

/// As wide as high, in the middle of its room.
public struct Circle: Outlined {
    public nonisolated init() {}
}

struct Filled: View, Drawable {
    let name: String
    func drawn(in context: Context) -> [Drawn] { [filled(name, in: context)] }
}

@MainActor private func filled(_ name: String, in context: Context) -> Drawn {
    let drawn = Drawn(.fill, in: context)
    drawn.color = name
    return drawn
}

extension Shape {
    @MainActor public func fill<Style: ShapeStyle>(_ content: Style) -> some View { Filled(name: content.name) }
}

extension InsettableShape {
    @MainActor public func strokeBorder<Style: ShapeStyle>(_ content: Style, lineWidth: CGFloat = 1) -> some View {
        Filled(name: content.name)
    }
}

extension View {
    public func foregroundStyle<Style: ShapeStyle>(_ style: Style) -> some View { set { $0.foreground = style.name } }
    public func tint(_ tint: Color?) -> some View { self }

    public func background<Background: View>(
        alignment: Alignment = .center, @ViewBuilder content: () -> Background
    ) -> some View {
        let behind = content()
        return changed { drawn, context in Drawn(.behind(alignment), [drawn] + context.inside("behind").draw(behind), in: context)
        }
    }

    public func background<Style: ShapeStyle, Outline: Shape>(_ style: Style, in shape: Outline) -> some View {
        background { shape.fill(style) }
    }

    public func background<Style: ShapeStyle>(_ style: Style) -> some View { background { Rectangle().fill(style) } }

    public func overlay<Overlay: View>(alignment: Alignment = .center, @ViewBuilder content: () -> Overlay) -> some View {
        let over = content()
        return changed { drawn, context in Drawn(.over(alignment), [drawn] + context.inside("over").draw(over), in: context) }
    }

    public func contentShape<Outline: Shape>(_ shape: Outline) -> some View { self }

    public func opacity(_ opacity: Double) -> some View {
        marked { if opacity == 0 { $0.isInvisible = true } }
    }

    public func hidden() -> some View { marked { $0.isInvisible = true } }
}
