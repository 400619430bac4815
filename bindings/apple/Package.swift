// swift-tools-version: 5.9
// The package that bindings/apple/package fills. It has never been resolved by Xcode.
import PackageDescription

let package = Package(
    name: "CalculatorEngine",
    platforms: [.iOS(.v17)],
    products: [.library(name: "CalculatorEngine", targets: ["CalculatorEngine"])],
    targets: [
        .target(name: "CalculatorEngine", dependencies: ["CalculatorEngineFFI"]),
        .binaryTarget(name: "CalculatorEngineFFI", path: "CalculatorEngineFFI.xcframework"),
    ]
)
