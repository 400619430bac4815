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

    /// The front: the calculator, or an ordinary lock screen in a build without the disguise
    /// (`UNDISGUISED`).
    private static var front: Front {
        #if UNDISGUISED
            .lock(name: Bundle.main.object(forInfoDictionaryKey: "CFBundleDisplayName") as? String ?? "")
        #else
            .calculator
        #endif
    }
}

/// What needs a delegate: SwiftUI has no API for it.
final class Delegate: NSObject, UIApplicationDelegate {
    /// Made when the first window asks for it: before the launch there is no system to ask what
    /// this device can do.
    private(set) lazy var host = Self.makeHost()

    private static func makeHost() -> Host {
        do {
            return try Host.live()
        } catch {
            // An invalid setup code or region. No release has one: tests-of-files.
            fatalError()
        }
    }

    func application(
        _ application: UIApplication, didFinishLaunchingWithOptions options: [UIApplication.LaunchOptionsKey: Any]? = nil
    ) -> Bool {
        // A shake would offer to undo typing, and so show others the app's own exit.
        application.applicationSupportsShakeToEdit = false
        return true
    }

    /// Refuses third-party keyboards: one would see what is typed, and might send it away.
    func application(
        _ application: UIApplication,
        shouldAllowExtensionPointIdentifier extensionPointIdentifier: UIApplication.ExtensionPointIdentifier
    ) -> Bool {
        !(extensionPointIdentifier == .keyboard)
    }
}
