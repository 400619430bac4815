//! Builds one page as a value. What its controls stand for is kept beside it, as actions of whoever
//! draws it: what crosses to a shell is a number and never a secret. The numbers are given last.

use core::ops::{Deref, DerefMut};

use super::{
    Bar, Card, Chip, ChipKind, Control, Emphasis, FieldKind, Label, Level, Look, Note, Notice, Page, Row,
    Symbol, numbering,
};
use crate::device::{Abilities, Platform};
use crate::event::Event;
use crate::text::Text;
use crate::words::{MessageId, Words};

/// A page under construction, whose controls stand for actions `A`. All of it that does not depend
/// on `A` is the [`Canvas`], so that it is compiled once.
pub(crate) struct PageBuilder<'w, A> {
    canvas: Canvas<'w>,
    /// In the order in which the controls were made.
    actions: Vec<A>,
}

impl<'w, A> PageBuilder<'w, A> {
    pub(crate) fn new(words: &'w Words) -> Self {
        Self { canvas: Canvas::new(words), actions: Vec::new() }
    }

    /// What a control sends that stands for `action`.
    fn event(&mut self, action: impl Into<A>) -> Event {
        let made = self.actions.len();
        self.actions.push(action.into());
        numbering::provisional(made)
    }

    pub(crate) fn control(
        &mut self,
        label: impl Into<Label>,
        emphasis: Emphasis,
        action: impl Into<A>,
    ) -> Control {
        Control { label: label.into(), event: self.event(action), emphasis, symbol: None }
    }

    /// A button of normal emphasis, by message id.
    pub(crate) fn button(&mut self, id: MessageId, action: impl Into<A>) {
        self.emphasized_button(id, Emphasis::Normal, action);
    }

    /// A button of any emphasis, by message id.
    pub(crate) fn emphasized_button(&mut self, id: MessageId, emphasis: Emphasis, action: impl Into<A>) {
        let event = self.event(action);
        self.canvas.button_sending(id, emphasis, event);
    }

    /// The first thing to do on this page, in the bar, by message id.
    pub(crate) fn first(&mut self, id: MessageId, action: impl Into<A>) {
        let control = self.control(self.words().say(id), Emphasis::Primary, action);
        self.canvas.first = Some(control);
    }

    /// The way to a page, by message id.
    pub(crate) fn link(&mut self, id: MessageId, symbol: Symbol, action: impl Into<A>) {
        let label = self.words().say(id);
        self.link_to(label, Some(symbol), false, action);
    }

    /// The way to a page.
    pub(crate) fn link_to(
        &mut self,
        label: impl Into<Label>,
        symbol: Option<Symbol>,
        written: bool,
        action: impl Into<A>,
    ) {
        let control = Control { symbol, ..self.control(label, Emphasis::Normal, action) };
        self.canvas.row(Row::Link { control, written });
    }

    /// One answer of several.
    pub(crate) fn answer(&mut self, label: impl Into<Label>, chosen: bool, action: impl Into<A>) {
        let control = self.control(label, Emphasis::Normal, action);
        self.canvas.row(Row::Answer { control, chosen });
    }

    /// On or off, by message id.
    pub(crate) fn switch(&mut self, id: MessageId, on: bool, action: impl Into<A>) {
        let control = self.control(self.words().say(id), Emphasis::Normal, action);
        self.canvas.row(Row::Switch { control, on });
    }

    /// Opens or closes what lies under it.
    pub(crate) fn fold(&mut self, label: impl Into<Label>, open: bool, action: impl Into<A>) {
        let control = self.control(label, Emphasis::Normal, action);
        self.canvas.row(Row::Fold { control, open });
    }

    /// A chip.
    pub(crate) fn chip(&mut self, label: impl Into<Label>, kind: ChipKind, action: impl Into<A>) -> Chip {
        let symbol = (kind == ChipKind::Person).then_some(Symbol::Call);
        Chip { control: Control { symbol, ..self.control(label, Emphasis::Normal, action) }, kind }
    }

    /// What became of the last change, with the way to take it back.
    pub(crate) fn undoable(&mut self, notice: MessageId, undo: MessageId, action: impl Into<A>) {
        let control = self.control(self.words().say(undo), Emphasis::Normal, action);
        let label = self.words().say(notice).into();
        self.canvas.notice = Some(Notice { label, undo: Some(control) });
    }

    /// The same page, drawn by a part of whoever now has it.
    pub(crate) fn map<B>(self, to: impl FnMut(A) -> B) -> PageBuilder<'w, B> {
        PageBuilder { canvas: self.canvas, actions: self.actions.into_iter().map(to).collect() }
    }

    /// The page with this number, and what its controls stand for, each at the place of its number.
    /// A control that was made and is not on the page has none.
    pub(crate) fn finish(self, number: u64) -> (Page, Vec<A>) {
        let (page, shown) = self.canvas.finish(number);
        let mut made: Vec<Option<A>> = self.actions.into_iter().map(Some).collect();
        let actions = shown.into_iter().map(|index| made[index].take().expect("a control is on a page once"));
        (page, actions.collect())
    }
}

impl<'w, A> Deref for PageBuilder<'w, A> {
    type Target = Canvas<'w>;

    fn deref(&self) -> &Canvas<'w> {
        &self.canvas
    }
}

impl<A> DerefMut for PageBuilder<'_, A> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.canvas
    }
}

/// What is on a page, whatever its controls stand for.
pub(crate) struct Canvas<'w> {
    words: &'w Words,
    title: Label,
    banners: Vec<Label>,
    lead: Vec<Card>,
    rows: Vec<Row>,
    notice: Option<Notice>,
    first: Option<Control>,
    back: bool,
    exit: Label,
    announcement: Option<Text>,
    look: Look,
    platform: Platform,
    abilities: Abilities,
}

impl<'w> Canvas<'w> {
    fn new(words: &'w Words) -> Self {
        Self {
            words,
            title: Label::default(),
            banners: Vec::new(),
            lead: Vec::new(),
            rows: Vec::new(),
            notice: None,
            first: None,
            back: false,
            exit: Label { text: words.say(id!("exit")), spoken: words.say(id!("exit-spoken")) },
            announcement: None,
            look: Look::default(),
            platform: Platform::Terminal,
            abilities: Abilities::ALL,
        }
    }

    /// What the page is drawn on: some words are true of one platform only, and not every device
    /// can open everything. Without it: a phone in a terminal that can.
    pub(crate) fn on_device(&mut self, platform: Platform, abilities: Abilities) {
        (self.platform, self.abilities) = (platform, abilities);
    }

    pub(crate) fn abilities(&self) -> Abilities {
        self.abilities
    }

    /// Whether what is only on `platform` is drawn here; a terminal draws what is on any.
    pub(crate) fn is_for(&self, platform: Platform) -> bool {
        self.platform == platform || self.platform == Platform::Terminal
    }

    /// The language of this page.
    pub(crate) fn words(&self) -> &'w Words {
        self.words
    }

    /// The title, by message id.
    pub(crate) fn title(&mut self, id: MessageId) {
        self.title = self.words.say(id).into();
    }

    /// A title that is no message.
    pub(crate) fn title_text(&mut self, text: impl Into<Label>) {
        self.title = text.into();
    }

    /// Shows the way back to the page before.
    pub(crate) fn with_back(&mut self, back: bool) {
        self.back = back;
    }

    /// Calls the exit something else.
    pub(crate) fn exit(&mut self, text: MessageId, spoken: MessageId) {
        self.exit = Label { text: self.words.say(text), spoken: self.words.say(spoken) };
    }

    pub(crate) fn look(&mut self, look: Look) {
        self.look = look;
    }

    /// What a screen reader says when the page appears, by message id.
    pub(crate) fn announce(&mut self, id: MessageId) {
        self.announcement = Some(self.words.say(id));
    }

    /// The same, if it is no plain message.
    pub(crate) fn announce_text(&mut self, text: Text) {
        self.announcement = Some(text);
    }

    pub(crate) fn row(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// Leaves each contact in one line: the first.
    pub(crate) fn drop_repeated_lines(&mut self) {
        let mut seen: Vec<Text> = Vec::new();
        self.rows.retain(|row| {
            let Row::Line(line) = row else { return true };
            let is_new = !seen.contains(&line.title.text);
            if is_new {
                seen.push(line.title.text.clone());
            }
            is_new
        });
    }

    /// A heading, by message id.
    pub(crate) fn heading(&mut self, id: MessageId) {
        self.rows.push(Row::Heading(self.words.say(id).into()));
    }

    /// A paragraph, by message id.
    pub(crate) fn text(&mut self, id: MessageId) {
        self.rows.push(Row::Text(self.words.say(id).into()));
    }

    /// A paragraph that is true of one platform only, by message id.
    pub(crate) fn text_by_platform(&mut self, android: MessageId, ios: MessageId, terminal: MessageId) {
        self.text(match self.platform {
            Platform::Android => android,
            Platform::Ios => ios,
            Platform::Terminal => terminal,
        });
    }

    /// A paragraph that is true of an iPhone only, by message id.
    pub(crate) fn text_on_ios(&mut self, id: MessageId) {
        if self.platform == Platform::Ios {
            self.text(id);
        }
    }

    /// Something to know, by message id.
    pub(crate) fn fact(&mut self, id: MessageId) {
        self.note(Level::Fact, self.words.say(id));
    }

    /// A risk, by message id.
    pub(crate) fn risk(&mut self, id: MessageId) {
        self.note(Level::Risk, self.words.say(id));
    }

    /// Something that went wrong, by message id; also for the ear.
    pub(crate) fn error(&mut self, id: MessageId) {
        self.announce(id);
        self.note(Level::Error, self.words.say(id));
    }

    /// Something to know, however much it weighs, by message id.
    pub(crate) fn note_of(&mut self, level: Level, id: MessageId) {
        self.note(level, self.words.say(id));
    }

    pub(crate) fn note(&mut self, level: Level, label: impl Into<Label>) {
        self.rows.push(Row::Note(Note { level, label: label.into() }));
    }

    /// Puts a control that adds what is written into the last field.
    pub(crate) fn adds(&mut self, control: Control) {
        let last = self.rows.iter_mut().rev().find_map(|row| match row {
            Row::Field { add, .. } => Some(add),
            _ => None,
        });
        last.into_iter().for_each(|add| *add = Some(control.clone()));
    }

    /// What holds for the whole page and passes, by message id.
    pub(crate) fn banner(&mut self, id: MessageId) {
        self.banner_text(self.words.say(id));
    }

    /// The same, if it is no plain message.
    pub(crate) fn banner_text(&mut self, label: impl Into<Label>) {
        self.banners.push(label.into());
    }

    /// What became of the last change, by message id.
    pub(crate) fn notice(&mut self, id: MessageId) {
        self.notice = Some(Notice { label: self.words.say(id).into(), undo: None });
    }

    /// Says that the page locks in so many seconds. The ear hears it once.
    pub(crate) fn counts_down(&mut self, seconds: u64) {
        let words = self.words;
        let label = Label::spoken_as(
            words.say_with(id!("locks-in"), "seconds", seconds),
            words.say(id!("locks-soon")),
        );
        let undo = self.notice.take().and_then(|notice| notice.undo);
        self.notice = Some(Notice { label, undo });
    }

    /// Whom to contact first, or their equal.
    pub(crate) fn lead(&mut self, card: Card) {
        self.lead.push(card);
    }

    /// The cards that come first, so far.
    pub(crate) fn leads(&mut self) -> &mut Vec<Card> {
        &mut self.lead
    }

    /// A field; `id` must stay the same for the same field on every page.
    pub(crate) fn field(&mut self, id: u32, label: impl Into<Label>, text: Text, kind: FieldKind) {
        self.rows.push(Row::Field { id, label: label.into(), text, kind, add: None });
    }

    pub(crate) fn card(&mut self, card: Card) {
        self.rows.push(Row::Card(card));
    }

    fn button_sending(&mut self, id: MessageId, emphasis: Emphasis, event: Event) {
        self.rows.push(Row::Button(Control {
            label: self.words.say(id).into(),
            event,
            emphasis,
            symbol: None,
        }));
    }

    fn finish(mut self, number: u64) -> (Page, Vec<usize>) {
        let back = self.back.then(|| Control {
            label: self.words.say(id!("back")).into(),
            event: Event::Back,
            emphasis: Emphasis::Normal,
            symbol: Some(Symbol::Back),
        });
        let exit = Control {
            label: self.exit,
            event: Event::Leave,
            emphasis: Emphasis::Normal,
            symbol: Some(Symbol::Exit),
        };
        let bar = Bar { notice: self.notice.take(), first: self.first.take(), back, exit };
        let Self { title, banners, lead, rows, announcement, look, .. } = self;
        let mut page = Page { number, title, banners, lead, rows, bar, announcement, look };
        let shown = numbering::number(&mut page);
        (page, shown)
    }
}
