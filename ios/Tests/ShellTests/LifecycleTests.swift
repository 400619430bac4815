import CalculatorEngine
import Foundation
import Testing

@testable import Shell

/// Coming and going: the app locks unless it is still in front, loses nothing, and leaves nothing
/// to see.
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

    /// Recorded, mirrored or shared: no page is open at any time.
    @Test func whileTheScreenIsCapturedEveryPageLocksAsItOpens() async throws {
        let bench = try Bench()
        try await bench.setUp()
        #expect(bench.isOpen)
        bench.host.capture(true)
        #expect(!bench.isOpen)
        #expect(!bench.host.isCovered)
        try await bench.keys("470913=")
        #expect(!bench.isOpen)
        try await bench.keys("c2+3=")
        #expect(bench.display == "5")
        try await bench.keys("c73282559=")
        #expect(!bench.isOpen)
        bench.host.capture(false)
        #expect(!bench.isOpen)
        try await bench.keys("c470913=")
        #expect(bench.isOpen)
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

    /// Whatever happens next, and wherever it comes from: the person, the system, the clock.
    @Test(arguments: Next.allCases)
    func whatIsWrittenReachesCoreBeforeWhateverHappensNext(next: Next) async throws {
        let bench = try Bench()
        try await bench.setUp()
        try await bench.tap("How these pages look")
        try await bench.tap("Shake the phone to exit")
        bench.host.send(.back)
        try await bench.tap("Where to go")
        let field = try #require(bench.field)
        bench.host.write("The library on Main Street", in: field.id)
        #expect(bench.field?.text == "")
        bench.moments.pass(milliseconds: 59_000)
        next.happen(to: bench)
        try await bench.settle()
        if bench.title == "Where to go" { #expect(bench.field?.text == "The library on Main Street") }
        // The process ends here.
        try bench.open()
        try await bench.keys("470913=")
        try await bench.tap("My plan")
        try await bench.tap("Where to go")
        #expect(bench.field?.text == "The library on Main Street")
    }

    enum Next: CaseIterable, Sendable {
        case woke, wokeAfterTheMinute, active, noticed, back, exit, shaken, tapped, hidden, inactive, background, failed

        @MainActor func happen(to bench: Bench) {
            switch self {
            case .woke: bench.wake?.call()
            case .wokeAfterTheMinute:
                bench.moments.pass(milliseconds: 1_000)
                bench.wake?.call()
            case .active: bench.host.send(.active)
            case .noticed: bench.host.noticed()
            case .back: bench.host.send(.back)
            case .exit: bench.host.send(.leave)
            case .shaken: bench.host.send(.shaken)
            case .tapped: bench.host.send(.tapped(page: bench.page?.number ?? 0, control: 0))
            case .hidden: bench.host.send(.hidden)
            case .inactive: bench.host.enter(.inactive)
            case .background: bench.host.enter(.background)
            case .failed: bench.host.send(.failed(request: .dial))
            }
        }
    }

    @Test func nothingThatWasWrittenOutlivesALock() async throws {
        let bench = try Bench()
        try await bench.setUp()
        try await bench.tap("Where to go")
        let field = try #require(bench.field)
        bench.host.write("The library", in: field.id)
        bench.host.send(.leave)
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

    @Test func whereThePhoneComposesNoTextThePageStaysAndSaysSo() async throws {
        let bench = try Bench()
        bench.failing = [.composeText]
        try await bench.setUp()
        try await Self.openAText(bench)
        #expect(bench.isOpen)
        #expect(bench.text.contains("555-0143"), "the number, to be used elsewhere")
    }

    /// Core hears of it after it has finished what it asked for: never two events at once, never
    /// one ahead of another.
    @Test func whatFailsAtOnceWaitsItsTurn() async throws {
        let bench = try Bench()
        bench.failing = [.dial]
        try await bench.setUp()
        try await bench.tap("Help now")
        let before = bench.updates
        try await bench.tap("Call")
        #expect(bench.whileFailing == [0], "core was told of it in the midst of what it asked for")
        #expect(bench.updates >= before + 2, "of the touch, then of the failure")
        #expect(bench.isOpen)
    }

    @Test func idleItLocksWhenTheWakeComes() async throws {
        let bench = try Bench()
        try await bench.setUp()
        let wake = try #require(bench.wake)
        #expect(wake.milliseconds > 0)
        #expect(wake.milliseconds <= 60_000)
        // The bench's clock stands still: a wake that comes too early locks nothing, and asks
        // again.
        wake.call()
        #expect(bench.title == "My plan")
        #expect(bench.wake != nil)
    }

    @Test func somebodyWhoReadsKeepsThePageOpenAndAMinuteWithoutThemLocksIt() async throws {
        let bench = try Bench()
        try await bench.setUp()
        for _ in 0..<5 {
            bench.moments.pass(milliseconds: 50_000)
            bench.host.noticed()
            bench.wake?.call()
            #expect(bench.title == "My plan")
        }
        bench.moments.pass(milliseconds: 59_999)
        bench.wake?.call()
        #expect(bench.title == "My plan")
        bench.moments.pass(milliseconds: 1)
        bench.wake?.call()
        #expect(!bench.isOpen)
    }

    @Test func coreHearsOfSomebodyOnceASecondAtMost() async throws {
        let bench = try Bench()
        try await bench.setUp()
        bench.moments.pass(milliseconds: 1_000)
        let first = bench.updates
        for _ in 0..<100 { bench.host.noticed() }
        #expect(bench.updates == first + 1)
        bench.moments.pass(milliseconds: 999)
        bench.host.noticed()
        #expect(bench.updates == first + 1)
        bench.moments.pass(milliseconds: 1)
        bench.host.noticed()
        #expect(bench.updates == first + 2)
    }

    /// A tick of the clock is not a touch; a touch right after it counts.
    @Test func aTouchRightAfterTheClockCounts() async throws {
        let bench = try Bench()
        try await bench.setUp()
        bench.moments.pass(milliseconds: 59_900)
        bench.wake?.call()
        bench.moments.pass(milliseconds: 50)
        bench.host.noticed()
        bench.moments.pass(milliseconds: 59_000)
        bench.wake?.call()
        #expect(bench.title == "My plan")
    }

    @Test func underTheCoverAndOnTheCalculatorNobodyIsNoticed() async throws {
        let bench = try Bench()
        try await bench.setUp()
        bench.host.enter(.inactive)
        bench.moments.pass(milliseconds: 50_000)
        bench.host.noticed()
        bench.moments.pass(milliseconds: 10_000)
        bench.wake?.call()
        #expect(!bench.isOpen)
        bench.host.enter(.active)
        bench.forgetAsked()
        bench.host.noticed()
        #expect(bench.asked == [])
    }

    @Test func somebodyWhoWritesWithoutAPauseIsNotLockedOut() async throws {
        let bench = try Bench()
        try await bench.setUp()
        try await bench.tap("Where to go")
        let field = try #require(bench.field)
        var text = ""
        for second in 0..<150 {
            text += "\(second) "
            bench.host.write(text, in: field.id)
            bench.moments.pass(milliseconds: 1_000)
            if second % 10 == 0 { bench.wake?.call() }
        }
        #expect(bench.title == "Where to go")
        #expect(bench.host.text(in: field.id, known: bench.field?.text ?? "") == text)
    }

    @Test(arguments: [1, 2])
    func aBugInCoreClosesWhatIsOpenAndTheCalculatorGoesOn(times: Int) async throws {
        let bench = try Bench()
        try await bench.setUp()
        bench.moments.areBad(times: times)
        bench.host.send(.key(.digit(7)))
        bench.host.send(.leave)
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

    /// A trusted person who can safely be texted, and the text that was agreed.
    private static func openAText(_ bench: Bench) async throws {
        for step in ["People", "Open the list", "Add a person"] { try await bench.tap(step) }
        try await bench.fill("Name", "Marisol Okafor")
        try await bench.fill("Phone number", "(914) 555-0143")
        bench.host.sendDrafts()
        try await bench.tap("Code word")
        try await bench.fill("Code word", "tangerine soup")
        try await bench.tap("It is all right")
        bench.host.send(.leave)
        try await bench.settle()
        try await bench.keys("470913=")
        try await bench.tap("Must be quiet")
        bench.moments.pass(milliseconds: 1_000)
        bench.forgetAsked()
        try await bench.tap("Marisol")
        #expect(bench.asked == ["text +19145550143 tangerine soup"])
    }
}
