import Foundation
import Journeys
@_spi(StandIn) import PhoneInHand
@_spi(StandIn) import SwiftUI
import Testing

/// Every kind of screen as a picture of letters, kept in `pictures` to be read by people, and
/// compared. `CALCULATOR_PICTURES=write` draws them anew.
@Suite struct PictureTests {
    struct Series: Sendable, CustomTestStringConvertible {
        let name: String
        var locale = "en-US"
        var size = CGSize.portrait
        var typeSize = DynamicTypeSize.large
        var isReversed = false
        var testDescription: String { name }
    }

    static let series = [
        Series(name: "portrait"), Series(name: "landscape", size: .landscape), Series(name: "spanish", locale: "es-US"),
        Series(name: "right-to-left", isReversed: true), Series(name: "large-type", typeSize: .accessibility3),
    ]

    @MainActor @Test(arguments: series)
    func areAsTheyWere(series: Series) async throws {
        var phone = Journey.Phone()
        phone.locales = [series.locale]
        let hand = try PhoneInHand(phone, size: series.size) {
            $0.dynamicTypeSize = series.typeSize
            $0.layoutDirection = series.isReversed ? .rightToLeft : .leftToRight
            if series.size.height < 400 { $0.verticalSizeClass = .compact }
        }
        let draws = ProcessInfo.processInfo.environment["CALCULATOR_PICTURES"] == "write"
        var other: [String] = []
        try await Tour(hand) { screen in
            let file = "ios/Tests/ScreensTests/pictures/\(series.name)/\(screen).txt"
            let picture = hand.stage.picture
            if draws {
                try Repository.write(picture, to: file)
            } else if picture != (try? Repository.text(of: file)) {
                try Repository.write(picture, to: "target/pictures/ios/\(series.name)/\(screen).txt")
                other.append(screen)
            }
        }.walk()
        #expect(other == [], "look at them in target/pictures/ios")
    }

    @MainActor @Test func theLockScreenIsAsItWas() async throws {
        let hand = try PhoneInHand(front: .lock(name: "My Plan"))
        for digit in ["4", "7", "0"] { try await hand.tap(digit) }
        let file = "ios/Tests/ScreensTests/pictures/portrait/lock.txt"
        if ProcessInfo.processInfo.environment["CALCULATOR_PICTURES"] == "write" {
            try Repository.write(hand.stage.picture, to: file)
        }
        #expect(hand.stage.picture == (try? Repository.text(of: file)))
    }
}
