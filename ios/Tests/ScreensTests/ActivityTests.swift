import CalculatorEngine
import Foundation
@_spi(StandIn) import PhoneInHand
@_spi(StandIn) import SwiftUI
import Testing
@_spi(StandIn) import UIKit

@testable import Screens

/// A page stays open while somebody reads it, whatever they do there. Nothing else keeps it open.
@Suite(.serialized) struct ActivityTests {
    enum Sign: CaseIterable, Sendable {
        case touch, rest, press, scroll, voiceOver

        @MainActor func happen(on stage: Stage, _ turn: Int) {
            switch self {
            case .touch: stage.window.touch()
            case .rest: stage.window.touch(moves: 3)
            case .press: stage.window.press()
            case .scroll: stage.window.scroll()
            case .voiceOver: UIAccessibilityElement(label: "row \(turn)", frame: .zero).focus()
            }
        }
    }

    @MainActor private func reading() async throws -> PhoneInHand {
        let phone = try PhoneInHand()
        try await phone.setUp()
        return phone
    }

    @MainActor private func notice(_ sign: Sign, on phone: PhoneInHand, _ turn: Int) async throws {
        sign.happen(on: phone.stage, turn)
        try await heard()
        try await phone.settle()
    }

    /// Notifications are handled on the main actor, a little later.
    private func heard() async throws {
        for _ in 0..<3 { try await Task.sleep(for: .milliseconds(1)) }
    }

    @MainActor private func isOpen(_ phone: PhoneInHand) -> Bool {
        if case .page = phone.host.screen { true } else { false }
    }

    @MainActor @Test(arguments: Sign.allCases)
    func whateverSomebodyDoesOnAPageStartsTheMinuteAnew(sign: Sign) async throws {
        let phone = try await reading()
        let (seen, drawings) = (phone.stage.texts, phone.stage.drawings)
        for turn in 0..<4 {
            // Ten seconds before it locks, the bar begins to count.
            try await phone.pass(milliseconds: 45_000)
            try await notice(sign, on: phone, turn)
            #expect(phone.stage.texts == seen, "nothing else changes")
            #expect(phone.stage.drawings == drawings, "nothing is drawn anew")
        }
        try await phone.pass(milliseconds: 60_000)
        #expect(!isOpen(phone))
    }

    @MainActor @Test func aFingerThatRestsAndMovesKeepsThePageOpen() async throws {
        let phone = try await reading()
        var passed: [UInt64] = [50_000, 50_000, 50_000]
        let clock = phone.clock
        phone.stage.window.touch(moves: 3) { clock.pass(milliseconds: passed.removeFirst()) }
        try await phone.pass(milliseconds: 59_000)
        #expect(isOpen(phone))
    }

    @MainActor @Test func withoutAnyOfThemItLocks() async throws {
        let phone = try await reading()
        try await phone.pass(milliseconds: 59_999)
        #expect(isOpen(phone))
        try await phone.pass(milliseconds: 1)
        #expect(!isOpen(phone))
    }

    /// A code is chosen on the calculator. Whoever looks for its keys by ear gets the time for
    /// that.
    @MainActor @Test func whoeverChoosesACodeIsNoticedToo() async throws {
        let phone = try PhoneInHand()
        try await phone.keys("73282559=")
        for step in ["setup-look-go", "setup-what-plan", "setup-know-go", "code-open-keypad"] {
            try await phone.tap(phone.words(step))
        }
        #expect(!isOpen(phone), "the calculator, to choose a code on")
        for turn in 0..<4 {
            try await phone.pass(milliseconds: 50_000)
            try await notice(.voiceOver, on: phone, turn)
        }
        try await phone.keys("470913=")
        #expect(isOpen(phone))
    }

    /// Redrawing may move the focus of VoiceOver to an element at the same place.
    @MainActor @Test func aFocusThatComesBackToItsPlaceIsNobodys() async throws {
        let phone = try await reading()
        for _ in 0..<4 {
            UIAccessibilityElement(label: "My plan", frame: CGRect(x: 0, y: 0, width: 100, height: 44)).focus()
            try await heard()
            try await phone.pass(milliseconds: 20_000)
        }
        #expect(!isOpen(phone))
    }

    @MainActor @Test func whatLiesOnThePageGetsEveryTouchUndisturbed() async throws {
        let phone = try await reading()
        #expect(phone.stage.window.touch(moves: 2))
        let watchers = phone.stage.window.gestureRecognizers ?? []
        #expect(watchers.count == 1)
        let other = UIGestureRecognizer(target: nil, action: nil)
        #expect(watchers.allSatisfy { !$0.canPrevent(other) && !$0.canBePrevented(by: other) })
    }

    @MainActor @Test func nothingListensOnceTheWindowIsGone() async throws {
        let phone = try await reading()
        let window = phone.stage.window
        phone.stage.close()
        #expect(window.gestureRecognizers?.isEmpty != false)
        UIAccessibilityElement(label: "row", frame: .zero).focus()
    }

    @MainActor @Test func onTheCalculatorNothingComesOfIt() async throws {
        let phone = try PhoneInHand()
        try await phone.keys("12+")
        let seen = phone.stage.texts
        try await phone.pass(milliseconds: 5_000)
        for sign in Sign.allCases { try await notice(sign, on: phone, 0) }
        #expect(phone.stage.texts == seen)
    }
}
