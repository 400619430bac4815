import Testing

@testable import Journeys

/// The one step of a line.
private func step(_ line: String) throws -> Step {
    let journey = try Journey(line)
    try #require(journey.steps.count == 1)
    return journey.steps[0].step
}

private func refusal(_ text: String) -> String {
    do {
        _ = try Journey(text)
        return "read without a word"
    } catch {
        return error.description
    }
}

@Test func readsEveryKindOfStep() throws {
    #expect(try step("keys 1 +n=") == .keys(["1", "+", "n", "="]))
    #expect(try step("keys [10^]2√9[m+]=") == .keys(["[10^]", "2", "√", "9", "[m+]", "="]))
    #expect(try step(#"paste "1,5""#) == .paste("1,5"))
    #expect(try step(#"tap "Call" of "911""#) == .tap(label: "Call", of: "911"))
    #expect(try step(#"tap "Exit""#) == .tap(label: "Exit", of: nil))
    #expect(try step(#"  fill "Note" with "a\n\"b\" \u{e9}\\"  "#) == .fill(label: "Note", text: "a\n\"b\" é\\"))
    #expect(try step("wait 2m") == .wait(milliseconds: 120_000))
    #expect(try step("wait 250ms") == .wait(milliseconds: 250))
    #expect(try step("restart") == .restart(phone: false))
    #expect(try step("restart phone") == .restart(phone: true))
    #expect(try step("device gone") == .device(.gone))
    #expect(try step("device ok") == .device(.ok))
    #expect(try step("clock 2026-03-08T01:59:00-05:00") == .clock(1_772_953_140_000))
    #expect(try step("hide") == .hide)
    #expect(try step("show") == .show)
    #expect(try step("exit") == .exit)
    #expect(try step("back") == .back)
    #expect(try step("print") == .print)
}

@Test func readsEveryKindOfExpectation() throws {
    for (line, expectation) in [
        ("screen calculator", Expectation.calculator),
        ("screen page", .page),
        (#"title "x""#, .title("x")),
        (#"display "42""#, .display("42")),
        (#"text "x""#, .text("x")),
        (#"no text "x""#, .noText("x")),
        ("effect dial tel:911", .dial("tel:911")),
        ("effect text sms:1", .compose(uri: "sms:1", body: .whatever)),
        ("effect text sms:1 no body", .compose(uri: "sms:1", body: .none)),
        (#"effect text sms:1 body "b""#, .compose(uri: "sms:1", body: .says("b"))),
        ("effect open https://a.b/c?d", .open("https://a.b/c?d")),
        (#"effect copy "42""#, .copy("42")),
        ("effect leave", .leave),
        ("no effect", .noEffect),
    ] {
        #expect(try step("expect \(line)") == .expect(expectation))
    }
}

@Test func firstLinesMayDescribeThePhone() throws {
    let journey = try Journey(
        "\u{feff}# about\r\n#! locale es-US\r\n#! now 2026-03-02T15:00:00-05:00\r\n#! setup-code 90417752\r\n\r\nhide")
    #expect(journey.phone.locales == ["es-US"])
    #expect(journey.phone.now == 1_772_481_600_000)
    #expect(journey.phone.region == nil)
    #expect(journey.phone.setupCode == "90417752")
    #expect(journey.steps[0].line == 6)
    #expect(refusal("hide\n#! locale es").hasPrefix("line 2: "))
    #expect(refusal("#! colour red").contains("locale"))
}

@Test(arguments: [
    ("jump", "keys, paste, tap"),
    ("keys 12x", "keys out of"),
    ("keys", "keys out of"),
    ("keys 2[sqrt", "keys out of"),
    ("keys 2[]", "keys out of"),
    ("tap Exit", "in quotes"),
    (#"tap "Exit"#, "closing quote"),
    (#"tap "a\q""#, "\\n"),
    (#"tap "a\u{d800}""#, "\\n"),
    (#"tap "a\u{12"#, "\\n"),
    (#"tap "Exit" now"#, "the end of the line"),
    (#"fill "A" "B""#, "with"),
    ("wait soon", "45s"),
    ("wait 45", "45s"),
    ("wait 99999999999999999999s", "45s"),
    ("wait 9999999999999999999h", "45s"),
    ("clock noon", "2026-03-02"),
    ("device asleep", "device busy"),
    ("expect joy", "screen, title"),
    ("expect effect dial", "tel:"),
    ("\0", "keys, paste, tap"),
])
func aLineThatIsNoStepIsNamedWithWhatWouldBeOne(line: String, says: String) {
    let refusal = refusal("hide\n\n\(line)")
    #expect(refusal.hasPrefix("line 3: expected "))
    #expect(refusal.contains(says))
}
