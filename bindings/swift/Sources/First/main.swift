import CalculatorEngine
import Foundation

/// For this program alone: keys in memory, which protect nothing, since anybody can compute the
/// answers.
final class MemoryKey: DeviceKey, @unchecked Sendable {
    private let lock = NSLock()
    private var numbers: Set<UInt32> = []

    func keys() throws -> [UInt32] { lock.withLock { Array(numbers) } }

    func prf(key: UInt32, input: Data) throws -> Data {
        guard lock.withLock({ numbers.contains(key) }) else { throw DeviceKeyError.Gone }
        return Data(input.map { $0 ^ UInt8(truncatingIfNeeded: key) })
    }

    func make() throws -> UInt32 {
        lock.withLock {
            let number = (1...8).filter { !numbers.contains($0) }.randomElement()!
            numbers.insert(number)
            return number
        }
    }

    /// With `false`, codes have to be longer.
    func isInHardware(key: UInt32) throws -> Bool { false }

    func destroy(key: UInt32) throws { lock.withLock { _ = numbers.remove(key) } }
}

@Sendable func now() -> Now {
    let wallMs = Int64(Date().timeIntervalSince1970 * 1_000)
    return Now(wallMs: wallMs, monotonicMs: DispatchTime.now().uptimeNanoseconds / 1_000_000, bootId: 1)
}

let folder = CommandLine.arguments[1]
try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
let config = Config(
    folder: folder, locales: ["en-US"], platform: .terminal,
    abilities: Abilities(calls: true, messages: true, browser: true), setupCode: "73282559",
    region: "westchester-ny", shortOfMemory: false)
let engine = try Engine.open(config: config, deviceKey: MemoryKey())
let host = EngineHost(engine: engine, now: now, perform: { print("asked for: \($0)") })

@MainActor func type(_ keys: String) {
    for key in keysOf(script: keys)! { host.send(.key(key)) }
}

@MainActor func page(_ title: String) async -> Page {
    for await case .page(let page) in host.screens where page.title.text == title { return page }
    fatalError("the host was closed")
}

@MainActor func touch(_ label: String, on page: Page) {
    host.send(controlsOn(page: page).first { $0.label.text.hasPrefix(label) }!.event)
}

host.send(.shown)
type("73282559=")
touch("I am alone", on: await page("Could someone see this phone?"))
touch("My plan", on: await page("What should your code open?"))
touch("I understand", on: await page("Before you start"))
touch("Open the calculator", on: await page("Choose a code"))
type("4709135826=")
touch("Open the calculator", on: await page("The same code once more"))
type("4709135826=")
_ = await page("Your code is set")
host.send(.leave)
type("4709135826=")
let help = await page("Help now")
print(screenText(screen: .page(help)))
touch("Call", on: help)
await host.close()
