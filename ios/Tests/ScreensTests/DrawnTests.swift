import CalculatorEngine
@_spi(StandIn) import PhoneInHand
@_spi(StandIn) import SwiftUI
import TestSupport
import Testing

/// What is drawn is what core says, in its order and groups, on every screen of the tour; the
/// journeys ask the first of these after each of their steps.
@Suite struct DrawnTests {
    struct Series: Sendable, CustomTestStringConvertible {
        let name: String
        var locale = "en-US"
        var size = CGSize.portrait
        var typeSize = DynamicTypeSize.large
        var testDescription: String { name }
    }

    static let series = [
        Series(name: "portrait"), Series(name: "landscape", size: .landscape), Series(name: "Spanish", locale: "es-US"),
        Series(name: "large type", typeSize: .accessibility3),
    ]

    @MainActor @Test(arguments: series)
    func everyScreenShowsWhatCoreSaysAndNothingElseInItsOrder(series: Series) async throws {
        let phone = try PhoneInHand(Directives(locale: series.locale), size: series.size) {
            $0.dynamicTypeSize = series.typeSize
            if series.size.height < 400 { $0.verticalSizeClass = .compact }
        }
        var visited = 0
        let tour = Tour(phone) { screen in
            visited += 1
            #expect(phone.drawn == phone.expected, "\(screen)")
        }
        try await tour.walk()
        try await tour.walkNotes()
        #expect(visited == 40)
    }

    /// Its neighbors begin where a key ends: nothing between them is dead.
    @MainActor @Test(arguments: [CGSize.portrait, .small, .landscape])
    func keysStandInTheRowsThatCoreGives(size: CGSize) async throws {
        let isWide = size.height < 400
        let phone = try PhoneInHand(size: size) { if isWide { $0.verticalSizeClass = .compact } }
        try await phone.settle()
        if !isWide { try await phone.keys("[more]") }
        let keypad = phone.host.keypad
        let strip = isWide ? keypad.strip.filter { $0.key != .more } : keypad.strip
        for grid in [[strip], keypad.pad, keypad.scientific] {
            let rows = try grid.map { row in try row.map { try phone.find($0.label.text).frame } }
            for row in rows {
                #expect(row.allSatisfy { near($0.minY, row[0].minY) && near($0.height, row[0].height) })
                #expect(row.allSatisfy { near($0.width, row[0].width) })
                #expect(zip(row, row.dropFirst()).allSatisfy { near($0.maxX, $1.minX) })
            }
            #expect(zip(rows, rows.dropFirst()).allSatisfy { near($0[0].maxY, $1[0].minY) })
        }
    }

    /// `CGRect.contains` is off by what its sums are rounded.
    private func holds(_ outer: CGRect, _ inner: CGRect) -> Bool {
        let edges = [inner.minX - outer.minX, inner.minY - outer.minY, outer.maxX - inner.maxX, outer.maxY - inner.maxY]
        return edges.allSatisfy { $0 > -0.01 }
    }

    @MainActor @Test func everyCardLiesOnAPaneOfItsOwn() async throws {
        let phone = try PhoneInHand()
        var cards = 0
        try await Tour(phone) { screen in
            guard case .page(let page) = phone.host.screen else { return }
            var panes: [CGRect] = []
            for card in page.lead {
                let name = card.title.text
                let pane = phone.stage.visible.first { placed in
                    guard case .behind = placed.drawn.kind else { return false }
                    return placed.drawn.action == nil && placed.firstHeader == name
                }
                let frame = try #require(pane?.frame, "\(name) on \(screen)")
                let own = phone.stage.touchables.filter { $0.owner == name }
                #expect(own.allSatisfy { holds(frame, $0.frame) }, "\(name) on \(screen)")
                #expect(panes.allSatisfy { !$0.intersects(frame) }, "\(name) on \(screen)")
                panes.append(frame)
                cards += 1
            }
        }.walk()
        #expect(cards >= 10)
    }

    @MainActor @Test func rightToLeftTurnsEveryPageRoundAndLeavesTheCalculator() async throws {
        let usual = try await frames(on: PhoneInHand())
        let turned = try await frames(on: PhoneInHand { $0.layoutDirection = .rightToLeft })
        #expect(usual.count == 32)
        for (one, other) in zip(usual, turned) {
            let lefts = one.isPage ? one.frames.map { CGSize.portrait.width - $0.maxX } : one.frames.map(\.minX)
            #expect(lefts.count == other.frames.count)
            #expect(zip(lefts, other.frames).allSatisfy { near($0, $1.minX) }, "\(one.screen)")
            let isSame = zip(one.frames, other.frames).allSatisfy { near($0.minY, $1.minY) && near($0.width, $1.width) }
            #expect(isSame, "\(one.screen)")
        }
    }

    @MainActor private func frames(
        on phone: PhoneInHand
    ) async throws -> [(screen: String, isPage: Bool, frames: [CGRect])] {
        var found: [(screen: String, isPage: Bool, frames: [CGRect])] = []
        try await Tour(phone) { screen in
            let isPage = if case .page = phone.host.screen { true } else { false }
            let seen = phone.stage.visible.filter { $0.text != nil || $0.drawn.action != nil }
            found.append((screen, isPage, seen.map(\.frame)))
        }.walk()
        return found
    }
}

private func near(_ one: CGFloat, _ other: CGFloat) -> Bool { abs(one - other) < 0.01 }
