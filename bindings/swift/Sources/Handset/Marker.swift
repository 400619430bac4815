/// Words that a search of memory looks for. They are computed, so that no program holds one before
/// somebody writes it.
public enum Marker {
    /// 9 digits, as a code.
    public static var code: String { text(of: "0123456789", count: 9, seed: 7) }

    /// 30 letters that nothing else has.
    public static func words(_ number: UInt64) -> String { text(of: "bcdfghjklmnpqrstvwxz", count: 30, seed: 1000 + number) }

    private static func text(of letters: String, count: Int, seed: UInt64) -> String {
        let letters = Array(letters)
        var state = seed
        return String(
            (0..<count).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return letters[Int((state >> 33) % UInt64(letters.count))]
            })
    }
}
