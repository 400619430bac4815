//! The pages as a person meets them.

mod able;
mod of_topics;
mod regions;
mod services;
mod told;

use super::super::context::Address;
use super::super::message::{Part, Whereabouts};
use super::super::situation::{Country, Danger, Phone, Police, Voice};
use super::*;
use crate::device::Abilities;
use crate::directory::{Services, embedded};
use crate::help::offers::{Channel, Openness};
use crate::plan::{Person, PersonId};
use crate::text::Text;
use crate::time::Now;
use crate::view::{Card, ChipKind, Emphasis, Level, Page, Row, View};
use crate::words::Language;

const DAY: &str = "2026-03-02T15:00:00-05:00";
const NIGHT: &str = "2026-03-02T23:00:00-05:00";

struct Host {
    session: Session,
    people: Vec<Person>,
    tried: Option<Tried>,
    now: Now,
    language: Language,
    abilities: Abilities,
}

impl Host {
    fn at(time: &str) -> Self {
        let time = chrono::DateTime::parse_from_rfc3339(time).unwrap();
        Self {
            session: Session::default(),
            people: vec![Person {
                id: PersonId(0),
                name: "Ana".into(),
                number: "914-555-0143".into(),
                code_word: "oranges".into(),
                agreed: "She comes by".into(),
                may_text: true,
            }],
            tried: None,
            now: Now { wall_ms: time.timestamp_millis(), monotonic_ms: 1_000_000, boot_id: 7 },
            language: Language::English,
            abilities: Abilities::ALL,
        }
    }

    fn with<R>(&mut self, work: impl FnOnce(&mut Session, &Context<'_>) -> R) -> R {
        let services = Services::choose(embedded(), Some("westchester-ny"));
        let context = Context {
            now: self.now,
            language: self.language,
            services: &services,
            people: &self.people.iter().collect::<Vec<_>>(),
            word: None,
            people_for_home: &self.people.iter().map(|person| person.id).collect::<Vec<_>>(),
            address: Some(Address { text: &"12 Elm Street".into(), day: Some(20_514) }),
            remembers_no_voice: false,
            where_am_i: &[&"12 Elm Street".into()],
            where_to_go: &[],
            tried: self.tried,
            abilities: self.abilities,
        };
        work(&mut self.session, &context)
    }

    fn page(&mut self, screen: Screen) -> (Page, Vec<Action>) {
        let language = self.language;
        self.with(|session, context| {
            let mut page = PageBuilder::new(language.words());
            draw(screen, session, context, &mut page);
            page.finish(1)
        })
    }

    fn text(&mut self, screen: Screen) -> String {
        let (page, _) = self.page(screen);
        View::Page(page).plain_text()
    }

    fn act(&mut self, action: Action) -> Outcome {
        let outcome = self.with(|session, context| act(action, session, context));
        if let Outcome::Perform(_, tried) = &outcome {
            self.tried = Some(*tried);
        }
        outcome
    }

    fn answer(&mut self, answers: &[Answer]) {
        for answer in answers {
            self.act(Action::Answer(*answer));
        }
    }
}

fn dialed(outcome: Outcome) -> String {
    match outcome {
        Outcome::Perform(Effect::Dial { uri, .. }, _) => uri,
        other => panic!("{other:?}"),
    }
}

const SCREENS: [Screen; 10] = [
    Screen::Home,
    Screen::Question(0),
    Screen::Question(7),
    Screen::Guidance,
    Screen::WhereAmI,
    Screen::WhereToGo,
    Screen::Service(ServiceId(0)),
    Screen::Service(ServiceId(99)),
    Screen::Practiced(Way::Call911),
    Screen::PracticeLeaving,
];

/// The titles of the cards that come first.
fn leads(page: &Page) -> Vec<&str> {
    page.lead.iter().map(|card| &*card.title.text).collect()
}

/// What can be touched on a card, as it says.
fn actions(card: &Card) -> Vec<&str> {
    card.actions.iter().map(|action| &*action.label.text).collect()
}

/// The names on the chips of one kind, with a sign for those that are on.
fn chips(page: &Page, is_kind: fn(ChipKind) -> bool) -> Vec<&str> {
    let rows =
        page.rows.iter().filter_map(|row| if let Row::Chips(chips) = row { Some(chips) } else { None });
    rows.flatten().filter(|chip| is_kind(chip.kind)).map(|chip| &*chip.control.label.text).collect()
}

fn people(page: &Page) -> Vec<&str> {
    chips(page, |kind| kind == ChipKind::Person)
}

#[test]
fn home_begins_with_911_and_the_hotline_as_equals() {
    let (page, touched) = Host::at(DAY).page(Screen::Home);
    assert_eq!(leads(&page), ["911", "My Sisters' Place"]);
    assert_eq!(actions(&page.lead[0]), ["Call", "Text"]);
    assert_eq!(touched[0], Action::Reach(Way::Call911));
    assert!(touched.contains(&Action::Reach(Way::Call(ServiceId(0)))));
    // The only filled things.
    let filled = page.controls().filter(|control| control.emphasis == Emphasis::Primary);
    assert_eq!(filled.count(), 2);
}

/// The scenes of the review: what stands on the first page after one touch at most.
#[test]
fn one_touch_brings_the_right_first_contact_onto_the_first_page() {
    let first = |time: &str, chip: Option<Chip>| {
        let mut host = Host::at(time);
        chip.into_iter().for_each(|chip| drop(host.act(Action::Switch(chip))));
        let (page, _) = host.page(Screen::Home);
        page.lead
            .iter()
            .map(|card| (card.title.text.to_string(), actions(card).join(" ")))
            .collect::<Vec<_>>()
    };
    let card = |title: &str, actions: &str| (title.to_owned(), actions.to_owned());
    for (chip, expected) in [
        (Chip::Quiet, [card("911", "Call Text"), card("My Sisters' Place: text and chat", "Text Chat")]),
        (Chip::NoVoice, [card("911", "Text Call"), card("My Sisters' Place: text and chat", "Text Chat")]),
        (Chip::NoPhone, [card("Someone near you, or someone you trust", ""), card("911", "Call")]),
        (Chip::Watched, [card("911", "Call Text"), card("A safer phone", "")]),
        (Chip::HealthCare, [card("911", "Call Text"), card("A nurse, a doctor, or security", "")]),
        (Chip::NoPolice, [card("My Sisters' Place", "Call"), card("911", "Call Text")]),
        (Chip::Minor, [card("911", "Call Text"), card("National Runaway Safeline", "Call Text")]),
        (Chip::Other, [card("911", "Call Text"), card("My Sisters' Place", "Call")]),
        (
            Chip::Abroad,
            [
                card("The emergency number where you are", "Call 112"),
                card("My Sisters' Place: text and chat", "Text Chat"),
            ],
        ),
    ] {
        assert_eq!(first(DAY, Some(chip)), expected, "{chip:?}");
    }
    // Only texts, at night.
    let night = first(NIGHT, Some(Chip::Quiet));
    assert_eq!(night[1], card("New York State Domestic & Sexual Violence Hotline", "Text Chat"));
}

#[test]
fn chips_keep_their_order_and_stay_on_until_they_are_touched_again() {
    let mut host = Host::at(DAY);
    let all = |page: &Page| -> Vec<(String, bool)> {
        let rows =
            page.rows.iter().filter_map(|row| if let Row::Chips(chips) = row { Some(chips) } else { None });
        rows.take(1)
            .flatten()
            .filter_map(|chip| match chip.kind {
                ChipKind::Answer { on } => Some((chip.control.label.text.to_string(), on)),
                _ => None,
            })
            .collect()
    };
    let names: Vec<String> =
        Chip::ALL.map(|chip| Language::English.words().say(chip.message()).to_string()).into();
    for chip in Chip::ALL {
        host.act(Action::Switch(chip));
        let shown = all(&host.page(Screen::Home).0);
        assert_eq!(shown.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>(), names);
        assert!(shown[chip as usize].1, "{chip:?}");
    }
    for chip in Chip::ALL {
        host.act(Action::Switch(chip));
        assert!(!all(&host.page(Screen::Home).0)[chip as usize].1, "{chip:?}");
    }
}

#[test]
fn every_chip_on_at_once_still_leads_somewhere_and_says_the_truth() {
    for time in [DAY, NIGHT] {
        for answers in Answers::all_for_tests().into_iter().step_by(7) {
            let mut host = Host::at(time);
            host.session.answers = answers;
            let (page, _) = host.page(Screen::Home);
            assert_eq!(page.lead.len(), 2, "{answers:?}");
            let emergency =
                if answers.is_on(Chip::Abroad) { "The emergency number where you are" } else { "911" };
            assert!(leads(&page).contains(&emergency), "{answers:?} {:?}", leads(&page));
            if answers.is_on(Chip::Abroad) {
                assert!(!page.labels().iter().any(|label| label.text.starts_with("911")), "{answers:?}");
            }
        }
    }
}

#[test]
fn a_touch_on_a_card_that_has_just_changed_calls_nobody() {
    let mut host = Host::at(DAY);
    host.act(Action::Switch(Chip::NoPolice));
    for (passed, settled) in [(0, false), (499, false), (1, true)] {
        host.now.monotonic_ms += passed;
        let outcome = host.act(Action::Reach(Way::Call911));
        assert_eq!(matches!(outcome, Outcome::Perform(..)), settled, "{passed}");
    }
}

#[test]
fn a_screen_reader_hears_what_is_first_now_once() {
    let mut host = Host::at(DAY);
    assert_eq!(host.page(Screen::Home).0.announcement, None);
    host.act(Action::Switch(Chip::NoPolice));
    let told = host.page(Screen::Home).0.announcement;
    assert_eq!(told.as_deref(), Some("First now: My Sisters' Place. Call"));
    host.act(Action::Fold(Fold::Before));
    assert_eq!(host.page(Screen::Home).0.announcement, None);
}

/// Words drawn on home before anything is unfolded.
#[test]
fn home_has_few_words() {
    for language in Language::ALL {
        let most = 110;
        let mut host = Host::at(DAY);
        host.language = language;
        host.people.clear();
        let (page, _) = host.page(Screen::Home);
        let words: usize = page.labels().iter().map(|label| label.text.split_whitespace().count()).sum();
        assert!(
            words <= most,
            "{words} words: {:?}",
            page.labels().iter().map(|label| &*label.text).collect::<Vec<_>>()
        );
    }
}

/// However much is written, a page has its lead, few people on it, and says the truth.
#[test]
fn a_plan_with_two_hundred_people_and_long_names_still_leads_with_911() {
    let mut host = Host::at(DAY);
    let somebody = host.people[0].clone();
    host.people = (0..200)
        .map(|id| Person { id: PersonId(id), name: "م".repeat(200).as_str().into(), ..somebody.clone() })
        .collect();
    for (screen, most) in [(Screen::Home, 3), (Screen::Guidance, 6), (Screen::PracticeLeaving, 6)] {
        let (page, _) = host.page(screen);
        let chips = page.rows.iter().filter_map(|row| match row {
            Row::Chips(chips) => Some(chips.iter().filter(|chip| chip.kind == ChipKind::Person).count()),
            _ => None,
        });
        assert_eq!(chips.sum::<usize>(), most, "{screen:?}");
        if screen != Screen::PracticeLeaving {
            assert_eq!(leads(&page)[0], "911", "{screen:?}");
        }
    }
}

#[test]
fn what_fits_has_the_reason_once_and_two_notes_on_a_card_at_most() {
    for answers in Answers::all_for_tests().into_iter().step_by(11) {
        let mut host = Host::at(DAY);
        host.session.answers = answers;
        let (page, _) = host.page(Screen::Guidance);
        for card in &page.lead {
            assert!(card.notes.len() <= 2, "{answers:?} {card:?}");
        }
        let reasons = page.rows.iter().filter(|row| {
            matches!(row, Row::Text(label) if crate::help::Reason::ALL
                .iter()
                .any(|reason| label.text == Language::English.words().say(reason.message())))
        });
        assert_eq!(reasons.count(), 1, "{answers:?}");
    }
}

#[test]
fn the_line_for_thoughts_of_suicide_is_on_home_and_911_never_follows_it() {
    for chip in Chip::ALL.into_iter().map(Some).chain([None]) {
        let mut host = Host::at(NIGHT);
        chip.into_iter().for_each(|chip| drop(host.act(Action::Switch(chip))));
        let (page, touched) = host.page(Screen::Home);
        let line = page.rows.iter().find_map(|row| match row {
            Row::Line(line) if &*line.title.text == "Thoughts of suicide?" => Some(line),
            _ => None,
        });
        let line = line.expect("988");
        let number = if chip == Some(Chip::Abroad) { "988, in the United States" } else { "988" };
        assert_eq!(line.detail.as_ref().map(|detail| &*detail.text), Some(number));
        // Without a phone the number stays, for another one; abroad only the chat is the same.
        let ways: &[Way] = match chip {
            Some(Chip::NoPhone) => &[],
            Some(Chip::Abroad) => &[Way::Chat(LIFELINE)],
            Some(Chip::Quiet | Chip::NoVoice) => &[Way::Text(LIFELINE), Way::Chat(LIFELINE)],
            _ => &[Way::Call(LIFELINE), Way::Text(LIFELINE)],
        };
        assert_eq!(line.actions.len(), ways.len(), "{chip:?}");
        assert!(ways.iter().all(|way| touched.contains(&Action::Reach(*way))), "{chip:?}");
        let situation = host.session.situation();
        host.with(|_, context| {
            let mut way = Way::Call(LIFELINE);
            let mut order = Vec::new();
            while way.service() == Some(LIFELINE) {
                way = way.next(situation, context).expect("somebody else");
                order.push(way);
            }
            assert_eq!(order[..2], [Way::Text(LIFELINE), Way::Chat(LIFELINE)], "{chip:?}");
            assert!(!way.is_911(), "{chip:?} {way:?}");
        });
    }
}

const LIFELINE: ServiceId = ServiceId(18);
/// That of teens, whose hours nobody knows.
const LAST_CALLED: ServiceId = ServiceId(8);

#[test]
fn one_touch_opens_the_dialer_and_the_next_opening_shows_the_next_number() {
    let mut host = Host::at(DAY);
    assert_eq!(dialed(host.act(Action::Reach(Way::Call(ServiceId(0))))), "tel:+18002987233");
    let (page, _) = host.page(Screen::Home);
    assert_eq!(&*page.banners[0].text, "You opened the dialer for My Sisters' Place.");
    // What comes first stays first; the next number is directly below.
    assert_eq!(leads(&page), ["911", "My Sisters' Place"]);
    let Some(Row::Line(next)) = page.rows.first() else { panic!("{:?}", page.rows) };
    let title = "If nobody answered, next: New York State Domestic & Sexual Violence Hotline";
    assert_eq!(&*next.title.text, title);
    assert_eq!(next.detail.as_ref().map(|number| &*number.text), Some("1-800-942-6906"));
    host.now.monotonic_ms += 10 * 60 * 1000 + 1;
    assert!(!host.text(Screen::Home).contains("You opened the dialer"));
}

#[test]
fn what_was_tried_is_forgotten_when_the_phone_starts_again() {
    let mut host = Host::at(DAY);
    host.act(Action::Reach(Way::Call911));
    assert!(host.text(Screen::Home).contains("You opened the dialer for 911."));
    host.now.boot_id = 8;
    assert!(!host.text(Screen::Home).contains("You opened the dialer"));
}

#[test]
fn a_closed_text_line_says_when_it_opens_and_an_open_one_stands_before_it() {
    let mut host = Host::at(NIGHT);
    host.act(Action::Switch(Chip::Quiet));
    host.act(Action::Fold(Fold::Next));
    let (page, _) = host.page(Screen::Home);
    assert_eq!(leads(&page)[1], "New York State Domestic & Sexual Violence Hotline");
    let closed = page
        .rows
        .iter()
        .any(|row| matches!(row, Row::Line(line) if &*line.title.text == "My Sisters' Place: text and chat"));
    assert!(closed, "{page:?}");
    let text = host.text(Screen::Service(ServiceId(1)));
    assert!(text.contains("Closed. Opens tomorrow at 10:00 AM (New York time)"), "{text}");
}

#[test]
fn a_person_is_texted_with_the_code_word_only_where_that_was_agreed() {
    let mut host = Host::at(DAY);
    match host.act(Action::Reach(Way::TextPerson(PersonId(0)))) {
        Outcome::Perform(Effect::ComposeText { uri, body, .. }, _) => {
            assert_eq!(uri, "sms:+19145550143");
            assert_eq!(body.as_deref(), Some("oranges"));
        }
        other => panic!("{other:?}"),
    }
    host.people[0].may_text = false;
    assert_eq!(host.act(Action::Reach(Way::TextPerson(PersonId(0)))), Outcome::Stay);
    assert_eq!(people(&host.page(Screen::Home).0), ["Ana"]);
    host.act(Action::Switch(Chip::Quiet));
    let (_, touched) = host.page(Screen::Home);
    assert!(touched.contains(&Action::Reach(Way::CallPerson(PersonId(0)))));
}

#[test]
fn who_must_stay_quiet_is_led_to_a_persons_text() {
    let mut host = Host::at(DAY);
    let touches = |host: &mut Host, way| host.page(Screen::Home).1.contains(&Action::Reach(way));
    let (call, text) = (Way::CallPerson(PersonId(0)), Way::TextPerson(PersonId(0)));
    assert!(touches(&mut host, call) && !touches(&mut host, text));
    host.answer(&[Answer::Voice(Voice::Quiet)]);
    assert!(touches(&mut host, text) && !touches(&mut host, call));
}

#[test]
fn what_a_text_to_911_may_come_to_is_one_fold_away_and_below_the_answers_of_whoever_needs_it() {
    let told = "We do not know if 911 here takes texts.";
    let mut host = Host::at(DAY);
    assert!(!host.text(Screen::Home).contains(told));
    host.act(Action::Fold(Fold::Before));
    assert!(host.text(Screen::Home).contains(told));
    host.act(Action::Fold(Fold::Before));
    host.act(Action::Switch(Chip::NoVoice));
    let (page, _) = host.page(Screen::Home);
    let told = |row: &Row| matches!(row, Row::Note(note) if note.label.text.starts_with(told));
    let chips = page.rows.iter().position(|row| matches!(row, Row::Chips(_))).expect("answers");
    assert_eq!(page.rows.iter().position(told), Some(chips + 1), "{:?}", page.rows);
    // Both ways to 911 are filled: nobody knows which is better.
    assert!(page.lead[0].actions.iter().all(|action| action.emphasis == Emphasis::Primary));
}

#[test]
fn a_person_without_a_readable_number_has_nothing_to_touch() {
    let mut host = Host::at(DAY);
    for typed in ["ask her", " ", "914-555"] {
        host.people[0].number = typed.into();
        assert!(people(&host.page(Screen::Home).0).is_empty(), "{typed}");
        assert_eq!(host.act(Action::Reach(Way::CallPerson(PersonId(0)))), Outcome::Stay);
        assert_eq!(host.act(Action::Reach(Way::TextPerson(PersonId(0)))), Outcome::Stay);
    }
}

#[test]
fn an_extension_is_called_and_never_texted() {
    let mut host = Host::at(DAY);
    host.people[0].number = "914-555-0143 ext. 12".into();
    host.act(Action::Switch(Chip::Quiet));
    let (_, touched) = host.page(Screen::Home);
    assert!(touched.contains(&Action::Reach(Way::CallPerson(PersonId(0)))));
    assert_eq!(host.act(Action::Reach(Way::TextPerson(PersonId(0)))), Outcome::Stay);
    host.now.monotonic_ms += 1_000;
    match host.act(Action::Reach(Way::CallPerson(PersonId(0)))) {
        Outcome::Perform(Effect::Dial { uri, strict_uri, number }, _) => {
            assert_eq!((&*uri, &*strict_uri), ("tel:+19145550143,12", "tel:+19145550143;ext=12"));
            assert_eq!(&*number, "1-914-555-0143 ext. 12");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_person_whose_number_is_911_is_called_and_never_texted() {
    let mut host = Host::at(DAY);
    host.people[0].number = "911".into();
    host.act(Action::Switch(Chip::Quiet));
    host.now.monotonic_ms += 1_000;
    let (_, touched) = host.page(Screen::Home);
    assert!(!touched.contains(&Action::Reach(Way::TextPerson(PersonId(0)))));
    assert_eq!(dialed(host.act(Action::Reach(Way::CallPerson(PersonId(0))))), "tel:911");
}

#[test]
fn danger_goes_to_the_guidance_at_once() {
    let mut host = Host::at(DAY);
    let outcome = host.act(Action::Answer(Answer::Danger(Danger::Now)));
    assert_eq!(outcome, Outcome::Go(Screen::Guidance));
    let (page, _) = host.page(Screen::Guidance);
    assert_eq!(actions(&page.lead[0]), ["Call", "Text"]);
    assert!(page.lead[0].notes.iter().any(|note| note.label.text.contains("a bounce-back?")), "{page:?}");
}

#[test]
fn a_quiet_card_holds_no_call_button() {
    let mut host = Host::at(DAY);
    host.answer(&[Answer::Danger(Danger::NotNow), Answer::Voice(Voice::Quiet)]);
    let (page, _) = host.page(Screen::Guidance);
    assert_eq!(actions(&page.lead[0]), ["Text", "Chat"]);
}

#[test]
fn a_watched_phone_shows_the_number_to_learn_and_no_button_on_the_lead() {
    let mut host = Host::at(DAY);
    host.answer(&[Answer::Danger(Danger::NotNow), Answer::Phone(Phone::Watched)]);
    let (page, _) = host.page(Screen::Guidance);
    let lead = &page.lead[0];
    assert_eq!(lead.number.as_ref().map(|number| &*number.text), Some("1-800-298-7233"));
    assert!(lead.actions.is_empty());
}

#[test]
fn practice_never_dials_and_every_card_can_really_call() {
    let mut host = Host::at(DAY);
    assert_eq!(host.act(Action::Practice), Outcome::Stay);
    for screen in
        [Screen::Home, Screen::Guidance, Screen::Question(0), Screen::Practiced(Way::Call(ServiceId(0)))]
    {
        let text = host.text(screen);
        assert!(text.contains("* Practice. Nothing is called unless"), "{text}");
        assert!(text.contains("[Practice: call]"), "{text}");
        assert!(text.contains("[Really call"), "{text}");
    }
    let practiced = Outcome::Go(Screen::Practiced(Way::Call911));
    assert_eq!(host.act(Action::Reach(Way::Call911)), practiced);
    assert_eq!(host.tried, None);
    assert_eq!(dialed(host.act(Action::ReallyReach(Way::Call911))), "tel:911");
}

#[test]
fn practicing_to_leave_says_so_and_dials_nothing_even_when_practice_was_ended_on_the_page() {
    let mut host = Host::at(DAY);
    for practicing in [true, false] {
        host.session.practicing = practicing;
        let (page, actions) = host.page(Screen::PracticeLeaving);
        let text = View::Page(page).plain_text();
        assert!(text.contains("* Practice. Nothing is called unless"), "{text}");
        assert!(text.contains("[Practice: call]") && text.contains("<call Ana>"), "{text}");
        assert!(!actions.contains(&Action::Reach(Way::Call911)));
    }
    let shown = host.act(Action::Practiced(Way::Call911));
    assert_eq!(shown, Outcome::Go(Screen::Practiced(Way::Call911)));
}

#[test]
fn what_is_for_a_hotline_is_never_said_to_911() {
    let mut host = Host::at(DAY);
    host.answer(&[Answer::Danger(Danger::Now), Answer::Police(Police::RatherNot)]);
    host.act(Action::Fold(Fold::Say));
    let text = host.text(Screen::Guidance);
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what}: {text}"));
    assert!(at("To the emergency line:") < at("Say where you are first"));
    assert!(at("Say where you are first") < at("To a hotline:"));
    assert!(at("To a hotline:") < at("Please do not call or text me back."));
}

#[test]
fn one_touch_leads_to_the_page_for_a_hurry() {
    let (_, actions) = Host::at(DAY).page(Screen::Home);
    assert!(actions.contains(&Action::OpenHurry));
    assert_eq!(Host::at(DAY).act(Action::OpenHurry), Outcome::OpenHurry);
}

#[test]
fn the_next_number_is_never_the_one_just_tried_and_the_last_is_911() {
    let nothing = Situation::default();
    Host::at(NIGHT).with(|_, context| {
        let mut way = Way::Call911;
        for _ in 0..6 {
            let next = way.next(nothing, context).unwrap();
            assert_ne!(next, way);
            way = next;
        }
        // The last line that is called: one of young people, whose hours are not known.
        assert_eq!(Way::Call(LAST_CALLED).next(nothing, context), Some(Way::Call911));
    });
}

#[test]
fn outside_the_us_nothing_leads_to_911() {
    for voice in [None, Some(Voice::Quiet), Some(Voice::NoVoice)] {
        let situation = Situation { country: Some(Country::Other), voice, ..Situation::default() };
        Host::at(NIGHT).with(|_, context| {
            for id in 0..6 {
                let id = ServiceId(id);
                for way in [Way::Call112, Way::Call(id), Way::Text(id), Way::Chat(id)] {
                    let next = way.next(situation, context);
                    assert!(next.is_none_or(|next| !next.is_911()), "{way:?} {next:?}");
                }
            }
        });
    }
}

#[test]
fn who_cannot_hear_is_led_on_to_what_can_be_written_to() {
    let deaf = Situation { voice: Some(Voice::NoVoice), ..Situation::default() };
    Host::at(NIGHT).with(|_, context| {
        let next = Way::Text911.next(deaf, context);
        assert!(matches!(next, Some(Way::Text(_) | Way::Chat(_))), "{next:?}");
    });
}

#[test]
fn after_a_line_comes_the_next_of_its_kind_in_their_order() {
    Host::at(DAY).with(|_, context| {
        let lines = |channel| -> Vec<ServiceId> {
            let offers = context.offers();
            let open = offers.iter().filter(|offer| {
                offer.channel == channel && !offer.textphone && offer.open != Openness::Closed
            });
            open.map(|offer| offer.service).collect()
        };
        for (channel, way) in [(Channel::Call, Way::Call as fn(ServiceId) -> Way), (Channel::Text, Way::Text)]
        {
            let lines = lines(channel);
            assert!(lines.len() > 2, "{channel:?}");
            for pair in lines.windows(2) {
                let next = way(pair[0]).next(Situation::default(), context);
                assert_eq!(next, Some(way(pair[1])), "{channel:?} {pair:?}");
            }
        }
    });
}

#[test]
fn the_lifeline_is_on_home_and_on_its_card_and_nowhere_else() {
    for language in Language::ALL {
        let mut host = Host::at(DAY);
        host.language = language;
        for screen in SCREENS {
            assert_eq!(host.text(screen).contains("988"), screen == Screen::Home, "{screen:?}");
        }
        let page = host.with(|session, context| {
            let mut page = PageBuilder::<Action>::new(language.words());
            lifeline_card(session, context, &mut page);
            page.finish(1).0
        });
        assert!(View::Page(page).plain_text().contains("988"));
        let body = match host.act(Action::Reach(Way::Text(LIFELINE))) {
            Outcome::Perform(Effect::ComposeText { uri, body, .. }, _) => (uri, body),
            other => panic!("{other:?}"),
        };
        let expected = (language == Language::Spanish).then(|| Text::from("AYUDA"));
        assert_eq!(body, ("sms:988".into(), expected));
    }
}

#[test]
fn numbers_are_spoken_digit_by_digit() {
    let (page, _) = Host::at(DAY).page(Screen::Home);
    let [first, second] = &page.lead[..] else { panic!("{:?}", page.lead) };
    assert_eq!(&*first.actions[0].label.spoken, "Call 9 1 1");
    assert_eq!(&*second.number.as_ref().unwrap().spoken, "1, 8 0 0, 2 9 8, 7 2 3 3");
}

#[test]
fn without_any_directory_911_is_still_there() {
    let mut host = Host::at(DAY);
    let services = Services::default();
    let context = Context {
        now: host.now,
        language: Language::English,
        services: &services,
        people: &[],
        word: None,
        people_for_home: &[],
        address: None,
        remembers_no_voice: false,
        where_am_i: &[],
        where_to_go: &[],
        tried: None,
        abilities: Abilities::ALL,
    };
    for screen in SCREENS {
        let mut page = PageBuilder::<Action>::new(Language::English.words());
        draw(screen, &host.session, &context, &mut page);
    }
    let outcome = act(Action::Reach(Way::Call911), &mut host.session, &context);
    assert_eq!(dialed(outcome), "tel:911");
}

#[test]
fn every_page_draws_in_every_language_for_every_kind_of_situation() {
    for language in Language::ALL {
        for (index, situation) in Situation::all().enumerate() {
            // A prime step, so that every answer comes up beside every other.
            if index % 397 != 0 {
                continue;
            }
            let mut host = Host::at(if index % 2 == 0 { DAY } else { NIGHT });
            host.language = language;
            host.session.answers = Answers::of(situation);
            host.session.open = if index % 2 == 0 { 0 } else { 0xFF };
            host.session.practicing = index % 3 == 0;
            for screen in SCREENS {
                let (page, _) = host.page(screen);
                assert!(!page.title.text.is_empty() && !page.rows.is_empty(), "{screen:?}");
            }
        }
    }
}

/// The body of a text that this touch opens.
fn body(outcome: Outcome) -> String {
    match outcome {
        Outcome::Perform(Effect::ComposeText { body: Some(body), .. }, _) => body.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_text_to_911_says_where_police_and_ambulance_only_as_touched() {
    let mut host = Host::at(DAY);
    host.language = Language::Spanish;
    let mut text = |touched: &[Action]| {
        touched.iter().for_each(|action| drop(host.act(*action)));
        host.now.monotonic_ms += 1_000;
        body(host.act(Action::Reach(Way::Text911)))
    };
    let place = |place| Action::Say(Part::Place(place));
    let help = "I need help. I can't talk. Text me back.";
    // In English, whatever the pages are in.
    assert_eq!(text(&[]), help);
    assert_eq!(text(&[place(Whereabouts::Written)]), format!("I am at 12 Elm Street. {help}"));
    assert_eq!(
        text(&[Action::Say(Part::Police), Action::Say(Part::Ambulance)]),
        format!("I am at 12 Elm Street. Send police. Send an ambulance. {help}")
    );
    assert_eq!(
        text(&[place(Whereabouts::Elsewhere), Action::Say(Part::Police)]),
        format!("Send an ambulance. {help} I am at: ")
    );
    // The plan's own address is never where somebody else is, confirmed or not.
    let for_another = "Send an ambulance. Someone needs help. I can't talk. Text me back.";
    assert_eq!(text(&[place(Whereabouts::Written), Action::Switch(Chip::Other)]), for_another);
}

#[test]
fn what_a_text_says_is_shown_and_what_it_means() {
    let mut host = Host::at(DAY);
    host.language = Language::Spanish;
    host.act(Action::Switch(Chip::NoVoice));
    host.act(Action::Fold(Fold::Message));
    let (page, actions) = host.page(Screen::Home);
    let shown = View::Page(page).plain_text();
    for told in [
        "“I need help. I can't talk. Text me back.”",
        "Necesito ayuda. No puedo hablar. Escríbame.",
        "¿Está en 12 Elm Street? (Lo escribió en marzo de 2026.)",
        "puede quedar en este teléfono como borrador",
    ] {
        assert!(shown.contains(told), "{told}: {shown}");
    }
    assert!(actions.contains(&Action::Say(Part::Place(Whereabouts::Written))));
    host.act(Action::Switch(Chip::Other));
    let (page, actions) = host.page(Screen::Home);
    assert!(!View::Page(page).plain_text().contains("Elm Street"));
    assert!(!actions.iter().any(|action| matches!(action, Action::Say(Part::Place(_)))));
}

#[test]
fn a_text_to_somebody_trusted_holds_the_word_and_what_was_confirmed() {
    let mut host = Host::at(DAY);
    let way = Way::TextPerson(PersonId(0));
    let word = host.people[0].code_word.to_string();
    assert_eq!(body(host.act(Action::Reach(way))), word);
    host.act(Action::Say(Part::Place(Whereabouts::Written)));
    assert_eq!(body(host.act(Action::Reach(way))), format!("{word} I am at 12 Elm Street."));
    host.people[0].code_word = Text::EMPTY;
    host.act(Action::Say(Part::Place(Whereabouts::Written)));
    assert_eq!(body(host.act(Action::Reach(way))), "I need help. I can't talk. Text me back.");
}
