import CalculatorEngine
import SwiftUI

/// The rows of a page, updated in place: a row that stays keeps its position, cursor and focus.
struct RowsView: View {
    let rows: [Row]
    let writing: Writing
    let send: @MainActor (Event) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            ForEach(Placed.all(of: rows)) { placed in
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
        case .caution(let caption): CautionView(caption: caption)
        case .banner(let caption): BannerView(caption: caption)
        case .step(let number, let label): StepView(number: number, label: label)
        case .busy(let caption): BusyView(caption: caption)
        case .item(let label, let ticked, let tick, let up, let down, let delete):
            ItemView(label: label, isTicked: ticked, tick: tick, tools: [up, down, delete], place: place, send: send)
        case .field(let id, let label, let text, let kind):
            FieldView(id: id, label: label, known: text, kind: kind, writing: writing)
        case .choice(let control, let chosen): ChoiceView(control: control, isChosen: chosen, place: place, send: send)
        case .button(let control): ButtonView(control: control, place: place, send: send)
        case .disclosure(let control): DisclosureView(control: control, place: place, send: send)
        case .card(let card): CardView(card: card, send: send)
        case .pair(let first, let second): PairView(first: first, second: second, send: send)
        }
    }
}

/// The position of a row. Adjacent rows that can be touched form a group with shared corners; a
/// paragraph under a field is a note on it.
struct Place: Equatable {
    var isFirst = true
    var isLast = true
    var isNote = false

    var shape: UnevenRoundedRectangle {
        let (above, below): (CGFloat, CGFloat) = (isFirst ? Self.outer : Self.inner, isLast ? Self.outer : Self.inner)
        return UnevenRoundedRectangle(
            topLeadingRadius: above, bottomLeadingRadius: below, bottomTrailingRadius: below, topTrailingRadius: above)
    }

    private static let outer: CGFloat = 20
    private static let inner: CGFloat = 5
}

/// A row with its identity across redraws and the gap above it.
private struct Placed: Identifiable {
    let id: String
    let row: Row
    let place: Place
    let gap: CGFloat

    static func all(of rows: [Row]) -> [Placed] {
        var times: [String: Int] = [:]
        return rows.indices.map { index in
            let name = rows[index].name
            times[name, default: 0] += 1
            return Placed(id: "\(name) \(times[name]!)", row: rows[index], place: place(rows, index), gap: gap(rows, index))
        }
    }

    private static func place(_ rows: [Row], _ index: Int) -> Place {
        guard let family = rows[index].family else {
            let isNote = index > 0 && rows[index - 1].isField
            return Place(isNote: isNote)
        }
        return Place(
            isFirst: index == 0 || rows[index - 1].family != family,
            isLast: index == rows.count - 1 || rows[index + 1].family != family)
    }

    /// Small within a group, larger if something else begins.
    private static func gap(_ rows: [Row], _ index: Int) -> CGFloat {
        guard index > 0 else { return 0 }
        let (row, before) = (rows[index], rows[index - 1])
        if case .heading = row { return 32 }
        if case .heading = before { return 12 }
        if let family = row.family, family == before.family { return 2 }
        if case .caution = row, case .caution = before { return 12 }
        if row.isField { return 24 }
        if before.isField, case .text = row { return 8 }
        if case .button(let control) = row, control.emphasis == .destructive { return 24 }
        return 16
    }
}

extension Row {
    fileprivate var isField: Bool {
        if case .field = self { true } else { false }
    }

    /// Rows of the same family form a group.
    fileprivate var family: Family? {
        switch self {
        case .choice: .choice
        case .item: .item
        case .disclosure: .list
        case .button(let control): control.emphasis == .normal ? .list : nil
        default: nil
        }
    }

    fileprivate enum Family { case choice, item, list }

    fileprivate var name: String {
        switch self {
        case .heading(let caption): "heading \(caption.text)"
        case .text(let caption): "text \(caption.text)"
        case .quote(let caption): "quote \(caption.text)"
        case .caution(let caption): "caution \(caption.text)"
        case .banner(let caption): "banner \(caption.text)"
        case .step(_, let label): "step \(label.text)"
        case .item(let label, _, _, _, _, _): "item \(label.text)"
        case .field(let id, _, _, _): "field \(id)"
        case .choice(let control, _): "choice \(control.label.text)"
        case .button(let control): "button \(control.label.text)"
        case .disclosure(let control): "disclosure \(control.label.text)"
        case .card(let card): "card \(card.title.text)"
        case .pair(let first, _): "pair \(first.title.text)"
        case .busy: "busy"
        }
    }
}
