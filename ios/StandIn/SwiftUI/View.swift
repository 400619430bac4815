// The part of SwiftUI that this app uses, for machines without it. Names and signatures are
// Apple's, so the app's own views compile and run here. A `Stage` walks them into a tree of what
// would be drawn; nothing reaches a screen. What only tests may see is marked `@_spi(StandIn)`.
@_exported import Foundation
@_exported import Observation
@_exported import UIKit

@MainActor @preconcurrency
public protocol View {
    associatedtype Body: View
    @ViewBuilder @MainActor @preconcurrency var body: Self.Body { get }
}

extension Never: View {
    public var body: Never { fatalError("a view without a body has none") }
}

/// A view of SwiftUI itself, which has no body.
@MainActor
protocol Drawable: View where Body == Never {
    func drawn(in context: Context) -> [Drawn]
}

extension Drawable {
    public var body: Never { fatalError("a view without a body has none") }
}

@resultBuilder
public struct ViewBuilder {
    public static func buildBlock<Content: View>(_ content: Content) -> Content { content }
    @MainActor public static func buildBlock<each Content: View>(_ content: repeat each Content) -> TupleView<repeat each Content>
    {
        TupleView(repeat each content)
    }
    public static func buildIf<Content: View>(_ content: Content?) -> Content? { content }
    @MainActor public static func buildEither<First: View, Second: View>(first: First) -> _ConditionalContent<First, Second> {
        _ConditionalContent(first: first, second: nil)
    }
    @MainActor public static func buildEither<First: View, Second: View>(second: Second) -> _ConditionalContent<First, Second> {
        _ConditionalContent(first: nil, second: second)
    }
}

public struct EmptyView: View, Drawable {
    public init() {}
    func drawn(in context: Context) -> [Drawn] { [] }
}

public struct AnyView: View, Drawable {
    private let draw: @MainActor (Context) -> [Drawn]

    public init<Content: View>(_ view: Content) {
        draw = { $0.inside(ObjectIdentifier(Content.self)).draw(view) }
    }

    func drawn(in context: Context) -> [Drawn] { draw(context) }
}

public struct TupleView<each Content: View>: View, Drawable {
    private let content: (repeat each Content)

    init(_ content: repeat each Content) {
        self.content = (repeat each content)
    }

    func drawn(in context: Context) -> [Drawn] {
        var drawn: [Drawn] = []
        var index = 0
        for view in repeat each content {
            drawn += context.inside(index).draw(view)
            index += 1
        }
        return drawn
    }
}

public struct _ConditionalContent<First: View, Second: View>: View, Drawable {
    let first: First?
    let second: Second?

    func drawn(in context: Context) -> [Drawn] {
        if let first { return context.inside(true).draw(first) }
        if let second { return context.inside(false).draw(second) }
        return []
    }
}

extension Optional: View where Wrapped: View {
    public var body: Never { fatalError("a view without a body has none") }
}

extension Optional: Drawable where Wrapped: View {
    func drawn(in context: Context) -> [Drawn] { map { context.inside(true).draw($0) } ?? [] }
}

public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: View, Drawable {
    private let data: Data
    private let id: (Data.Element) -> ID
    private let content: (Data.Element) -> Content

    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content) {
        (self.data, self.id, self.content) = (data, { $0[keyPath: id] }, content)
    }

    public init(_ data: Data, @ViewBuilder content: @escaping (Data.Element) -> Content)
    where Data.Element: Identifiable, ID == Data.Element.ID {
        (self.data, self.id, self.content) = (data, { $0.id }, content)
    }

    func drawn(in context: Context) -> [Drawn] {
        // SwiftUI does not say which of two elements with the same id it draws.
        precondition(Set(data.map(id)).count == data.count, "two elements have the same id")
        return data.flatMap { context.inside(id($0)).draw(content($0)) }
    }
}

/// A view modifier of SwiftUI itself.
struct Modified<Content: View>: View, Drawable {
    let content: Content
    var environment: (@MainActor (inout EnvironmentValues) -> Void)?
    var notice: (@MainActor (Context) -> Void)?
    var change: (@MainActor (Drawn, Context) -> Drawn)?

    func drawn(in context: Context) -> [Drawn] {
        notice?(context)
        var inner = context.inside(Place.modified)
        environment?(&inner.environment)
        let drawn = inner.draw(content)
        guard let change else { return drawn }
        return drawn.map { change($0, context) }
    }

    private enum Place { case modified }
}

extension View {
    func changed(_ change: @escaping @MainActor (Drawn, Context) -> Drawn) -> Modified<Self> {
        Modified(content: self, change: change)
    }

    /// Sets an attribute of the node itself.
    func marked(_ mark: @escaping @MainActor (Drawn) -> Void) -> Modified<Self> {
        Modified(
            content: self,
            change: { drawn, _ in
                mark(drawn)
                return drawn
            })
    }

    func set(_ set: @escaping @MainActor (inout EnvironmentValues) -> Void) -> Modified<Self> {
        Modified(content: self, environment: set)
    }

    func noticed(_ notice: @escaping @MainActor (Context) -> Void) -> Modified<Self> {
        Modified(content: self, notice: notice)
    }
}

@MainActor @preconcurrency
public protocol ViewModifier {
    associatedtype Body: View
    typealias Content = _ViewModifier_Content<Self>
    @ViewBuilder @MainActor @preconcurrency func body(content: Self.Content) -> Self.Body
}

public struct _ViewModifier_Content<Modifier: ViewModifier>: View, Drawable {
    let draw: @MainActor (Context) -> [Drawn]
    func drawn(in context: Context) -> [Drawn] { draw(context) }
}

struct ModifiedView<Content: View, Modifier: ViewModifier>: View, Drawable {
    let content: Content
    let modifier: Modifier

    func drawn(in context: Context) -> [Drawn] {
        let inner = context.inside(ObjectIdentifier(Modifier.self))
        context.stage.install(modifier, in: inner)
        return inner.draw(
            modifier.body(content: _ViewModifier_Content(draw: { [content] in $0.inside("content").draw(content) })))
    }
}

extension View {
    public func modifier<Modifier: ViewModifier>(_ modifier: Modifier) -> some View {
        ModifiedView(content: self, modifier: modifier)
    }
}
