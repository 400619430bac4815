import CalculatorEngine
import SwiftUI

/// The rows of a page, updated in place: a row that stays keeps its position, cursor and focus.
struct RowsView: View {
    let rows: [Row]
    /// Cards stand directly above.
    let followsCards: Bool
    let writing: Writing
    let send: @MainActor (Event) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            ForEach(Placed.all(of: rows, followsCards: followsCards)) { placed in
                RowView(row: placed.row, place: placed.place, writing: writing, send: send)
                    .padding(.top, placed.gap)
            }
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

/// A row of any kind.
private struct RowView: View {
    let row: Row
    let place: Place
    let writing: Writing
    let send: @MainActor (Event) -> Void

    var body: some View {
        switch row {
        case .heading(let caption): HeadingView(caption: caption)
        case .text(let caption): TextView(caption: caption, isNote: place.isNote)
        case .quote(let caption): QuoteView(caption: caption)
        case .note(let note): NoteView(note: note)
        case .step(let number, let label): StepView(number: number, label: label)
        case .link(let control, let written): LinkView(control: control, isWritten: written, place: place, send: send)
        case .answer(let control, let chosen): AnswerView(control: control, isChosen: chosen, send: send)
        case .switch(let control, let on): SwitchView(control: control, isOn: on, place: place, send: send)
        case .chips(let chips): ChipsView(chips: chips, send: send)
        case .button(let control): ButtonView(control: control, place: place, send: send)
        case .card(let card): CardView(card: card, send: send)
        case .line(let line): LineView(line: line, place: place, send: send)
        case .item(let control, let ticked, let up, let down, let delete):
            ItemView(control: control, isTicked: ticked, tools: [up, down, delete], place: place, send: send)
        case .field(let id, let label, let text, let kind, let add):
            FieldView(id: id, label: label, known: text, kind: kind, add: add, writing: writing, send: send)
        case .fold(let control, let open): FoldView(control: control, isOpen: open, place: place, send: send)
        case .busy(let caption): BusyView(caption: caption)
        }
    }
}

/// A row with its identity across redraws and the gap above it.
private struct Placed: Identifiable {
    let id: String
    let row: Row
    let place: Place
    let gap: CGFloat

    static func all(of rows: [Row], followsCards: Bool) -> [Placed] {
        var times: [String: Int] = [:]
        return rows.indices.map { index in
            let name = rows[index].name
            times[name, default: 0] += 1
            let before = index > 0 ? rows[index - 1] : nil
            return Placed(
                id: "\(name) \(times[name]!)", row: rows[index],
                place: place(rows[index], after: before, before: index + 1 < rows.count ? rows[index + 1] : nil, followsCards),
                gap: before.map { gap(rows[index], after: $0) } ?? 0)
        }
    }

    private static func place(_ row: Row, after before: Row?, before after: Row?, _ followsCards: Bool) -> Place {
        guard let family = row.family else {
            return Place(isNote: before?.isExplained ?? followsCards)
        }
        return Place(isFirst: before?.family != family, isLast: after?.family != family)
    }

    /// None within a group, larger if something else begins. All of them are multiples of 4.
    private static func gap(_ row: Row, after before: Row) -> CGFloat {
        if case .heading = row { return 20 }
        if case .heading = before { return 8 }
        if let family = row.family, family == before.family { return 0 }
        switch (row, before) {
        case (.text, _) where before.isExplained: return 8
        case (.chips, _), (_, .chips), (.answer, .answer), (.note, .note), (.note, .text), (.text, .note): return 8
        case (.text, .text), (.step, .step), (.quote, .quote), (.quote, .text): return 12
        case (.button(let control), _) where control.emphasis == .destructive: return 32
        default: return 16
        }
    }
}

extension Row {
    /// A paragraph below it is a note on it.
    fileprivate var isExplained: Bool {
        switch self {
        case .field, .switch: true
        default: false
        }
    }

    /// Rows of the same family form a group.
    fileprivate var family: Family? {
        switch self {
        case .item: .item
        case .line: .line
        case .switch: .switches
        case .link, .fold: .list
        case .button(let control): control.emphasis == .normal ? .list : nil
        default: nil
        }
    }

    fileprivate enum Family { case item, line, switches, list }

    fileprivate var name: String {
        switch self {
        case .heading(let caption): "heading \(caption.text)"
        case .text(let caption): "text \(caption.text)"
        case .quote(let caption): "quote \(caption.text)"
        case .note(let note): "note \(note.label.text)"
        case .step(_, let label): "step \(label.text)"
        case .link(let control, _): "link \(control.label.text)"
        case .answer(let control, _): "answer \(control.label.text)"
        case .switch(let control, _): "switch \(control.label.text)"
        case .chips: "chips"
        case .button(let control): "button \(control.label.text)"
        case .card(let card): "card \(card.title.text)"
        case .line(let line): "line \(line.title.text)"
        case .item(let control, _, _, _, _): "item \(control.label.text)"
        case .field(let id, _, _, _, _): "field \(id)"
        case .fold(let control, _): "fold \(control.label.text)"
        case .busy: "busy"
        }
    }
}
