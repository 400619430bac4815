import SwiftUI

/// A row of an inset grouped list: rows of one family adjoin, and share the corners of their group.
struct Place: Equatable {
    var isFirst = true
    var isLast = true
    /// A note on what stands above it: smaller and quieter.
    var isNote = false

    var shape: UnevenRoundedRectangle {
        let (above, below): (CGFloat, CGFloat) = (isFirst ? Self.corner : 0, isLast ? Self.corner : 0)
        return UnevenRoundedRectangle(
            topLeadingRadius: above, bottomLeadingRadius: below, bottomTrailingRadius: below, topTrailingRadius: above)
    }

    private static let corner: CGFloat = 12
}

private struct Cell: ViewModifier {
    let place: Place
    @Environment(\.palette) private var palette

    func body(content: Content) -> some View {
        content
            .frame(maxWidth: .infinity, minHeight: touchTarget, alignment: .leading)
            .background(palette.panel, in: place.shape)
            .overlay(alignment: .bottom) {
                if !place.isLast { palette.line.frame(height: 1).padding(.leading, 16) }
            }
    }
}

extension View {
    func cell(_ place: Place) -> some View {
        modifier(Cell(place: place))
    }
}
