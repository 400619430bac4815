import Foundation
import PhoneInHand
import TestSupport
import Testing

/// Plays every journey by touches on what is drawn, with the real host and the real library.
@Suite struct JourneyTests {
    static let files = Repository.files(in: "tests/journeys", ending: ".journey")

    @MainActor @Test(arguments: files)
    func everyJourneyHolds(file: String) async throws {
        let journey = try Journey(text: Repository.text(of: file))
        let seen = try await PhoneInHand(journey.phone()).play(journey)
        let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        // `tests/shells` compares this with what the other shells show.
        try Repository.write(seen, to: "target/seen/ios/\(name).txt")
    }

    @Test func thereAreJourneys() {
        #expect(Self.files.count > 40)
    }
}
