public struct Button<Label: View>: View, Drawable {
    private let action: @MainActor () -> Void
    private let label: Label

    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> Label) {
        (self.action, self.label) = (action, label())
    }

    public init<Title: StringProtocol>(_ title: Title, action: @escaping @MainActor () -> Void) where Label == Text {
        (self.action, label) = (action, Text(title))
    }

    func drawn(in context: Context) -> [Drawn] {
        let inner = context.inside("label")
        let content: Drawn
        if let style = context.environment.buttonStyle {
            let configuration = ButtonStyleConfiguration(label: .init(draw: { [label] in $0.draw(label) }), isPressed: false)
            content = inner.drawWhole(style(configuration))
        } else {
            content = inner.drawWhole(label)
        }
        let drawn = Drawn(.plain, [content], in: context)
        drawn.action = action
        drawn.spoken.traits = .isButton
        return [drawn]
    }
}

public struct ButtonStyleConfiguration {
    public struct Label: View, Drawable {
        fileprivate let draw: @MainActor (Context) -> [Drawn]
        func drawn(in context: Context) -> [Drawn] { draw(context) }
    }

    public let label: Label
    public let isPressed: Bool
}

@MainActor @preconcurrency
public protocol ButtonStyle {
    associatedtype Body: View
    typealias Configuration = ButtonStyleConfiguration
    @ViewBuilder @MainActor @preconcurrency func makeBody(configuration: Self.Configuration) -> Self.Body
}

extension View {
    public func buttonStyle<Style: ButtonStyle>(_ style: Style) -> some View {
        set { $0.buttonStyle = { AnyView(style.makeBody(configuration: $0)) } }
    }

    public func allowsHitTesting(_ enabled: Bool) -> some View { set { if !enabled { $0.isEnabled = false } } }

    public func contextMenu<MenuItems: View>(@ViewBuilder menuItems: () -> MenuItems) -> some View {
        let items = menuItems()
        return changed { drawn, context in
            drawn.menu = context.inside("menu").draw(items)
            return drawn
        }
    }

    public func focusable(_ isFocusable: Bool = true) -> some View { self }
    public func focusEffectDisabled(_ disabled: Bool = true) -> some View { self }

    public func focused(_ condition: FocusState<Bool>.Binding) -> some View {
        marked { $0.hasKeyboard = condition.wrappedValue }
    }

    public func onKeyPress(
        phases: KeyPress.Phases = [.down, .repeat], action: @escaping @MainActor (KeyPress) -> KeyPress.Result
    ) -> some View {
        marked { $0.keyPress = action }
    }
}

public struct KeyPress: Sendable {
    public let key: KeyEquivalent
    public let characters: String
    public let modifiers: EventModifiers

    public enum Result: Sendable { case handled, ignored }

    public struct Phases: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let down = Phases(rawValue: 1)
        public static let `repeat` = Phases(rawValue: 2)
    }

    @_spi(StandIn) public init(_ key: KeyEquivalent, modifiers: EventModifiers = []) {
        (self.key, characters, self.modifiers) = (key, String(key.character), modifiers)
    }
}

public struct KeyEquivalent: Hashable, Sendable, ExpressibleByExtendedGraphemeClusterLiteral {
    public var character: Character
    public init(_ character: Character) { self.character = character }
    public init(extendedGraphemeClusterLiteral value: Character) { character = value }
    public static let `return` = KeyEquivalent("\r")
    public static let escape = KeyEquivalent("\u{1b}")
    public static let delete = KeyEquivalent("\u{8}")
    public static let clear = KeyEquivalent("\u{f739}")
}

public struct EventModifiers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let control = EventModifiers(rawValue: 4)
    public static let option = EventModifiers(rawValue: 8)
    public static let command = EventModifiers(rawValue: 16)
}
