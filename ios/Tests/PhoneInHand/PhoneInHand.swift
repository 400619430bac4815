import CalculatorEngine
import Handset
import Screens
import Shell
@_spi(StandIn) import SwiftUI
import TestSupport
@_spi(StandIn) import UIKit

import class Shell.Host

/// A phone with the app on it, in the hands of a test: the real views, host and library; touches
/// and writing where they are drawn. Its clock stands still unless it is moved, its folder is
/// its own, and what the app asks of the phone is remembered. What opens another app leaves this
/// one in the background, as on an iPhone.
@MainActor
public final class PhoneInHand {
    public let key: ToyKey
    public private(set) var host: Host!
    @_spi(StandIn) public private(set) var stage: Stage
    public private(set) var requests: [Asked] = []
    /// What is in front in place of the app.
    public private(set) var elsewhere: String?
    /// Whether texts with a body open in a composer over the app, as on a phone with a SIM.
    public var hasComposer = true
    /// What the phone cannot do, and says so only when it is asked.
    public var failing: Set<Request> = []
    private var failsNext = false

    private let watch: Watch
    private let folder: TemporaryFolder
    private let config: Config
    private let front: Screens.Front
    private let system: PhoneSystem
    private let size: CGSize

    /// Switches the phone on and opens the app on it.
    public init(
        _ phone: Directives = Directives(), key: ToyKey = ToyKey(), size: CGSize = .portrait, front: Screens.Front = .calculator,
        environment: (inout EnvironmentValues) -> Void = { _ in }
    ) throws {
        (self.key, self.front, self.size) = (key, front, size)
        folder = try TemporaryFolder()
        config = Config(
            folder: folder.path, locales: phone.locales, platform: Platform(of: phone) ?? .ios,
            abilities: Abilities(of: phone), setupCode: phone.setupCode, region: phone.region, shortOfMemory: true)
        if let device = phone.device { key.behave(as: device) }
        watch = Watch(Clock(wallMs: phone.wallMs))
        system = PhoneSystem()
        var values = EnvironmentValues()
        values.locale = Locale(identifier: phone.locales[0])
        environment(&values)
        system.nowMs = { @Sendable [watch] in watch.clock.now.monotonicMs }
        host = try Self.open(config, key, system, watch)
        stage = Self.show(host, front, size, values)
        system.owner = self
    }

    /// Since the phone was switched on.
    public var monotonicMs: UInt64 { watch.clock.now.monotonicMs }

    /// The folder in which the app keeps what it keeps.
    public var folderPath: String { folder.path }

    /// When the app wants to be woken, from now, and whether a pause in writing is waited for.
    public var isDue: String {
        let wake = system.wakeAtMs.map { "in \($0 &- monotonicMs) ms" } ?? "never"
        return "woken \(wake), waits for a pause: \(system.paused != nil)"
    }

    /// Called whenever everything is done and drawn.
    public var atRest: (@MainActor (PhoneInHand) -> Void)?

    /// Time passes on its clocks, and nobody is woken.
    public var clock: PassingClock { PassingClock(watch: watch) }

    /// What the system says of the app's scene.
    public func enter(_ phase: ScenePhase) {
        stage.environment.enter(phase)
        stage.update()
    }

    /// The system records or mirrors the screen, or ends that.
    public func capture(_ isCaptured: Bool) {
        stage.environment.isSceneCaptured = isCaptured
        stage.update()
    }

    /// Whether a text is being written over the app.
    public var hasOpenComposer: Bool { system.composed != nil }

    /// All slow work is done and drawn.
    public func settle() async throws {
        stage.update()
        while host.working > 0 { try await Task.sleep(for: .milliseconds(1)) }
        stage.update()
        atRest?(self)
        stage.update()
    }

    private static func open(_ config: Config, _ key: ToyKey, _ system: PhoneSystem, _ watch: Watch) throws -> Host {
        try Host(config: config, deviceKey: key, phone: system.phone(), now: { watch.clock.now })
    }

    private static func show(_ host: Host, _ front: Screens.Front, _ size: CGSize, _ values: EnvironmentValues) -> Stage {
        Stage(size: size, environment: values) { RootView(host: host, front: front) }
    }

    private func goElsewhere(_ place: String) {
        let wasInFront = elsewhere == nil
        elsewhere = place
        guard wasInFront else { return }
        enter(.inactive)
        enter(.background)
    }

    /// - Parameter isOver: a composer lies over the app, which stays where it is.
    fileprivate func asked(_ request: Asked, isOver: Bool = false) {
        requests.append(request)
        switch request {
        case .dial(let uri): leaveFor("the dialer with \(uri)")
        case .composeText(let uri, _): leaveFor("a text to \(uri)", isOver: isOver)
        case .open(let url): leaveFor("the browser with \(url)")
        // iOS lets no app close itself: the person swipes it away.
        case .leave: leaveFor("the home screen")
        case .copy: break
        }
    }

    fileprivate func asked(_ request: Asked, failing kind: Request, _ failed: @escaping Failed) {
        if fails(kind) { fail(failed) } else { asked(request) }
    }

    fileprivate func fails(_ kind: Request) -> Bool {
        defer { failsNext = false }
        return failsNext || failing.contains(kind)
    }

    /// It was asked for, and the system says that nothing answers.
    fileprivate func fail(_ failed: @escaping Failed) {
        pending.append { failed() }
    }

    /// Not before the app has done what it is doing: the system is another process.
    private func leaveFor(_ place: String, isOver: Bool = false) {
        pending.append { [weak self] in
            if isOver { self?.elsewhere = place } else { self?.goElsewhere(place) }
        }
    }

    private var pending: [@MainActor () -> Void] = []

    private func systemAnswers() async throws {
        try await settle()
        while !pending.isEmpty {
            pending.removeFirst()()
            try await settle()
        }
    }
}

extension CGSize {
    /// An iPhone of 2023 without what it keeps for itself at the edges, in points.
    public static let portrait = CGSize(width: 393, height: 759)
    public static let landscape = CGSize(width: 734, height: 372)
    /// The smallest that runs iOS 17.
    public static let small = CGSize(width: 320, height: 548)
}

/// Time, in the hands of a test.
public struct PassingClock: Sendable {
    fileprivate let watch: Watch

    public func pass(milliseconds: UInt64) { watch.clock.pass(milliseconds: milliseconds) }
}

/// A clock that two threads look at.
final class Watch: @unchecked Sendable {
    private let lock = NSLock()
    private var time: Clock

    init(_ clock: Clock) { time = clock }

    var clock: Clock {
        get { lock.withLock { time } }
        set { lock.withLock { time = newValue } }
    }
}

/// What is behind the effects: it remembers, and calls back when a test lets time pass.
@MainActor
final class PhoneSystem {
    weak var owner: PhoneInHand?
    var wakeAtMs: UInt64?
    var wake: (@MainActor () -> Void)?
    var paused: (@MainActor () -> Void)?
    var composed: (@MainActor () -> Void)?
    var nowMs: @MainActor () -> UInt64 = { 0 }

    func phone() -> Phone {
        Phone(
            dial: Dial { [weak self] uri, failed in self?.owner?.asked(.dial(uri: uri), failing: .dial, failed) },
            composeText: ComposeText(
                perform: { [weak self] message, done, failed in
                    guard let self, let owner else { return false }
                    if owner.fails(.composeText) || (message.body != nil && !owner.hasComposer) {
                        owner.fail(failed)
                        return false
                    }
                    let isOver = message.body != nil && owner.hasComposer
                    composed = isOver ? done : nil
                    owner.asked(.composeText(uri: message.uri, body: message.body), isOver: isOver)
                    return isOver
                },
                dismiss: { [weak self] in self?.closeComposer() }),
            openPage: OpenPage { [weak self] url, failed in self?.owner?.asked(.open(url: url), failing: .openPage, failed) },
            copy: Copy { [weak self] in
                UIPasteboard.general.string = $0
                self?.owner?.asked(.copy(text: $0))
            },
            leave: Leave { [weak self] in self?.owner?.asked(.leave) },
            wake: Wake { [weak self] milliseconds, call in
                guard let self else { return }
                wakeAtMs = nowMs() &+ milliseconds
                wake = call
            },
            pause: Pause(wait: { [weak self] in self?.paused = $0 }, forget: { [weak self] in self?.paused = nil }),
            moment: Moment { _ in {} })
    }

    func closeComposer() {
        let done = composed
        composed = nil
        done?()
    }

    func pauseInWriting() {
        let call = paused
        paused = nil
        call?()
    }

    func restart() {
        (wakeAtMs, wake, paused, composed) = (nil, nil, nil, nil)
    }
}

// MARK: - Hands

extension PhoneInHand {
    /// Plays a journey, and gives what was seen after each step. Its player waits on a thread of
    /// its own while the main actor does what it asks for.
    public func play(_ journey: Journey) async throws -> String {
        let hands = MainActorsHands(self)
        return try await withCheckedThrowingContinuation { played in
            Thread { played.resume(with: Result { try journey.play(hands: hands, watched: true).seen }) }.start()
        }
    }

    public var sight: Sight {
        if let elsewhere { return Sight(.elsewhere(place: elsewhere), text: "(\(elsewhere))") }
        let text = screenText(screen: host.screen)
        switch host.screen {
        case .calculator(let calculator): return Sight(.calculator(display: drawnDisplay(calculator)), text: text)
        case .page:
            let headings = stage.visible.filter { $0.drawn.spoken.traits.contains(.isHeader) }.compactMap(\.text)
            return Sight(
                .page(title: headings.first ?? ""), text: text,
                touchables: stage.touchables.map { Named(label: $0.label, of: $0.owner) }, fields: stage.fields.map(\.question),
                drawn: stage.texts)
        }
    }

    /// What core says that the display shows, once it is seen to be drawn.
    public func drawnDisplay(_ calculator: CalculatorScreen) -> String {
        stage.texts.contains(calculator.display.text) ? calculator.display.text : "(not drawn)"
    }

    func forgetRequests() { requests = [] }

    public func press(_ key: Key) async throws {
        switch key {
        case .copy: return try await choose(host.keypad.copy.label.text, mayBeMissing: true)
        case .recall(let line): return try await touch(tapeLine(line).result)
        case .reopen(let line): return try await touch(tapeLine(line).expression)
        case .clearTape: return try await touch(clearTape())
        default: break
        }
        guard let face = allKeys.first(where: { $0.key == key }) else { throw refused("there is no key for \(key)") }
        if keyOnScreen(face) == nil, let more = allKeys.first(where: { $0.key == .more }).flatMap(keyOnScreen) {
            try await touch(more)
        }
        guard let button = keyOnScreen(face) else { throw refused("the key \(face.label.text) is not drawn") }
        try await touch(button)
    }

    private var allKeys: [KeyFace] {
        host.keypad.strip + Array(host.keypad.pad.joined()) + Array(host.keypad.scientific.joined())
    }

    /// The last one of several: the tape may hold the same figures, above the keys.
    private func keyOnScreen(_ face: KeyFace) -> SwiftUI.Touchable? {
        stage.touchables.last { $0.label == face.label.text }
    }

    private var openTape: Tape? {
        if case .calculator(let calculator) = host.screen { calculator.tape } else { nil }
    }

    private func opened() async throws -> Tape {
        if openTape == nil { try await press(Key.tape) }
        guard let tape = openTape else { throw refused("the tape is not open") }
        return tape
    }

    /// Above the lines there are the offers to clear and to close; then two to a line.
    private func tapeLine(_ line: UInt32) async throws -> (expression: SwiftUI.Touchable, result: SwiftUI.Touchable) {
        let tape = try await opened()
        let above = tape.clear == nil ? 1 : 2
        let touchables = stage.touchables.dropFirst(above + 2 * Int(line))
        guard line < tape.lines.count, touchables.count >= 2 else { throw refused("the tape has no such line") }
        return (touchables[touchables.startIndex], touchables[touchables.startIndex + 1])
    }

    private func clearTape() async throws -> SwiftUI.Touchable {
        guard let clear = try await opened().clear, let button = stage.touchables.first(where: { $0.label == clear.label.text })
        else {
            throw refused("nothing clears the tape")
        }
        return button
    }

    /// A long touch on the display, and one of what it offers.
    private func choose(_ offer: String, mayBeMissing: Bool = false) async throws {
        guard let menu = stage.visible.first(where: { !$0.drawn.menu.isEmpty })?.drawn.menu else {
            throw refused("nothing is offered")
        }
        guard let item = menu.first(where: { firstText($0) == offer }) else {
            // As somebody would who does not find it there.
            if mayBeMissing { return }
            throw refused("\(offer) is not offered")
        }
        item.action?()
        try await systemAnswers()
    }

    private func firstText(_ drawn: Drawn) -> String? {
        if case .text(let words, _) = drawn.kind { return words }
        return drawn.children.lazy.compactMap { self.firstText($0) }.first
    }

    public func paste(_ text: String) async throws {
        UIPasteboard.general.string = text
        try await choose(host.keypad.paste.text)
    }

    public func touch(_ index: Int) async throws {
        try await touch(stage.touchables[index])
    }

    @_spi(StandIn) public func touch(_ touchable: SwiftUI.Touchable) async throws {
        stage.window.touch()
        touchable.touch()
        try await systemAnswers()
    }

    /// What says exactly this.
    public func tap(_ label: String, of owner: String? = nil) async throws {
        try await touch(find(label, of: owner))
    }

    @_spi(StandIn) public func find(_ label: String, of owner: String? = nil) throws -> SwiftUI.Touchable {
        let found = stage.touchables.filter { $0.label == label && (owner == nil || $0.owner == owner) }
        guard found.count == 1 else {
            throw refused("\(found.count) things say \"\(label)\"; there are \(stage.touchables.map(\.label))")
        }
        return found[0]
    }

    public func keys(_ script: String) async throws {
        for key in keysOf(script: script)! { try await press(key) }
    }

    public func fill(_ index: Int, with text: String) async throws {
        stage.fields[index].view.type(text)
        stage.update()
        pauseInWriting()
        try await systemAnswers()
    }

    /// As long as the person stops writing.
    public func pauseInWriting() {
        system.pauseInWriting()
        stage.update()
    }

    public func exit() async throws {
        guard case .page(let page) = host.screen else { throw refused("only a page has an exit") }
        try await tap(page.bar.exit.label.text)
    }

    /// VoiceOver's gesture; an iPhone has no other.
    public func back() async throws {
        guard stage.escape() else { throw refused("nothing answers to the gesture for back") }
        try await systemAnswers()
    }

    public func hide() async throws {
        goElsewhere("the home screen")
        try await settle()
    }

    public func show() async throws {
        elsewhere = nil
        system.closeComposer()
        if stage.environment.scenePhase != .active {
            enter(.inactive)
            enter(.active)
        }
        try await systemAnswers()
    }

    public func pass(milliseconds: UInt64) async throws {
        let (end, overflow) = watch.clock.now.monotonicMs.addingReportingOverflow(milliseconds)
        guard !overflow else { throw refused("no phone lives so long") }
        var atOnce = 0
        while let wakeAtMs = system.wakeAtMs, wakeAtMs <= end {
            let nowMs = watch.clock.now.monotonicMs
            let ahead = wakeAtMs > nowMs ? wakeAtMs - nowMs : 0
            atOnce = ahead == 0 ? atOnce + 1 : 0
            guard atOnce <= 100 else { throw refused("the app asks to be woken again and again while no time passes") }
            watch.clock.pass(milliseconds: ahead)
            let wake = system.wake
            (system.wakeAtMs, system.wake) = (nil, nil)
            wake?()
            try await systemAnswers()
        }
        watch.clock.pass(milliseconds: end - watch.clock.now.monotonicMs)
    }

    public func failNext() { failsNext = true }

    /// A finger on the page, beside everything that answers to one.
    public func touchNothing() async throws {
        stage.window.touch()
        try await systemAnswers()
    }

    public func setWallClock(_ milliseconds: Int64) { watch.clock.jump(toWallMs: milliseconds) }

    public func setDeviceKey(_ answer: DeviceAnswer) { key.behave(as: answer) }

    public func restart(phone: Bool) async throws {
        let files = try Files(of: folder.path)
        // Dropping it closes the database in good order, which a process that is killed does not:
        // what that did is undone.
        var values = stage.environment
        values.enter(.active)
        stage.close()
        stage = Stage(size: size, environment: values) { EmptyView() }
        system.restart()
        weak var old = host
        host = nil
        precondition(old == nil, "somebody still holds the host of a process that has ended")
        try files.putBack()
        if phone { watch.clock.restart() }
        elsewhere = nil
        host = try Self.open(config, key, system, watch)
        stage = Self.show(host, front, size, values)
        try await settle()
    }
}
