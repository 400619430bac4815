/// State that a view keeps between drawings, by its place in the tree.
protocol Kept {
    @MainActor func install(at place: Int, in context: Context)
}

public protocol DynamicProperty {}

final class Box<Value>: @unchecked Sendable {
    var value: Value
    var changed: (@Sendable () -> Void)?
    init(_ value: Value) { self.value = value }
}

/// The box that a property wrapper reads: its own until the view is drawn, then the one kept on the
/// stage.
final class Holder<Value>: @unchecked Sendable {
    var box: Box<Value>
    init(_ value: Value) { box = Box(value) }

    @MainActor func install(at place: Int, in context: Context) {
        box = context.stage.kept(at: place) { box }
        box.changed = context.stage.dirty.raise
    }

    func set(_ value: Value) {
        box.value = value
        box.changed?()
    }
}

@propertyWrapper
public struct State<Value>: DynamicProperty, Kept {
    private let holder: Holder<Value>

    public init(wrappedValue value: Value) { holder = Holder(value) }

    public var wrappedValue: Value {
        get { holder.box.value }
        nonmutating set { holder.set(newValue) }
    }

    func install(at place: Int, in context: Context) { holder.install(at: place, in: context) }
}

@propertyWrapper
public struct Binding<Value> {
    private let get: () -> Value
    private let set: (Value) -> Void

    public init(get: @escaping () -> Value, set: @escaping (Value) -> Void) { (self.get, self.set) = (get, set) }
    public static func constant(_ value: Value) -> Binding<Value> { Binding(get: { value }, set: { _ in }) }

    public var wrappedValue: Value {
        get { get() }
        nonmutating set { set(newValue) }
    }
}

@propertyWrapper
public struct Environment<Value>: DynamicProperty, Kept {
    private let keyPath: KeyPath<EnvironmentValues, Value>
    private let holder = Holder(EnvironmentValues())

    public init(_ keyPath: KeyPath<EnvironmentValues, Value>) { self.keyPath = keyPath }
    public var wrappedValue: Value { holder.box.value[keyPath: keyPath] }
    func install(at place: Int, in context: Context) { holder.box.value = context.environment }
}

@propertyWrapper
public struct ScaledMetric<Value: BinaryFloatingPoint>: DynamicProperty, Kept {
    private let value: Value
    private let holder = Holder(EnvironmentValues())

    public init(wrappedValue: Value) { value = wrappedValue }
    public var wrappedValue: Value { value * Value(holder.box.value.dynamicTypeSize.scale) }
    func install(at place: Int, in context: Context) { holder.box.value = context.environment }
}

@propertyWrapper
public struct FocusState<Value: Hashable>: DynamicProperty, Kept {
    private let holder: Holder<Value>

    public init() where Value == Bool { holder = Holder(false) }

    public var wrappedValue: Value {
        get { holder.box.value }
        nonmutating set { holder.set(newValue) }
    }

    public var projectedValue: Binding { Binding(wrapped: SwiftUI.Binding(get: { wrappedValue }, set: { wrappedValue = $0 })) }

    func install(at place: Int, in context: Context) { holder.install(at: place, in: context) }

    public struct Binding {
        let wrapped: SwiftUI.Binding<Value>
        public var wrappedValue: Value {
            get { wrapped.wrappedValue }
            nonmutating set { wrapped.wrappedValue = newValue }
        }
    }
}

/// A setting that outlives the app, as UserDefaults do. Here it is kept in memory.
@propertyWrapper
public struct AppStorage<Value>: DynamicProperty, Kept {
    private let key: String
    private let first: Value
    private let holder: Holder<Bool>

    public init(wrappedValue: Value, _ key: String) where Value == Bool {
        (self.key, first) = (key, wrappedValue)
        holder = Holder(false)
    }

    public var wrappedValue: Value {
        get { AppStorageShelf.values.get(key) as? Value ?? first }
        nonmutating set {
            AppStorageShelf.values.set(key, newValue)
            holder.box.changed?()
        }
    }

    public var projectedValue: Binding<Value> { Binding(get: { wrappedValue }, set: { wrappedValue = $0 }) }

    func install(at place: Int, in context: Context) { holder.install(at: place, in: context) }
}

@_spi(StandIn) public final class AppStorageShelf: @unchecked Sendable {
    public static let values = AppStorageShelf()
    private let lock = NSLock()
    private var kept: [String: Any] = [:]

    public func get(_ key: String) -> Any? { lock.withLock { kept[key] } }
    public func set(_ key: String, _ value: Any?) { lock.withLock { kept[key] = value } }
    public var keys: [String] { lock.withLock { kept.keys.sorted() } }
    public func reset() { lock.withLock { kept = [:] } }
}
