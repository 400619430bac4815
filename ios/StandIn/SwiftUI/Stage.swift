/// A window with one view in it, driven by a test. Like SwiftUI, it redraws if something that was
/// read while drawing has changed, and not otherwise.
@_spi(StandIn) @MainActor
public final class Stage {
    public private(set) var drawn: [Drawn] = []
    /// How often everything was drawn.
    public private(set) var drawings = 0
    public let size: CGSize
    /// The window that holds the view.
    public let window = UIWindow()

    public var environment: EnvironmentValues { didSet { dirty.raise() } }

    let dirty = Dirty()
    var measured: (drawing: Int, placed: [Measure.Placed])?
    private let draw: @MainActor (Context) -> [Drawn]
    private var boxes: [Int: AnyObject] = [:]
    private var seen: Set<Int> = []
    private var gone: [Int: @MainActor () -> Void] = [:]
    private var waiting: [@MainActor () -> Void] = []
    private var wrappers: [ObjectIdentifier: Bool] = [:]

    /// - Parameter size: in points, without the phone's safe areas.
    public init<Content: View>(
        size: CGSize, environment: EnvironmentValues, @ViewBuilder content: @escaping @MainActor () -> Content
    ) {
        (self.size, self.environment) = (size, environment)
        draw = { $0.draw(content()) }
        update()
    }

    /// Redraws until nothing changes any more.
    public func update() {
        var rounds = 0
        while dirty.lower() {
            rounds += 1
            precondition(rounds < 30, "every drawing changes what is drawn")
            drawOnce()
        }
    }

    /// What views keep from drawing to drawing: their state, and views of UIKit.
    public var kept: [AnyObject] { boxes.sorted { $0.key < $1.key }.map(\.value) }

    /// Removes the view from the window.
    public func close() {
        drawn = []
        measured = nil
        for leave in gone.values { leave() }
        gone = [:]
        boxes = [:]
    }

    private func drawOnce() {
        drawings += 1
        seen = []
        waiting = []
        drawn = withObservationTracking {
            draw(Context(stage: self, environment: environment, place: 0))
        } onChange: { [dirty] in
            dirty.raise()
        }
        boxes = boxes.filter { seen.contains($0.key) }
        let left = gone.filter { !seen.contains($0.key) }
        for (place, leave) in left {
            gone[place] = nil
            leave()
        }
        let actions = waiting
        waiting = []
        for action in actions { action() }
    }

    /// The object that is kept at this place in the tree; made if there is none.
    func kept<Value: AnyObject>(at place: Int, make: () -> Value) -> Value {
        seen.insert(place)
        if let box = boxes[place] as? Value { return box }
        let made = make()
        boxes[place] = made
        return made
    }

    /// Whether this place is new. `leave` is called once it is no longer drawn.
    func appears(at place: Int, leave: @escaping @MainActor () -> Void) -> Bool {
        seen.insert(place)
        let isNew = gone[place] == nil
        gone[place] = leave
        return isNew
    }

    /// Runs after the current drawing.
    func later(_ action: @escaping @MainActor () -> Void) { waiting.append(action) }

    func install<Content>(_ view: Content, in context: Context) {
        let type = ObjectIdentifier(Content.self)
        guard wrappers[type] != false else { return }
        let kept = Mirror(reflecting: view).children.compactMap { $0.value as? any Kept }
        wrappers[type] = !kept.isEmpty
        for (index, property) in kept.enumerated() { property.install(at: context.inside(index).place, in: context) }
    }
}

/// Whether anything that was drawn has changed since.
final class Dirty: @unchecked Sendable {
    private let lock = NSLock()
    private var isRaised = true

    var raise: @Sendable () -> Void {
        { [self] in lock.withLock { isRaised = true } }
    }

    func lower() -> Bool {
        lock.withLock {
            defer { isRaised = false }
            return isRaised
        }
    }
}
