//! Builds one page: keeps the actions behind its controls, so that what crosses to a shell is a
//! number and never a secret.

use super::{Card, Control, FieldKind, Label, Look, Page, Row, Weight};
use crate::app::Action;
use crate::device::{Abilities, Platform};
use crate::event::Event;
use crate::text::Text;
use crate::words::{MessageId, Words};

/// A page under construction.
pub(crate) struct PageBuilder<'w> {
    words: &'w Words,
    number: u64,
    actions: Vec<Action>,
    title: Label,
    rows: Vec<Row>,
    back: bool,
    exit: Label,
    announcement: Option<Text>,
    look: Look,
    platform: Platform,
    abilities: Abilities,
}

impl<'w> PageBuilder<'w> {
    pub(crate) fn new(words: &'w Words, number: u64) -> Self {
        Self {
            words,
            number,
            actions: Vec::new(),
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

    pub(crate) fn row(&mut self, row: Row) {
        self.rows.push(row);
    }

    /// The rows so far.
    pub(crate) fn rows(&mut self) -> &mut Vec<Row> {
        &mut self.rows
    }

    /// The event that stands for `action` on this page.
    pub(crate) fn on(&mut self, action: impl Into<Action>) -> Event {
        let control = u32::try_from(self.actions.len()).expect("a page has few controls");
        self.actions.push(action.into());
        Event::Tapped { page: self.number, control }
    }

    pub(crate) fn control(
        &mut self,
        label: impl Into<Label>,
        weight: Weight,
        action: impl Into<Action>,
    ) -> Control {
        Control { label: label.into(), event: self.on(action), weight }
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

    /// A plain button, by message id.
    pub(crate) fn button(&mut self, id: MessageId, action: impl Into<Action>) {
        self.weighed_button(id, Weight::Plain, action);
    }

    /// A button of any weight, by message id.
    pub(crate) fn weighed_button(&mut self, id: MessageId, weight: Weight, action: impl Into<Action>) {
        let control = self.control(self.words.say(id), weight, action);
        self.rows.push(Row::Button(control));
    }

    /// One answer of several.
    pub(crate) fn choice(&mut self, label: impl Into<Label>, chosen: bool, action: impl Into<Action>) {
        let control = self.control(label, Weight::Plain, action);
        self.rows.push(Row::Choice { control, chosen });
    }

    /// A field; `id` must stay the same for the same field on every page.
    pub(crate) fn field(&mut self, id: u32, label: impl Into<Label>, text: Text, kind: FieldKind) {
        self.rows.push(Row::Field { id, label: label.into(), text, kind });
    }

    pub(crate) fn card(&mut self, card: Card) {
        self.rows.push(Row::Card(card));
    }

    /// The page, and what its controls stand for.
    pub(crate) fn finish(self) -> (Page, Vec<Action>) {
        let back = self.back.then(|| Control {
            label: self.words.say(id!("back")).into(),
            event: Event::Back,
            weight: Weight::Plain,
        });
        let exit = Control { label: self.exit, event: Event::QuickExit, weight: Weight::Lead };
        let page = Page {
            number: self.number,
            title: self.title,
            rows: self.rows,
            back,
            exit,
            announcement: self.announcement,
            look: self.look,
        };
        (page, self.actions)
    }
}
