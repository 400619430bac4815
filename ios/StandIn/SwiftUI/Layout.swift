public struct EdgeInsets: Hashable, Sendable {
    public var top, leading, bottom, trailing: CGFloat
    public init(top: CGFloat = 0, leading: CGFloat = 0, bottom: CGFloat = 0, trailing: CGFloat = 0) {
        (self.top, self.leading, self.bottom, self.trailing) = (top, leading, bottom, trailing)
    }
}

public enum Edge {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let top = Set(rawValue: 1)
        public static let leading = Set(rawValue: 2)
        public static let bottom = Set(rawValue: 4)
        public static let trailing = Set(rawValue: 8)
        public static let horizontal: Set = [.leading, .trailing]
        public static let vertical: Set = [.top, .bottom]
        public static let all: Set = [.horizontal, .vertical]
    }
}

public enum Axis {
    public struct Set: OptionSet, Sendable {
        public let rawValue: Int8
        public init(rawValue: Int8) { self.rawValue = rawValue }
        public static let horizontal = Set(rawValue: 1)
        public static let vertical = Set(rawValue: 2)
    }
}

public enum HorizontalAlignment: Sendable { case leading, center, trailing }
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline }

public struct Alignment: Hashable, Sendable {
    public var horizontal: HorizontalAlignment
    public var vertical: VerticalAlignment
    public init(horizontal: HorizontalAlignment, vertical: VerticalAlignment) {
        (self.horizontal, self.vertical) = (horizontal, vertical)
    }
    public static let center = Alignment(horizontal: .center, vertical: .center)
    public static let leading = Alignment(horizontal: .leading, vertical: .center)
    public static let trailing = Alignment(horizontal: .trailing, vertical: .center)
    public static let top = Alignment(horizontal: .center, vertical: .top)
    public static let bottom = Alignment(horizontal: .center, vertical: .bottom)
    public static let topTrailing = Alignment(horizontal: .trailing, vertical: .top)
    public static let topLeading = Alignment(horizontal: .leading, vertical: .top)
}

public struct UnitPoint: Hashable, Sendable {
    public var x, y: CGFloat
    public static let topLeading = UnitPoint(x: 0, y: 0)
    public static let trailing = UnitPoint(x: 1, y: 0.5)
    public static let bottom = UnitPoint(x: 0.5, y: 1)
}

public struct ProposedViewSize: Equatable, Sendable {
    public var width, height: CGFloat?
    public init(width: CGFloat?, height: CGFloat?) { (self.width, self.height) = (width, height) }
    public init(_ size: CGSize) { (width, height) = (size.width, size.height) }
    public static let unspecified = ProposedViewSize(width: nil, height: nil)
}

public struct VStack<Content: View>: View, Drawable {
    private let alignment: HorizontalAlignment
    private let spacing: CGFloat?
    private let content: Content

    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {
        (self.alignment, self.spacing, self.content) = (alignment, spacing, content())
    }

    func drawn(in context: Context) -> [Drawn] {
        [Drawn(.column(alignment, spacing: spacing ?? 8), context.draw(content), in: context)]
    }
}

public struct HStack<Content: View>: View, Drawable {
    private let alignment: VerticalAlignment
    private let spacing: CGFloat?
    private let content: Content

    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> Content) {
        (self.alignment, self.spacing, self.content) = (alignment, spacing, content())
    }

    func drawn(in context: Context) -> [Drawn] {
        [Drawn(.row(alignment, spacing: spacing ?? 8), context.draw(content), in: context)]
    }
}

public struct VStackLayout: Stacking {
    private let alignment: HorizontalAlignment
    private let spacing: CGFloat?
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil) {
        (self.alignment, self.spacing) = (alignment, spacing)
    }
    var stack: Drawn.Kind { .column(alignment, spacing: spacing ?? 8) }
}

public struct HStackLayout: Stacking {
    private let alignment: VerticalAlignment
    private let spacing: CGFloat?
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil) {
        (self.alignment, self.spacing) = (alignment, spacing)
    }
    var stack: Drawn.Kind { .row(alignment, spacing: spacing ?? 8) }
}

public struct ZStack<Content: View>: View, Drawable {
    private let alignment: Alignment
    private let content: Content

    public init(alignment: Alignment = .center, @ViewBuilder content: () -> Content) {
        (self.alignment, self.content) = (alignment, content())
    }
    func drawn(in context: Context) -> [Drawn] { [Drawn(.layers(alignment), context.draw(content), in: context)] }
}

public struct Spacer: View, Drawable {
    private let least: CGFloat

    public init(minLength: CGFloat? = nil) { least = minLength ?? 8 }
    /// It takes the room that is left over.
    func drawn(in context: Context) -> [Drawn] {
        let drawn = Drawn(.spacer(least: least), in: context)
        drawn.layoutPriority = -.infinity
        return [drawn]
    }
}

public struct ScrollView<Content: View>: View, Drawable {
    private let axes: Axis.Set
    private let content: Content

    public init(_ axes: Axis.Set = .vertical, showsIndicators: Bool = true, @ViewBuilder content: () -> Content) {
        (self.axes, self.content) = (axes, content())
    }

    func drawn(in context: Context) -> [Drawn] { [Drawn(.scroll(axes, toEnd: false), [context.drawWhole(content)], in: context)] }
}

public struct ViewThatFits<Content: View>: View, Drawable {
    private let axes: Axis.Set
    private let content: Content

    public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> Content) {
        (self.axes, self.content) = (axes, content())
    }
    func drawn(in context: Context) -> [Drawn] { [Drawn(.firstThatFits(axes), context.draw(content), in: context)] }
}

/// It always reports the whole screen: sizes of smaller areas are not known before layout.
public struct GeometryReader<Content: View>: View, Drawable {
    private let content: (GeometryProxy) -> Content

    public init(@ViewBuilder content: @escaping (GeometryProxy) -> Content) { self.content = content }

    func drawn(in context: Context) -> [Drawn] {
        let size = context.stage.size
        let whole = Drawn.Measures(
            leastWidth: size.width, mostWidth: size.width, leastHeight: size.height, mostHeight: size.height,
            alignment: .topLeading)
        return [Drawn(.frame(whole), [context.drawWhole(content(GeometryProxy(size: size)))], in: context)]
    }
}

public struct GeometryProxy {
    public let size: CGSize
}

extension View {
    public func padding(_ insets: EdgeInsets) -> some View { changed { Drawn(.padding(insets), [$0], in: $1) } }

    public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View {
        let length = length ?? 16
        return padding(
            EdgeInsets(
                top: edges.contains(.top) ? length : 0, leading: edges.contains(.leading) ? length : 0,
                bottom: edges.contains(.bottom) ? length : 0, trailing: edges.contains(.trailing) ? length : 0))
    }

    public func padding(_ length: CGFloat) -> some View { padding(.all, length) }

    public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View {
        changed {
            let measures = Drawn.Measures(
                leastWidth: width, idealWidth: width, mostWidth: width, leastHeight: height, idealHeight: height,
                mostHeight: height,
                alignment: alignment)
            return Drawn(.frame(measures), [$0], in: $1)
        }
    }

    public func frame(
        minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil,
        idealHeight: CGFloat? = nil,
        maxHeight: CGFloat? = nil, alignment: Alignment = .center
    ) -> some View {
        changed {
            let measures = Drawn.Measures(
                leastWidth: minWidth, idealWidth: idealWidth, mostWidth: maxWidth, leastHeight: minHeight,
                idealHeight: idealHeight,
                mostHeight: maxHeight, alignment: alignment)
            return Drawn(.frame(measures), [$0], in: $1)
        }
    }

    public func fixedSize(horizontal: Bool, vertical: Bool) -> some View {
        let axes: Axis.Set = Axis.Set(horizontal ? [.horizontal] : []).union(vertical ? [.vertical] : [])
        return changed { Drawn(.fixed(axes), [$0], in: $1) }
    }

    public func defaultScrollAnchor(_ anchor: UnitPoint?) -> some View {
        marked {
            if case .scroll(let axes, _) = $0.kind { $0.kind = .scroll(axes, toEnd: anchor == .trailing || anchor == .bottom) }
        }
    }

    public func scrollDismissesKeyboard(_ mode: ScrollDismissesKeyboardMode) -> some View { self }
}

public struct ScrollDismissesKeyboardMode: Sendable {
    public static let interactively = ScrollDismissesKeyboardMode()
}
