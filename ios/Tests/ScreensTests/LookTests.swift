import CalculatorEngine
import Foundation
import Handset
@_spi(StandIn) import PhoneInHand
@_spi(StandIn) import SwiftUI
import Testing

@testable import Screens

/// What has weight on a page, and where things stand: measured in what is drawn.
@Suite struct LookTests {
    /// The pages with contacts.
    static let sizes: [CGSize] = [.portrait, .small, .landscape, CGSize(width: 820, height: 1_100)]

    @MainActor private func phone(_ size: CGSize, _ set: (inout EnvironmentValues) -> Void = { _ in }) throws -> PhoneInHand {
        try PhoneInHand(size: size) {
            if size.height < 400 { $0.verticalSizeClass = .compact }
            set(&$0)
        }
    }

    @MainActor private func onEveryPage(
        of size: CGSize, scheme: ColorScheme = .light,
        _ check: @escaping @MainActor (PhoneInHand, Page) throws -> [String]
    ) async throws {
        let phone = try self.phone(size) { $0.colorScheme = scheme }
        var faults: [String] = []
        var pages = 0
        let tour = Tour(phone) { screen in
            guard case .page(let page) = phone.host.screen else { return }
            pages += 1
            faults += try check(phone, page).map { "\(screen): \($0)" }
        }
        try await tour.walk()
        try await tour.walkNotes()
        #expect(pages == 36)
        #expect(faults == [])
    }

    @MainActor private func home(_ size: CGSize, _ set: (inout EnvironmentValues) -> Void = { _ in }) async throws
        -> PhoneInHand
    {
        let phone = try self.phone(size, set)
        try await phone.setUp()
        try await phone.back()
        return phone
    }

    @MainActor private func guidance(_ size: CGSize, _ set: (inout EnvironmentValues) -> Void = { _ in }) async throws
        -> PhoneInHand
    {
        let phone = try await home(size, set)
        try await phone.tap(phone.words("help-answer-questions"))
        try await phone.tap(phone.words("help-danger-now"))
        return phone
    }

    // MARK: - Weight

    /// Filled means the colors that a filled button has; panes and edges are not.
    @MainActor private func filled(_ phone: PhoneInHand, _ palette: Palette) -> [Measure.Placed] {
        phone.stage.visible.filter { placed in
            guard case .fill = placed.drawn.kind else { return false }
            return [palette.accent.name, palette.tonal.name].contains(placed.drawn.color)
        }
    }

    @MainActor @Test(arguments: sizes, [ColorScheme.light, .dark])
    func theLargestFilledShapeIsTheFirstContactsAction(size: CGSize, scheme: ColorScheme) async throws {
        for phone in [
            try await home(size) { $0.colorScheme = scheme }, try await guidance(size) { $0.colorScheme = scheme },
        ] {
            guard case .page(let page) = phone.host.screen else { return }
            let palette = Palette.of(scheme)
            let first = try #require(phone.stage.touchables.first)
            #expect(first.label == page.lead[0].actions[0].label.text)
            let shapes = filled(phone, palette)
            let largest = try #require(shapes.max { area($0.frame) < area($1.frame) })
            #expect(largest.frame == first.frame, "\(page.title.text)")
            #expect(largest.drawn.color == palette.accent.name)
        }
    }

    @MainActor @Test(arguments: [ColorScheme.light, .dark])
    func exitIsOutlinedAndNeverFilled(scheme: ColorScheme) async throws {
        try await onEveryPage(of: .portrait, scheme: scheme) { phone, page in
            guard let exit = phone.stage.touchables.last?.frame else { return ["no exit"] }
            let palette = Palette.of(scheme, isDim: page.look.dim)
            let inside = phone.stage.visible.filter { placed in
                if case .fill = placed.drawn.kind { exit.insetBy(dx: -1, dy: -1).contains(placed.frame) } else { false }
            }
            return Set(inside.map(\.drawn.color)) == [palette.outline.name]
                ? [] : ["exit is drawn in \(inside.map(\.drawn.color))"]
        }
    }

    @MainActor @Test(arguments: [CGSize.portrait, .small])
    func theFirstActionIsAsHighAsAThumbAndTakesTwoThirds(size: CGSize) async throws {
        let phone = try await home(size)
        let actions = phone.stage.touchables.filter { $0.owner == "911" }
        #expect(actions.count == 2)
        #expect(actions.allSatisfy { (64...72).contains($0.frame.height) })
        #expect(abs(actions[0].frame.width / actions[1].frame.width - 2) < 0.01)
        #expect(actions[0].frame.minY == actions[1].frame.minY)
    }

    @MainActor @Test(arguments: sizes)
    func theFirstCardsAreEqual(size: CGSize) async throws {
        let phone = try await home(size)
        guard case .page(let page) = phone.host.screen else { return }
        let panes = page.lead.map { card in
            phone.stage.visible.first { placed in
                guard case .behind = placed.drawn.kind, placed.drawn.action == nil else { return false }
                return placed.firstHeader == card.title.text
            }?.frame ?? .zero
        }
        #expect(panes.count == 2)
        #expect(panes[0].size == panes[1].size)
        #expect(size.height < 400 ? panes[0].minY == panes[1].minY : panes[0].minX == panes[1].minX)
        let calls = page.lead.map { card in phone.stage.touchables.first { $0.owner == card.title.text }?.frame ?? .zero }
        #expect(calls[0].size == calls[1].size)
        #expect(calls[0].minY - panes[0].minY == calls[1].minY - panes[1].minY)
    }

    @MainActor @Test func inLargeTypeEachActionHasARowOfItsOwn() async throws {
        let phone = try await home(.landscape) { $0.dynamicTypeSize = .accessibility3 }
        let actions = phone.stage.touchables.filter { $0.owner == "911" }
        #expect(actions[0].frame.minX == actions[1].frame.minX)
        #expect(actions[0].frame.width == actions[1].frame.width)
        #expect(actions[0].frame.maxY < actions[1].frame.minY)
    }

    // MARK: - Room

    /// How many screens high what scrolls is.
    @MainActor private func screens(_ phone: PhoneInHand) throws -> Double {
        let sheet = try #require(self.sheet(of: phone))
        return sheet.children[0].frame.height / sheet.frame.height
    }

    @MainActor private func sheet(of phone: PhoneInHand) -> Measure.Placed? {
        phone.stage.visible.first { if case .scroll = $0.drawn.kind { true } else { false } }
    }

    /// Home is little more than a screen, on the lowest phone too, and what helps at once is on the
    /// first.
    @MainActor @Test(arguments: [(CGSize.portrait, 1.4), (LookTests.low, 1.4)])
    func homeFitsItsRoom(size: CGSize, most: Double) async throws {
        let phone = try await home(size)
        let high = try screens(phone)
        #expect(high <= most)
        let sheet = try #require(self.sheet(of: phone)?.frame)
        let line = phone.stage.touchables.filter { $0.owner == "Thoughts of suicide?" }
        #expect(line.count == 2)
        #expect(line.allSatisfy { $0.frame.maxY <= sheet.maxY }, "the line ends at \(line.map(\.frame.maxY)) of \(sheet.maxY)")
    }

    @MainActor @Test func whatFitsNowFitsItsRoom() async throws {
        let usual = try await guidance(Self.low)
        let high = try screens(usual)
        #expect(high <= 1.6)
        let large = try await guidance(Self.low) { $0.dynamicTypeSize = .accessibility2 }
        let higher = try screens(large)
        #expect(higher <= 3.2)
    }

    static let low = CGSize(width: 360, height: 640)

    // MARK: - Places

    @MainActor @Test(arguments: sizes)
    func nothingOverlapsAndNothingLiesOverText(size: CGSize) async throws {
        try await onEveryPage(of: size) { phone, page in
            guard let sheet = self.sheet(of: phone)?.frame else { return ["nothing scrolls"] }
            let bar = page.bar.touched
            let (rows, edge) = (phone.stage.touchables.dropLast(bar), phone.stage.touchables.suffix(bar))
            var faults: [String] = []
            for group in [Array(rows), Array(edge)] {
                for (index, one) in group.enumerated() {
                    for other in group.dropFirst(index + 1) where one.frame.insetBy(dx: 0.1, dy: 0.1).intersects(other.frame) {
                        faults.append("\(one.label) and \(other.label) overlap")
                    }
                }
            }
            faults += edge.filter { $0.frame.insetBy(dx: 0.1, dy: 0.1).intersects(sheet) }.map {
                "\($0.label) lies over the page"
            }
            return faults
        }
    }

    @MainActor @Test(arguments: sizes)
    func theBarIsBelowThePageOrARailBesideIt(size: CGSize) async throws {
        let hasRail = size.height < 400 || size.width >= 600
        try await onEveryPage(of: size) { phone, page in
            guard let sheet = self.sheet(of: phone)?.frame else { return ["nothing scrolls"] }
            let edge = phone.stage.touchables.suffix(page.bar.touched)
            var faults = edge.filter { hasRail ? $0.frame.minX < sheet.maxX : $0.frame.minY < sheet.maxY }.map {
                "\($0.label) is at \($0.frame)"
            }
            let inside = phone.stage.visible.filter { $0.text != nil && sheet.contains(CGPoint(x: $0.frame.midX, y: sheet.midY)) }
            let left = inside.map(\.frame.minX).min() ?? 0
            let right = inside.map(\.frame.maxX).max() ?? 0
            if right - left > 640 { faults.append("lines of \(right - left)") }
            return faults
        }
    }

    @MainActor @Test(arguments: [CGSize.portrait, .landscape])
    func allGapsAreMultiplesOfFour(size: CGSize) async throws {
        try await onEveryPage(of: size) { phone, _ in
            phone.stage.visible.compactMap { placed -> String? in
                switch placed.drawn.kind {
                case .padding(let edges):
                    let gaps = [edges.top, edges.leading, edges.bottom, edges.trailing]
                    return gaps.contains { !onGrid($0) } ? "\(edges)" : nil
                case .row(_, let gap), .column(_, let gap): return onGrid(gap) ? nil : "a gap of \(gap)"
                default: return nil
                }
            }
        }
    }

    @MainActor @Test func aChipKeepsItsWidthWhenItIsSwitched() async throws {
        let phone = try await home(.portrait)
        func chips() -> [CGRect] {
            let frames = phone.stage.touchables.filter { $0.owner == nil }.prefix(9).map(\.frame)
            return frames.map { $0.offsetBy(dx: 0, dy: -(frames.first?.minY ?? 0)) }
        }
        let before = chips()
        try await phone.touchChip(0)
        #expect(chips() == before)
        #expect(phone.drawn.contains("<checkmark.circle.fill>"))
    }

    // MARK: - Type and ear

    @MainActor private func sizes(of phone: PhoneInHand) -> [CGFloat] {
        phone.stage.visible.compactMap { if case .text(_, let writing) = $0.drawn.kind { writing.size } else { nil } }
    }

    /// Large type of the system's and of the page's own move one scale, and each moves the other's.
    @MainActor @Test func largeTypeAndTheLargeLookMoveOneScale() async throws {
        var measured: [[CGFloat]] = []
        for typeSize in [DynamicTypeSize.large, .accessibility2] {
            let phone = try self.phone(.portrait) { $0.dynamicTypeSize = typeSize }
            try await phone.setUp()
            try await phone.tap(phone.words("plan-look-open"))
            measured.append(sizes(of: phone))
            try await phone.tap(phone.words("plan-look-large"))
            measured.append(sizes(of: phone))
        }
        let (usual, others) = (measured[0], measured[1...])
        for large in others {
            #expect(large.min()! > usual.min()! * 1.8)
            #expect(large.max()! > usual.max()! * 1.8)
        }
        #expect(measured[3].max()! > measured[2].max()!)
    }

    @MainActor @Test func whatIsSwitchedIsSaidAsASwitchAndWhatIsFoldedAsOpenOrClosed() async throws {
        let phone = try await home(.portrait)
        let quiet = try phone.words("help-heading-next")
        func heard(_ words: String) -> Heard? { phone.stage.heard.first { $0.words == words } }
        #expect(heard(quiet)?.value == "collapsed")
        try await phone.tap(quiet)
        #expect(heard(quiet)?.value == "expanded")
        let switches = { phone.stage.heard.filter { $0.traits.contains(.isToggle) } }
        #expect(switches().count == 9)
        #expect(switches().allSatisfy { $0.value == "off" })
        try await phone.touchChip(3)
        #expect(switches().map(\.value) == ["off", "off", "off", "on", "off", "off", "off", "off", "off"])
        try await phone.tap(phone.words("help-my-plan"))
        try await phone.tap(phone.words("plan-look-open"))
        #expect(heard(try phone.words("plan-look-large"))?.value == "off")
        #expect(heard(try phone.words("plan-look-large"))?.traits.contains(.isToggle) == true)
    }

    private func area(_ frame: CGRect) -> CGFloat { frame.width * frame.height }
}

extension Bar {
    /// How many things can be touched in it.
    fileprivate var touched: Int { [notice?.undo, first, back, exit].compactMap { $0 }.count }
}

private func onGrid(_ gap: CGFloat) -> Bool { gap.truncatingRemainder(dividingBy: 4) == 0 }
