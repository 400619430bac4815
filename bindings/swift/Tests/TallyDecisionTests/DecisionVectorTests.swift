import TallyDecision
import Testing

/// What Swift is told is what core decides, field by field: each block of the vectors is asked for
/// anew, and written as the block is. The head of the file says what its fields are.
@Suite struct DecisionVectorTests {
    @Test func everyCaseEveryRegionAndEveryServiceIsAnsweredAsCoreAnswersIt() throws {
        let lines = try Repository.text(of: "tests/vectors/decisions.tsv").split(separator: "\n").filter { !$0.hasPrefix("#") }
        let rows = lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        let heads: Set = ["case", "regions", "services", "directory"]
        var blocks: [[[String]]] = []
        for row in rows where row[0] != "text" {
            if heads.contains(row[0]) { blocks.append([]) }
            blocks[blocks.count - 1].append(row)
        }
        try #require(blocks.count > 250)
        var reader = Reader(texts: rows.filter { $0[0] == "text" })
        for block in blocks {
            let head = block[0]
            let answered =
                switch head[0] {
                case "case": try reader.decision(head)
                case "regions": try reader.regions(head)
                case "services": try reader.services(head)
                default: try reader.directory(head)
                }
            #expect(answered == block, "\(head)")
        }
        #expect(reader.told == Set(reader.texts.keys), "a code of the vectors never came")
    }
}

/// Writes what the library says as the vectors have it.
private struct Reader {
    /// By language, kind and code.
    let texts: [[String]: String]
    var told: Set<[String]> = []

    init(texts rows: [[String]]) {
        texts = Dictionary(uniqueKeysWithValues: rows.map { (Array($0[1...3]), $0[4]) })
    }

    mutating func decision(_ head: [String]) throws -> [[String]] {
        let language = language(head[11])
        let situation = Situation(
            danger: named(head[1], [.now, .notNow, .unsure]), phone: named(head[2], [.safer, .watched, .borrowed, .noPhone]),
            voice: named(head[3], [.speak, .quiet, .noVoice]), place: named(head[4], [.healthCare, .elsewhere]),
            police: named(head[5], [.fine, .ratherNot, .unsure]), country: named(head[6], [.unitedStates, .other]),
            age: named(head[7], [.adult, .minor, .unsaid]), whom: named(head[8], [.me, .other]))
        let guidance = try decide(
            situation: situation, nowMs: Int64(head[10])!, language: language, region: optional(head[9]),
            abilities: Abilities(calls: head[12] == "yes", messages: head[13] == "yes", browser: head[14] == "yes"))
        var lines = [head, ["lead"] + step(language, guidance.lead)]
        for equal in guidance.beside { lines.append(["beside"] + step(language, equal)) }
        for next in guidance.fallbacks { lines.append(["next"] + step(language, next)) }
        lines.append(["know", cautions(language, guidance.cautions)])
        var say: [String] = []
        for first in guidance.sayFirst {
            let listener = code(language, "listener", first.listener, first.listenerText)
            say.append("\(listener):\(code(language, "say", first.say, first.text))")
        }
        return lines + [["say", words(say)]]
    }

    private mutating func step(_ language: Language, _ step: Step) -> [String] {
        let contact = if case .service(let id) = step.contact { id } else { small(step.contact) }
        let memorize = step.memorize.map { [$0.service, $0.name, $0.number.text, $0.number.spoken].joined(separator: "|") }
        return [
            contact, step.name, small(step.channel), step.whatToDo ?? "-", step.number?.text ?? "-",
            step.number?.spoken ?? "-", action(step.action), yes(step.canOpen), memorize ?? "-", yes(step.textphone),
            step.hours.map(hours) ?? "-", code(language, "reason", step.reason, step.reasonText),
            cautions(language, step.cautions),
        ]
    }

    func regions(_ head: [String]) throws -> [[String]] {
        try [head]
            + TallyDecision.regions(language: language(head[1])).map {
                ["region", $0.id, $0.name, $0.state ?? "-", $0.timeZone ?? "-", small($0.textTo911)]
            }
    }

    mutating func services(_ head: [String]) throws -> [[String]] {
        let language = language(head[3])
        let region = optional(head[1])
        let services = try TallyDecision.services(nowMs: Int64(head[2])!, language: language, region: region)
        var lines = [Array(head.dropLast()) + [words(services.map(\.id))]]
        for service in services where region == nil || service.region != "us-national" {
            lines.append(self.service(language, service))
            lines += service.numbers.map {
                ["number", small($0.kind), $0.number.text, $0.number.spoken, action($0.action), words($0.languages)]
            }
        }
        return lines
    }

    private mutating func service(_ language: Language, _ service: Service) -> [String] {
        var serves: [String] = []
        for served in service.serves { serves.append(code(language, "group", served.group, served.text)) }
        var limits: [String] = []
        for limit in service.limits { limits.append(code(language, "limit", limit.limit, limit.text)) }
        let ages = [service.ages.from.map { "\($0)" } ?? "-", service.ages.to.map { "\($0)" } ?? "-", service.ages.text ?? "-"]
        let source = service.source
        return [
            "service", service.id, service.region, service.name, service.organization, words(serves),
            yes(service.inDecision), yes(service.isLifeline), service.chat ?? "-", service.page ?? "-", hours(service.hours),
            words(service.languages), service.interpretation ?? "-", ages.joined(separator: "|"),
            service.description ?? "-", service.eligibility ?? "-", service.alert ?? "-", words(limits),
            [source.name, source.date ?? "-", source.confirmedOn ?? "-", yes(source.needsCheck), source.text]
                .joined(separator: "|"),
        ]
    }

    func directory(_ head: [String]) throws -> [[String]] {
        let state = try directoryState(nowMs: Int64(head[1])!, language: language(head[2]))
        let days = [state.firstConfirmedOn ?? "-", state.lastConfirmedOn ?? "-"]
        return [Array(head.prefix(3)) + ["\(state.services)", "\(state.confirmed)"] + days + [state.statement ?? "-"]]
    }

    private func action(_ action: Action?) -> String {
        switch action {
        case .dial(let uri, let strictUri): "dial|\(uri)|\(strictUri)"
        case .text(let uri, let number, let body): "text|\(uri)|\(number)|\(body ?? "-")"
        case .page(let url): "page|\(url)"
        case nil: "-"
        }
    }

    private func hours(_ hours: Hours) -> String {
        let closes = hours.closesAtMs.map { "\($0)" } ?? "-"
        let opens = hours.opensAtMs.map { "\($0)" } ?? "-"
        return [small(hours.state), yes(hours.dayAndNight), closes, opens, hours.text].joined(separator: "|")
    }

    private mutating func cautions(_ language: Language, _ cautions: [CautionText]) -> String {
        var codes: [String] = []
        for one in cautions { codes.append(code(language, "caution", one.caution, one.text)) }
        return words(codes)
    }

    /// The code, if its words are those of the vectors.
    private mutating func code(_ language: Language, _ kind: String, _ code: Any, _ words: String) -> String {
        let key = [language == .spanish ? "es" : "en", kind, small(code)]
        told.insert(key)
        return texts[key] == words ? key[2] : "\(key[2]), in words: \(words)"
    }

    private func small(_ code: Any) -> String { "\(code)".lowercased() }

    private func named<T>(_ text: String, _ all: [T]) -> T? { all.first { small($0) == text } }

    private func language(_ tag: String) -> Language { tag == "es" ? .spanish : .english }

    private func optional(_ text: String) -> String? { text == "-" ? nil : text }

    private func yes(_ so: Bool) -> String { so ? "yes" : "no" }

    private func words(_ list: [String]) -> String { list.isEmpty ? "-" : list.joined(separator: " ") }
}
