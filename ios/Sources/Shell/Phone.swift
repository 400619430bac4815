/// What the phone can be asked for. Each is a small type with a live version, and one for tests;
/// nothing depends on its outcome.
@MainActor
public struct Phone {
    public let dial: Dial
    public let composeText: ComposeText
    public let openPage: OpenPage
    public let copy: Copy
    public let leave: Leave
    public let wake: Wake
    public let pause: Pause
    public let moment: Moment

    public init(
        dial: Dial, composeText: ComposeText, openPage: OpenPage, copy: Copy, leave: Leave, wake: Wake, pause: Pause,
        moment: Moment
    ) {
        self.dial = dial
        self.composeText = composeText
        self.openPage = openPage
        self.copy = copy
        self.leave = leave
        self.wake = wake
        self.pause = pause
        self.moment = moment
    }
}

#if canImport(UIKit)
    extension Phone {
        /// This phone.
        public static func live() -> Phone {
            Phone(
                dial: .live, composeText: .live(), openPage: .live, copy: .live, leave: .live, wake: .live(), pause: .live(),
                moment: .live())
        }
    }
#endif
