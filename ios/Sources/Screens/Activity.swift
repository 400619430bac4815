import SwiftUI
import UIKit

#if canImport(Darwin)
    // What UIKit has for subclasses of recognizers: by Apple's documentation, `state` can be set
    // only with it.
    import UIKit.UIGestureRecognizerSubclass
#endif

/// Notices that somebody is there, wherever on the page and whatever they do: a touch, a scroll, a
/// key, a move of VoiceOver. It sees that something happened, not what. It draws nothing, says
/// nothing, and takes no touch away from the page.
struct ActivityView: UIViewRepresentable {
    let noticed: @MainActor () -> Void

    func makeUIView(context: Context) -> Watcher {
        let view = Watcher(frame: .zero)
        view.isUserInteractionEnabled = false
        return view
    }

    func updateUIView(_ view: Watcher, context: Context) {
        view.noticed = noticed
    }

    static func dismantleUIView(_ view: Watcher, coordinator: Void) {
        view.noticed = {}
    }

    /// Listens to the window that it is in, for as long as it is in one.
    final class Watcher: UIView {
        var noticed: @MainActor () -> Void = {}
        private let anything = Anything(target: nil, action: nil)
        private var focus: (any NSObjectProtocol)?
        private var focused: (label: String?, frame: CGRect)?

        override func didMoveToWindow() {
            super.didMoveToWindow()
            anything.view?.removeGestureRecognizer(anything)
            if let focus { NotificationCenter.default.removeObserver(focus) }
            (focus, focused) = (nil, nil)
            guard let window else { return }
            anything.noticed = { [weak self] in self?.noticed() }
            window.addGestureRecognizer(anything)
            focus = NotificationCenter.default.addObserver(
                forName: UIAccessibility.elementFocusedNotification, object: nil, queue: nil
            ) { [weak self] notification in
                nonisolated(unsafe) let element = notification.userInfo?[UIAccessibility.focusedElementUserInfoKey] as? NSObject
                // Notifications from other threads are passed on to the main actor.
                if Thread.isMainThread {
                    MainActor.assumeIsolated { self?.moved(to: element) }
                } else {
                    Task { @MainActor in self?.moved(to: element) }
                }
            }
        }

        /// Redrawing a page may move the focus to an element at the same place. Nobody did that: if
        /// it counted, and the answer were another drawing, the page would never lock.
        private func moved(to element: NSObject?) {
            let place = (label: element?.accessibilityLabel, frame: element?.accessibilityFrame ?? .zero)
            if let focused, focused == place { return }
            focused = place
            noticed()
        }
    }

    /// A recognizer that recognizes nothing, prevents nothing and delays nothing.
    private final class Anything: UIGestureRecognizer {
        var noticed: @MainActor () -> Void = {}

        override init(target: Any?, action: Selector?) {
            super.init(target: target, action: action)
            cancelsTouchesInView = false
            delaysTouchesBegan = false
            delaysTouchesEnded = false
        }

        /// Called before each kind of event, including those of a wheel or a trackpad.
        override func shouldReceive(_ event: UIEvent) -> Bool {
            noticed()
            return super.shouldReceive(event)
        }

        override func touchesBegan(_ touches: Set<UITouch>, with event: UIEvent) {
            noticed()
        }

        /// A finger that rests on the page and moves is the long touch of somebody who reads.
        override func touchesMoved(_ touches: Set<UITouch>, with event: UIEvent) {
            noticed()
        }

        override func touchesEnded(_ touches: Set<UITouch>, with event: UIEvent) {
            state = .failed
        }

        override func touchesCancelled(_ touches: Set<UITouch>, with event: UIEvent) {
            state = .failed
        }

        override func pressesBegan(_ presses: Set<UIPress>, with event: UIPressesEvent) {
            noticed()
            state = .failed
        }

        override func canPrevent(_ preventedGestureRecognizer: UIGestureRecognizer) -> Bool { false }

        override func canBePrevented(by preventingGestureRecognizer: UIGestureRecognizer) -> Bool { false }
    }
}
