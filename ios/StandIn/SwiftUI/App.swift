@_spi(StandIn) import UIKit

@MainActor @preconcurrency
public protocol UIViewRepresentable: View where Body == Never {
    associatedtype UIViewType: UIView
    associatedtype Coordinator = Void
    typealias Context = UIViewRepresentableContext<Self>
    @MainActor @preconcurrency func makeUIView(context: Self.Context) -> UIViewType
    @MainActor @preconcurrency func updateUIView(_ uiView: UIViewType, context: Self.Context)
    @MainActor @preconcurrency func makeCoordinator() -> Coordinator
    @MainActor @preconcurrency func sizeThatFits(_ proposal: ProposedViewSize, uiView: UIViewType, context: Self.Context)
        -> CGSize?
    @MainActor @preconcurrency static func dismantleUIView(_ uiView: UIViewType, coordinator: Coordinator)
}

public struct UIViewRepresentableContext<Representable: UIViewRepresentable> {
    public let coordinator: Representable.Coordinator
    public let environment: EnvironmentValues
}

extension UIViewRepresentable {
    public var body: Never { fatalError("a view without a body has none") }
    public func sizeThatFits(_ proposal: ProposedViewSize, uiView: UIViewType, context: Self.Context) -> CGSize? { nil }
    public static func dismantleUIView(_ uiView: UIViewType, coordinator: Coordinator) {}
}

extension UIViewRepresentable where Coordinator == Void {
    public func makeCoordinator() {}
}

/// A UIKit view and its coordinator, kept while they are on the screen.
private final class Mounted<Representable: UIViewRepresentable> {
    var view: Representable.UIViewType?
    let coordinator: Representable.Coordinator
    init(_ coordinator: Representable.Coordinator) { self.coordinator = coordinator }
}

extension Context {
    func draw<Content: UIViewRepresentable>(platform content: Content) -> [Drawn] {
        let inner = inside(ObjectIdentifier(Content.self))
        stage.install(content, in: inner)
        let mounted = stage.kept(at: inner.place) { Mounted<Content>(content.makeCoordinator()) }
        let told = UIViewRepresentableContext<Content>(coordinator: mounted.coordinator, environment: environment)
        let view = mounted.view ?? content.makeUIView(context: told)
        mounted.view = view
        view.move(to: stage.window)
        content.updateUIView(view, context: told)
        _ = stage.appears(at: inner.inside("mounted").place) {
            view.resignFirstResponder()
            view.move(to: nil)
            Content.dismantleUIView(view, coordinator: mounted.coordinator)
        }
        let size: @MainActor (ProposedViewSize) -> CGSize? = { content.sizeThatFits($0, uiView: view, context: told) }
        return [Drawn(.platform(view, size: size), in: self)]
    }
}

@MainActor @preconcurrency
public protocol Scene {
    associatedtype Body: Scene
    @SceneBuilder @MainActor @preconcurrency var body: Self.Body { get }
}

extension Never: Scene {}

@resultBuilder
public struct SceneBuilder {
    public static func buildBlock<Content: Scene>(_ content: Content) -> Content { content }
}

public struct WindowGroup<Content: View>: Scene {
    @_spi(StandIn) public let content: @MainActor () -> Content
    public init(@ViewBuilder content: @escaping @MainActor () -> Content) { self.content = content }
    public var body: Never { fatalError("a scene without a body has none") }
}

@MainActor @preconcurrency
public protocol App {
    associatedtype Body: Scene
    @SceneBuilder @MainActor @preconcurrency var body: Self.Body { get }
    @MainActor @preconcurrency init()
}

extension App {
    /// There is no phone here to run on.
    @MainActor public static func main() {
        print("made for an iPhone")
    }
}

/// Nothing makes the delegate here: there is no system to call it.
@MainActor @preconcurrency @propertyWrapper
public struct UIApplicationDelegateAdaptor<DelegateType: NSObject & UIApplicationDelegate>: DynamicProperty {
    public init(_ delegateType: DelegateType.Type = DelegateType.self) {}
    public var wrappedValue: DelegateType { fatalError("there is no system") }
}
