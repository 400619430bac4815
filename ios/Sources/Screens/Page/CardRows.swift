import CalculatorEngine
import SwiftUI

/// A contact over the whole width: who, the number, at once what to do; below it whether it is open, why it is here, and what to know.
struct CardView: View {
    let card: Card
    let send: @MainActor (Event) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 14) {
            CardHead(card: card, font: .title)
            VStack(spacing: 8) {
                ForEach(Array(card.actions.enumerated()), id: \.offset) { action in
                    CardAction(control: action.element, send: send)
                }
            }
            CardDetails(card: card)
        }
        .cardPanel(edge: 20)
    }
}

/// Two contacts of equal weight: the same measures, the same type, what can be done at the same height. Side by side where there is room. What to know of
/// each stands below both, so that neither card grows over the other.
struct PairView: View {
    let first: Card
    let second: Card
    let send: @MainActor (Event) -> Void
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        VStack(alignment: .leading, spacing: 20) {
            if typeSize.isAccessibilitySize {
                above
            } else {
                // Neither a narrow card nor a number that breaks can be taken in at a glance.
                ViewThatFits(in: .horizontal) {
                    HStack(alignment: .top, spacing: 10) { both }
                    above
                }
            }
            details(first)
            details(second)
        }
    }

    private var above: some View {
        VStack(spacing: 10) { both }
    }

    @ViewBuilder private var both: some View {
        HalfCard(card: first, other: second, send: send)
        HalfCard(card: second, other: first, send: send)
    }

    @ViewBuilder private func details(_ card: Card) -> some View {
        VStack(alignment: .leading, spacing: 4) {
            DetailsTitle(caption: card.title)
            CardDetails(card: card)
        }
    }
}

/// One card of a pair. Unseen under each of its parts lies the same part of the other card: so both are as large as the larger one.
private struct HalfCard: View {
    let card: Card
    let other: Card
    let send: @MainActor (Event) -> Void
    @ScaledMetric private var least: CGFloat = 118

    var body: some View {
        VStack(alignment: .leading, spacing: 14) {
            ZStack(alignment: .topLeading) {
                CardHead(card: card, font: .title3, isHalf: true)
                CardHead(card: other, font: .title3, isHalf: true).hidden()
            }
            VStack(spacing: 8) {
                ForEach(0..<max(card.actions.count, other.actions.count), id: \.self) { index in
                    ZStack {
                        if index < other.actions.count { CardAction(control: other.actions[index], isEqual: true, send: send).hidden() }
                        if index < card.actions.count { CardAction(control: card.actions[index], isEqual: true, send: send, twin: twin(index)) }
                    }
                }
            }
            .frame(idealWidth: least, maxWidth: .infinity)
        }
        .cardPanel(edge: 14)
    }

    private func twin(_ index: Int) -> Caption? {
        index < other.actions.count ? other.actions[index].label : nil
    }
}

/// Who, and the number.
private struct CardHead: View {
    let card: Card
    let font: Font
    /// What does not fit beside another card stands above it: only the number decides, for only it must not break.
    var isHalf = false
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            // The name of an emergency number is the number: it stands once, as large as any other.
            if card.number?.text != card.title.text {
                Words(card.title)
                    .font(.headline)
                    .accessibilityAddTraits(.isHeader)
                    .frame(idealWidth: isHalf ? 0 : nil, maxWidth: .infinity, alignment: .leading)
            }
            if let number = card.number {
                Words(number)
                    .font(font.weight(.medium).monospacedDigit())
                    .accessibilityAddTraits(card.number?.text == card.title.text ? .isHeader : [])
            }
        }
        .foregroundStyle(palette.ink)
    }
}

/// Call, text, open.
private struct CardAction: View {
    let control: Control
    /// In a pair all are of one height.
    var isEqual = false
    let send: @MainActor (Event) -> Void
    /// What the same action of the other card says: unseen, and as high.
    var twin: Caption?
    @Environment(\.palette) private var palette

    var body: some View {
        ControlButton(control: control, send: send) {
            ZStack {
                Text(control.label)
                if let twin { Text(twin).hidden() }
            }
            .font(.callout.weight(.medium))
            .foregroundStyle(isLead ? palette.onAccent : palette.onTonal)
            .multilineTextAlignment(.center)
            .padding(.horizontal, 14)
            .padding(.vertical, 8)
            .frame(maxWidth: .infinity, minHeight: isLead || isEqual ? 56 : 50)
            .background(isLead ? palette.accent : palette.tonal, in: RoundedRectangle(cornerRadius: 26))
        }
    }

    private var isLead: Bool { control.weight == .lead }
}

private struct DetailsTitle: View {
    let caption: Caption
    @Environment(\.palette) private var palette

    var body: some View {
        Words(caption).font(.headline).foregroundStyle(palette.ink)
    }
}

/// Whether it is open, why it is here, what to know.
private struct CardDetails: View {
    let card: Card
    @Environment(\.palette) private var palette

    var body: some View {
        if card.status != nil || card.reason != nil || !card.cautions.isEmpty {
            VStack(alignment: .leading, spacing: 8) {
                if let status = card.status { Words(status).font(.callout).foregroundStyle(palette.inkSoft) }
                if let reason = card.reason { Words(reason).font(.callout).foregroundStyle(palette.ink) }
                ForEach(Array(card.cautions.enumerated()), id: \.offset) { caution in
                    CautionView(caption: caution.element, font: .subheadline)
                }
            }
        }
    }
}

extension View {
    fileprivate func cardPanel(edge: CGFloat) -> some View {
        modifier(CardPanel(edge: edge))
    }
}

private struct CardPanel: ViewModifier {
    let edge: CGFloat
    @Environment(\.palette) private var palette

    func body(content: Content) -> some View {
        content
            .padding(.horizontal, edge)
            .padding(.vertical, 18)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(palette.panel, in: RoundedRectangle(cornerRadius: 28))
            .accessibilityElement(children: .contain)
    }
}
