import CalculatorEngine
import Handset
import Testing

/// The vectors that Rust, Kotlin and Swift all read.
@Suite struct VectorTests {
    /// Each file with the test below that reads it. A new file has to be added here.
    static let read: Set = ["tests/vectors/calculator-keys.tsv"]

    @Test func everyVectorFileIsRead() {
        #expect(Set(Repository.files(in: "tests/vectors", ending: "")) == Self.read)
    }

    @Test func everyLineOfTheKeyTableHolds() throws {
        let table = try Repository.text(of: "tests/vectors/calculator-keys.tsv")
        let lines = table.split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(lines.count > 80)
        for line in lines {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(columns.count == 4, "\(line)")
            let phone = try Handset(worksAtOnce: false)
            for key in columns[0] {
                try phone.press(key)
            }
            guard case .calculator(let shown) = phone.screen else {
                Issue.record("a page: \(line)")
                continue
            }
            #expect(shown.expression == columns[1], "\(line)")
            #expect(shown.display == columns[2], "\(line)")
        }
    }
}
