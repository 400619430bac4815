//! The plan as it is sealed: answers, lists, people and settings, in version 1 of its layout.
//!
//! Answers, lists and suggestions are kept by stable numbers; a number that this version does not
//! know is kept as it is.

use serde::{Deserialize, Serialize};

use super::{Checklist, Person, PromptId, Settings};
use crate::document::{self, DocumentError, Overflow, Refused};
use crate::text::Text;

/// The whole plan. The person's own text is wiped when it is dropped.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Plan {
    pub(super) settings: Settings,
    /// By prompt, each once.
    pub(super) answers: Vec<Answer>,
    /// Each list once.
    pub(super) lists: Vec<Checklist>,
    /// In the person's own order.
    pub(super) people: Vec<Person>,
}

/// What was answered to one prompt.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Answer {
    pub(super) prompt: PromptId,
    pub(super) text: Text,
}

impl Plan {
    /// The byte that says: this is a plan.
    pub(crate) const KIND: u8 = 1;
    /// The layout written now.
    pub(crate) const VERSION: u8 = 1;

    /// An empty plan, made on this day since 1970-01-01.
    pub(crate) fn new(created_day: i32) -> Self {
        Self {
            settings: Settings::new(created_day),
            answers: Vec::new(),
            lists: Vec::new(),
            people: Vec::new(),
        }
    }

    /// Writes the plan to the start of `buffer`, and says how many bytes it took.
    pub(crate) fn encode_into(&self, buffer: &mut [u8]) -> Result<usize, Overflow> {
        document::encode(Self::KIND, Self::VERSION, self, buffer)
    }

    /// Reads a plan; zeros after it are padding.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, DocumentError> {
        document::version(Self::KIND, Self::VERSION, bytes)?;
        let plan: Self = document::decode(bytes)?;
        if plan.is_sound() { Ok(plan) } else { Err(DocumentError::Malformed) }
    }

    /// How many bytes [`Self::encode_into`] takes.
    pub(crate) fn encoded_len(&self) -> usize {
        document::encoded_len(self)
    }

    /// The person's choices about the plan.
    pub(crate) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The same, to change them; only the region's id can make the plan larger, and it is short.
    pub(crate) fn settings_mut(&mut self) -> &mut Settings {
        &mut self.settings
    }

    /// What was answered, if anything was.
    pub(crate) fn answer(&self, prompt: PromptId) -> Option<&Text> {
        let index = self.answer_index(prompt).ok()?;
        Some(&self.answers[index].text)
    }

    /// The word for "I need help".
    pub(crate) fn word(&self) -> Option<&Text> {
        self.answer(PromptId::WORD)
    }

    /// Whether nothing at all has been written.
    pub(crate) fn is_empty(&self) -> bool {
        self.answers.is_empty()
            && self.people.iter().all(Person::is_blank)
            && self.lists.iter().all(|list| list.items.is_empty())
    }

    pub(super) fn answer_index(&self, prompt: PromptId) -> Result<usize, usize> {
        self.answers.binary_search_by_key(&prompt, |answer| answer.prompt)
    }

    /// Whether the plan, after a change, may stay as it is.
    pub(super) fn check_fit(&self, before: usize, capacity: usize) -> Result<(), Refused> {
        document::check_fit(before, self.encoded_len(), capacity)
    }

    fn is_sound(&self) -> bool {
        self.answers.windows(2).all(|pair| pair[0].prompt < pair[1].prompt)
            && document::all_differ(self.people.iter().map(|person| person.id.0))
            && document::all_differ(self.lists.iter().map(|list| list.id.0))
            && self.lists.iter().all(|list| document::all_differ(list.items.iter().map(|item| item.id.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::person::PersonPart;
    use crate::plan::{ItemId, ListId, PersonId};

    const ROOM: usize = 65_000;

    fn filled() -> Plan {
        let mut plan = Plan::new(20_514);
        plan.set_answer(PromptId(501), "Ana's kitchen".into(), ROOM).unwrap();
        plan.set_answer(PromptId(101), "A quiet morning".into(), ROOM).unwrap();
        plan.set_item_text(ListId::BAG, ItemId(1), "Blue coat".into(), ROOM).unwrap();
        plan.set_person_text(PersonId(1), PersonPart::Name, "Ana".into(), ROOM).unwrap();
        plan.settings_mut().region = Some("westchester-ny".into());
        plan
    }

    fn encoded(plan: &Plan) -> Vec<u8> {
        let mut bytes = vec![0; plan.encoded_len()];
        assert_eq!(plan.encode_into(&mut bytes), Ok(bytes.len()));
        bytes
    }

    #[test]
    fn a_plan_comes_back_as_it_was() {
        let plan = filled();
        assert_eq!(Plan::decode(&encoded(&plan)).unwrap(), plan);
    }

    #[test]
    fn answers_to_prompts_of_a_later_version_are_kept() {
        let mut plan = filled();
        plan.set_answer(PromptId(60_001), "later".into(), ROOM).unwrap();
        let again = Plan::decode(&encoded(&plan)).unwrap();
        assert_eq!(again.answer(PromptId(60_001)).map(|text| &**text), Some("later"));
        assert_eq!(encoded(&again), encoded(&plan));
    }

    #[test]
    fn a_cut_plan_is_malformed() {
        let bytes = encoded(&filled());
        for length in 0..bytes.len() {
            assert_eq!(Plan::decode(&bytes[..length]), Err(DocumentError::Malformed));
        }
    }

    #[test]
    fn a_plan_with_an_id_twice_is_malformed() {
        let mut plan = filled();
        plan.people.push(Person { id: PersonId(1), ..Person::default() });
        assert_eq!(Plan::decode(&encoded(&plan)), Err(DocumentError::Malformed));
    }

    #[test]
    fn version_one_is_read_for_ever() {
        // kind, version; language, five choices, region, day; one answer (prompt 501, "Ana"); no
        // list; no person.
        let bytes = [1, 1, 0, 0, 1, 0, 0, 0, 0, 0x0e, 1, 0xf5, 3, 3, b'A', b'n', b'a', 0, 0];
        let plan = Plan::decode(&bytes).unwrap();
        assert!(plan.settings().one_at_a_time);
        assert_eq!(plan.settings().created_day, 7);
        assert_eq!(plan.answer(PromptId(501)).map(|text| &**text), Some("Ana"));
        assert_eq!(encoded(&plan), bytes);
    }

    #[test]
    fn debug_prints_nothing_that_was_written() {
        let printed = format!("{:?}", filled());
        assert!(!printed.contains("Ana") && !printed.contains("quiet") && !printed.contains("coat"));
    }
}
