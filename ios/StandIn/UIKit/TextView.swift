public enum UITextAutocorrectionType: Int, Sendable { case `default`, no }
public enum UITextAutocapitalizationType: Int, Sendable {
    case none = 0
    case sentences = 2
}
public enum UITextSpellCheckingType: Int, Sendable { case `default`, no }
public enum UITextSmartQuotesType: Int, Sendable { case `default`, no }
public enum UITextSmartDashesType: Int, Sendable { case `default`, no }
public enum UITextSmartInsertDeleteType: Int, Sendable { case `default`, no }
public enum UITextInlinePredictionType: Int, Sendable { case `default`, no }
public enum UITextMathExpressionCompletionType: Int, Sendable { case `default`, no }
public enum UIWritingToolsBehavior: Int, Sendable {
    case none = -1
    case `default` = 0
}
public enum UIKeyboardType: Int, Sendable {
    case `default` = 0
    case phonePad = 5
}
public enum UIReturnKeyType: Int, Sendable {
    case `default` = 0
    case done = 9
}
public enum UIKeyboardAppearance: Int, Sendable { case `default`, dark }

public struct UITextContentType: Sendable {}

public struct UIDataDetectorTypes: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
}

@MainActor
public protocol UITextViewDelegate: AnyObject {
    func textViewDidChange(_ textView: UITextView)
    func textViewDidEndEditing(_ textView: UITextView)
    func textView(_ textView: UITextView, shouldChangeTextIn range: NSRange, replacementText text: String) -> Bool
}

extension UITextViewDelegate {
    public func textViewDidChange(_ textView: UITextView) {}
    public func textViewDidEndEditing(_ textView: UITextView) {}
    public func textView(_ textView: UITextView, shouldChangeTextIn range: NSRange, replacementText text: String) -> Bool { true }
}

@MainActor
public final class NSTextContainer {
    public var lineFragmentPadding: CGFloat = 5
    public init() {}
}

/// A text view with iOS's defaults: it corrects, predicts, drags and shares.
open class UITextView: UIView {
    open weak var delegate: (any UITextViewDelegate)?
    open var text: String! = "" { didSet { if text == nil { text = "" } } }
    open var font: UIFont?
    open var textColor: UIColor?
    open var isScrollEnabled = true
    open var allowsEditingTextAttributes = false
    open var dataDetectorTypes: UIDataDetectorTypes = []
    open var textContainerInset = UIEdgeInsets(top: 8, left: 0, bottom: 8, right: 0)
    public let textContainer: NSTextContainer
    open private(set) var textDragInteraction: UIDragInteraction?
    open var isFindInteractionEnabled = false

    open var autocapitalizationType = UITextAutocapitalizationType.sentences
    open var autocorrectionType = UITextAutocorrectionType.default
    open var spellCheckingType = UITextSpellCheckingType.default
    open var smartQuotesType = UITextSmartQuotesType.default
    open var smartDashesType = UITextSmartDashesType.default
    open var smartInsertDeleteType = UITextSmartInsertDeleteType.default
    open var inlinePredictionType = UITextInlinePredictionType.default
    open var mathExpressionCompletionType = UITextMathExpressionCompletionType.default
    open var writingToolsBehavior = UIWritingToolsBehavior.default
    open var keyboardType = UIKeyboardType.default
    open var keyboardAppearance = UIKeyboardAppearance.default
    open var returnKeyType = UIReturnKeyType.default
    open var textContentType: UITextContentType!

    public init(frame: CGRect, textContainer: NSTextContainer?) {
        self.textContainer = textContainer ?? NSTextContainer()
        super.init(frame: frame)
        textDragInteraction = UIDragInteraction()
    }

    public required init?(coder: NSCoder) { nil }

    open override var canBecomeFirstResponder: Bool { true }

    @discardableResult
    open override func resignFirstResponder() -> Bool {
        let was = isFirstResponder
        super.resignFirstResponder()
        if was { delegate?.textViewDidEndEditing(self) }
        return true
    }

    /// iOS, and other frameworks, offer all of these on selected text.
    open override func canPerformAction(_ action: Selector, withSender sender: Any?) -> Bool { true }

    /// Replaces the whole text, as typing or dictation does.
    @_spi(StandIn) public func type(_ new: String) {
        becomeFirstResponder()
        let all = NSRange(location: 0, length: (text as String).utf16.count)
        guard delegate?.textView(self, shouldChangeTextIn: all, replacementText: new) ?? true else { return }
        text = new
        delegate?.textViewDidChange(self)
    }

    /// Types one key at the end of the text.
    @_spi(StandIn) public func press(_ key: String) {
        becomeFirstResponder()
        let end = NSRange(location: (text as String).utf16.count, length: 0)
        guard delegate?.textView(self, shouldChangeTextIn: end, replacementText: key) ?? true else { return }
        text += key
        delegate?.textViewDidChange(self)
    }
}
