import CalculatorEngine
import Foundation
import Handset
import Shell
@_spi(StandIn) import SwiftUI
@_spi(StandIn) import UIKit

/// What the code opens that is told to whoever holds the phone; nothing if no code was told.
public enum Told: CaseIterable, Sendable { case nothing, notes, plan }

/// One of two phones with the same public past. One of them holds a hidden plan, whose code was not
/// told, in another language and another look than the phone's, and its owner visits it; on the
/// other somebody does a sum at the same times. Everything else is done to both.
@MainActor
public final class OneOfTwoPhones {
    public typealias Moment = (step: String, holds: Holdings)

    private let told: Told
    private let hasHidden: Bool
    private let leak: Leak?
    private let phone: PhoneInHand
    private let look: Holdings.Look
    private var moments: [Moment] = []

    public init(_ told: Told, hidden: Bool, leak: Leak? = nil) throws {
        (self.told, hasHidden, self.leak) = (told, hidden, leak)
        UIPasteboard.general.reset()
        AppStorageShelf.values.reset()
        phone = try PhoneInHand()
        leak?.plant(into: phone)
        look = Holdings.Look(at: phone)
    }

    /// Plays everything, and gives what there was to see after each step.
    public func play() async throws -> [Moment] {
        try await step("switched on")
        if leak == nil { try await calculator() }
        try await visit("a visit in which the plan is made", .exit) { try await makeThePlan() }
        // Whatever is planted shows by now.
        if leak != nil { return moments }
        try await make()
        try await visit("a visit that ends at the dialer", .dialed) { try await dialFromThePlan() }
        try await calculator()
        try await book()
        try await visit("a visit that ends by itself", .idle) { try await writeInThePlan() }
        try await step("the phone is switched off and on") { try await $0.restart(phone: true) }
        try await visit("a visit in which the process ends", .killed) { try await openThePlan() }
        try await book()
        try await visit("a visit that is hidden", .hide) { try await openThePlan() }
        try await codes()
        try await calculator()
        return moments
    }

    private func step(_ name: String, _ act: (PhoneInHand) async throws -> Void = { _ in }) async throws {
        try await act(phone)
        try await phone.settle()
        moments.append(("\(moments.count + 1), \(name)", look.now()))
    }

    private func keys(_ script: String) async throws {
        for key in script { try await press("\(key)", of: script) }
    }

    private func press(_ name: String, of script: String? = nil) async throws {
        try await step(script.map { "\(name) of \($0)" } ?? name) { try await $0.keys(name) }
    }

    private func tap(_ label: String) async throws {
        try await step(label) { try await $0.tap(label) }
    }
}

// MARK: - What everybody does

extension OneOfTwoPhones {
    private func calculator() async throws {
        try await keys("c7*8=")
        for name in ["[tape]", "[recall 0]", "[tape]", "[more]", "[more]"] { try await press(name) }
        try await step("a number is pasted") { try await $0.paste("1234") }
        try await press("[copy]")
        try await step("the screen is recorded") { $0.capture(true) }
        try await step("it is not any more") { $0.capture(false) }
        try await keys("c")
    }

    private func make() async throws {
        if told == .nothing { return }
        try await keys("73282559=")
        try await tap("I am alone. Go on")
        try await tap(told == .notes ? "Only my notes" : "My plan")
        try await tap("I understand. Choose a code")
        for _ in 0..<2 {
            try await tap("Open the calculator")
            try await keys("918274=")
        }
        try await tap(told == .notes ? "Open my notes" : "Open my plan")
        try await step("closed") { try await $0.exit() }
    }

    private func book() async throws {
        switch told {
        case .nothing: try await keys("918274=c")
        case .notes: try await notes()
        case .plan: try await plan()
        }
    }

    private func notes() async throws {
        try await keys("918274=")
        try await tap("New note")
        try await step("the title is written") { try await $0.fill(0, with: "Market") }
        try await step("the text is half written") { $0.stage.fields[1].view.type("Rice\nGreen be") }
        try await around()
        try await tap("Make it a list")
        try await step("back to the list of notes") { try await $0.back() }
        try await tap("Settings")
        try await tap("Español")
        try await step("back, in Spanish") { try await $0.back() }
        try await tap("Ajustes")
        try await tap("El del teléfono")
        try await tap("Dark")
        try await around()
        try await tap("Dark")
        try await step("closed") { try await $0.exit() }
        try await keys("c918274=")
        try await leaving()
    }

    private func plan() async throws {
        try await keys("918274=")
        try await step("the dialer") { try await $0.tap("Call", of: "911") }
        try await step("shown again") { try await $0.show() }
        try await keys("c918274=")
        try await tap("My plan")
        try await tap("What matters to me")
        try await step("something is half written") { $0.stage.fields[0].view.type("A quiet mor") }
        try await around()
        try await step("back") { try await $0.back() }
        try await tap("How these pages look")
        try await tap("Español")
        try await tap("El del teléfono")
        try await tap("Dark and dim")
        try await around()
        try await tap("Dark and dim")
        try await step("closed") { try await $0.exit() }
        try await keys("c918274=")
        try await leaving()
    }

    /// What happens around a page that stays open.
    private func around() async throws {
        try await step("the notifications lie over it") { $0.enter(.inactive) }
        try await step("they are gone") { $0.enter(.active) }
    }

    private func leaving() async throws {
        try await step("hidden with a page open") { try await $0.hide() }
        try await step("shown") { try await $0.show() }
        try await keys("c918274=")
        try await step("a minute passes") { try await $0.pass(milliseconds: 61_000) }
        try await keys("c918274=")
        try await step("the screen is recorded") { $0.capture(true) }
        try await step("it is not any more") { $0.capture(false) }
    }

    private func codes() async throws {
        try await keys("c600001=")
        try await keys("c73282559=")
        try await tap("I am alone. Go on")
        try await step("back") { try await $0.back() }
        if case .page = phone.host.screen { try await step("closed") { try await $0.exit() } }
        try await keys("c73282559=")
        for label in ["I am alone. Go on", "Only my notes", "I understand. Choose a code", "Open the calculator"] {
            try await tap(label)
        }
        try await keys("1234=")
        for _ in 0..<2 {
            try await tap("Open the calculator")
            try await keys("627049=")
        }
        try await tap("Open my notes")
        try await step("closed") { try await $0.exit() }
        try await keys("c627049=")
        try await tap("New note")
        try await step("hidden") { try await $0.hide() }
        try await step("shown") { try await $0.show() }
    }
}

// MARK: - What the owner of the hidden plan does

extension OneOfTwoPhones {
    private enum Leaving { case exit, hide, dialed, idle, killed }

    /// A visit of the owner, and at the same time on the other phone a sum.
    private func visit(_ name: String, _ leaving: Leaving, _ owner: () async throws -> Void) async throws {
        let began = phone.monotonicMs
        try await phone.keys("c12+30=")
        if hasHidden { try await owner() }
        switch leaving {
        case .exit: if hasHidden { try await phone.exit() }
        case .hide: try await phone.hide()
        // The dialer lies in front.
        case .dialed: if !hasHidden { try await phone.hide() }
        case .idle: break
        case .killed: try await phone.restart(phone: false)
        }
        try await phone.settle()
        try await phone.pass(milliseconds: began + Self.visitMs - phone.monotonicMs)
        if phone.elsewhere != nil { try await phone.show() }
        // What the owner heard and asked for was not heard by whoever comes later.
        look.passOver()
        try await step(name)
    }

    private func makeThePlan() async throws {
        try await phone.keys("73282559=")
        for label in ["I am alone. Go on", "My plan", "I understand. Choose a code"] { try await phone.tap(label) }
        for _ in 0..<2 {
            try await phone.tap("Open the calculator")
            try await phone.keys("\(Self.hiddenCode)=")
        }
        for label in ["Open my plan", "How these pages look", "Dark and dim", "Español"] { try await phone.tap(label) }
        try await phone.back()
        try await writeHere("Un jardín propio")
    }

    private func openThePlan() async throws {
        try await phone.keys("\(Self.hiddenCode)=")
        guard case .page(let page) = phone.host.screen, page.title.text == "Ayuda ahora" else {
            throw refused("the hidden plan did not open")
        }
    }

    private func dialFromThePlan() async throws {
        try await openThePlan()
        try await phone.tap("Llamar", of: "911")
        guard phone.elsewhere == "the dialer with tel:911" else { throw refused("nothing was dialed") }
    }

    private func writeInThePlan() async throws {
        try await openThePlan()
        try await phone.tap("Mi plan")
        try await writeHere("Un jardín propio, y un perro")
        phone.enter(.inactive)
        phone.enter(.active)
    }

    private func writeHere(_ text: String) async throws {
        try await phone.tap("Lo que me importa")
        try await phone.fill(0, with: text)
        try await phone.back()
    }

    private static let hiddenCode = "470913"
    private static let visitMs: UInt64 = 120_000
}

/// What a shell could keep of a book. Planted where everything is done and drawn, it is kept as if
/// the shell had done it.
public enum Leak: CaseIterable, Sendable {
    /// What is written is put on the pasteboard.
    case pasteboard
    /// A setting of the app keeps the title of the last page.
    case setting
    /// The system's settings count the pages.
    case defaults
    /// The app speaks the language of the last book.
    case language
    /// The app stays dark.
    case dark
    /// VoiceOver says on the calculator which page was the last one.
    case voice
    /// A file beside the vault.
    case file
    /// A gesture of a page stays with the window.
    case gesture

    /// The part of what a phone holds in which it has to show.
    public var part: String {
        switch self {
        case .pasteboard: "pasteboard"
        case .setting, .defaults: "settings"
        case .language, .dark: "environment"
        case .voice: "said"
        case .file: "files"
        case .gesture: "process"
        }
    }

    @MainActor func plant(into phone: PhoneInHand) {
        var title: String?
        UserDefaults.standard.removeObject(forKey: Self.key)
        phone.atRest = { phone in
            guard case .page(let page) = phone.host.screen else {
                if self == .voice, let title { AccessibilityNotification.Announcement(title).post() }
                return
            }
            title = page.title.text
            switch self {
            case .pasteboard: if let field = phone.stage.fields.first { UIPasteboard.general.string = field.view.text }
            case .setting: AppStorageShelf.values.set("title", page.title.text)
            case .defaults: UserDefaults.standard.set(UserDefaults.standard.integer(forKey: Self.key) + 1, forKey: Self.key)
            case .language: if page.bar.exit.label.text != "Exit" { phone.stage.environment.locale = Locale(identifier: "es_US") }
            case .dark: if page.look.dim { phone.stage.environment.colorScheme = .dark }
            case .voice: break
            case .file: try? Data().write(to: URL(fileURLWithPath: "\(phone.folderPath)/last"))
            case .gesture: phone.stage.window.addGestureRecognizer(UIGestureRecognizer(target: nil, action: nil))
            }
        }
    }

    private static let key = "pages"
}
