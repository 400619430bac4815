import Foundation

/// The folder that everything lies in.
enum Repository {
    static func text(of file: String) throws -> String {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../..")
        return String(decoding: try Data(contentsOf: root.standardized.appendingPathComponent(file)), as: UTF8.self)
    }
}
