import Foundation
import Handset
import Journeys
import SplitHeap

/// A host that is searched for what it left in memory. It sets a code, writes, reads it again, and
/// says "open" while that is on the screen; a line on the standard input makes it lock and say
/// "locked". It keeps nothing itself; what Swift keeps unasked is what is counted.
@main
struct LockedHost {
    static func main() async throws {
        let phone = try Handset()
        try await phone.play(
            """
            keys 73282559=
            tap "I am alone"
            tap "I understand"
            tap "Open the calculator"
            """)
        try phone.typeCode()
        try await phone.play(#"tap "Open the calculator""#)
        try phone.typeCode()
        try await phone.play(
            """
            tap "Open my plan"
            tap "What matters to me"
            """)
        try phone.fill(0, with: Marker.words(1))
        try phone.fill(1, with: Marker.words(2))
        try phone.exit()
        try phone.typeCode()
        try await phone.play(
            """
            tap "My plan"
            tap "What matters to me"
            """)
        say("open")
        try phone.hide()
        say("locked")
    }

    /// With where the library's own region lies; then waits for a line.
    private static func say(_ stage: String) {
        var start: UInt = 0
        var end: UInt = 0
        splitHeapRegion(&start, &end)
        FileHandle.standardOutput.write(Data("\(stage) \(start) \(end)\n".utf8))
        _ = readLine()
    }
}

extension Handset {
    fileprivate func play(_ steps: String) async throws {
        try await Journey(steps).play(with: self)
    }

    fileprivate func typeCode() throws {
        for digit in Marker.code { try press(String(digit)) }
        try press("=")
    }
}
