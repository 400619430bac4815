import CalculatorEngine
import Foundation

extension Host {
    /// Opens core in the first of these folders that exists. If none can be made, nothing is kept,
    /// and the calculator still works.
    static func open(
        in folders: [String], deviceKey: any DeviceKey, phone: Phone, config: (_ folder: String) -> Config,
        now: @escaping @Sendable () -> Now = PhoneClock.now
    ) throws -> Host {
        for folder in folders.dropLast() {
            do {
                return try Host(config: config(folder), deviceKey: deviceKey, phone: phone, now: now)
            } catch ConfigError.Folder {}
        }
        return try Host(config: config(folders.last ?? ""), deviceKey: deviceKey, phone: phone, now: now)
    }
}

#if canImport(UIKit)
    extension Host {
        /// The host of this phone. Call it after the app has launched: it asks the system what this
        /// device can do.
        public static func live() throws -> Host {
            let (languages, abilities) = (Languages.list(), Abilities.live())
            // The app's own folder can be read and not written, so nothing is kept in it.
            return try open(
                in: [Folder.make().path, Bundle.main.bundlePath], deviceKey: PhoneKey.live(), phone: .live(),
                config: { folder in
                    Config(
                        folder: folder, locales: languages, platform: .ios, abilities: abilities,
                        setupCode: Organization.setupCode, region: Organization.region,
                        shortOfMemory: ProcessInfo.processInfo.physicalMemory < 1 << 30)
                })
        }
    }
#endif
