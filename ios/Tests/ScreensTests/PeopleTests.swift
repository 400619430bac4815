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
        #expect(visited == 29)
        #expect(faults == [])
    }

    @MainActor @Test(arguments: [CGSize.portrait, .small, .landscape])
    func whateverCanBeTouchedIs44PointsWideAndHigh(size: CGSize) async throws {
        let phone = try PhoneInHand(size: size) { if size.height < 400 { $0.verticalSizeClass = .compact } }
        try await onEveryScreen(of: phone) { phone, _ in
            phone.stage.touchables.filter { $0.frame.width < 43.99 || $0.frame.height < 43.99 }.map {
                "\($0.label) is \($0.frame.size)"
            }
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
    func exitIsAtTheBottomEdgeOfEveryPageForAThumb(size: CGSize) async throws {
        let phone = try PhoneInHand(size: size) { if size.height < 400 { $0.verticalSizeClass = .compact } }
        try await onEveryScreen(of: phone) { phone, _ in
            guard case .page(let page) = phone.host.screen, let last = phone.stage.touchables.last else { return [] }
            var faults: [String] = []
            if last.label != page.exit.label.text { faults.append("\(last.label) comes last") }
            if size.height - last.frame.maxY > 12 { faults.append("exit ends at \(last.frame.maxY)") }
            if last.frame.width < size.width / 2 - 40 { faults.append("exit is \(last.frame.width) wide") }
            return faults
        }
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
            }.map { "\"\($1.words)\" is heard after \"\($0.words)\"" }
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
        for _ in 0..<4 { try await phone.touch(0) }
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

    @MainActor @Test(arguments: [CGSize.portrait, CGSize(width: 430, height: 800)])
    func theTwoCardsOfAPairAreEqualInEveryMeasure(size: CGSize) async throws {
        let phone = try PhoneInHand(size: size)
        try await phone.setUp()
        try await phone.touch(0)
        guard case .page(let page) = phone.host.screen, case .pair(let first, let second)? = page.rows.first(where: \.isPair)
        else {
            Issue.record("no pair on the page for help")
            return
        }
        let cards = [first, second].map { card in phone.stage.touchables.filter { $0.owner == card.title.text } }
        #expect(cards.allSatisfy { !$0.isEmpty })
        #expect(cards[0][0].frame.minY == cards[1][0].frame.minY, "not side by side")
        for (one, other) in zip(cards[0], cards[1]) {
            #expect(one.frame.size == other.frame.size)
            #expect(one.frame.minY == other.frame.minY)
        }
        let panes = phone.stage.visible.filter { placed in
            guard case .behind = placed.drawn.kind, placed.drawn.action == nil else { return false }
            return [first.title.text, second.title.text].contains { $0 == placed.headline }
        }.filter { $0.frame.height > 100 && $0.frame.width < size.width * 0.6 }
        #expect(panes.count == 2)
        #expect(panes.first?.frame.size == panes.last?.frame.size)
    }

    @MainActor @Test func oneCardStandsAboveTheOtherWhereTheTypeIsLarge() async throws {
        let phone = try PhoneInHand { $0.dynamicTypeSize = .accessibility3 }
        try await phone.setUp()
        try await phone.touch(0)
        guard case .page(let page) = phone.host.screen, case .pair(let first, let second)? = page.rows.first(where: \.isPair)
        else {
            Issue.record("no pair on the page for help")
            return
        }
        let calls = [first, second].map { card in phone.stage.touchables.first { $0.owner == card.title.text }?.frame }
        #expect(calls[0]?.minX == calls[1]?.minX)
        #expect(calls[0]?.size == calls[1]?.size)
    }
}

extension Row {
    fileprivate var isPair: Bool {
        if case .pair = self { true } else { false }
    }
}
