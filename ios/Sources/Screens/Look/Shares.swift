import SwiftUI

/// A row whose parts take fixed shares of its width, all as high as the highest.
struct Shares: Layout {
    let shares: [CGFloat]
    var gap: CGFloat = 8

    func sizeThatFits(proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) -> CGSize {
        let ideal = subviews.map { $0.sizeThatFits(.unspecified).width }.reduce(0, +)
        let width = proposal.width ?? ideal + gap * CGFloat(max(0, subviews.count - 1))
        return CGSize(width: width, height: height(of: subviews, in: width))
    }

    func placeSubviews(in bounds: CGRect, proposal: ProposedViewSize, subviews: Subviews, cache: inout Void) {
        let height = height(of: subviews, in: bounds.width)
        var x = bounds.minX
        for (view, width) in zip(subviews, widths(in: bounds.width)) {
            view.place(at: CGPoint(x: x, y: bounds.minY), proposal: ProposedViewSize(width: width, height: height))
            x += width + gap
        }
    }

    private func widths(in width: CGFloat) -> [CGFloat] {
        let whole = shares.reduce(0, +)
        let room = max(0, width - gap * CGFloat(max(0, shares.count - 1)))
        return shares.map { room * $0 / whole }
    }

    private func height(of subviews: Subviews, in width: CGFloat) -> CGFloat {
        zip(subviews, widths(in: width)).map { view, width in
            view.sizeThatFits(ProposedViewSize(width: width, height: nil)).height
        }.max() ?? 0
    }
}
