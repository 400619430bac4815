import Foundation
import Testing

@testable import Shell

/// Which languages core is told of, and in which order.
@Suite struct LanguagesTests {
    struct Phone: Sendable, CustomTestStringConvertible {
        let preferred: [String]
        let current: String
        let told: [String]
        var testDescription: String { "\(preferred) in \(current)" }
    }

    static let phones = [
        Phone(preferred: ["en-US"], current: "en_US", told: ["en-US"]),
        Phone(preferred: ["es-US", "en-US"], current: "es_US", told: ["es-US", "en-US"]),
        // Calendars and units say nothing about words or marks.
        Phone(preferred: ["es-US-u-fw-mon"], current: "es_US@fw=mon", told: ["es-US", "es-US-u-fw-mon"]),
        // The app has no words in French: it shows itself in Spanish, and the calculator writes
        // numbers as the phone does.
        Phone(preferred: ["fr-FR", "es-US"], current: "es_FR", told: ["fr-FR", "es-US"]),
        // The region in the phone's settings gives the marks: a decimal comma in Germany, whichever
        // English it is.
        Phone(preferred: ["en-US", "es-US"], current: "en_DE", told: ["en-DE", "en-US", "es-US"]),
        Phone(preferred: ["es-US"], current: "es_CR", told: ["es-CR", "es-US"]),
        // A region that only overrides the locale does not.
        Phone(preferred: ["en-GB"], current: "en_GB@rg=dezzzz", told: ["en-GB"]),
        // Digits that were chosen separately from the language.
        Phone(preferred: ["ar-EG"], current: "ar_EG@numbers=latn", told: ["ar-EG-u-nu-latn", "ar-EG"]),
        Phone(preferred: ["zh-Hant-TW", "es"], current: "en_HK", told: ["zh-Hant-HK", "zh-Hant-TW", "es"]),
        Phone(preferred: ["es-419"], current: "es", told: ["es-419"]),
        Phone(preferred: [], current: "es_MX", told: ["es-MX"]),
        Phone(preferred: [], current: "", told: ["en"]),
    ]

    @Test(arguments: phones)
    func allAreToldInOrderAndTheFirstWritesNumbersAsThePhoneDoes(phone: Phone) {
        #expect(Languages.list(preferred: phone.preferred, current: Locale(identifier: phone.current)) == phone.told)
    }

    @Test func thisMachinesOwnCanBeTold() {
        #expect(!Languages.list().isEmpty)
        #expect(Languages.list().allSatisfy { !$0.isEmpty && !$0.contains("_") })
    }
}
