//! The plan as it is sealed: answers, lists, people and settings, in version 1 of its layout; in
//! version 2, which adds what Help remembers; or in version 3, which adds the record of what
//! happened. It is written in the oldest version that holds all of it: what was written before
//! never grows by being opened.
//!
//! Answers, lists and suggestions are kept by stable numbers; a number that this version does not
//! know is kept as it is.

use serde::{Deserialize, Serialize};

use super::record::Entry;
use super::{Checklist, Person, PersonId, PromptId, Settings};
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
    /// Nothing in version 1.
    pub(super) remembered: Remembered,
    /// In the order in which they were written. Nothing before version 3.
    pub(super) record: Vec<Entry>,
}

/// The plan as version 2 lays it out.
#[derive(Serialize, Deserialize)]
struct Version2 {
    settings: Settings,
    answers: Vec<Answer>,
    lists: Vec<Checklist>,
    people: Vec<Person>,
    remembered: Remembered,
}

/// The plan as version 1 lays it out.
#[derive(Serialize, Deserialize)]
struct Version1 {
    settings: Settings,
    answers: Vec<Answer>,
    lists: Vec<Checklist>,
    people: Vec<Person>,
}

/// What Help remembers from one visit to the next. Whatever else is answered there dies with the
/// visit: a country or a wish about the police that was kept would hide 911 on another day, or arm
/// whoever reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Remembered {
    /// Cannot hear or talk on a call.
    pub(crate) no_voice: bool,
    /// Those of the people who are not to stand on the first page.
    pub(super) kept_off_home: Vec<PersonId>,
    /// On which day the address was written, in days since 1970-01-01.
    pub(crate) address_day: Option<i32>,
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
    /// The newest layout.
    pub(crate) const VERSION: u8 = 3;

    /// An empty plan, made on this day since 1970-01-01.
    pub(crate) fn new(created_day: i32) -> Self {
        Self {
            settings: Settings::new(created_day),
            answers: Vec::new(),
            lists: Vec::new(),
            people: Vec::new(),
            remembered: Remembered::default(),
            record: Vec::new(),
        }
    }

    /// Writes the plan to the start of `buffer`, and says how many bytes it took.
    pub(crate) fn encode_into(&self, buffer: &mut [u8]) -> Result<usize, Overflow> {
        match self.oldest_version() {
            1 => document::encode(Self::KIND, 1, &self.in_version_1(), buffer),
            2 => document::encode(Self::KIND, 2, &self.in_version_2(), buffer),
            _ => document::encode(Self::KIND, Self::VERSION, self, buffer),
        }
    }

    /// Reads a plan; zeros after it are padding.
    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, DocumentError> {
        let plan: Self = match document::version(Self::KIND, Self::VERSION, bytes)? {
            1 => document::decode::<Version1>(bytes)?.into(),
            2 => document::decode::<Version2>(bytes)?.into(),
            _ => document::decode(bytes)?,
        };
        if plan.is_sound() { Ok(plan) } else { Err(DocumentError::Malformed) }
    }

    /// How many bytes [`Self::encode_into`] takes.
    pub(crate) fn encoded_len(&self) -> usize {
        match self.oldest_version() {
            1 => document::encoded_len(&self.in_version_1()),
            2 => document::encoded_len(&self.in_version_2()),
            _ => document::encoded_len(self),
        }
    }

    /// The oldest version that holds all of the plan.
    fn oldest_version(&self) -> u8 {
        match (self.record.is_empty(), self.remembered == Remembered::default()) {
            (false, _) => Self::VERSION,
            (true, false) => 2,
            (true, true) => 1,
        }
    }

    fn in_version_1(&self) -> impl Serialize + '_ {
        (&self.settings, &self.answers, &self.lists, &self.people)
    }

    fn in_version_2(&self) -> impl Serialize + '_ {
        (&self.settings, &self.answers, &self.lists, &self.people, &self.remembered)
    }

    /// What Help remembers.
    pub(crate) fn remembered(&self) -> &Remembered {
        &self.remembered
    }

    /// Changes what Help remembers; refused if it does not fit.
    pub(in crate::plan) fn remember(
        &mut self,
        change: impl FnOnce(&mut Remembered),
        capacity: usize,
    ) -> Result<bool, Refused> {
        let (before, size) = (self.remembered.clone(), self.encoded_len());
        change(&mut self.remembered);
        if let Err(refused) = self.check_fit(size, capacity) {
            self.remembered = before;
            return Err(refused);
        }
        Ok(self.remembered != before)
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
            && self.record.iter().all(Entry::is_blank)
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
            && document::all_differ(self.remembered.kept_off_home.iter().map(|person| person.0))
            && document::all_differ(self.record.iter().map(|entry| entry.id.0))
    }
}

impl From<Version1> for Plan {
    fn from(Version1 { settings, answers, lists, people }: Version1) -> Self {
        Self { settings, answers, lists, people, remembered: Remembered::default(), record: Vec::new() }
    }
}

impl From<Version2> for Plan {
    fn from(Version2 { settings, answers, lists, people, remembered }: Version2) -> Self {
        Self { settings, answers, lists, people, remembered, record: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::entries::Begun;
    use crate::plan::person::PersonPart;
    use crate::plan::record::{EntryId, EntryPart};
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
    fn version_two_is_read_for_ever() {
        // The same plan; then: cannot talk, two people kept off home, the address of day 20,786.
        let bytes = [
            1, 2, 0, 0, 1, 0, 0, 0, 0, 0x0e, 1, 0xf5, 3, 3, b'A', b'n', b'a', 0, 0, 1, 2, 1, 4, 1, 0xe4,
            0xc4, 2,
        ];
        let plan = Plan::decode(&bytes).unwrap();
        assert!(plan.remembered().no_voice);
        assert_eq!(plan.remembered.kept_off_home, [PersonId(1), PersonId(4)]);
        assert_eq!(plan.remembered.address_day, Some(20_786));
        assert_eq!(encoded(&plan), bytes);
    }

    #[test]
    fn version_three_is_read_for_ever() {
        // The same plan without what is remembered; then one entry: id, happened on day 20,513,
        // written on day 20,514, changed on a later day that is not known; what ("Hit"), when,
        // where, who ("Li"), marks, where a picture is.
        let bytes = [
            1, 3, 0, 0, 1, 0, 0, 0, 0, 0x0e, 1, 0xf5, 3, 3, b'A', b'n', b'a', 0, 0, 0, 0, 0, 1, 7, 1, 0xc2,
            0xc0, 2, 1, 0xc4, 0xc0, 2, 1, 0, 3, b'H', b'i', b't', 0, 0, 2, b'L', b'i', 0, 0,
        ];
        let plan = Plan::decode(&bytes).unwrap();
        let [entry] = &plan.record[..] else { panic!("{:?}", plan.record) };
        assert_eq!((entry.id, entry.day, entry.written), (EntryId(7), Some(20_513), Some(20_514)));
        assert_eq!(entry.changed, Some(None));
        assert_eq!(&**entry.part(EntryPart::What), "Hit");
        assert_eq!(&**entry.part(EntryPart::Witnesses), "Li");
        assert_eq!(encoded(&plan), bytes);
    }

    #[test]
    fn a_plan_without_a_record_is_written_as_before_there_was_one() {
        for cannot_talk in [false, true] {
            let mut plan = filled();
            plan.remembered.no_voice = cannot_talk;
            let before = encoded(&plan);
            assert_eq!(before[1], 1 + u8::from(cannot_talk));
            let begun = Begun { day: Some(20_513), today: Some(20_514) };
            plan.set_entry_text(EntryId(1), EntryPart::What, "They took my keys".into(), begun, ROOM)
                .unwrap();
            let with_entry = encoded(&plan);
            assert_eq!(with_entry[1], 3);
            assert_eq!(Plan::decode(&with_entry).unwrap(), plan);
            plan.delete_entry(EntryId(1));
            assert_eq!(encoded(&plan), before, "and nothing is left of it");
        }
    }

    #[test]
    fn a_plan_with_an_entry_twice_is_malformed() {
        let mut plan = filled();
        plan.record = vec![Entry::new(EntryId(3), None, None), Entry::new(EntryId(3), Some(1), None)];
        assert_eq!(Plan::decode(&encoded(&plan)), Err(DocumentError::Malformed));
    }

    #[test]
    fn what_is_remembered_of_nothing_takes_no_room() {
        let mut plan = filled();
        let before = encoded(&plan);
        assert_eq!(before[1], 1);
        // A plan that fills its place stays as it is, and can still be sealed.
        let refused = plan.remember(|remembered| remembered.no_voice = true, before.len());
        assert!(matches!(refused, Err(Refused::DoesNotFit { .. })));
        assert_eq!(encoded(&plan), before);
        assert_eq!(plan.remember(|remembered| remembered.no_voice = true, ROOM), Ok(true));
        assert_eq!(plan.remember(|remembered| remembered.no_voice = true, ROOM), Ok(false));
        assert_eq!(Plan::decode(&encoded(&plan)).unwrap(), plan);
        plan.remember(|remembered| remembered.no_voice = false, ROOM).unwrap();
        assert_eq!(encoded(&plan), before, "and nothing is left of it");
    }

    #[test]
    fn debug_prints_nothing_that_was_written() {
        let printed = format!("{:?}", filled());
        assert!(!printed.contains("Ana") && !printed.contains("quiet") && !printed.contains("coat"));
    }
}
