import CalculatorEngine
@_spi(StandIn) import CoreMotion
import Foundation
import Handset
@_spi(StandIn) import PhoneInHand
import Screens
@_spi(StandIn) import SwiftUI
import Testing

/// What others see is a calculator.
@Suite(.serialized) struct CoverTests {
    @MainActor private func openPlan(_ front: Screens.Front = .calculator) async throws -> PhoneInHand {
        let phone = try PhoneInHand(front: front)
        if front == .calculator { try await phone.keys("12+30=") }
        try await phone.setUp()
        return phone
    }

    /// Nothing that belongs to the page is drawn, heard or within reach.
    @MainActor private func expectCalculator(_ phone: PhoneInHand, not page: [String]) {
        let seen = Set(phone.stage.texts)
        #expect(seen.isDisjoint(with: page), "drawn: \(seen.intersection(page))")
        let heard = Set(phone.stage.heard.map(\.words))
        #expect(heard.isDisjoint(with: page), "heard: \(heard.intersection(page))")
        #expect(seen.contains("42"), "not the calculator that a lock would leave")
    }

    @MainActor @Test func whatLiesOverAPageSeesACalculatorAndNothingIsLocked() async throws {
        let phone = try await openPlan()
        let page = phone.stage.texts
        phone.enter(.inactive)
        expectCalculator(phone, not: page)
        #expect(phone.stage.texts.allSatisfy { !$0.contains("470") })
        guard case .page = phone.host.screen else {
            Issue.record("locked by a glance")
            return
        }
        phone.enter(.active)
        #expect(phone.stage.texts == page)
    }

    @MainActor @Test func theCoverAnswersToNothing() async throws {
        let phone = try await openPlan()
        phone.enter(.inactive)
        let shown = phone.stage.texts
        for touchable in phone.stage.touchables { touchable.touch() }
        phone.stage.type("7")
        phone.stage.escape()
        try await phone.settle()
        #expect(phone.stage.texts == shown)
        phone.enter(.active)
        #expect(phone.stage.texts.contains(try phone.words("plan-hopes")))
    }

    @MainActor @Test func theCoverIsThereInTheDrawingThatHearsOfThePhaseFirst() async throws {
        let phone = try await openPlan()
        let page = phone.stage.texts
        // The host has not heard of the phase yet.
        let view = RootView(host: phone.host)
        var values = phone.stage.environment
        values.enter(.inactive)
        #expect(!phone.host.isCovered)
        let glance = Stage(size: .portrait, environment: values) { view }
        #expect(Set(glance.texts).isDisjoint(with: page))
    }

    @MainActor @Test func whileTheScreenIsRecordedThereIsACalculatorThatAnswers() async throws {
        let phone = try await openPlan()
        try await phone.tap(phone.words("plan-places"))
        phone.stage.fields[0].view.type("The library on Croton Aven")
        let page = phone.stage.texts
        phone.capture(true)
        expectCalculator(phone, not: page)
        try await phone.settle()
        try await phone.keys("c6*7=")
        #expect(phone.stage.texts.contains("42"))
        // Nor does a code show more.
        try await phone.keys("c470913=")
        let help = try phone.words("help-title")
        #expect(!phone.stage.texts.contains(help))
        try await phone.keys("c8*9=")
        #expect(phone.stage.texts.contains("72"))
        phone.capture(false)
        #expect(phone.stage.texts.contains("72"))
        try await phone.keys("c470913=")
        #expect(phone.stage.texts.contains(help))
        try await phone.tap(phone.words("help-my-plan"))
        try await phone.tap(phone.words("plan-places"))
        #expect(phone.stage.fields[0].view.text == "The library on Croton Aven")
    }

    @MainActor @Test func aTextThatIsWrittenGoesWhenTheScreenIsRecorded() async throws {
        let phone = try PhoneInHand()
        _ = try await openAText(phone)
        #expect(phone.hasOpenComposer)
        phone.capture(true)
        try await phone.settle()
        #expect(!phone.hasOpenComposer)
    }

    @MainActor @Test func theBackgroundLocksAndTheWayBackIsTheCalculator() async throws {
        let phone = try await openPlan()
        let page = phone.stage.texts
        try await phone.hide()
        expectCalculator(phone, not: page)
        try await phone.show()
        expectCalculator(phone, not: page)
        try await phone.keys("c470913=")
        #expect(phone.stage.texts.contains(try phone.words("help-title")))
    }

    @MainActor private func openAText(_ phone: PhoneInHand) async throws -> [String] {
        try await phone.setUp()
        try await phone.back()
        try await phone.touchChip(0)
        try await phone.tap(phone.words("help-heading-next"))
        // What has just come to its place takes no touch.
        try await phone.pass(milliseconds: 1_000)
        let page = phone.stage.texts
        try await phone.tap("Text", of: "National Human Trafficking Hotline")
        return page
    }

    @MainActor @Test func underAComposerNothingOfThePageIsLeft() async throws {
        let phone = try PhoneInHand()
        let page = try await openAText(phone)
        #expect(phone.requests == [.composeText(uri: "sms:233733", body: "HELP")])
        #expect(phone.stage.environment.scenePhase == .active)
        #expect(Set(phone.stage.texts).isDisjoint(with: page))
        guard case .calculator = phone.host.screen else {
            Issue.record("a page lies under the text")
            return
        }
        try await phone.show()
        #expect(Set(phone.stage.texts).isDisjoint(with: page))
    }

    @MainActor @Test func whereNoComposerComesUpThePageStays() async throws {
        let phone = try PhoneInHand()
        phone.hasComposer = false
        _ = try await openAText(phone)
        #expect(phone.elsewhere == nil)
        guard case .page = phone.host.screen else {
            Issue.record("locked for a text that was never opened")
            return
        }
        #expect(phone.stage.texts.contains { $0.contains("233733") })
    }

    @MainActor @Test func noKeyboardStaysOpenOverTheCover() async throws {
        let phone = try await openPlan()
        try await phone.tap(phone.words("plan-places"))
        let field = phone.stage.fields[0].view
        field.type("The library")
        #expect(field.isFirstResponder)
        phone.enter(.inactive)
        #expect(!field.isFirstResponder)
        phone.enter(.active)
        #expect(phone.stage.fields[0].view === field)
        #expect(field.text == "The library")
    }

    @MainActor @Test func afterExitNoViewHoldsAnythingOfAPage() async throws {
        let phone = try await openPlan()
        try await phone.tap(phone.words("plan-places"))
        let field = phone.stage.fields[0].view
        field.type("The library")
        let page = phone.stage.texts
        try await phone.exit()
        expectCalculator(phone, not: page)
        #expect(field.text == "")
        #expect(!field.isFirstResponder)
    }

    @MainActor @Test func whatIsHalfTypedIsKeptWhenTheAppIsHidden() async throws {
        let phone = try await openPlan()
        try await phone.tap(phone.words("plan-places"))
        phone.stage.fields[0].view.type("The library on Croton Aven")
        try await phone.hide()
        try await phone.show()
        try await phone.keys("c470913=")
        try await phone.tap(phone.words("help-my-plan"))
        try await phone.tap(phone.words("plan-places"))
        #expect(phone.stage.fields[0].view.text == "The library on Croton Aven")
    }

    @MainActor @Test func aShakeIsListenedForOnAPageInFrontAndNowhereElse() async throws {
        let phone = try PhoneInHand()
        try await phone.settle()
        #expect(CMMotionManager.listening == nil)
        try await phone.setUp()
        #expect(CMMotionManager.listening != nil)
        phone.enter(.inactive)
        #expect(CMMotionManager.listening == nil)
        phone.enter(.active)
        try await phone.tap(phone.words("plan-look-open"))
        try await phone.tap(phone.words("plan-look-shake"))
        for seconds in [9, 9.2, 9.4] { CMMotionManager.listening?.move(force: 3, at: seconds) }
        try await phone.settle()
        #expect(CMMotionManager.listening == nil)
        guard case .calculator = phone.host.screen else {
            Issue.record("a shake was no exit")
            return
        }
    }

    @MainActor @Test func aDimPageLeavesTheCoverInThePhonesOwnColors() async throws {
        let phone = try await openPlan()
        phone.enter(.inactive)
        let usual = phone.stage.visible.map(\.drawn.color)
        phone.enter(.active)
        try await phone.tap(phone.words("plan-look-open"))
        try await phone.tap(phone.words("plan-look-dim"))
        phone.enter(.inactive)
        // A calculator that turns dim at a glance is not the phone's own.
        #expect(phone.stage.visible.map(\.drawn.color) == usual)
    }

    @Test func noViewAnimatesLogsOrTouchesThePasteboardElsewhere() throws {
        var sources = 0
        for folder in ["", "/Calculator", "/Look", "/Page"] {
            for file in Repository.files(in: "ios/Sources/Screens\(folder)", ending: ".swift") {
                sources += 1
                let text = try Repository.text(of: file)
                for call in [
                    "withAnimation", ".animation(", "matchedGeometry", "print(", "NSLog", "Logger(", "textSelection", "onDrag",
                    "ShareLink",
                ] {
                    #expect(!text.contains(call), "\(call) in \(file)")
                }
                if !file.hasSuffix("DisplayView.swift") { #expect(!text.contains("UIPasteboard"), "in \(file)") }
            }
        }
        #expect(sources > 12)
    }
}
