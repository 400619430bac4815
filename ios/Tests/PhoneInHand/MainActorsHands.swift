import Foundation
import Handset
import TestSupport

/// The hands as the player of a journey calls them, on a thread of its own: each call waits until
/// the main actor has done it.
final class MainActorsHands: Hands {
    private let phone: PhoneInHand

    init(_ phone: PhoneInHand) { self.phone = phone }

    func sight() throws -> Sight { try wait { $0.sight } }
    func asked() throws -> [Asked] { try wait { $0.requests } }
    func forgetAsked() throws { try wait { $0.forgetRequests() } }
    func settle() throws {
        try wait { phone in
            try await phone.settle()
            // Another app is in front.
            guard phone.elsewhere == nil, phone.drawn != phone.expected else { return }
            throw refused("drawn: \(phone.drawn)\nexpected: \(phone.expected)")
        }
    }
    func press(key: String) throws { try wait { try await $0.keys(key) } }
    func paste(text: String) throws { try wait { try await $0.paste(text) } }
    func touch(touchable: UInt32) throws { try wait { try await $0.touch(Int(touchable)) } }
    func fill(field: UInt32, text: String) throws { try wait { try await $0.fill(Int(field), with: text) } }
    func exit() throws { try wait { try await $0.exit() } }
    func back() throws { try wait { try await $0.back() } }
    func hide() throws { try wait { try await $0.hide() } }
    func show() throws { try wait { try await $0.show() } }
    func pass(milliseconds: UInt64) throws { try wait { try await $0.pass(milliseconds: milliseconds) } }
    func jumpClock(wallMs: Int64) throws { try wait { $0.setWallClock(wallMs) } }
    func setDeviceKey(answer: DeviceAnswer) throws { try wait { $0.setDeviceKey(answer) } }
    func failNext() throws { try wait { $0.failNext() } }
    func touchNothing() throws { try wait { try await $0.touchNothing() } }
    func restart(phone: Bool) throws { try wait { try await $0.restart(phone: phone) } }

    private func wait<Answer: Sendable>(
        _ body: @escaping @MainActor @Sendable (PhoneInHand) async throws -> Answer
    ) throws -> Answer {
        let answer = Awaited<Answer>()
        Task { @MainActor [phone] in
            do { answer.give(.success(try await body(phone))) } catch { answer.give(.failure(error)) }
        }
        return try answer.wait().get()
    }
}

/// What one thread waits for and another gives.
private final class Awaited<Answer: Sendable>: @unchecked Sendable {
    private let given = DispatchSemaphore(value: 0)
    private var answer: Result<Answer, any Error>?

    func give(_ answer: Result<Answer, any Error>) {
        self.answer = answer
        given.signal()
    }

    func wait() -> Result<Answer, any Error> {
        given.wait()
        return answer!
    }
}
