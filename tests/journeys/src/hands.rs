use std::fmt;

use tally_core::{DeviceKeyError, Key};

use crate::asked::Asked;
use crate::sight::Sight;

/// What hands do with a phone and what eyes see on it. A shell's own hands touch what it really
/// draws; what they touch is decided by the player. It asks them for nothing that the screen in
/// front does not offer: no key while a page is in front, no touch while the app is not.
pub trait Hands {
    /// What is in front of the person.
    ///
    /// # Errors
    /// If nothing can be seen, which is a fault of the hands.
    fn sight(&mut self) -> Result<Sight, CannotDo>;

    /// What the phone was asked for since [`Hands::forget_asked`], in this order.
    ///
    /// # Errors
    /// Like all of these: if it cannot be done, and why.
    fn asked(&mut self) -> Result<Vec<Asked>, CannotDo>;

    /// Forgets what the phone was asked for.
    fn forget_asked(&mut self) -> Done;

    /// Waits until all slow work that was asked for is done and drawn.
    fn settle(&mut self) -> Done;

    /// Presses a key of the calculator.
    fn press(&mut self, key: Key) -> Done;

    /// Pastes text onto the calculator's display.
    fn paste(&mut self, text: &str) -> Done;

    /// Touches the one of [`Sight::touchables`] that has this index.
    fn touch(&mut self, touchable: usize) -> Done;

    /// Puts all of the text into the one of [`Sight::fields`] that has this index, and pauses.
    fn fill(&mut self, field: usize, text: &str) -> Done;

    /// Quick exit of a page.
    fn exit(&mut self) -> Done;

    /// The phone's own back gesture.
    fn back(&mut self) -> Done;

    /// Goes to the home screen.
    fn hide(&mut self) -> Done;

    /// Comes back to the app.
    fn show(&mut self) -> Done;

    /// Time passes on both clocks; the app is woken at each moment it asked for.
    fn wait(&mut self, milliseconds: u64) -> Done;

    /// The wall clock jumps to this moment, in milliseconds since 1970; the other clock does not
    /// notice.
    fn jump_clock(&mut self, wall_ms: i64) -> Done;

    /// The device key fails so at every call from now on, over restarts too; with `None` it
    /// answers.
    fn set_device_key(&mut self, failure: Option<DeviceKeyError>) -> Done;

    /// The next thing that the app asks to be opened does not open: no app answers to it.
    fn fail_next(&mut self) -> Done;

    /// Scrolls, or touches where there is nothing: somebody is there.
    fn touch_nothing(&mut self) -> Done;

    /// The process ends without warning and starts again on the files as they were. With `phone`,
    /// so does the phone.
    fn restart(&mut self, phone: bool) -> Done;
}

/// Whether the hands did it.
pub type Done = Result<(), CannotDo>;

/// Why hands could not do what they were asked to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CannotDo(pub String);

impl fmt::Display for CannotDo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<String> for CannotDo {
    fn from(reason: String) -> Self {
        Self(reason)
    }
}

impl From<&str> for CannotDo {
    fn from(reason: &str) -> Self {
        Self(reason.to_owned())
    }
}
