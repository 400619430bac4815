import Foundation

/// A folder of its own, gone with this object.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// All files of a folder, as they are at one moment.
public struct Files {
    private let folder: URL
    private var files: [String: Data] = [:]

    public init(of path: String) throws {
        folder = URL(fileURLWithPath: path)
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            files[name] = try Data(contentsOf: folder.appendingPathComponent(name))
        }
    }

    public func putBack() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where files[name] == nil {
            try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
        for (name, bytes) in files {
            try bytes.write(to: folder.appendingPathComponent(name))
        }
    }
}
