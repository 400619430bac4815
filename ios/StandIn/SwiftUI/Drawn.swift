/// A node of what would be drawn, and its children.
@_spi(StandIn) @MainActor
public final class Drawn {
    public internal(set) var kind: Kind
    public internal(set) var children: [Drawn]

    /// What a tap does.
    public internal(set) var action: (@MainActor () -> Void)?
    public internal(set) var isEnabled = true
    /// What a long press offers.
    public internal(set) var menu: [Drawn] = []
    public internal(set) var keyPress: (@MainActor (KeyPress) -> KeyPress.Result)?
    public internal(set) var hasKeyboard = false
    public internal(set) var spoken = Spoken()
    /// The color of the text or the shape, by name.
    public internal(set) var color = ""
    /// Not drawn, but it still takes up room.
    public internal(set) var isInvisible = false
    var isReversed = false
    var layoutPriority = 0.0
    /// Sizes that were measured already; each is asked for many times.
    var sizes: [Proposal: CGSize] = [:]

    /// What VoiceOver is told.
    public struct Spoken {
        public var label: String?
        public var value: String?
        public var traits: AccessibilityTraits = []
        public var isHidden = false
        public var children: Children?
        public var actions: [(name: String, perform: @MainActor () -> Void)] = []
        public var escape: (@MainActor () -> Void)?
        /// What VoiceOver is given in place of what is drawn.
        var instead: [Drawn] = []

        public enum Children: Sendable { case ignored, contained, combined }
    }

    public indirect enum Kind {
        case text(String, Writing)
        case image(String, title: String?)
        case progress
        case spacer(least: CGFloat)
        case fill
        case platform(UIView, size: @MainActor (ProposedViewSize) -> CGSize?)
        case column(HorizontalAlignment, spacing: CGFloat)
        case row(VerticalAlignment, spacing: CGFloat)
        case layers(Alignment)
        case scroll(Axis.Set, toEnd: Bool)
        case firstThatFits(Axis.Set)
        case padding(EdgeInsets)
        case frame(Measures)
        /// The content, then what lies behind it.
        case behind(Alignment)
        /// The content, then what lies over it.
        case over(Alignment)
        /// As large as it wants to be along these axes.
        case fixed(Axis.Set)
        /// As a layout of the app's own says.
        case arranged(any Layout)
        case plain
    }

    public struct Writing: Sendable {
        public var size: CGFloat
        public var lineLimit: Int?
        public var smallest: CGFloat
    }

    public struct Measures: Sendable {
        public var leastWidth, idealWidth, mostWidth: CGFloat?
        public var leastHeight, idealHeight, mostHeight: CGFloat?
        public var alignment: Alignment
    }

    init(_ kind: Kind, _ children: [Drawn] = [], in context: Context) {
        (self.kind, self.children) = (kind, children)
        isReversed = context.environment.layoutDirection == .rightToLeft
        color = context.environment.foreground
        isEnabled = context.environment.isEnabled
    }
}

/// A place in the tree, and the environment there.
@MainActor
struct Context {
    let stage: Stage
    var environment: EnvironmentValues
    let place: Int

    func inside(_ part: some Hashable) -> Context {
        var hasher = Hasher()
        hasher.combine(place)
        hasher.combine(part)
        return Context(stage: stage, environment: environment, place: hasher.finalize())
    }

    func draw<Content: View>(_ view: Content) -> [Drawn] {
        if let own = view as? any Drawable { return own.drawn(in: self) }
        if let foreign = view as? any UIViewRepresentable { return draw(platform: foreign) }
        let inner = inside(ObjectIdentifier(Content.self))
        stage.install(view, in: inner)
        return inner.draw(view.body)
    }

    /// Draws the view as a single node.
    func drawWhole<Content: View>(_ view: Content) -> Drawn {
        let drawn = draw(view)
        return drawn.count == 1 ? drawn[0] : Drawn(.layers(.center), drawn, in: self)
    }
}
