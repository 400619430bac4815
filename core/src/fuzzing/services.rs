//! Directory files: JSON that another organization wrote.

use crate::directory::{Directory, OpenState, Services};
use crate::help::{self, Offers, Situation, decide};
use crate::time::Now;
use crate::view::PageBuilder;
use crate::words::Language;

/// Moments at which to evaluate hours: both ends of the clock, both changes of daylight saving
/// time, a leap day, distant years.
const MOMENTS: [i64; 9] = [
    i64::MIN,
    0,
    1_709_182_800_000,
    1_772_955_000_000,
    1_793_512_800_000,
    4_102_444_800_000,
    -8_334_601_228_800_000,
    8_210_266_876_799_999,
    i64::MAX,
];

/// The file is refused with a reason, or its hours, its pages and the decisions based on it hold at
/// any moment.
pub fn directory(bytes: &[u8]) {
    let json = String::from_utf8_lossy(bytes);
    let directory = match Directory::parse(&json) {
        Ok(directory) => directory,
        Err(errors) => {
            assert!(!errors.is_empty());
            let lines = json.split('\n').count();
            for error in errors {
                assert!(!error.to_string().is_empty());
                assert!(error.place.is_none_or(|place| place.line as usize <= lines && place.column > 0));
            }
            return;
        }
    };
    assert!(directory.services().len() <= Directory::MAX_SERVICES);
    let directories = [directory];
    let services = Services::choose(&directories, Some(directories[0].region()));
    for (index, wall_ms) in MOMENTS.into_iter().enumerate() {
        let now = Now { wall_ms, monotonic_ms: 0, boot_id: 1 };
        for service in services.iter() {
            match service.open_state(now.utc()) {
                OpenState::Closed { next_opening: Some(opening) } => {
                    assert!(opening > now.utc());
                    let then = service.open_state(opening.to_utc());
                    assert!(matches!(then, OpenState::Always | OpenState::Open { .. }), "{opening}");
                }
                OpenState::Open { closes_at, .. } => {
                    assert!(closes_at > now.utc());
                    let then = service.open_state(closes_at.to_utc());
                    assert!(matches!(then, OpenState::Closed { .. }), "{closes_at}");
                }
                _ => {}
            }
        }
        let offers = Offers::at(&services, now.utc(), Language::ALL[index % 2]);
        for situation in Situation::all().skip(index).step_by(10_007) {
            let _ = decide(situation, &offers);
            draw(&services, now, situation);
        }
    }
}

fn draw(services: &Services<'_>, now: Now, situation: Situation) {
    let answers = help::Answers::of(situation);
    let session = help::Session { answers, open: 0xFF, ..help::Session::default() };
    let screens = [
        help::Screen::Home,
        help::Screen::Guidance,
        help::Screen::Service(help::ServiceId(0)),
        help::Screen::Service(help::ServiceId(5)),
        help::Screen::Services,
    ];
    for (screen, language) in screens.into_iter().zip(Language::ALL.into_iter().cycle()) {
        let (words, people) = (language.words(), &[]);
        let context = help::Context {
            now,
            language,
            services,
            people,
            word: None,
            people_for_home: &[],
            address: None,
            remembers_no_voice: false,
            where_am_i: &[],
            where_to_go: &[],
            tried: None,
            abilities: crate::device::Abilities::ALL,
        };
        let mut page = PageBuilder::<help::Action>::new(words);
        help::draw(screen, &session, &context, &mut page);
        help::first_meeting(&context, &mut page);
        assert!(page.finish(1).0.rows.len() < 1_000);
    }
}
