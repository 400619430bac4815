import CalculatorEngine
import Shell
import SwiftUI

import class Shell.Host

/// Draws any page: a title, what comes first, rows from top to bottom, and the bar at the bottom
/// edge. Where the screen is low or wide, the bar is a rail at the trailing edge.
struct PageView: View {
    let page: Page
    let host: Host
    /// Something lies over the page, so nothing can be typed.
    let isCovered: Bool
    @Environment(\.colorScheme) private var scheme
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.verticalSizeClass) private var height

    var body: some View {
        GeometryReader { whole in
            content(hasRail: height == .compact || whole.size.width >= Self.wide, width: whole.size.width)
        }
        .background(palette.ground)
        .environment(\.palette, palette)
        .environment(\.colorScheme, page.look.dim ? .dark : scheme)
        .dynamicTypeSize(page.look.large ? typeSize.enlarged : typeSize)
        .privacySensitive()
        .accessibilityElement(children: .contain)
        .accessibilityAction(.escape) { host.send(.back) }
        .onChange(of: page.title.text, initial: true) { Voice.begin(saying: page.announcement) }
        .onChange(of: page.announcement) { Voice.say(page.announcement) }
    }

    private func content(hasRail: Bool, width: CGFloat) -> some View {
        let layout = hasRail ? AnyLayout(HStackLayout(spacing: 0)) : AnyLayout(VStackLayout(spacing: 0))
        return layout {
            // A page with another title starts scrolled to its top.
            SheetView(
                page: page, isLow: height == .compact, writing: Writing(host: host, isCovered: isCovered), send: host.send
            )
            .id(page.title.text)
            palette.line.frame(width: hasRail ? 1 : nil, height: hasRail ? nil : 1)
            if hasRail {
                RailView(bar: page.bar, most: width * 0.36, send: host.send)
            } else {
                BarView(bar: page.bar, send: host.send)
            }
        }
    }

    private var palette: Palette { .of(scheme, isDim: page.look.dim) }

    /// From this width on there is room for a rail beside the page.
    private static let wide: CGFloat = 600
}

extension DynamicTypeSize {
    /// About twice as large, whatever it is already, as far as the system goes.
    fileprivate var enlarged: DynamicTypeSize {
        let all = Self.allCases
        guard let place = all.firstIndex(of: self) else { return self }
        return all[min(place + 5, all.count - 1)]
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
