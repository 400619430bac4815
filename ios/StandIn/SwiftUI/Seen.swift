/// What a person can see, hear and do on a stage.
extension Stage {
    /// The layout, computed once for each drawing.
    private var placed: [Measure.Placed] {
        update()
        if let measured, measured.drawing == drawings { return measured.placed }
        let placed = Measure.place(drawn, in: size)
        measured = (drawings, placed)
        return placed
    }

    /// Everything that is visible, in drawing order.
    @_spi(StandIn) public var visible: [Measure.Placed] { placed.flatMap(\.visible) }

    /// Every piece of text, including the text in fields.
    @_spi(StandIn) public var texts: [String] { visible.compactMap(\.text).filter { !$0.isEmpty } }

    @_spi(StandIn) public var touchables: [Touchable] { placed.flatMap { $0.touchables(of: nil) } }

    /// Every text field, with its question: the text that precedes it.
    @_spi(StandIn) public var fields: [(question: String, view: UITextView)] {
        var last = ""
        return visible.compactMap { placed in
            if let field = placed.field { return (last, field) }
            if let text = placed.text { last = text }
            return nil
        }
    }

    /// The elements that VoiceOver visits, in order.
    @_spi(StandIn) public var heard: [Heard] { placed.flatMap { $0.heard(.init()) } }

    /// Presses a key of a hardware keyboard. False if nothing handles it.
    @_spi(StandIn) @discardableResult public func type(_ key: KeyEquivalent, modifiers: EventModifiers = []) -> Bool {
        let listening = visible.first { $0.drawn.keyPress != nil && $0.drawn.hasKeyboard }
        defer { update() }
        return listening?.drawn.keyPress?(KeyPress(key, modifiers: modifiers)) == .handled
    }

    /// VoiceOver's gesture for going back: a two-finger Z.
    @_spi(StandIn) @discardableResult public func escape() -> Bool {
        defer { update() }
        guard let act = visible.last(where: { $0.drawn.spoken.escape != nil && $0.drawn.isEnabled })?.drawn.spoken.escape else {
            return false
        }
        act()
        return true
    }
}

/// Something that can be tapped.
@_spi(StandIn) @MainActor
public struct Touchable {
    public let drawn: Drawn
    public let frame: CGRect
    /// Its text, or the name of its icon.
    public let label: String
    /// What the card, the line or the list item that contains it is called: its first heading, or
    /// its first text.
    public let owner: String?

    public func touch() {
        guard drawn.isEnabled else { return }
        drawn.action?()
    }
}

/// An element that VoiceOver stops at.
@_spi(StandIn)
public struct Heard {
    public let words: String
    /// What it is set to: on or off, open or closed.
    public let value: String?
    public let traits: AccessibilityTraits
    public let frame: CGRect
    public let isField: Bool
    /// It is in a scroll view, so it may be out of sight.
    public let isScrolled: Bool
    public let actions: [(name: String, perform: @MainActor () -> Void)]
}

extension Measure.Placed {
    @MainActor var visible: [Measure.Placed] { drawn.isInvisible ? [] : [self] + children.flatMap(\.visible) }

    @MainActor public var text: String? {
        switch drawn.kind {
        case .text(let words, _): words
        case .image(_, let title): title
        case .platform(let view, _): (view as? UITextView)?.text
        default: nil
        }
    }

    @MainActor public var field: UITextView? {
        if case .platform(let view as UITextView, _) = drawn.kind { view } else { nil }
    }

    /// The first text in it.
    @MainActor public var headline: String? { firstText }

    @MainActor var firstText: String? { visible.lazy.compactMap(\.text).first { !$0.isEmpty } }

    @MainActor public var firstHeader: String? {
        visible.lazy.filter { $0.drawn.spoken.traits.contains(.isHeader) }.compactMap(\.text).first
    }

    @MainActor func touchables(of owner: String?) -> [Touchable] {
        guard !drawn.isInvisible else { return [] }
        if drawn.action != nil { return [Touchable(drawn: drawn, frame: frame, label: firstText ?? "", owner: owner)] }
        // A container with an escape action is a screen; the others are cards and list items.
        let owner = drawn.spoken.children == .contained && drawn.spoken.escape == nil ? firstHeader ?? firstText : owner
        return children.flatMap { $0.touchables(of: owner) }
    }

    /// Attributes of the views around an element, which apply to the element.
    struct Said {
        var label: String?
        var value: String?
        var traits: AccessibilityTraits = []
        var actions: [(name: String, perform: @MainActor () -> Void)] = []
        var isScrolled = false
    }

    @MainActor func heard(_ around: Said) -> [Heard] {
        guard !drawn.isInvisible, !drawn.spoken.isHidden else { return [] }
        if !drawn.spoken.instead.isEmpty {
            let around = Said(isScrolled: around.isScrolled)
            return drawn.spoken.instead.flatMap {
                Measure.Placed(drawn: $0, frame: frame, isCut: false, children: []).heard(around)
            }
        }
        let said = Said(
            label: around.label ?? drawn.spoken.label, value: around.value ?? drawn.spoken.value,
            traits: around.traits.union(drawn.spoken.traits),
            actions: around.actions + drawn.spoken.actions, isScrolled: around.isScrolled || isScroll)
        let isElement =
            drawn.action != nil || drawn.spoken.children == .ignored || drawn.spoken.children == .combined || field != nil
            || isLeaf
        if isElement {
            let words = field?.accessibilityLabel ?? said.label ?? inner.map(\.words).joined(separator: ", ")
            return [
                Heard(
                    words: words, value: said.value, traits: said.traits, frame: frame, isField: field != nil,
                    isScrolled: said.isScrolled, actions: said.actions)
            ]
        }
        if drawn.spoken.children == .contained { return children.flatMap { $0.heard(Said(isScrolled: said.isScrolled)) } }
        return children.flatMap { $0.heard(said) }
    }

    @MainActor private var inner: [Heard] {
        if case .text(let words, _) = drawn.kind {
            return [Heard(words: words, value: nil, traits: [], frame: frame, isField: false, isScrolled: false, actions: [])]
        }
        return children.flatMap { $0.heard(Said()) }
    }

    @MainActor private var isScroll: Bool {
        if case .scroll(let axes, _) = drawn.kind { axes.contains(.vertical) } else { false }
    }

    @MainActor private var isLeaf: Bool {
        switch drawn.kind {
        case .text: true
        case .image: true
        default: false
        }
    }
}
