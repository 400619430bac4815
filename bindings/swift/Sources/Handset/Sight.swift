import CalculatorEngine
import TestSupport

extension Sight {
    /// What a person would see of this screen, if it were drawn as it says.
    init(_ screen: Screen) {
        let text = screenText(screen: screen)
        switch screen {
        case .calculator(let calculator):
            self.init(.calculator(display: calculator.display.text), text: text)
        case .page(let page):
            self.init(
                .page(title: page.title.text), text: text, touchables: page.touchables.map { Named(label: $0.label, of: $0.of) },
                fields: page.fields.map(\.label))
        }
    }

    /// With nothing on it but what is said here.
    public init(_ front: Front, text: String, touchables: [Named] = [], fields: [String] = [], drawn: [String] = []) {
        self.init(front: front, text: text, touchables: touchables, fields: fields, drawn: drawn)
    }
}

extension Page {
    /// Everything that can be touched, from top to bottom.
    var touchables: [(label: String, of: String?, event: Event)] {
        rows.flatMap(\.touchables) + [back, exit].compactMap { $0 }.map { ($0.label.text, nil, $0.event) }
    }

    /// Everything that can be written in, from top to bottom.
    var fields: [(label: String, id: UInt32)] {
        rows.compactMap { if case .field(let id, let label, _, _) = $0 { (label.text, id) } else { nil } }
    }
}

extension Row {
    fileprivate var touchables: [(label: String, of: String?, event: Event)] {
        switch self {
        case .item(let label, _, let tick, let up, let down, let delete):
            [(label.text, nil, tick)] + [up, down, delete].compactMap { $0 }.map { ($0.label.text, label.text, $0.event) }
        case .choice(let control, _), .button(let control), .disclosure(let control):
            [(control.label.text, nil, control.event)]
        case .pair(let first, let second): first.touchables + second.touchables
        case .card(let card): card.touchables
        case .heading, .text, .quote, .caution, .banner, .step, .field, .busy: []
        }
    }
}

extension Card {
    fileprivate var touchables: [(label: String, of: String?, event: Event)] {
        actions.map { ($0.label.text, title.text, $0.event) }
    }
}
