/// A journey, read: what a person does with the phone and what has to hold, a step a line.
/// docs/journeys.md tells the language in full.
public struct Journey: Sendable {
    /// What its first lines say about the phone.
    public var phone = Phone()
    public var steps: [Numbered] = []

    /// `#! locale es` and the like; what is not said is `nil`.
    public struct Phone: Equatable, Sendable {
        public var locales: [String]?
        /// Milliseconds since 1970.
        public var now: Int64?
        public var region: String?
        public var setupCode: String?
        /// `android`, `ios` or `terminal`.
        public var platform: String?
        /// What the device cannot do: `call`, `text`, `browse`.
        public var cannot: Set<String> = []
        /// How the device key answers from the start.
        public var device = DeviceAnswer.ok

        public init() {}
    }

    /// A step and where it stands.
    public struct Numbered: Sendable {
        /// From 1.
        public var line: Int
        /// As written.
        public var text: String
        public var step: Step
    }

    /// A line that is no step.
    public struct ParseError: Error, CustomStringConvertible {
        /// From 1.
        public var line: Int
        /// What would be one.
        public var expected: String

        public var description: String { "line \(line): expected \(expected)" }
    }

    /// Reads a whole file.
    public init(_ text: String) throws(ParseError) {
        var text = text[...].unicodeScalars
        if text.first == "\u{feff}" { text.removeFirst() }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            do throws(Refusal) {
                try read(trimmed(line), number: index + 1)
            } catch {
                throw ParseError(line: index + 1, expected: error.expected)
            }
        }
    }

    private mutating func read(_ written: Substring.UnicodeScalarView, number: Int) throws(Refusal) {
        if written.starts(with: "#!".unicodeScalars) {
            guard steps.isEmpty else { throw Refusal(expected: "#! lines to stand before the first step") }
            try phone.read(Line(written.dropFirst(2)))
        } else if let first = written.first, first != "#" {
            steps.append(Numbered(line: number, text: String(written), step: try Step(Line(written))))
        }
    }
}

extension Journey.Phone {
    fileprivate mutating func read(_ line: Line) throws(Refusal) {
        var line = line
        switch line.word() {
        case "locale":
            let list = try line.word("locales such as es-US or es-US,en")
            locales = list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        case "now": now = try line.time()
        case "region": region = try line.word("a region such as westchester-ny")
        case "setup-code": setupCode = try line.word("6 to 12 digits")
        case "platform":
            let word = line.word()
            guard ["android", "ios", "terminal"].contains(word) else {
                throw Refusal(expected: "platform android, ios or terminal")
            }
            platform = word
        case "cannot":
            let word = line.word()
            guard ["call", "text", "browse"].contains(word) else { throw Refusal(expected: "cannot call, text or browse") }
            cannot.insert(word)
        case "device":
            guard let answer = DeviceAnswer(rawValue: line.word()) else {
                throw Refusal(expected: "device busy, locked, gone, broken or ok")
            }
            device = answer
        default: throw Refusal(expected: "#! locale, now, region, setup-code, platform, cannot or device")
        }
        try line.end()
    }
}
