//! The first hours and days after it happened: a page of steps, and a short one for what may fit.

use super::{Block, Group, LocalFact, Screen, Topic, TopicId};

pub(super) static JUST_HAPPENED: Topic = Topic {
    title: id!("after-title"),
    blocks: &[
        Block::Text(id!("after-first")),
        Block::Emergency,
        Block::Step(id!("after-safe")),
        Block::Step(id!("after-hurt")),
        Block::Step(id!("after-someone")),
        Block::Page(id!("help-where-am-i"), Screen::WhereAmI),
        Block::Heading(id!("after-fits")),
        Block::Topic(TopicId::Throat),
        Block::Topic(TopicId::Assault),
        Block::Topic(TopicId::Tonight),
        Block::Topic(TopicId::Keep),
        Block::Topic(TopicId::Order),
        Block::Text(id!("after-wait")),
        Block::Heading(id!("after-lines")),
        Block::Hotlines,
    ],
};

pub(super) static ASSAULT: Topic = Topic {
    title: id!("after-assault-title"),
    blocks: &[
        Block::Text(id!("after-assault-first")),
        Block::Step(id!("after-assault-medicine")),
        Block::Step(id!("after-assault-exam")),
        Block::Step(id!("after-assault-ask")),
        Block::Step(id!("after-assault-clothes")),
        Block::Say(id!("after-assault-say")),
        Block::Local(LocalFact::Exam),
        Block::Local(LocalFact::Kit),
        Block::Topic(TopicId::Report),
        Block::Services(Group::SexualAssault),
        Block::Hotlines,
    ],
};

pub(super) static KEEP: Topic = Topic {
    title: id!("after-keep-title"),
    blocks: &[
        Block::Text(id!("after-keep-first")),
        Block::Risk(id!("after-keep-risk")),
        Block::Text(id!("after-keep-clothes")),
        Block::Text(id!("after-keep-messages")),
        Block::Text(id!("after-keep-marks")),
        Block::Text(id!("after-keep-words")),
        Block::Record,
    ],
};

pub(super) static ORDER: Topic = Topic {
    title: id!("after-order-title"),
    blocks: &[
        Block::Text(id!("after-order-first")),
        Block::Risk(id!("after-order-told")),
        Block::Say(id!("after-order-ask")),
        Block::Local(LocalFact::Order),
        Block::Local(LocalFact::OneStop),
        Block::Text(id!("after-order-pets")),
        Block::Topic(TopicId::Address),
        Block::Services(Group::Legal),
    ],
};

pub(super) static TONIGHT: Topic = Topic {
    title: id!("after-tonight-title"),
    blocks: &[
        Block::Text(id!("after-tonight-first")),
        Block::Say(id!("after-tonight-say")),
        Block::Text(id!("after-tonight-who")),
        Block::Risk(id!("after-tonight-risk")),
        Block::Hotlines,
        Block::Text(id!("after-tonight-else")),
        Block::Page(id!("help-where-to-go"), Screen::WhereToGo),
        Block::Topic(TopicId::Shelter),
        Block::Topic(TopicId::Young),
        Block::Text(id!("after-tonight-pets-about")),
        Block::Services(Group::Pets),
    ],
};
