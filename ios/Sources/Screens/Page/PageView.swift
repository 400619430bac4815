import CalculatorEngine
import Shell
import SwiftUI

import class Shell.Host

/// Draws any page: a title, rows from top to bottom, and back and exit at the bottom edge, within
/// reach of a thumb.
struct PageView: View {
    let page: Page
    let host: Host
    /// Something lies over the page, so nothing can be typed.
    let isCovered: Bool
    @Environment(\.colorScheme) private var scheme
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        VStack(spacing: 0) {
            // A page with another title starts scrolled to its top.
            SheetView(
                title: page.title, rows: rows, banner: banner, writing: Writing(host: host, isCovered: isCovered), send: host.send
            )
            .id(page.title.text)
            palette.line.frame(height: 1)
            WaysOut(back: page.back, exit: page.exit, send: host.send)
        }
        .background(palette.ground)
        .environment(\.palette, palette)
        .environment(\.colorScheme, page.look.dim ? .dark : scheme)
        .dynamicTypeSize(page.look.large ? max(typeSize, Self.large) : typeSize)
        .privacySensitive()
        .accessibilityElement(children: .contain)
        .accessibilityAction(.escape) { host.send(.back) }
        .onChange(of: page.title.text, initial: true) { Voice.begin(saying: page.announcement) }
        .onChange(of: page.announcement) { Voice.say(page.announcement) }
    }

    private var palette: Palette { .of(scheme, isDim: page.look.dim) }

    /// A banner in the first row is drawn over the bottom of the rows, near the thumb: nothing
    /// moves under a finger if it comes or goes.
    private var banner: Caption? {
        if case .banner(let caption) = page.rows.first { caption } else { nil }
    }

    private var rows: [Row] { banner == nil ? page.rows : Array(page.rows.dropFirst()) }

    /// About twice the default size.
    private static let large = DynamicTypeSize.accessibility2
}

/// What scrolls: title and rows, in a column no wider than is easy to read.
private struct SheetView: View {
    let title: Caption
    let rows: [Row]
    let banner: Caption?
    let writing: Writing
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: 0) {
                Words(title)
                    .font(.title)
                    .foregroundStyle(palette.ink)
                    .accessibilityAddTraits(.isHeader)
                    .padding(.vertical, 20)
                RowsView(rows: rows, writing: writing, send: send)
                    .padding(.bottom, 28)
            }
            .frame(maxWidth: 680, alignment: .leading)
            .padding(.horizontal, 20)
            .frame(maxWidth: .infinity)
        }
        .scrollDismissesKeyboard(.interactively)
        .safeAreaInset(edge: .bottom, spacing: 0) {
            if let banner {
                BannerView(caption: banner).padding(.horizontal, 12).padding(.bottom, 10)
            }
        }
    }
}

/// Back and exit.
private struct WaysOut: View {
    let back: Control?
    let exit: Control
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        // In large type each needs the whole width.
        let isTall = typeSize.isAccessibilitySize
        let layout = isTall ? AnyLayout(VStackLayout(spacing: 8)) : AnyLayout(HStackLayout(spacing: 10))
        layout {
            if let back { way(back, ink: palette.onTonal, fill: palette.tonal) }
            way(exit, ink: palette.onExit, fill: palette.exit)
        }
        .padding(.horizontal, 12)
        .padding(.vertical, 10)
    }

    private func way(_ control: Control, ink: Color, fill: Color) -> some View {
        ControlButton(control: control, send: send) {
            Text(control.label)
                .font(.body.weight(.medium))
                .foregroundStyle(ink)
                .multilineTextAlignment(.center)
                .padding(.horizontal, 16)
                .padding(.vertical, 8)
                .frame(maxWidth: .infinity, minHeight: 56)
                .background(fill, in: RoundedRectangle(cornerRadius: 28))
        }
    }
}

/// What VoiceOver is told besides what it reads on the page.
@MainActor
private enum Voice {
    /// A new page: VoiceOver starts at its title, then says the announcement.
    static func begin(saying announcement: String?) {
        AccessibilityNotification.ScreenChanged().post()
        say(announcement)
    }

    /// An error, or "Saved". It must not be cut off by what is read next.
    static func say(_ announcement: String?) {
        guard let announcement else { return }
        var words = AttributedString(announcement)
        words.accessibilitySpeechAnnouncementPriority = .high
        AccessibilityNotification.Announcement(words).post()
    }
}
