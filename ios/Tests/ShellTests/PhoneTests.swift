import CalculatorEngine
@_spi(StandIn) import CoreMotion
import Foundation
import Handset
@_spi(StandIn) import MessageUI
import Testing
@_spi(StandIn) import UIKit

@testable import Shell

/// The live effects, and what they ask of the system.
@MainActor
@Suite(.serialized) struct PhoneTests {
    private let window = UIWindow()

    init() {
        let scene = UIWindowScene()
        window.rootViewController = UIViewController()
        scene.show([window])
        UIApplication.shared.opened = []
        UIApplication.shared.handled = ["tel", "sms", "https"]
        UIApplication.shared.asksFor = ["tel"]
        MFMessageComposeViewController.canSend = true
    }

    private var opened: [String] { UIApplication.shared.opened.map(\.absoluteString) }
    private var composer: MFMessageComposeViewController? {
        window.rootViewController?.presentedViewController as? MFMessageComposeViewController
    }

    @Test(arguments: ["tel:911", "tel:+18002987233", "tel:988"])
    func aNumberIsHandedToThePhoneAsItIs(uri: String) {
        Phone.live().dial.perform(uri) { Issue.record("failed") }
        #expect(opened == [uri])
    }

    @Test func anAddressOpensInTheBrowser() {
        Phone.live().openPage.perform("https://example.org/connect-now") { Issue.record("failed") }
        #expect(opened == ["https://example.org/connect-now"])
    }

    @Test func aTextWithoutABodyOpensTheMessagesApp() {
        let message = Message(uri: "sms:911", number: "911", body: nil)
        let isOver = Phone.live().composeText.perform(message, {}, { Issue.record("failed") })
        #expect(!isOver)
        #expect(opened == ["sms:911"])
        #expect(composer == nil)
    }

    @Test func whatNoAppAnswersToFails() {
        UIApplication.shared.handled = []
        var failures: [String] = []
        let phone = Phone.live()
        phone.dial.perform("tel:911") { failures.append("dial") }
        phone.openPage.perform("https://example.org") { failures.append("page") }
        let isOver = phone.composeText.perform(
            Message(uri: "sms:911", number: "911", body: nil), {}, { failures.append("text") })
        #expect(!isOver)
        phone.openPage.perform("") { failures.append("no address") }
        #expect(failures == ["dial", "page", "text", "no address"])
    }

    @Test(arguments: [true, false], [true, false])
    func whatTheDeviceCanDoIsAskedOfTheSystem(calls: Bool, texts: Bool) {
        UIApplication.shared.handled = calls ? ["tel", "https"] : ["https"]
        MFMessageComposeViewController.canSend = texts
        #expect(Abilities.live() == Abilities(calls: calls, messages: texts, browser: true))
    }

    @Test func aTextWithABodyOpensTheComposerAndTellsOnceWhenItIsGone() {
        var gone = 0
        let phone = Phone.live()
        let isOver = phone.composeText.perform(Self.agreed, { gone += 1 }, { Issue.record("failed") })
        #expect(isOver)
        #expect(opened.isEmpty)
        #expect(composer?.recipients == ["+1914"])
        #expect(composer?.body == "tangerine soup")
        composer?.finish(.cancelled)
        #expect(composer == nil)
        phone.composeText.dismiss()
        #expect(gone == 1)
    }

    @Test func aComposerCanBeTakenAway() {
        var gone = 0
        let phone = Phone.live()
        _ = phone.composeText.perform(Self.agreed, { gone += 1 }, { Issue.record("failed") })
        phone.composeText.dismiss()
        #expect(composer == nil)
        #expect(gone == 1)
    }

    /// On iOS `sms:` carries no body. Without the agreed word, a text says something else.
    @Test func aTextThatWouldLoseItsBodyIsNotOpenedAtAll() {
        MFMessageComposeViewController.canSend = false
        var failures = 0
        let isOver = Phone.live().composeText.perform(Self.agreed, {}, { failures += 1 })
        #expect(!isOver)
        #expect(opened == [])
        #expect(failures == 1)
    }

    @Test func aComposerThatCannotComeUpFails() {
        window.rootViewController?.present(UIViewController(), animated: false)
        var failures = 0
        let isOver = Phone.live().composeText.perform(Self.agreed, { Issue.record("gone") }, { failures += 1 })
        #expect(!isOver)
        #expect(failures == 1)
        #expect(opened == [])
    }

    @Test(arguments: [MessageComposeResult.cancelled, .sent, .failed])
    func aTextThatCouldNotBeSentIsToldOnceTheComposerIsGone(result: MessageComposeResult) {
        var told: [String] = []
        let phone = Phone.live()
        _ = phone.composeText.perform(Self.agreed, { told.append("gone") }, { told.append("failed") })
        composer?.finish(result)
        #expect(told == (result == .failed ? ["gone", "failed"] : ["gone"]))
    }

    private static let agreed = Message(uri: "sms:+1914", number: "+1914", body: "tangerine soup")

    @Test func aResultGoesToThePasteboard() {
        Phone.live().copy.perform("42")
        #expect(UIPasteboard.general.string == "42")
    }

    @Test func theMomentIsAskedForUnderACalculatorsNameAndGivenBack() {
        let end = Phone.live().moment.begin {}
        #expect(UIApplication.shared.backgroundTasks.count == 1)
        end()
        #expect(UIApplication.shared.backgroundTasks.isEmpty)
    }

    @Test func aLaterWakeTakesThePlaceOfAnEarlierOne() async throws {
        let wake = Wake.live()
        var woken: [String] = []
        wake.after(1) { woken.append("first") }
        wake.after(2) { woken.append("second") }
        while woken.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
        #expect(woken == ["second"])
    }

    @Test func whatIsForgottenIsNotCalled() async throws {
        let pause = Pause.live()
        var called: [String] = []
        pause.wait { called.append("forgotten") }
        pause.forget()
        pause.wait { called.append("waited for") }
        while called.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
        #expect(called == ["waited for"])
    }

    @Test func threeStrongMovesWithinASecondAreAShakeAndAStumbleIsNot() {
        var shaken = 0
        let shake = Shake { shaken += 1 }
        shake.listen(true)
        let sensor = CMMotionManager.listening
        for seconds in [0, 0.3, 1.5, 3.0] { sensor?.move(force: 3, at: seconds) }
        for seconds in [5, 5.05, 5.09] { sensor?.move(force: 3, at: seconds) }
        for seconds in [7, 7.2, 7.4] { sensor?.move(force: 1.5, at: seconds) }
        #expect(shaken == 0)
        for seconds in [9, 9.2, 9.4] { sensor?.move(force: -3, at: seconds) }
        #expect(shaken == 1)
        shake.listen(false)
        #expect(CMMotionManager.listening == nil)
    }

    @Test func theFolderIsMadeOnceAndIsTheAppsOwn() throws {
        let parent = try TemporaryFolder()
        let folder = Folder.make(in: URL(fileURLWithPath: parent.path))
        try Data("x".utf8).write(to: folder.appendingPathComponent("kept"))
        #expect(Folder.make(in: URL(fileURLWithPath: parent.path)) == folder)
        #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("kept").path))
        #expect(folder.lastPathComponent == "Calculator")
    }

    /// Whether core treats the folder as one that was never made, or as trouble with the disk.
    @Test(arguments: [true, false])
    func whereNoFolderCanBeMadeTheCalculatorCounts(isMissing: Bool) async throws {
        let parent = try TemporaryFolder()
        let file = URL(fileURLWithPath: parent.path).appendingPathComponent("a file")
        try Data().write(to: file)
        let first = isMissing ? "\(parent.path)/none" : Folder.make(in: file).path
        var tried: [String] = []
        let host = try Shell.Host.open(
            in: [first, parent.path], deviceKey: ToyKey(), phone: .live(),
            config: { folder in
                tried.append(folder)
                return Config(
                    folder: folder, locales: ["en-US"], platform: .ios, abilities: .live(), setupCode: Organization.setupCode,
                    region: nil, shortOfMemory: false)
            })
        #expect(tried.first == first)
        if isMissing { #expect(tried == [first, parent.path]) }
        for key in keysOf(script: "2+3=")! { host.send(.key(key)) }
        while host.working > 0 { try await Task.sleep(for: .milliseconds(1)) }
        guard case .calculator(let calculator) = host.screen else {
            Issue.record("a page")
            return
        }
        #expect(calculator.display.text == "5")
    }

    @Test func theClockThatDoesNotJumpRunsOnAndTheBootStaysTheSame() async throws {
        let first = PhoneClock.now()
        try await Task.sleep(for: .milliseconds(5))
        let second = PhoneClock.now()
        #expect(second.monotonicMs > first.monotonicMs)
        #expect(second.bootId == first.bootId)
        #expect(first.bootId != 0xcbf2_9ce4_8422_2325, "the boot has a name")
        #expect(abs(first.wallMs - Int64(Date().timeIntervalSince1970 * 1_000)) < 60_000)
    }
}
