//! Builds one page as a value. What its controls stand for is kept beside it, as actions of whoever
//! draws it: what crosses to a shell is a number and never a secret. The numbers are given last.

use core::ops::{Deref, DerefMut};

use super::{Card, Control, Emphasis, FieldKind, Label, Look, Page, Row, numbering};
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
    pub(crate) fn event(&mut self, action: impl Into<A>) -> Event {
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
        Control { label: label.into(), event: self.event(action), emphasis }
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

    /// One answer of several.
    pub(crate) fn choice(&mut self, label: impl Into<Label>, chosen: bool, action: impl Into<A>) {
        let control = self.control(label, Emphasis::Normal, action);
        self.canvas.row(Row::Choice { control, chosen });
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
    rows: Vec<Row>,
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
            rows: Vec::new(),
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

    /// The rows so far.
    pub(crate) fn rows(&mut self) -> &mut Vec<Row> {
        &mut self.rows
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

    /// A caution, by message id.
    pub(crate) fn caution(&mut self, id: MessageId) {
        self.rows.push(Row::Caution(self.words.say(id).into()));
    }

    /// A banner, by message id.
    pub(crate) fn banner(&mut self, id: MessageId) {
        self.rows.push(Row::Banner(self.words.say(id).into()));
    }

    /// A field; `id` must stay the same for the same field on every page.
    pub(crate) fn field(&mut self, id: u32, label: impl Into<Label>, text: Text, kind: FieldKind) {
        self.rows.push(Row::Field { id, label: label.into(), text, kind });
    }

    pub(crate) fn card(&mut self, card: Card) {
        self.rows.push(Row::Card(card));
    }

    fn button_sending(&mut self, id: MessageId, emphasis: Emphasis, event: Event) {
        self.rows.push(Row::Button(Control { label: self.words.say(id).into(), event, emphasis }));
    }

    fn finish(mut self, number: u64) -> (Page, Vec<usize>) {
        let shown = numbering::number(&mut self.rows, number);
        let back = self.back.then(|| Control {
            label: self.words.say(id!("back")).into(),
            event: Event::Back,
            emphasis: Emphasis::Normal,
        });
        let exit = Control { label: self.exit, event: Event::QuickExit, emphasis: Emphasis::Primary };
        let Self { title, rows, announcement, look, .. } = self;
        (Page { number, title, rows, back, exit, announcement, look }, shown)
    }
}
