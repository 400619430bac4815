import CalculatorEngine
import Journeys
@_spi(StandIn) import SwiftUI

/// What a person sees after each step of a journey, in the form that every shell writes
/// (docs/shells.md): what is in front, what can be touched in its order, every word that is drawn,
/// what the phone was asked for.
@MainActor
public struct Sights {
    public private(set) var text = ""

    public init() {}

    public mutating func add(line: Int, _ phone: PhoneInHand) {
        text += "# line \(line)\n"
        switch (phone.elsewhere, phone.host.screen) {
        case (.some, _): text += "another app\n"
        case (_, .calculator(let calculator)): text += "calculator \(phone.drawnDisplay(calculator))\n"
        case (_, .page): text += page(phone.stage)
        }
        for request in phone.requests { text += "asked \(request.description)\n" }
    }

    private func page(_ stage: Stage) -> String {
        let labels = stage.touchables.map(\.label)
        var words: Set<[UInt8]> = []
        for line in stage.texts {
            for word in line.split(whereSeparator: { !$0.isLetterOrDigit }) { words.insert(Array(word.utf8)) }
        }
        let sorted = words.sorted { $0.lexicographicallyPrecedes($1) }.map { String(decoding: $0, as: UTF8.self) }
        return (["page"] + labels.map { "[\($0)]" } + sorted).map { $0 + "\n" }.joined()
    }
}

extension Character {
    /// As Rust counts them: what is between them is drawn differently on each phone.
    fileprivate var isLetterOrDigit: Bool {
        unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}

extension Journeys.Request {
    /// As journeys name it.
    fileprivate var description: String {
        switch self {
        case .dial(let uri): "dial \(uri)"
        case .compose(let uri, nil): "text \(uri) no body"
        case .compose(let uri, let body?): "text \(uri) body \"\(body)\""
        case .open(let url): "open \(url)"
        case .copy(let text): "copy \"\(text)\""
        case .leave: "leave"
        }
    }
}
