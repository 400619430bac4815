import Foundation

/// The phone's languages, as core asks for them: the first gives the calculator's marks and digits,
/// the first that there are words in gives the words.
enum Languages {
    /// What the person chose, in their order, behind the tag by which the phone writes numbers: the
    /// first language, with the region of the phone's settings. iOS keeps both apart (`en-US` on a
    /// phone that is set to Germany writes 1.234,5), and shows the app's own language as that of
    /// the locale where it has no words in the first.
    static func list(preferred: [String] = Locale.preferredLanguages, current: Locale = .autoupdatingCurrent) -> [String] {
        let first = preferred.first.map { Locale.Language.Components(identifier: $0) }
        let language = first?.languageCode ?? current.language.languageCode ?? "en"
        // What only lies over the locale (`@rg=`) changes calendars and units, and not how numbers
        // are written.
        let region = current.language.region ?? first?.region
        let marks = [language.identifier, first?.script?.identifier, region?.identifier].compactMap { $0 }.joined(separator: "-")
        // Digits that were chosen apart from the language.
        let digits = Locale.Components(locale: current).numberingSystem.map { "-u-nu-\($0.identifier)" } ?? ""
        return [marks + digits] + preferred.filter { $0 != marks + digits }
    }
}
