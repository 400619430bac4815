//! What the first page and the page of what fits share.

use super::super::answers::Chip;
use super::super::caution::Caution;
use super::super::guidance::Contact;
use super::super::situation::Whom;
use super::cards::Group;
use super::drawing::Drawing;
use super::{Action, Fold, Session};
use crate::view::{Note, PageBuilder, Row};
use crate::words::Words;

/// Whoever must be quiet turns the sound off first, whatever else they said.
pub(super) fn sound_off(session: &Session, words: &Words) -> Option<Note> {
    let is_quiet = session.answers.is_on(Chip::Quiet) && !session.situation().no_phone();
    is_quiet.then(|| Note {
        level: Caution::SoundOff.level(),
        label: words.say(Caution::SoundOff.message()).into(),
    })
}

/// The words to say aloud, without their quotation marks, and what there is to know about them.
pub(super) fn aloud_and_hint(message: &str) -> (&str, &str) {
    let quoted = message.strip_prefix('“').and_then(|rest| rest.split_once('”'));
    quoted.map_or((message, ""), |(aloud, hint)| (aloud, hint.trim_start()))
}

/// Whom to try next, closed until it is asked for; open where somebody was tried.
pub(super) fn next<A: From<Action>>(drawing: Drawing<'_>, page: &mut PageBuilder<'_, A>, rest: &[&Group]) {
    // What the caller would do for themselves is not what they do for somebody else.
    let for_another = drawing.session.situation().whom == Some(Whom::Other);
    let is_own = |group: &Group| matches!(group.first.contact, Contact::SaferPlace | Contact::PeopleNear);
    let rest: Vec<&Group> = rest.iter().copied().filter(|group| !(for_another && is_own(group))).collect();
    if rest.is_empty() {
        return;
    }
    let open = drawing.session.is_open(Fold::Next);
    let label = page.words().say(id!("help-heading-next"));
    page.fold(label, open, Action::Fold(Fold::Next));
    if open {
        for group in rest {
            let mut line = drawing.line(page, group);
            line.actions.extend(drawing.more(page, group));
            page.row(Row::Line(line));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::help::SayFirst;
    use crate::words::Language;

    const SAID: [SayFirst; 16] = [
        SayFirst::WhereYouAre,
        SayFirst::WhereTheyAre,
        SayFirst::WhatIsHappening,
        SayFirst::MyOptions,
        SayFirst::WorriedAboutSomebody,
        SayFirst::DoNotCallBack,
        SayFirst::WhatDoYouReport,
        SayFirst::AboutPapers,
        SayFirst::WriteForMe,
        SayFirst::SeeThemAlone,
        SayFirst::SeenAlone,
        SayFirst::Restroom,
        SayFirst::AfraidForMySafety,
        SayFirst::CallForMe,
        SayFirst::CallLocalForMe,
        SayFirst::MayIUseAPhone,
    ];

    #[test]
    fn every_word_to_say_first_is_quoted_and_stands_without_its_marks() {
        for language in Language::ALL {
            for say in SAID {
                let message = language.words().say(say.message());
                let (aloud, hint) = aloud_and_hint(&message);
                assert!(message.starts_with(&format!("“{aloud}”")), "{message:?}");
                assert!(!aloud.is_empty() && !hint.starts_with(' '), "{message:?}");
            }
        }
    }
}
