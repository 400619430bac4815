import Handset
import Journeys
import Testing

@Suite struct JourneyTests {
    static let files = Repository.files(in: "tests/journeys", ending: ".journey")

    @Test(arguments: files)
    func everyJourneyHolds(file: String) async throws {
        let journey = try Journey(Repository.text(of: file))
        #expect(!journey.steps.isEmpty)
        try await journey.play(with: Handset(journey.phone)) { _ in }
    }

    @Test func thereAreJourneys() {
        #expect(Self.files.count > 20)
    }
}
