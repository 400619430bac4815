import Foundation

/// The folder that the calculator's database lies in: the app's own, in no backup, closed while the phone is locked.
public enum Folder {
    /// Makes it where it is missing. It lies where apps keep what is not for the person to see as files.
    public static func make(in parent: URL? = nil) throws -> URL {
        let parent =
            try parent
            ?? FileManager.default.url(for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
        var folder = parent.appendingPathComponent("Calculator", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: protection)
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try folder.setResourceValues(values)
        // One that was there before, without protection, gets it now.
        try FileManager.default.setAttributes(protection, ofItemAtPath: folder.path)
        return folder
    }

    #if canImport(Darwin)
        private static var protection: [FileAttributeKey: Any] { [.protectionKey: FileProtectionType.complete] }
    #else
        private static var protection: [FileAttributeKey: Any] { [.posixPermissions: 0o700] }
    #endif
}
