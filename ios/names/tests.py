"""Tests of the check: its rules, and that it finds whatever is planted.

    python3 tests.py DUMPS
"""

import sys
import unittest
from pathlib import Path

import check
import dump
import rules
import source

UIKIT = "StandIn/UIKit/"
FIELD = "Sources/Screens/Page/PrivateField.swift"


class Words(unittest.TestCase):
    def test_names_are_split_as_the_compiler_splits_them(self):
        for name, words in {
            "URLIs": ["URL", "Is"], "XMLReader": ["XML", "Reader"], "URLs": ["URLs"], "UTF8": ["UTF", "8"],
            "lowercase_example": ["lowercase", "_", "example"], "_NSRange": ["_", "NS", "Range"], "openURL": ["open", "URL"],
        }.items():
            self.assertEqual(rules.words(name), words)

    def test_methods_are_named_as_apple_documents_them(self):
        for selector, types, owner, properties, name in [
            ("presentViewController:animated:completion:", ["UIViewController", "Bool", "Block"], "UIViewController", (), "present(_:animated:completion:)"),
            ("dismissViewControllerAnimated:completion:", ["Bool", "Block"], "UIViewController", (), "dismiss(animated:completion:)"),
            ("addGestureRecognizer:", ["UIGestureRecognizer"], "UIView", {"gestureRecognizers"}, "addGestureRecognizer(_:)"),
            ("canBePreventedByGestureRecognizer:", ["UIGestureRecognizer"], "UIGestureRecognizer", (), "canBePrevented(by:)"),
            ("setContentCompressionResistancePriority:forAxis:", ["Float", "UILayoutConstraintAxis"], "UIView", (), "setContentCompressionResistancePriority(_:for:)"),
            ("systemFontOfSize:", ["CGFloat"], "UIFont", (), "systemFont(ofSize:)"),
            ("textView:shouldChangeTextInRange:replacementText:", ["UITextView", "_NSRange", "NSString"], "UITextViewDelegate", (), "textView(_:shouldChangeTextIn:replacementText:)"),
            ("addObserverForName:object:queue:usingBlock:", ["NSString", "Object", "NSOperationQueue", "Block"], "NSNotificationCenter", (), "addObserver(forName:object:queue:using:)"),
            ("becomeFirstResponder", [], "UIResponder", (), "becomeFirstResponder()"),
        ]:
            self.assertEqual(rules.of_method(selector, types, owner, None, properties), name)

    def test_cases_and_constants_lose_what_they_share(self):
        self.assertEqual(rules.of_cases(["UIReturnKeyDefault", "UIReturnKeyDone"], "UIReturnKeyType"), {"default": "UIReturnKeyDefault", "done": "UIReturnKeyDone"})
        self.assertIn("privateKeyUsage", rules.of_cases(["kSecAccessControlUserPresence", "kSecAccessControlPrivateKeyUsage"], "SecAccessControlCreateFlags"))
        self.assertEqual(rules.of_constant("UIMenuTextStyle", "UIMenuIdentifier"), "textStyle")
        self.assertEqual(rules.of_property("sharedApplication", "UIApplication", "UIApplication"), "shared")
        self.assertEqual(rules.of_init("initWithFrame:textContainer:", ["CGRect", "NSTextContainer"]), "init(frame:textContainer:)")


DUMP = """
    public open class platform/UIKit/UILamp : platform/darwin/NSObject, platform/UIKit/UIShiningProtocol {

      @kotlinx/cinterop/ObjCConstructor(designated = true, initSelector = "initWithWatts:")
      public /* secondary */ constructor(watts: kotlin/Long /* = platform/darwin/NSInteger^ */)

      @kotlinx/cinterop/ObjCMethod(selector = "dimBy:completion:", encoding = "v32@0:8d16@?24", isStret = false)
      public open external fun dimBy(by: kotlin/Double, completion: kotlin/Function1<kotlin/Boolean, kotlin/Unit>?): kotlin/Unit

      public final val lit: kotlin/Boolean
        @kotlinx/cinterop/ObjCMethod(selector = "isLit", encoding = "B16@0:8", isStret = false)
        public final /* non-default */ external get
    }

    package {

      public final const val UILampMost: kotlin/Int /* = platform/UIKit/UIWatts^ */ /* = -7 */
        public final get

      public typealias UIWatts = kotlin/Int
    }
"""


class Dump(unittest.TestCase):
    def test_a_dump_is_read(self):
        apple = dump.Apple([DUMP])
        lamp = apple.types["UILamp"]
        self.assertEqual((lamp.above, lamp.inits), (["NSObject", "UIShiningProtocol"], ["initWithWatts:"]))
        method = lamp.methods["dimBy:completion:"]
        self.assertEqual(method.codes(), ["d", "@?"])
        self.assertEqual([(type.name, type.nullable) for type in method.types()], [("Double", False), ("Function1", True)])
        (lit,) = lamp.properties
        self.assertEqual((lit.name, lit.getter, lit.setter), ("lit", "isLit", None))
        self.assertEqual(apple.enumerators("UIWatts"), {"UILampMost": -7})

    def test_what_swift_cannot_be_read_as_is_an_error(self):
        with self.assertRaises(source.Unreadable):
            source.read("public macro lamp()", "Lamp.swift")


class Planted(unittest.TestCase):
    """Each fault is planted alone, and is the only one that is found."""

    def faults(self, path, old, new):
        files = check.files()
        self.assertEqual(files[path].count(old), 1, f"{old} in {path}")
        line = files[path][: files[path].index(old)].count("\n") + 1
        files[path] = files[path].replace(old, new)
        return set(check.Check(APPLE, files).faults), line

    def found(self, path, old, new, *says):
        faults, line = self.faults(path, old, new)
        self.assertEqual(len(faults), len(says), faults)
        for text in says:
            self.assertTrue(any(text in fault for fault in faults), faults)
        if path.endswith(".swift"):
            # A type or a function that takes several lines is told by its first.
            near = [f"{path}:{line + more}: " for more in (-1, 0, 1)]
            self.assertTrue(any(fault.startswith(tuple(near)) for fault in faults), (faults, near))

    def test_nothing_is_found_where_nothing_is_planted(self):
        whole = check.Check(APPLE, check.files())
        self.assertEqual(whole.faults, [])
        self.assertGreater(whole.declarations, 200)
        # Each way by which something in the shell is looked up.
        for use in (
            "UITextView.textDragInteraction", "UIDragInteraction.isEnabled", "UIKeyboardType.phonePad", "UIMenu.Identifier.autoFill",
            "FileAttributeKey.protectionKey", "FileProtectionType.complete", "FileManager.urls(for:in:)", "NSSearchPathDomainMask.userDomainMask",
            "NotificationCenter.addObserver(forName:object:queue:using:)", "textView(_:shouldChangeTextIn:replacementText:)", "sysctlbyname",
            '"selectAll:"', "UIFont.systemFont(ofSize:)", "UIWindowScene.keyWindow", "UIApplication.open(_:options:completionHandler:)",
            "UIApplication.ExtensionPointIdentifier.keyboard", "kSecUseDataProtectionKeychain", "canBePrevented(by:)",
        ):
            self.assertTrue(any(found.endswith(" " + use) for found in whole.uses), use)

    def test_names(self):
        self.found(UIKIT + "TextView.swift", "open var textContainerInset", "open var textContainerInsets", "UITextView has no textContainerInsets")
        self.found(UIKIT + "View.swift", "func didMoveToWindow()", "func didMoveToItsWindow()", "UIView has no didMoveToItsWindow()")
        self.found("StandIn/CoreMotion/CoreMotion.swift", "public struct CMAcceleration:", "public struct CMAccelerations:", "Apple declares no CMAccelerations")
        self.found("StandIn/Security/Security.swift", "let kSecMatchLimitAll:", "let kSecMatchLimitMany:", "Apple declares no constant kSecMatchLimitMany")
        self.found(UIKIT + "TextView.swift", "UIKeyboardAppearance: Int, Sendable { case `default`, dark }", "UIKeyboardAppearance: Int, Sendable { case `default`, dusk }", "UIKeyboardAppearance has no case dusk")
        self.found(UIKIT + "View.swift", "static let learn =", "static let learns =", "UIMenu.Identifier has no learns")

    def test_labels(self):
        self.found(UIKIT + "Gesture.swift", "canBePrevented(by ", "canBePrevented(from ", "has no canBePrevented(from:); it has canBePrevented(by:)")
        self.found(UIKIT + "TextView.swift", "public init(frame: CGRect, textContainer:", "public init(frame: CGRect, container:", "UITextView has no init(frame:container:)")
        self.found("StandIn/Security/Security.swift", "SecItemDelete(_ query:", "SecItemDelete(query:", "SecItemDelete(query:) has 1 parameters, and no label")
        self.found(UIKIT + "View.swift", "public init(top: CGFloat, left: CGFloat,", "public init(top: CGFloat, leading: CGFloat,", "UIEdgeInsets has no init(top:leading:bottom:right:)")

    def test_types(self):
        self.found(UIKIT + "Application.swift", "applicationSupportsShakeToEdit = true", "applicationSupportsShakeToEdit = 1.0", "the type of applicationSupportsShakeToEdit should be written")
        self.found(UIKIT + "Application.swift", "applicationSupportsShakeToEdit = true", 'applicationSupportsShakeToEdit = "yes"', "is Bool, not String")
        self.found(UIKIT + "View.swift", "sizeThatFits(_ size: CGSize) -> CGSize {", "sizeThatFits(_ size: CGRect) -> CGSize {", "size of sizeThatFits(_:) is CGSize, not CGRect")
        self.found(UIKIT + "View.swift", "sizeThatFits(_ size: CGSize) -> CGSize {", "sizeThatFits(_ size: CGSize) -> CGFloat {", "returns CGSize, not CGFloat")
        self.found(UIKIT + "Application.swift", "    open var keyWindow: UIWindow? {", "    open var keyWindow: UIWindow {", "keyWindow is UIWindow?, not UIWindow")
        self.found(UIKIT + "Gesture.swift", "shouldReceive(_ event: UIEvent)", "shouldReceive(_ event: UIEvent?)", "event of shouldReceive(_:) is UIEvent, not UIEvent?")
        self.found("StandIn/CoreMotion/CoreMotion.swift", "(CMAccelerometerData?, (any Error)?) -> Void", "(CMAccelerometerData?) -> Void", "CMAccelerometerHandler stands for something else")
        self.found(UIKIT + "TextView.swift", "required init?(coder: NSCoder) { nil }", "required init(coder: NSCoder) { fatalError() }", "init(coder:) of UITextView can fail")
        wrapper = "UIBackgroundTaskIdentifier: RawRepresentable, Hashable, Sendable {\n    public let rawValue: "
        self.found(UIKIT + "Application.swift", wrapper + "Int", wrapper + "String", "raw value of UIBackgroundTaskIdentifier is Int")

    def test_what_can_be_set_left_out_or_made(self):
        self.found(UIKIT + "TextView.swift", "open private(set) var textDragInteraction", "open var textDragInteraction", "textDragInteraction of UITextView cannot be set")
        self.found(UIKIT + "Application.swift", "withName taskName: String?, expirationHandler", "withName taskName: String? = nil, expirationHandler", "taskName of beginBackgroundTask(withName:expirationHandler:) has no default")
        self.found(UIKIT + "Application.swift", "    nonisolated open func canOpenURL", "    public static func canOpenURL", "UIApplication has no canOpenURL(_:)")
        self.found("StandIn/Security/Security.swift", "errSecParam: OSStatus = -50", "errSecParam: OSStatus = -51", "errSecParam is -50, not -51")
        self.found("StandIn/Security/Security.swift", "(rawValue: 1 << 30)", "(rawValue: 1 << 29)", "privateKeyUsage is 1073741824, not 536870912")
        self.found(UIKIT + "TextView.swift", "phonePad = 5", "phonePad = 4", "UIKeyboardType.phonePad has the raw value 5, not 4")

    def test_what_stands_above(self):
        self.found(UIKIT + "Gesture.swift", "open class UIPressesEvent: UIEvent {}", "open class UIPressesEvent: UITouch {}", "UIPressesEvent is no UITouch")
        self.found("StandIn/CoreMotion/CoreMotion.swift", "public struct CMAcceleration: Sendable", "public struct CMAcceleration: Hashable, Sendable", "CMAcceleration is no Hashable")
        self.found(UIKIT + "TextView.swift", "open class UITextView: UIView {", "open class UITextView: UIView, UIMenuBuilder {", "UITextView is no UIMenuBuilder")
        self.found(UIKIT + "TextView.swift", "public struct UITextContentType: Sendable {}", "public class UITextContentType {}", "UITextContentType is a class, and not struct")
        composer = "@MainActor\npublic final class MFMessage"
        default = "func messageComposeViewController(\n_ controller: MFMessageComposeViewController, didFinishWith result: MessageComposeResult) {}"
        extension = f"extension MFMessageComposeViewControllerDelegate {{ public {default} }}\n"
        self.found("StandIn/MessageUI/MessageUI.swift", composer, extension + composer, "is required of whoever adopts")

    def test_what_is_for_tests_alone_is_marked(self):
        self.found("StandIn/MessageUI/MessageUI.swift", "@_spi(StandIn) public func finish", "public func finish", "MFMessageComposeViewController has no finish(_:)")
        self.found("Sources/Screens/Activity.swift", "\nimport UIKit\n", "\n@_spi(StandIn) import UIKit\n", "imports what UIKit has for tests alone")

    def test_what_the_shell_overrides_and_adopts(self):
        self.found(FIELD, "override func canPerformAction(_ action: Selector, withSender sender: Any?)", "override func canPerformAction(_ action: Selector, sentBy sender: Any?)", "UITextView has no canPerformAction(_:sentBy:)")
        self.found("App/CalculatorApp.swift", "func application(\n        _ application: UIApplication,\n        shouldAllowExtensionPointIdentifier ", "func application(\n        _ application: UIApplication,\n        shouldAllowExtensionPoint ", "has no application(_:shouldAllowExtensionPoint:)", "Delegate adopts UIApplicationDelegate and has no application(_:shouldAllowExtensionPointIdentifier:)")
        self.found(FIELD, "replacementText new: String", "replacementText new: String?", "new of textView(_:shouldChangeTextIn:replacementText:) is String, not String?")

    def test_what_the_shell_asks(self):
        for path, old, new, says in (
            (FIELD, ": .sentences", ": .sentence", "UITextAutocapitalizationType has no sentence"),
            (FIELD, "? .phonePad", "? .phone", "UIKeyboardType has no phone"),
            (FIELD, ".textStyle, .autoFill", ".textStyle, .autoFills", "UIMenu.Identifier has no autoFills"),
            (FIELD, "textDragInteraction?.isEnabled", "textDragInteraction?.isOn", "UIDragInteraction has no isOn"),
            (FIELD, "isFindInteractionEnabled = false", "isFindingEnabled = false", "UITextView has no isFindingEnabled"),
            (FIELD, ".systemFont(ofSize: size)", ".systemFont(size: size)", "UIFont has no systemFont(size:)"),
            (FIELD, 'Selector(("paste:"))', 'Selector(("pasteIt:"))', "no class of Apple's has the method"),
            ("Sources/Shell/Folder.swift", ".protectionKey", ".protectedKey", "FileAttributeKey has no protectedKey"),
            ("Sources/Shell/Folder.swift", "FileProtectionType.complete", "FileProtectionType.completely", "FileProtectionType has no completely"),
            ("Sources/Shell/Folder.swift", "manager.temporaryDirectory", "manager.temporaryFolder", "FileManager has no temporaryFolder"),
            ("Sources/Shell/Folder.swift", "withIntermediateDirectories: true", "intermediateDirectories: true", "FileManager has no createDirectory(at:intermediateDirectories:attributes:)"),
            ("Sources/Shell/Folder.swift", ".userDomainMask", ".usersDomainMask", "has no usersDomainMask"),
            ("Sources/Shell/PhoneClock.swift", "steadyClock = CLOCK_MONOTONIC\n", "steadyClock = CLOCK_STEADY\n", "Apple declares no CLOCK_STEADY"),
            ("Sources/Shell/PhoneClock.swift", "nil, &size, nil, 0)", "nil, &size, nil)", "sysctlbyname takes 5 arguments, not 4"),
            ("Sources/Shell/Key/Keychain.swift", "kSecUseDataProtectionKeychain as", "kSecUseDataKeychain as", "Apple declares no kSecUseDataKeychain"),
            ("Sources/Shell/Shake.swift", "sensors.isAccelerometerAvailable", "sensors.isAccelerometerThere", "CMMotionManager has no isAccelerometerThere"),
            ("Sources/Shell/Live.swift", "ProcessInfo.processInfo.physicalMemory", "ProcessInfo.processInfo.memory", "ProcessInfo has no memory"),
        ):
            self.found(path, old, new, says, *(["nothing needs FileAttributeKey.protectionKey"] if "protectedKey" in new else []))

    def test_no_line_of_a_table_stays_without_need(self):
        self.found("renames.tsv", "UIMenu.Identifier\t", "UILamp\tUIScreen\nUIMenu.Identifier\t", "renames.tsv:15: nothing needs UILamp")
        self.found("renames.tsv", "\tUIEdgeInsetsZero", "\tUIEdgeInsetsNothing", "Apple declares no UIEdgeInsetsNothing", "View.swift:69: UIEdgeInsets has no zero", "PrivateField.swift:92: UIEdgeInsets has no zero")
        self.found("differences.tsv", "Selector\tnot there", "UILamp\tnot there\tnone\nSelector\tnot there", "nothing needs UILamp not there")
        self.found("differences.tsv", "UITextView\tadopts UITextDraggable", "UITextView\tadopts UITextDroppable\tnone\nUITextView\tadopts UITextDraggable", "nothing needs UITextView adopts UITextDroppable")


if __name__ == "__main__":
    APPLE = check.apple(Path(sys.argv.pop(1)))
    unittest.main()
