import Foundation
import Handset
import SplitHeap

/// A host that is searched for what it left in memory. It sets a code, writes, reads it again, and
/// says "open" while that is on the screen; a line on the standard input makes it lock and say
/// "locked". It keeps nothing itself; what Swift keeps unasked is what is counted.
@main
struct LockedHost {
    static func main() throws {
        let phone = try Handset()
        try phone.press(key: "73282559=")
        for label in ["I am alone", "My plan", "I understand", "Open the calculator"] { try phone.tap(label) }
        try phone.typeCode()
        try phone.tap("Open the calculator")
        try phone.typeCode()
        for label in ["Open my plan", "What matters to me"] { try phone.tap(label) }
        try phone.fill(field: 0, text: Marker.words(1))
        try phone.fill(field: 1, text: Marker.words(2))
        try phone.exit()
        try phone.typeCode()
        for label in ["My plan", "What matters to me"] { try phone.tap(label) }
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
    /// Touches what begins so. Not through the player of journeys: with its frames below, the
    /// library's blocks held pieces of Swift's stack, most likely moved there with a value as what
    /// lies between its fields.
    fileprivate func tap(_ label: String) throws {
        guard let index = sight().touchables.firstIndex(where: { $0.label.hasPrefix(label) }) else {
            throw refused("nothing says \(label)")
        }
        try touch(touchable: UInt32(index))
    }

    fileprivate func typeCode() throws {
        for digit in Marker.code { try press(key: String(digit)) }
        try press(key: "=")
    }
}
