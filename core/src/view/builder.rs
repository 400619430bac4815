//! Builds one page as a value: each control carries the action of whoever draws it. The host
//! numbers the controls last, so that what crosses to a shell is a number and never a secret.

use super::numbering::numbered;
use super::{Card, Control, Emphasis, FieldKind, Label, Look, Page, Row};
use crate::device::{Abilities, Platform};
use crate::event::Event;
use crate::text::Text;
use crate::words::{MessageId, Words};

/// A page under construction, whose controls carry actions `A`.
pub(crate) struct PageBuilder<'w, A> {
    words: &'w Words,
    title: Label,
    rows: Vec<Row<A>>,
    back: bool,
    exit: Label,
    announcement: Option<Text>,
    look: Look,
    platform: Platform,
    abilities: Abilities,
}

impl<'w, A> PageBuilder<'w, A> {
    pub(crate) fn new(words: &'w Words) -> Self {
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

    /// What is true of one platform only.
    pub(crate) fn by_platform<T>(&self, android: T, ios: T, terminal: T) -> T {
        match self.platform {
            Platform::Android => android,
            Platform::Ios => ios,
            Platform::Terminal => terminal,
        }
    }

    pub(crate) fn abilities(&self) -> Abilities {
        self.abilities
    }

    /// The language of this page.
    pub(crate) fn words(&self) -> &'w Words {
        self.words
    }

    pub(crate) fn title(&mut self, title: impl Into<Label>) {
        self.title = title.into();
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

    pub(crate) fn announce(&mut self, text: impl Into<Text>) {
        self.announcement = Some(text.into());
    }

    pub(crate) fn row(&mut self, row: Row<A>) {
        self.rows.push(row);
    }

    /// The rows so far.
    pub(crate) fn rows(&mut self) -> &mut Vec<Row<A>> {
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

    /// A caution, by message id.
    pub(crate) fn caution(&mut self, id: MessageId) {
        self.rows.push(Row::Caution(self.words.say(id).into()));
    }

    /// A banner, by message id.
    pub(crate) fn banner(&mut self, id: MessageId) {
        self.rows.push(Row::Banner(self.words.say(id).into()));
    }

    /// A button of normal emphasis, by message id.
    pub(crate) fn button(&mut self, id: MessageId, action: impl Into<A>) {
        self.emphasized_button(id, Emphasis::Normal, action);
    }

    /// A button of any emphasis, by message id.
    pub(crate) fn emphasized_button(&mut self, id: MessageId, emphasis: Emphasis, action: impl Into<A>) {
        let control = Control::new(self.words.say(id), emphasis, action);
        self.rows.push(Row::Button(control));
    }

    /// One answer of several.
    pub(crate) fn choice(&mut self, label: impl Into<Label>, chosen: bool, action: impl Into<A>) {
        let control = Control::new(label, Emphasis::Normal, action);
        self.rows.push(Row::Choice { control, chosen });
    }

    /// A field; `id` must stay the same for the same field on every page.
    pub(crate) fn field(&mut self, id: u32, label: impl Into<Label>, text: Text, kind: FieldKind) {
        self.rows.push(Row::Field { id, label: label.into(), text, kind });
    }

    pub(crate) fn card(&mut self, card: Card<A>) {
        self.rows.push(Row::Card(card));
    }

    /// The same page, drawn by a part of whoever now has it.
    pub(crate) fn map<B>(self, mut to: impl FnMut(A) -> B) -> PageBuilder<'w, B> {
        PageBuilder {
            words: self.words,
            title: self.title,
            rows: self.rows.into_iter().map(|row| row.map(&mut to)).collect(),
            back: self.back,
            exit: self.exit,
            announcement: self.announcement,
            look: self.look,
            platform: self.platform,
            abilities: self.abilities,
        }
    }

    /// What the controls stand for, from top to bottom.
    pub(crate) fn actions(&self) -> impl Iterator<Item = &A> {
        self.rows.iter().flat_map(Row::events)
    }

    /// The page with this number, and what its controls stand for, each at the place of its number.
    pub(crate) fn finish(self, number: u64) -> (Page, Vec<A>) {
        let (rows, actions) = numbered(self.rows, number);
        let back =
            self.back.then(|| Control::new(self.words.say(id!("back")), Emphasis::Normal, Event::Back));
        let exit = Control::new(self.exit, Emphasis::Primary, Event::QuickExit);
        let (title, announcement, look) = (self.title, self.announcement, self.look);
        (Page { number, title, rows, back, exit, announcement, look }, actions)
    }
}
