/// An event in a window: touches, keys, a scroll wheel.
@MainActor
open class UIEvent {
    @_spi(StandIn) public init() {}
}

open class UIPressesEvent: UIEvent {}

@MainActor
open class UITouch: Hashable {
    public init() {}
    nonisolated public static func == (one: UITouch, other: UITouch) -> Bool { one === other }
    nonisolated public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

@MainActor
open class UIPress: Hashable {
    public init() {}
    nonisolated public static func == (one: UIPress, other: UIPress) -> Bool { one === other }
    nonisolated public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

@MainActor
open class UIGestureRecognizer {
    public enum State: Int, Sendable {
        case possible = 0
        case failed = 5
    }

    open var state = State.possible
    /// By default, a recognizer cancels touches in the view below it and delays their end.
    open var cancelsTouchesInView = true
    open var delaysTouchesBegan = false
    open var delaysTouchesEnded = true
    open fileprivate(set) weak var view: UIView?

    public init(target: Any?, action: Selector?) {}

    open func shouldReceive(_ event: UIEvent) -> Bool { true }
    open func touchesBegan(_ touches: Set<UITouch>, with event: UIEvent) {}
    open func touchesMoved(_ touches: Set<UITouch>, with event: UIEvent) {}
    open func touchesEnded(_ touches: Set<UITouch>, with event: UIEvent) {}
    open func touchesCancelled(_ touches: Set<UITouch>, with event: UIEvent) {}
    open func pressesBegan(_ presses: Set<UIPress>, with event: UIPressesEvent) {}
    open func canPrevent(_ preventedGestureRecognizer: UIGestureRecognizer) -> Bool { true }
    open func canBePrevented(by preventingGestureRecognizer: UIGestureRecognizer) -> Bool { true }
    open func reset() {}
}

extension UIView {
    public func addGestureRecognizer(_ gestureRecognizer: UIGestureRecognizer) {
        gestureRecognizer.view?.removeGestureRecognizer(gestureRecognizer)
        gestureRecognizer.view = self
        gestureRecognizers = (gestureRecognizers ?? []) + [gestureRecognizer]
    }

    public func removeGestureRecognizer(_ gestureRecognizer: UIGestureRecognizer) {
        guard gestureRecognizer.view === self else { return }
        gestureRecognizer.view = nil
        gestureRecognizers?.removeAll { $0 === gestureRecognizer }
    }
}

/// What a test does to a window. A recognizer that has failed hears no more of a touch until all
/// fingers are lifted.
extension UIWindow {
    /// Touches the window, moves as often as `moves` says, and lifts. Returns whether the view
    /// below got the touch undisturbed.
    @_spi(StandIn) @discardableResult public func touch(moves: Int = 0, while moving: () -> Void = {}) -> Bool {
        let (touches, event): (Set<UITouch>, UIEvent) = ([UITouch()], UIEvent())
        let all = (gestureRecognizers ?? []).filter { $0.shouldReceive(event) }
        var isUndisturbed = all.allSatisfy { !$0.delaysTouchesBegan && !$0.delaysTouchesEnded }
        for one in all { one.touchesBegan(touches, with: event) }
        for _ in 0..<moves {
            moving()
            for one in all where one.state != .failed { one.touchesMoved(touches, with: event) }
        }
        for one in all where one.state != .failed { one.touchesEnded(touches, with: event) }
        for one in all {
            if one.state != .failed, one.cancelsTouchesInView { isUndisturbed = false }
            one.state = .possible
            one.reset()
        }
        return isUndisturbed
    }

    /// Presses a key of a hardware keyboard.
    @_spi(StandIn) public func press() {
        let event = UIPressesEvent()
        for one in gestureRecognizers ?? [] where one.shouldReceive(event) {
            one.pressesBegan([UIPress()], with: event)
            one.state = .possible
            one.reset()
        }
    }

    /// Turns a scroll wheel, or moves two fingers on a trackpad.
    @_spi(StandIn) public func scroll() {
        for one in gestureRecognizers ?? [] { _ = one.shouldReceive(UIEvent()) }
    }
}
