import CalculatorEngine
import Shell
import SwiftUI

import class Shell.Host

/// What is shown in front of everything that is behind a code.
public enum Front: Equatable, Sendable {
    /// The calculator: the disguise.
    case calculator
    /// An ordinary lock screen, for a build without the disguise.
    case lock(name: String)
}

/// The app's one window: core's screen, and the front over a page that others may see.
///
/// While the screen is recorded or mirrored there is the calculator alone: a page is covered in the
/// drawing that first knows of it, and locked.
///
/// The page keeps its state under the cover, so that a glance at the notifications costs neither
/// place nor text. Meanwhile it is not drawn, heard or touched. Nothing is animated between the
/// two: that would show a page that is locked already.
public struct RootView: View {
    private let host: Host
    private let front: Front
    @Environment(\.scenePhase) private var phase
    @Environment(\.isSceneCaptured) private var isCaptured
    @State private var shake: Shake?

    public init(host: Host, front: Front = .calculator) {
        (self.host, self.front) = (host, front)
    }

    public var body: some View {
        ZStack {
            switch host.screen {
            case .calculator(let calculator):
                FrontView(front: front, calculator: calculator, keypad: host.keypad, send: host.send)
            case .page(let page):
                PageView(page: page, host: host, isCovered: isCovered)
                    .opacity(isCovered ? 0 : 1)
                    .accessibilityHidden(isCovered)
                    .allowsHitTesting(!isCovered)
                if isCovered {
                    FrontView(front: front, calculator: host.cover, keypad: host.keypad, send: { _ in })
                        .allowsHitTesting(false)
                }
            }
        }
        .transaction { $0.animation = nil }
        .preferredColorScheme(isDark ? .dark : nil)
        .background { ActivityView(noticed: host.noticed).frame(width: 0, height: 0).accessibilityHidden(true) }
        .onChange(of: phase) { _, phase in host.enter(Phase(phase)) }
        .onChange(of: isCaptured, initial: true) { _, isCaptured in host.capture(isCaptured) }
        .onChange(of: isListening, initial: true) { _, isListening in listen(isListening) }
    }

    /// What the scene is in is known here before the host hears of it.
    private var isCovered: Bool { host.isCovered || phase != .active || isCaptured }

    /// The bar with the time at the top is light on the calculator's black, and over a dim page.
    private var isDark: Bool {
        if case .page(let page) = host.screen, !isCovered { page.look.dim } else { true }
    }

    private var isListening: Bool {
        if case .page = host.screen { phase == .active } else { false }
    }

    private func listen(_ wanted: Bool) {
        shake?.listen(false)
        // It goes with the page: nothing on the calculator tells that there was one.
        shake = wanted ? Shake { [host] in host.send(.shaken) } : nil
        shake?.listen(true)
    }
}

private struct FrontView: View {
    let front: Front
    let calculator: CalculatorScreen
    let keypad: Keypad
    let send: @MainActor (Event) -> Void

    var body: some View {
        switch front {
        case .calculator: CalculatorView(calculator: calculator, keypad: keypad, send: send)
        case .lock(let name): LockView(name: name, calculator: calculator, keypad: keypad, send: send)
        }
    }
}

extension Phase {
    fileprivate init(_ phase: ScenePhase) {
        switch phase {
        case .active: self = .active
        case .inactive: self = .inactive
        default: self = .background
        }
    }
}
