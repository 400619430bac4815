import SwiftUI
import UIKit

/// Notices that somebody is there, wherever on the page and whatever they do: a finger on the
/// glass, a scroll, a key, a move of VoiceOver. It sees that something happened, and not what.
/// Nothing is drawn, heard or taken away from what lies there.
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

    /// Listens to the window that it lies in, for as long as it lies there.
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
                // Where views live; what is told elsewhere comes there.
                if Thread.isMainThread {
                    MainActor.assumeIsolated { self?.moved(to: element) }
                } else {
                    Task { @MainActor in self?.moved(to: element) }
                }
            }
        }

        /// A page that is drawn anew may give the focus to what stands where it was. Nobody did
        /// that: were it counted, and answered by a drawing, the page would never lock.
        private func moved(to element: NSObject?) {
            let place = (label: element?.accessibilityLabel, frame: element?.accessibilityFrame ?? .zero)
            if let focused, focused == place { return }
            focused = place
            noticed()
        }
    }

    /// A recognizer that recognizes nothing, prevents nothing and holds nothing back.
    private final class Anything: UIGestureRecognizer {
        var noticed: @MainActor () -> Void = {}

        override init(target: Any?, action: Selector?) {
            super.init(target: target, action: action)
            cancelsTouchesInView = false
            delaysTouchesBegan = false
            delaysTouchesEnded = false
        }

        /// Asked before each kind of event, those of a wheel and a trackpad among them.
        override func shouldReceive(_ event: UIEvent) -> Bool {
            noticed()
            return super.shouldReceive(event)
        }

        override func touchesBegan(_ touches: Set<UITouch>, with event: UIEvent) {
            noticed()
        }

        /// A finger that rests on the page and moves on is a long touch of somebody who reads.
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
