import Foundation
import Journeys
import PhoneInHand
import Testing

/// Plays every journey by touches on what is drawn, with the real host and the real library.
@Suite struct JourneyTests {
    static let files = Repository.files(in: "tests/journeys", ending: ".journey")

    @MainActor @Test(arguments: files)
    func everyJourneyHolds(file: String) async throws {
        let journey = try Journey(Repository.text(of: file))
        let phone = try PhoneInHand(journey.phone)
        try await phone.settle()
        var sights = Sights()
        for step in journey.steps {
            var one = journey
            one.steps = [step]
            try await one.play(with: phone, show: { @Sendable _ in })
            switch step.step {
            case .print, .expect: break
            default: sights.add(line: step.line, phone)
            }
            // Another app is in front.
            if phone.elsewhere == nil { #expect(phone.drawn == phone.expected, "after line \(step.line)") }
        }
        let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
        // `tests/shells` compares this with what the other shells show.
        try Repository.write(sights.text, to: "target/seen/ios/\(name).txt")
    }

    @Test func thereAreJourneys() {
        #expect(Self.files.count > 40)
    }
}
