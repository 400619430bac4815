//! Rights that hold in the whole country, a short page each. What one state says stands in its own
//! file alone.

use super::{Block, Group, LocalFact, Screen, Topic, TopicId};

pub(super) static RIGHTS: Topic = Topic {
    title: id!("rights-title"),
    blocks: &[
        Block::Text(id!("rights-first")),
        Block::Heading(id!("rights-work")),
        Block::Topic(TopicId::Papers),
        Block::Topic(TopicId::Debts),
        Block::Topic(TopicId::Wages),
        Block::Topic(TopicId::Leaflet),
        Block::Topic(TopicId::Immigration),
        Block::Heading(id!("rights-private")),
        Block::Topic(TopicId::Report),
        Block::Topic(TopicId::Doctor),
        Block::Topic(TopicId::Shelter),
        Block::Topic(TopicId::Interpreter),
        Block::Heading(id!("rights-you")),
        Block::Topic(TopicId::Young),
        Block::Topic(TopicId::Custody),
        Block::Heading(id!("rights-after")),
        Block::Topic(TopicId::Address),
        Block::Topic(TopicId::Costs),
        Block::Topic(TopicId::PhoneLine),
    ],
};

pub(super) static PAPERS: Topic = Topic {
    title: id!("rights-papers-title"),
    blocks: &[
        Block::Text(id!("rights-papers-first")),
        Block::Text(id!("rights-papers-which")),
        Block::Text(id!("rights-papers-limit")),
        Block::Text(id!("rights-papers-made-to")),
        Block::Text(id!("rights-papers-leaflet")),
        Block::Risk(id!("rights-risk")),
        Block::Say(id!("rights-papers-say")),
        Block::Text(id!("rights-ask-lawyer")),
        Block::Text(id!("help-caution-ask-before-your-name")),
        Block::Services(Group::Trafficking),
    ],
};

pub(super) static DEBTS: Topic = Topic {
    title: id!("rights-debts-title"),
    blocks: &[
        Block::Text(id!("rights-debts-first")),
        Block::Text(id!("rights-debts-sign")),
        Block::Text(id!("rights-debts-write")),
        Block::Risk(id!("rights-risk")),
        Block::Say(id!("rights-debts-say")),
        Block::Text(id!("rights-ask-lawyer")),
        Block::Text(id!("help-caution-ask-before-your-name")),
        Block::Services(Group::Trafficking),
    ],
};

pub(super) static WAGES: Topic = Topic {
    title: id!("rights-wages-title"),
    blocks: &[
        Block::Text(id!("rights-wages-first")),
        Block::Text(id!("rights-wages-complain")),
        Block::Text(id!("rights-wages-more")),
        Block::Text(id!("rights-wages-papers")),
        Block::Text(id!("rights-wages-note")),
        Block::Risk(id!("rights-risk")),
        Block::Services(Group::Work),
    ],
};

pub(super) static LEAFLET: Topic = Topic {
    title: id!("rights-leaflet-title"),
    blocks: &[
        Block::Text(id!("rights-leaflet-first")),
        Block::Text(id!("rights-leaflet-passport")),
        Block::Text(id!("rights-leaflet-pay")),
        Block::Text(id!("rights-leaflet-quit")),
        Block::Text(id!("rights-leaflet-help")),
        Block::Risk(id!("rights-risk")),
        Block::Text(id!("help-caution-ask-before-your-name")),
        Block::Services(Group::Trafficking),
    ],
};

pub(super) static IMMIGRATION: Topic = Topic {
    title: id!("rights-visa-title"),
    blocks: &[
        Block::Text(id!("rights-visa-first")),
        Block::Text(id!("rights-visa-t")),
        Block::Text(id!("rights-visa-u")),
        Block::Text(id!("rights-visa-threats")),
        Block::Risk(id!("rights-risk")),
        Block::Say(id!("rights-visa-say")),
        Block::Services(Group::Immigration),
        Block::Services(Group::Legal),
        Block::Text(id!("help-caution-ask-before-your-name")),
        Block::Services(Group::Trafficking),
    ],
};

pub(super) static YOUNG: Topic = Topic {
    title: id!("rights-young-title"),
    blocks: &[
        Block::Text(id!("rights-young-fault")),
        Block::Text(id!("rights-young-first")),
        Block::Text(id!("rights-young-move")),
        Block::Risk(id!("rights-young-childhelp")),
        Block::Say(id!("help-say-what-do-you-report")),
        Block::Services(Group::Young),
        Block::Services(Group::Child),
        Block::Services(Group::Trafficking),
    ],
};

pub(super) static REPORT: Topic = Topic {
    title: id!("rights-report-title"),
    blocks: &[
        Block::Text(id!("rights-report-first")),
        Block::Text(id!("rights-report-differs")),
        Block::StaffReport,
        Block::Say(id!("help-say-what-do-you-report")),
        Block::Text(id!("rights-report-children")),
        Block::Topic(TopicId::Doctor),
        Block::Services(Group::Child),
        Block::Services(Group::Legal),
    ],
};

pub(super) static CUSTODY: Topic = Topic {
    title: id!("rights-custody-title"),
    blocks: &[
        Block::Text(id!("rights-custody-first")),
        Block::Text(id!("rights-custody-danger")),
        Block::Say(id!("rights-custody-say")),
        Block::Text(id!("rights-custody-papers")),
        Block::Risk(id!("rights-custody-told")),
        Block::Services(Group::Legal),
        Block::Hotlines,
    ],
};

pub(super) static MONEY: Topic = Topic {
    title: id!("rights-money-title"),
    blocks: &[
        Block::Text(id!("rights-money-first")),
        Block::Text(id!("rights-money-see")),
        Block::Risk(id!("rights-money-risk")),
        Block::Text(id!("rights-money-owed")),
        Block::Topic(TopicId::Wages),
        Block::Topic(TopicId::Debts),
        Block::Topic(TopicId::Costs),
    ],
};

pub(super) static SHELTER: Topic = Topic {
    title: id!("rights-shelter-title"),
    blocks: &[
        Block::Text(id!("rights-shelter-first")),
        Block::Text(id!("rights-shelter-yes")),
        Block::Text(id!("rights-shelter-but")),
        Block::Say(id!("rights-shelter-say")),
    ],
};

pub(super) static DOCTOR: Topic = Topic {
    title: id!("rights-doctor-title"),
    blocks: &[
        Block::Text(id!("rights-doctor-first")),
        Block::Text(id!("rights-doctor-agree")),
        Block::Text(id!("rights-doctor-required")),
        Block::Text(id!("rights-doctor-harm")),
        Block::Text(id!("rights-doctor-told")),
        Block::Fact(id!("rights-doctor-old")),
        Block::Say(id!("rights-doctor-say")),
    ],
};

pub(super) static ADDRESS: Topic = Topic {
    title: id!("rights-address-title"),
    blocks: &[
        Block::Text(id!("rights-address-first")),
        Block::Local(LocalFact::Address),
        Block::Text(id!("rights-address-ask")),
        Block::Hotlines,
    ],
};

pub(super) static COSTS: Topic = Topic {
    title: id!("rights-costs-title"),
    blocks: &[
        Block::Text(id!("rights-costs-first")),
        Block::Local(LocalFact::Compensation),
        Block::Say(id!("rights-costs-say")),
        Block::Services(Group::Crime),
    ],
};

pub(super) static PHONE_LINE: Topic = Topic {
    title: id!("rights-phone-title"),
    blocks: &[
        Block::Text(id!("rights-phone-first")),
        Block::Text(id!("rights-phone-when")),
        Block::Risk(id!("rights-phone-risk")),
        Block::Say(id!("rights-phone-say")),
    ],
};

pub(super) static INTERPRETER: Topic = Topic {
    title: id!("rights-interpreter-title"),
    blocks: &[
        Block::Text(id!("rights-interpreter-first")),
        Block::Say(id!("rights-interpreter-say")),
        Block::Text(id!("rights-interpreter-911")),
        Block::Text(id!("rights-interpreter-rule")),
        Block::Text(id!("rights-interpreter-who")),
        Block::Page(id!("help-speak"), Screen::Speak),
    ],
};
