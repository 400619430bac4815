extension View {
    public func onAppear(perform action: (@MainActor () -> Void)? = nil) -> some View {
        noticed { context in
            if context.stage.appears(at: context.place, leave: {}), let action { context.stage.later(action) }
        }
    }

    public func onChange<Value: Equatable>(
        of value: Value, initial: Bool = false, _ action: @escaping @MainActor (_ oldValue: Value, _ newValue: Value) -> Void
    ) -> some View {
        noticed { context in
            var isNew = false
            let box = context.stage.kept(at: context.place) { () -> Box<Value> in
                isNew = true
                return Box(value)
            }
            let old = box.value
            box.value = value
            if isNew ? initial : old != value { context.stage.later { action(old, value) } }
        }
    }

    public func onChange<Value: Equatable>(of value: Value, initial: Bool = false, _ action: @escaping @MainActor () -> Void)
        -> some View
    {
        onChange(of: value, initial: initial) { _, _ in action() }
    }

    /// A view with another id is another view, with state of its own.
    public func id<ID: Hashable>(_ id: ID) -> some View { Named(content: self, id: id) }

    public func environment<Value>(_ keyPath: WritableKeyPath<EnvironmentValues, Value>, _ value: Value) -> some View {
        set { $0[keyPath: keyPath] = value }
    }

    public func dynamicTypeSize(_ size: DynamicTypeSize) -> some View { set { $0.dynamicTypeSize = size } }
    public func preferredColorScheme(_ colorScheme: ColorScheme?) -> some View { self }
    public func transaction(_ transform: @escaping (inout Transaction) -> Void) -> some View { self }
}

public struct Transaction {
    public var animation: Animation?
    public init() {}
}

public struct Animation: Equatable, Sendable {}

struct Named<Content: View, ID: Hashable>: View, Drawable {
    let content: Content
    let id: ID
    func drawn(in context: Context) -> [Drawn] { context.inside(id).draw(content) }
}
