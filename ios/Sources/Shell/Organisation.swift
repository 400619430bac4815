/// What the organisation that gives this app out decides. It changes these two before it builds a
/// release.
public enum Organisation {
    /// Starts setup on a fresh install: 6 to 12 digits, told in person, never in a store listing.
    public static let setupCode = "73282559"

    /// The directory's region that comes first until the person chooses; `nil` for none.
    public static let region: String? = "westchester-ny"
}
