import CalculatorEngine

/// What is written in fields and core does not know yet.
struct Drafts {
    private var texts: [UInt32: String] = [:]

    mutating func write(_ text: String, in field: UInt32) {
        texts[field] = text
    }

    func text(in field: UInt32) -> String? {
        texts[field]
    }

    /// All of it, field by field; it is core's then.
    mutating func take() -> [(field: UInt32, text: String)] {
        defer { texts = [:] }
        return texts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// What belongs to no field of this screen is forgotten.
    mutating func keep(to screen: Screen) {
        guard !texts.isEmpty else { return }
        let fields = screen.fields
        texts = texts.filter { fields.contains($0.key) }
    }
}

extension Screen {
    /// The fields that are there to write in.
    fileprivate var fields: Set<UInt32> {
        guard case .page(let page) = self else { return [] }
        return Set(page.rows.compactMap { if case .field(let id, _, _, _) = $0 { id } else { nil } })
    }
}
