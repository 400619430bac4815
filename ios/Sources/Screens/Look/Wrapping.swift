import SwiftUI

/// Small things side by side, in as many lines as they need, none wider than the room.
struct Wrapping: Layout {
    var gap: CGFloat = 8

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) -> CGSize {
        let places = places(of: subviews, in: proposal.width)
        // The whole width: in a narrower one, what was rounded would break a line anew.
        return CGSize(width: proposal.width ?? places.map(\.maxX).max() ?? 0, height: places.map(\.maxY).max() ?? 0)
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) {
        for (view, place) in zip(subviews, places(of: subviews, in: bounds.width)) {
            let corner = CGPoint(x: bounds.minX + place.minX, y: bounds.minY + place.minY)
            view.place(at: corner, proposal: ProposedViewSize(place.size))
        }
    }

    private func places(of subviews: Subviews, in width: CGFloat?) -> [CGRect] {
        var corner = CGPoint.zero
        var lineHeight: CGFloat = 0
        return subviews.map { view in
            var size = view.sizeThatFits(.unspecified)
            if let width, size.width > width {
                size = view.sizeThatFits(ProposedViewSize(width: width, height: nil))
            }
            if let width, corner.x > 0, corner.x + size.width > width {
                corner = CGPoint(x: 0, y: corner.y + lineHeight)
                lineHeight = 0
            }
            defer {
                corner.x += size.width + gap
                lineHeight = max(lineHeight, size.height)
            }
            return CGRect(origin: corner, size: size)
        }
    }
}
