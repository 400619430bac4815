import CalculatorEngine
import SwiftUI

/// The bottom edge: what became of the last change, the first thing to do, back and exit. It grows
/// upwards, so that exit stays where it is on every page.
struct BarView: View {
    let bar: Bar
    let send: @MainActor (Event) -> Void

    var body: some View {
        VStack(spacing: 8) {
            if let notice = bar.notice { NoticeView(notice: notice, send: send) }
            if let first = bar.first { FilledButton(control: first, send: send) }
            WaysOut(back: bar.back, exit: bar.exit, send: send)
        }
        .padding(.horizontal, 16)
        .padding(.top, 4)
        .padding(.bottom, 8)
    }
}

/// The same at the trailing edge, for a screen that is low or wide. Back and exit stand below, as
/// in the bar.
struct RailView: View {
    let bar: Bar
    /// The page needs the rest of the width.
    let most: CGFloat
    let send: @MainActor (Event) -> Void
    @ScaledMetric private var width: CGFloat = 184

    var body: some View {
        VStack(spacing: 8) {
            ViewThatFits(in: .vertical) {
                above
                ScrollView { above }
            }
            .frame(maxHeight: .infinity, alignment: .bottom)
            WaysOut(back: bar.back, exit: bar.exit, send: send)
        }
        .padding(.horizontal, 12)
        .padding(.vertical, 8)
        .frame(width: min(width, most))
    }

    private var above: some View {
        VStack(spacing: 8) {
            if let notice = bar.notice { NoticeView(notice: notice, send: send) }
            if let first = bar.first { FilledButton(control: first, send: send) }
        }
    }
}

/// "Saved", and the way to take it back.
private struct NoticeView: View {
    let notice: Notice
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        Wrapping {
            Words(notice.label)
                .font(.subheadline)
                .foregroundStyle(palette.inkSoft)
                .padding(.vertical, 12)
                .frame(minHeight: touchTarget)
                .accessibilityAddTraits(.updatesFrequently)
            if let undo = notice.undo {
                ControlButton(control: undo, send: send) {
                    Text(undo.label)
                        .font(.subheadline.weight(.semibold))
                        .foregroundStyle(palette.link)
                        .padding(.horizontal, 12)
                        .padding(.vertical, 12)
                        .frame(minWidth: touchTarget, minHeight: touchTarget)
                }
            }
        }
        .frame(maxWidth: .infinity, alignment: .leading)
    }
}

/// Back and exit. Where there is no way back its place stays empty.
private struct WaysOut: View {
    let back: Control?
    let exit: Control
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette
    @ScaledMetric private var side: CGFloat = 56

    var body: some View {
        HStack(spacing: 8) {
            if let back {
                ControlButton(control: back, send: send) {
                    Label(back.label.text, systemImage: (back.symbol ?? .back).systemName)
                        .labelStyle(.iconOnly)
                        .font(.title3.weight(.medium))
                        .foregroundStyle(palette.link)
                        .frame(width: width, height: height)
                }
            } else {
                Color.clear.frame(width: width, height: height)
            }
            ControlButton(control: exit, send: send) {
                HStack(spacing: 8) {
                    Picture(exit.symbol ?? .exit)
                    Text(exit.label)
                }
                .font(.body.weight(.medium))
                .foregroundStyle(palette.ink)
                .padding(.horizontal, 12)
                .frame(maxWidth: .infinity, minHeight: height)
                .overlay { RoundedRectangle(cornerRadius: 12).strokeBorder(palette.outline) }
            }
        }
    }

    private var width: CGFloat { min(side, 88) }
    private var height: CGFloat { max(touchTarget, min(side, 72) - 8) }
}
