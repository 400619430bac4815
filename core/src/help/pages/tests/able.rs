//! The pages on devices that cannot open everything, over every set of abilities.

use super::*;
use crate::view::Card;

fn all_abilities() -> impl Iterator<Item = Abilities> {
    (0..8u8).map(|bits| Abilities { calls: bits & 1 != 0, messages: bits & 2 != 0, browser: bits & 4 != 0 })
}

fn hosts() -> impl Iterator<Item = Host> {
    all_abilities().flat_map(|abilities| {
        [DAY, NIGHT].map(|time| {
            let mut host = Host::at(time);
            host.abilities = abilities;
            host
        })
    })
}

const WAYS: [Way; 12] = [
    Way::Call911,
    Way::Text911,
    Way::Call(ServiceId(0)),
    Way::Call(ServiceId(1)),
    Way::Call(ServiceId(3)),
    Way::Text(ServiceId(0)),
    Way::Text(ServiceId(3)),
    Way::Chat(ServiceId(0)),
    Way::Chat(ServiceId(3)),
    Way::Textphone(ServiceId(3)),
    Way::CallPerson(PersonId(0)),
    Way::TextPerson(PersonId(0)),
];

fn cards(page: &Page) -> Vec<&Card> {
    let cards = page.rows.iter().flat_map(|row| match row {
        Row::Card(card) => vec![card],
        Row::Pair { first, second } => vec![first, second],
        _ => Vec::new(),
    });
    cards.collect()
}

fn plain(page: &Page) -> String {
    crate::view::View::Page(page.clone()).plain_text()
}

#[test]
fn the_next_can_be_reached_from_here_where_anything_can_and_is_another_contact() {
    for mut host in hosts() {
        let abilities = host.abilities;
        host.with(|_, context| {
            for way in WAYS {
                let next = way.next(context);
                let by_voice = (way, next) == (Way::Text911, Some(Way::Call911));
                if let Some(next) = next {
                    assert!(!next.is_same_contact(way) || by_voice, "{abilities:?} {way:?} {next:?}");
                    // Where messages open, 911 can be texted and so can a hotline.
                    let any = abilities.calls || abilities.messages;
                    assert!(!any || next.is_open_to(abilities), "{abilities:?} {way:?} {next:?}");
                } else {
                    assert!(way.is_911() && !abilities.calls && !abilities.messages, "{abilities:?} {way:?}");
                }
            }
        });
    }
}

#[test]
fn the_card_of_911_never_names_911_as_the_next() {
    for language in Language::ALL {
        for mut host in hosts() {
            host.language = language;
            for screen in [Screen::Home, Screen::Guidance] {
                let (page, _) = host.page(screen);
                let next = language.words().say(id!("help-dial-next-911"));
                let emergency = cards(&page).into_iter().find(|card| &*card.title.text == "911").unwrap();
                assert!(emergency.cautions.iter().all(|label| label.text != next), "{:?}", host.abilities);
            }
        }
    }
}

#[test]
fn what_the_device_would_do_is_said_only_where_it_can() {
    for mut host in hosts() {
        let Abilities { calls, messages, browser } = host.abilities;
        for screen in [Screen::Home, Screen::Guidance, Screen::Service(ServiceId(0))] {
            let text = host.text(screen);
            for (sentence, can) in [
                ("The call will appear on this phone", calls),
                ("This opens the dialer", calls),
                ("If you hang up", calls),
                ("The text will appear on this phone", messages),
                ("This opens your messages", messages),
                ("in this browser's history", browser),
                ("This opens your browser", browser),
            ] {
                assert!(can || !text.contains(sentence), "{sentence}: {text}");
            }
        }
        let page = host.with(|session, context| {
            let mut page = PageBuilder::<Action>::new(Language::English.words());
            lifeline_card(session, context, &mut page);
            page.finish(1).0
        });
        let text = plain(&page);
        assert_eq!(text.contains("You can call or text, day and night"), calls && messages, "{text}");
        assert_eq!(text.contains("You can call"), calls, "{text}");
        assert!(messages || !text.contains("You can text"), "{text}");
    }
}

#[test]
fn each_line_stands_once_on_help_and_the_hotline_that_is_called_stays_to_be_read() {
    for mut host in hosts() {
        let (page, _) = host.page(Screen::Home);
        let text = plain(&page);
        let cards = cards(&page);
        if !host.abilities.calls {
            for card in &cards {
                let same = |other: &&&Card| (&other.title, &other.number) == (&card.title, &card.number);
                assert_eq!(cards.iter().filter(same).count(), 1, "{text}");
            }
        }
        assert!(text.contains("1-800-298-7233"), "{text}");
        let labels: Vec<_> = cards.iter().flat_map(|card| &card.actions).map(|it| &it.label.text).collect();
        for label in labels.iter().filter(|_| !host.abilities.calls) {
            assert_eq!(labels.iter().filter(|other| other == &label).count(), 1, "{label}: {text}");
        }
    }
}

#[test]
fn help_keeps_911_first_whatever_did_not_open() {
    for mut host in hosts() {
        for way in WAYS {
            host.session.failed = Some(way);
            let (page, _) = host.page(Screen::Home);
            let (is_pair, behind) = match &page.rows[..] {
                [Row::Pair { first, .. }, rest @ ..] => (&*first.title.text == "911", rest),
                [Row::Card(first), rest @ ..] => (&*first.title.text == "911", rest),
                _ => panic!("{way:?}"),
            };
            assert!(is_pair, "{way:?}");
            // What is true of every way stands below a pair.
            let next = behind.iter().find(|row| !matches!(row, Row::Caution(_)));
            let told = say_failed(way, Language::English.words());
            let is_told = matches!(next, Some(Row::Card(card))
                if card.reason.as_ref().is_some_and(|reason| reason.text == told));
            // 911 that did not open stands above it.
            assert_eq!(is_told, !way.is_911(), "{way:?}");
        }
    }
}

#[test]
fn the_other_way_to_911_is_named_first_where_one_did_not_open() {
    for mut host in hosts() {
        let abilities = host.abilities;
        for (way, can, told) in [
            (Way::Text911, abilities.calls, "You can still call 911 here."),
            (Way::Call911, abilities.messages, "You can still text 911 here."),
        ] {
            let page = host.with(|_, context| {
                let mut page = PageBuilder::<Action>::new(Language::English.words());
                draw_failed(way, context, &mut page);
                page.finish(1).0
            });
            assert_eq!(&*cards(&page)[0].cautions[0].text == told, can, "{abilities:?} {way:?}");
        }
    }
}

#[test]
fn where_nothing_opens_another_phone_comes_directly_below_911_and_then_somebody_near() {
    for mut host in hosts() {
        let abilities = host.abilities;
        let none = !abilities.calls && !abilities.messages && !abilities.browser;
        let (page, _) = host.page(Screen::Home);
        let emergency = cards(&page)[0];
        let below = emergency.status.as_ref().map(|status| &*status.text);
        let other = "Call this number from any other phone, or ask someone near you to call.";
        assert_eq!(below == Some(other), none, "{abilities:?}");
        let near = "Go to a neighbor, a store, or anyone near. Ask them to call for you.";
        assert_eq!(&*emergency.cautions[1].text == near, none, "{abilities:?}");
    }
}
