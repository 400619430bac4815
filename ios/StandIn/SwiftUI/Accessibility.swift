public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let isButton = AccessibilityTraits(rawValue: 1)
    public static let isHeader = AccessibilityTraits(rawValue: 2)
    public static let isSelected = AccessibilityTraits(rawValue: 4)
    public static let isToggle = AccessibilityTraits(rawValue: 8)
    public static let updatesFrequently = AccessibilityTraits(rawValue: 16)
}

public struct AccessibilityChildBehavior: Sendable {
    let children: Drawn.Spoken.Children
    public static let ignore = AccessibilityChildBehavior(children: .ignored)
    public static let contain = AccessibilityChildBehavior(children: .contained)
    public static let combine = AccessibilityChildBehavior(children: .combined)
}

public struct AccessibilityActionKind: Equatable, Sendable {
    private let name: String
    public static let `default` = AccessibilityActionKind(name: "default")
    public static let escape = AccessibilityActionKind(name: "escape")
}

extension View {
    public func accessibilityLabel<Content: StringProtocol>(_ label: Content) -> some View {
        let label = String(label)
        return marked { $0.spoken.label = label }
    }

    public func accessibilityLabel(_ label: Text) -> some View { accessibilityLabel(label.string) }

    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View {
        marked { $0.spoken.traits.formUnion(traits) }
    }
    public func accessibilityHidden(_ hidden: Bool) -> some View { marked { if hidden { $0.spoken.isHidden = true } } }

    public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View {
        changed {
            let drawn = Drawn(.plain, [$0], in: $1)
            drawn.spoken.children = children.children
            return drawn
        }
    }

    public func accessibilityRepresentation<Content: View>(@ViewBuilder representation: () -> Content) -> some View {
        let instead = representation()
        return changed { drawn, context in
            drawn.spoken.instead = context.inside("instead").draw(instead)
            return drawn
        }
    }

    public func accessibilityAction(
        _ actionKind: AccessibilityActionKind = .default, _ handler: @escaping @MainActor () -> Void
    ) -> some View {
        marked { if actionKind == .escape { $0.spoken.escape = handler } else { $0.action = handler } }
    }

    public func accessibilityAction(named name: Text, _ handler: @escaping @MainActor () -> Void) -> some View {
        marked { $0.spoken.actions.append((name.string, handler)) }
    }

    public func privacySensitive(_ sensitive: Bool = true) -> some View { self }
}

/// What the app tells VoiceOver, besides what VoiceOver reads on the screen.
public enum AccessibilityNotification {
    public struct Announcement {
        private let words: String
        public init(_ announcement: String) { words = announcement }
        public init(_ announcement: AttributedString) { words = String(announcement.characters) }
        @MainActor public func post() { AccessibilityNotification.posted.append(.announcement(words)) }
    }

    public struct ScreenChanged {
        public init(_ focusedElement: Any? = nil) {}
        @MainActor public func post() { AccessibilityNotification.posted.append(.screenChanged) }
    }

    @_spi(StandIn) public enum Posted: Equatable, Sendable {
        case announcement(String)
        case screenChanged
    }
    @_spi(StandIn) @MainActor public static var posted: [Posted] = []
}

/// How urgent an announcement is.
public enum SpeechAnnouncementPriority: AttributedStringKey {
    public enum Value: Hashable, Sendable { case high }
    public static let name = "accessibilitySpeechAnnouncementPriority"
}

extension AttributeScopes {
    public struct SwiftUIAttributes: AttributeScope {
        public let accessibilitySpeechAnnouncementPriority: SpeechAnnouncementPriority
    }
}

extension AttributeDynamicLookup {
    public subscript<Key: AttributedStringKey>(dynamicMember keyPath: KeyPath<AttributeScopes.SwiftUIAttributes, Key>) -> Key {
        self[Key.self]
    }
}
