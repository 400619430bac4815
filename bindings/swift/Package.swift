// swift-tools-version:6.0
import PackageDescription

// CalculatorEngine is generated: run bindings/generate first. On Linux the library is linked from
// where that puts it. On Apple systems it is the XCFramework of bindings/apple; that branch has
// never run, for want of a Mac.
#if os(Linux)
    let libraries = "\(Context.packageDirectory)/../../target/bindings/\(Context.environment["CALCULATOR_PROFILE"] ?? "debug")"
    let engineFFI: Target = .systemLibrary(name: "CalculatorEngineFFI")
    let linking: [LinkerSetting] = [
        .linkedLibrary("calculator"),
        .unsafeFlags(["-L\(libraries)", "-Xlinker", "-rpath", "-Xlinker", libraries]),
    ]
    // What looks into memory knows glibc and /proc; what watches a process of its own finds it
    // beside the tests'.
    let onlyHere: [Target] = [
        .systemLibrary(name: "Heap"),
        .target(name: "SplitHeap"),
        .executableTarget(name: "BugHost", dependencies: ["CalculatorEngine", "Handset"]),
        .executableTarget(name: "LockedHost", dependencies: ["CalculatorEngine", "Handset", "Journeys", "SplitHeap"]),
    ]
    let forTests: [Target.Dependency] = ["Heap"]
#else
    let engineFFI: Target = .binaryTarget(name: "CalculatorEngineFFI", path: "CalculatorEngineFFI.xcframework")
    let linking: [LinkerSetting] = []
    let onlyHere: [Target] = []
    let forTests: [Target.Dependency] = []
#endif

let package = Package(
    name: "CalculatorEngine",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [
        .library(name: "CalculatorEngine", targets: ["CalculatorEngine"]),
        // For the tests of a shell.
        .library(name: "Journeys", targets: ["Journeys"]),
        .library(name: "Handset", targets: ["Handset"]),
    ],
    targets: [
        engineFFI,
        .target(
            name: "CalculatorEngine", dependencies: ["CalculatorEngineFFI"],
            exclude: ["CalculatorEngineFFI.h", "CalculatorEngineFFI.modulemap"], linkerSettings: linking),
        .target(name: "Journeys"),
        .target(name: "Handset", dependencies: ["CalculatorEngine", "Journeys"]),
        // For `bench`.
        .executableTarget(name: "KeyPress", dependencies: ["CalculatorEngine", "Handset"]),
        .testTarget(name: "JourneysTests", dependencies: ["Journeys"]),
        .testTarget(
            name: "CalculatorEngineTests",
            dependencies: ["CalculatorEngine", "Handset", "Journeys"] + forTests),
    ] + onlyHere,
    swiftLanguageModes: [.v6]
)
