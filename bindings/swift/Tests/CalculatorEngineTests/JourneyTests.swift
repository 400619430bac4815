import Handset
import TestSupport
import Testing

@Suite struct JourneyTests {
    static let files = Repository.files(in: "tests/journeys", ending: ".journey")

    @Test(arguments: files)
    func everyJourneyHolds(file: String) throws {
        let journey = try Journey(text: Repository.text(of: file))
        #expect(journey.length() > 0)
        _ = try journey.play(hands: Handset(journey.phone()))
    }

    @Test func thereAreJourneys() {
        #expect(Self.files.count > 20)
    }
}
