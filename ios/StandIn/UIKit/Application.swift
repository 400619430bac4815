// The part of UIKit that this app uses, for machines without it. Names and signatures are Apple's,
// and there is as much behavior as a test can observe. What only tests may see is marked
// `@_spi(StandIn)`; the app's own code cannot reach it.
@_exported import Foundation

@MainActor
open class UIResponder {
    public init() {}

    open var isFirstResponder: Bool { Self.first === self }
    open var canBecomeFirstResponder: Bool { false }

    @discardableResult
    open func becomeFirstResponder() -> Bool {
        guard canBecomeFirstResponder else { return false }
        Self.first?.resignFirstResponder()
        Self.first = self
        return true
    }

    @discardableResult
    open func resignFirstResponder() -> Bool {
        if isFirstResponder { Self.first = nil }
        return true
    }

    open func canPerformAction(_ action: Selector, withSender sender: Any?) -> Bool { false }
    open func buildMenu(with builder: any UIMenuBuilder) {}

    private static weak var first: UIResponder?
}

open class UIApplication: UIResponder {
    public static let shared = UIApplication()

    open var applicationSupportsShakeToEdit = true
    open internal(set) var connectedScenes: Set<UIScene> = []

    open func open(
        _ url: URL, options: [OpenExternalURLOptionsKey: Any] = [:],
        completionHandler completion: (@MainActor @Sendable (Bool) -> Void)? = nil
    ) {
        opened.append(url)
        completion?(handles(url))
    }

    /// As on an iPhone, the answer is no for a scheme that `Info.plist` does not list.
    nonisolated open func canOpenURL(_ url: URL) -> Bool {
        MainActor.assumeIsolated { asksFor.contains(url.scheme ?? "") && handles(url) }
    }

    private func handles(_ url: URL) -> Bool { handled.contains(url.scheme ?? "") }

    open func beginBackgroundTask(
        withName taskName: String?, expirationHandler handler: (@MainActor @Sendable () -> Void)? = nil
    ) -> UIBackgroundTaskIdentifier {
        begun += 1
        let identifier = UIBackgroundTaskIdentifier(rawValue: begun)
        backgroundTasks[identifier] = handler ?? {}
        return identifier
    }

    open func endBackgroundTask(_ identifier: UIBackgroundTaskIdentifier) {
        backgroundTasks[identifier] = nil
    }

    private var begun = 0

    /// The URLs that the system was asked to open, in order.
    @_spi(StandIn) public var opened: [URL] = []
    /// The schemes that some app on the device handles.
    @_spi(StandIn) public var handled: Set<String> = ["tel", "sms", "https"]
    /// The schemes that `Info.plist` lists.
    @_spi(StandIn) public var asksFor: Set<String> = []
    /// Background tasks that have begun and not ended, each with its expiration handler.
    @_spi(StandIn) public private(set) var backgroundTasks: [UIBackgroundTaskIdentifier: @MainActor @Sendable () -> Void] = [:]

    public struct OpenExternalURLOptionsKey: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
    }

    public struct LaunchOptionsKey: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
    }

    public struct ExtensionPointIdentifier: RawRepresentable, Hashable, Sendable {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public static let keyboard = ExtensionPointIdentifier(rawValue: "com.apple.keyboard-service")
    }
}

public struct UIBackgroundTaskIdentifier: RawRepresentable, Hashable, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}

/// Apple's methods are optional; here they have default implementations.
@MainActor
public protocol UIApplicationDelegate: AnyObject {
    func application(
        _ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]?
    ) -> Bool
    func application(
        _ application: UIApplication,
        shouldAllowExtensionPointIdentifier extensionPointIdentifier: UIApplication.ExtensionPointIdentifier
    ) -> Bool
}

extension UIApplicationDelegate {
    public func application(
        _ application: UIApplication, didFinishLaunchingWithOptions launchOptions: [UIApplication.LaunchOptionsKey: Any]? = nil
    ) -> Bool { true }

    public func application(
        _ application: UIApplication,
        shouldAllowExtensionPointIdentifier extensionPointIdentifier: UIApplication.ExtensionPointIdentifier
    ) -> Bool { true }
}

open class UIScene: UIResponder, Hashable {
    nonisolated public static func == (one: UIScene, other: UIScene) -> Bool { one === other }
    nonisolated public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

open class UIWindowScene: UIScene {
    open internal(set) var windows: [UIWindow] = []
    open var keyWindow: UIWindow? { windows.first }

    /// Puts windows into the scene, and the scene in front.
    @_spi(StandIn) public func show(_ windows: [UIWindow]) {
        self.windows = windows
        UIApplication.shared.connectedScenes = [self]
    }
}

open class UIWindow: UIView {
    open var rootViewController: UIViewController?
}

open class UIViewController: UIResponder {
    open private(set) var presentedViewController: UIViewController?
    open private(set) weak var presentingViewController: UIViewController?

    open func present(_ viewControllerToPresent: UIViewController, animated flag: Bool, completion: (() -> Void)? = nil) {
        guard presentedViewController == nil else { return }
        presentedViewController = viewControllerToPresent
        viewControllerToPresent.presentingViewController = self
        completion?()
    }

    /// Dismisses what this controller presents, or the controller itself.
    open func dismiss(animated flag: Bool, completion: (() -> Void)? = nil) {
        let presenter = presentedViewController == nil ? presentingViewController : self
        presenter?.presentedViewController?.presentingViewController = nil
        presenter?.presentedViewController = nil
        completion?()
    }
}
