//! Cards and lines: a contact, the ways to reach it with one touch each, and what to know. While
//! practicing each touch says so, and a second one beside it really calls.

use tally_phone_number::PhoneNumber;

use super::super::caution::{Caution, Cautions};
use super::super::decision::decide;
use super::super::guidance::{Contact, Guidance, Step};
use super::super::offers::{Channel, Openness};
use super::super::wording;
use super::drawing::Drawing;
use super::people::called;
use super::ways::{reach, way_of};
use super::{Action, Context, Screen, Session, Way};
use crate::directory::{Group as ServedGroup, Services, translated};
use crate::text::Text;
use crate::view::{Card, Control, Emphasis, Label, Level, Line, Note, PageBuilder, Row, Symbol};
use crate::words::{FluentArgs, MessageId, Words};

/// How many notes a card that comes first has; the others are below, under a fold.
const MOST_NOTES: usize = 2;

/// Every way to reach one contact.
pub(super) struct Group {
    pub(super) first: Step,
    pub(super) rest: Vec<Step>,
}

impl Group {
    fn steps(&self) -> impl Iterator<Item = &Step> {
        core::iter::once(&self.first).chain(&self.rest)
    }

    fn cautions(&self) -> Cautions {
        self.steps().fold(Cautions::default(), |all, step| all.and(step.cautions))
    }
}

/// The steps by contact, from first to last. For somebody who cannot speak a call never shares the
/// card of a text: a slip there would be heard. 911 is one card in any case.
pub(super) fn by_contact(guidance: &Guidance, unspoken: bool) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for step in guidance.steps() {
        let joins = |group: &&mut Group| {
            let same_kind = (group.first.channel == Channel::Call) == (step.channel == Channel::Call);
            group.first.contact == step.contact
                && (same_kind || !unspoken || step.contact == Contact::Emergency)
        };
        match groups.iter_mut().find(joins) {
            Some(group) => group.rest.push(*step),
            None => groups.push(Group { first: *step, rest: Vec::new() }),
        }
    }
    groups
}

/// What fits the answers, by contact.
pub(super) fn of(session: &Session, context: &Context<'_>) -> (Guidance, Vec<Group>) {
    let situation = session.situation();
    let guidance = decide(situation, &context.offers());
    let groups = by_contact(&guidance, situation.unspoken());
    (guidance, groups)
}

/// How many contacts are the first one and its equals.
pub(super) fn leads(guidance: &Guidance, groups: &[Group]) -> usize {
    let steps: Vec<_> = core::iter::once(&guidance.lead).chain(guidance.beside.iter()).collect();
    groups
        .iter()
        .take_while(|group| {
            steps
                .iter()
                .any(|step| (step.contact, step.channel) == (group.first.contact, group.first.channel))
        })
        .count()
}

impl Drawing<'_> {
    /// The card of one contact: two ways to reach it, and how to see the others. What its ways
    /// leave behind and what comes next is not on it but in [`Self::before`].
    pub(super) fn card<A: From<Action>>(&self, page: &mut PageBuilder<'_, A>, group: &Group) -> Card {
        let (mut card, notes) = self.card_and_notes(page, group);
        card.notes.extend(notes);
        card
    }

    /// The same in two parts: the card, with what this device cannot do, and what an answer made
    /// important to know.
    pub(super) fn card_and_notes<A: From<Action>>(
        &self,
        page: &mut PageBuilder<'_, A>,
        group: &Group,
    ) -> (Card, Vec<Note>) {
        let words = page.words();
        let (context, first) = (self.context, &group.first);
        let services = context.services;
        let learned = wording::number_to_memorize(services, first);
        // The number of the first way, or of the first that has one.
        let number = wording::number(services, first).or(learned);
        let notes = self.cannot(words, group, number.as_ref());
        let own = if self.brief {
            self.notes_of(words, self.asked_for(group))
        } else {
            self.own_notes(words, group)
        };
        let own = own.into_iter().take(MOST_NOTES).collect();
        let card = Card {
            purpose: purpose(words, services, first),
            title: wording::title(words, services, first.contact).into(),
            number: number
                .filter(|_| first.contact != Contact::Emergency)
                .map(|number| wording::number_label(words, &number)),
            status: self.status(words, first),
            reason: wording::what_to_do(words, first, self.session.situation()).map(Label::from),
            actions: self.actions(page, group),
            notes,
            more: self.more(page, group),
        };
        (card, own)
    }

    /// The same with everything that is known, for a page of its own.
    pub(super) fn full_card<A: From<Action>>(&self, page: &mut PageBuilder<'_, A>, group: &Group) -> Card {
        let words = page.words();
        let mut card = self.card(page, group);
        card.more = None;
        card.actions = self.ways(group).flat_map(|way| self.controls(page, way, false)).collect();
        let known: Vec<Label> = card.notes.iter().map(|note| note.label.clone()).collect();
        let others = self.own_notes(words, group).into_iter().chain(self.general(words, group, true));
        card.notes.extend(others.filter(|note| !known.contains(&note.label)));
        card
    }

    /// The contact in one line, with the first way to reach it.
    pub(super) fn line<A: From<Action>>(&self, page: &mut PageBuilder<'_, A>, group: &Group) -> Line {
        let words = page.words();
        let first = &group.first;
        let services = self.context.services;
        let number = wording::number(services, first)
            .or_else(|| wording::number_to_memorize(services, first))
            // Whoever is near has no number; that of a hotline is not theirs.
            .filter(|_| matches!(first.contact, Contact::Emergency | Contact::Service(_)));
        let number = number.map(|number| wording::number_label(words, &number));
        // Open is what a line is taken for: anything else is said.
        let status = self.status(words, first).filter(|_| number.is_none() || first.open != Openness::Open);
        let detail = match wording::what_to_do(words, first, self.session.situation()) {
            Some(todo) if number.is_none() => {
                let learned = wording::number_to_memorize(services, first);
                let learned = learned.filter(|_| first.contact == Contact::SaferPhone);
                let police = first.cautions.has(Caution::TheyMayCallPolice);
                let todo = if police {
                    format!("{} {}", &*todo, &*words.say(Caution::TheyMayCallPolice.message())).into()
                } else {
                    todo
                };
                Some(with_number(words, &todo, learned.as_ref()))
            }
            // Two pages for one matter differ by whom they are for.
            _ if first.channel == Channel::Page => self.for_whom(words, first).or(status),
            _ => joined(number, status),
        };
        // 911 by each way that this person may need; any other contact by its first.
        let most =
            if first.contact == Contact::Emergency && self.session.situation().unspoken() { 2 } else { 1 };
        let ways: Vec<Way> = self.ways(group).take(most).collect();
        let title = Label::from(wording::title(words, services, first.contact));
        Line {
            // The name of an emergency number is the number.
            detail: detail.filter(|detail| detail.text != title.text),
            title,
            actions: ways.into_iter().flat_map(|way| self.controls(page, way, false)).collect(),
        }
    }

    /// What to know of one contact before it is reached, all of it.
    pub(super) fn before<A>(&self, page: &mut PageBuilder<'_, A>, groups: &[&Group]) {
        let words = page.words();
        let mut said: Vec<Label> = Vec::new();
        let mut say = |page: &mut PageBuilder<'_, A>, note: Note| {
            if !said.contains(&note.label) {
                said.push(note.label.clone());
                page.row(Row::Note(note));
            }
        };
        // Whom to try next is said of the first alone.
        for (index, group) in groups.iter().enumerate() {
            self.general(words, group, index == 0).into_iter().for_each(|note| say(page, note));
        }
        for group in groups {
            let own: Vec<Note> = self.own_notes(words, group);
            if own.is_empty() {
                continue;
            }
            page.row(Row::Heading(wording::title(words, self.context.services, group.first.contact).into()));
            own.into_iter().for_each(|note| say(page, note));
        }
    }

    /// The ways that this device can open.
    fn ways(&self, group: &Group) -> impl Iterator<Item = Way> {
        group.steps().filter_map(way_of).filter(|way| way.is_open_to(self.context.abilities))
    }

    fn actions<A: From<Action>>(&self, page: &mut PageBuilder<'_, A>, group: &Group) -> Vec<Control> {
        // Two ways that are as good as each other are both filled, and equally large.
        let equal = group.first.contact == Contact::Emergency
            && group.rest.first().is_some_and(|_| self.session.situation().unspoken());
        let shown: Vec<Way> = self.ways(group).take(2).collect();
        let (mut actions, mut really) = (Vec::new(), Vec::new());
        for (index, way) in shown.into_iter().enumerate() {
            let primary = index == 0 || equal;
            let mut controls = self.controls(page, way, primary).into_iter();
            actions.extend(controls.next());
            really.extend(controls);
        }
        // While practicing, what really calls stands apart from what does not.
        actions.append(&mut really);
        actions
    }

    /// The page about the service, which has its other ways.
    pub(super) fn more<A: From<Action>>(
        &self,
        page: &mut PageBuilder<'_, A>,
        group: &Group,
    ) -> Option<Control> {
        let Contact::Service(id) = group.first.contact else { return None };
        let words = page.words();
        let service = wording::service(self.context.services, id)?;
        let name = translated::name(service, words.language());
        let label = Label {
            text: words.say(id!("help-more")),
            spoken: words.say_with(id!("help-about-name"), "name", name),
        };
        let control = page.control(label, Emphasis::Normal, Action::Open(Screen::Service(id)));
        Some(Control { symbol: Some(Symbol::More), ..control })
    }

    /// The control or, while practicing, the two controls for one way.
    pub(super) fn controls<A: From<Action>>(
        &self,
        page: &mut PageBuilder<'_, A>,
        way: Way,
        primary: bool,
    ) -> Vec<Control> {
        let words = page.words();
        let practicing = self.session.practicing;
        let emphasis = if primary { Emphasis::Primary } else { Emphasis::Normal };
        let [plain, practice, really] = way.says();
        let first = if practicing { practice } else { plain };
        let [doing, really_doing] = reach(practicing, way);
        let whom = self.whom(words, way);
        let mut control = |id: MessageId, action: Option<Action>, emphasis| {
            let text = words.say(id);
            let label = Label { spoken: format!("{} {whom}", &*text).trim_end().into(), text };
            Some(Control { symbol: Some(way.symbol()), ..page.control(label, emphasis, action?) })
        };
        control(first, doing, emphasis)
            .into_iter()
            .chain(control(really, really_doing, Emphasis::Normal))
            .collect()
    }

    /// Whom a way reaches, for the ear: a number digit by digit, or a name.
    fn whom(&self, words: &Words, way: Way) -> String {
        if let Way::CallPerson(id) | Way::TextPerson(id) = way {
            return self.context.person(id).map(|person| called(person).to_string()).unwrap_or_default();
        }
        match way.number(self.context) {
            Some(number) => wording::spoken(words, &number),
            None => way.name(words, self.context).map(|name| name.to_string()).unwrap_or_default(),
        }
    }

    /// Whom a service takes, if it says so.
    fn for_whom(&self, words: &Words, step: &Step) -> Option<Label> {
        let Contact::Service(id) = step.contact else { return None };
        let about = wording::service(self.context.services, id)?.about();
        let eligible = about.eligibility.as_ref();
        let told = eligible.map(|told| Text::from(translated::told(told, words.language())));
        told.or_else(|| wording::ages(words, about.ages)).map(Label::from)
    }

    fn status(&self, words: &Words, step: &Step) -> Option<Label> {
        let context = self.context;
        match step.contact {
            // A page is always there.
            Contact::Service(_) if step.channel == Channel::Page => None,
            Contact::Service(id) => {
                let service = wording::service(context.services, id)?;
                Some(wording::status(words, service, context.now.utc()).into())
            }
            Contact::SaferPhone | Contact::PeopleNear => {
                let service = wording::service(context.services, step.memorize?)?;
                let name = translated::name(service, words.language());
                Some(words.say_with(id!("help-memorize"), "name", name).into())
            }
            _ => None,
        }
    }

    /// What this device cannot open, and the number for another phone. Before everything else there
    /// is to know: there is nothing to touch for it.
    fn cannot(&self, words: &Words, group: &Group, shown: Option<&PhoneNumber>) -> Vec<Note> {
        let context = self.context;
        let no_phone = self.session.situation().no_phone();
        let mut notes: Vec<Note> = Vec::new();
        for way in group.steps().filter_map(way_of).filter(|way| !way.is_open_to(context.abilities)) {
            if no_phone && way != Way::Call911 {
                continue;
            }
            let told = Note::risk(words.say(way.cannot()));
            if !notes.contains(&told) {
                notes.push(told);
            }
            if let Some(other) = way.number(context)
                && shown != Some(&other)
            {
                notes.push(Note::fact(wording::label_with_number(words, way.elsewhere(), &other)));
            }
        }
        notes
    }

    /// What an answer made important: it does not wait under a fold.
    fn asked_for(&self, group: &Group) -> Cautions {
        let situation = self.session.situation();
        let is_asked_for = |caution: &Caution| match caution {
            Caution::SoundOff
            | Caution::RelayTo911
            | Caution::MayReportYou
            | Caution::AskBeforeYourName
            | Caution::StaffMayReport
            | Caution::NoServiceStill911
            | Caution::PoliceBothSides
            | Caution::LeavingCanRaiseDanger
            | Caution::NumberOfTheUs => true,
            Caution::TextMayNotArrive | Caution::WaitForReply => situation.unspoken(),
            _ => false,
        };
        group.cautions().iter().filter(is_asked_for).fold(Cautions::default(), Cautions::with)
    }

    fn notes_of(&self, words: &Words, cautions: Cautions) -> Vec<Note> {
        let unspoken = self.session.situation().unspoken();
        let texts = self.context.abilities.messages;
        let is_of_texts =
            |caution: &Caution| matches!(caution, Caution::TextMayNotArrive | Caution::WaitForReply);
        let mut list: Vec<Caution> = cautions
            .iter()
            .filter(|caution| !caution.is_general() && (texts || !is_of_texts(caution)))
            .collect();
        list.sort_by_key(|caution| caution.weight(unspoken));
        list.into_iter().map(|caution| self.note(words, caution)).collect()
    }

    /// A caution as a note.
    pub(super) fn note(&self, words: &Words, caution: Caution) -> Note {
        Note { level: caution.level(), label: self.told(words, caution) }
    }

    /// A caution in words; what staff must report as the region's own fact, if it is known.
    fn told(&self, words: &Words, caution: Caution) -> Label {
        wording::caution(words, self.context.services, self.context.now.utc(), caution).into()
    }

    /// What to know of this contact alone, the weightiest first.
    fn own_notes(&self, words: &Words, group: &Group) -> Vec<Note> {
        let mut notes = self.notes_of(words, group.cautions());
        if let Contact::Service(id) = group.first.contact
            && let Some(service) = wording::service(self.context.services, id)
            && let Some(alert) = &service.about().alert
        {
            notes.push(Note::risk(translated::told(alert, words.language())));
        }
        for way in self.ways(group) {
            if let Way::Text(id) = way
                && let Some(service) = wording::service(self.context.services, id)
                && let Some(body) = wording::text_body(service, words.language())
            {
                notes.push(Note::fact(words.say_with(id!("help-text-body"), "body", body)));
            }
        }
        notes
    }

    /// What is true of every call, text or chat, and whom to try next.
    fn general(&self, words: &Words, group: &Group, says_next: bool) -> Vec<Note> {
        let mut notes = Vec::new();
        for way in self.ways(group) {
            let note = Note::fact(words.say(way.leaves()));
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
        if says_next
            && let Some(way) = self.ways(group).next()
            && let Some(next) = way.next(self.session.situation(), self.context)
        {
            notes.extend(next_in_words(words, next, self.context).map(Note::fact));
        }
        let general = group.cautions().iter().filter(|caution| caution.is_general()).collect::<Vec<_>>();
        notes.extend(
            general
                .into_iter()
                .map(|caution| Note { level: caution.level(), label: words.say(caution.message()).into() }),
        );
        notes
    }
}

/// What to do, and the number to learn for it.
fn with_number(words: &Words, todo: &Text, number: Option<&PhoneNumber>) -> Label {
    match number {
        Some(number) => Label {
            text: format!("{} {number}", &**todo).into(),
            spoken: format!("{} {}", &**todo, wording::spoken(words, number)).into(),
        },
        None => todo.clone().into(),
    }
}

/// A number, and whether it answers now.
fn joined(number: Option<Label>, status: Option<Label>) -> Option<Label> {
    match (number, status) {
        (Some(number), Some(status)) => Some(Label {
            text: format!("{}. {}", &*number.text, &*status.text).into(),
            spoken: format!("{}. {}", &*number.spoken, &*status.spoken).into(),
        }),
        (number, status) => number.or(status),
    }
}

impl Caution {
    /// Whether it is true of every call, text or chat alike.
    fn is_general(self) -> bool {
        matches!(
            self,
            Self::CheckNumber
                | Self::CallLeavesTrace
                | Self::CallLeavesTraceOnTheirs
                | Self::TextLeavesTrace
                | Self::TextLeavesTraceOnTheirs
                | Self::ChatLeavesTrace
        )
    }

    /// Lower stands nearer to the call.
    fn weight(self, unspoken: bool) -> u8 {
        match self {
            Self::SoundOff | Self::MayReportYou | Self::PoliceBothSides => 0,
            Self::TextMayNotArrive | Self::WaitForReply | Self::RelayTo911 if unspoken => 1,
            Self::NoServiceStill911 | Self::LeavingCanRaiseDanger => 2,
            Self::AskBeforeYourName | Self::StaffMayReport | Self::NoInPerson | Self::NumberOfTheUs => 3,
            _ => 4,
        }
    }

    /// How much it weighs.
    pub(super) fn level(self) -> Level {
        match self {
            Self::RelayTo911
            | Self::NoServiceStill911
            | Self::HospitalInterpreter
            | Self::ClosingSoon
            | Self::HolidaysUnknown
            | Self::CheckNumber
            | Self::Relay711
            | Self::TtyOnly
            | Self::Interpreters
            | Self::OfferWhenSafe
            | Self::UnderageIsTrafficking => Level::Fact,
            _ => Level::Risk,
        }
    }
}

/// What a contact is for, in a few words.
fn purpose(words: &Words, services: &Services<'_>, step: &Step) -> Option<Label> {
    match step.contact {
        Contact::Emergency | Contact::LocalEmergency => Some(words.say(id!("help-purpose-emergency")).into()),
        Contact::Service(id) => {
            let service = wording::service(services, id)?;
            let purpose = if service.serves().has(ServedGroup::Young) {
                id!("help-purpose-young")
            } else if service.phones().is_empty() && service.chat().is_none() {
                id!("help-purpose-page")
            } else {
                id!("help-purpose-hotline")
            };
            Some(words.say(purpose).into())
        }
        _ => None,
    }
}

/// Whom to try next after a way, in a sentence.
fn next_in_words(words: &Words, next: Way, context: &Context<'_>) -> Option<Label> {
    if next.is_911() {
        let text = words.say(id!("help-dial-next-911"));
        return Some(Label { text, spoken: words.say(id!("help-dial-next-911-spoken")) });
    }
    let name = next.name(words, context)?;
    let Some(number) = next.number(context) else {
        return Some(words.say_with(id!("help-next-chat"), "name", &*name).into());
    };
    let told = |number: String| {
        let mut arguments = FluentArgs::new();
        arguments.set("name", &*name);
        arguments.set("number", number);
        words.say_args(id!("help-dial-next"), &arguments)
    };
    Some(Label { text: told(number.to_string()), spoken: told(wording::spoken(words, &number)) })
}
