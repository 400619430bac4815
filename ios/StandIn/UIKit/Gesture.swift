/// What happens to a window: fingers on glass, keys of a keyboard, a wheel that is turned.
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
    public enum State: Int, Sendable { case possible, failed }

    open var state = State.possible
    /// As iOS has it: a recognizer takes touches away from what lies under it, and holds back their
    /// end, unless it is told otherwise.
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

/// What a test does to a window. A recognizer that has failed hears of no further move until all
/// fingers are gone.
extension UIWindow {
    /// A finger comes down, moves so often, and goes. Returns whether what lies under it got the
    /// touch undisturbed.
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

    /// A key of a keyboard goes down.
    @_spi(StandIn) public func press() {
        let event = UIPressesEvent()
        for one in gestureRecognizers ?? [] where one.shouldReceive(event) {
            one.pressesBegan([UIPress()], with: event)
            one.state = .possible
            one.reset()
        }
    }

    /// A wheel is turned, or two fingers move on a trackpad.
    @_spi(StandIn) public func scroll() {
        for one in gestureRecognizers ?? [] { _ = one.shouldReceive(UIEvent()) }
    }
}
