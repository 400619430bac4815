//! Cards: a contact, why it is there, what it leaves behind, and one touch for each way. While
//! practicing each touch says so, and a second one beside it really calls.

use tally_phone_number::PhoneNumber;

use super::super::caution::{Caution, Cautions};
use super::super::guidance::{Contact, Step};
use super::super::offers::Channel;
use super::super::wording;
use super::{Action, Context, Screen, Session, Way};
use crate::directory::translated;
use crate::plan::{Person, why_unread};
use crate::view::{Card, Control, Emphasis, Label, PageBuilder};
use crate::words::{Language, MessageId, Words};

/// Said on the page about the service, not on its card: a card is read in a hurry. Interpreters are
/// for now if English is not the language of the page.
fn is_for_later(caution: Caution, language: Language) -> bool {
    match caution {
        Caution::Interpreters => language == Language::English,
        Caution::HolidaysUnknown | Caution::ClosingSoon => true,
        _ => false,
    }
}

/// How one contact is drawn on one page.
pub(super) struct Drawing<'d> {
    pub(super) session: &'d Session,
    pub(super) context: &'d Context<'d>,
    /// In place of the reason, on pages that no answer led to.
    pub(super) because: Option<MessageId>,
    /// Whether this is the first card.
    pub(super) lead: bool,
    /// Whether the card leads to the page about its service.
    pub(super) about: bool,
}

impl Drawing<'_> {
    /// The card of one contact, with every way to reach it that `steps` hold. Never empty: `steps`
    /// comes with a first one.
    pub(super) fn card<A: From<Action>>(
        &self,
        page: &mut PageBuilder<'_, A>,
        first: &Step,
        rest: &[Step],
    ) -> Card {
        let words = page.words();
        let context = self.context;
        let services = context.services;
        let steps = || core::iter::once(first).chain(rest);
        let cautions = steps().fold(Cautions::default(), |all, step| all.and(step.cautions));
        let mut notes: Vec<Label> = Vec::new();
        if let Some(todo) = wording::what_to_do(words, first, self.session.situation) {
            notes.push(todo.into());
        }
        let shown =
            cautions.iter().filter(|caution| !self.about || !is_for_later(*caution, words.language()));
        notes.extend(shown.map(|caution| Label::from(words.say(caution.message()))));
        let learned = wording::number_to_memorize(services, first);
        // The number of the first way, or of the first that has one.
        let number = wording::number(services, first).or(learned);
        let mut actions = Vec::new();
        let mut cannot: Vec<Label> = Vec::new();
        for way in steps().filter_map(way_of) {
            if way.is_open_to(context.abilities) {
                self.add_way(page, way, &mut actions, &mut notes);
            } else if !self.session.situation.no_phone() || way == Way::Call911 {
                let told = Label::from(words.say(way.cannot()));
                if !cannot.contains(&told) {
                    cannot.push(told);
                }
                if let Some(other) = way.number(context)
                    && number.as_ref() != Some(&other)
                {
                    cannot.push(wording::label_with_number(words, way.elsewhere(), &other));
                }
            }
        }
        // Before everything else there is to know: there is nothing to touch for it.
        notes.splice(0..0, cannot);
        if let Contact::Service(id) = first.contact
            && self.about
            && let Some(service) = wording::service(services, id)
        {
            let name = translated::name(service, words.language());
            let label = words.say_with(id!("help-about-name"), "name", name);
            actions.push(page.control(label, Emphasis::Normal, Action::Open(Screen::Service(id))));
        }
        Card {
            title: wording::title(words, services, first.contact).into(),
            number: number.as_ref().map(|number| wording::number_label(words, number)),
            status: self.status(words, first),
            reason: Some(words.say(self.because.unwrap_or(first.reason.message())).into()),
            cautions: notes,
            actions,
        }
    }

    fn status(&self, words: &Words, step: &Step) -> Option<Label> {
        let context = self.context;
        match step.contact {
            Contact::Service(id) => {
                let now = context.now.utc();
                let service = wording::service(context.services, id)?;
                Some(wording::status(words, service, now).into())
            }
            Contact::SaferPhone | Contact::PeopleNear => {
                let service = wording::service(context.services, step.memorize?)?;
                let name = translated::name(service, words.language());
                Some(words.say_with(id!("help-memorize"), "name", name).into())
            }
            _ => None,
        }
    }

    /// The controls for one way, and what it does to the app, said once a card.
    fn add_way<A: From<Action>>(
        &self,
        page: &mut PageBuilder<'_, A>,
        way: Way,
        actions: &mut Vec<Control>,
        notes: &mut Vec<Label>,
    ) {
        let words = page.words();
        let first = actions.is_empty();
        if let Some(number) = way.number(self.context) {
            actions.extend(number_actions(page, self.session.practicing, way, &number));
        } else if let Some(name) = way.name(words, self.context) {
            actions.extend(chat_actions(page, self.session.practicing, way, &name));
        }
        if let Way::Text(id) = way
            && let Some(service) = wording::service(self.context.services, id)
            && let Some(body) = wording::text_body(service, words.language())
        {
            notes.push(words.say_with(id!("help-text-body"), "body", body).into());
        }
        if first {
            if self.lead
                && let Some(control) = actions.first_mut()
            {
                control.emphasis = Emphasis::Primary;
            }
            notes.extend(note_of(words, way, self.context));
        }
    }
}

/// The control or, while practicing, the two controls for a chat.
pub(super) fn chat_actions<A: From<Action>>(
    page: &mut PageBuilder<'_, A>,
    practicing: bool,
    way: Way,
    name: &str,
) -> Vec<Control> {
    let words = page.words();
    let first = if practicing { id!("help-practice-chat") } else { id!("help-chat-name") };
    reach(practicing, way)
        .into_iter()
        .zip([first, id!("help-really-chat")])
        .filter_map(|(action, id)| {
            Some(page.control(words.say_with(id, "name", name), Emphasis::Normal, action?))
        })
        .collect()
}

/// The control or, while practicing, the two controls for a way with a number.
pub(super) fn number_actions<A: From<Action>>(
    page: &mut PageBuilder<'_, A>,
    practicing: bool,
    way: Way,
    number: &PhoneNumber,
) -> Vec<Control> {
    let [plain, practice, really] = match way {
        Way::Text911 | Way::Text(_) | Way::TextPerson(_) => {
            [id!("help-text-number"), id!("help-practice-text"), id!("help-really-text")]
        }
        Way::Textphone(_) => [id!("help-tty-number"), id!("help-practice-tty"), id!("help-really-tty")],
        _ => [id!("help-call-number"), id!("help-practice-call"), id!("help-really-call")],
    };
    let words = page.words();
    let first = if practicing { practice } else { plain };
    reach(practicing, way)
        .into_iter()
        .zip([first, really])
        .filter_map(|(action, id)| {
            let label = wording::label_with_number(words, id, number);
            Some(page.control(label, Emphasis::Normal, action?))
        })
        .collect()
}

/// What a touch does to the app, and what to try next: said before it, since the app is gone after
/// it.
fn note_of(words: &Words, way: Way, context: &Context<'_>) -> Vec<Label> {
    let note = match way {
        Way::Text911 | Way::Text(_) | Way::TextPerson(_) => words.say(id!("help-text-note")),
        Way::Chat(_) => words.say(id!("help-chat-note")),
        _ => words.say(id!("help-dial-note")),
    };
    let mut notes = vec![note.into()];
    let Some(next) = way.next(context) else { return notes };
    if next.is_911() {
        let told = words.say(id!("help-dial-next-911"));
        notes.push(Label { text: told, spoken: words.say(id!("help-dial-next-911-spoken")) });
    } else if let Some(name) = next.name(words, context) {
        let Some(number) = next.number(context) else {
            notes.push(words.say_with(id!("help-next-chat"), "name", &*name).into());
            return notes;
        };
        let told = |number: String| {
            let mut arguments = crate::words::FluentArgs::new();
            arguments.set("name", &*name);
            arguments.set("number", number);
            words.say_args(id!("help-dial-next"), &arguments)
        };
        notes.push(Label { text: told(number.to_string()), spoken: told(wording::spoken(words, &number)) });
    }
    notes
}

/// What to touch for a step; nothing for what is done without this phone. A phone without service
/// can still call 911.
fn way_of(step: &Step) -> Option<Way> {
    match (step.contact, step.channel) {
        (Contact::Emergency, Channel::Call) => Some(Way::Call911),
        (Contact::Emergency, Channel::Text) => Some(Way::Text911),
        (Contact::Service(_), _) if step.memorize.is_some() => None,
        (Contact::Service(id), Channel::Call) if step.textphone => Some(Way::Textphone(id)),
        (Contact::Service(id), Channel::Call) => Some(Way::Call(id)),
        (Contact::Service(id), Channel::Text) => Some(Way::Text(id)),
        (Contact::Service(id), Channel::Chat) => Some(Way::Chat(id)),
        _ => None,
    }
}

/// The card of a trusted person. Their words and their number never pass through the messages,
/// which keep copies.
pub(super) fn person<A: From<Action>>(
    drawing: &Drawing<'_>,
    page: &mut PageBuilder<'_, A>,
    person: &Person,
) -> Card {
    let words = page.words();
    let abilities = drawing.context.abilities;
    let (number, may_text) = (person.phone_number(), person.textable().is_some());
    let mut cautions: Vec<Label> = Vec::new();
    let mut actions = Vec::new();
    if matches!(number, Some(Ok(_))) {
        let practicing = drawing.session.practicing;
        let mut add = |way: Way, ids: [MessageId; 3]| {
            if !way.is_open_to(abilities) {
                cautions.push(words.say(way.cannot()).into());
                return;
            }
            let first = if practicing { ids[1] } else { ids[0] };
            for (action, id) in reach(practicing, way).into_iter().zip([first, ids[2]]) {
                if let Some(action) = action {
                    let label = format!("{} {}", &*words.say(id), &*person.name);
                    actions.push(page.control(label, Emphasis::Normal, action));
                }
            }
        };
        let call = (
            Way::CallPerson(person.id),
            [id!("help-call-to"), id!("help-practice-call-to"), id!("help-really-call-to")],
        );
        let text = (
            Way::TextPerson(person.id),
            [id!("help-text-to"), id!("help-practice-text-to"), id!("help-really-text-to")],
        );
        // Who must not be heard is not led to a call.
        match (may_text, drawing.session.situation.unspoken()) {
            (true, true) => [text, call].into_iter().for_each(|(way, ids)| add(way, ids)),
            (true, false) => [call, text].into_iter().for_each(|(way, ids)| add(way, ids)),
            (false, _) => add(call.0, call.1),
        }
        if abilities.calls {
            cautions.push(words.say(id!("help-caution-call-trace")).into());
        }
        if may_text && abilities.messages {
            cautions.push(words.say(id!("help-caution-text-trace")).into());
            if person.text_body(drawing.context.word).is_some() {
                cautions.push(words.say(id!("help-person-code-word")).into());
            }
        }
        if abilities.calls {
            cautions.push(words.say(id!("help-dial-note")).into());
        }
    }
    // What cannot be read stands as it was typed, with the reason.
    let number = match number {
        Some(Ok(number)) => Some(wording::number_label(words, &number)),
        Some(Err(error)) => {
            cautions.push(words.say(why_unread(error)).into());
            cautions.push(words.say(id!("help-person-number-unread")).into());
            Some(person.number.clone().into())
        }
        None => {
            cautions.push(words.say(id!("help-person-no-number")).into());
            None
        }
    };
    Card {
        title: person.name.clone().into(),
        number,
        status: None,
        reason: (!person.agreed.trim().is_empty()).then(|| person.agreed.clone().into()),
        cautions,
        actions,
    }
}

/// The control for a way that is not tied to a number on the page.
fn reach(practicing: bool, way: Way) -> [Option<Action>; 2] {
    if practicing {
        [Some(Action::Practiced(way)), Some(Action::ReallyReach(way))]
    } else {
        [Some(Action::Reach(way)), None]
    }
}
