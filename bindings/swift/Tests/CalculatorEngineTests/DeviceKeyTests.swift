import CalculatorEngine
import Foundation
import Handset
import Testing

/// Device keys that fail in every way that a Swift class can. The calculator works in spite of
/// each, and what was written is there when the key works again.
@Suite struct DeviceKeyTests {
    struct Unforeseen: Error {}

    static let failures: [(@Sendable (Data) throws -> Data)] = [
        { _ in throw DeviceKeyError.Busy },
        { _ in throw DeviceKeyError.Locked },
        { _ in throw DeviceKeyError.Gone },
        { _ in throw DeviceKeyError.Broken },
        { _ in throw Unforeseen() },
        { _ in throw CocoaError(.fileNoSuchFile) },
        { _ in Data() },
        { $0.dropLast() },
        { $0 + [0] },
        { _ in Data(count: 1 << 20) },
    ]

    @Test(arguments: failures.indices)
    func aKeyThatFailsOpensNothingAndLosesNothing(failure: Int) async throws {
        let phone = try await Handset.setUp()
        phone.key.answer = Self.failures[failure]
        try await phone.play(
            """
            keys 470913=
            expect screen calculator
            expect display "470,913"
            keys c2+3=
            expect display "5"
            hide
            restart
            keys 2+3=
            expect display "5"
            keys c470913=
            expect screen calculator
            """)
        phone.key.answer = nil
        try await phone.play(
            """
            restart
            keys 470913=
            expect title "Help now"
            """)
    }

    @Test(arguments: [0, UInt32.max])
    func aKeyMayHaveAnyNumber(number: UInt32) async throws {
        let phone = try await Handset.setUp(key: ToyKey(numbers: number...number))
        try await phone.play("keys 470913=", #"expect title "Help now""#)
    }

    @Test func withoutHardwareACodeNeedsTenDigits() async throws {
        let key = ToyKey()
        key.saysHardware = false
        let phone = try Handset(key: key)
        try await phone.play(
            """
            keys 73282559=
            tap "I am alone"
            tap "My plan"
            tap "I understand"
            expect text "10 to 12 digits, because this phone has no safe chip"
            tap "Open the calculator"
            keys 60481725=
            expect text "under 10 digits"
            """)
    }

    @Test func keysAreAnsweredWhileTheDeviceKeyTakesTwoSeconds() async throws {
        let phone = try await Handset.setUp()
        let asked = DispatchSemaphore(value: 0)
        let goOn = DispatchSemaphore(value: 0)
        // A guess asks several times in a row; the first answer takes its time.
        let first = DispatchSemaphore(value: 0)
        first.signal()
        phone.key.answer = { input in
            if first.wait(timeout: .now()) == .success {
                asked.signal()
                goOn.wait()
                Thread.sleep(forTimeInterval: 2)
            }
            return ToyKey.mix(1, input)
        }
        phone.worksAtOnce = false
        try await phone.play("keys 470913=")
        let work = try #require(phone.works.last)
        let engine = phone.engine
        let now = phone.clock.now
        let running = Running { try engine.run(work: work, now: now) }
        asked.wait()
        // The key was asked, and will not answer before this is done.
        try await phone.play("keys c123456789", #"expect display "123,456,789""#)
        goOn.signal()
        try phone.takeIn(running.wait())
        try await phone.play(#"expect display "123,456,789""#)
    }
}
