import Foundation

/// The folder of the calculator's database: the app's own, in no backup, closed while the phone is
/// locked.
public enum Folder {
    /// Makes the folder if it is missing, in a place that the Files app does not show.
    ///
    /// What fails is tried again at the next launch: on a full disk the calculator has to work, and
    /// an existing plan has to open. Core decides what to make of a folder that is missing.
    public static func make(in parent: URL = URL.applicationSupport) -> URL {
        var folder = parent.appendingPathComponent("Calculator", isDirectory: true)
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: protection)
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try? folder.setResourceValues(values)
        // An older folder without protection gets it now.
        try? FileManager.default.setAttributes(protection, ofItemAtPath: folder.path)
        return folder
    }

    #if canImport(Darwin)
        private static var protection: [FileAttributeKey: Any] { [.protectionKey: FileProtectionType.complete] }
    #else
        private static var protection: [FileAttributeKey: Any] { [.posixPermissions: 0o700] }
    #endif
}

extension URL {
    /// Known without asking the disk.
    public static var applicationSupport: URL {
        let manager = FileManager.default
        return manager.urls(for: .applicationSupportDirectory, in: .userDomainMask).first ?? manager.temporaryDirectory
    }
}
