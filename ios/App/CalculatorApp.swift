import Screens
import Shell
import SwiftUI
import UIKit

import class Shell.Host

/// The app: one window, one host.
@main
struct CalculatorApp: App {
    @UIApplicationDelegateAdaptor private var delegate: Delegate
    @State private var host = Self.makeHost()

    var body: some Scene {
        WindowGroup {
            RootView(host: host, front: Self.front)
        }
    }

    /// What stands before everything: the calculator, or an ordinary lock screen in a build without the disguise (`UNDISGUISED`).
    private static var front: Front {
        #if UNDISGUISED
            .lock(name: Bundle.main.object(forInfoDictionaryKey: "CFBundleDisplayName") as? String ?? "")
        #else
            .calculator
        #endif
    }

    private static func makeHost() -> Host {
        do {
            return try Host.live()
        } catch {
            // A setup code that is none, which no release has: tests-of-files.
            fatalError()
        }
    }
}

/// What SwiftUI has no words for.
final class Delegate: NSObject, UIApplicationDelegate {
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
