import CalculatorEngine
import Handset
import Testing

/// Text goes in as UTF-8 and comes back as it was, code point by code point: Swift's own comparison
/// would take an é in one code point and one in two for the same.
@Suite struct TextTests {
    /// Every code point that UTF-8 can say, in order, in pieces.
    static var pieces: [String] {
        let scalars = (UInt32(0)...0x10_ffff).compactMap(Unicode.Scalar.init)
        return stride(from: 0, to: scalars.count, by: 4096).map { start in
            String(String.UnicodeScalarView(scalars[start..<min(start + 4096, scalars.count)]))
        }
    }

    @Test func everyCodePointCrossesAndComesBack() {
        for piece in Self.pieces {
            let back = rowText(row: .text(Caption(text: piece, spoken: "")))
            #expect(back.utf8.elementsEqual(piece.utf8), "from U+\(String(piece.unicodeScalars.first!.value, radix: 16))")
        }
    }

    @Test(arguments: [
        "", "\u{feff}first", "\0", "e\u{301} é", "👩🏽‍⚕️🇺🇸", "\r\n", "مرحبا שלום", String(repeating: "字", count: 100_000),
    ])
    func textsThatAreOftenMistakenComeBackAsTheyWere(text: String) {
        #expect(rowText(row: .text(Caption(text: text, spoken: ""))).utf8.elementsEqual(text.utf8))
    }

    @Test func whatIsWrittenInAnyScriptIsKeptAsTyped() async throws {
        let phone = try await Handset.setUp()
        let page = #"""
            keys c470913=
            tap "My plan"
            tap "What matters to me"
            """#
        try await phone.play(page)
        for piece in Self.written {
            try await phone.play(#"fill "What do you hope for" with \#(quoted(piece))"#)
            #expect(field(of: phone).utf8.elementsEqual(piece.utf8), "\(piece)")
        }
        try await phone.play("restart", page)
        #expect(field(of: phone).utf8.elementsEqual(Self.written.last!.utf8))
    }

    /// Everything that is a letter, a mark, a digit or a sign, in every script of Unicode; as much
    /// at a time as an answer holds.
    static var written: [String] {
        let kept = (UInt32(0x20)...0x10_ffff).compactMap(Unicode.Scalar.init).filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator, .format: false
            // Any kind of space is one to a journey, and what stands at either end of a line is its
            // own question.
            case .spaceSeparator: false
            default: true
            }
        }
        return stride(from: 0, to: kept.count, by: 480).map { start in
            String(String.UnicodeScalarView(kept[start..<min(start + 480, kept.count)]))
        }
    }

    private func field(of phone: Handset) -> String {
        guard case .page(let page) = phone.screen else { return "(the calculator)" }
        for case .field(_, let label, let text, _, _) in page.rows {
            if label.text.hasPrefix("What do you hope for") { return text }
        }
        return "(no field)"
    }

    /// As a journey writes it.
    private func quoted(_ text: String) -> String {
        "\"" + text.unicodeScalars.map { "\\u{\(String($0.value, radix: 16))}" }.joined() + "\""
    }
}
