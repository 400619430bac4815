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
    /// Everything that can be touched, from top to bottom; the bar comes last.
    var touchables: [(label: String, of: String?, event: Event)] {
        let bar = [bar.notice?.undo, bar.first, bar.back, bar.exit].compactMap { $0 }
        return lead.flatMap(\.touchables) + rows.flatMap(\.touchables) + bar.map { $0.touchable() }
    }

    /// Everything that can be written in, from top to bottom.
    var fields: [(label: String, id: UInt32)] {
        rows.compactMap { if case .field(let id, let label, _, _, _) = $0 { (label.text, id) } else { nil } }
    }
}

extension Row {
    fileprivate var touchables: [(label: String, of: String?, event: Event)] {
        switch self {
        case .item(let control, _, let up, let down, let delete):
            [control.touchable()] + [up, down, delete].compactMap { $0?.touchable(of: control.label.text) }
        case .field(_, let label, _, _, let add): [add].compactMap { $0?.touchable(of: label.text) }
        case .link(let control, _), .answer(let control, _), .switch(let control, _), .fold(let control, _),
            .button(let control):
            [control.touchable()]
        case .chips(let chips): chips.map { $0.control.touchable() }
        case .card(let card): card.touchables
        case .line(let line): line.actions.map { $0.touchable(of: line.title.text) }
        case .heading, .text, .quote, .note, .step, .busy: []
        }
    }
}

extension Card {
    fileprivate var touchables: [(label: String, of: String?, event: Event)] {
        (actions + [more].compactMap { $0 }).map { $0.touchable(of: title.text) }
    }
}

extension Control {
    fileprivate func touchable(of owner: String? = nil) -> (label: String, of: String?, event: Event) {
        (label.text, owner, event)
    }
}
