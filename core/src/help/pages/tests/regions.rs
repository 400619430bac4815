//! What is a region's own is on the pages of that region alone.

use super::topics::TopicId;
use super::*;
use crate::directory::{Directory, NATIONAL, Service, embedded, file_with_hotlines, translated};
use crate::plan;
use crate::view::{Page, View};

/// Which control of which module it is does not matter here.
struct Touch;

impl From<Action> for Touch {
    fn from(_: Action) -> Self {
        Self
    }
}

impl From<plan::Action> for Touch {
    fn from(_: plan::Action) -> Self {
        Self
    }
}

/// Every page of help and of the plan, as somebody sees them to whom these services are offered.
fn every_page(services: &Services<'_>, language: Language) -> Vec<String> {
    let day = "2026-03-02T15:00:00-05:00".parse::<chrono::DateTime<chrono::Utc>>().unwrap();
    let context = Context {
        now: Now { wall_ms: day.timestamp_millis(), monotonic_ms: 0, boot_id: 1 },
        language,
        services,
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
    let drawn = |draw: &dyn Fn(&mut PageBuilder<'_, Touch>)| {
        let mut page = PageBuilder::new(language.words());
        draw(&mut page);
        let (page, _): (Page, _) = page.finish(1);
        View::Page(page).plain_text()
    };
    let mut pages = Vec::new();
    let count = u8::try_from(services.iter().count()).unwrap();
    let ways = [
        Way::Call911,
        Way::Text911,
        Way::Call(ServiceId(0)),
        Way::Text(ServiceId(0)),
        Way::Chat(ServiceId(0)),
    ];
    let screens = [
        Screen::Home,
        Screen::Guidance,
        Screen::WhereAmI,
        Screen::WhereToGo,
        Screen::PracticeLeaving,
        Screen::Services,
    ];
    let screens = screens.into_iter().chain((0..8).map(Screen::Question)).chain(ways.map(Screen::Practiced));
    let topics = TopicId::ALL.iter().map(|topic| Screen::Topic(*topic));
    let screens = screens.chain(topics);
    let screens: Vec<Screen> = screens.chain((0..count).map(|id| Screen::Service(ServiceId(id)))).collect();
    for (index, situation) in Situation::all().enumerate().filter(|(index, _)| index % 997 == 0) {
        let answers = Answers::of(situation);
        let session = Session { answers, practicing: index % 2 == 1, open: 0xFF, ..Session::default() };
        for screen in &screens {
            pages.push(drawn(&|page| draw(*screen, &session, &context, page)));
        }
    }
    let (plan, session) = (plan::Plan::new(1), plan::Session::new(60_000));
    let help_session = Session::default();
    let lifeline = |page: &mut PageBuilder<'_, Touch>| lifeline_card(&help_session, &context, page);
    let meeting = |page: &mut PageBuilder<'_, Touch>| first_meeting(&context, page);
    let of_plan =
        plan::Context { lifeline: Some(&lifeline), meeting: Some(&meeting), ..plan::Context::default() };
    let sections = (1..=18).map(|id| plan::Screen::Section(plan::SectionId(id)));
    let others = [
        plan::Screen::Contents,
        plan::Screen::People,
        plan::Screen::StartSmall,
        plan::Screen::WriteItDown,
        plan::Screen::Hurry,
        plan::Screen::Look,
    ];
    for screen in sections.chain(others) {
        pages.push(drawn(&|page| plan::draw(screen, &plan, &session, &of_plan, page)));
    }
    pages
}

/// What names a service and its organization, by which a page could tell of it.
fn names(service: &Service) -> Vec<String> {
    let own = service.phones().iter().map(|phone| phone.number.to_string());
    let words = [service.name(), service.organization()].into_iter().chain(service.spanish_name());
    let url = service.chat().map(|chat| chat.url.clone());
    own.chain(words.map(str::to_owned)).chain(url).collect()
}

fn of_regions() -> impl Iterator<Item = &'static Service> {
    embedded().iter().filter(|directory| directory.region() != NATIONAL).flat_map(Directory::services)
}

#[test]
fn another_regions_pages_tell_of_no_service_but_their_own_and_the_nations() {
    let national = embedded().iter().find(|directory| directory.is_national()).unwrap();
    // A region's file may hold a number of the nation's: the starter file does.
    let everywhere: Vec<String> = national.services().iter().flat_map(names).collect();
    let here = [file_with_hotlines("elsewhere", 4), national.clone()];
    for services in [Services::choose(&here, Some("elsewhere")), Services::choose(embedded(), None)] {
        for language in Language::ALL {
            for page in every_page(&services, language) {
                // The made-up line shares the number of a real one.
                let of_one = of_regions().flat_map(names).filter(|name| !everywhere.contains(name));
                for name in of_one.filter(|name| name != "1-914-600-4208") {
                    assert!(!page.contains(&name), "{name}: {page}");
                }
                for place in ["New York in", "Westchester", "mspny", "Legal Services", "Servicios Legales"] {
                    assert!(!page.contains(place), "{place}: {page}");
                }
            }
        }
    }
}

#[test]
fn a_regions_own_pages_tell_of_its_services_and_of_a_first_meeting_with_them_in_both_languages() {
    let services = Services::choose(embedded(), Some("westchester-ny"));
    for (language, words) in [
        (Language::English, "At My Sisters' Place in New York, you first talk with an intake specialist."),
        (
            Language::Spanish,
            "En My Sisters' Place, en Nueva York, la primera plática es con una persona de admisión",
        ),
    ] {
        let pages = every_page(&services, language).join("\n");
        assert!(pages.contains(words));
        for part in services.iter().flat_map(Service::meeting) {
            let words = translated::meeting(part, language);
            assert!(pages.contains(words), "{words}");
        }
    }
    let parts: usize = services.iter().map(|service| service.meeting().len()).sum();
    assert_eq!(parts, 9);
}

#[test]
fn no_message_names_the_service_of_a_region() {
    for language in Language::ALL {
        let messages = language.messages();
        for name in of_regions().flat_map(names) {
            assert!(!messages.contains(&name), "{name}");
        }
    }
}
