import CalculatorEngine
import SwiftUI

struct HeadingView: View {
    let caption: Caption
    @Environment(\.palette) private var palette

    var body: some View {
        Words(caption)
            .font(.title3.weight(.medium))
            .foregroundStyle(palette.ink)
            .accessibilityAddTraits(.isHeader)
    }
}

struct TextView: View {
    let caption: Caption
    /// A note on the field above it: smaller and quieter.
    let isNote: Bool
    @Environment(\.palette) private var palette

    var body: some View {
        Words(caption)
            .font(isNote ? .subheadline : .body)
            .foregroundStyle(isNote ? palette.inkSoft : palette.ink)
    }
}

/// The person's own words, or words to say aloud: larger, with a bar beside them.
struct QuoteView: View {
    let caption: Caption
    @Environment(\.palette) private var palette

    var body: some View {
        Words(caption)
            .font(.title3)
            .foregroundStyle(palette.ink)
            .padding(.leading, 18)
            .overlay(alignment: .leading) {
                Capsule().fill(palette.outline).frame(width: 4)
            }
    }
}

/// Something to know: a quiet mark, and words as plain as any.
struct CautionView: View {
    let caption: Caption
    var font = Font.callout
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(alignment: .firstTextBaseline, spacing: 12) {
            Image(systemName: "exclamationmark.circle")
                .font(font)
                .foregroundStyle(palette.caution)
                .accessibilityHidden(true)
            Words(caption)
                .font(font)
                .foregroundStyle(palette.inkSoft)
        }
    }
}

/// A notice that passes.
struct BannerView: View {
    let caption: Caption
    @Environment(\.palette) private var palette

    var body: some View {
        Words(caption)
            .font(.callout.weight(.medium))
            .foregroundStyle(palette.onTonal)
            .padding(.horizontal, 16)
            .padding(.vertical, 12)
            .background(palette.tonal, in: RoundedRectangle(cornerRadius: 16))
    }
}

struct StepView: View {
    let number: UInt32
    let label: Caption
    @Environment(\.palette) private var palette
    @Environment(\.locale) private var locale
    @ScaledMetric private var side: CGFloat = 32

    var body: some View {
        HStack(spacing: 14) {
            Text(verbatim: number.formatted(.number.locale(locale)))
                .font(.callout.weight(.medium))
                .foregroundStyle(palette.onTonal)
                .frame(minWidth: side, minHeight: side)
                .background(palette.tonal, in: Capsule())
            Words(label)
                .font(.body)
                .foregroundStyle(palette.ink)
        }
        .accessibilityElement(children: .combine)
    }
}

struct BusyView: View {
    let caption: Caption
    @Environment(\.palette) private var palette

    var body: some View {
        HStack(spacing: 16) {
            ProgressView().tint(palette.accent).accessibilityHidden(true)
            Words(caption)
                .font(.body)
                .foregroundStyle(palette.inkSoft)
        }
    }
}
