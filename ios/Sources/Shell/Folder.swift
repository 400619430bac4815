import Foundation

/// The folder that the calculator's database lies in: the app's own, in no backup, closed while the
/// phone is locked.
public enum Folder {
    /// Makes it where it is missing. It lies where apps keep what is not for the person to see as
    /// files.
    ///
    /// What cannot be done is tried again at the next launch: on a full disk the calculator has to
    /// count, and a plan that is there has to open. What core makes of a folder that is not there
    /// is its own affair.
    public static func make(in parent: URL = URL.applicationSupport) -> URL {
        var folder = parent.appendingPathComponent("Calculator", isDirectory: true)
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: protection)
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try? folder.setResourceValues(values)
        // One that was there before, without protection, gets it now.
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
