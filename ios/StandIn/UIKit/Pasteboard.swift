/// The pasteboard, which other apps can read.
open class UIPasteboard: @unchecked Sendable {
    @MainActor public static let general = UIPasteboard()

    @MainActor open var string: String? {
        get {
            reads += 1
            return written
        }
        set {
            written = newValue
            writes += 1
        }
    }

    @MainActor private var written: String?
    /// How often it was read. iOS tells the person each time.
    @_spi(StandIn) @MainActor public private(set) var reads = 0
    @_spi(StandIn) @MainActor public private(set) var writes = 0

    /// Sets the text, and both counts to zero.
    @_spi(StandIn) @MainActor public func reset(to text: String? = nil) {
        written = text
        reads = 0
        writes = 0
    }
}
