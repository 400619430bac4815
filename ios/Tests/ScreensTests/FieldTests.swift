import CalculatorEngine
@_spi(StandIn) import PhoneInHand
@_spi(StandIn) import SwiftUI
import Testing

@testable import Screens

/// Text leaves a field only for the host.
@Suite(.serialized) struct FieldTests {
    @MainActor @Test func onlyPastingInAndSelectingCanBeDone() {
        let field = PrivateTextView()
        field.type("tangerine soup")
        let leaving = [
            "copy:", "cut:", "_share:", "_lookup:", "_define:", "_translate:", "_promptForReplace:", "replace:", "find:",
            "print:", "delete:",
            "toggleBoldface:", "captureTextFromCamera:", "_insertDrawing:", "makeTextWritingDirectionRightToLeft:", "duplicate:",
            "export:",
        ]
        for action in leaving { #expect(!field.canPerformAction(Selector(action), withSender: nil), "\(action)") }
        for action in ["paste:", "select:", "selectAll:"] {
            #expect(field.canPerformAction(Selector(action), withSender: nil), "\(action)")
        }
        #expect(field.textDragInteraction?.isEnabled == false)
    }

    @MainActor @Test func theMenuHasNothingThatTakesTextAway() {
        let menu = Menu()
        PrivateTextView().buildMenu(with: menu)
        #expect(menu.removed.isSuperset(of: [.lookup, .share, .learn, .find, .autoFill]))
    }

    @MainActor @Test(arguments: [FieldKind.line, .lines, .phone, .confirmation])
    func noKeyboardLearnsCorrectsPredictsOrFillsIn(kind: FieldKind) {
        let field = PrivateTextView()
        field.take(kind)
        #expect(field.autocorrectionType == .no)
        #expect(field.spellCheckingType == .no)
        #expect(field.inlinePredictionType == .no)
        #expect(field.smartQuotesType == .no)
        #expect(field.smartDashesType == .no)
        #expect(field.smartInsertDeleteType == .no)
        #expect(field.writingToolsBehavior == .none)
        #expect(field.mathExpressionCompletionType == .no)
        #expect(field.textContentType == nil)
        #expect(field.dataDetectorTypes == [])
        #expect(field.keyboardType == (kind == .phone ? .phonePad : .default))
    }

    @MainActor @Test func aWalkPastEveryScreenNeitherReadsNorWritesThePasteboard() async throws {
        UIPasteboard.general.reset(to: "what somebody else copied")
        let phone = try PhoneInHand()
        let tour = Tour(phone) { _ in }
        try await tour.walk()
        try await tour.walkNotes()
        #expect(UIPasteboard.general.reads == 0)
        #expect(UIPasteboard.general.writes == 0)
    }

    @MainActor @Test func coreIsToldAfterAPauseAndWhenTheFieldIsLeft() async throws {
        let phone = try PhoneInHand()
        try await phone.setUp()
        try await phone.tap(phone.words("plan-places"))
        let field = phone.stage.fields[0].view
        field.type("The library")
        #expect(known(phone) == "")
        phone.pauseInWriting()
        #expect(known(phone) == "The library")
        field.type("The library on Croton Avenue")
        field.resignFirstResponder()
        #expect(known(phone) == "The library on Croton Avenue")
        #expect(phone.stage.fields[0].view === field, "another view: cursor and keyboard are gone")
    }

    @MainActor @Test func returnEndsAFieldOfOneLineAndPastedLinesBecomeOne() async throws {
        let phone = try PhoneInHand()
        try await phone.setUp()
        try await phone.tap(phone.words("plan-people"))
        try await phone.tap(phone.words("plan-people-list-open"))
        try await phone.tap(phone.words("plan-people-add"))
        let name = phone.stage.fields[0].view
        name.type("Nadia\nand Ruth")
        #expect(name.text == "Nadia and Ruth")
        #expect(name.isFirstResponder)
        name.press("\n")
        #expect(!name.isFirstResponder)
        #expect(name.text == "Nadia and Ruth")
        #expect(phone.stage.fields[1].view.keyboardType == .phonePad)
    }

    @MainActor private func openPapers(_ phone: PhoneInHand) async throws {
        try await phone.tap(phone.words("plan-bag"))
        try await phone.tap(phone.words("plan-list-papers"))
    }

    @MainActor @Test func thePlusInAFieldAddsWhatIsWrittenWithoutAPause() async throws {
        let phone = try PhoneInHand()
        try await phone.setUp()
        try await openPapers(phone)
        phone.stage.fields[0].view.type("Library card")
        try await phone.tap(phone.words("plan-list-add-done"), of: phone.words("plan-list-add"))
        #expect(phone.drawn.contains("Library card"))
        #expect(phone.stage.fields[0].view.text == "")
    }

    @MainActor @Test(arguments: [true, false])
    func whatIsHalfWrittenInAFieldWithAPlusIsKeptByALock(byTime: Bool) async throws {
        let phone = try PhoneInHand()
        try await phone.setUp()
        try await openPapers(phone)
        phone.stage.fields[0].view.type("Library card")
        if byTime {
            // What is written is sent once more before the minute begins that locks.
            try await phone.pass(milliseconds: 180_000)
        } else {
            try await phone.hide()
            try await phone.show()
        }
        guard case .calculator = phone.host.screen else {
            Issue.record("not locked")
            return
        }
        try await phone.keys("c470913=")
        try await phone.tap(phone.words("help-my-plan"))
        try await openPapers(phone)
        #expect(phone.drawn.contains("Library card"))
    }

    @MainActor @Test func aDimPageHasADarkKeyboard() async throws {
        let phone = try PhoneInHand()
        try await phone.setUp()
        try await phone.tap(phone.words("plan-look-open"))
        try await phone.tap(phone.words("plan-look-dim"))
        try await phone.back()
        try await phone.tap(phone.words("plan-places"))
        #expect(phone.stage.fields[0].view.keyboardAppearance == .dark)
    }

    @MainActor private func known(_ phone: PhoneInHand) -> String? {
        guard case .page(let page) = phone.host.screen else { return nil }
        return page.rows.lazy.compactMap { if case .field(_, _, let text, _, _) = $0 { text } else { nil } }.first
    }
}

@MainActor
private final class Menu: UIMenuBuilder {
    var removed: Set<UIMenu.Identifier> = []
    func remove(menu removedIdentifier: UIMenu.Identifier) { removed.insert(removedIdentifier) }
}
