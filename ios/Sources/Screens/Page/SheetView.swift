import CalculatorEngine
import SwiftUI

/// What scrolls: title, banners, cards and rows, in a column no wider than is easy to read.
struct SheetView: View {
    let page: Page
    /// The screen is low, so that cards stand side by side.
    let isLow: Bool
    let writing: Writing
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: 0) {
                Words(page.title)
                    .font(.title3.weight(.semibold))
                    .foregroundStyle(palette.ink)
                    .accessibilityAddTraits(.isHeader)
                    .padding(.vertical, 4)
                ForEach(Array(page.banners.enumerated()), id: \.offset) { banner in
                    BannerView(caption: banner.element).padding(.bottom, 8)
                }
                if !page.lead.isEmpty {
                    LeadView(cards: page.lead, isBeside: isLow, send: send).padding(.bottom, 8)
                }
                RowsView(rows: page.rows, followsCards: !page.lead.isEmpty, writing: writing, send: send)
                    .padding(.bottom, 8)
            }
            .frame(maxWidth: 640, alignment: .leading)
            .padding(.horizontal, 16)
            .frame(maxWidth: .infinity)
        }
        .scrollDismissesKeyboard(.interactively)
    }
}
