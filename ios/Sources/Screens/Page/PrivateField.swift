import CalculatorEngine
import SwiftUI

/// A field whose text goes to the host and nowhere else. `PrivateTextView` refuses what UIKit would
/// otherwise do with it.
struct PrivateField: UIViewRepresentable {
    let label: Caption
    let text: String
    let kind: FieldKind
    let isCovered: Bool
    let write: @MainActor (String) -> Void
    let leave: @MainActor () -> Void
    @ScaledMetric private var size: CGFloat = 17

    func makeUIView(context: Context) -> PrivateTextView {
        let view = PrivateTextView()
        view.delegate = context.coordinator
        view.setContentCompressionResistancePriority(.defaultLow, for: .horizontal)
        return view
    }

    func updateUIView(_ view: PrivateTextView, context: Context) {
        context.coordinator.field = self
        let palette = context.environment.palette
        view.take(kind)
        view.accessibilityLabel = label.spoken
        view.font = .systemFont(ofSize: size)
        view.textColor = UIColor(palette.ink)
        view.tintColor = UIColor(palette.accent)
        // A light keyboard would light up a dark room.
        view.keyboardAppearance = context.environment.colorScheme == .dark ? .dark : .default
        if view.text != text { view.text = text }
        // The calculator has no keyboard.
        if isCovered { view.resignFirstResponder() }
    }

    func sizeThatFits(_ proposal: ProposedViewSize, uiView: PrivateTextView, context: Context) -> CGSize? {
        guard let width = proposal.width, width.isFinite, width > 0 else { return nil }
        let height = uiView.sizeThatFits(CGSize(width: width, height: .greatestFiniteMagnitude)).height
        return CGSize(width: width, height: height)
    }

    func makeCoordinator() -> Coordinator {
        Coordinator(self)
    }

    /// A view that is gone keeps nothing of what was written.
    static func dismantleUIView(_ view: PrivateTextView, coordinator: Coordinator) {
        view.delegate = nil
        view.text = ""
    }

    @MainActor
    final class Coordinator: NSObject, UITextViewDelegate {
        var field: PrivateField

        init(_ field: PrivateField) {
            self.field = field
        }

        func textViewDidChange(_ view: UITextView) {
            field.write(view.text)
        }

        func textViewDidEndEditing(_ view: UITextView) {
            field.leave()
        }

        /// Only a field of several lines takes line breaks. In others, return ends editing, and
        /// pasted lines become one.
        func textView(_ view: UITextView, shouldChangeTextIn range: NSRange, replacementText new: String) -> Bool {
            guard field.kind != .lines, new.contains(where: \.isNewline) else { return true }
            if new == "\n" {
                view.resignFirstResponder()
            } else if let text = view.text, let replaced = Range(range, in: text) {
                view.text = text.replacingCharacters(
                    in: replaced, with: new.split(whereSeparator: \.isNewline).joined(separator: " "))
                field.write(view.text)
            }
            return false
        }
    }
}

/// A text view that nothing leaves: not for the pasteboard, a drag, a dictionary, a translation, a
/// share sheet or the writing tools, and not for what a keyboard learns. Pasting in is possible.
final class PrivateTextView: UITextView {
    init() {
        super.init(frame: .zero, textContainer: nil)
        isScrollEnabled = false
        backgroundColor = .clear
        textContainerInset = .zero
        textContainer.lineFragmentPadding = 0
        autocorrectionType = .no
        spellCheckingType = .no
        smartQuotesType = .no
        smartDashesType = .no
        smartInsertDeleteType = .no
        inlinePredictionType = .no
        dataDetectorTypes = []
        allowsEditingTextAttributes = false
        textDragInteraction?.isEnabled = false
        isFindInteractionEnabled = false
        if #available(iOS 18, *) {
            writingToolsBehavior = .none
            mathExpressionCompletionType = .no
        }
    }

    required init?(coder: NSCoder) {
        nil
    }

    /// The keyboard for each kind of field. None of them fills anything in.
    func take(_ kind: FieldKind) {
        textContentType = nil
        keyboardType = kind == .phone ? .phonePad : .default
        autocapitalizationType = kind == .phone || kind == .confirmation ? .none : .sentences
        returnKeyType = kind == .lines ? .default : .done
    }

    override func canPerformAction(_ action: Selector, withSender sender: Any?) -> Bool {
        Self.staying.contains(action) && super.canPerformAction(action, withSender: sender)
    }

    override func buildMenu(with builder: any UIMenuBuilder) {
        super.buildMenu(with: builder)
        for menu in [UIMenu.Identifier.lookup, .share, .learn, .find, .replace, .textStyle, .autoFill] {
            builder.remove(menu: menu)
        }
    }

    /// By name: `#selector` exists only on Apple platforms.
    private static let staying: Set<Selector> = [Selector(("paste:")), Selector(("select:")), Selector(("selectAll:"))]
}
