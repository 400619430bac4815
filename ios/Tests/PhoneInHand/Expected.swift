import CalculatorEngine
@_spi(StandIn) import SwiftUI

/// What core's screen comes to when it is drawn: every piece of writing and every mark, in order.
/// A mark is named as the system names its symbol, in angle brackets.
extension PhoneInHand {
    /// What is drawn.
    public var drawn: [String] {
        stage.visible.compactMap { placed in
            if case .image(let name, let title) = placed.drawn.kind { return "<\(name)>\(title ?? "")" }
            // Marks of direction around digits that are written from right to left are not seen.
            return placed.text.map { $0.filter { $0 != "\u{202D}" && $0 != "\u{202C}" } }
        }.filter { !$0.isEmpty }
    }

    /// What should be.
    public var expected: [String] {
        switch host.screen {
        case .calculator(let calculator):
            calculator.expected(host.keypad, isWide: stage.environment.verticalSizeClass == .compact)
        case .page(let page): page.expected
        }
    }
}

extension Page {
    fileprivate var expected: [String] {
        // A banner in the first row lies over the bottom of the rows.
        let inOrder = rows.first?.isBanner == true ? rows.dropFirst() + rows.prefix(1) : rows[...]
        let all = [title.text] + inOrder.flatMap(\.expected) + [back, exit].compactMap { $0?.label.text }
        return all.filter { !$0.isEmpty }
    }
}

extension Row {
    fileprivate var isBanner: Bool {
        if case .banner = self { true } else { false }
    }

    fileprivate var expected: [String] {
        switch self {
        case .heading(let words), .text(let words), .quote(let words), .banner(let words), .busy(let words): [words.text]
        case .caution(let words): ["<exclamationmark.circle>", words.text]
        case .step(let number, let label): ["\(number)", label.text]
        case .item(let label, let isTicked, _, let up, let down, let delete):
            [isTicked ? "<checkmark.square.fill>" : "<square>", label.text]
                + zip(["chevron.up", "chevron.down", "trash"], [up, down, delete]).compactMap { icon, control in
                    control.map { "<\(icon)>\($0.label.text)" }
                }
        case .field(_, let label, let text, _): [label.text, text]
        case .choice(let control, let isChosen): [isChosen ? "<checkmark.circle.fill>" : "<circle>", control.label.text]
        case .button(let control): [control.label.text]
        case .disclosure(let control): [control.label.text, "<chevron.down>"]
        case .card(let card): card.head + card.details
        case .pair(let first, let second):
            first.head + second.head + [first, second].flatMap { [$0.title.text] + $0.details }
        }
    }
}

extension Card {
    /// Who, the number, what to do. A name that is the number stands once.
    fileprivate var head: [String] {
        let name = number?.text == title.text ? nil : title.text
        return [name, number?.text].compactMap { $0 } + actions.map(\.label.text)
    }

    fileprivate var details: [String] {
        [status?.text, reason?.text].compactMap { $0 } + cautions.flatMap { ["<exclamationmark.circle>", $0.text] }
    }
}

extension CalculatorScreen {
    fileprivate func expected(_ keypad: Keypad, isWide: Bool) -> [String] {
        let marks = [isWide || moreOpen ? angle.text : nil, memory?.text].compactMap { $0 }
        let display = (marks + [expression.text, display.text, preview?.text].compactMap { $0 }).filter { !$0.isEmpty }
        let lines = tape?.expected ?? []
        let scientific = keypad.scientific.joined().map(\.expected)
        let pad = keypad.pad.joined().map(\.expected)
        if isWide {
            // The scientific keys have a place of their own, which the tape takes while it is open.
            let strip = keypad.strip.filter { $0.key != .more }.map(\.expected)
            return display + strip + (tape == nil ? scientific : lines) + pad
        }
        return lines + display + (moreOpen ? scientific : []) + keypad.strip.map(\.expected) + pad
    }
}

extension Tape {
    fileprivate var expected: [String] {
        [title.text, clear?.label.text, close.label.text, nothing?.text].compactMap { $0 }
            + lines.flatMap { [$0.expression.text, "=", $0.result.text] }
    }
}

extension KeyFace {
    fileprivate var expected: String {
        switch key {
        case .backspace: "<delete.backward>\(label.text)"
        case .tape: "<clock.arrow.circlepath>\(label.text)"
        default: label.text
        }
    }
}
