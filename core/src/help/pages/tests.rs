//! The pages as a person meets them.

mod able;
mod regions;

use super::*;
use crate::device::Abilities;
use crate::directory::{Services, embedded};
use crate::help::offers::{Channel, Openness};
use crate::plan::{Person, PersonId};
use crate::text::Text;
use crate::time::Now;
use crate::view::{Page, Row};
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
        crate::view::View::Page(page).plain_text()
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

#[test]
fn home_begins_with_911_and_the_hotline_as_equals() {
    let (page, actions) = Host::at(DAY).page(Screen::Home);
    let Some(Row::Pair { first, second }) = page.rows.first() else {
        panic!("{:?}", page.rows.first());
    };
    assert_eq!(&*first.title.text, "911");
    assert_eq!(&*second.title.text, "My Sisters' Place");
    assert!(actions.contains(&Action::Reach(Way::Call911)));
    assert!(actions.contains(&Action::Reach(Way::Call(ServiceId(0)))));
}

#[test]
fn one_touch_opens_the_dialer_and_the_next_opening_shows_the_next_number() {
    let mut host = Host::at(DAY);
    assert_eq!(dialed(host.act(Action::Reach(Way::Call(ServiceId(0))))), "tel:+18002987233");
    let home = host.text(Screen::Home);
    assert!(home.contains("You opened the dialer for My Sisters' Place."), "{home}");
    assert!(home.contains("If nobody answered, next: National Human Trafficking Hotline."), "{home}");
    assert!(home.contains("[Call 1-888-373-7888]"), "{home}");
    host.now.monotonic_ms += 15 * 60 * 1000 + 1;
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
    let home = Host::at(NIGHT).text(Screen::Home);
    let open = home.find("[Text 233733]").expect(&home);
    let closed = home.find("Closed. Opens tomorrow at 10:00 AM (New York time)").expect(&home);
    assert!(open < closed, "{home}");
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
    assert!(!host.text(Screen::Home).contains("[Text Ana]"));
    assert!(host.text(Screen::Home).contains("[Call Ana]"));
}

#[test]
fn who_must_stay_quiet_finds_a_persons_text_before_the_call() {
    let mut host = Host::at(DAY);
    let order = |host: &mut Host| {
        let text = host.text(Screen::Home);
        (text.find("[Text Ana]"), text.find("[Call Ana]"))
    };
    let (text, call) = order(&mut host);
    assert!(call < text);
    host.answer(&[Answer::Voice(Voice::Quiet)]);
    let (text, call) = order(&mut host);
    assert!(text < call);
}

#[test]
fn the_911_card_of_the_first_page_calls_first_and_texts_with_its_warning() {
    let (page, _) = Host::at(DAY).page(Screen::Home);
    let Some(Row::Pair { first, .. }) = page.rows.first() else { panic!() };
    let labels: Vec<&str> = first.actions.iter().map(|action| &*action.label.text).collect();
    assert_eq!(labels, ["Call 911", "Text 911"]);
    assert!(first.cautions.iter().any(|caution| caution.text.contains("bounce-back")));
}

#[test]
fn a_person_without_a_readable_number_has_nothing_to_touch() {
    let mut host = Host::at(DAY);
    host.people[0].number = "ask her".into();
    let text = host.text(Screen::Home);
    assert!(!text.contains("[Call Ana]") && !text.contains("[Text Ana]"), "{text}");
    assert!(text.contains("ask her") && text.contains("There are no digits here"), "{text}");
    assert_eq!(host.act(Action::Reach(Way::CallPerson(PersonId(0)))), Outcome::Stay);
    assert_eq!(host.act(Action::Reach(Way::TextPerson(PersonId(0)))), Outcome::Stay);
    host.people[0].number = " ".into();
    let text = host.text(Screen::Home);
    assert!(text.contains("No number is written here yet") && !text.contains("no call button"), "{text}");
}

#[test]
fn each_reason_for_no_call_is_said_beside_what_was_typed_in_both_languages() {
    let mut host = Host::at(DAY);
    for typed in
        ["ask her", "914-555", "555-0143", "555-0143 / 555-0144", "999", "020 7946 0000", "+914-555-0143"]
            .into_iter()
            .chain(["123-456-7890", "55 1234 5678", "914-555-HOME", "900-555-0143", "*67 914-555-0143"])
    {
        host.people[0].number = typed.into();
        let why = crate::plan::why_unread(host.people[0].phone_number().unwrap().unwrap_err());
        for language in Language::ALL {
            host.language = language;
            let (page, _) = host.page(Screen::Home);
            let card = page.rows.iter().find_map(|row| match row {
                Row::Card(card) if &*card.title.text == "Ana" => Some(card),
                _ => None,
            });
            let card = card.expect("Ana has a card");
            assert_eq!(card.number.as_ref().map(|number| &*number.text), Some(typed));
            assert!(card.cautions.iter().any(|caution| caution.text == language.words().say(why)), "{typed}");
            assert!(card.actions.is_empty(), "{typed}");
        }
    }
}

#[test]
fn an_extension_is_called_and_never_texted() {
    let mut host = Host::at(DAY);
    host.people[0].number = "914-555-0143 ext. 12".into();
    let text = host.text(Screen::Home);
    assert!(text.contains("1-914-555-0143 ext. 12") && text.contains("[Call Ana]"), "{text}");
    assert!(!text.contains("[Text Ana]"), "{text}");
    assert_eq!(host.act(Action::Reach(Way::TextPerson(PersonId(0)))), Outcome::Stay);
    match host.act(Action::Reach(Way::CallPerson(PersonId(0)))) {
        Outcome::Perform(Effect::Dial { uri, strict_uri, number }, _) => {
            assert_eq!((&*uri, &*strict_uri), ("tel:+19145550143,12", "tel:+19145550143;ext=12"));
            assert_eq!(&*number, "1-914-555-0143 ext. 12");
        }
        other => panic!("{other:?}"),
    }
    let spoken = |language| {
        host.language = language;
        let (page, _) = host.page(Screen::Home);
        page.rows.iter().find_map(|row| match row {
            Row::Card(card) if &*card.title.text == "Ana" => {
                card.number.as_ref().map(|number| number.spoken.to_string())
            }
            _ => None,
        })
    };
    let spoken = Language::ALL.map(spoken);
    let right = ["extension", "extensión"].map(|word| Some(format!("1, 9 1 4, 5 5 5, 0 1 4 3, {word} 1 2")));
    assert_eq!(spoken, right);
}

#[test]
fn a_person_whose_number_is_911_is_called_and_never_texted() {
    let mut host = Host::at(DAY);
    host.people[0].number = "911".into();
    let text = host.text(Screen::Home);
    assert!(text.contains("[Call Ana]") && !text.contains("[Text Ana]"), "{text}");
    assert_eq!(dialed(host.act(Action::Reach(Way::CallPerson(PersonId(0))))), "tel:911");
}

#[test]
fn danger_goes_to_the_guidance_at_once() {
    let mut host = Host::at(DAY);
    let outcome = host.act(Action::Answer(Answer::Danger(Danger::Now)));
    assert_eq!(outcome, Outcome::Go(Screen::Guidance));
    let text = host.text(Screen::Guidance);
    assert!(text.find("[Call 911]") < text.find("[Text 911]"), "{text}");
    assert!(text.contains("A bounce-back message means nobody received it"), "{text}");
}

#[test]
fn a_quiet_card_holds_no_call_button() {
    let mut host = Host::at(DAY);
    host.answer(&[Answer::Danger(Danger::NotNow), Answer::Voice(Voice::Quiet)]);
    let (page, _) = host.page(Screen::Guidance);
    let Some(Row::Card(lead)) = page.rows.first() else { panic!() };
    assert!(lead.actions.iter().all(|action| !action.label.text.starts_with("Call")));
    assert!(lead.actions.iter().any(|action| action.label.text.starts_with("Text")));
}

#[test]
fn a_watched_phone_shows_the_number_to_learn_and_no_button_on_the_lead() {
    let mut host = Host::at(DAY);
    host.answer(&[Answer::Danger(Danger::NotNow), Answer::Phone(Phone::Watched)]);
    let (page, _) = host.page(Screen::Guidance);
    let Some(Row::Card(lead)) = page.rows.first() else { panic!() };
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
        assert!(
            text.contains("[Practice: call 911]") || text.contains("[Practice: call 1-888-373-7888]"),
            "{text}"
        );
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
        let text = crate::view::View::Page(page).plain_text();
        assert!(text.contains("* Practice. Nothing is called unless"), "{text}");
        assert!(text.contains("[Practice: call 911]") && text.contains("[Practice: call Ana]"), "{text}");
        assert!(!actions.contains(&Action::Reach(Way::Call911)));
    }
    let shown = host.act(Action::Practiced(Way::Call911));
    assert_eq!(shown, Outcome::Go(Screen::Practiced(Way::Call911)));
}

#[test]
fn what_is_for_a_hotline_is_never_said_to_911() {
    let mut host = Host::at(DAY);
    host.answer(&[Answer::Danger(Danger::Now), Answer::Police(Police::RatherNot)]);
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
    let mut host = Host::at(NIGHT);
    host.with(|_, context| {
        let mut way = Way::Call911;
        for _ in 0..6 {
            let next = way.next(context).unwrap();
            assert_ne!(next, way);
            way = next;
        }
        assert_eq!(Way::Call(ServiceId(3)).next(context), Some(Way::Call911));
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
                assert_eq!(way(pair[0]).next(context), Some(way(pair[1])), "{channel:?} {pair:?}");
            }
        }
    });
}

#[test]
fn the_lifeline_is_on_its_card_and_nowhere_else() {
    for language in Language::ALL {
        let mut host = Host::at(DAY);
        host.language = language;
        for screen in SCREENS {
            assert!(!host.text(screen).contains("988"), "{screen:?}");
        }
        let page = host.with(|session, context| {
            let mut page = PageBuilder::<Action>::new(language.words());
            lifeline_card(session, context, &mut page);
            page.finish(1).0
        });
        assert!(crate::view::View::Page(page).plain_text().contains("988]"));
        let body = match host.act(Action::Reach(Way::Text(ServiceId(4)))) {
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
    let Some(Row::Pair { first, second }) = page.rows.first() else { panic!() };
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
            host.session.situation = situation;
            host.session.practicing = index % 3 == 0;
            for screen in SCREENS {
                let (page, _) = host.page(screen);
                assert!(!page.title.text.is_empty() && !page.rows.is_empty(), "{screen:?}");
            }
        }
    }
}
