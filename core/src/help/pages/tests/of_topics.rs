//! The pages of topics, as a person meets them.

use super::*;
use crate::help::pages::signs::{Sign, Signs};

fn topic(host: &mut Host, id: TopicId) -> String {
    host.text(Screen::Topic(id))
}

#[test]
fn signs_are_for_whoever_is_not_sure_and_never_on_the_first_page() {
    let mut host = Host::at(DAY);
    let to_signs = Action::Open(Screen::Topic(TopicId::Signs));
    for danger in [None, Some(Danger::Now), Some(Danger::NotNow), Some(Danger::Unsure)] {
        host.session.answers = Answers::of(Situation { danger, ..Situation::default() });
        host.session.open = u8::MAX;
        let (home, actions) = host.page(Screen::Home);
        let home = View::Page(home).plain_text();
        assert!(!home.contains("neck") && !home.contains("Signs that"), "{home}");
        assert!(!actions.contains(&to_signs));
        let (_, actions) = host.page(Screen::Guidance);
        assert_eq!(actions.contains(&to_signs), danger == Some(Danger::Unsure));
    }
}

#[test]
fn a_mark_is_words_for_an_advocate_and_goes_off_again() {
    let mut host = Host::at(DAY);
    let before = topic(&mut host, TopicId::Signs);
    assert!(before.contains("<Someone pressed on my neck>") && !before.contains("“Someone"), "{before}");
    assert_eq!(host.act(Action::Mark(Sign::Neck)), Outcome::Stay);
    let marked = topic(&mut host, TopicId::Signs);
    assert!(marked.contains("<x Someone pressed on my neck>"), "{marked}");
    assert!(marked.contains("“Someone pressed on my neck”"), "{marked}");
    assert!(marked.contains("<I left, or I may leave>"), "{marked}");
    host.act(Action::Mark(Sign::Neck));
    assert_eq!(topic(&mut host, TopicId::Signs), before);
}

/// No total, no verdict: whatever is marked, the rest of the page and every other page stay as they
/// were.
#[test]
fn marks_are_not_counted_and_change_no_other_page() {
    for danger in [None, Some(Danger::NotNow), Some(Danger::Unsure)] {
        let mut host = Host::at(DAY);
        host.session.answers = Answers::of(Situation { danger, ..Situation::default() });
        let screens = [Screen::Home, Screen::Guidance, Screen::Topic(TopicId::Throat)];
        let plain = screens.map(|screen| host.text(screen));
        let page = topic(&mut host, TopicId::Signs);
        Sign::ALL.into_iter().for_each(|sign| drop(host.act(Action::Mark(sign))));
        assert_eq!(screens.map(|screen| host.text(screen)), plain);
        let marked = topic(&mut host, TopicId::Signs);
        let without_marks: Vec<String> =
            marked.lines().filter(|line| !page.contains(*line)).map(str::to_owned).collect();
        assert!(without_marks.iter().all(|line| line.starts_with(['<', '“'])), "{without_marks:?}");
        assert!(!without_marks.concat().contains(|letter: char| letter.is_ascii_digit()));
    }
    assert_eq!(Session::default().signs, Signs::default(), "a visit begins without marks");
}

#[test]
fn whoever_was_hurt_can_call_911_from_the_page_whatever_comes_first_elsewhere() {
    for id in [TopicId::JustHappened, TopicId::Throat] {
        let mut host = Host::at(DAY);
        for answers in Answers::all_for_tests() {
            host.session.answers = answers;
            let situation = answers.situation();
            let (page, actions) = host.page(Screen::Topic(id));
            let lines: Vec<&str> = page
                .rows
                .iter()
                .filter_map(|row| if let Row::Line(line) = row { Some(&*line.title.text) } else { None })
                .collect();
            if situation.abroad() {
                assert_eq!(
                    lines.first(),
                    Some(&"The emergency number where you are"),
                    "{id:?} {situation:?}"
                );
            } else {
                assert_eq!(lines.first(), Some(&"911"), "{id:?} {situation:?}");
                let calls = actions.contains(&Action::Reach(Way::Call911));
                let texts = actions.contains(&Action::Reach(Way::Text911));
                assert!(calls || texts || situation.no_phone(), "{id:?} {situation:?}");
            }
        }
    }
}

#[test]
fn no_topic_is_a_wall_of_risks() {
    for language in Language::ALL {
        let mut host = Host::at(DAY);
        host.language = language;
        for id in TopicId::ALL {
            let (page, _) = host.page(Screen::Topic(*id));
            let risks =
                page.rows.iter().filter(|row| matches!(row, Row::Note(note) if note.level == Level::Risk));
            assert!(risks.count() <= 2, "{id:?}");
            assert!(!matches!(page.rows.first(), Some(Row::Heading(_)) | None), "{id:?} begins with nothing");
        }
    }
}

/// For one minute: a page that says more becomes a page of ways to short ones. What the region and
/// the services add is theirs.
#[test]
fn a_topic_is_read_in_a_minute() {
    const MOST_WORDS: usize = 190;
    for language in Language::ALL {
        let mut host = Host::at(DAY);
        host.language = language;
        for id in TopicId::ALL {
            let (page, _) = host.page(Screen::Topic(*id));
            let own = page.rows.iter().filter(|row| !matches!(row, Row::Line(_)));
            let own = own.filter(|row| !matches!(row, Row::Note(note) if note.level == Level::Fact));
            let words: usize = own.map(|row| row.plain_text().split_whitespace().count()).sum();
            assert!(words <= MOST_WORDS, "{language:?} {id:?}: {words} words");
        }
    }
}

/// What staff have to report is the region's own, if it is known and not old.
#[test]
fn what_staff_report_is_said_as_far_as_it_is_known() {
    let mut host = Host::at(DAY);
    let page = topic(&mut host, TopicId::Report);
    assert!(page.contains("! Staff may have to report what you tell them."), "{page}");
    assert!(page.contains("“Before I say my name: what do you have to report?”"), "{page}");
}

#[test]
fn a_topic_ends_with_where_it_is_from() {
    let mut host = Host::at(DAY);
    let closed = topic(&mut host, TopicId::Papers);
    assert!(closed.contains("+ [Where this is from]") && !closed.contains("section 1592"), "{closed}");
    host.act(Action::Fold(Fold::Sources));
    let open = topic(&mut host, TopicId::Papers);
    for source in ["section 1592, as of October 2024", "leaflet for workers, October 2016"] {
        assert_eq!(open.matches(source).count(), 1, "{open}");
    }
}
