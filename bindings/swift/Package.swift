// swift-tools-version:6.0
import PackageDescription

let package = Package(
    name: "CalculatorEngine",
    targets: [
        .target(name: "Journeys"),
        .testTarget(name: "JourneysTests", dependencies: ["Journeys"]),
    ],
    swiftLanguageModes: [.v6]
)
