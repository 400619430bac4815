import CalculatorEngine
import Handset
import TestSupport
import Testing

/// The vectors that Rust, Kotlin and Swift all read.
@Suite struct VectorTests {
    /// Every file, and whether it can be read through the library. A new file has to be added here,
    /// with a test below.
    static let files = [
        "tests/vectors/calculator-keys.tsv": true,
        "tests/vectors/calculator-locales.tsv": true,
        "tests/vectors/calculator-paste.tsv": true,
        "tests/vectors/number-marks.tsv": true,
        // 60 digits of each function: more than a display shows, so Rust alone can read it.
        "tests/vectors/calculator-functions.tsv": false,
        // Thousands of sums; what a shell shows of those above it shows of these, so Rust alone
        // reads them.
        "tests/vectors/calculator-sums.tsv": false,
    ]

    /// What no event of the app carries: Rust alone reads it, and the last one is read by the tests
    /// of the decision.
    static let notOfTheApp: Set = [
        "tests/vectors/us-time-zones.tsv", "tests/vectors/phone-numbers.tsv", "tests/vectors/decisions.tsv",
    ]

    @Test func everyVectorFileIsKnown() {
        let files = Set(Repository.files(in: "tests/vectors", ending: ".tsv"))
        #expect(files.subtracting(Self.notOfTheApp) == Set(Self.files.keys))
    }

    /// Columns: keys, the small line, the display, a comment. Each line begins with a new
    /// calculator.
    @Test func everyLineOfTheKeyTableHolds() throws {
        for (line, columns) in try lines(of: "tests/vectors/calculator-keys.tsv") {
            let shown = try calculator(locale: "en-US") { try $0.press(key: columns[0]) }
            #expect(shown?.expression.text == columns[1], "\(line)")
            #expect(shown?.display.text == columns[2], "\(line)")
        }
    }

    /// Columns: locale, keys, the small line, the display, a comment. Each line begins with a new
    /// calculator.
    @Test func everyLineOfTheLocaleTableHolds() throws {
        for (line, columns) in try lines(of: "tests/vectors/calculator-locales.tsv") {
            let shown = try calculator(locale: columns[0]) { try $0.press(key: columns[1]) }
            #expect(shown?.expression.text == unescaped(columns[2]), "\(line)")
            #expect(shown?.display.text == unescaped(columns[3]), "\(line)")
        }
    }

    /// Columns: locale, text, display, a comment. Each line begins with a new calculator.
    @Test func everyLineOfThePasteTableHolds() throws {
        for (line, columns) in try lines(of: "tests/vectors/calculator-paste.tsv") {
            let shown = try calculator(locale: columns[0]) { try $0.paste(text: unescaped(columns[1])) }
            #expect(shown?.display.text == unescaped(columns[2]), "\(line)")
        }
    }

    /// Columns: locale, three numbers as it writes them, by whom. Rust reads every line; here the
    /// first of each way of writing shows that all marks and digits cross.
    @Test func everyWayOfWritingNumbersCrosses() throws {
        // Rust's test says why these two differ here.
        let others = ["dv", "en-US-POSIX"]
        let rows = try lines(of: "tests/vectors/number-marks.tsv").map(\.columns).filter { !others.contains($0[0]) }
        let ways = Dictionary(grouping: rows) { Array($0[1...3]) }
        try #require(ways.count >= 40)
        for (numbers, alike) in ways {
            let locale = alike.map { $0[0] }.min { ($0.count, $0) < ($1.count, $1) } ?? ""
            let shown = try calculator(locale: locale) { try $0.press(key: "1234+12345+1234567890.5") }
            #expect(shown?.display.text == unescaped(numbers.joined(separator: "+")), "\(locale)")
        }
    }

    private func unescaped(_ text: String) -> String {
        [("\\n", "\n"), ("\\u{a0}", "\u{a0}"), ("\\u{202f}", "\u{202f}")].reduce(text) { text, escape in
            text.split(separator: escape.0, omittingEmptySubsequences: false).joined(separator: escape.1)
        }
    }

    private func lines(of file: String) throws -> [(line: String, columns: [String])] {
        let lines = try Repository.text(of: file).split(separator: "\n").filter { !$0.hasPrefix("#") }
        try #require(lines.count > 20)
        return lines.map { line in
            (String(line), line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        }
    }

    private func calculator(locale: String, after steps: (Handset) throws -> Void) throws -> CalculatorScreen? {
        let phone = try Handset(Directives(locale: locale), worksAtOnce: false)
        try steps(phone)
        if case .calculator(let shown) = phone.screen { return shown } else { return nil }
    }
}
