#if os(Linux)
    import Foundation
    import Handset
    import Heap
    import Testing

    /// What is left in the memory of a Swift process once the app is locked: nothing if the
    /// library allocates; what Swift freed without wiping it is counted and told.
    @Suite struct MemoryTests {
        @Test func nothingIsLeftInTheLibrarysMemoryAfterLock() throws {
            let host = try Searched()
            let open = try host.search()
            #expect(open.library > 0, "while it is open the search finds what is there")
            let locked = try host.goOn()
            print("memory after lock: \(locked)")
            #expect(locked.library == 0, "\(locked)")
        }
    }

    /// How often what was written or typed was found.
    private struct Found: CustomStringConvertible {
        /// In what the library allocated, freed or not, and in its own variables.
        var library = 0
        /// On the stacks, which both use.
        var stacks = 0
        /// In what Swift allocated, freed or not.
        var swift = 0

        var description: String { "library \(library), stacks \(stacks), Swift \(swift)" }
    }

    /// The process that is searched.
    private final class Searched {
        private let process = Process()
        private let input = Pipe()
        private let output = Pipe()
        private var region: Range<UInt> = 0..<0

        init() throws {
            process.executableURL = Executable.beside("LockedHost")
            process.standardInput = input
            process.standardOutput = output
            try process.run()
            try awaitStage("open")
        }

        /// At the end of its input it ends by itself. A signal may not reach it: it is started with
        /// the signals blocked that are blocked on the thread that starts it.
        deinit {
            try? input.fileHandleForWriting.close()
            process.waitUntilExit()
        }

        /// Has it lock, and searches.
        func goOn() throws -> Found {
            input.fileHandleForWriting.write(Data("\n".utf8))
            try awaitStage("locked")
            return try search()
        }

        private func awaitStage(_ stage: String) throws {
            var line = Data()
            while line.last != 10 {
                let byte = output.fileHandleForReading.readData(ofLength: 1)
                try #require(!byte.isEmpty, "the host ended")
                line += byte
            }
            let words = String(decoding: line.dropLast(), as: UTF8.self).split(separator: " ")
            try #require(words.count == 3 && words[0] == stage, "\(words)")
            region = try #require(UInt(words[1]))..<(#require(UInt(words[2])))
        }

        func search() throws -> Found {
            let needles = Self.needles
            let memory = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/\(process.processIdentifier)/mem"))
            defer { try? memory.close() }
            var found = Found()
            var afterLibrary = false
            let maps = try String(contentsOfFile: "/proc/\(process.processIdentifier)/maps", encoding: .utf8)
            for map in maps.split(separator: "\n") {
                let columns = map.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
                let ends = columns[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
                let name = columns.count > 5 ? String(columns[5]) : ""
                // The variables that begin as zero lie behind the others, without a name.
                afterLibrary = name.contains("libcalculator.so") || (afterLibrary && name.isEmpty)
                guard columns[1].hasPrefix("rw"), ends.count == 2, !name.hasPrefix("/dev/") else { continue }
                let isRegion = (ends[0]..<ends[1]).overlaps(region)
                let range = isRegion ? (ends[0]..<ends[1]).clamped(to: region) : ends[0]..<ends[1]
                let count = try count(needles, in: memory, range)
                if isRegion || afterLibrary {
                    found.library += count
                } else if name.hasPrefix("[stack") || isStack(range) {
                    found.stacks += count
                } else {
                    found.swift += count
                }
            }
            return found
        }

        /// Of another thread: 8 MiB less its guard page, without a name.
        private func isStack(_ range: Range<UInt>) -> Bool { range.count == 8 << 20 || range.count == (8 << 20) - 4096 }

        private func count(_ needles: [Data], in memory: FileHandle, _ range: Range<UInt>) throws -> Int {
            let piece: UInt = 4 << 20
            let overlap: UInt = 128
            var count = 0
            for start in stride(from: range.lowerBound, to: range.upperBound, by: Int(piece)) {
                try memory.seek(toOffset: UInt64(start))
                let length = min(piece + overlap, range.upperBound - start)
                let bytes = try memory.read(upToCount: Int(length)) ?? Data()
                for needle in needles {
                    count += self.count(needle, in: bytes, before: Int(piece))
                }
            }
            return count
        }

        private func count(_ needle: Data, in bytes: Data, before end: Int) -> Int {
            bytes.withUnsafeBytes { bytes in
                needle.withUnsafeBytes { needle in
                    var count = 0
                    var at = heapFind(bytes.baseAddress, bytes.count, 0, needle.baseAddress, needle.count)
                    while at >= 0 && at < end {
                        count += 1
                        at = heapFind(bytes.baseAddress, bytes.count, at + 1, needle.baseAddress, needle.count)
                    }
                    return count
                }
            }
        }

        /// What was written, and the code as typed and as the calculator shows it; in UTF-8 and
        /// UTF-16.
        private static var needles: [Data] {
            let code = Marker.code
            let grouped = stride(from: 0, to: 9, by: 3).map { String(code.dropFirst($0).prefix(3)) }.joined(separator: ",")
            return [Marker.words(1), Marker.words(2), code, grouped].flatMap { text in
                [Data(text.utf8), Data(text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] })]
            }
        }
    }
#endif
