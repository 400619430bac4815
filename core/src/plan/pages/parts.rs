//! What several pages of the plan share: the head of a page, a question, a field with its refusal,
//! one question at a time.

use super::{Action, Context, Screen};
use crate::document::clean::is_blank;
use crate::document::{Refused, SaveState};
use crate::plan::field::FieldId;
use crate::plan::person::PersonPart;
use crate::plan::sections::{Part, Prompt, Section};
use crate::plan::session::Closed;
use crate::plan::{Item, Person, PersonId, Plan, Session, people};
use crate::text::Text;
use crate::view::{FieldKind, Label, Level, PageBuilder, Row, Symbol};
use crate::words::MessageId;

/// A page being drawn, and what it is drawn from.
pub(super) struct Drawing<'d, 'w, A> {
    pub(super) plan: &'d Plan,
    pub(super) session: &'d Session,
    pub(super) page: &'d mut PageBuilder<'w, A>,
}

impl<A: From<Action>> Drawing<'_, '_, A> {
    /// The title, the way back, and what became of the last change.
    pub(super) fn head(&mut self, title: MessageId, context: &Context<'_, A>) {
        self.page.title(title);
        self.page.with_back(true);
        self.news(context);
    }

    /// What became of the last change.
    pub(super) fn news(&mut self, context: &Context<'_, A>) {
        match context.saved {
            SaveState::Idle => {}
            SaveState::Saving => self.page.notice(id!("saving")),
            // Nothing says so beside what was not kept.
            SaveState::Saved if self.has_refused() => {}
            SaveState::Saved => {
                self.page.notice(id!("saved"));
                self.page.announce(id!("saved"));
            }
            SaveState::Failed => {
                self.page.error(id!("plan-save-failed"));
                self.page.button(id!("plan-save-again"), Action::SaveAgain);
            }
            SaveState::DoesNotFit { over } => self.refusal(Refused::DoesNotFit { over }),
        }
        if let Some(problem) = self.session.problem {
            self.refusal(problem);
        }
    }

    /// Whether something that was typed was not kept.
    fn has_refused(&self) -> bool {
        !self.session.drafts.is_empty() || self.session.typed_days.any_lost()
    }

    /// Offers to undo the last delete.
    pub(super) fn undo(&mut self) {
        if self.session.deleted.is_some() {
            self.page.undoable(id!("plan-deleted"), id!("plan-undo"), Action::Undo);
        }
    }

    /// The message with this id.
    pub(super) fn say(&self, id: MessageId) -> Text {
        self.page.words().say(id)
    }

    /// Whether titles are to tell nothing.
    pub(super) fn neutral(&self) -> bool {
        self.plan.settings().neutral_titles
    }

    /// The way to another screen of the plan.
    pub(super) fn link(&mut self, id: MessageId, symbol: Symbol, written: bool, screen: Screen) {
        let label = self.say(id);
        self.page.link_to(label, Some(symbol), written, Action::Go(screen));
    }

    /// A question that may be closed; `number` names it if titles tell nothing.
    pub(super) fn prompt(&mut self, prompt: &Prompt, number: usize) {
        let closed = Closed::Prompt(prompt.id);
        if prompt.closed && !self.session.is_open(closed) {
            self.disclosure(prompt.label, number, closed);
            return;
        }
        let label = self.say(prompt.label);
        if prompt.closed {
            self.page.fold(self.say(id!("plan-close-row")), true, Action::Close(closed));
        }
        self.answer(prompt, label.into());
        if let Some(hint) = prompt.hint {
            self.page.text(hint);
        }
    }

    /// Whether something is written in a section.
    pub(super) fn is_written(&self, section: &Section) -> bool {
        section.parts.iter().any(|part| match part {
            Part::Prompt(prompt) => self.plan.answer(prompt.id).is_some(),
            Part::People => !people(self.plan).is_empty(),
            Part::List(list) => self.plan.items(*list).iter().any(Item::is_known),
            _ => false,
        })
    }

    /// Something closed, named by its message or, if titles tell nothing, by its number.
    pub(super) fn disclosure(&mut self, label: MessageId, number: usize, closed: Closed) {
        let label = if self.neutral() {
            self.page.words().say_with(id!("plan-closed-row"), "number", number)
        } else {
            self.say(label)
        };
        self.page.fold(label, false, Action::Open(closed));
    }

    /// The field of an answer.
    pub(super) fn answer(&mut self, prompt: &Prompt, label: Label) {
        let text = self.plan.answer(prompt.id).cloned().unwrap_or_default();
        self.field(FieldId::Answer(prompt.id), label, text, prompt.kind);
    }

    /// One field of a person, who may not be there yet.
    pub(super) fn person_field(&mut self, id: PersonId, part: PersonPart, label: MessageId) {
        let text = self.plan.person(id).map(|person| person.part(part).clone());
        let label = self.say(label);
        self.field(FieldId::Person(id, part), label.into(), text.unwrap_or_default(), part.kind());
    }

    /// A field; a draft that was refused stays in it, with the reason below.
    pub(super) fn field(&mut self, id: FieldId, label: Label, text: Text, kind: FieldKind) {
        let number = id.number();
        let Some((draft, why)) = self.session.drafts.of(number) else {
            return self.page.field(number, label, text, kind);
        };
        self.page.field(number, label, draft.clone(), kind);
        self.refusal(why);
    }

    /// Why something was not kept, and what helps.
    pub(super) fn refusal(&mut self, why: Refused) {
        let words = self.page.words();
        let text = match why {
            Refused::TooLong { over } => words.say_with(id!("plan-too-long"), "over", over),
            Refused::DoesNotFit { over } => words.say_with(id!("plan-does-not-fit"), "over", over),
        };
        self.page.announce_text(text.clone());
        self.page.note(Level::Error, text);
    }

    /// Where pages show one question at a time: which of `count` this one shows, after saying so.
    pub(super) fn one_of(&mut self, count: usize) -> Option<usize> {
        if !self.plan.settings().one_at_a_time || count < 2 {
            return None;
        }
        let position = self.session.position.min(count - 1);
        let mut arguments = crate::words::FluentArgs::new();
        arguments.set("number", position + 1);
        arguments.set("count", count);
        let text = self.page.words().say_args(id!("plan-position"), &arguments);
        self.page.row(Row::Text(text.into()));
        Some(position)
    }

    /// The ways to the question before and the one after.
    pub(super) fn turn(&mut self, position: usize, count: usize) {
        if position + 1 < count {
            self.page.first(id!("plan-next"), Action::Next);
        }
        if position > 0 {
            self.page.button(id!("plan-previous"), Action::Previous);
        }
    }

    /// A person's name, or words in its place if there is none.
    pub(super) fn name(&self, person: &Person) -> Text {
        [&person.name, &person.number]
            .into_iter()
            .find(|text| !is_blank(text))
            .cloned()
            .unwrap_or_else(|| self.say(id!("plan-person-unnamed")))
    }
}
