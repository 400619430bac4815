import CalculatorEngine
import Foundation
import Testing

@testable import Shell

/// Coming and going: locked unless it is still in front, with nothing lost and nothing left to see.
@MainActor
@Suite struct LifecycleTests {
    @Test func aPageIsCoveredWhileTheSceneIsInactiveAndStillThereAfterwards() async throws {
        let bench = try Bench()
        try await bench.setUp()
        #expect(bench.title == "My plan")
        bench.host.enter(.inactive)
        #expect(bench.host.isCovered)
        #expect(bench.title == "My plan")
        #expect(bench.host.cover.display.text == "0")
        bench.host.enter(.active)
        #expect(!bench.host.isCovered)
        #expect(bench.title == "My plan")
    }

    @Test func inTheBackgroundItIsLockedAndNothingOfThePageIsLeft() async throws {
        let bench = try Bench()
        try await bench.setUp()
        bench.host.enter(.inactive)
        bench.host.enter(.background)
        #expect(!bench.isOpen)
        #expect(bench.display == "0")
        try await bench.settle()
        bench.host.enter(.inactive)
        bench.host.enter(.active)
        #expect(!bench.isOpen)
        #expect(!bench.host.isCovered)
    }

    @Test func theMomentLastsUntilAllIsWrittenAndIsGivenBackOnce() async throws {
        let bench = try Bench()
        try await bench.setUp()
        bench.forgetAsked()
        bench.host.enter(.background)
        #expect(bench.asked == ["begin"])
        #expect(bench.host.working > 0)
        try await bench.settle()
        #expect(bench.asked == ["begin", "end"])
        bench.host.enter(.active)
        try await bench.settle()
        #expect(bench.asked == ["begin", "end"])
    }

    @Test func aMomentThatTheSystemWantsBackIsGivenBackAtOnce() async throws {
        let bench = try Bench()
        try await bench.setUp()
        bench.forgetAsked()
        bench.host.enter(.background)
        bench.expired?()
        #expect(bench.asked == ["begin", "end"])
        try await bench.settle()
        #expect(bench.asked == ["begin", "end"])
    }

    @Test func whatIsWrittenAndNotYetToldIsKeptWhenTheAppGoes() async throws {
        let bench = try Bench()
        try await bench.setUp()
        try await bench.tap("Where to go")
        let field = try #require(bench.field)
        bench.host.write("The library on Main Street", in: field.id)
        #expect(bench.host.text(in: field.id, known: field.text) == "The library on Main Street")
        bench.host.enter(.inactive)
        bench.host.enter(.background)
        try await bench.settle()
        // The process ends here.
        try bench.open()
        try await bench.keys("470913=")
        try await bench.tap("My plan")
        try await bench.tap("Where to go")
        #expect(bench.field?.text == "The library on Main Street")
    }

    @Test func whatIsWrittenReachesCoreAfterAPauseAndBeforeAnythingElse() async throws {
        let bench = try Bench()
        try await bench.setUp()
        try await bench.tap("Where to go")
        let field = try #require(bench.field)
        bench.host.write("The libr", in: field.id)
        bench.host.write("The library", in: field.id)
        #expect(bench.field?.text == field.text)
        bench.pause?()
        #expect(bench.field?.text == "The library")
        bench.host.write("The library, or the church", in: field.id)
        bench.host.send(.back)
        try await bench.settle()
        try await bench.tap("Where to go")
        #expect(bench.field?.text == "The library, or the church")
        #expect(bench.pause == nil)
    }

    @Test func nothingThatWasWrittenOutlivesALock() async throws {
        let bench = try Bench()
        try await bench.setUp()
        try await bench.tap("Where to go")
        let field = try #require(bench.field)
        bench.host.write("The library", in: field.id)
        bench.host.send(.quickExit)
        #expect(!bench.isOpen)
        #expect(bench.host.text(in: field.id, known: "") == "")
    }

    @Test func underAComposerItIsLockedAndComesBackWhenThatIsGone() async throws {
        let bench = try Bench()
        try await bench.setUp()
        try await Self.openAText(bench)
        #expect(!bench.isOpen)
        try await bench.settle()
        bench.closeComposer()
        #expect(!bench.isOpen)
        try await bench.keys("470913=")
        #expect(bench.title == "Help now")
    }

    @Test func aComposerIsTakenAwayBeforeTheSystemTakesItsPicture() async throws {
        let bench = try Bench()
        try await bench.setUp()
        try await Self.openAText(bench)
        bench.forgetAsked()
        bench.host.enter(.inactive)
        bench.host.enter(.background)
        #expect(bench.asked.contains("dismiss"))
        #expect(!bench.isOpen)
        try await bench.settle()
        bench.host.enter(.active)
        try await bench.keys("2+3=")
        #expect(bench.display == "5")
    }

    @Test func wherePhonesHaveNoComposerTheMessagesAppOpensAndNothingIsLockedBeforeIt() async throws {
        let bench = try Bench()
        bench.hasComposer = false
        try await bench.setUp()
        try await Self.openAText(bench)
        #expect(bench.isOpen)
    }

    @Test func idleItLocksWhenTheWakeComes() async throws {
        let bench = try Bench()
        try await bench.setUp()
        let wake = try #require(bench.wake)
        #expect(wake.milliseconds > 0)
        #expect(wake.milliseconds <= 60_000)
        // The bench's clock stands still: a wake that comes too early locks nothing, and asks again.
        wake.call()
        #expect(bench.title == "My plan")
        #expect(bench.wake != nil)
    }

    @Test(arguments: [1, 2])
    func aBugInCoreClosesWhatIsOpenAndTheCalculatorGoesOn(times: Int) async throws {
        let bench = try Bench()
        try await bench.setUp()
        bench.moments.areBad(times: times)
        bench.host.send(.key(.digit(7)))
        bench.host.send(.quickExit)
        try await bench.settle()
        #expect(!bench.isOpen)
        try await bench.keys("c6*7=")
        #expect(bench.display == "42")
        try await bench.keys("c470913=")
        #expect(bench.title == "Help now")
    }

    @Test func aProcessThatIsStartedInTheBackgroundShowsTheCalculatorWhenItIsSeen() async throws {
        let bench = try Bench()
        bench.host.enter(.background)
        try await bench.settle()
        bench.host.enter(.active)
        try await bench.keys("6*7=")
        #expect(bench.display == "42")
    }

    /// A trusted person whom texting is safe to, and the text that was agreed.
    private static func openAText(_ bench: Bench) async throws {
        for step in ["People", "Open the list", "Add a person"] { try await bench.tap(step) }
        try await bench.fill("Name", "Marisol Okafor")
        try await bench.fill("Phone number", "(914) 555-0143")
        bench.host.tellDrafts()
        try await bench.tap("Code word")
        try await bench.fill("Code word", "tangerine soup")
        try await bench.tap("Yes, a text is all right")
        bench.host.send(.quickExit)
        try await bench.settle()
        try await bench.keys("470913=")
        bench.forgetAsked()
        try await bench.tap("Text Marisol")
        #expect(bench.asked == ["text +19145550143 tangerine soup"])
    }
}
