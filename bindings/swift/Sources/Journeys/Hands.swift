/// What the player of a journey needs of a phone. The tests of each shell bring their own: a label
/// is what the person reads there, whatever it is drawn with.
///
/// Slow work is done before each of these returns.
public protocol Hands {
    /// What is in front of the person now.
    var sight: Sight { get async }

    /// What the phone was asked for since `forgetRequests`.
    var requests: [Request] { get async }
    func forgetRequests() async

    /// A key of the calculator: one character, or a name in brackets, as docs/journeys.md lists
    /// them.
    func press(_ key: String) async throws
    /// Text from the clipboard, onto the calculator's display.
    func paste(_ text: String) async throws
    /// Touches the nth thing that can be touched.
    func touch(_ index: Int) async throws
    /// Puts all of the text into the nth field and pauses.
    func fill(_ index: Int, with text: String) async throws
    /// Quick exit.
    func exit() async throws
    /// The phone's own back gesture.
    func back() async throws
    /// Goes to the home screen.
    func hide() async throws
    /// Comes back to the app.
    func show() async throws

    /// Time passes; the app is woken at each moment it asked for.
    func pass(milliseconds: UInt64) async throws
    /// The wall clock jumps to this moment, in milliseconds since 1970; the other clock does not
    /// notice.
    func setWallClock(_ milliseconds: Int64) async throws
    /// How the device key answers from now on.
    func setDeviceKey(_ answer: DeviceAnswer) async throws
    /// The next thing that the app asks to be opened does not open: no app answers to it.
    func failNext() async throws
    /// Scrolls, or touches where there is nothing: somebody is there.
    func touchNothing() async throws
    /// The process ends without warning and starts again on the files as they were; with `phone` so
    /// does the phone.
    func restart(phone: Bool) async throws
}

/// What a person sees.
public struct Sight: Sendable {
    public var front: Front
    /// All of it as plain text: a page's rows are a line each, a control stands in brackets.
    public var text: String
    /// What can be touched, from top to bottom.
    public var touchables: [Touchable] = []
    /// What is asked by the fields, from top to bottom.
    public var fields: [String] = []

    public enum Front: Equatable, Sendable {
        case calculator(display: String)
        case page(title: String)
        /// Something else than the app, such as "the dialer".
        case elsewhere(String)
    }

    public struct Touchable: Sendable {
        public var label: String
        /// The title of the card or the item that it belongs to.
        public var of: String?

        public init(_ label: String, of: String? = nil) {
            self.label = label
            self.of = of
        }
    }

    public init(_ front: Front, text: String, touchables: [Touchable] = [], fields: [String] = []) {
        self.front = front
        self.text = text
        self.touchables = touchables
        self.fields = fields
    }
}

/// What the phone was asked for.
public enum Request: Equatable, Sendable {
    case dial(String)
    case compose(uri: String, body: String?)
    case open(String)
    case copy(String)
    case leave
}
