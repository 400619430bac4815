import Foundation
import PhoneInHand
import Testing

/// A code that is told proves nothing, and the shell adds nothing to what core shows: on a phone
/// with a hidden plan whose owner visits it, the shell and the system hold the same after every
/// step as on a phone without one.
@Suite(.serialized) struct UnwindingTests {
    @MainActor @Test(arguments: Told.allCases) func nothingIsHeldOfAHiddenPlan(told: Told) async throws {
        let differences = try await differences(told)
        #expect(differences.isEmpty, "\(differences.prefix(20).map { $0.prefix(1_000) }.joined(separator: "\n"))")
    }

    @MainActor @Test(arguments: Leak.allCases) func aLeakIsFoundWhereItIs(leak: Leak) async throws {
        let differences = try await differences(.notes, leak)
        #expect(differences.contains { $0.hasPrefix(leak.part) }, "\(differences)")
    }

    /// How they differ after the first step after which they do.
    @MainActor private func differences(_ told: Told, _ leak: Leak? = nil) async throws -> [String] {
        let alone = try await OneOfTwoPhones(told, hidden: false, leak: leak).play()
        let beside = try await OneOfTwoPhones(told, hidden: true, leak: leak).play()
        #expect(alone.map(\.step) == beside.map(\.step))
        for (one, other) in zip(alone, beside) {
            let differences = one.holds.differences(from: other.holds)
            if !differences.isEmpty { return differences.map { "\($0) (after step \(one.step))" } }
        }
        return []
    }
}
