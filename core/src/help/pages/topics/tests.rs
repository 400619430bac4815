use super::*;

/// The topics that one leads to.
fn led_to(topic: TopicId) -> Vec<TopicId> {
    let ways = topic.topic().blocks.iter();
    ways.filter_map(|block| if let Block::Topic(other) = block { Some(*other) } else { None }).collect()
}

#[test]
fn every_topic_can_be_reached_from_the_contents() {
    let mut reached = vec![TopicId::Contents];
    let mut at = 0;
    while let Some(topic) = reached.get(at).copied() {
        let further = led_to(topic).into_iter().filter(|other| !reached.contains(other));
        reached.extend(further.collect::<Vec<_>>());
        at += 1;
    }
    let missing: Vec<_> = TopicId::ALL.iter().filter(|topic| !reached.contains(topic)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_topic_leads_to_itself_or_twice_to_another() {
    for topic in TopicId::ALL {
        let mut others = led_to(*topic);
        assert!(!others.contains(topic), "{topic:?}");
        let count = others.len();
        others.dedup();
        assert_eq!(others.len(), count, "{topic:?}");
    }
}
