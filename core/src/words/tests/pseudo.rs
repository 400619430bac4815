//! A language that does not exist: Arabic letters, half as long again, with Arabic's plural rules
//! and direction. What every page shows in it must come from the messages, and numbers in it must
//! keep their direction: then a real language of that kind needs its file alone.

use fluent_syntax::ast::{Entry, Expression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};

use super::*;
use crate::directory::{PhoneType, Service, Services, embedded};
use crate::help;
use crate::plan;
use crate::time::Now;
use crate::view::{Page, PageBuilder, Row};

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_ISOLATE: char = '\u{2069}';

/// The English messages, each letter an Arabic one, each text with a tail of half its length.
fn pseudo() -> Words {
    let mut messages = parser::parse(Language::English.messages()).expect("what build.rs wrote");
    for entry in &mut messages.body {
        let Entry::Message(message) = entry else { panic!("nothing but messages") };
        message.value.iter_mut().for_each(translate);
    }
    Words::of(Language::English, "ar", serializer::serialize(&messages))
}

fn translate(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                let tail = "ـ".repeat(value.chars().count() / 2);
                *value = value.chars().map(arabic).collect::<String>() + &tail;
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter_mut().for_each(|variant| translate(&mut variant.value));
            }
            PatternElement::Placeable { .. } => {}
        }
    }
}

fn arabic(letter: char) -> char {
    let letters: Vec<char> = "ابتثجحخدذرزسشصضطظعغفقكلمنه".chars().collect();
    match letter.to_ascii_lowercase() {
        lower @ 'a'..='z' => letters[lower as usize - 'a' as usize],
        _ => letter,
    }
}

fn texts(page: &Page) -> Vec<String> {
    page.labels().into_iter().map(|label| label.text.to_string()).collect()
}

/// Asserts that no English is left but for the names and words of the directory's files, and what a
/// text to 911 says.
fn assert_all_from_messages(page: &Page, services: &Services<'_>) {
    let has_english = |text: &str| text.bytes().any(|byte| byte.is_ascii_alphabetic());
    let texts = texts(page);
    // Most pages have none, and there are many of them.
    if !texts.iter().any(|text| has_english(text)) {
        return;
    }
    let to_911 = [id!("help-sms-help"), id!("help-sms-help-for-another")];
    let to_911 = to_911.map(|id| Language::English.words().say(id));
    let mut names: Vec<&str> =
        services.iter().flat_map(names_of).chain(to_911.iter().map(|text| &**text)).collect();
    // A name may hold another.
    names.sort_by_key(|name| core::cmp::Reverse(name.len()));
    for text in texts.iter().filter(|text| has_english(text)) {
        let mut rest = text.clone();
        for name in &names {
            rest = rest.replace(name, "");
        }
        let left: String = rest.chars().filter(char::is_ascii_alphabetic).collect();
        assert_eq!(left, "", "{text}");
    }
}

fn names_of(service: &Service) -> Vec<&str> {
    let body = service.phone(PhoneType::Text).and_then(|phone| phone.text_body.as_deref());
    let about = service.about();
    let told = [&about.description, &about.eligibility, &about.interpretation, &about.alert, &about.hours];
    let told = told.into_iter().flatten().map(|told| told.english.as_str());
    [service.name(), service.assurance().source.as_str()].into_iter().chain(body).chain(told).collect()
}

fn now() -> Now {
    let day = chrono::DateTime::parse_from_rfc3339("2026-03-02T15:00:00-05:00").unwrap();
    Now { wall_ms: day.timestamp_millis(), monotonic_ms: 1_000, boot_id: 1 }
}

/// Help for somebody who has written nothing.
fn context<'c>(services: &'c Services<'c>) -> help::Context<'c> {
    help::Context {
        now: now(),
        language: Language::English,
        services,
        people: &[],
        word: None,
        people_for_home: &[],
        address: None,
        remembers_no_voice: false,
        where_am_i: &[],
        where_to_go: &[],
        tried: None,
        abilities: crate::device::Abilities::ALL,
    }
}

#[test]
fn every_help_page_comes_from_the_messages() {
    let words = pseudo();
    let services = Services::choose(embedded(), Some("westchester-ny"));
    let context = context(&services);
    for (index, answers) in help::Answers::all_for_tests().into_iter().enumerate() {
        let session =
            help::Session { answers, practicing: index % 2 == 1, open: 0xFF, ..help::Session::default() };
        let questions = (0..8).map(help::Screen::Question);
        let screens = [
            help::Screen::Home,
            help::Screen::Guidance,
            help::Screen::WhereAmI,
            help::Screen::WhereToGo,
            help::Screen::Service(help::ServiceId(u8::try_from(index % 19).unwrap())),
            help::Screen::Services,
            help::Screen::PracticeLeaving,
        ];
        for screen in screens.into_iter().chain(questions) {
            let mut page = PageBuilder::<help::Action>::new(&words);
            help::draw(screen, &session, &context, &mut page);
            assert_all_from_messages(&page.finish(1).0, &services);
        }
    }
}

/// What staff read is not in the reader's language, and every other word of a card is. The words in
/// the language itself keep their own direction: no mark is put around them.
#[test]
fn on_a_card_for_staff_nothing_but_what_they_read_is_in_another_language() {
    let words = pseudo();
    let english = Language::English.words();
    let services = Services::choose(embedded(), None);
    let context = context(&services);
    for (index, tongue) in (0..).zip(help::tongues()) {
        let mut page = PageBuilder::<help::Action>::new(&words);
        help::draw(help::Screen::SpeakCard(index), &help::Session::default(), &context, &mut page);
        let page = page.finish(1).0;
        let name = english.say(tongue.name().unwrap());
        let for_staff = english.say_with(id!("speak-staff"), "language", &*name).to_string();
        let official = tongue.official().map(|official| official.words.to_owned());
        let shown: Vec<String> = [for_staff].into_iter().chain(official).collect();
        let quotes = page.rows.iter().filter_map(|row| match row {
            Row::Quote(label) => Some(label.text.to_string()),
            _ => None,
        });
        assert_eq!(quotes.collect::<Vec<_>>(), shown);
        let mut rest = texts(&page);
        rest.retain(|text| !shown.contains(text) && text != tongue.own_name());
        assert!(rest.concat().chars().all(|letter| !letter.is_ascii_alphabetic()), "{rest:?}");
    }
}

#[test]
fn every_plan_page_comes_from_the_messages() {
    let words = pseudo();
    let services = Services::choose(embedded(), None);
    let (plan, session) = (plan::Plan::new(1), plan::Session::new(60_000));
    let screens = [
        plan::Screen::Contents,
        plan::Screen::People,
        plan::Screen::StartSmall,
        plan::Screen::WriteItDown,
        plan::Screen::Hurry,
        plan::Screen::Checklist(plan::ListId::BAG),
        plan::Screen::Checklist(plan::ListId::PAPERS),
        plan::Screen::Record,
        plan::Screen::EditEntry(plan.next_entry()),
        plan::Screen::ReadRecord,
    ];
    let sections = (1..=18).map(|id| plan::Screen::Section(plan::SectionId(id)));
    for screen in screens.into_iter().chain(sections) {
        let mut page = PageBuilder::<plan::Action>::new(&words);
        plan::draw(screen, &plan, &session, &plan::Context::default(), &mut page);
        assert_all_from_messages(&page.finish(1).0, &services);
    }
}

#[test]
fn a_number_keeps_its_direction_in_a_text_that_runs_from_right_to_left() {
    let isolated = pseudo().say_with(id!("help-call-number"), "number", "1-800-298-7233");
    let number = format!("{FIRST_STRONG_ISOLATE}1-800-298-7233{POP_ISOLATE}");
    assert!(isolated.contains(&number), "{}", &*isolated);
    for language in Language::ALL {
        let text = language.words().say_with(id!("help-call-number"), "number", "1-800-298-7233");
        assert!(!text.contains([FIRST_STRONG_ISOLATE, POP_ISOLATE]), "{}", &*text);
    }
}

#[test]
fn counts_choose_among_all_the_plural_forms_a_language_has() {
    let source = "WRONG = { $over ->
    [zero] none
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
UNTIL = { $hour ->
    [one] one { $minute } { $half } { $zone }
   *[other] other
}
";
    let source = source
        .replace("WRONG", id!("plan-too-long").write(&mut [0; MessageId::LENGTH]))
        .replace("UNTIL", id!("help-open-until").write(&mut [0; MessageId::LENGTH]));
    let words = Words::of(Language::English, "ar", source);
    let said = |count: u32| words.say_with(id!("plan-too-long"), "over", count).to_string();
    assert_eq!([0, 1, 2, 3, 11, 100].map(said), ["none", "one", "two", "few", "many", "other"]);
}

#[test]
fn spanish_tells_one_oclock_apart() {
    let told = |hour: i32| {
        let mut arguments = FluentArgs::new();
        arguments.set("hour", hour);
        for (name, value) in [("minute", "00"), ("half", "pm"), ("zone", "Nueva York")] {
            arguments.set(name, value);
        }
        Language::Spanish.words().say_args(id!("help-open-until"), &arguments).to_string()
    };
    assert_eq!(told(1), "Abierto hasta la 1:00 p. m. (hora de Nueva York)");
    assert_eq!(told(10), "Abierto hasta las 10:00 p. m. (hora de Nueva York)");
}

#[test]
fn one_letter_over_is_one_letter() {
    let said = |language: Language, id: MessageId, over: usize| {
        language.words().say_with(id, "over", over).to_string()
    };
    for (language, one, more) in
        [(Language::English, "one letter", "2 letters"), (Language::Spanish, "una letra", "2 letras")]
    {
        for id in
            [id!("plan-too-long"), id!("plan-does-not-fit"), id!("notes-too-long"), id!("notes-does-not-fit")]
        {
            assert!(said(language, id, 1).contains(one), "{}", said(language, id, 1));
            assert!(said(language, id, 2).contains(more), "{}", said(language, id, 2));
        }
    }
}
