public struct Text: View, Drawable {
    let string: String

    public init(verbatim content: String) { string = content }
    public init<Content: StringProtocol>(_ content: Content) { string = String(content) }

    func drawn(in context: Context) -> [Drawn] {
        let values = context.environment
        let writing = Drawn.Writing(
            size: values.font.isFixed ? values.font.size : values.font.size * values.dynamicTypeSize.scale,
            lineLimit: values.lineLimit, smallest: values.minimumScaleFactor)
        let drawn = Drawn(.text(string, writing), in: context)
        return [drawn]
    }
}

public struct Font: Sendable {
    /// At the default Dynamic Type size.
    let size: CGFloat
    /// Independent of the Dynamic Type size.
    var isFixed = false

    public static func system(size: CGFloat) -> Font { Font(size: size, isFixed: true) }
    public static func system(_ style: TextStyle) -> Font { Font(size: style.size) }
    public static let title = Font.system(.title)
    public static let title3 = Font.system(.title3)
    public static let headline = Font.system(.headline)
    public static let body = Font.system(.body)
    public static let callout = Font.system(.callout)
    public static let subheadline = Font.system(.subheadline)
    public static let footnote = Font.system(.footnote)

    public func weight(_ weight: Weight) -> Font { self }
    public func monospacedDigit() -> Font { self }

    public enum Weight: Sendable { case regular, medium, semibold }
    public enum TextStyle: Sendable {
        case title, title2, title3, headline, body, callout, subheadline, footnote

        /// Apple's Human Interface Guidelines, Typography, at the size called large.
        var size: CGFloat {
            switch self {
            case .title: 28
            case .title2: 22
            case .title3: 20
            case .headline, .body: 17
            case .callout: 16
            case .subheadline: 15
            case .footnote: 13
            }
        }
    }
}

public struct Image: View, Drawable {
    private let name: String

    public init(systemName: String) { name = systemName }

    func drawn(in context: Context) -> [Drawn] {
        let drawn = Drawn(.image(name, title: nil), in: context)
        drawn.spoken.label = name
        return [drawn]
    }
}

public struct Label<Title: View, Icon: View>: View, Drawable {
    private let title: Title
    private let icon: Icon

    public init<Content: StringProtocol>(_ title: Content, systemImage name: String) where Title == Text, Icon == Image {
        (self.title, icon) = (Text(title), Image(systemName: name))
    }

    func drawn(in context: Context) -> [Drawn] {
        let icon = context.inside(0).draw(icon)
        let title = context.inside(1).draw(title)
        if context.environment.showsTitleOfLabels { return [Drawn(.row(.center, spacing: 8), icon + title, in: context)] }
        // If only the icon is drawn, the title is its name.
        for drawn in icon {
            guard case .image(let name, _) = drawn.kind, case .text(let words, _) = title.first?.kind else { continue }
            drawn.kind = .image(name, title: words)
            drawn.spoken.label = words
        }
        return icon
    }
}

public struct IconOnlyLabelStyle: LabelStyle { public init() {} }
public protocol LabelStyle {}
extension LabelStyle where Self == IconOnlyLabelStyle { public static var iconOnly: IconOnlyLabelStyle { IconOnlyLabelStyle() } }

public struct ProgressView: View, Drawable {
    public init() {}
    func drawn(in context: Context) -> [Drawn] { [Drawn(.progress, in: context)] }
}

extension View {
    public func font(_ font: Font?) -> some View { set { $0.font = font ?? .body } }
    public func monospacedDigit() -> some View { self }
    public func lineLimit(_ number: Int?) -> some View { set { $0.lineLimit = number } }
    public func minimumScaleFactor(_ factor: CGFloat) -> some View { set { $0.minimumScaleFactor = factor } }
    public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { self }
    public func labelStyle<Style: LabelStyle>(_ style: Style) -> some View { set { $0.showsTitleOfLabels = false } }
}
