//! Plays a journey on a handset whose clock moves only when the journey says so.

use std::fmt;

use tally_core::tools::harness::Clock as _;
use tally_core::{DeviceKeyError, Event, Key, Page};
use tally_journeys::{Asked, CannotDo, Done, Failure, Hands, Journey, Sight, touchables, writables};

use crate::handset::{Elsewhere, Handset};

/// The app may ask to be woken at once, but not for ever.
const MOST_WAKES_IN_A_ROW: u32 = 100;

/// Plays all steps; `print` is told what `print` steps show, `after` the phone after each step that
/// acts, with its line.
pub fn play(
    journey: &Journey,
    handset: Handset,
    print: impl FnMut(&str),
    mut after: impl FnMut(usize, &Handset),
) -> Result<(), Box<Failure>> {
    let mut in_hand = InHand(Some(handset));
    tally_journeys::play(journey, &mut in_hand, print, |line, in_hand| {
        after(line, in_hand.handset()?);
        Ok(())
    })
}

/// A handset, until it does not start again.
struct InHand(Option<Handset>);

impl InHand {
    fn handset(&mut self) -> Result<&mut Handset, CannotDo> {
        self.0.as_mut().ok_or_else(|| "the phone is off".into())
    }

    fn send(&mut self, event: Event) -> Done {
        self.handset()?.send(event);
        Ok(())
    }

    fn page(&mut self) -> Result<&Page, CannotDo> {
        self.handset()?.view().page().ok_or_else(|| "the calculator is in front".into())
    }
}

impl Hands for InHand {
    fn sight(&mut self) -> Result<Sight, CannotDo> {
        let handset = self.handset()?;
        Ok(match handset.elsewhere() {
            Some(elsewhere) => Sight::elsewhere(elsewhere.to_string()),
            None => Sight::of(handset.view()),
        })
    }

    fn asked(&mut self) -> Result<Vec<Asked>, CannotDo> {
        Ok(self.handset()?.performed().iter().filter_map(Asked::by).collect())
    }

    fn forget_asked(&mut self) -> Done {
        self.handset()?.forget_performed();
        Ok(())
    }

    fn settle(&mut self) -> Done {
        self.handset()?.finish_work();
        Ok(())
    }

    fn press(&mut self, key: Key) -> Done {
        self.send(Event::Key(key))
    }

    fn paste(&mut self, text: &str) -> Done {
        self.send(Event::Pasted { text: text.into() })
    }

    fn touch(&mut self, touchable: usize) -> Done {
        let event = touchables(self.page()?).swap_remove(touchable).event;
        self.send(event)
    }

    fn fill(&mut self, field: usize, text: &str) -> Done {
        let page = self.page()?;
        let event = Event::Filled { page: page.number, field: writables(page)[field].id, text: text.into() };
        self.send(event)
    }

    fn exit(&mut self) -> Done {
        self.send(Event::Leave)
    }

    fn back(&mut self) -> Done {
        self.send(Event::Back)
    }

    fn hide(&mut self) -> Done {
        self.handset()?.hide();
        Ok(())
    }

    fn show(&mut self) -> Done {
        self.handset()?.show();
        Ok(())
    }

    fn wait(&mut self, milliseconds: u64) -> Done {
        wait(milliseconds, self.handset()?)
    }

    fn jump_clock(&mut self, wall_ms: i64) -> Done {
        self.handset()?.clock_mut().jump(wall_ms);
        Ok(())
    }

    fn set_device_key(&mut self, failure: Option<DeviceKeyError>) -> Done {
        self.handset()?.key().fail_with(failure);
        Ok(())
    }

    fn fail_next(&mut self) -> Done {
        self.handset()?.fail_next();
        Ok(())
    }

    fn touch_nothing(&mut self) -> Done {
        self.send(Event::Active)
    }

    fn restart(&mut self, phone: bool) -> Done {
        let handset = self.0.take().ok_or("the phone is off")?;
        let started = handset.restart(phone);
        self.0 = Some(started.map_err(|error| format!("the phone did not start again: {error}"))?);
        Ok(())
    }
}

/// Time passes, and the app is woken at each moment it asked for.
fn wait(milliseconds: u64, handset: &mut Handset) -> Done {
    let end_ms = handset.clock().now().monotonic_ms.saturating_add(milliseconds);
    let mut in_a_row = 0;
    while let Some(wake_at_ms) = handset.wake_at_ms().filter(|&at_ms| at_ms <= end_ms) {
        let ahead_ms = wake_at_ms.saturating_sub(handset.clock().now().monotonic_ms);
        in_a_row = if ahead_ms == 0 { in_a_row + 1 } else { 0 };
        if in_a_row > MOST_WAKES_IN_A_ROW {
            return Err("the app asks to be woken again and again while no time passes".into());
        }
        handset.clock_mut().pass(ahead_ms);
        handset.wake_if_due();
        handset.finish_work();
    }
    let left_ms = end_ms.saturating_sub(handset.clock().now().monotonic_ms);
    handset.clock_mut().pass(left_ms);
    Ok(())
}

impl fmt::Display for Elsewhere {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dialer(number) => write!(formatter, "the dialer with {number}"),
            Self::Messages(number) => write!(formatter, "a text to {number}"),
            Self::Browser(url) => write!(formatter, "the browser with {url}"),
            Self::Home => formatter.write_str("the home screen"),
        }
    }
}
