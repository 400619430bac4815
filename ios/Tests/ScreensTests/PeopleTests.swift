import CalculatorEngine
import Handset
@_spi(StandIn) import PhoneInHand
@_spi(StandIn) import SwiftUI
import TestSupport
import Testing

/// Accessibility, on every screen of the tour.
@Suite struct PeopleTests {
    @MainActor private func onEveryScreen(
        of phone: PhoneInHand? = nil, _ check: @escaping @MainActor (PhoneInHand, String) throws -> [String]
    ) async throws {
        let phone = try phone ?? PhoneInHand()
        var faults: [String] = []
        var visited = 0
        let tour = Tour(phone) { screen in
            visited += 1
            faults += try check(phone, screen).map { "\(screen): \($0)" }
        }
        try await tour.walk()
        try await tour.walkNotes()
        #expect(visited == 40)
        #expect(faults == [])
    }

    @MainActor @Test(arguments: [CGSize.portrait, .small, .landscape])
    func whateverCanBeTouchedIsLargeEnough(size: CGSize) async throws {
        let phone = try PhoneInHand(size: size) { if size.height < 400 { $0.verticalSizeClass = .compact } }
        try await onEveryScreen(of: phone) { phone, _ in
            // Chips are as small as the guideline allows; what else is on a page is larger.
            var chips: [String] = []
            var isPage = false
            if case .page(let page) = phone.host.screen {
                isPage = true
                chips = page.rows.flatMap { row -> [String] in
                    if case .chips(let chips) = row { chips.map(\.control.label.text) } else { [] }
                }
            }
            return phone.stage.touchables.filter { touchable in
                let least = isPage && !chips.contains(touchable.label) ? 47.99 : 43.99
                return touchable.frame.width < least || touchable.frame.height < least
            }.map { "\($0.label) is \($0.frame.size)" }
        }
    }

    @MainActor @Test func whateverCanBeTouchedSaysWhatItIs() async throws {
        try await onEveryScreen { phone, _ in
            let buttons = phone.stage.heard.filter { $0.traits.contains(.isButton) }
            var faults = buttons.filter { $0.words.isEmpty }.map { "a control without a name at \($0.frame)" }
            let touchables = phone.stage.touchables.count
            if buttons.count != touchables {
                faults.append("\(touchables) things can be touched, \(buttons.count) are heard as buttons")
            }
            faults += phone.stage.heard.filter { $0.isField && $0.words.isEmpty }.map { "a field without a name at \($0.frame)" }
            return faults
        }
    }

    @MainActor @Test(arguments: [CGSize.portrait, .small, .landscape])
    func exitIsAtTheSamePlaceOfEveryPageUnderAThumb(size: CGSize) async throws {
        let phone = try PhoneInHand(size: size) { if size.height < 400 { $0.verticalSizeClass = .compact } }
        var places: Set<String> = []
        try await onEveryScreen(of: phone) { phone, _ in
            guard case .page(let page) = phone.host.screen, let last = phone.stage.touchables.last else { return [] }
            let place = [last.frame.minX, last.frame.minY, last.frame.maxX].map { "\($0.rounded())" }
            if !page.look.large { places.insert(place.joined(separator: " ")) }
            var faults: [String] = []
            if last.label != page.bar.exit.label.text { faults.append("\(last.label) comes last") }
            if size.height - last.frame.maxY > 12 { faults.append("exit ends at \(last.frame.maxY)") }
            if size.width - last.frame.maxX > 16 { faults.append("exit ends at \(last.frame.maxX)") }
            return faults
        }
        #expect(places.count == 1, "\(places)")
    }

    @MainActor @Test(arguments: ["en-US", "es-US"], [DynamicTypeSize.large, .accessibility2, .accessibility5])
    func nothingIsCutOffOrOutOfReach(locale: String, typeSize: DynamicTypeSize) async throws {
        let phone = try PhoneInHand(Directives(locale: locale)) { $0.dynamicTypeSize = typeSize }
        try await onEveryScreen(of: phone) { phone, _ in
            let seen = phone.stage.visible
            var faults = seen.filter(\.isCut).map { "\"\($0.text ?? "")\" is cut off" }
            guard case .page = phone.host.screen else { return faults }
            faults += seen.filter { $0.text != nil && ($0.frame.minX < 0 || $0.frame.maxX > phone.stage.size.width + 0.5) }
                .map { "\"\($0.text ?? "")\" reaches from \($0.frame.minX) to \($0.frame.maxX)" }
            faults += seen.compactMap {
                if case .text(let words, let writing) = $0.drawn.kind, writing.lineLimit != nil { words } else { nil }
            }
            .map { "\"\($0)\" may not break" }
            let sheet = seen.first { if case .scroll = $0.drawn.kind { true } else { false } }
            if let sheet, sheet.frame.height < phone.stage.size.height / 3 {
                faults.append("only \(sheet.frame.height) are left for the page")
            }
            return faults
        }
    }

    @MainActor @Test func voiceOverGoesFromTopToBottomAsTheEyeDoes() async throws {
        try await onEveryScreen { phone, screen in
            let heard = phone.stage.heard
            return zip(heard, heard.dropFirst()).filter { before, after in
                // What is pinned to the bottom edge may lie over what scrolls.
                if before.isScrolled != after.isScrolled { return false }
                let isBelow = after.frame.minY >= before.frame.maxY - 1
                let isBeside = after.frame.minX >= before.frame.maxX - 1
                return !isBelow && !isBeside
            }.map { "\"\($1.words)\" at \($1.frame) is heard after \"\($0.words)\" at \($0.frame)" }
        }
    }

    @MainActor @Test func everyPageBeginsAtItsTitleForTheEar() async throws {
        try await onEveryScreen { phone, _ in
            guard case .page(let page) = phone.host.screen else { return [] }
            let first = phone.stage.heard.first
            return first?.words == page.title.spoken && first?.traits.contains(.isHeader) == true
                ? [] : ["begins with \(first?.words ?? "-")"]
        }
    }

    @MainActor @Test func aPageIsAnnouncedAndSaysItsErrors() async throws {
        let phone = try PhoneInHand()
        try await phone.settle()
        AccessibilityNotification.posted = []
        try await phone.keys("73282559=")
        #expect(AccessibilityNotification.posted.contains(.screenChanged))
        for step in ["setup-look-go", "setup-what-plan", "setup-know-go", "code-open-keypad"] {
            try await phone.tap(phone.words(step))
        }
        AccessibilityNotification.posted = []
        try await phone.keys("1234=")
        let said = AccessibilityNotification.posted.compactMap { if case .announcement(let words) = $0 { words } else { nil } }
        #expect(said.contains { $0.contains("fewer than 6 digits") })
    }

    @MainActor @Test func whatIsChosenAndTickedIsHeard() async throws {
        let phone = try PhoneInHand()
        try await phone.setUp()
        try await phone.tap(phone.words("plan-bag"))
        try await phone.tap(phone.words("plan-list-papers"))
        let item = try phone.words("plan-item-passport")
        try await phone.tap(item)
        #expect(!phone.stage.heard.contains { $0.traits.contains(.isSelected) })
        try await phone.tap(item)
        let ticked = phone.stage.heard.filter { $0.traits.contains(.isSelected) }
        #expect(ticked.map(\.words) == [item])
        #expect(ticked.allSatisfy { $0.traits.contains(.isButton) })
    }
}
