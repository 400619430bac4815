use super::*;
use crate::randomness::SystemRandomness;

const HOME: Screen = Screen::Help(help::Screen::Home);
const CONTENTS: Screen = Screen::Plan(plan::Screen::Contents);
const PEOPLE: Screen = Screen::Plan(plan::Screen::People);
const SETTINGS: Screen = Screen::Settings(settings::Screen::Root);
const ADDED: Screen = Screen::Settings(settings::Screen::Added);
const NOTES: Screen = Screen::Added(notes::Screen::List);

fn visit() -> PlanVisit {
    PlanVisit::new(SlotKeys::for_tests(1), None, plan::Plan::new(20_500))
}

/// At this screen, by these.
fn at(screens: &[Screen]) -> PlanVisit {
    let mut visit = visit();
    screens.iter().for_each(|&screen| visit.go(screen));
    visit
}

fn added() -> NotesBook {
    NotesBook::under_new_code(SlotKeys::for_tests(2), None, false)
}

#[test]
fn going_to_a_screen_that_lies_below_goes_back_to_it() {
    let mut visit = at(&[CONTENTS, PEOPLE, SETTINGS]);
    visit.go(CONTENTS);
    assert_eq!(visit.screens, [HOME, CONTENTS]);
    visit.go(HOME);
    assert_eq!(visit.screens, [HOME]);
    assert!(matches!(visit.back(), Outcome::Lock));
}

#[test]
fn setup_is_left_for_the_plan_above_home() {
    let mut visit = PlanVisit::begin(SlotKeys::for_tests(1), None, 20_500);
    assert_eq!(visit.screen(), Screen::SetupDone);
    visit.leave_setup();
    assert_eq!(visit.screens, [HOME, CONTENTS]);
    visit.go(PEOPLE);
    visit.leave_setup();
    assert_eq!(visit.screens, [HOME, CONTENTS, PEOPLE]);
}

#[test]
fn the_notes_that_were_added_stay_open_while_a_page_is_about_them() {
    let mut visit = at(&[CONTENTS, SETTINGS, ADDED, NOTES]);
    visit.book = Some(added());
    visit.go_back();
    assert!(visit.book.is_some(), "their settings");
    visit.go_back();
    assert!(visit.book.is_none(), "all settings");
}

#[test]
fn what_a_page_said_is_gone_with_it_whichever_way_it_is_left() {
    let leave: [fn(&mut PlanVisit); 2] = [|visit| visit.go(PEOPLE), |visit| assert!(visit.go_back())];
    for leave in leave {
        let mut visit = at(&[CONTENTS, SETTINGS]);
        visit.settings.notice = Some(id!("settings-erase-failed"));
        visit.help.failed = Some(help::Way::Call911);
        let sealed = visit.seal(&SystemRandomness::default());
        visit.saving.begin(sealed);
        visit.saving.end(true, false);
        leave(&mut visit);
        assert!(visit.settings.notice.is_none() && visit.help.failed.is_none());
        assert_eq!(visit.saving.state(), crate::document::SaveState::Idle);
    }
}

#[test]
fn an_erase_that_failed_is_told_on_the_page_of_erasing() {
    let mut visit = at(&[CONTENTS, SETTINGS, Screen::Settings(settings::Screen::Erase)]);
    visit.go(Screen::Settings(settings::Screen::Erasing));
    visit.erase_failed();
    assert_eq!(visit.screen(), Screen::Settings(settings::Screen::Erase));
    assert_eq!(visit.settings.notice, Some(id!("settings-erase-failed")));
}

#[test]
fn only_an_edit_that_the_disk_refused_is_sealed_once_more() {
    let randomness = SystemRandomness::default();
    for (persisted, again) in [(true, false), (false, true)] {
        let mut visit = visit();
        assert!(visit.seal_failed(&randomness).is_none());
        let sealed = visit.seal(&randomness);
        visit.saving().begin(sealed);
        assert!(visit.seal_failed(&randomness).is_none(), "it is on its way");
        visit.saving().end(persisted, false);
        let slot = visit.seal_failed(&randomness).map(|(slot, _)| slot);
        assert_eq!(slot, again.then(|| visit.slot()));
    }
}
