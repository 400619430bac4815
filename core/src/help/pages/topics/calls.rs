//! What happens on a call: who answers and what they say of themselves, as far as there is a
//! source, and what a person can ask first where there is none.

use super::{Block, Topic, TopicId};
use crate::directory::Group;

pub(super) static CALLS: Topic = Topic {
    title: id!("calls-title"),
    blocks: &[
        Block::Text(id!("calls-first")),
        Block::Text(id!("help-home-traces")),
        Block::Topic(TopicId::Call911),
        Block::Topic(TopicId::CallTrafficking),
        Block::Topic(TopicId::CallPartner),
        Block::Topic(TopicId::Call988),
        Block::Topic(TopicId::ByText),
        Block::Heading(id!("calls-ask")),
        Block::Text(id!("calls-unknown")),
        Block::Say(id!("calls-say-record")),
        Block::Say(id!("plan-meeting-say-who-sees")),
        Block::Say(id!("plan-meeting-say-rather-not")),
        Block::Say(id!("plan-meeting-say-stop")),
    ],
};

pub(super) static EMERGENCY: Topic = Topic {
    title: id!("calls-911-title"),
    blocks: &[
        Block::Say(id!("calls-911-say")),
        Block::Say(id!("help-say-what-is-happening")),
        Block::Fact(id!("help-caution-hang-up-rings")),
        Block::Text(id!("calls-911-interpreter")),
        Block::Text(id!("help-caution-no-silent-code")),
        Block::Text(id!("help-caution-police-both-sides")),
        Block::Heading(id!("calls-911-text")),
        Block::Text(id!("help-home-text-911")),
        Block::Text(id!("calls-911-words")),
        Block::Text(id!("help-caution-wait-for-reply")),
        Block::Text(id!("calls-911-place")),
        Block::Text(id!("calls-911-apps")),
    ],
};

pub(super) static TRAFFICKING: Topic = Topic {
    title: id!("calls-trafficking-title"),
    blocks: &[
        Block::Text(id!("calls-trafficking-now")),
        Block::Text(id!("calls-trafficking-share")),
        Block::Text(id!("calls-trafficking-before")),
        Block::Text(id!("calls-trafficking-name")),
        Block::Risk(id!("calls-trafficking-ask")),
        Block::Say(id!("help-say-what-do-you-report")),
        Block::Say(id!("help-say-about-papers")),
        Block::Say(id!("help-say-my-options")),
        Block::Text(id!("help-caution-interpreters")),
        Block::Services(Group::Trafficking),
    ],
};

pub(super) static PARTNER: Topic = Topic {
    title: id!("calls-partner-title"),
    blocks: &[
        Block::Text(id!("calls-partner-what")),
        Block::Text(id!("calls-partner-stay")),
        Block::Heading(id!("calls-ask")),
        Block::Say(id!("help-say-my-options")),
        Block::Say(id!("calls-say-near")),
        Block::Say(id!("help-say-what-do-you-report")),
        Block::Services(Group::Partner),
    ],
};

pub(super) static LIFELINE: Topic = Topic {
    title: id!("calls-988-title"),
    blocks: &[
        Block::Text(id!("help-lifeline-what")),
        Block::Text(id!("help-lifeline-language")),
        Block::Text(id!("help-lifeline-asl")),
        Block::Fact(id!("help-lifeline-hurt")),
        Block::Heading(id!("calls-ask")),
        Block::Say(id!("calls-988-say")),
        Block::Text(id!("calls-988-where")),
    ],
};

pub(super) static TEXT: Topic = Topic {
    title: id!("calls-text-title"),
    blocks: &[
        Block::Text(id!("calls-text-stop")),
        Block::Text(id!("calls-text-machine")),
        Block::Say(id!("calls-say-machine")),
        Block::Say(id!("help-say-do-not-call-back")),
        Block::Risk(id!("calls-text-theirs")),
        Block::Text(id!("help-caution-text-trace")),
        Block::Text(id!("help-caution-chat-trace")),
        Block::Topic(TopicId::PhoneShows),
    ],
};
