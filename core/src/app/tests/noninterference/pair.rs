//! Two phones with the same public past: the same is done to both, and after every step the same
//! has to be seen of both. On A only the books whose codes were told exist.

mod visiting;

use super::code::Code;
use super::controls::{self, touchables};
use super::coverage::Coverage;
use super::phone::Phone;
use super::seen::{self, Before, Seen};
use super::step::{self, CLOCKS, KEYS, Kind, Line, NAMES, PASTES, Plain, Step, TEXTS, WAITS};
use super::worlds::World;
use crate::event::{Event, Request};
use crate::vault::SlotId;
use crate::view::Page;

pub(super) struct Pair<'c> {
    a: Phone,
    b: Phone,
    before: [Before; 2],
    /// Plans whose codes were told, as A and B have them.
    plans: [Vec<SlotId>; 2],
    /// A process was killed in a visit to a hidden book while the device key or the disk failed:
    /// what the WAL holds of it stays until one of them can tidy up.
    wal_excused: bool,
    /// Touches on earlier pages, oldest first, and how many processes had begun. Pages die with
    /// their process, and another one numbers its own from the start.
    stale: (u64, Vec<[Event; 2]>),
    /// The codes of hidden books that a book whose code was told has too.
    held: Vec<u8>,
    world: &'static World,
    coverage: &'c mut Coverage,
}

/// What differs, and after which step of the script, counted from 0.
pub(super) struct Leak {
    pub(super) what: String,
    pub(super) step: usize,
}

impl From<String> for Leak {
    fn from(what: String) -> Self {
        Self { what, step: 0 }
    }
}

impl<'c> Pair<'c> {
    pub(super) fn new(world: &'static World, seed: u8, coverage: &'c mut Coverage) -> Self {
        let (a, b) = world.phones(seed);
        let mut pair = Self {
            a,
            b,
            before: Default::default(),
            plans: Default::default(),
            wal_excused: false,
            stale: (0, Vec::new()),
            held: Vec::new(),
            world,
            coverage,
        };
        pair.look();
        pair
    }

    /// Plays a script. What differs is said with the step after which it did.
    pub(super) fn play(&mut self, lines: &[Line]) -> Result<(), Leak> {
        for (step, line) in lines.iter().enumerate() {
            let code = if let Step::Enter(code) = line.step { Some(self.known(code)) } else { None };
            let ends = code.is_some() && code == self.world.ends_with;
            let played = if ends { self.end() } else { self.happen(line) };
            played.map_err(|leak| Leak { step, what: format!("after {line}: {}", leak.what) })?;
            if ends {
                break;
            }
        }
        Ok(())
    }

    fn happen(&mut self, line: &Line) -> Result<(), Leak> {
        self.step(&line.step)?;
        if line.pending { Ok(()) } else { self.both(Phone::finish_work) }
    }

    /// From here on the worlds may differ; but whether it opens may not.
    fn end(&mut self) -> Result<(), Leak> {
        let opens = |phone: &Phone| phone.harness.view.page().is_some();
        if let (Some(code), None) = (self.world.ends_with, self.page()) {
            for phone in [&mut self.a, &mut self.b] {
                // What fails later would fail in what only one of them does.
                phone.fail_now();
                phone.disk().kills_after = None;
                phone.keys("c");
                phone.enter(&code.digits());
            }
        }
        match [&self.a, &self.b].map(opens) {
            [a, b] if a != b => Err(format!("opens: {a} on A, {b} on B").into()),
            _ => Ok(()),
        }
    }

    /// The same to both, and a look at both.
    fn both(&mut self, act: impl Fn(&mut Phone)) -> Result<(), Leak> {
        act(&mut self.a);
        act(&mut self.b);
        self.compare()
    }

    fn send(&mut self, event: &Event) -> Result<(), Leak> {
        self.both(|phone| phone.send(event.clone()))
    }

    fn compare(&mut self) -> Result<(), Leak> {
        if let (Some(a), Some(b)) = (self.a.open_plan(), self.b.open_plan()) {
            let [plans_a, plans_b] = &mut self.plans;
            if !plans_a.iter().zip(&*plans_b).any(|plans| plans == (&a, &b)) {
                plans_a.push(a);
                plans_b.push(b);
            }
        }
        let [mut a, b] = self.look();
        if a.was_erased() {
            self.plans = Default::default();
        }
        self.coverage.saw(&self.a.harness.view);
        self.wal_excused &= !a.has_the_files_of(&b);
        if self.wal_excused {
            a.excuse_files(&b);
        }
        a.difference(&b).map_or(Ok(()), |what| Err(what.into()))
    }

    fn look(&mut self) -> [Seen; 2] {
        let [before_a, before_b] = &mut self.before;
        let [plans_a, plans_b] = &self.plans;
        [seen::look(&mut self.a, before_a, plans_a), seen::look(&mut self.b, before_b, plans_b)]
    }

    fn page(&self) -> Option<&Page> {
        self.a.harness.view.page()
    }

    fn step(&mut self, step: &Step) -> Result<(), Leak> {
        match step {
            Step::Plain(plain) => self.plain(*plain),
            Step::Keys(keys) => self.keys(pick(&KEYS, *keys)),
            Step::Enter(code) => self.enter(self.known(*code)),
            Step::Plant(code) => {
                if self.may_type(*code) && self.page().is_none() {
                    self.keys(&format!("c12+{}=", self.known(*code).digits()))?;
                }
                Ok(())
            }
            Step::Wrong(first, count) => (0..count % 16).try_for_each(|next| {
                self.enter(Code::Wrong(first.wrapping_add(next)))?;
                self.both(Phone::finish_work)
            }),
            Step::Paste(text) => self.send(&Event::Pasted { text: pick(&PASTES, *text).into() }),
            Step::Touch(place) => self.touch(usize::from(*place)),
            Step::Stale(place) => self.touch_stale(usize::from(*place)),
            Step::Tap(name) => self.tap(pick(&NAMES, *name)).map(drop),
            Step::Fill(field, text) => self.fill(usize::from(*field), pick(&TEXTS, *text)),
            Step::Wait(wait) => self.wait(pick(&WAITS, *wait)),
            Step::Clock(clock) => {
                let wall_ms = pick(&CLOCKS, *clock);
                self.both(|phone| phone.harness.clock.wall_ms = wall_ms)
            }
            Step::Kill(writes) => {
                let writes = u32::from(*writes);
                self.both(|phone| phone.disk().kills_after = Some(writes))
            }
            Step::Device(calls, failure) => {
                self.both(|phone| phone.harness.device.fail_after(u32::from(*calls), *failure))
            }
            Step::Disk(refusal) => self.both(|phone| phone.disk().refuses = *refusal),
            Step::Setup(kind) => self.set_up(*kind),
            Step::Choose(first, again) => self.choose(self.known(*first), self.known(*again)),
            Step::Visit(visit) => self.visit(visit),
        }
    }

    fn plain(&mut self, plain: Plain) -> Result<(), Leak> {
        let event = match plain {
            Plain::Back => Event::Back,
            Plain::Exit => Event::Leave,
            Plain::Shake => Event::Shaken,
            Plain::Hide => Event::Hidden,
            Plain::Show => Event::Shown,
            Plain::Active => Event::Active,
            Plain::Woke => Event::Woke,
            Plain::NoCall => Event::Failed { request: Request::Dial },
            Plain::NoText => Event::Failed { request: Request::ComposeText },
            Plain::NoPage => Event::Failed { request: Request::OpenPage },
            Plain::WorkOne => return self.both(Phone::do_one_work),
            Plain::WorkAll => return self.both(Phone::finish_work),
            Plain::RestartApp => return self.restart(0),
            Plain::RestartPhone => return self.restart(1),
        };
        self.send(&event)
    }

    fn restart(&mut self, boots: u64) -> Result<(), Leak> {
        self.both(|phone| phone.restart(boots))
    }

    fn keys(&mut self, keys: &str) -> Result<(), Leak> {
        self.both(|phone| phone.keys(keys))
    }

    /// There may be fewer books whose codes were told than a script takes for granted.
    fn known(&self, code: Code) -> Code {
        match code {
            Code::Told(book) if self.world.told > 0 => Code::Told(book % self.world.told),
            code => code,
        }
    }

    /// Whether these digits may be typed: a script knows no code of a hidden book.
    fn may_type(&mut self, code: Code) -> bool {
        match code {
            Code::Hidden(book) => self.is_held(book),
            _ => true,
        }
    }

    /// Whether a book whose code was told has the code of this hidden one: then it opens something
    /// on A too.
    fn is_held(&mut self, book: u8) -> bool {
        if let Some(opens) = self.a.opens(&Code::Hidden(book).digits()) {
            self.held.retain(|held| *held != book);
            self.held.extend(opens.then_some(book));
        }
        self.held.contains(&book)
    }

    fn enter(&mut self, code: Code) -> Result<(), Leak> {
        if !self.may_type(code) {
            return Ok(());
        }
        if self.page().is_some() {
            self.plain(Plain::Exit)?;
            self.both(Phone::finish_work)?;
        }
        self.keys(&format!("c{}", code.digits()))?;
        self.keys("=")
    }

    fn wait(&mut self, milliseconds: u64) -> Result<(), Leak> {
        self.both(|phone| {
            phone.pass(milliseconds);
            phone.wake_if_due();
        })
    }

    /// What stands at the same place on both pages.
    fn touch(&mut self, place: usize) -> Result<(), Leak> {
        let (Some(a), Some(b)) = (self.a.harness.view.page(), self.b.harness.view.page()) else {
            return Ok(());
        };
        let [mut a, mut b] = [a, b].map(touchables);
        let place = place % a.len();
        let events = [a.swap_remove(place).event, b.swap_remove(place).event];
        if self.stale.0 != self.a.processes {
            self.stale = (self.a.processes, Vec::new());
        }
        self.stale.1.push(events.clone());
        self.touch_with(events)
    }

    fn touch_stale(&mut self, place: usize) -> Result<(), Leak> {
        let (process, touches) = &self.stale;
        let Some(last) = touches.len().checked_sub(1) else { return Ok(()) };
        if *process != self.a.processes {
            return Ok(());
        }
        self.touch_with(touches[last - place % (last + 1)].clone())
    }

    fn touch_with(&mut self, [a, b]: [Event; 2]) -> Result<(), Leak> {
        self.a.send(a);
        self.b.send(b);
        self.compare()
    }

    /// Touches what is called like this; false if there is no such thing.
    fn tap(&mut self, name: &'static str) -> Result<bool, Leak> {
        let Some(place) = self.page().and_then(|page| controls::find(page, name)) else { return Ok(false) };
        self.touch(place)?;
        Ok(true)
    }

    fn fill(&mut self, field: usize, text: &str) -> Result<(), Leak> {
        let draft = |phone: &Phone| {
            let page = phone.harness.view.page()?;
            let fields = controls::fields(page);
            let field = *fields.get(field % fields.len().max(1))?;
            Some(Event::Filled { page: page.number, field, text: text.into() })
        };
        match (draft(&self.a), draft(&self.b)) {
            (Some(a), Some(b)) => self.touch_with([a, b]),
            _ => Ok(()),
        }
    }

    /// The setup code, and its pages up to the choice of a code.
    fn set_up(&mut self, kind: Kind) -> Result<(), Leak> {
        self.enter(Code::Setup)?;
        self.both(Phone::finish_work)?;
        for name in step::way_to_a_code(kind) {
            self.tap(name)?;
        }
        Ok(())
    }

    /// A code on the keypad, and the same or another again.
    fn choose(&mut self, first: Code, again: Code) -> Result<(), Leak> {
        for code in [first, again] {
            self.both(Phone::finish_work)?;
            if !self.tap("code-open-keypad")? || self.page().is_some() {
                return Ok(());
            }
            self.keys(&code.digits())?;
            self.keys("=")?;
            self.both(Phone::finish_work)?;
        }
        Ok(())
    }
}

fn pick<T: Copy>(table: &[T], index: u8) -> T {
    table[usize::from(index) % table.len()]
}
