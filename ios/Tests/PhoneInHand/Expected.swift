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
        let all = [title.text] + banners.map(\.text) + lead.flatMap(\.expected) + rows.flatMap(\.expected) + bar.expected
        return all.filter { !$0.isEmpty }
    }
}

extension Bar {
    fileprivate var expected: [String] {
        [notice?.label.text, notice?.undo?.label.text].compactMap { $0 } + (first?.expected ?? [])
            + [back.map { "<chevron.backward>\($0.label.text)" }, "<door.left.hand.open>", exit.label.text].compactMap { $0 }
    }
}

extension Control {
    /// Its picture, then its words.
    fileprivate var expected: [String] { [symbol.map { "<\($0.drawnAs)>" }, label.text].compactMap { $0 } }
}

extension Symbol {
    /// The system's symbol for it.
    fileprivate var drawnAs: String {
        switch self {
        case .call: "phone.fill"
        case .text: "message.fill"
        case .chat: "bubble.left.and.bubble.right.fill"
        case .place: "mappin.and.ellipse"
        case .person: "person.fill"
        case .list: "checklist"
        case .page: "doc.text"
        case .settings: "gearshape"
        case .more: "ellipsis"
        case .back: "chevron.backward"
        case .exit: "door.left.hand.open"
        }
    }
}

extension Row {
    fileprivate var expected: [String] {
        switch self {
        case .heading(let words), .text(let words), .quote(let words), .busy(let words): [words.text]
        case .note(let note): note.expected
        case .step(let number, let label): ["\(number)", label.text]
        case .link(let control, _): control.expected + ["<chevron.forward>"]
        case .answer(let control, let isChosen): control.expected + (isChosen ? ["<checkmark>"] : [])
        case .switch(let control, let isOn): [control.label.text, isOn ? "<switch.on>" : "<switch.off>"]
        case .chips(let chips): chips.flatMap(\.expected)
        case .button(let control): control.expected
        case .card(let card): card.expected
        case .line(let line): line.expected
        case .item(let control, let isTicked, let up, let down, let delete):
            [isTicked ? "<checkmark.circle.fill>" : "<circle>", control.label.text]
                + zip(["chevron.up", "chevron.down", "trash"], [up, down, delete]).compactMap { icon, control in
                    control.map { "<\(icon)>\($0.label.text)" }
                }
        case .field(_, let label, let text, _, let add):
            [label.text, text] + [add.map { "<plus.circle.fill>\($0.label.text)" }].compactMap { $0 }
        case .fold(let control, let isOpen): [control.label.text, isOpen ? "<chevron.up>" : "<chevron.down>"]
        }
    }
}

extension Note {
    fileprivate var expected: [String] {
        switch level {
        case .fact: ["<info.circle>", label.text]
        case .risk: ["<exclamationmark.triangle.fill>", label.text]
        case .error: ["<xmark.octagon.fill>", label.text]
        }
    }
}

extension Chip {
    fileprivate var expected: [String] {
        switch kind {
        case .answer(let isOn): [control.label.text] + (isOn ? ["<checkmark.circle.fill>"] : [])
        case .suggestion: ["<plus>", control.label.text]
        case .person: control.expected
        case .way: [control.label.text]
        }
    }
}

extension Line {
    /// A way has its picture alone, if no other has the same.
    fileprivate var expected: [String] {
        let detail = detail?.text == title.text ? nil : detail?.text
        return [title.text, detail].compactMap { $0 }
            + actions.map { way in
                guard let symbol = way.symbol, actions.filter({ $0.symbol == symbol }).count == 1 else { return way.label.text }
                return "<\(symbol.drawnAs)>\(way.label.text)"
            }
    }
}

extension Card {
    /// What for, who, the number, what to do; then what to know. A name that is the number stands
    /// once.
    fileprivate var expected: [String] {
        let number = number?.text == title.text ? nil : number?.text
        // In steps: the compiler takes minutes to find the types of all of it as one sum.
        let head: [String?] = [purpose?.text, status?.text, title.text, number]
        let controls: [Control] = actions + [more].compactMap { $0 }
        var all: [String] = head.compactMap { $0 }
        all += controls.flatMap(\.expected)
        all += [reason?.text].compactMap { $0 }
        return all + notes.flatMap(\.expected)
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
