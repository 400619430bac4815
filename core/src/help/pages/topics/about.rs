//! Words for those whom other pages do not name: whoever stays, whoever is not sure what to call
//! it, whoever is harmed by who gives care, men, and LGBTQ+ people. Plain words, few facts.

use super::{Block, Topic, TopicId};
use crate::directory::Group;

pub(super) static STAYING: Topic = Topic {
    title: id!("about-staying-title"),
    blocks: &[
        Block::Text(id!("about-staying-first")),
        Block::Fact(id!("about-staying-leaving")),
        Block::Text(id!("about-staying-danger")),
        Block::Text(id!("about-staying-ask")),
        Block::Heading(id!("about-staying-think")),
        Block::Text(id!("plan-during-room")),
        Block::Text(id!("plan-signals-need")),
        Block::Text(id!("plan-people-by-heart")),
        Block::Plan,
        Block::Topic(TopicId::Signs),
        Block::Topic(TopicId::WhenICall),
    ],
};

pub(super) static ABUSE: Topic = Topic {
    title: id!("about-abuse-title"),
    blocks: &[
        Block::Text(id!("about-name")),
        Block::Heading(id!("about-questions")),
        Block::Text(id!("about-count")),
        Block::Text(id!("about-abuse-afraid")),
        Block::Text(id!("about-abuse-decide")),
        Block::Text(id!("about-abuse-phone")),
        Block::Text(id!("about-abuse-hurt")),
        Block::Text(id!("about-abuse-sex")),
        Block::Text(id!("about-abuse-keep")),
        Block::Text(id!("about-abuse-small")),
        Block::Heading(id!("about-talk")),
        Block::Services(Group::Partner),
        Block::Topic(TopicId::IsThisTrafficking),
    ],
};

pub(super) static TRAFFICKING: Topic = Topic {
    title: id!("about-trafficking-title"),
    blocks: &[
        Block::Text(id!("about-name")),
        Block::Heading(id!("plan-meeting-definition-title")),
        Block::Text(id!("plan-meeting-definition")),
        Block::Fact(id!("help-caution-underage")),
        Block::Text(id!("plan-meeting-movies")),
        Block::Heading(id!("about-questions")),
        Block::Text(id!("about-trafficking-go")),
        Block::Text(id!("about-trafficking-pay")),
        Block::Text(id!("about-trafficking-papers")),
        Block::Text(id!("about-trafficking-job")),
        Block::Text(id!("about-trafficking-sex")),
        Block::Heading(id!("about-talk")),
        Block::Text(id!("help-caution-ask-before-your-name")),
        Block::Services(Group::Trafficking),
        Block::Topic(TopicId::HelpingSigns),
    ],
};

pub(super) static CAREGIVER: Topic = Topic {
    title: id!("about-caregiver-title"),
    blocks: &[
        Block::Text(id!("about-caregiver-first")),
        Block::Text(id!("about-caregiver-hold")),
        Block::Text(id!("about-caregiver-other")),
        Block::Text(id!("about-caregiver-alone")),
        Block::Heading(id!("plan-health-words")),
        Block::Say(id!("help-say-seen-alone")),
        Block::Say(id!("about-caregiver-say")),
        Block::Heading(id!("about-talk")),
        Block::Text(id!("about-caregiver-need")),
        Block::Services(Group::Partner),
    ],
};

pub(super) static MEN: Topic = Topic {
    title: id!("about-men-title"),
    blocks: &[
        Block::Text(id!("about-men-first")),
        Block::Text(id!("about-men-who")),
        Block::Text(id!("about-men-ask")),
        Block::Say(id!("about-men-say")),
        Block::Say(id!("about-men-say-place")),
        Block::Heading(id!("about-talk")),
        Block::Services(Group::Partner),
        Block::Services(Group::Trafficking),
    ],
};

pub(super) static LGBTQ: Topic = Topic {
    title: id!("about-lgbtq-title"),
    blocks: &[
        Block::Text(id!("about-lgbtq-first")),
        Block::Text(id!("about-lgbtq-threat")),
        Block::Text(id!("about-lgbtq-keep")),
        Block::Heading(id!("calls-ask")),
        Block::Say(id!("about-lgbtq-say")),
        Block::Say(id!("about-lgbtq-say-place")),
        Block::Say(id!("about-lgbtq-say-name")),
        Block::Heading(id!("about-talk")),
        Block::Services(Group::Partner),
        Block::Services(Group::Trafficking),
    ],
};
