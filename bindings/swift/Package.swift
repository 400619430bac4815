// swift-tools-version:6.0
import PackageDescription

// CalculatorEngine and TallyDecision are generated: run bindings/generate first. On Linux each
// library is linked from where that puts it. On Apple systems that of the calculator is the
// XCFramework of bindings/apple; that branch has never run, for want of a Mac.
#if os(Linux)
    let libraries = "\(Context.packageDirectory)/../../target/bindings/\(Context.environment["CALCULATOR_PROFILE"] ?? "debug")"
    let engineFFI: Target = .systemLibrary(name: "CalculatorEngineFFI")
    let linking: [LinkerSetting] = [
        .linkedLibrary("calculator"),
        .unsafeFlags(["-L\(libraries)", "-Xlinker", "-rpath", "-Xlinker", libraries]),
    ]
    let decisions = "\(Context.packageDirectory)/../../target/bindings/decision/debug"
    let linkingDecision: [LinkerSetting] = [
        .linkedLibrary("tally_decision"),
        .unsafeFlags(["-L\(decisions)", "-Xlinker", "-rpath", "-Xlinker", decisions]),
    ]
    // For tests, a shell's too: they need the library of a test build. What looks into memory knows
    // glibc and /proc; what watches a process of its own finds it beside the tests'.
    let productsHere: [Product] = [
        .library(name: "TestSupport", targets: ["TestSupport"]),
        .library(name: "Handset", targets: ["Handset"]),
    ]
    let onlyHere: [Target] = [
        .systemLibrary(name: "TestSupportFFI"),
        .target(
            name: "TestSupport", dependencies: ["TestSupportFFI"],
            exclude: ["TestSupportFFI.h", "TestSupportFFI.modulemap"], linkerSettings: linking),
        .target(name: "Handset", dependencies: ["CalculatorEngine", "TestSupport"]),
        .systemLibrary(name: "Heap"),
        .target(name: "SplitHeap"),
        // What docs/embedding.md shows.
        .executableTarget(name: "First", dependencies: ["CalculatorEngine"]),
        .executableTarget(name: "BugHost", dependencies: ["CalculatorEngine", "Handset"]),
        .executableTarget(name: "LockedHost", dependencies: ["CalculatorEngine", "Handset", "SplitHeap"]),
        .testTarget(
            name: "CalculatorEngineTests",
            dependencies: ["CalculatorEngine", "Handset", "TestSupport", "Heap"]),
        // The decision alone, which is a library of its own.
        .systemLibrary(name: "TallyDecisionFFI"),
        .target(
            name: "TallyDecision", dependencies: ["TallyDecisionFFI"],
            exclude: ["TallyDecisionFFI.h", "TallyDecisionFFI.modulemap"], linkerSettings: linkingDecision),
        .testTarget(name: "TallyDecisionTests", dependencies: ["TallyDecision"]),
        // For `bench`.
        .executableTarget(name: "KeyPress", dependencies: ["CalculatorEngine"]),
    ]
#else
    let engineFFI: Target = .binaryTarget(name: "CalculatorEngineFFI", path: "CalculatorEngineFFI.xcframework")
    let linking: [LinkerSetting] = []
    let productsHere: [Product] = []
    let onlyHere: [Target] = []
#endif

let package = Package(
    name: "CalculatorEngine",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "CalculatorEngine", targets: ["CalculatorEngine"])] + productsHere,
    targets: [
        engineFFI,
        .target(
            name: "CalculatorEngine", dependencies: ["CalculatorEngineFFI"],
            exclude: ["CalculatorEngineFFI.h", "CalculatorEngineFFI.modulemap"], linkerSettings: linking),
    ] + onlyHere,
    swiftLanguageModes: [.v6]
)
