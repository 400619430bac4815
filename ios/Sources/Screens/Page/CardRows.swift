import CalculatorEngine
import SwiftUI

/// A contact over the whole width: who, the number, and at once what to do. Below that: whether it
/// is open, why it is here, what to know.
struct CardView: View {
    let card: Card
    let send: @MainActor (Event) -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 14) {
            CardHead(card: card, font: .title)
            if !card.actions.isEmpty {
                VStack(spacing: 8) {
                    ForEach(Array(card.actions.enumerated()), id: \.offset) { action in
                        CardAction(control: action.element, send: send)
                    }
                }
            }
            CardDetails(card: card)
        }
        .cardPanel(edge: 20)
    }
}

/// Two contacts of equal weight: the same size, the same type, actions at the same height. They
/// stand side by side if there is room. What to know of each stands below both, so that neither
/// card grows over the other.
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
                // A narrow card, or a number that wraps, cannot be taken in at a glance.
                ViewThatFits(in: .horizontal) {
                    HStack(alignment: .top, spacing: 10) { both(number: .title3, isBeside: true) }
                    HStack(alignment: .top, spacing: 10) { both(number: .body, isBeside: true) }
                    above
                }
            }
            details(first)
            details(second)
        }
    }

    private var above: some View {
        VStack(spacing: 10) { both(number: .title3, isBeside: false) }
    }

    @ViewBuilder private func both(number: Font, isBeside: Bool) -> some View {
        HalfCard(card: first, other: second, number: number, isBeside: isBeside, send: send)
        HalfCard(card: second, other: first, number: number, isBeside: isBeside, send: send)
    }

    @ViewBuilder private func details(_ card: Card) -> some View {
        VStack(alignment: .leading, spacing: 4) {
            DetailsTitle(caption: card.title)
            CardDetails(card: card)
        }
    }
}

/// One card of a pair. Under each part lies the same part of the other card, invisible, so that
/// both are as large as the larger one. The ideal width depends on what must not wrap in either:
/// the number, and the longest word of an action.
private struct HalfCard: View {
    let card: Card
    let other: Card
    let number: Font
    let isBeside: Bool
    let send: @MainActor (Event) -> Void
    @ScaledMetric private var least: CGFloat = 118

    var body: some View {
        VStack(alignment: .leading, spacing: 14) {
            ZStack(alignment: .topLeading) {
                CardHead(card: card, font: number, isHalf: true)
                CardHead(card: other, font: number, isHalf: true).hidden()
            }
            ZStack(alignment: .top) {
                if isBeside {
                    Text(verbatim: longestWord)
                        .font(CardAction.small)
                        .padding(.horizontal, CardAction.narrow)
                        .frame(minWidth: least)
                        .hidden()
                }
                actions.frame(idealWidth: 0, maxWidth: .infinity)
            }
        }
        .cardPanel(edge: 12)
    }

    private var actions: some View {
        VStack(spacing: 8) {
            ForEach(0..<max(card.actions.count, other.actions.count), id: \.self) { index in
                ZStack {
                    if index < other.actions.count {
                        CardAction(control: other.actions[index], isHalf: true, send: send).hidden()
                    }
                    if index < card.actions.count {
                        CardAction(control: card.actions[index], isHalf: true, send: send, twin: twin(index))
                    }
                }
            }
        }
    }

    private var longestWord: String {
        let labels: [String] = (card.actions + other.actions).map(\.label.text)
        let words: [Substring] = labels.flatMap { $0.split(separator: " ") }
        return String(words.max { $0.count < $1.count } ?? "")
    }

    private func twin(_ index: Int) -> Caption? {
        index < other.actions.count ? other.actions[index].label : nil
    }
}

/// Who, and the number.
private struct CardHead: View {
    let card: Card
    let font: Font
    /// Whether the card fits beside the other depends on the number alone, because it alone must
    /// not wrap.
    var isHalf = false
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(alignment: .leading, spacing: 2) {
            // The name of an emergency number is the number, so it is shown once, as large as any
            // other.
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
    /// In a pair all actions have one height, and there is less room.
    var isHalf = false
    let send: @MainActor (Event) -> Void
    /// The label of the other card's action: invisible, so that both have one height.
    var twin: Caption?
    @Environment(\.palette) private var palette

    var body: some View {
        ControlButton(control: control, send: send) {
            words
                .padding(.horizontal, isHalf ? Self.narrow : Self.roomy)
                .padding(.vertical, 8)
                .frame(maxWidth: .infinity, minHeight: height)
                .background(isLead ? palette.accent : palette.tonal, in: RoundedRectangle(cornerRadius: 26))
        }
    }

    private var words: some View {
        ZStack {
            Text(control.label)
            if let twin { Text(twin).hidden() }
        }
        .font(isHalf ? Self.small : .callout.weight(.medium))
        .foregroundStyle(isLead ? palette.onAccent : palette.onTonal)
        .multilineTextAlignment(.center)
    }

    private var height: CGFloat { isLead || isHalf ? 56 : 50 }

    private var isLead: Bool { control.emphasis == .primary }

    static let small = Font.subheadline.weight(.medium)
    static let narrow: CGFloat = 8
    private static let roomy: CGFloat = 14
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
