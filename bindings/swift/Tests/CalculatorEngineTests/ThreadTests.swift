import CalculatorEngine
import Foundation
import Handset
import Testing

/// One engine, many threads at once: `send` from each, while others run the work that it asks for.
@Suite struct ThreadTests {
    static let threads = 8
    static let turns = 200

    @Test func everyCallFromAnyThreadIsAnsweredOnce() async throws {
        let phone = try await Handset.setUp()
        let engine = phone.engine
        let now = phone.clock.now
        let numbers = try all { _ in
            try (0..<Self.turns).map { turn in try engine.send(event: .key(.digit(UInt8(turn % 10))), now: now).number }
        }
        #expect(numbers.count == Self.threads * Self.turns)
        #expect(Set(numbers).count == numbers.count, "no two updates have the same number")
        try await phone.play("keys c2+3=", #"expect display "5""#)
    }

    @Test func nothingIsOpenOnceTheAppIsHiddenWhateverHappensMeanwhile() async throws {
        let phone = try await Handset.setUp()
        let engine = phone.engine
        let now = phone.clock.now
        for _ in 0..<5 {
            _ = try all { thread in
                var updates: [UInt64] = []
                for event in Self.events(thread) {
                    var update = try engine.send(event: event, now: now)
                    updates.append(update.number)
                    // What this thread was asked to do, and what it tries to do though another was
                    // asked.
                    for case .work(let work) in update.effects + [.work(WorkId(thread))] {
                        update = try engine.run(work: work, now: now)
                        updates.append(update.number)
                    }
                }
                return updates
            }
            try phone.send(.hidden)
            guard case .calculator = phone.screen else {
                Issue.record("a page is shown after the app was hidden")
                return
            }
            try phone.send(.shown)
        }
        // Digits of several threads came together as wrong codes, and a plan waits for those.
        try await phone.play("wait 2m", "keys c470913=", #"expect title "Help now""#)
    }

    /// Opens, looks around, writes, leaves, types on.
    private static func events(_ thread: Int) -> [Event] {
        let code: [Event] = [.key(.clear)] + [4, 7, 0, 9, 1, 3].map { .key(.digit($0)) } + [.key(.equals)]
        let touches: [Event] = (0..<8).flatMap { control in
            [.tapped(page: UInt64(thread), control: control), .filled(page: UInt64(thread), field: control, text: "words")]
        }
        return thread.isMultiple(of: 2) ? code + touches + [.back] : code + [.leave, .hidden, .shown, .woke]
    }

    /// On so many threads at once; all that they give.
    private func all(_ body: @escaping @Sendable (Int) throws -> [UInt64]) throws -> [UInt64] {
        let running = (0..<Self.threads).map { thread in Running { try body(thread) } }
        return try running.flatMap { try $0.wait() }
    }
}
