//! Which language setup speaks: each is offered by its own name. And what is there for somebody
//! whose language the app does not have.

use super::Action;
use crate::document::ChosenLanguage;
use crate::help;
use crate::view::{Chip, ChipKind, PageBuilder, Row};
use crate::words::Language;

/// The languages of the app, and then the others that there are words in to show to somebody.
pub(super) fn draw_choice<A: From<Action>>(page: &mut PageBuilder<'_, A>) {
    let chips = own(page);
    page.row(Row::Chips(chips));
    let mut chips = Vec::new();
    for (index, tongue) in (0..).zip(help::tongues()) {
        if Language::ALL.into_iter().all(|language| language.tag() != tongue.tag()) {
            chips.push(page.chip(tongue.own_name(), ChipKind::Way, Action::Other(index)));
        }
    }
    page.row(Row::Chips(chips));
}

/// A language that the app does not have, by its place among all.
pub(super) fn draw_other<A: From<Action>>(index: u8, page: &mut PageBuilder<'_, A>) {
    let words = page.words();
    page.with_back(true);
    let tongue = help::tongues().get(usize::from(index));
    let Some((tongue, name)) = tongue.and_then(|tongue| Some((tongue, tongue.name()?))) else {
        return page.title(id!("setup-look-title"));
    };
    page.title_text(tongue.own_name());
    let not_yet = words.say_with(id!("setup-other-not-yet"), "language", &*words.say(name));
    page.row(Row::Text(not_yet.into()));
    let chips = own(page);
    page.row(Row::Chips(chips));
    page.heading(id!("setup-other-show"));
    help::draw_words(tongue, id!("speak-staff"), page);
    page.heading(id!("setup-other-ask"));
    help::draw_numbers(page);
    page.text(id!("setup-other-interpreters"));
    page.text(id!("setup-other-911"));
}

/// The languages of the app.
fn own<A: From<Action>>(page: &mut PageBuilder<'_, A>) -> Vec<Chip> {
    let words = page.words();
    let languages = ChosenLanguage::offers().filter_map(|(name, language)| Some((name, language?)));
    let chip = |(name, language)| {
        let kind = ChipKind::Answer { on: words.language() == language };
        page.chip(words.say(name), kind, Action::Speak(language))
    };
    languages.map(chip).collect()
}
