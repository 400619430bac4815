//! "I speak …": what somebody shows or reads out who needs an interpreter. A sentence for staff, in
//! English, and below it official words in the language itself.

use super::super::speak::{Official, Tongue, tongues};
use super::{Action, Screen, Session};
use crate::text::Text;
use crate::view::{PageBuilder, Row, Symbol};
use crate::words::{self, Language, MessageId, Words};

/// All languages, each by its own name.
pub(super) fn list<A: From<Action>>(page: &mut PageBuilder<'_, A>) {
    page.title(id!("speak-title"));
    page.text(id!("speak-text"));
    for (index, tongue) in (0..).zip(tongues()) {
        page.link_to(tongue.own_name(), None, false, Action::Open(Screen::SpeakCard(index)));
    }
    page.link(id!("speak-alone-title"), Symbol::Person, Action::Open(Screen::SpeakAlone));
}

/// The card of one language.
pub(super) fn card<A>(index: u8, session: &Session, page: &mut PageBuilder<'_, A>) {
    let Some(tongue) = tongues().get(usize::from(index)) else { return page.title(id!("speak-title")) };
    page.title_text(tongue.own_name());
    let in_hospital = session.situation().in_health_care();
    let for_staff = if in_hospital { id!("speak-staff-hospital") } else { id!("speak-staff") };
    draw_words(tongue, for_staff, page);
    page.fact(id!("speak-voice"));
}

/// What is dangerous in front of whom it is about. In the languages that staff are likely to read.
pub(super) fn alone<A>(page: &mut PageBuilder<'_, A>) {
    page.title(id!("speak-alone-title"));
    page.risk(id!("speak-alone-only"));
    for language in [Language::English, Language::Spanish] {
        page.row(Row::Quote(language.words().say(id!("speak-alone-words")).into()));
    }
}

/// The sentence for staff and the official words, each with what it means.
pub(crate) fn draw_words<A>(tongue: &Tongue, for_staff: MessageId, page: &mut PageBuilder<'_, A>) {
    let words = page.words();
    let Some(name) = tongue.name() else { return };
    let said = |words: &Words| {
        let name = words.say(name);
        words.say_with(for_staff, "language", &*name)
    };
    // Staff read English, whatever the page is in.
    page.row(Row::Quote(said(Language::English.words()).into()));
    if words.language() != Language::English {
        page.row(Row::Text(words.say_with(id!("speak-means"), "what", &*said(words)).into()));
    }
    let all: Vec<Official<'_>> = tongue.official().collect();
    if all.is_empty() {
        page.text(id!("speak-none"));
    }
    for official in all {
        page.row(Row::Quote(official.words.into()));
        if tongue.tag() != words.language().tag() {
            page.row(Row::Text(meaning(words, &official).into()));
        }
        for source in words::sources(official.meaning) {
            let source = words.say(*source);
            page.row(Row::Text(words.say_with(id!("speak-from"), "source", &*source).into()));
        }
    }
}

fn meaning(words: &Words, official: &Official<'_>) -> Text {
    match official.language {
        Some(name) => words.say_with(official.meaning, "language", &*words.say(name)),
        None => words.say(official.meaning),
    }
}
