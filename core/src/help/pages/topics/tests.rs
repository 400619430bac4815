use super::*;
use crate::words::Language;

/// What is said of one kind of phone.
const OF_PHONES: [(Platform, &[&str]); 2] =
    [(Platform::Android, &["Android", "Samsung", "Google"]), (Platform::Ios, &["iPhone", "iOS", "AirTag"])];

/// The topics that one leads to, on this platform; a terminal has the ways of all.
fn led_to(topic: TopicId, on: Platform) -> Vec<TopicId> {
    let ways = topic.topic().blocks.iter();
    let way = |block: &Block| match block {
        Block::Topic(other) => Some(*other),
        Block::On(platform, other) => [*platform, Platform::Terminal].contains(&on).then_some(*other),
        _ => None,
    };
    ways.filter_map(way).collect()
}

/// The topics that can be reached from the contents, without going through one of `but`.
fn reached(on: Platform, but: &[TopicId]) -> Vec<TopicId> {
    let mut reached = vec![TopicId::Contents];
    let mut at = 0;
    while let Some(topic) = reached.get(at).copied() {
        let further = led_to(topic, on).into_iter();
        let further = further.filter(|other| !reached.contains(other) && !but.contains(other));
        reached.extend(further.collect::<Vec<_>>());
        at += 1;
    }
    reached
}

/// All that a topic says in one language.
fn said(topic: TopicId, language: Language) -> String {
    let ids = topic.topic().blocks.iter().flat_map(|block| match *block {
        Block::Heading(id)
        | Block::Text(id)
        | Block::Fact(id)
        | Block::Risk(id)
        | Block::Step(id)
        | Block::Say(id)
        | Block::Page(id, _) => vec![id],
        _ => Vec::new(),
    });
    let ids = core::iter::once(topic.topic().title).chain(ids);
    ids.map(|id| language.words().say(id).to_string()).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_topic_can_be_reached_from_the_contents() {
    for platform in [Platform::Android, Platform::Ios, Platform::Terminal] {
        let reached = reached(platform, &[]);
        let missing: Vec<_> = TopicId::ALL.iter().filter(|topic| !reached.contains(topic)).collect();
        assert!(missing.is_empty(), "{platform:?}: {missing:?}");
    }
}

#[test]
fn no_topic_leads_to_itself_or_twice_to_another() {
    for topic in TopicId::ALL {
        let mut others = led_to(*topic, Platform::Terminal);
        assert!(!others.contains(topic), "{topic:?}");
        let count = others.len();
        others.sort_by_key(|other| *other as u8);
        others.dedup();
        assert_eq!(others.len(), count, "{topic:?}");
    }
}

/// A page about another kind of phone is found by whoever looks for it, and by nobody else.
#[test]
fn a_phone_leads_to_another_kind_only_through_the_page_of_other_phones() {
    for (platform, _) in OF_PHONES {
        let others = OF_PHONES.iter().filter(|(of, _)| *of != platform);
        for topic in reached(platform, &[TopicId::OtherPhones]) {
            for language in Language::ALL {
                let said = said(topic, language);
                let named = others.clone().flat_map(|(_, names)| *names).find(|name| said.contains(**name));
                assert_eq!(named, None, "{platform:?}: {topic:?} {language:?}");
            }
        }
    }
}

/// What stands on one kind of phone is also there for whoever holds another.
#[test]
fn the_page_of_other_phones_leads_to_all_that_is_of_one_kind() {
    let of_one_kind = TopicId::ALL.iter().flat_map(|topic| topic.topic().blocks);
    let of_one_kind =
        of_one_kind.filter_map(|block| if let Block::On(_, topic) = block { Some(*topic) } else { None });
    let others = led_to(TopicId::OtherPhones, Platform::Terminal);
    let missing: Vec<_> = of_one_kind.filter(|topic| !others.contains(topic)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
