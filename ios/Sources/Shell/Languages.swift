import Foundation

/// The phone's languages, as core expects them: the first sets the calculator's marks and digits,
/// and the first that core has words in sets the words.
enum Languages {
    /// The person's languages in their order, preceded by the locale by which the phone writes
    /// numbers: the first language with the region of the phone's settings. iOS keeps the two apart
    /// (`en-US` on a phone set to Germany writes 1.234,5), and if it has no words in the first
    /// language, its locale names the app's own language.
    static func list(preferred: [String] = Locale.preferredLanguages, current: Locale = .autoupdatingCurrent) -> [String] {
        let first = preferred.first.map { Locale.Language.Components(identifier: $0) }
        let language = first?.languageCode ?? current.language.languageCode ?? "en"
        // An override in the locale (`@rg=`) changes calendars and units, not how numbers are
        // written.
        let region = current.language.region ?? first?.region
        let marks = [language.identifier, first?.script?.identifier, region?.identifier].compactMap { $0 }.joined(separator: "-")
        // Digits that were chosen separately from the language.
        let digits = Locale.Components(locale: current).numberingSystem.map { "-u-nu-\($0.identifier)" } ?? ""
        return [marks + digits] + preferred.filter { $0 != marks + digits }
    }
}
