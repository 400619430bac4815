//! The pages on devices that cannot open everything, over every set of abilities.

use super::*;

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

const WAYS: [Way; 15] = [
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
    Way::Call(LIFELINE),
    Way::Text(LIFELINE),
    Way::Chat(LIFELINE),
    Way::CallPerson(PersonId(0)),
    Way::TextPerson(PersonId(0)),
];

fn cards(page: &Page) -> Vec<&Card> {
    let of_rows =
        page.rows.iter().filter_map(|row| if let Row::Card(card) = row { Some(card) } else { None });
    page.lead.iter().chain(of_rows).collect()
}

fn plain(page: &Page) -> String {
    View::Page(page.clone()).plain_text()
}

#[test]
fn the_next_can_be_reached_from_here_where_anything_can_and_is_another_contact() {
    for mut host in hosts() {
        let abilities = host.abilities;
        host.with(|_, context| {
            for way in WAYS {
                let next = way.next(Situation::default(), context);
                if let Some(next) = next {
                    let other_way = next != way && (next.is_911() || next.service() == Some(LIFELINE));
                    assert!(!next.is_same_contact(way) || other_way, "{abilities:?} {way:?} {next:?}");
                    // Where messages open, 911 can be texted and so can a hotline.
                    let any = abilities.calls || abilities.messages;
                    assert!(!any || next.is_open_to(abilities), "{abilities:?} {way:?} {next:?}");
                } else {
                    let is_last = way.is_911() || way.service() == Some(LIFELINE);
                    assert!(is_last && !abilities.calls && !abilities.messages, "{abilities:?} {way:?}");
                }
            }
        });
    }
}

#[test]
fn what_the_device_would_do_is_said_only_where_it_can() {
    for mut host in hosts() {
        let Abilities { calls, messages, browser } = host.abilities;
        host.session.open = 0xFF;
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
fn each_contact_stands_once_on_help_and_the_hotline_that_is_called_stays_to_be_read() {
    for mut host in hosts() {
        host.session.open = 0xFF;
        let (page, touched) = host.page(Screen::Home);
        let text = plain(&page);
        assert!(text.contains("1-800-298-7233"), "{text}");
        for action in &touched {
            assert_eq!(touched.iter().filter(|other| *other == action).count(), 1, "{action:?}: {text}");
        }
    }
}

#[test]
fn help_keeps_911_first_whatever_did_not_open() {
    for mut host in hosts() {
        for way in WAYS {
            host.session.failed = Some(way);
            let (page, _) = host.page(Screen::Home);
            assert_eq!(leads(&page)[0], "911", "{way:?}");
            let told = say_failed(way, Language::English.words());
            let is_told = page.lead.iter().any(|card| {
                card.notes.iter().any(|note| (note.level, &note.label.text) == (Level::Error, &told))
            });
            // 911 that did not open is told of above it.
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
            assert_eq!(&*cards(&page)[0].notes[1].label.text == told, can, "{abilities:?} {way:?}");
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
        let todo = emergency.reason.as_ref().map(|reason| &*reason.text);
        assert_eq!(todo == Some(near), none, "{abilities:?}");
    }
}
