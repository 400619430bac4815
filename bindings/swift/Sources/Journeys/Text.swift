// Text as the journeys compare it: code point by code point, as every other player does. Swift's
// own comparison takes an é written as one code point and one written as two for the same.

/// Whether both say the same, whatever kind of space they do it with.
func same(_ first: String, _ second: String) -> Bool {
    plain(first) == plain(second)
}

func begins(_ text: String, with start: String) -> Bool {
    !start.isEmpty && plain(text).starts(with: plain(start))
}

func has(_ text: String, _ part: String) -> Bool {
    let text = plain(text)
    let part = plain(part)
    guard part.count <= text.count else { return false }
    return (0...text.count - part.count).contains { text[$0...].starts(with: part) }
}

/// Whether both are the same code points, spaces included.
func identical(_ first: String, _ second: String) -> Bool {
    first.unicodeScalars.elementsEqual(second.unicodeScalars)
}

/// In quotes, as a journey writes it.
func quoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\n": written += "\\n"
        case "\"", "\\": written += "\\\(scalar)"
        default: written.unicodeScalars.append(scalar)
        }
    }
    return written + "\""
}

/// A journey is typed on a keyboard that has one kind of space.
private func plain(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.map { $0 == "\u{a0}" || $0 == "\u{202f}" ? " " : $0 }
}
