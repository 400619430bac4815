// How long one key press takes through the bindings: nanoseconds, the median of many short runs.
// bindings/swift/bench compares it.

import CalculatorEngine
import Foundation

/// Never asked: a key press needs none.
final class NoKey: DeviceKey {
    func keys() throws -> [UInt32] { throw DeviceKeyError.Broken }
    func prf(key: UInt32, input: Data) throws -> Data { throw DeviceKeyError.Broken }
    func make() throws -> UInt32 { throw DeviceKeyError.Broken }
    func isInHardware(key: UInt32) throws -> Bool { throw DeviceKeyError.Broken }
    func destroy(key: UInt32) throws { throw DeviceKeyError.Broken }
}

let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let config = Config(
    folder: folder.path, locales: ["en-US"], platform: .terminal,
    abilities: Abilities(calls: true, messages: true, browser: true), setupCode: "73282559", region: nil,
    shortOfMemory: false)
let engine = try Engine.open(config: config, deviceKey: NoKey())
let now = Now(wallMs: 1_772_481_600_000, monotonicMs: 0, bootId: 1)
_ = try engine.send(event: .shown, now: now)

let presses = 2_000
let times = try (0..<100).map { _ in
    try ContinuousClock().measure {
        for _ in 0..<presses / 2 {
            _ = try engine.send(event: .key(.digit(7)), now: now)
            _ = try engine.send(event: .key(.clear), now: now)
        }
    }
}
let median = times.sorted()[times.count / 2]
print(median / .nanoseconds(presses))
