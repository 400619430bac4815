import CalculatorEngine

/// Text in fields that core does not know yet.
struct Drafts {
    private var texts: [UInt32: String] = [:]

    mutating func write(_ text: String, in field: UInt32) {
        texts[field] = text
    }

    func text(in field: UInt32) -> String? {
        texts[field]
    }

    /// Hands over all drafts, field by field.
    mutating func take() -> [(field: UInt32, text: String)] {
        defer { texts = [:] }
        return texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Forgets drafts of fields that are not on this screen.
    mutating func keep(to screen: Screen) {
        guard !texts.isEmpty else { return }
        let fields = screen.fields
        texts = texts.filter { fields.contains($0.key) }
    }
}

extension Screen {
    /// The fields of the screen.
    fileprivate var fields: Set<UInt32> {
        guard case .page(let page) = self else { return [] }
        return Set(page.rows.compactMap { if case .field(let id, _, _, _, _) = $0 { id } else { nil } })
    }
}
