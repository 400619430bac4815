import CalculatorEngine
import Handset
@_spi(StandIn) import SwiftUI

/// A walk past every kind of screen, the same in every language.
@MainActor
public struct Tour {
    private let phone: PhoneInHand
    private let visit: @MainActor (String) throws -> Void

    public init(_ phone: PhoneInHand, visit: @escaping @MainActor (_ screen: String) throws -> Void) {
        (self.phone, self.visit) = (phone, visit)
    }

    public func walk() async throws {
        try await phone.settle()
        try await cover()
        try await setup()
        try visit("plan")
        try await section()
        try await lists()
        try await record()
        try await help()
        try await settings()
        try await looks()
    }

    /// After that: plain notes under another code, made in the same way.
    public func walkNotes() async throws {
        try await phone.exit()
        try await setupOfNotes()
        try await notes()
    }

    private func cover() async throws {
        try await phone.keys("1234.5*8=")
        try visit("calculator")
        try await phone.keys("c98765432*123+4")
        try visit("calculator-long")
        try await phone.keys("c9[sqrt]16+[sin]30)=")
        try visit("calculator-scientific")
        if phone.stage.environment.verticalSizeClass == .regular { try await phone.keys("[more]") }
        try await phone.keys("c200+10%=c1/3=c[tape]")
        try visit("calculator-tape")
        try await phone.keys("[clear tape][tape]c")
    }

    private func setup() async throws {
        try await phone.keys("73282559=")
        try visit("setup-look")
        try await tap("setup-look-go")
        try visit("setup-what")
        try await tap("setup-what-plan")
        try visit("setup-know")
        try await tap("setup-know-go")
        try visit("setup-code")
        try await calculator()
        try await phone.keys("1234=")
        try visit("setup-refused")
        for _ in 0..<2 {
            try await calculator()
            try await phone.keys("470913=")
        }
        try visit("setup-done")
        try await tap("setup-done-go")
    }

    private func section() async throws {
        try await inside("plan-hopes") {
            try await phone.fill(0, with: "A quiet morning, and coffee on the step.")
            try visit("section")
        }
    }

    private func lists() async throws {
        try await inside("plan-people") {
            try await tap("plan-people-list-open")
            try await tap("plan-people-add")
            try await phone.fill(0, with: "Nadia")
            try await phone.fill(1, with: "914-555-0143")
            try visit("person")
            try await phone.back()
            try await phone.back()
        }
        try await inside("plan-bag") {
            try await tap("plan-list-papers")
            for item in ["plan-item-id", "plan-item-passport"] { try await tap(item) }
            try await tap("plan-item-id")
            try visit("list")
            try await tap("plan-list-rename")
            try visit("list-edited")
            try await phone.back()
        }
    }

    /// What happened, in the person's own words.
    private func record() async throws {
        try await inside("record-title") {
            try visit("record-before")
            try await tap("record-add")
            try await phone.fill(0, with: "They took my keys and my phone.")
            try visit("entry")
            try await phone.back()
            try visit("record")
        }
    }

    /// What there is to read beyond the next call.
    private func topics() async throws {
        try await inside("help-topics") {
            try visit("topics")
            try await inside("after-title") { try visit("topic") }
            try await inside("services-title") { try visit("services") }
            try await inside("help-speak") {
                try await phone.tap("العربية")
                try visit("speak-card")
                try await phone.back()
            }
        }
    }

    private func help() async throws {
        try await phone.back()
        try visit("help")
        try await topics()
        try await phone.touchChip(0)
        try visit("help-answered")
        try await tap("help-heading-next")
        try visit("help-unfolded")
        try await tap("help-heading-next")
        try await phone.touchChip(0)
        try await tap("help-answer-questions")
        try visit("question")
        try await tap("help-danger-now")
        try visit("guidance")
        try await phone.back()
        try await phone.back()
        try await tap("help-my-plan")
    }

    private func settings() async throws {
        try await inside("plan-settings-open") {
            try await tap("settings-erase")
            try visit("erase")
            try await phone.back()
        }
    }

    private func looks() async throws {
        try await inside("plan-look-open") {
            try visit("look")
            try await tap("plan-look-dim")
        }
        try visit("plan-dim")
        try await phone.back()
        try visit("help-dim")
        try await tap("help-my-plan")
        try await inside("plan-look-open") {
            try await tap("plan-look-dim")
            try await tap("plan-look-large")
        }
        try await phone.back()
        try visit("help-large")
    }

    private func setupOfNotes() async throws {
        try await phone.keys("c73282559=")
        try await tap("setup-look-go")
        try await tap("setup-what-notes")
        try visit("setup-know-notes")
        try await tap("setup-know-go")
        for _ in 0..<2 {
            try await calculator()
            try await phone.keys("918274=")
        }
        try visit("setup-done-notes")
        try await tap("setup-done-notes-go")
    }

    private func notes() async throws {
        try visit("notes-empty")
        try await inside("notes-add") {
            try await phone.fill(0, with: "Birthday lunch")
            try await phone.fill(1, with: "Table for six at noon. Ask Rosa whether she brings the cake.")
            try visit("note")
        }
        try await inside("notes-settings") { try visit("notes-settings") }
        try await inside("notes-add") {
            try await phone.fill(0, with: "Market")
            try await phone.fill(1, with: "Rice\nGreen beans\nSoap\nTwo tins of tomatoes, the small ones")
            try await tap("notes-make-list")
            try await phone.tap("Green beans")
            try visit("note-list")
        }
        try visit("notes")
        try await phone.fill(0, with: "beans")
        try visit("notes-found")
    }

    private func calculator() async throws {
        try await tap("code-open-keypad")
    }

    private func inside(_ message: String, _ walk: () async throws -> Void) async throws {
        try await tap(message)
        try await walk()
        try await phone.back()
    }

    private func tap(_ message: String) async throws {
        try await phone.tap(phone.words(message))
    }
}

extension PhoneInHand {
    /// One of core's messages, in the language of the phone.
    public func words(_ message: String) throws -> String {
        let language = stage.environment.locale.language.languageCode == .spanish ? "es" : "en"
        for file in Repository.files(in: "core/locales/\(language)", ending: ".ftl") {
            for line in try Repository.text(of: file).split(separator: "\n") where line.hasPrefix("\(message) = ") {
                return String(line.dropFirst(message.count + 3))
            }
        }
        throw refused("there is no message \(message)")
    }

    /// The chip at this place of the first row of chips.
    public func touchChip(_ index: Int) async throws {
        guard case .page(let page) = host.screen else { throw refused("only a page has chips") }
        let rows = page.rows.compactMap { row -> [Chip]? in if case .chips(let chips) = row { chips } else { nil } }
        let chips: [Chip] = rows.first ?? []
        guard index < chips.count else { throw refused("there is no such chip") }
        try await tap(chips[index].control.label.text)
    }

    /// Sets up the phone with the code 470913, and leaves the plan open.
    public func setUp() async throws {
        try await settle()
        try await keys("73282559=")
        for step in ["setup-look-go", "setup-what-plan", "setup-know-go"] { try await tap(words(step)) }
        for _ in 0..<2 {
            try await tap(words("code-open-keypad"))
            try await keys("470913=")
        }
        try await tap(words("setup-done-go"))
    }
}
