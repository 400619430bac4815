import CalculatorEngine
import Foundation
@_spi(StandIn) import PhoneInHand
@_spi(StandIn) import SwiftUI
import Testing

@testable import Screens

/// Ways into the calculator besides touch: a hardware keyboard, VoiceOver's actions, the
/// pasteboard.
@Suite(.serialized) struct InputTests {
    @MainActor private func display(_ phone: PhoneInHand) -> String {
        if case .calculator(let calculator) = phone.host.screen { phone.drawnDisplay(calculator) } else { "" }
    }

    @MainActor @Test func aKeyboardTypesOnTheCalculator() async throws {
        let phone = try PhoneInHand()
        for key: KeyEquivalent in ["7", "+", "8", "9", .delete, .return] { #expect(phone.stage.type(key)) }
        try await phone.settle()
        #expect(display(phone) == "15")
        phone.stage.type(.escape)
        #expect(display(phone) == "0")
        #expect(!phone.stage.type("q"))
        #expect(!phone.stage.type("7", modifiers: .command))
        #expect(display(phone) == "0")
    }

    @MainActor @Test func aKeyboardDoesNotTypeOnAPage() async throws {
        let phone = try PhoneInHand()
        try await phone.setUp()
        #expect(!phone.stage.type("7"))
    }

    @MainActor @Test func voiceOversMenuSwitchesOffThatDigitsAreSpokenAndOnAgain() async throws {
        AppStorageShelf.values.set("quiet_keys", nil)
        defer { AppStorageShelf.values.set("quiet_keys", nil) }
        let phone = try PhoneInHand()
        try await phone.settle()
        let spoken = phone.stage.heard.map(\.words)
        #expect(!spoken.contains("Key"))
        try #require(phone.stage.heard.lazy.flatMap(\.actions).first { $0.name == "Do not say digits aloud" }).perform()
        phone.stage.update()
        let silent = phone.stage.heard.filter { $0.words == "Key" }
        #expect(silent.count == 11, "ten digits and the decimal mark")
        #expect(phone.stage.heard.map(\.words).contains("plus"))
        AccessibilityNotification.posted = []
        try await phone.keys("12+30=")
        #expect(AccessibilityNotification.posted == [])
        try await phone.restart(phone: false)
        #expect(phone.stage.heard.map(\.words).contains("Key"))
        try #require(phone.stage.heard.lazy.flatMap(\.actions).first { $0.name == "Say digits aloud" }).perform()
        phone.stage.update()
        #expect(phone.stage.heard.map(\.words) == spoken)
    }

    @MainActor @Test func aResultIsSaidAloudAndWhatIsTypedIsNot() async throws {
        let phone = try PhoneInHand()
        try await phone.settle()
        AccessibilityNotification.posted = []
        try await phone.keys("12+30")
        #expect(AccessibilityNotification.posted == [])
        try await phone.keys("=")
        let said = Set(AccessibilityNotification.posted.map { String(describing: $0) })
        #expect(said.count == 1)
        AccessibilityNotification.posted = []
        try await phone.keys("c998877=")
        #expect(AccessibilityNotification.posted == [], "a wrong code is said aloud")
    }

    @MainActor @Test func thePasteboardIsReadOnlyWhenPasteIsChosen() async throws {
        let phone = try PhoneInHand()
        try await phone.settle()
        UIPasteboard.general.reset(to: "1,234.5")
        try await phone.keys("7+")
        #expect(UIPasteboard.general.reads == 0)
        try await phone.paste("1,234.5")
        #expect(UIPasteboard.general.reads == 1)
        try await phone.keys("=")
        #expect(display(phone) == "1,241.5")
    }

    @MainActor @Test func aResultCanBeCopiedAndWhatIsTypedCannot() async throws {
        let phone = try PhoneInHand()
        try await phone.settle()
        UIPasteboard.general.reset()
        try await phone.keys("482915[copy]")
        #expect(UIPasteboard.general.writes == 0)
        try await phone.keys("+1=[copy]")
        #expect(UIPasteboard.general.string == "482916")
    }

    @MainActor @Test func backOnTheCalculatorAsksToLeave() async throws {
        let phone = try PhoneInHand()
        try await phone.settle()
        try await phone.back()
        #expect(phone.requests == [.leave])
    }

    @Test func sumsRunFromLeftToRightAlsoWhereTheDigitsWouldTurnThemRound() {
        #expect(leftToRight("1,234.5×8") == "1,234.5×8")
        #expect(leftToRight("١٬٢٣٤×٨") == "\u{202D}١٬٢٣٤×٨\u{202C}")
        #expect(leftToRight("۱٬۲۳۴×۸") == "\u{202D}۱٬۲۳۴×۸\u{202C}")
        #expect(leftToRight("\u{10D31}+\u{10D32}") == "\u{202D}\u{10D31}+\u{10D32}\u{202C}")
    }

    @Test func numbersOfAScriptThatWritesThemFromRightToLeftDoSo() {
        for sum in ["\u{7C1}\u{7C2}+\u{7C3}", "\u{1E951}\u{1E952}+\u{1E953}"] { #expect(leftToRight(sum) == sum) }
    }

    @Test func sumsInOtherDigitsAreLeftAsTheyAre() {
        for sum in ["१२+३", "১২+৩", "၁၂+၃", "๑๒+๓", "１２+３"] { #expect(leftToRight(sum) == sum) }
    }

    @Test(arguments: ["en", "es"])
    func theWordsThatDoNotComeFromCoreAreThoseOfTheAndroidApp(language: String) throws {
        let file = "android/app/src/main/res/values\(language == "en" ? "" : "-\(language)")/strings.xml"
        let text = try Repository.text(of: file)
        let words = OwnWords(Locale(identifier: language))
        for (name, value) in [
            ("key", words.key), ("speak_keys", words.switchSpeech(true)), ("do_not_speak_keys", words.switchSpeech(false)),
        ] {
            #expect(text.contains("<string name=\"\(name)\">\(value)</string>"))
        }
    }

    @MainActor @Test(arguments: [ColorScheme.light, .dark], [false, true])
    func allTextCanBeRead(scheme: ColorScheme, isDim: Bool) {
        // WCAG 2.2 AA, success criterion 1.4.3.
        for pair in Palette.of(scheme, isDim: isDim).pairs { #expect(contrast(pair.ink, pair.ground) >= 4.5, "\(pair.name)") }
        for pair in KeyColors.pairs { #expect(contrast(pair.ink, pair.ground) >= 4.5, "\(pair.name)") }
    }

    @MainActor @Test(arguments: [ColorScheme.light, .dark], [false, true])
    func outlinesCanBeSeen(scheme: ColorScheme, isDim: Bool) {
        // WCAG 2.2 AA, success criterion 1.4.11.
        let palette = Palette.of(scheme, isDim: isDim)
        for edge in [palette.outline, palette.link, palette.grave] {
            for ground in [palette.ground, palette.panel] { #expect(contrast(edge, ground) >= 3) }
        }
    }

    @Test func dimIsDarkAndSendsLittleLight() {
        let palette = Palette.dim
        for color in [palette.ground, palette.panel, palette.tonal, palette.errorTint] { #expect(luminance(color) < 0.05) }
        #expect(luminance(palette.accent) < 0.08)
        for color in [palette.ink, palette.inkSoft, palette.onAccent, palette.link] { #expect(luminance(color) < 0.55) }
    }

    private func contrast(_ one: Color, _ other: Color) -> Double {
        let (dark, light) = (min(luminance(one), luminance(other)), max(luminance(one), luminance(other)))
        return (light + 0.05) / (dark + 0.05)
    }

    /// WCAG 2.2, relative luminance.
    private func luminance(_ color: Color) -> Double {
        func linear(_ part: Double) -> Double { part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }
}
