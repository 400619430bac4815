/// A screen as letters, so that people can read what is drawn, in which order and groups: a pane is
/// a box, what can be touched stands in brackets, and what scrolls is unrolled. A cell is 8 by 16
/// points.
extension Stage {
    @_spi(StandIn) public var picture: String {
        var canvas = Canvas()
        for placed in placed(by: .cells) { placed.draw(on: &canvas, inButton: false) }
        return canvas.text
    }
}

struct Canvas {
    private var cells: [[Character]] = []

    mutating func put(_ text: String, _ column: Int, _ row: Int) {
        for (offset, letter) in text.enumerated() { put(letter, column + offset, row) }
    }

    mutating func put(_ letter: Character, _ column: Int, _ row: Int) {
        guard column >= 0, row >= 0 else { return }
        while cells.count <= row { cells.append([]) }
        while cells[row].count <= column { cells[row].append(" ") }
        cells[row][column] = letter
    }

    mutating func box(_ left: Int, _ top: Int, _ right: Int, _ bottom: Int) {
        guard right > left, bottom > top else { return }
        for column in left...right {
            put("─", column, top)
            put("─", column, bottom)
        }
        for row in top...bottom {
            put("│", left, row)
            put("│", right, row)
        }
        put("╭", left, top)
        put("╮", right, top)
        put("╰", left, bottom)
        put("╯", right, bottom)
    }

    var text: String {
        cells.map { row in
            var line = String(row)
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}

extension Measure.Placed {
    @MainActor fileprivate func draw(on canvas: inout Canvas, inButton: Bool) {
        guard !drawn.isInvisible else { return }
        let (left, top) = (Int((frame.minX / 8).rounded()), Int((frame.minY / 16).rounded()))
        let (right, bottom) = (Int((frame.maxX / 8).rounded()) - 1, Int((frame.maxY / 16).rounded()) - 1)
        switch drawn.kind {
        case .text(_, let writing):
            for (row, line) in lines.enumerated() {
                let spare = right - left + 1 - line.count
                let indent =
                    switch writing.alignment {
                    case .leading: drawn.isReversed ? spare : 0
                    case .center: spare / 2
                    case .trailing: drawn.isReversed ? 0 : spare
                    }
                canvas.put(line, left + indent, top + row)
            }
        case .image(let name, _): canvas.put(Self.signs[name] ?? "?", left, top)
        case .progress: canvas.put("◌", left, top)
        case .platform:
            for (row, line) in (field?.text ?? "").split(separator: "\n").enumerated() {
                canvas.put(String(line), left, top + row)
            }
        case .fill(.rectangle, _) where bottom == top && right - left > 20:
            canvas.put(String(repeating: "─", count: right - left + 1), left, top)
        case .behind, .over:
            if !inButton, drawn.action == nil, isPane { canvas.box(left, top, right, bottom) }
        default: break
        }
        let isButton = drawn.action != nil
        for child in children { child.draw(on: &canvas, inButton: inButton || isButton) }
        if isButton {
            // At the height of what it says.
            let said = visible.filter { $0.text != nil }.map(\.frame)
            canvas.put("[", left, said.map { Int(($0.minY / 16).rounded()) }.min() ?? top)
            canvas.put("]", right, said.map { Int(($0.maxY / 16).rounded()) - 1 }.max() ?? bottom)
        }
    }

    /// Whether what lies behind it has a shape, and there is room for an edge around what it holds.
    @MainActor private var isPane: Bool {
        let hasShape = children.dropFirst().contains {
            if case .fill(let outline, _) = $0.drawn.kind { outline == .rounded } else { false }
        }
        guard hasShape, let content = children.first else { return false }
        let held = content.visible.filter { $0.text != nil || $0.drawn.action != nil }.map(\.frame)
        guard let first = held.first else { return false }
        let around = held.dropFirst().reduce(first) { $0.union($1) }
        return around.minX - frame.minX >= 7 && around.minY - frame.minY >= 15 && frame.maxX - around.maxX >= 7
            && frame.maxY - around.maxY >= 15
    }

    private static let signs: [String: Character] = [
        "exclamationmark.circle": "!", "circle": "○", "checkmark.circle.fill": "●", "square": "☐", "checkmark.square.fill": "☑",
        "chevron.up": "↑", "chevron.down": "↓", "trash": "×", "delete.backward": "⌫", "clock.arrow.circlepath": "◷",
    ]
}
