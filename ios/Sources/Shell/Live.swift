#if canImport(UIKit)
    import CalculatorEngine
    import Foundation

    extension Host {
        /// The host of this phone.
        public static func live() throws -> Host {
            let config = Config(
                folder: Folder.make().path, locales: Locale.preferredLanguages.isEmpty ? ["en-US"] : Locale.preferredLanguages, platform: .ios,
                abilities: Abilities(calls: true, messages: true, browser: true),
                setupCode: Organisation.setupCode, region: Organisation.region,
                shortOfMemory: ProcessInfo.processInfo.physicalMemory < 1 << 30)
            return try Host(config: config, deviceKey: PhoneKey.live(), phone: .live(), now: PhoneClock.now)
        }
    }
#endif
