import Foundation

/// What is left of one line of a journey, read word by word. Every refusal says what would have
/// been right.
struct Line {
    private var rest: Substring.UnicodeScalarView

    init(_ text: Substring.UnicodeScalarView) {
        rest = trimmed(text)
    }

    /// The next word; empty at the end.
    mutating func word() -> String {
        let word = rest.prefix { !$0.properties.isWhitespace }
        rest = trimmed(rest[word.endIndex...])
        return String(word)
    }

    mutating func word(_ expected: String) throws(Refusal) -> String {
        let word = word()
        guard !word.isEmpty else { throw Refusal(expected: expected) }
        return word
    }

    /// All that is left, as it is written.
    mutating func takeRest() -> Substring.UnicodeScalarView {
        defer { rest = rest[rest.endIndex...] }
        return rest
    }

    /// Whether the next word is this one; takes it if so.
    mutating func takes(_ wanted: String) -> Bool {
        var after = self
        guard after.word() == wanted else { return false }
        self = after
        return true
    }

    mutating func needs(_ wanted: String) throws(Refusal) {
        guard takes(wanted) else { throw Refusal(expected: "the word \"\(wanted)\" here") }
    }

    func end() throws(Refusal) {
        guard rest.isEmpty else { throw Refusal(expected: "the end of the line in place of \(String(rest))") }
    }

    /// Text in double quotes, with `\n`, `\"`, `\\` and `\u{e9}`.
    mutating func quoted(_ expected: String) throws(Refusal) -> String {
        guard rest.first == "\"" else { throw Refusal(expected: "\(expected), in quotes") }
        var left = rest.dropFirst()
        var text = String.UnicodeScalarView()
        while let scalar = left.popFirst() {
            switch scalar {
            case "\"":
                rest = trimmed(left)
                return String(text)
            case "\\":
                text.append(try escaped(&left))
            default:
                text.append(scalar)
            }
        }
        throw Refusal(expected: "\(expected), with a closing quote")
    }

    /// `250ms`, `45s`, `2m` or `1h`.
    mutating func milliseconds() throws(Refusal) -> UInt64 {
        let word = word()
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let unit: UInt64? =
            switch word[digits.endIndex...] {
            case "ms": 1
            case "s": 1000
            case "m": 60_000
            case "h": 3_600_000
            default: nil
            }
        guard let unit, let number = UInt64(digits), case (let time, false) = number.multipliedReportingOverflow(by: unit)
        else { throw Refusal(expected: "a time such as 250ms, 45s, 2m or 1h") }
        return time
    }

    /// A moment, in milliseconds since 1970.
    mutating func time() throws(Refusal) -> Int64 {
        let format = ISO8601DateFormatter()
        guard let date = format.date(from: word()) else {
            throw Refusal(expected: "a time such as 2026-03-02T15:00:00-05:00")
        }
        return Int64(date.timeIntervalSince1970) * 1000
    }
}

/// What would have been right.
struct Refusal: Error {
    var expected: String
}

func trimmed(_ text: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    var text = text.drop { $0.properties.isWhitespace }
    while text.last?.properties.isWhitespace == true {
        text.removeLast()
    }
    return text
}

/// What follows a backslash.
private func escaped(_ text: inout Substring.UnicodeScalarView) throws(Refusal) -> Unicode.Scalar {
    switch text.popFirst() {
    case "n": return "\n"
    case "\"": return "\""
    case "\\": return "\\"
    case "u" where text.first == "{":
        let code = text.dropFirst().prefix { $0 != "}" }
        if code.endIndex < text.endIndex, let number = UInt32(String(code), radix: 16), let scalar = Unicode.Scalar(number) {
            text = text[text.index(after: code.endIndex)...]
            return scalar
        }
    default: break
    }
    throw Refusal(expected: #"one of \n \" \\ \u{e9} after a backslash"#)
}
