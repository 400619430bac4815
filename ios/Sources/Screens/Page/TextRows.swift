import CalculatorEngine
import SwiftUI

struct HeadingView: View {
    let caption: Caption
    @Environment(\.palette) private var palette

    var body: some View {
        Words(caption)
            .font(.headline)
            .foregroundStyle(palette.ink)
            .accessibilityAddTraits(.isHeader)
    }
}

struct TextView: View {
    let caption: Caption
    /// A note on what stands above it: smaller and quieter.
    let isNote: Bool
    @Environment(\.palette) private var palette

    var body: some View {
        Words(caption)
            .font(isNote ? .footnote : .body)
            .foregroundStyle(isNote ? palette.inkSoft : palette.ink)
    }
}

/// The person's own words, or words to say aloud: larger, with a bar beside them.
struct QuoteView: View {
    let caption: Caption
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        Words(caption)
            .font(typeSize.isAccessibilitySize ? .body : .title3)
            .foregroundStyle(palette.ink)
            .padding(.leading, 16)
            .overlay(alignment: .leading) {
                Capsule().fill(palette.outline).frame(width: 4)
            }
    }
}

/// What holds for the whole page and passes.
struct BannerView: View {
    let caption: Caption
    @Environment(\.palette) private var palette

    var body: some View {
        Words(caption)
            .font(.subheadline)
            .foregroundStyle(palette.inkSoft)
            .padding(.horizontal, 12)
            .padding(.vertical, 8)
            .frame(maxWidth: .infinity, alignment: .leading)
            .background(palette.panel, in: RoundedRectangle(cornerRadius: 12))
            .accessibilityAddTraits(.updatesFrequently)
    }
}

struct StepView: View {
    let number: UInt32
    let label: Caption
    @Environment(\.palette) private var palette
    @Environment(\.locale) private var locale
    @ScaledMetric private var side: CGFloat = 32

    var body: some View {
        HStack(spacing: 12) {
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
                .accessibilityAddTraits(.updatesFrequently)
        }
    }
}
