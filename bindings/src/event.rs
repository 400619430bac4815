//! What happened, and what the platform is asked to do.

pub(crate) use tally_core::{Effect, Event, Now, Request, Update, WorkId};

use crate::calculator::Key;
use crate::page::{PlainText, Screen};

/// Something that happened on the phone.
#[uniffi::remote(Enum)]
pub(crate) enum Event {
    /// A key of the calculator.
    Key(Key),
    /// A control of a page was touched.
    Tapped {
        /// The number of the page that held it. On another screen it is ignored; on an older
        /// drawing of the same screen it counts if what it stood for is still offered.
        page: u64,
        /// Which control of that page.
        control: u32,
    },
    /// A field holds this text now. Sent when the person pauses or leaves the field, and always
    /// before [`Event::Hidden`].
    Filled {
        /// The number of any page since the field appeared: fields have stable ids, so a redraw
        /// does not make a draft stale.
        page: u64,
        /// The field's id.
        field: u32,
        /// All of its text.
        text: PlainText,
    },
    /// Text from the clipboard, for the calculator's display. A sum is read whole or not at all;
    /// digits that came this way are never a code.
    Pasted {
        /// All of it.
        text: PlainText,
    },
    /// The phone's own back gesture.
    Back,
    /// The exit of a page.
    Leave,
    /// The phone was shaken: an exit, if the person switched that on.
    Shaken,
    /// The app is no longer in front: locks.
    Hidden,
    /// The app is in front, for the first time or again.
    Shown,
    /// The time asked for by [`Effect::WakeAfter`] has passed.
    Woke,
    /// The person touched the screen, scrolled, pressed a key or moved a screen reader: the minute
    /// after which a page locks starts anew, and nothing else changes. Send it as often as it
    /// happens, or once in a few seconds.
    Active,
    /// The platform could not do what an effect asked for. Send it before anything else that
    /// happens.
    Failed {
        /// What was asked for.
        request: Request,
    },
}

/// An effect that opens another app, which may not be there.
#[uniffi::remote(Enum)]
pub(crate) enum Request {
    /// [`Effect::Dial`].
    Dial,
    /// [`Effect::ComposeText`].
    ComposeText,
    /// [`Effect::OpenPage`].
    OpenPage,
}

/// Something the platform is asked to do. If it cannot, it says so with [`Event::Failed`].
#[uniffi::remote(Enum)]
pub(crate) enum Effect {
    /// Open the dialer with the number filled in; the person presses call.
    Dial {
        /// As dialers want it: `tel:+18002987233`, `tel:911`; with an extension,
        /// `tel:+19145550143,12`.
        uri: String,
        /// As RFC 3966 wants it: a local number with its context, `tel:911;phone-context=+1`, an
        /// extension with its name, `tel:+19145550143;ext=12`.
        strict_uri: String,
        /// As people read it: `1-800-298-7233`, `1-914-555-0143 ext. 12`.
        number: PlainText,
    },
    /// Open the messaging app with the number, and the body if there is one, filled in; the
    /// person presses send.
    ComposeText {
        /// RFC 5724 without a body: `sms:+19146004208`.
        uri: String,
        /// The bare number.
        number: PlainText,
        /// What is filled in.
        body: Option<PlainText>,
    },
    /// Open a web page in the browser.
    OpenPage {
        /// An `https:` address.
        url: String,
    },
    /// Put this on the clipboard: a calculator's result, never what was only typed.
    Copy {
        /// As the display shows it, without group marks.
        text: PlainText,
    },
    /// Go back to what lay in front before, as any app does at its root: the app's card stays among
    /// the recent apps, and shows the calculator. Only ever asked for from the calculator.
    Leave,
    /// Call `run` with this id off the main thread, and draw what comes back.
    Work(WorkId),
    /// Send [`Event::Woke`] after this time. A later request replaces an earlier one.
    WakeAfter {
        /// Milliseconds.
        milliseconds: u64,
    },
}

uniffi::custom_type!(WorkId, u64, {
    remote,
    try_lift: |id| Ok(WorkId(id)),
    lower: |work| work.0,
});

/// What to draw now and what to do now.
#[uniffi::remote(Record)]
pub(crate) struct Update {
    /// Goes up with every update. One from `run` may arrive after one that `send` made later: draw
    /// only what has a higher number than what is drawn. The effects count in any case.
    pub number: u64,
    /// What to draw.
    pub view: Screen,
    /// What to do, in this order.
    pub effects: Vec<Effect>,
}

/// A moment on this phone.
#[uniffi::remote(Record)]
pub(crate) struct Now {
    /// The wall clock: milliseconds since 1970-01-01T00:00:00Z. May jump; used for opening hours
    /// and dates only.
    pub wall_ms: i64,
    /// Milliseconds on a clock that never goes back while the phone is on and that also runs while
    /// it sleeps.
    pub monotonic_ms: u64,
    /// Differs between two starts of the phone, and only then.
    pub boot_id: u64,
}
