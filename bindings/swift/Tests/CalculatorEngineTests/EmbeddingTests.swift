import Foundation
import Handset
import Testing

/// The program that docs/embedding.md shows is the one that is compiled and run here.
@Suite struct EmbeddingTests {
    @Test func theDocumentShowsThisProgram() throws {
        let program = try Repository.text(of: "bindings/swift/Sources/First/main.swift")
        #expect(try Repository.text(of: "docs/embedding.md").contains("```swift\n\(program)```\n"))
    }

    #if os(Linux)
        @Test func itPrintsThePageAndWhatWasAskedFor() throws {
            let folder = try TemporaryFolder()
            let (first, output) = (Process(), Pipe())
            first.executableURL = Executable.beside("First")
            first.arguments = [folder.path]
            first.standardOutput = output
            try first.run()
            let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
                .split(separator: "\n")
            first.waitUntilExit()
            #expect(first.terminationStatus == 0)
            #expect(lines.first?.contains("Help now") == true)
            #expect(
                lines.suffix(2) == [
                    "[Exit]",
                    #"asked for: dial(uri: "tel:911", strictUri: "tel:911;phone-context=+1", number: "911")"#,
                ])
        }
    #endif
}
