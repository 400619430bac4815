/// One thing that happens, or that is expected.
public enum Step: Equatable, Sendable {
    /// Each is one character, or a name in brackets.
    case keys([String])
    case paste(String)
    case tap(label: String, of: String?)
    case fill(label: String, text: String)
    case hide
    case show
    case exit
    case back
    case wait(milliseconds: UInt64)
    case restart(phone: Bool)
    /// Milliseconds since 1970.
    case clock(Int64)
    case device(DeviceAnswer)
    /// The next thing that is to be opened does not open.
    case fail
    /// Somebody scrolls, or touches where there is nothing.
    case touch
    case print
    case expect(Expectation)
}

/// How the device key answers from now on.
public enum DeviceAnswer: String, Sendable {
    case ok, busy, locked, gone, broken
}

/// What has to hold.
public enum Expectation: Equatable, Sendable {
    case calculator
    case page
    case title(String)
    case display(String)
    case text(String)
    case noText(String)
    case dial(String)
    case compose(uri: String, body: Body)
    case open(String)
    case copy(String)
    case leave
    case noEffect

    /// What is filled in beside the number.
    public enum Body: Equatable, Sendable {
        case whatever
        case none
        case says(String)
    }
}

extension Step {
    /// The keys that are one character: digits, marks, operators, `=`, clear, backspace, sign,
    /// powers, factorial, root, pi.
    private static let keys = "0123456789.,+-−*×/÷()%=c<n^²³!√π"

    init(_ line: Line) throws(Refusal) {
        var line = line
        switch line.word() {
        case "keys": self = .keys(try Self.keys(of: line.takeRest()))
        case "paste": self = .paste(try line.quoted("the text that is pasted"))
        case "tap":
            let label = try line.quoted("the label of what is tapped")
            self = .tap(label: label, of: line.takes("of") ? try line.quoted("the title of the card or item") : nil)
        case "fill":
            let label = try line.quoted("the label of the field")
            try line.needs("with")
            self = .fill(label: label, text: try line.quoted("the text that is filled in"))
        case "hide": self = .hide
        case "show": self = .show
        case "exit": self = .exit
        case "back": self = .back
        case "wait": self = .wait(milliseconds: try line.milliseconds())
        case "restart": self = .restart(phone: line.takes("phone"))
        case "clock": self = .clock(try line.time())
        case "device":
            guard let answer = DeviceAnswer(rawValue: line.word()) else {
                throw Refusal(expected: "device busy, locked, gone, broken or ok")
            }
            self = .device(answer)
        case "fail": self = .fail
        case "touch": self = .touch
        case "print": self = .print
        case "expect": self = .expect(try Expectation(&line))
        default:
            throw Refusal(
                expected:
                    "keys, paste, tap, fill, hide, show, exit, back, wait, restart, clock, device, fail, touch, print or expect")
        }
        try line.end()
    }

    /// The keys of a script such as `2+[sqrt]9=`.
    public static func keys(of script: String) -> [String]? {
        try? keys(of: script[...].unicodeScalars)
    }

    private static func keys(of script: Substring.UnicodeScalarView) throws(Refusal) -> [String] {
        var rest = script
        var keys: [String] = []
        while let scalar = rest.popFirst() {
            if scalar == "[", let end = rest.firstIndex(of: "]"), end > rest.startIndex {
                keys.append("[\(String(rest[..<end]))]")
                rest = rest[rest.index(after: end)...]
            } else if Self.keys.unicodeScalars.contains(scalar) {
                keys.append(String(scalar))
            } else if !scalar.properties.isWhitespace {
                throw unknownKey
            }
        }
        guard !keys.isEmpty else { throw unknownKey }
        return keys
    }

    private static let unknownKey = Refusal(
        expected: "keys out of 0-9 . + - * / ( ) % = c < n ^ ² ³ ! √ π, and names in brackets such as [sqrt]")

    /// Whether the phone may be asked for something by it. What it was asked for is remembered
    /// until the next such step.
    var acts: Bool {
        switch self {
        case .print, .expect: false
        default: true
        }
    }
}

extension Expectation {
    fileprivate init(_ line: inout Line) throws(Refusal) {
        switch line.word() {
        case "screen":
            switch line.word() {
            case "calculator": self = .calculator
            case "page": self = .page
            default: throw Refusal(expected: "expect screen calculator, or expect screen page")
            }
        case "title": self = .title(try line.quoted("the title"))
        case "display": self = .display(try line.quoted("what is displayed"))
        case "text": self = .text(try line.quoted("the text"))
        case "effect": try self.init(effect: &line)
        case "no":
            switch line.word() {
            case "text": self = .noText(try line.quoted("the text"))
            case "effect": self = .noEffect
            default: throw Refusal(expected: "expect no text \"…\", or expect no effect")
            }
        default:
            throw Refusal(expected: "screen, title, display, text, effect, no text or no effect after expect")
        }
    }

    private init(effect line: inout Line) throws(Refusal) {
        switch line.word() {
        case "dial": self = .dial(try line.word("a number such as tel:+18002987233"))
        case "text":
            let uri = try line.word("a number such as sms:+19145550143")
            if line.takes("no") {
                try line.needs("body")
                self = .compose(uri: uri, body: .none)
            } else if line.takes("body") {
                self = .compose(uri: uri, body: .says(try line.quoted("the body of the text")))
            } else {
                self = .compose(uri: uri, body: .whatever)
            }
        case "open": self = .open(try line.word("an address such as https://example.org"))
        case "copy": self = .copy(try line.quoted("what is copied"))
        case "leave": self = .leave
        default: throw Refusal(expected: "expect effect dial, text, open, copy or leave")
        }
    }
}
