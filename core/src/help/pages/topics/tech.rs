//! Phones, and what is online: trackers, a phone that is watched, shared accounts, threats with
//! pictures, SOS buttons, and what a phone shows. What is true of one kind of phone only is a topic
//! of its own: a phone leads to its own, and `OtherPhones` to all of them, for whoever has a second
//! phone or looks at somebody else's.

use super::{Block, Topic, TopicId};
use crate::device::Platform;
use crate::directory::Group;

pub(super) static TECHNOLOGY: Topic = Topic {
    title: id!("tech-title"),
    blocks: &[
        Block::Text(id!("plan-phone-intro")),
        Block::Risk(id!("help-caution-changes-are-noticed")),
        Block::Topic(TopicId::Trackers),
        Block::Topic(TopicId::Spyware),
        Block::Topic(TopicId::Accounts),
        Block::Topic(TopicId::Pictures),
        Block::Topic(TopicId::Sos),
        Block::Topic(TopicId::PhoneShows),
        Block::Topic(TopicId::OtherPhones),
    ],
};

pub(super) static TRACKERS: Topic = Topic {
    title: id!("tech-trackers-title"),
    blocks: &[
        Block::Text(id!("tech-trackers-where")),
        Block::Risk(id!("tech-trackers-watched")),
        Block::Text(id!("tech-trackers-hands")),
        Block::Text(id!("tech-trackers-ask")),
        Block::On(Platform::Android, TopicId::TrackersAndroid),
        Block::On(Platform::Ios, TopicId::TrackersIphone),
        Block::Topic(TopicId::TrackerFound),
        Block::Topic(TopicId::OtherPhones),
    ],
};

pub(super) static TRACKERS_ANDROID: Topic = Topic {
    title: id!("tech-android-trackers-title"),
    blocks: &[
        Block::Text(id!("tech-android-version")),
        Block::Step(id!("tech-android-open")),
        Block::Step(id!("tech-android-scan")),
        Block::Step(id!("tech-android-wait")),
        Block::Text(id!("tech-android-sound")),
        Block::Text(id!("tech-android-airplane")),
        Block::Fact(id!("tech-android-alert")),
        Block::Topic(TopicId::TrackerFound),
    ],
};

pub(super) static TRACKERS_IPHONE: Topic = Topic {
    title: id!("tech-iphone-trackers-title"),
    blocks: &[
        Block::Text(id!("tech-iphone-needs")),
        Block::Step(id!("tech-iphone-on")),
        Block::Step(id!("tech-iphone-off")),
        Block::Text(id!("tech-iphone-alert")),
        Block::Risk(id!("tech-iphone-location")),
        Block::Text(id!("tech-iphone-sound")),
        Block::Text(id!("tech-iphone-serial")),
        Block::Topic(TopicId::TrackerFound),
    ],
};

pub(super) static TRACKER_FOUND: Topic = Topic {
    title: id!("tech-found-title"),
    blocks: &[
        Block::Text(id!("tech-found-first")),
        Block::Risk(id!("tech-found-notice")),
        Block::Step(id!("tech-found-record")),
        Block::Step(id!("tech-found-public")),
        Block::Step(id!("tech-found-choose")),
        Block::Text(id!("tech-found-advocate")),
        Block::Services(Group::Partner),
    ],
};

pub(super) static SPYWARE: Topic = Topic {
    title: id!("tech-spyware-title"),
    blocks: &[
        Block::Text(id!("tech-spyware-sign")),
        Block::Text(id!("tech-spyware-weak")),
        Block::Text(id!("tech-spyware-hands")),
        Block::Risk(id!("tech-spyware-remove")),
        Block::Step(id!("tech-spyware-other")),
        Block::Step(id!("tech-spyware-plan")),
        Block::Services(Group::Partner),
        Block::Topic(TopicId::Accounts),
    ],
};

pub(super) static ACCOUNTS: Topic = Topic {
    title: id!("tech-accounts-title"),
    blocks: &[
        Block::Text(id!("plan-phone-shared-read")),
        Block::Text(id!("tech-accounts-who")),
        Block::Text(id!("tech-accounts-open")),
        Block::Text(id!("tech-accounts-family")),
        Block::Text(id!("tech-accounts-place")),
        Block::Risk(id!("tech-accounts-noticed")),
        Block::On(Platform::Ios, TopicId::SafetyCheck),
    ],
};

pub(super) static SAFETY_CHECK: Topic = Topic {
    title: id!("tech-iphone-check-title"),
    blocks: &[
        Block::Text(id!("tech-iphone-check-what")),
        Block::Step(id!("tech-iphone-check-open")),
        Block::Step(id!("tech-iphone-check-manage")),
        Block::Text(id!("tech-iphone-check-reset")),
        Block::Text(id!("tech-iphone-check-exit")),
        Block::Risk(id!("tech-iphone-check-noticed")),
    ],
};

pub(super) static PICTURES: Topic = Topic {
    title: id!("tech-pictures-title"),
    blocks: &[
        Block::Text(id!("tech-pictures-fault")),
        Block::Risk(id!("tech-pictures-known")),
        Block::Step(id!("tech-pictures-stop")),
        Block::Step(id!("tech-pictures-pay")),
        Block::Step(id!("tech-pictures-save")),
        Block::Step(id!("tech-pictures-block")),
        Block::Hotlines,
        Block::Topic(TopicId::PicturesDown),
        Block::Services(Group::Pictures),
        Block::Risk(id!("help-caution-chat-trace")),
        Block::Text(id!("tech-pictures-fbi")),
    ],
};

pub(super) static PICTURES_DOWN: Topic = Topic {
    title: id!("tech-down-title"),
    blocks: &[
        Block::Text(id!("tech-down-first")),
        Block::Heading(id!("tech-down-under")),
        Block::Text(id!("tech-down-free")),
        Block::Text(id!("tech-down-there")),
        Block::Risk(id!("tech-down-never")),
        Block::Text(id!("tech-down-report")),
        Block::Heading(id!("tech-down-over")),
        Block::Text(id!("tech-down-adult")),
        Block::Fact(id!("tech-down-case")),
        Block::Services(Group::Pictures),
    ],
};

pub(super) static SOS: Topic = Topic {
    title: id!("plan-phone-sos-title"),
    blocks: &[
        Block::Text(id!("plan-phone-sos")),
        Block::Text(id!("tech-sos-contacts")),
        Block::Text(id!("tech-sos-settings")),
        Block::On(Platform::Android, TopicId::SosAndroid),
    ],
};

pub(super) static SOS_ANDROID: Topic = Topic {
    title: id!("tech-android-sos-title"),
    blocks: &[Block::Text(id!("tech-android-sos-samsung")), Block::Risk(id!("tech-android-sos-lock"))],
};

pub(super) static PHONE_SHOWS: Topic = Topic {
    title: id!("tech-shows-title"),
    blocks: &[
        Block::Text(id!("tech-shows-preview")),
        Block::Text(id!("tech-shows-less")),
        Block::Heading(id!("plan-phone-one-call-title")),
        Block::Text(id!("plan-phone-one-call")),
        Block::Text(id!("plan-phone-one-call-sign")),
        Block::Heading(id!("tech-shows-use")),
        Block::Text(id!("tech-shows-usage")),
        Block::Text(id!("tech-shows-short")),
    ],
};

pub(super) static OTHER_PHONES: Topic = Topic {
    title: id!("tech-others-title"),
    blocks: &[
        Block::Text(id!("tech-others-intro")),
        Block::Topic(TopicId::TrackersAndroid),
        Block::Topic(TopicId::SosAndroid),
        Block::Topic(TopicId::TrackersIphone),
        Block::Topic(TopicId::SafetyCheck),
    ],
};
