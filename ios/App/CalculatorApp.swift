import Screens
import Shell
import SwiftUI
import UIKit

import class Shell.Host

/// The app: one window, one host.
@main
struct CalculatorApp: App {
    @UIApplicationDelegateAdaptor private var delegate: Delegate

    var body: some Scene {
        WindowGroup {
            RootView(host: delegate.host, front: Self.front)
        }
    }

    /// What stands before everything: the calculator, or an ordinary lock screen in a build without
    /// the disguise (`UNDISGUISED`).
    private static var front: Front {
        #if UNDISGUISED
            .lock(name: Bundle.main.object(forInfoDictionaryKey: "CFBundleDisplayName") as? String ?? "")
        #else
            .calculator
        #endif
    }
}

/// What SwiftUI has no words for.
final class Delegate: NSObject, UIApplicationDelegate {
    /// Made when the first window asks for it: before the app has launched there is no system to
    /// ask what this device can do.
    private(set) lazy var host = Self.makeHost()

    private static func makeHost() -> Host {
        do {
            return try Host.live()
        } catch {
            // A setup code or a region that is none, which no release has: tests-of-files.
            fatalError()
        }
    }

    func application(
        _ application: UIApplication, didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]? = nil
    ) -> Bool {
        // A shake would ask whether typing is to be undone, and show the app's own exit to others.
        application.applicationSupportsShakeToEdit = false
        return true
    }

    /// No keyboard of another maker: it would see what is written, and may send it away.
    func application(
        _ application: UIApplication,
        shouldAllowExtensionPointIdentifier extensionPointIdentifier: UIApplication.ExtensionPointIdentifier
    ) -> Bool {
        !(extensionPointIdentifier == .keyboard)
    }
}
