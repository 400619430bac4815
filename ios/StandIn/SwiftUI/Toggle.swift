/// On or off. The switch has the size of the system's.
public struct Toggle<Label: View>: View, Drawable {
    private let isOn: Binding<Bool>
    private let label: Label

    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> Label) { (self.isOn, self.label) = (isOn, label()) }

    func drawn(in context: Context) -> [Drawn] {
        let picture = Drawn(.image(isOn.wrappedValue ? "switch.on" : "switch.off", title: nil), in: context)
        let measures = Drawn.Measures(
            leastWidth: 51, mostWidth: 51, leastHeight: 31, mostHeight: 31, alignment: .center)
        let switched = Drawn(.frame(measures), [picture], in: context)
        let words = context.environment.showsTitleOfLabels ? context.inside("label").draw(label) : []
        let drawn = Drawn(.row(.center, spacing: 8), words + [switched], in: context)
        drawn.action = { [isOn] in isOn.wrappedValue.toggle() }
        drawn.spoken.traits = [.isButton, .isToggle]
        drawn.spoken.value = isOn.wrappedValue ? "on" : "off"
        drawn.spoken.label = context.inside("label").draw(label).lazy.compactMap(\.words).first
        return [drawn]
    }
}

/// What opens and closes; what is in it is drawn while it is open.
public struct DisclosureGroup<Label: View, Content: View>: View, Drawable {
    private let isExpanded: Binding<Bool>
    private let content: Content
    private let label: Label

    public init(
        isExpanded: Binding<Bool>, @ViewBuilder content: @escaping () -> Content, @ViewBuilder label: () -> Label
    ) {
        (self.isExpanded, self.content, self.label) = (isExpanded, content(), label())
    }

    func drawn(in context: Context) -> [Drawn] {
        let head = Drawn(.plain, context.inside("label").draw(label), in: context)
        head.action = { [isExpanded] in isExpanded.wrappedValue.toggle() }
        head.spoken.traits = .isButton
        head.spoken.value = isExpanded.wrappedValue ? "expanded" : "collapsed"
        head.spoken.label = head.words
        return [head] + (isExpanded.wrappedValue ? context.inside("content").draw(content) : [])
    }
}

extension Drawn {
    /// The first words in it, as they are spoken.
    fileprivate var words: String? {
        if let label = spoken.label { return label }
        if case .text(let words, _) = kind { return words }
        return children.lazy.compactMap(\.words).first
    }
}

extension View {
    public func labelsHidden() -> some View { set { $0.showsTitleOfLabels = false } }
}
