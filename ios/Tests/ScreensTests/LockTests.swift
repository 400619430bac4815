import CalculatorEngine
import Handset
@_spi(StandIn) import PhoneInHand
import Screens
@_spi(StandIn) import SwiftUI
import Testing

/// A build without the disguise: a lock screen that sends the calculator's own keys.
@Suite struct LockTests {
    @MainActor private func press(_ labels: [String], on phone: PhoneInHand) async throws {
        for label in labels { try await phone.tap(label) }
    }

    @MainActor private func setUp(_ phone: PhoneInHand) async throws {
        try await phone.settle()
        try await press("73282559".map(String.init) + ["OK"], on: phone)
        for step in ["setup-look-go", "setup-what-plan", "setup-know-go"] { try await phone.tap(phone.words(step)) }
        for _ in 0..<2 {
            try await phone.tap(phone.words("code-open-keypad"))
            try await press("470913".map(String.init) + ["OK"], on: phone)
        }
        try await phone.tap(phone.words("setup-done-go"))
    }

    @MainActor @Test func aCodeOpensThePlanAndExitLocksIt() async throws {
        let phone = try PhoneInHand(front: .lock(name: "My Plan"))
        #expect(phone.stage.texts.first == "My Plan")
        try await setUp(phone)
        #expect(phone.stage.texts.contains(try phone.words("plan-hopes")))
        try await phone.exit()
        #expect(phone.stage.texts.first == "My Plan")
        try await press(["4", "7", "1", "⌫", "0", "9", "1", "3"], on: phone)
        #expect(phone.stage.texts.contains("470,913"), "the digits are shown as they are typed")
        try await phone.tap("OK")
        #expect(phone.stage.texts.contains(try phone.words("help-title")))
    }

    @MainActor @Test func aWrongCodeShowsNothing() async throws {
        let phone = try PhoneInHand(front: .lock(name: "My Plan"))
        try await setUp(phone)
        try await phone.exit()
        let keys = phone.stage.touchables.map(\.label)
        try await press("998877".map(String.init) + ["OK"], on: phone)
        #expect(phone.stage.touchables.map(\.label) == keys)
        #expect(phone.stage.texts.filter { !keys.contains($0) } == ["My Plan", "998,877"])
    }

    @MainActor @Test func itsKeysAreLargeAndNamedAndItLiesOverAPage() async throws {
        let phone = try PhoneInHand(size: .small, front: .lock(name: "My Plan"))
        let keys = phone.stage.touchables
        #expect(keys.map(\.label) == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0", "OK"])
        for (index, key) in keys.enumerated() {
            #expect(key.frame.minX == keys[index % 3].frame.minX && key.frame.minY == keys[index / 3 * 3].frame.minY)
        }
        #expect(keys[0].frame.minX < keys[1].frame.minX && keys[1].frame.minX < keys[2].frame.minX)
        #expect(zip(keys, keys.dropFirst(3)).allSatisfy { $0.frame.minY < $1.frame.minY })
        #expect(phone.stage.touchables.allSatisfy { $0.frame.width >= 44 && $0.frame.height >= 44 })
        #expect(phone.stage.heard.filter { $0.traits.contains(.isButton) }.allSatisfy { !$0.words.isEmpty })
        try await setUp(phone)
        let page = phone.stage.texts
        phone.enter(.inactive)
        #expect(phone.stage.texts.first == "My Plan")
        #expect(Set(phone.stage.texts).isDisjoint(with: page))
    }
}
