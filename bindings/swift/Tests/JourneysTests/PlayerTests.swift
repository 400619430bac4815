import Testing

@testable import Journeys

/// A phone with one page, to see what a player makes of it.
private actor OnePage: Hands {
    var sight = Sight(
        .page(title: "Now"),
        text: "== Now ==\nOne\u{a0}word, caf\u{e9}\n[Call]",
        touchables: [
            .init("Call", of: "911"), .init("Call", of: "The hotline"), .init("Where to go"), .init("Exit"),
            .init("Exit the\u{202f}list"), .init("Delete", of: "Keys"), .init("Delete", of: "Keys of the car"),
        ],
        fields: ["A note", "Another"])
    var requests: [Request] = []
    var touched: [Int] = []

    func forgetRequests() { requests = [] }
    func press(_ key: String) {}
    func paste(_ text: String) {}
    func touch(_ index: Int) {
        touched.append(index)
        requests = [.dial("tel:911"), .compose(uri: "sms:1", body: "Come")]
    }
    func fill(_ index: Int, with text: String) { touched.append(100 + index) }
    func exit() { sight = Sight(.calculator(display: "42"), text: "42") }
    func back() {}
    func hide() { sight = Sight(.elsewhere("the home screen"), text: "(the home screen)") }
    func show() {}
    func pass(milliseconds: UInt64) {}
    func setWallClock(_ milliseconds: Int64) {}
    func setDeviceKey(_ answer: DeviceAnswer) {}
    func failNext() {}
    func touchNothing() {}
    func restart(phone: Bool) {}
}

/// What was touched.
private func play(_ lines: String...) async throws -> [Int] {
    let hands = OnePage()
    try await Journey(lines.joined(separator: "\n")).play(with: hands)
    return await hands.touched
}

private func failure(_ lines: String...) async throws -> String {
    do {
        try await Journey(lines.joined(separator: "\n")).play(with: OnePage())
        return "held"
    } catch let failure as Failure {
        return failure.description
    }
}

@Test func aLabelNamesWhatSaysItWholeOrAloneBeginsSo() async throws {
    #expect(try await play(#"tap "Exit""#, #"tap "Where""#, #"tap "Exit the list""#) == [3, 2, 4])
    #expect(try await play(#"fill "A note" with "x""#, #"fill "Ano" with "x""#) == [100, 101])
}

@Test func twoThatSayTheSameAreToldApartByTheirOwner() async throws {
    #expect(try await failure(#"tap "Call""#).contains(#"any of "Call" of "911", "Call" of "The hotline""#))
    #expect(try await play(#"tap "Call" of "The""#, #"tap "Delete" of "Keys""#) == [1, 5])
}

@Test func whatIsNotThereIsAnsweredWithWhatIs() async throws {
    #expect(try await failure(#"tap "Fly""#).contains(#"there are "Call" of "911""#))
    #expect(try await failure(#"tap "Call" of "Nobody""#).contains(#"there are "Call" of "911""#))
    #expect(try await failure(#"fill "Nothing" with "x""#).contains(#"there are "A note", "Another""#))
    #expect(try await failure(#"tap """#).contains("there is none"))
}

@Test func textIsComparedByItsCodePointsAndAnySpaceIsASpace() async throws {
    _ = try await play(#"expect text "One word, caf\u{e9}""#, #"expect no text "cafe""#)
    #expect(try await failure(#"expect text "cafe\u{301}""#).contains("on the screen"))
    #expect(try await failure(#"expect no text "word""#).contains("expected no \"word\""))
}

@Test func effectsCountFromTheLastStepThatDoesSomething() async throws {
    _ = try await play(
        #"tap "Exit""#, "expect effect dial tel:911", "print", #"expect effect text sms:1 body "Come""#,
        "expect effect text sms:1", "back", "expect no effect")
    #expect(try await failure(#"tap "Exit""#, "expect no effect").hasPrefix("line 2: expect no effect\n"))
    #expect(try await failure(#"tap "Exit""#, "expect effect text sms:1 no body").hasPrefix("line 2"))
    #expect(try await failure(#"tap "Exit""#, "expect effect dial tel:9").contains("tel:911"))
    #expect(try await failure("expect effect leave").hasPrefix("line 1"))
}

@Test func whatNeedsTheAppFailsWhileItIsNotInFront() async throws {
    for step in [#"tap "Exit""#, "keys 1", "exit", "back", "hide", "expect screen page", #"expect text "x""#] {
        #expect(try await failure("hide", step).contains("the home screen is: `show` first"))
    }
    #expect(try await failure("show").contains("in front already"))
}

@Test func theScreensAreToldApart() async throws {
    _ = try await play(
        "expect screen page", #"expect title "Now""#, "exit", "expect screen calculator", #"expect display "42""#)
    #expect(try await failure("expect screen calculator").contains("not a page"))
    #expect(try await failure(#"expect title "Then""#).contains("the title \"Then\""))
    #expect(try await failure(#"expect display "42""#).contains("no display"))
    #expect(try await failure("keys 1").contains("no keypad"))
    #expect(try await failure("exit", "exit").contains("not a page"))
    #expect(try await failure("exit", #"expect display "43""#).contains("\"43\", not \"42\""))
}
