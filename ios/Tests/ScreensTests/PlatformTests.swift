import CalculatorEngine
import Foundation
@_spi(StandIn) import PhoneInHand
@_spi(StandIn) import SwiftUI
import TestSupport
import Testing

/// An iPhone says nothing that is true of other platforms only.
@Suite struct PlatformTests {
    /// Words for what only Android has, in both languages.
    private static let android = [
        "android", "google", "app's data", "app’s data", "datos de la aplicación", "datos de esta aplicación",
        "borrar los datos",
    ]

    @MainActor @Test(arguments: ["en-US", "es-US"])
    func noPageTellsOfAndroidsWays(locale: String) async throws {
        let phone = try PhoneInHand(Directives(locale: locale))
        var visited = 0
        var told: Set<String> = []
        try await Tour(phone) { _ in
            visited += 1
            told.formUnion(phone.stage.texts)
        }.walk()
        try await phone.tap(phone.words("help-my-plan"))
        try await phone.tap(phone.words("plan-settings-open"))
        try await phone.tap(phone.words("settings-limits"))
        told.formUnion(phone.stage.texts)
        #expect(visited == 32)
        let wrong = told.filter { text in Self.android.contains { text.lowercased().contains($0) } }
        #expect(wrong == [])
    }
}
