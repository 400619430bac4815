// Finds what a person would touch by what it says: whole, or by a beginning that nothing else on
// the screen has.

extension Sight {
    /// The index of what says `label`, on the card or item that says `of`.
    func touchable(_ label: String, of owner: String?) throws(Unclear) -> Int {
        var candidates = Array(touchables.enumerated())
        if let owner {
            // Several cards may begin alike, but a title that is told whole means that one.
            let whole = candidates.filter { $0.element.of.map { same($0, owner) } ?? false }
            let begun = candidates.filter { $0.element.of.map { begins($0, with: owner) } ?? false }
            candidates = whole.isEmpty ? begun : whole
            if candidates.isEmpty { throw Unclear(among: touchables.map(\.description), several: false) }
        }
        return try pick(label, candidates.map { ($0.offset, $0.element.label, $0.element.description) })
    }

    /// The index of the field that asks `label`.
    func field(_ label: String) throws(Unclear) -> Int {
        try pick(label, fields.enumerated().map { ($0.offset, $0.element, quoted($0.element)) })
    }
}

/// Why no single thing answers to a label.
struct Unclear: Error {
    var among: [String]
    /// All of these do; otherwise these are what there is.
    var several: Bool

    var reason: String {
        if several { return "it could be any of \(among.joined(separator: ", "))" }
        return among.isEmpty ? "there is none on this screen" : "there is none; there are \(among.joined(separator: ", "))"
    }
}

extension Sight.Touchable: CustomStringConvertible {
    public var description: String {
        of.map { "\(quoted(label)) of \(quoted($0))" } ?? quoted(label)
    }
}

private typealias Candidate = (index: Int, label: String, description: String)

private func pick(_ label: String, _ candidates: [Candidate]) throws(Unclear) -> Int {
    let whole = candidates.filter { same($0.label, label) }
    let found = whole.isEmpty ? candidates.filter { begins($0.label, with: label) } : whole
    if found.count == 1 { return found[0].index }
    throw Unclear(among: (found.isEmpty ? candidates : found).map(\.description), several: !found.isEmpty)
}
