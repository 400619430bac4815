/// A parent's proposal to a child. `nil` lets the child take its ideal size.
struct Proposal: Hashable {
    var width: CGFloat?
    var height: CGFloat?

    func less(_ insets: EdgeInsets) -> Proposal {
        Proposal(
            width: width.map { max(0, $0 - insets.leading - insets.trailing) },
            height: height.map { max(0, $0 - insets.top - insets.bottom) })
    }

    func free(_ axes: Axis.Set) -> Proposal {
        Proposal(width: axes.contains(.horizontal) ? nil : width, height: axes.contains(.vertical) ? nil : height)
    }
}

extension Measure {
    struct Laid {
        let sizes: [CGSize]
        let size: CGSize
    }

    func row(_ node: Drawn, _ spacing: CGFloat, _ proposal: Proposal) -> Laid {
        let gaps = spacing * CGFloat(max(0, node.children.count - 1))
        let sizes = shared(node.children, proposal.width.map { max(0, $0 - gaps) }, along: \.width) { child, width in
            size(child, Proposal(width: width, height: isSpacer(child) ? 0 : proposal.height))
        }
        return Laid(sizes: sizes, size: CGSize(width: sizes.map(\.width).reduce(gaps, +), height: sizes.map(\.height).max() ?? 0))
    }

    func column(_ node: Drawn, _ spacing: CGFloat, _ proposal: Proposal) -> Laid {
        let gaps = spacing * CGFloat(max(0, node.children.count - 1))
        let sizes = shared(node.children, proposal.height.map { max(0, $0 - gaps) }, along: \.height) { child, height in
            size(child, Proposal(width: isSpacer(child) ? 0 : proposal.width, height: height))
        }
        return Laid(sizes: sizes, size: CGSize(width: sizes.map(\.width).max() ?? 0, height: sizes.map(\.height).reduce(gaps, +)))
    }

    /// Higher layout priorities go first, then less flexible children. Each is offered an equal
    /// share of what is left.
    private func shared(
        _ children: [Drawn], _ room: CGFloat?, along side: KeyPath<CGSize, CGFloat>, size: (Drawn, CGFloat?) -> CGSize
    ) -> [CGSize] {
        guard let room, room.isFinite else { return children.map { size($0, nil) } }
        let least = children.map { size($0, 0)[keyPath: side] }
        let most = children.map { size($0, .infinity)[keyPath: side] }
        var sizes = [CGSize](repeating: .zero, count: children.count)
        var left = room
        let order = children.indices.sorted { one, other in
            let (first, second) = (children[one].layoutPriority, children[other].layoutPriority)
            if first != second { return first > second }
            let (stiff, loose) = (most[one] - least[one], most[other] - least[other])
            return stiff == loose ? one < other : stiff < loose
        }
        var priorities = order.map { children[$0].layoutPriority }
        for index in order {
            let priority = children[index].layoutPriority
            let sharing = CGFloat(priorities.filter { $0 == priority }.count)
            let kept = children.indices.filter { children[$0].layoutPriority < priority }.map { least[$0] }.reduce(0, +)
            sizes[index] = size(children[index], max(0, (left - kept) / sharing))
            left = max(0, left - sizes[index][keyPath: side])
            priorities.removeFirst()
        }
        return sizes
    }

    private func isSpacer(_ node: Drawn) -> Bool {
        if case .spacer = node.kind { true } else { false }
    }

    struct WrittenText {
        let size: CGSize
        let isCut: Bool
    }

    func written(_ words: String, _ writing: Drawn.Writing, _ proposal: Proposal) -> WrittenText {
        let paragraphs = words.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var size = writing.size
        let whole = paragraphs.map { width($0, size) }.max() ?? 0
        // Text that may shrink does not wrap.
        let shrinks = writing.smallest < 1 && writing.lineLimit == 1
        if shrinks, let room = proposal.width, whole > room { size *= max(writing.smallest, room / whole) }
        let room = max(1, proposal.width ?? .infinity) + 0.5
        var lines = paragraphs.flatMap { broken($0, room, size) }
        var isCut = false
        if let limit = writing.lineLimit, lines.count > limit {
            isCut = true
            lines = Array(lines.prefix(limit))
        }
        let tall = CGFloat(max(1, lines.count)) * (size * 1.22).rounded(.up)
        let broad = lines.map { width($0, size) }.max() ?? 0
        if let height = proposal.height, height.isFinite, tall > height + 1, lines.count > 1 { isCut = true }
        return WrittenText(size: CGSize(width: broad, height: tall), isCut: isCut)
    }

    private func width(_ text: String, _ size: CGFloat) -> CGFloat { letters(text) * size }

    /// The widths of the letters, added one after another to what stands before them.
    private func letters(_ text: String, after before: CGFloat = 0) -> CGFloat {
        if text.utf8.allSatisfy({ $0 < 128 }) { return text.utf8.reduce(before) { $0 + Self.ofASCII[Int($1)] } }
        return text.reduce(before) { $0 + Self.width(of: $1) }
    }

    /// All of ASCII, looked up once: the tests spend much of their time on this.
    private static let ofASCII = (0..<128).map { width(of: Character(UnicodeScalar(UInt8($0)))) }

    /// Estimates of the widths of San Francisco's letters, as fractions of the font size. Nobody
    /// has measured them on an iPhone; digits all have the same width.
    private static func width(of letter: Character) -> CGFloat {
        switch letter {
        case "0"..."9", "A"..."L", "N"..."V", "X"..."Z", "w", "+", "×", "÷", "−", "=", "√": 0.64
        case "m", "M", "W", "%": 0.88
        case "i", "j", "l", "I", "'", "’", ".", ",", ":", ";", "!", "|": 0.27
        case " ", "f", "r", "t", "(", ")": 0.36
        case "-": 0.46
        default: 0.56
        }
    }

    /// Breaks between words, and inside a word only if it is longer than a line.
    private func broken(_ line: String, _ room: CGFloat, _ size: CGFloat) -> [String] {
        guard width(line, size) > room else { return [line] }
        var lines: [String] = []
        var current = ""
        // Of `current`, as fractions of the font size.
        var taken: CGFloat = 0
        for var word in line.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
            let longer = letters(word, after: letters(" ", after: taken))
            if !current.isEmpty, longer * size > room {
                lines.append(current)
                current = ""
            }
            while word.count > 1, width(word, size) > room {
                var fitting = 1
                while width(String(word.prefix(fitting + 1)), size) <= room { fitting += 1 }
                lines.append(String(word.prefix(fitting)))
                word = String(word.dropFirst(fitting))
            }
            taken = current.isEmpty ? letters(word) : longer
            current = current.isEmpty ? word : current + " " + word
        }
        return lines + [current]
    }
}

extension HorizontalAlignment {
    func offset(_ length: CGFloat, in room: CGFloat) -> CGFloat {
        switch self {
        case .leading: 0
        case .center: (room - length) / 2
        case .trailing: room - length
        }
    }
}

extension VerticalAlignment {
    func offset(_ length: CGFloat, in room: CGFloat) -> CGFloat {
        switch self {
        case .top, .firstTextBaseline: 0
        case .center: (room - length) / 2
        case .bottom: room - length
        }
    }
}

extension CGFloat {
    func clamped(_ least: CGFloat?, _ most: CGFloat?) -> CGFloat {
        Swift.max(least ?? -.infinity, Swift.min(most ?? .infinity, self))
    }
}
