import TallyDecision

/// Whom to contact now, and which services there are, as lines of text.
func whomToContact(_ situation: Situation, region: String?, nowMs: Int64) throws -> [String] {
    let language = languageOf(tags: ["en-US"])
    let guidance = try decide(situation: situation, nowMs: nowMs, language: language, region: region)
    let first = ([guidance.lead] + guidance.beside).map { step in
        // Each with its reason, and with what a touch would open.
        let opens =
            switch step.action {
            case .dial(let uri, _): uri
            case .text(let uri, _, _): uri
            case .page(let url): url
            case nil: "nothing to open"
            }
        return "\(step.name) (\(opens)): \(step.reasonText)"
    }
    let others = try services(nowMs: nowMs, language: language, region: region).map { service in
        let ways = service.numbers.map(\.number.text) + [service.chat, service.page].compactMap { $0 }
        // The source is shown with the number: it says whether somebody has confirmed it.
        return "\(service.name): \(ways.joined(separator: ", ")). \(service.hours.text). \(service.source.text)"
    }
    return first + others
}
