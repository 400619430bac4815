import CalculatorEngine
import Foundation

/// This phone's clocks, for core, which has none of its own.
public enum PhoneClock {
    /// The current time. The monotonic clock also runs while the phone sleeps.
    @Sendable public static func now() -> Now {
        var wall = timespec()
        var steady = timespec()
        clock_gettime(CLOCK_REALTIME, &wall)
        clock_gettime(steadyClock, &steady)
        return Now(wallMs: Int64(milliseconds(wall)), monotonicMs: UInt64(clamping: milliseconds(steady)), bootId: bootId)
    }

    private static func milliseconds(_ time: timespec) -> Int {
        time.tv_sec * 1_000 + Int(time.tv_nsec) / 1_000_000
    }

    /// Read once in each process: no process outlives a boot.
    private static let bootId: UInt64 = bootName().utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }

    #if canImport(Darwin)
        private static let steadyClock = CLOCK_MONOTONIC

        /// A new UUID after each boot. The time of the boot would not do: it moves with the wall
        /// clock.
        private static func bootName() -> String {
            var size = 0
            guard sysctlbyname("kern.bootsessionuuid", nil, &size, nil, 0) == 0, size > 0 else { return "" }
            var name = [UInt8](repeating: 0, count: size)
            guard sysctlbyname("kern.bootsessionuuid", &name, &size, nil, 0) == 0 else { return "" }
            return String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
        }
    #else
        private static let steadyClock = CLOCK_BOOTTIME

        private static func bootName() -> String {
            (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)) ?? ""
        }
    #endif
}
