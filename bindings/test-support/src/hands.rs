//! The hands of a shell, as a Kotlin or a Swift class.

use std::sync::Arc;

use tally_core::{DeviceKeyError, Key};
use tally_journeys::{CannotDo, Done};

pub(crate) use tally_journeys::{Asked, Front, Named, Sight};

/// What hands do with a phone and what eyes see on it. A shell's own hands touch what it really
/// draws; what they touch is decided by the player. It asks them for nothing that the screen in
/// front does not offer: no key while a page is in front, no touch while the app is not.
///
/// All of these are called on the thread that plays the journey.
#[uniffi::export(foreign)]
pub(crate) trait Hands: Send + Sync {
    /// What is in front of the person.
    fn sight(&self) -> Result<Sight, HandsError>;
    /// What the phone was asked for since `forgetAsked`, in this order.
    fn asked(&self) -> Result<Vec<Asked>, HandsError>;
    /// Forgets what the phone was asked for.
    fn forget_asked(&self) -> Result<(), HandsError>;
    /// Waits until all slow work that was asked for is done and drawn.
    fn settle(&self) -> Result<(), HandsError>;
    /// Presses a key of the calculator: one character, or a name in brackets, as `keysOf` reads it.
    fn press(&self, key: String) -> Result<(), HandsError>;
    /// Pastes text onto the calculator's display.
    fn paste(&self, text: String) -> Result<(), HandsError>;
    /// Touches the one of `Sight.touchables` that has this index.
    fn touch(&self, touchable: u32) -> Result<(), HandsError>;
    /// Puts all of the text into the one of `Sight.fields` that has this index, and pauses.
    fn fill(&self, field: u32, text: String) -> Result<(), HandsError>;
    /// Quick exit of a page.
    fn exit(&self) -> Result<(), HandsError>;
    /// The phone's own back gesture.
    fn back(&self) -> Result<(), HandsError>;
    /// Goes to the home screen.
    fn hide(&self) -> Result<(), HandsError>;
    /// Comes back to the app.
    fn show(&self) -> Result<(), HandsError>;
    /// Time passes on both clocks; the app is woken at each moment it asked for.
    fn pass(&self, milliseconds: u64) -> Result<(), HandsError>;
    /// The wall clock jumps to this moment, in milliseconds since 1970; the other clock does not
    /// notice.
    fn jump_clock(&self, wall_ms: i64) -> Result<(), HandsError>;
    /// How the device key answers from now on, over restarts too.
    fn set_device_key(&self, answer: DeviceAnswer) -> Result<(), HandsError>;
    /// The next thing that the app asks to be opened does not open: no app answers to it.
    fn fail_next(&self) -> Result<(), HandsError>;
    /// Scrolls, or touches where there is nothing: somebody is there.
    fn touch_nothing(&self) -> Result<(), HandsError>;
    /// The process ends without warning and starts again on the files as they were. With `phone`,
    /// so does the phone.
    fn restart(&self, phone: bool) -> Result<(), HandsError>;
}

/// Hands could not do what they were asked to.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub(crate) enum HandsError {
    /// There is no way to do it on this screen.
    #[error("{reason}")]
    CannotDo {
        /// Why.
        reason: String,
    },
    /// Anything else that was thrown: the hands are at fault, or what they assert does not hold.
    #[error("{thrown}")]
    Unforeseen {
        /// What was thrown, with where it was if the language tells.
        thrown: String,
    },
}

/// How the device key answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
pub(crate) enum DeviceAnswer {
    /// As it should.
    Answers,
    /// With an error: busy.
    Busy,
    /// With an error: locked.
    Locked,
    /// With an error: gone.
    Gone,
    /// With an error: broken.
    Broken,
}

/// What a person sees.
#[uniffi::remote(Record)]
pub(crate) struct Sight {
    /// What is in front.
    pub front: Front,
    /// All of it as plain text: a page's rows are a line each, a control stands in brackets.
    pub text: String,
    /// What can be touched on a page, from top to bottom.
    pub touchables: Vec<Named>,
    /// What the fields of a page ask, from top to bottom.
    pub fields: Vec<String>,
    /// Every text that is drawn on a page, in any order; empty if nothing is drawn. Only what the
    /// shells are compared by reads it.
    pub drawn: Vec<String>,
}

/// What is in front.
#[uniffi::remote(Enum)]
pub(crate) enum Front {
    /// The calculator.
    Calculator {
        /// What its large line says.
        display: String,
    },
    /// A page.
    Page {
        /// Its title.
        title: String,
    },
    /// Something else than the app.
    Elsewhere {
        /// In words: "the home screen".
        place: String,
    },
}

/// What something says, and the card or the item that it belongs to.
#[uniffi::remote(Record)]
pub(crate) struct Named {
    /// What it says.
    pub label: String,
    /// What its card or its item says.
    pub of: Option<String>,
}

/// What the phone was asked for, as far as a journey can say it.
#[uniffi::remote(Enum)]
pub(crate) enum Asked {
    /// The dialer, with a number.
    Dial {
        /// `tel:` and the number.
        uri: String,
    },
    /// The messages, with a number.
    ComposeText {
        /// `sms:` and the number.
        uri: String,
        /// What is filled in.
        body: Option<String>,
    },
    /// The browser, with an address.
    Open {
        /// The address.
        url: String,
    },
    /// To put this on the clipboard.
    Copy {
        /// What is copied.
        text: String,
    },
    /// To close the app.
    Leave,
}

impl From<uniffi::UnexpectedUniFFICallbackError> for HandsError {
    fn from(error: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::Unforeseen { thrown: error.reason }
    }
}

impl From<HandsError> for CannotDo {
    fn from(error: HandsError) -> Self {
        Self(error.to_string())
    }
}

impl From<Option<DeviceKeyError>> for DeviceAnswer {
    fn from(failure: Option<DeviceKeyError>) -> Self {
        match failure {
            None => Self::Answers,
            Some(DeviceKeyError::Busy) => Self::Busy,
            Some(DeviceKeyError::Locked) => Self::Locked,
            Some(DeviceKeyError::Gone) => Self::Gone,
            Some(DeviceKeyError::Broken) => Self::Broken,
        }
    }
}

/// Foreign hands, as the player calls them.
pub(crate) struct Foreign(pub(crate) Arc<dyn Hands>);

impl tally_journeys::Hands for Foreign {
    fn sight(&mut self) -> Result<Sight, CannotDo> {
        Ok(self.0.sight()?)
    }

    fn asked(&mut self) -> Result<Vec<Asked>, CannotDo> {
        Ok(self.0.asked()?)
    }

    fn forget_asked(&mut self) -> Done {
        Ok(self.0.forget_asked()?)
    }

    fn settle(&mut self) -> Done {
        Ok(self.0.settle()?)
    }

    fn press(&mut self, key: Key) -> Done {
        Ok(self.0.press(key.script())?)
    }

    fn paste(&mut self, text: &str) -> Done {
        Ok(self.0.paste(text.to_owned())?)
    }

    fn touch(&mut self, touchable: usize) -> Done {
        Ok(self.0.touch(index(touchable)?)?)
    }

    fn fill(&mut self, field: usize, text: &str) -> Done {
        Ok(self.0.fill(index(field)?, text.to_owned())?)
    }

    fn exit(&mut self) -> Done {
        Ok(self.0.exit()?)
    }

    fn back(&mut self) -> Done {
        Ok(self.0.back()?)
    }

    fn hide(&mut self) -> Done {
        Ok(self.0.hide()?)
    }

    fn show(&mut self) -> Done {
        Ok(self.0.show()?)
    }

    fn wait(&mut self, milliseconds: u64) -> Done {
        Ok(self.0.pass(milliseconds)?)
    }

    fn jump_clock(&mut self, wall_ms: i64) -> Done {
        Ok(self.0.jump_clock(wall_ms)?)
    }

    fn set_device_key(&mut self, failure: Option<DeviceKeyError>) -> Done {
        Ok(self.0.set_device_key(failure.into())?)
    }

    fn fail_next(&mut self) -> Done {
        Ok(self.0.fail_next()?)
    }

    fn touch_nothing(&mut self) -> Done {
        Ok(self.0.touch_nothing()?)
    }

    fn restart(&mut self, phone: bool) -> Done {
        Ok(self.0.restart(phone)?)
    }
}

fn index(index: usize) -> Result<u32, CannotDo> {
    u32::try_from(index).map_err(|_| "no screen is so long".into())
}
