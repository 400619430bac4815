//! Help for somebody else: what helps, what can do harm, signs, and the same lines.

use super::{Block, Topic, TopicId};
use crate::directory::Group;

pub(super) static SOMEBODY_ELSE: Topic = Topic {
    title: id!("helping-title"),
    blocks: &[
        Block::Text(id!("helping-first")),
        Block::Fact(id!("helping-danger")),
        Block::Emergency,
        Block::Topic(TopicId::HelpingTalk),
        Block::Topic(TopicId::HelpingSigns),
        Block::Topic(TopicId::HelpingNo),
        Block::Heading(id!("helping-lines")),
        Block::Text(id!("plan-people-for-other-call")),
        Block::Say(id!("help-say-worried")),
        Block::Services(Group::Trafficking),
        Block::Services(Group::Partner),
        Block::Risk(id!("helping-report")),
    ],
};

pub(super) static TALK: Topic = Topic {
    title: id!("helping-talk-title"),
    blocks: &[
        Block::Step(id!("helping-talk-when")),
        Block::Step(id!("helping-talk-listen")),
        Block::Step(id!("helping-talk-strong")),
        Block::Step(id!("helping-talk-offer")),
        Block::Step(id!("helping-talk-later")),
        Block::Heading(id!("plan-health-words")),
        Block::Say(id!("helping-say-believe")),
        Block::Say(id!("helping-say-fault")),
        Block::Say(id!("helping-say-need")),
        Block::Say(id!("helping-say-decide")),
        Block::Heading(id!("helping-harm")),
        Block::Risk(id!("helping-harm-urge")),
        Block::Text(id!("helping-harm-told")),
        Block::Text(id!("helping-harm-written")),
    ],
};

pub(super) static SIGNS: Topic = Topic {
    title: id!("helping-signs-title"),
    blocks: &[
        Block::Text(id!("helping-signs-first")),
        Block::Text(id!("helping-sign-job")),
        Block::Text(id!("helping-sign-pay")),
        Block::Text(id!("helping-sign-hours")),
        Block::Text(id!("helping-sign-papers")),
        Block::Text(id!("helping-sign-answers")),
        Block::Text(id!("helping-sign-threats")),
        Block::Text(id!("helping-sign-contact")),
        Block::Text(id!("helping-sign-care")),
        Block::Text(id!("plan-hopes-movies")),
        Block::Fact(id!("helping-sign-who")),
        Block::Heading(id!("help-chip-minor")),
        Block::Text(id!("helping-sign-young")),
    ],
};

pub(super) static NO: Topic = Topic {
    title: id!("helping-no-title"),
    blocks: &[
        Block::Text(id!("helping-no-time")),
        Block::Text(id!("helping-no-hard")),
        Block::Step(id!("helping-no-stay")),
        Block::Step(id!("helping-no-word")),
        Block::Text(id!("helping-no-you")),
        Block::Topic(TopicId::WhenICall),
    ],
};
