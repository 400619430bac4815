/// Lays out what is drawn on a screen of a given size. The rules are SwiftUI's as far as they are
/// known: a parent proposes, a child chooses, the parent places. Widths of text are estimates
/// (`Stacks.swift`), so sizes are close to a phone's and not equal to them.
@_spi(StandIn) @MainActor
public struct Measure {
    public struct Placed {
        public let drawn: Drawn
        public let frame: CGRect
        /// Some of the text is cut off.
        public let isCut: Bool
        public let children: [Placed]
    }

    public static func place(_ drawn: [Drawn], in size: CGSize) -> [Placed] {
        let measure = Measure()
        return drawn.map { node in
            let taken = measure.size(node, Proposal(width: size.width, height: size.height))
            return measure.place(node, at: CGRect(origin: .zero, size: taken))
        }
    }

    func size(_ node: Drawn, _ proposal: Proposal) -> CGSize {
        if let known = node.sizes[proposal] { return known }
        let size = measured(node, proposal)
        node.sizes[proposal] = size
        return size
    }

    private func measured(_ node: Drawn, _ proposal: Proposal) -> CGSize {
        switch node.kind {
        case .text(let words, let writing): return written(words, writing, proposal).size
        case .image, .progress: return CGSize(width: 20, height: 20)
        case .spacer(let least): return CGSize(width: proposal.width ?? least, height: proposal.height ?? least)
        case .fill: return CGSize(width: proposal.width ?? 10, height: proposal.height ?? 10)
        case .platform(let view, let size): return platform(view, size, proposal)
        case .row(_, let spacing): return row(node, spacing, proposal).size
        case .column(_, let spacing): return column(node, spacing, proposal).size
        case .layers: return union(node.children, proposal)
        case .behind, .over, .plain: return node.children.first.map { size($0, proposal) } ?? .zero
        case .padding(let insets):
            let inner = node.children.first.map { size($0, proposal.less(insets)) } ?? .zero
            return CGSize(
                width: inner.width + insets.leading + insets.trailing, height: inner.height + insets.top + insets.bottom)
        case .frame(let measures): return framed(node, measures, proposal)
        case .scroll(let axes, _):
            let inner = size(node.children[0], proposal.free(axes))
            return CGSize(
                width: axes.contains(.horizontal) ? proposal.width ?? inner.width : inner.width,
                height: axes.contains(.vertical) ? proposal.height ?? inner.height : inner.height)
        case .firstThatFits: return fitting(node, proposal).map { size($0, proposal) } ?? .zero
        case .fixed(let axes): return node.children.first.map { size($0, proposal.free(axes)) } ?? .zero
        case .arranged(let layout): return arranged(layout, node, proposal)
        }
    }

    func place(_ node: Drawn, at frame: CGRect) -> Placed {
        switch node.kind {
        case .text(let words, let writing):
            let text = written(words, writing, Proposal(width: frame.width, height: frame.height))
            return Placed(drawn: node, frame: frame, isCut: text.isCut, children: [])
        case .image, .progress, .spacer, .fill, .platform:
            return Placed(drawn: node, frame: frame, isCut: false, children: [])
        case .row(let alignment, let spacing):
            let sizes = row(node, spacing, Proposal(width: frame.width, height: frame.height)).sizes
            var x: CGFloat = 0
            return holding(
                node, frame,
                zip(node.children, sizes).map { child, size in
                    defer { x += size.width + spacing }
                    let corner = CGPoint(x: x, y: alignment.offset(size.height, in: frame.height))
                    return place(child, at: within(frame, corner, size, node))
                })
        case .column(let alignment, let spacing):
            let sizes = column(node, spacing, Proposal(width: frame.width, height: frame.height)).sizes
            var y: CGFloat = 0
            return holding(
                node, frame,
                zip(node.children, sizes).map { child, size in
                    defer { y += size.height + spacing }
                    let corner = CGPoint(x: alignment.offset(size.width, in: frame.width), y: y)
                    return place(child, at: within(frame, corner, size, node))
                })
        case .layers(let alignment): return holding(node, frame, node.children.map { aligned($0, alignment, in: frame, node) })
        case .behind(let alignment), .over(let alignment):
            return holding(
                node, frame,
                node.children.enumerated().map { index, child in
                    index == 0 ? place(child, at: frame) : aligned(child, alignment, in: frame, node)
                })
        case .plain, .fixed:
            return holding(node, frame, node.children.map { place($0, at: frame) })
        case .padding(let insets):
            let size = CGSize(
                width: max(0, frame.width - insets.leading - insets.trailing),
                height: max(0, frame.height - insets.top - insets.bottom))
            let corner = CGPoint(x: insets.leading, y: insets.top)
            return holding(node, frame, node.children.map { place($0, at: within(frame, corner, size, node)) })
        case .frame(let measures):
            return holding(node, frame, node.children.map { aligned($0, measures.alignment, in: frame, node) })
        case .scroll(let axes, let toEnd):
            let inner = size(node.children[0], Proposal(width: frame.width, height: frame.height).free(axes))
            var origin = frame.origin
            if toEnd, axes.contains(.horizontal) { origin.x -= max(0, inner.width - frame.width) }
            if toEnd, axes.contains(.vertical) { origin.y -= max(0, inner.height - frame.height) }
            let size = CGSize(
                width: axes.contains(.horizontal) ? max(inner.width, frame.width) : frame.width, height: inner.height)
            return holding(node, frame, [place(node.children[0], at: CGRect(origin: origin, size: size))])
        case .firstThatFits:
            let chosen = fitting(node, Proposal(width: frame.width, height: frame.height))
            return holding(node, frame, chosen.map { [place($0, at: frame)] } ?? [])
        case .arranged(let layout):
            let frames = places(layout, node, in: frame.size)
            return holding(
                node, frame,
                zip(node.children, frames).map { child, inner in
                    place(child, at: within(frame, inner.origin, inner.size, node))
                })
        }
    }

    private func holding(_ node: Drawn, _ frame: CGRect, _ children: [Placed]) -> Placed {
        Placed(drawn: node, frame: frame, isCut: false, children: children)
    }

    /// Offsets are measured from the leading edge.
    private func within(_ frame: CGRect, _ offset: CGPoint, _ size: CGSize, _ parent: Drawn) -> CGRect {
        let x = parent.isReversed ? frame.maxX - offset.x - size.width : frame.minX + offset.x
        return CGRect(x: x, y: frame.minY + offset.y, width: size.width, height: size.height)
    }

    private func aligned(_ child: Drawn, _ alignment: Alignment, in frame: CGRect, _ parent: Drawn) -> Placed {
        let taken = size(child, Proposal(width: frame.width, height: frame.height))
        let offset = CGPoint(
            x: alignment.horizontal.offset(taken.width, in: frame.width),
            y: alignment.vertical.offset(taken.height, in: frame.height))
        return place(child, at: within(frame, offset, taken, parent))
    }

    private func union(_ children: [Drawn], _ proposal: Proposal) -> CGSize {
        children.map { size($0, proposal) }.reduce(.zero) {
            CGSize(width: max($0.width, $1.width), height: max($0.height, $1.height))
        }
    }

    private func framed(_ node: Drawn, _ frame: Drawn.Measures, _ proposal: Proposal) -> CGSize {
        let offered = Proposal(
            width: (proposal.width ?? frame.idealWidth).map { $0.clamped(frame.leastWidth, frame.mostWidth) }
                ?? frame.leastWidth.flatMap { $0 == frame.mostWidth ? $0 : nil },
            height: (proposal.height ?? frame.idealHeight).map { $0.clamped(frame.leastHeight, frame.mostHeight) }
                ?? frame.leastHeight.flatMap { $0 == frame.mostHeight ? $0 : nil })
        let child = node.children.first.map { size($0, offered) } ?? .zero
        return CGSize(
            width: side(proposal.width ?? frame.idealWidth, frame.leastWidth, frame.mostWidth, child.width),
            height: side(proposal.height ?? frame.idealHeight, frame.leastHeight, frame.mostHeight, child.height))
    }

    private func side(_ proposal: CGFloat?, _ least: CGFloat?, _ most: CGFloat?, _ child: CGFloat) -> CGFloat {
        if least == nil, most == nil { return child }
        let lower = least ?? min(child, most ?? child)
        let upper = most ?? max(child, lower)
        return (proposal ?? child).clamped(lower, max(lower, upper))
    }

    private func fitting(_ node: Drawn, _ proposal: Proposal) -> Drawn? {
        guard case .firstThatFits(let axes) = node.kind else { return nil }
        return node.children.first { child in
            let ideal = size(child, proposal.free(axes))
            return (!axes.contains(.horizontal) || ideal.width <= (proposal.width ?? .infinity))
                && (!axes.contains(.vertical) || ideal.height <= (proposal.height ?? .infinity))
        } ?? node.children.last
    }

    private func platform(_ view: UIView, _ size: @MainActor (ProposedViewSize) -> CGSize?, _ proposal: Proposal) -> CGSize {
        let words = ((view as? UITextView)?.text ?? "")
        let writing = Drawn.Writing(
            size: (view as? UITextView)?.font?.pointSize ?? 17, lineLimit: nil, smallest: 1)
        let text = written(words.isEmpty ? " " : words, writing, proposal)
        return CGSize(width: proposal.width ?? text.size.width, height: text.size.height)
    }
}
