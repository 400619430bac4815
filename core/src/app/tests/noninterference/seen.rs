//! What there is of a phone after a step, without the numbers of pages and work, which nobody
//! sees: everything that is drawn, every effect, every wake, whether work is asked for, how often
//! the disk and the hardware were asked; and beneath that the state of the app, the header, the
//! history and the sizes of the files. If all of it is the same after every step, so is whatever
//! comes later.

use core::fmt;
use std::rc::Rc;

use super::phone::Phone;
use crate::app::state::low::Low;
use crate::event::{Effect, WorkId};
use crate::vault::tests::low::Low as LowVault;
use crate::vault::{SlotId, TapeRow};
use crate::view::{CalculatorView, View};

#[derive(PartialEq)]
pub(super) struct Seen {
    drawn: View,
    /// What a shell lays over a page.
    cover: CalculatorView,
    effects: Vec<Effect>,
    works: usize,
    writes: u64,
    device_calls: u64,
    died: bool,
    erased: bool,
    /// The state of the app.
    low: Low,
    /// What the device key and the files would tell.
    header: LowVault,
    stored: Rc<Stored>,
}

#[derive(PartialEq)]
struct Stored {
    files: Vec<(String, u64)>,
    history: Vec<TapeRow>,
}

/// What was seen of a phone the last time: how often the disk and the hardware were asked, and what
/// is stored, which only a write or another process changes.
#[derive(Default)]
pub(super) struct Before {
    writes: u64,
    device_calls: u64,
    processes: u64,
    taken: u8,
    stored: Option<Rc<Stored>>,
}

/// Looks at a phone, which begins to count anew. These plans have told codes.
pub(super) fn look(phone: &mut Phone, before: &mut Before, plans: &[SlotId]) -> Seen {
    let effects = phone.harness.effects.drain(..).map(|effect| match effect {
        Effect::Work(_) => Effect::Work(WorkId(0)),
        effect => effect,
    });
    let effects = effects.collect();
    let (writes, device_calls) = (phone.disk().writes, phone.harness.device.calls());
    let is_as_before = (writes, phone.processes) == (before.writes, before.processes);
    let stored = before
        .stored
        .take()
        .filter(|_| is_as_before)
        .unwrap_or_else(|| Rc::new(Stored { files: phone.sizes(), history: phone.stored_tape() }));
    let header = phone.low_vault();
    let taken = header.taken().unwrap_or(before.taken);
    let seen = Seen {
        drawn: drawn(&phone.harness.view),
        cover: phone.harness.app().cover(),
        effects,
        works: phone.harness.work.len(),
        writes: writes - before.writes,
        device_calls: device_calls - before.device_calls,
        died: phone.has_died(),
        erased: taken < before.taken,
        low: phone.low(plans),
        header,
        stored: Rc::clone(&stored),
    };
    *before = Before { writes, device_calls, processes: phone.processes, taken, stored: Some(stored) };
    seen
}

/// Without the number of a page, which nobody sees.
fn drawn(view: &View) -> View {
    let mut view = view.clone();
    if let View::Page(page) = &mut view {
        page.renumber(0);
    }
    view
}

impl Seen {
    /// Nothing of the sizes of the files, until they are the same again.
    pub(super) fn excuse_files(&mut self, other: &Self) {
        self.stored = Rc::clone(&other.stored);
    }

    /// Whether everything that there was is gone: no other way frees a slot.
    pub(super) fn was_erased(&self) -> bool {
        self.erased
    }

    pub(super) fn has_the_files_of(&self, other: &Self) -> bool {
        self.stored == other.stored
    }

    /// What differs, in words; `None` if nothing does.
    pub(super) fn difference(&self, other: &Self) -> Option<String> {
        if self == other {
            return None;
        }
        let mut differences = Vec::new();
        let [one, two] = [self, other].map(|seen| seen.drawn.plain_text());
        if one != two {
            let (one, two) = (one.lines().collect::<Vec<_>>(), two.lines().collect::<Vec<_>>());
            let same = one.iter().zip(&two).take_while(|(one, two)| one == two).count();
            let at = |lines: &[&str]| lines.get(same).copied().unwrap_or("nothing more").to_owned();
            let head = |lines: &[&str]| lines.first().copied().unwrap_or_default().to_owned();
            let (a, b) = (at(&one), at(&two));
            differences.push(format!("drawn: {a:?} on A ({}), {b:?} on B ({})", head(&one), head(&two)));
        } else if self.drawn != other.drawn {
            differences.push(format!("drawn the same in plain text, but not the same: {one}"));
        }
        let mut compare = |what: &str, one: &dyn fmt::Debug, other: &dyn fmt::Debug| {
            let (one, other) = (format!("{one:?}"), format!("{other:?}"));
            if one != other {
                differences.push(format!("{what}: {one} on A, {other} on B"));
            }
        };
        compare("effects", &self.effects, &other.effects);
        compare("work that waits", &self.works, &other.works);
        compare("writes", &self.writes, &other.writes);
        compare("calls of the device key", &self.device_calls, &other.device_calls);
        compare("header", &self.header, &other.header);
        compare("files", &self.stored.files, &other.stored.files);
        compare("history", &self.stored.history, &other.stored.history);
        compare("the process ended", &self.died, &other.died);
        differences.extend(self.low.differences(&other.low));
        if self.cover != other.cover {
            differences.push("what lies under a page".to_owned());
        }
        if differences.is_empty() {
            differences.push("what an effect holds".to_owned());
        }
        Some(differences.join("; "))
    }
}
