import CalculatorEngine
import SwiftUI

/// Whom to contact first, and their equals: cards of one size, side by side where the screen is
/// low.
struct LeadView: View {
    let cards: [Card]
    let isBeside: Bool
    let send: @MainActor (Event) -> Void
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        let layout =
            isBeside && !typeSize.isAccessibilitySize
            ? AnyLayout(HStackLayout(alignment: .top, spacing: 8)) : AnyLayout(VStackLayout(alignment: .leading, spacing: 8))
        layout {
            ForEach(Array(cards.enumerated()), id: \.offset) { card in
                CardView(card: card.element, equals: cards, send: send)
            }
        }
    }
}

/// A contact: who, the number, and at once what to do. Why it is here and what to know stand below
/// the card, so that no card grows over its equals.
struct CardView: View {
    let card: Card
    /// Under each part lies the same part of these, invisible, so that all are as large as the
    /// largest.
    var equals: [Card] = []
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            VStack(alignment: .leading, spacing: 8) {
                ZStack(alignment: .topLeading) {
                    CardHead(card: card)
                    ForEach(Array(equals.enumerated()), id: \.offset) { CardHead(card: $0.element).hidden() }
                }
                ZStack(alignment: .top) {
                    CardActions(card: card, send: send)
                    ForEach(Array(equals.enumerated()), id: \.offset) { CardActions(card: $0.element, send: send).hidden() }
                }
            }
            .padding(.horizontal, 12)
            .padding(.vertical, 8)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(palette.panel, in: RoundedRectangle(cornerRadius: 16))
            if card.reason != nil || !card.notes.isEmpty { details }
        }
        .accessibilityElement(children: .contain)
    }

    private var details: some View {
        VStack(alignment: .leading, spacing: 8) {
            if let reason = card.reason { Words(reason).font(.footnote).foregroundStyle(palette.ink) }
            ForEach(Array(card.notes.enumerated()), id: \.offset) { NoteView(note: $0.element, font: .footnote) }
        }
        .padding(.horizontal, typeSize.isAccessibilitySize ? 0 : 12)
    }
}

/// What it is for and whether it is open in one small line, then who it is and the number; one
/// below the other where they do not fit side by side.
private struct CardHead: View {
    let card: Card
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 0) {
            ViewThatFits(in: .horizontal) {
                HStack(alignment: .firstTextBaseline, spacing: 8) { small }
                VStack(alignment: .leading, spacing: 0) { small }
            }
            ViewThatFits(in: .horizontal) {
                HStack(alignment: .firstTextBaseline, spacing: 8) { large(.title3) }
                HStack(alignment: .firstTextBaseline, spacing: 8) { large(.body) }
                VStack(alignment: .leading, spacing: 0) { large(.title3) }
            }
        }
    }

    @ViewBuilder private var small: some View {
        if let purpose = card.purpose {
            Words(purpose).font(.footnote.weight(.medium)).foregroundStyle(palette.link)
        }
        if let status = card.status { Words(status).font(.footnote).foregroundStyle(palette.inkSoft) }
    }

    @ViewBuilder private func large(_ font: Font) -> some View {
        Words(card.title)
            .font(font.weight(.semibold))
            .foregroundStyle(palette.ink)
            .accessibilityAddTraits(.isHeader)
        if let number = card.number, number.text != card.title.text {
            Words(number).font(font.monospacedDigit()).foregroundStyle(palette.ink)
        }
    }
}
