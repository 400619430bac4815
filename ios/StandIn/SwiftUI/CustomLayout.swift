/// A way to lay out views: the system's, or one of the app's own.
public protocol Layout {
    associatedtype Cache = Void
    typealias Subviews = LayoutSubviews
    func makeCache(subviews: Self.Subviews) -> Self.Cache
    func sizeThatFits(proposal: ProposedViewSize, subviews: Self.Subviews, cache: inout Self.Cache) -> CGSize
    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Self.Subviews, cache: inout Self.Cache)
}

extension Layout where Cache == Void {
    public func makeCache(subviews: Self.Subviews) {}
}

extension Layout {
    @MainActor public func callAsFunction<Content: View>(@ViewBuilder _ content: () -> Content) -> some View {
        LaidOut(kind: kind, content: content())
    }

    var kind: Drawn.Kind { (self as? any Stacking)?.stack ?? .arranged(self) }
}

struct LaidOut<Content: View>: View, Drawable {
    let kind: Drawn.Kind
    let content: Content
    func drawn(in context: Context) -> [Drawn] { [Drawn(kind, context.draw(content), in: context)] }
}

public struct AnyLayout: Layout, Stacking {
    let stack: Drawn.Kind
    public init<Content: Layout>(_ layout: Content) { stack = layout.kind }
}

/// A layout that `Measure` knows by itself.
protocol Stacking: Layout where Cache == Void {
    var stack: Drawn.Kind { get }
}

extension Stacking {
    public func sizeThatFits(proposal: ProposedViewSize, subviews: LayoutSubviews, cache: inout Void) -> CGSize { .zero }
    public func placeSubviews(
        in bounds: CGRect, proposal: ProposedViewSize, subviews: LayoutSubviews, cache: inout Void
    ) {}
}

public struct LayoutSubviews: RandomAccessCollection, Sendable {
    let all: [LayoutSubview]
    public var startIndex: Int { all.startIndex }
    public var endIndex: Int { all.endIndex }
    public subscript(index: Int) -> LayoutSubview { all[index] }
}

public struct LayoutSubview: Sendable {
    let size: @MainActor @Sendable (Proposal) -> CGSize
    let put: @MainActor @Sendable (CGPoint, Proposal) -> Void

    public func sizeThatFits(_ proposal: ProposedViewSize) -> CGSize {
        MainActor.assumeIsolated { size(Proposal(width: proposal.width, height: proposal.height)) }
    }

    public func place(at position: CGPoint, anchor: UnitPoint = .topLeading, proposal: ProposedViewSize) {
        precondition(anchor == .topLeading, "only the leading corner is known here")
        MainActor.assumeIsolated { put(position, Proposal(width: proposal.width, height: proposal.height)) }
    }
}

/// Where a layout put each of its views: the corner, and what it was offered there.
private final class Put: @unchecked Sendable {
    var places: [Int: (corner: CGPoint, proposal: Proposal)] = [:]
}

extension Measure {
    func arranged<Content: Layout>(_ layout: Content, _ node: Drawn, _ proposal: Proposal) -> CGSize {
        let views = subviews(of: node, Put())
        var cache = layout.makeCache(subviews: views)
        return layout.sizeThatFits(
            proposal: ProposedViewSize(width: proposal.width, height: proposal.height), subviews: views, cache: &cache)
    }

    /// Each child with its frame, measured from the leading corner.
    func places<Content: Layout>(_ layout: Content, _ node: Drawn, in size: CGSize) -> [CGRect] {
        let put = Put()
        let views = subviews(of: node, put)
        var cache = layout.makeCache(subviews: views)
        layout.placeSubviews(
            in: CGRect(origin: .zero, size: size), proposal: ProposedViewSize(width: size.width, height: size.height),
            subviews: views, cache: &cache)
        return node.children.enumerated().map { index, child in
            let place = put.places[index] ?? (.zero, Proposal())
            return CGRect(origin: place.corner, size: self.size(child, place.proposal))
        }
    }

    private func subviews(of node: Drawn, _ put: Put) -> LayoutSubviews {
        LayoutSubviews(
            all: node.children.enumerated().map { index, child in
                LayoutSubview(size: { self.size(child, $0) }, put: { put.places[index] = ($0, $1) })
            })
    }
}
