//! The people of the review: for each the whole of what they are told first, in words, so that it
//! can be read aloud by an advocate.

use core::fmt::Write as _;

use super::super::situation::{Age, Country, Danger, Phone, Place, Police, Situation, Voice, Whom};
use super::super::{decide, wording};
use super::Table;

const NOBODY: Situation = Situation {
    danger: None,
    phone: None,
    voice: None,
    place: None,
    police: None,
    country: None,
    age: None,
    whom: None,
};
const IN_DANGER: Situation = Situation { danger: Some(Danger::Now), ..NOBODY };
const NOT_IN_DANGER: Situation = Situation { danger: Some(Danger::NotNow), ..NOBODY };
const SAFER_PHONE: Situation = Situation { phone: Some(Phone::Safer), ..NOT_IN_DANGER };

const PEOPLE: [(&str, Situation); 20] = [
    ("Nothing answered yet", NOBODY),
    ("In danger now, with a phone", IN_DANGER),
    ("In danger now, and must stay quiet", Situation { voice: Some(Voice::Quiet), ..IN_DANGER }),
    ("In danger now, deaf or without a voice", Situation { voice: Some(Voice::NoVoice), ..IN_DANGER }),
    (
        "In danger now, afraid of the police or without papers",
        Situation { police: Some(Police::RatherNot), ..IN_DANGER },
    ),
    ("In danger now, on a phone that may be watched", Situation { phone: Some(Phone::Watched), ..IN_DANGER }),
    ("In danger now, without a phone", Situation { phone: Some(Phone::None), ..IN_DANGER }),
    ("In danger now, in a hospital", Situation { place: Some(Place::HealthCare), ..IN_DANGER }),
    ("Not in danger, on a safer phone", SAFER_PHONE),
    ("Not in danger, must stay quiet", Situation { voice: Some(Voice::Quiet), ..SAFER_PHONE }),
    ("Not in danger, deaf or without a voice", Situation { voice: Some(Voice::NoVoice), ..SAFER_PHONE }),
    (
        "Not sure about danger, afraid of the police or without papers",
        Situation { danger: Some(Danger::Unsure), police: Some(Police::RatherNot), ..NOBODY },
    ),
    (
        "Not in danger, on a phone that may be watched",
        Situation { phone: Some(Phone::Watched), ..NOT_IN_DANGER },
    ),
    ("Not in danger, on somebody else's phone", Situation { phone: Some(Phone::Borrowed), ..NOT_IN_DANGER }),
    ("Not in danger, without a phone", Situation { phone: Some(Phone::None), ..NOT_IN_DANGER }),
    (
        "In an emergency room, without a phone of one's own",
        Situation { phone: Some(Phone::None), place: Some(Place::HealthCare), ..NOT_IN_DANGER },
    ),
    ("Under 18, not in danger", Situation { age: Some(Age::Minor), ..SAFER_PHONE }),
    ("Outside the United States, not in danger", Situation { country: Some(Country::Other), ..SAFER_PHONE }),
    ("Asking for somebody else, not in danger", Situation { whom: Some(Whom::Other), ..SAFER_PHONE }),
    (
        "With somebody else in a hospital",
        Situation { whom: Some(Whom::Other), place: Some(Place::HealthCare), ..SAFER_PHONE },
    ),
];

impl Table<'_> {
    /// One paragraph for each of the people.
    pub(super) fn people(&self, text: &mut String) {
        for (who, situation) in PEOPLE {
            let guidance = decide(situation, &self.offers);
            let line = self.line(&guidance);
            let _ = write!(text, "\n### {who}\n\n");
            let _ = writeln!(
                text,
                "- First: **{}**. {}",
                line.first,
                &*self.words.say(guidance.lead.reason.message())
            );
            for step in core::iter::once(&guidance.lead).chain(guidance.beside.iter()) {
                if let Some(todo) = wording::what_to_do(self.words, step, situation) {
                    let _ = writeln!(text, "- To do: {}", &*todo);
                }
            }
            let mut listener = None;
            let mut said: Vec<String> = Vec::new();
            for say in guidance.say_first.iter() {
                if listener.replace(say.listener()) != Some(say.listener()) {
                    said.push(self.words.say(say.listener().message()).into_string());
                }
                if let Some(line) = said.last_mut() {
                    let _ = write!(line, " {}", &*self.words.say(say.message()));
                }
            }
            for line in said {
                let _ = writeln!(text, "- {line}");
            }
            for caution in guidance.cautions.iter() {
                let _ = writeln!(text, "- To know: {}", &*self.words.say(caution.message()));
            }
            let _ = writeln!(text, "- Then: {}.", line.then);
        }
    }
}
