/// A step that could not be done, or an expectation that did not hold.
public struct Failure: Error, CustomStringConvertible {
    public var line: Int
    public var step: String
    public var reason: String
    /// The screen at that moment.
    public var screen: String

    public var description: String {
        let screen = screen.split(separator: "\n", omittingEmptySubsequences: false).map { "  | \($0)" }
        return "line \(line): \(step)\n  \(reason)\n  the screen:\n\(screen.joined(separator: "\n"))"
    }
}

extension Journey {
    /// Does all its steps and checks what it expects; `show` is given what `print` steps show.
    public func play(with hands: some Hands, show: (String) -> Void = { print($0) }) async throws {
        for numbered in steps {
            if numbered.step.acts { await hands.forgetRequests() }
            do {
                switch numbered.step {
                case .print: show(await hands.sight.text)
                case .expect(let expectation): try await expectation.check(hands)
                default: try await numbered.step.act(with: hands)
                }
            } catch {
                let reason = (error as? Trouble)?.reason ?? String(describing: error)
                let screen = await hands.sight.text
                throw Failure(line: numbered.line, step: numbered.text, reason: reason, screen: screen)
            }
        }
    }
}

private struct Trouble: Error {
    var reason: String
    init(_ reason: String) { self.reason = reason }
}

extension Step {
    fileprivate func act(with hands: some Hands) async throws {
        switch self {
        case .keys(let keys):
            for key in keys {
                try await keypad(hands)
                try await hands.press(key)
            }
        case .paste(let text):
            try await keypad(hands)
            try await hands.paste(text)
        case .tap(let label, let owner):
            let sight = try await pageInFront(hands)
            do {
                try await hands.touch(try sight.touchable(label, of: owner))
            } catch let unclear as Unclear {
                throw Trouble("no control to tap: \(unclear.reason)")
            }
        case .fill(let label, let text):
            let sight = try await pageInFront(hands)
            do {
                try await hands.fill(try sight.field(label), with: text)
            } catch let unclear as Unclear {
                throw Trouble("no field to fill: \(unclear.reason)")
            }
        case .hide:
            _ = try await inFront(hands)
            try await hands.hide()
        case .show:
            guard case .elsewhere = await hands.sight.front else { throw Trouble("the app is in front already") }
            try await hands.show()
        case .exit:
            _ = try await pageInFront(hands)
            try await hands.exit()
        case .back:
            _ = try await inFront(hands)
            try await hands.back()
        case .wait(let milliseconds): try await hands.pass(milliseconds: milliseconds)
        case .restart(let phone): try await hands.restart(phone: phone)
        case .clock(let milliseconds): try await hands.setWallClock(milliseconds)
        case .device(let answer): try await hands.setDeviceKey(answer)
        case .fail: try await hands.failNext()
        case .touch:
            _ = try await inFront(hands)
            try await hands.touchNothing()
        case .print, .expect: break
        }
    }
}

extension Expectation {
    fileprivate func check(_ hands: some Hands) async throws {
        switch self {
        case .calculator:
            guard case .calculator = try await inFront(hands).front else {
                throw Trouble("expected the calculator in front, not a page")
            }
        case .page:
            guard case .page = try await inFront(hands).front else {
                throw Trouble("expected a page in front, not the calculator")
            }
        case .title(let expected):
            guard case .page(let title) = try await pageInFront(hands).front, identical(title, expected) else {
                throw Trouble("expected the title \(quoted(expected))")
            }
        case .display(let expected):
            guard case .calculator(let display) = try await inFront(hands).front else {
                throw Trouble("a page is in front, which has no display")
            }
            guard identical(display, expected) else {
                throw Trouble("expected the display \(quoted(expected)), not \(quoted(display))")
            }
        case .text(let expected):
            guard has(try await inFront(hands).text, expected) else {
                throw Trouble("expected \(quoted(expected)) on the screen")
            }
        case .noText(let unexpected):
            guard !has(try await inFront(hands).text, unexpected) else {
                throw Trouble("expected no \(quoted(unexpected)) on the screen")
            }
        case .noEffect:
            let requests = await hands.requests
            guard requests.isEmpty else {
                throw Trouble("expected that the phone was asked for nothing; it was asked to \(requests)")
            }
        case .dial, .compose, .open, .copy, .leave:
            let requests = await hands.requests
            guard requests.contains(where: isMet) else {
                throw Trouble("expected that effect; the phone was asked to \(requests)")
            }
        }
    }

    private func isMet(by request: Request) -> Bool {
        switch (self, request) {
        case (.dial(let expected), .dial(let uri)): identical(expected, uri)
        case (.open(let expected), .open(let url)): identical(expected, url)
        case (.copy(let expected), .copy(let text)): identical(expected, text)
        case (.leave, .leave): true
        case (.compose(let expected, let expectedBody), .compose(let uri, let body)):
            identical(expected, uri)
                && {
                    switch expectedBody {
                    case .whatever: true
                    case .none: body == nil
                    case .says(let text): body.map { identical($0, text) } ?? false
                    }
                }()
        default: false
        }
    }
}

private func inFront(_ hands: some Hands) async throws -> Sight {
    let sight = await hands.sight
    if case .elsewhere(let what) = sight.front {
        throw Trouble("the app is not in front, \(what) is: `show` first")
    }
    return sight
}

private func keypad(_ hands: some Hands) async throws {
    guard case .calculator = try await inFront(hands).front else {
        throw Trouble("a page is in front, which has no keypad")
    }
}

private func pageInFront(_ hands: some Hands) async throws -> Sight {
    let sight = try await inFront(hands)
    guard case .page = sight.front else { throw Trouble("the calculator is in front, not a page") }
    return sight
}
