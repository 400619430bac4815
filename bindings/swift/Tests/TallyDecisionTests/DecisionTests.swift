import TallyDecision
import Testing

/// The decision alone: what its laws come to, its errors, its threads.
@Suite struct DecisionTests {
    /// Monday, 2 March 2026, 15:00 in New York.
    static let day: Int64 = 1_772_481_600_000
    static let dangers: [Danger?] = [nil, .now, .notNow, .unsure]
    static let phones: [WhichPhone?] = [nil, .safer, .watched, .borrowed, .noPhone]

    private func decideHere(_ situation: Situation, at now: Int64 = day) throws -> Guidance {
        try decide(situation: situation, nowMs: now, language: .english, region: "westchester-ny")
    }

    @Test func dangerNowPuts911FirstWhateverTheClockSays() throws {
        for now in [Self.day, 0, .min, .max, -8_334_601_228_800_000, 8_210_266_876_799_999] {
            let lead = try decideHere(Situation(danger: .now), at: now).lead
            #expect(lead.contact == .emergency)
            #expect(lead.action == .dial(uri: "tel:911", strictUri: "tel:911;phone-context=+1"))
            #expect(lead.canOpen)
        }
    }

    /// In Swift `.none` of an optional would be no answer.
    @Test func noPhoneIsAnAnswerAndNoAnswerIsNone() throws {
        let answered = try decideHere(Situation(danger: .now, phone: .noPhone))
        #expect(answered.lead.contact == .peopleNear)
        #expect(answered.lead.memorize?.number.text == "1-800-298-7233")
        #expect(try decideHere(Situation(danger: .now, phone: .none)).lead.contact == .emergency)
    }

    @Test func aClosedServiceNeverLeads() throws {
        var closed = 0
        for hour in 0..<(7 * 24) {
            for danger in Self.dangers {
                let guidance = try decideHere(
                    Situation(danger: danger, voice: .quiet), at: Self.day + Int64(hour) * 3_600_000)
                closed += guidance.fallbacks.count { $0.hours?.state == .closed }
                #expect(guidance.lead.hours?.state != .closed)
                #expect(guidance.beside.allSatisfy { $0.hours?.state != .closed })
            }
        }
        #expect(closed > 0)
    }

    @Test func outsideTheUnitedStatesNothingIs911() throws {
        for danger in Self.dangers {
            for phone in Self.phones {
                let guidance = try decideHere(Situation(danger: danger, phone: phone, country: .other))
                #expect(guidance.lead.contact == .localEmergency)
                for step in [guidance.lead] + guidance.beside + guidance.fallbacks {
                    #expect(step.contact != .emergency && step.number?.text != "911")
                    #expect(!"\(String(describing: step.action))".contains("911"))
                }
            }
        }
    }

    @Test func whatTheDeviceCannotOpenKeepsItsNumber() throws {
        let tablet = Abilities(calls: false)
        let lead = try decide(
            situation: Situation(danger: .now), nowMs: Self.day, language: .english, region: "ny", abilities: tablet
        ).lead
        #expect(lead.number?.text == "911" && !lead.canOpen)
    }

    @Test func aRegionThatDoesNotExistIsRefusedWithTheChoicesAndWithoutOneThereIsAnAnswer() throws {
        let choices = try regions(language: .english).map(\.id)
        let refused = DecisionError.UnknownRegion(named: "atlantis", choices: choices)
        #expect(throws: refused) {
            try decide(situation: Situation(), nowMs: Self.day, language: .english, region: "atlantis")
        }
        #expect(throws: refused) { try services(nowMs: Self.day, language: .english, region: "atlantis") }
        #expect(choices.contains("westchester-ny") && choices.contains("us-national"))
        let anywhere = try decide(situation: Situation(), nowMs: Self.day, language: .english)
        #expect(anywhere.lead.contact == .emergency)
    }

    @Test func theFirstLanguageThatThereAreWordsInIsTheOne() {
        #expect(languageOf(tags: ["fr-CA", "es_US", "en-US"]) == .spanish)
        #expect(languageOf(tags: ["fr-CA", "%"]) == .english)
    }

    @Test func eightTasksAtOnceAreAnsweredAsOneIs() async throws {
        let voices: [Voice?] = [nil, .speak, .quiet, .noVoice]
        let situations = Self.dangers.flatMap { danger in voices.map { Situation(danger: danger, voice: $0) } }
        let alone = try situations.map { try decideHere($0) }
        try await withThrowingTaskGroup(of: [Guidance].self) { group in
            for _ in 0..<8 { group.addTask { try situations.map { try decideHere($0) } } }
            for try await answers in group { #expect(answers == alone) }
        }
    }

    @Test func theDocumentShowsThisFirstProgramAndItSays911First() throws {
        let shown = try Repository.text(of: "bindings/swift/Tests/TallyDecisionTests/First.swift")
        #expect(try Repository.text(of: "docs/embedding.md").contains("```swift\n\(shown)```\n"))
        let lines = try whomToContact(Situation(danger: .now), region: "westchester-ny", nowMs: Self.day)
        #expect(lines.first == "911 (tel:911): You said that there is danger now.")
        #expect(lines.contains { $0.hasPrefix("My Sisters' Place: 1-800-298-7233. Open day and night.") })
    }
}
