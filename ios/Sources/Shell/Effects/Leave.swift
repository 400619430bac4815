/// Closes the app. iOS lets no app do that: the calculator stays in front until the person swipes
/// it away.
public struct Leave: Sendable {
    let perform: @MainActor () -> Void

    public init(_ perform: @escaping @MainActor () -> Void) {
        self.perform = perform
    }

    public static let live = Leave {}
}
