//! All topics, what is urgent first.

use super::{Block, Screen, Topic, TopicId};

pub(super) static CONTENTS: Topic = Topic {
    title: id!("topics-title"),
    blocks: &[
        Block::Text(id!("topics-intro")),
        Block::Heading(id!("topics-now")),
        Block::Topic(TopicId::JustHappened),
        Block::Topic(TopicId::Tonight),
        Block::Topic(TopicId::Signs),
        Block::Page(id!("help-speak"), Screen::Speak),
        Block::Heading(id!("topics-calls")),
        Block::Page(id!("services-title"), Screen::Services),
        Block::Topic(TopicId::WhenICall),
        Block::Topic(TopicId::Staying),
        Block::Heading(id!("topics-for")),
        Block::Topic(TopicId::SomebodyElse),
        Block::Topic(TopicId::IsThisAbuse),
        Block::Topic(TopicId::IsThisTrafficking),
        Block::Topic(TopicId::Caregiver),
        Block::Topic(TopicId::Men),
        Block::Topic(TopicId::Lgbtq),
        Block::Heading(id!("topics-rights")),
        Block::Topic(TopicId::Rights),
        Block::Topic(TopicId::Money),
        Block::Heading(id!("topics-phone")),
        Block::Topic(TopicId::Technology),
        Block::Topic(TopicId::Pictures),
    ],
};
