import CalculatorEngine
@_spi(StandIn) import CoreMotion
import Foundation
import Shell
@_spi(StandIn) import SwiftUI
@_spi(StandIn) import UIKit

/// All that the shell holds at one moment, and all that the system holds for it: a value of lines
/// that can be read, part by part. Of two phones that must look the same all of it is the same.
public struct Holdings {
    private var parts: [(name: String, lines: [String])] = []

    /// What differs from another, in lines; empty if nothing does.
    public func differences(from other: Holdings) -> [String] {
        zip(parts, other.parts).flatMap { mine, theirs -> [String] in
            if mine.lines == theirs.lines { return [] }
            let changed =
                Self.lacking(mine.lines, theirs.lines).map { "\(mine.name), told alone:  \($0)" }
                + Self.lacking(theirs.lines, mine.lines).map { "\(mine.name), with hidden: \($0)" }
            let first = zip(mine.lines, theirs.lines).first { $0 != $1 }
            return changed.isEmpty ? ["\(mine.name), in another order: \(first.map { "\($0) before \($1)" } ?? "")"] : changed
        }
    }

    /// Each line as often as the others lack it.
    private static func lacking(_ lines: [String], _ others: [String]) -> [String] {
        var left = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
        return lines.filter { line in
            left[line, default: 0] -= 1
            return left[line]! < 0
        }
    }
}

extension Holdings {
    /// Looks at a phone again and again; what was said and asked for counts from look to look.
    @MainActor
    public final class Look {
        private let phone: PhoneInHand
        private var asked = 0
        private var begun = 0

        public init(at phone: PhoneInHand) {
            self.phone = phone
            passOver()
        }

        /// What was said and asked for until now is nobody's business.
        public func passOver() {
            asked = phone.requests.count
            AccessibilityNotification.posted = []
            UIPasteboard.general.reset(to: UIPasteboard.general.string)
        }

        public func now() -> Holdings {
            // Everything that is counted stands before what reads it.
            let (reads, writes) = (UIPasteboard.general.reads, UIPasteboard.general.writes)
            var holdings = Holdings()
            holdings.parts = [
                ("in front", [phone.elsewhere ?? "the app"]),
                ("asked", phone.requests.dropFirst(asked).map { "\($0)" }),
                ("said", AccessibilityNotification.posted.map { "\($0)" }),
                ("heard", phone.stage.heard.map(heard)),
                ("drawn", phone.stage.visible.map(placed)),
                ("not drawn", phone.stage.drawn.flatMap { all(of: $0) }),
                ("pasteboard", ["\(UIPasteboard.general.string ?? "empty"), read \(reads) times, written \(writes) times"]),
                ("environment", [environment]),
                ("settings", settings),
                ("process", process),
                ("files", files),
                ("views", phone.stage.kept.flatMap { Self.describe("view", $0) }),
                ("shell", Self.describe("host", phone.host!)),
                ("due", [phone.isDue]),
            ]
            passOver()
            return holdings
        }

        private func heard(_ heard: Heard) -> String {
            let marks = "traits \(heard.traits.rawValue) field \(heard.isField) scrolled \(heard.isScrolled)"
            return "\(heard.words), \(heard.frame), \(marks), \(heard.actions.map(\.name))"
        }

        private func placed(_ placed: Measure.Placed) -> String {
            "\(placed.frame) cut \(placed.isCut) \(described(placed.drawn))"
        }

        private func all(of drawn: Drawn) -> [String] {
            [described(drawn)] + drawn.menu.flatMap { all(of: $0).map { "menu \($0)" } } + drawn.children.flatMap { all(of: $0) }
        }

        private func described(_ drawn: Drawn) -> String {
            let spoken = drawn.spoken
            let parts: [(String, Any)] = [
                ("color", drawn.color), ("label", spoken.label ?? "none"), ("traits", spoken.traits.rawValue),
                ("hidden", spoken.isHidden), ("children", spoken.children.map { "\($0)" } ?? "none"),
                ("actions", spoken.actions.map(\.name)), ("escape", spoken.escape != nil), ("touched", drawn.action != nil),
                ("enabled", drawn.isEnabled), ("keys", drawn.keyPress != nil), ("keyboard", drawn.hasKeyboard),
                ("invisible", drawn.isInvisible),
            ]
            return ([kind(drawn.kind)] + parts.map { "\($0) \($1)" }).joined(separator: ", ")
        }

        private func kind(_ kind: Drawn.Kind) -> String {
            guard case .platform(let view, _) = kind else { return "\(kind)" }
            let text = (view as? UITextView).map { "\"\($0.text ?? "")\" keyboard \($0.keyboardType) \($0.keyboardAppearance)" }
            return "\(type(of: view)) \(text ?? "") label \(view.accessibilityLabel ?? "none") first \(view.isFirstResponder)"
        }

        private var environment: String {
            let values = phone.stage.environment
            let shape = "\(values.colorScheme) \(values.dynamicTypeSize) \(values.layoutDirection)"
            return "\(values.locale) \(shape) \(values.scenePhase) captured \(values.isSceneCaptured)"
        }

        /// What outlives the app, and no vault.
        private var settings: [String] {
            AppStorageShelf.values.keys.map { "\($0) = \(AppStorageShelf.values.get($0) ?? "nothing")" }
                + UserDefaults.standard.dictionaryRepresentation().map { "\($0) = \($1)" }.sorted()
        }

        private var process: [String] {
            let app = UIApplication.shared
            let presented = phone.stage.window.rootViewController?.presentedViewController
            return [
                "opened \(app.opened), in the background \(app.backgroundTasks.count)",
                "shake to undo \(app.applicationSupportsShakeToEdit)",
                "languages \(Locale.current) \(Locale.preferredLanguages)",
                "listens for shakes \(CMMotionManager.listening != nil)",
                "window \(phone.stage.window.gestureRecognizers?.count ?? 0) gestures, presents \(presented != nil)",
                "composer \(phone.hasOpenComposer)",
            ]
        }

        /// Every file of the app's. What is in the vault, core's own test compares.
        private var files: [String] {
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: phone.folderPath)) ?? []
            return names.sorted().map { name in
                if name.hasPrefix("calculator") { return "\(name), the vault's" }
                let bytes = FileManager.default.contents(atPath: "\(phone.folderPath)/\(name)")
                return "\(name) \(bytes.map { String(decoding: $0, as: UTF8.self) } ?? "folder")"
            }
        }

        /// An object with all that it holds, by reflection.
        private static func describe(_ name: String, _ value: Any) -> [String] {
            var seen: Set<ObjectIdentifier> = []
            var lines: [String] = []
            describe(name, value, &lines, &seen)
            return lines
        }

        private static func describe(
            _ path: String, _ value: Any, _ lines: inout [String], _ seen: inout Set<ObjectIdentifier>
        ) {
            let mirror = Mirror(reflecting: value)
            if value is Engine || String(describing: type(of: value)).hasPrefix("Weak") {
                lines.append("\(path): a \(type(of: value))")
                return
            }
            if mirror.displayStyle == .class {
                guard seen.insert(ObjectIdentifier(value as AnyObject)).inserted else { return }
            }
            let children = mirror.children.filter { !isNobodysBusiness($0) }
            guard !children.isEmpty else {
                // A function or an object without fields says where it lies in memory.
                let isPlain = value is any CustomStringConvertible || mirror.displayStyle == .enum || value is String
                lines.append(isPlain && mirror.displayStyle != .class ? "\(path) = \(value)" : "\(path): a \(type(of: value))")
                return
            }
            for (index, child) in children.enumerated() {
                describe("\(path).\(child.label ?? "\(index)")", child.value, &lines, &seen)
            }
        }

        /// Numbers of updates and pages, which nobody sees, a clock that is read once more, and
        /// what observes.
        private static func isNobodysBusiness(_ child: Mirror.Child) -> Bool {
            guard let name = child.label else { return false }
            let counts: Set<String> = ["drawn", "number", "page", "lastEventMs"]
            if child.value is UInt64, counts.contains(name) { return true }
            return ["_$observationRegistrar", "changed", "lock"].contains(name)
        }
    }
}
