//! A topic: its words, what the region says, the services for it, and at the end where all of it
//! comes from.

use super::super::caution::Caution;
use super::super::guidance::Contact;
use super::cards;
use super::drawing::Drawing;
use super::topics::{Block, TopicId};
use super::{Action, Context, Fold, Screen, Session, parts, services, signs};
use crate::directory::{LocalFact, translated};
use crate::view::{Label, Note, PageBuilder, Row, Symbol};
use crate::words::{self, MessageId};

/// So many hotlines stand on a topic; all of them are on the first page.
const MOST_HOTLINES: usize = 4;

pub(super) fn draw<A: From<Action>>(
    id: TopicId,
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    let topic = id.topic();
    page.title(topic.title);
    let drawing = Drawing { session, context, brief: true };
    let mut steps = 0;
    let mut said: Vec<MessageId> = Vec::new();
    for block in topic.blocks {
        steps = if matches!(block, Block::Step(_)) { steps + 1 } else { 0 };
        said.extend(block_of(*block, steps, drawing, page));
    }
    // A service that is for this and for that stands once.
    page.drop_repeated_lines();
    sources(session, &said, page);
}

/// Draws one part, and says which message it was, if any.
fn block_of<A: From<Action>>(
    block: Block,
    step: u32,
    drawing: Drawing<'_>,
    page: &mut PageBuilder<'_, A>,
) -> Option<MessageId> {
    match block {
        Block::Heading(id) => page.heading(id),
        Block::Text(id) => page.text(id),
        Block::Fact(id) => page.fact(id),
        Block::Risk(id) => page.risk(id),
        Block::Step(id) => {
            let label = page.words().say(id).into();
            page.row(Row::Step { number: step, label });
        }
        Block::Say(id) => {
            let message = page.words().say(id);
            let (aloud, hint) = parts::aloud_and_hint(&message);
            page.row(Row::Quote(aloud.into()));
            if !hint.is_empty() {
                page.row(Row::Text(hint.into()));
            }
        }
        Block::Emergency => contacts(drawing, page, 1, |contact| {
            matches!(contact, Contact::Emergency | Contact::LocalEmergency)
        }),
        Block::Hotlines => {
            contacts(drawing, page, MOST_HOTLINES, |contact| matches!(contact, Contact::Service(_)));
        }
        Block::Signs => signs::draw(drawing.session, page),
        Block::StaffReport => {
            let note = drawing.note(page.words(), Caution::StaffMayReport);
            page.row(Row::Note(note));
        }
        Block::Local(about) => local(about, drawing.context, page),
        Block::Services(group) => services::of(group, drawing, page),
        Block::Topic(other) => way_to(other, page),
        Block::On(platform, other) => {
            if page.is_for(platform) {
                way_to(other, page);
            }
        }
        Block::Plan => page.link(id!("help-my-plan"), Symbol::Page, Action::OpenPlan),
        Block::Record => page.link(id!("record-title"), Symbol::Page, Action::OpenRecord),
        Block::Page(id, screen) => page.link(id, Symbol::Page, Action::Open(screen)),
    }
    match block {
        Block::Heading(id)
        | Block::Text(id)
        | Block::Fact(id)
        | Block::Risk(id)
        | Block::Step(id)
        | Block::Say(id) => Some(id),
        _ => None,
    }
}

/// The first of some contacts, in the order that fits the answers, whatever leads elsewhere.
fn contacts<A: From<Action>>(
    drawing: Drawing<'_>,
    page: &mut PageBuilder<'_, A>,
    most: usize,
    is_one: fn(Contact) -> bool,
) {
    let (_, groups) = cards::of(drawing.session, drawing.context);
    for group in groups.iter().filter(|group| is_one(group.first.contact)).take(most) {
        let line = drawing.line(page, group);
        page.row(Row::Line(line));
    }
}

fn way_to<A: From<Action>>(other: TopicId, page: &mut PageBuilder<'_, A>) {
    page.link(other.topic().title, Symbol::Page, Action::Open(Screen::Topic(other)));
}

/// What the region says, each with its source; nothing where it says nothing.
fn local<A>(about: LocalFact, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let (words, language) = (page.words(), context.language);
    for fact in context.services.local(about) {
        let (told, source) = translated::local(fact, language);
        let mut arguments = words::FluentArgs::new();
        arguments.set("fact", told);
        arguments.set("source", source);
        page.row(Row::Note(Note::fact(words.say_args(id!("topics-local"), &arguments))));
    }
}

/// Where the facts of this page come from, closed until asked for.
fn sources<A: From<Action>>(session: &Session, said: &[MessageId], page: &mut PageBuilder<'_, A>) {
    let mut from: Vec<MessageId> = Vec::new();
    for source in said.iter().flat_map(|id| words::sources(*id)) {
        if !from.contains(source) {
            from.push(*source);
        }
    }
    if from.is_empty() {
        return;
    }
    let open = session.is_open(Fold::Sources);
    let label = Label::from(page.words().say(id!("topics-sources")));
    page.fold(label, open, Action::Fold(Fold::Sources));
    if open {
        from.into_iter().for_each(|source| page.text(source));
    }
}
