// swift-tools-version:6.0
import PackageDescription

// Shell owns core and speaks to the phone: host, effects, lifecycle, device key. Screens draws,
// with SwiftUI. The app itself, in App, is built by Xcode from App/project.yml.
//
// On Linux there is no SwiftUI: a stand-in of ours takes its place, which knows what would be
// drawn, touched and heard (StandIn). So all of this is compiled and run here against the real Rust
// library, and none of it against Apple's frameworks. On Apple systems the bindings are what
// bindings/apple/package wrote; that branch has never run, for want of a Mac.
#if os(Linux)
    // Swift 6.0's own library of observation asks for a symbol that nothing calls.
    let forObservation: [LinkerSetting] = [.unsafeFlags(["-Xlinker", "--allow-shlib-undefined"])]
    let bindings = "../bindings/swift"
    let engine: Target.Dependency = .product(name: "CalculatorEngine", package: "swift")
    let frameworks: [Target.Dependency] = ["SwiftUI", "UIKit", "MessageUI", "Security", "CryptoKit", "CoreMotion"]
    let notSources = [
        "Assets.xcassets", "Calculator.entitlements", "Info.plist", "PrivacyInfo.xcprivacy", "en.lproj", "es.lproj",
        "project.yml",
    ]
    let onlyHere: [Target] = [
        .target(name: "UIKit", path: "StandIn/UIKit"),
        .target(name: "Security", path: "StandIn/Security"),
        .target(
            name: "CryptoKit", dependencies: ["Security", .product(name: "TestSupport", package: "swift")],
            path: "StandIn/CryptoKit"),
        .target(name: "CoreMotion", path: "StandIn/CoreMotion"),
        .target(name: "MessageUI", dependencies: ["UIKit"], path: "StandIn/MessageUI"),
        .target(
            name: "SwiftUI", dependencies: ["UIKit"], path: "StandIn/SwiftUI", swiftSettings: [.unsafeFlags(["-O"])],
            linkerSettings: forObservation),
        .executableTarget(
            name: "Calculator", dependencies: ["Screens", "Shell"] + frameworks, path: "App",
            exclude: notSources),
        // The same sources as a build without the disguise compiles them.
        .executableTarget(
            name: "Notebook", dependencies: ["Screens", "Shell"] + frameworks, path: "StandIn/Notebook",
            exclude: notSources, swiftSettings: [.define("UNDISGUISED")]),
        .target(
            name: "PhoneInHand",
            dependencies: [
                "Shell", "Screens", engine, .product(name: "Handset", package: "swift"),
                .product(name: "TestSupport", package: "swift"),
            ] + frameworks, path: "Tests/PhoneInHand"),
        .testTarget(
            name: "ShellTests", dependencies: ["Shell", "PhoneInHand", engine, .product(name: "Handset", package: "swift")]),
        .testTarget(
            name: "ScreensTests",
            dependencies: ["Screens", "PhoneInHand", engine, .product(name: "TestSupport", package: "swift")] + frameworks),
    ]
#else
    let bindings = "../target/bindings/apple"
    let engine: Target.Dependency = .product(name: "CalculatorEngine", package: "apple")
    let frameworks: [Target.Dependency] = []
    let onlyHere: [Target] = []
    let forObservation: [LinkerSetting] = []
#endif

let package = Package(
    name: "Calculator",
    defaultLocalization: "en",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "Shell", targets: ["Shell"]),
        .library(name: "Screens", targets: ["Screens"]),
    ],
    dependencies: [.package(path: bindings)],
    targets: [
        .target(name: "Shell", dependencies: [engine] + frameworks, linkerSettings: forObservation),
        .target(name: "Screens", dependencies: ["Shell", engine] + frameworks),
    ] + onlyHere,
    swiftLanguageModes: [.v6]
)
