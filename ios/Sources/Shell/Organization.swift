/// What the organization that distributes this app decides. It changes both before it builds a
/// release.
public enum Organization {
    /// Starts setup on a fresh install: 6 to 12 digits, told in person, never in a store listing.
    public static let setupCode = "73282559"

    /// The region of the directory until the person chooses another; `nil` for none.
    public static let region: String? = "westchester-ny"
}
