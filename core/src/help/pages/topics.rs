//! What is good to know beyond the next call: a page for each topic, and the ways from one to
//! another. Static: whose words they are and what stands where. Nothing here decides whom to
//! contact.
//!
//! Every sentence that states a fact names its source above it in `core/locales/en`, and a test
//! holds each to that. What differs from place to place comes from the region's file.

mod about;
mod after;
mod calls;
mod contents;
mod helping;
mod rights;
mod signs;
mod tech;

use super::Screen;
use crate::device::Platform;
use crate::directory::{Group, LocalFact};
use crate::words::MessageId;

/// A page that explains something.
#[derive(Debug)]
pub(crate) struct Topic {
    pub(crate) title: MessageId,
    /// From top to bottom.
    pub(crate) blocks: &'static [Block],
}

/// One part of such a page; message ids, unless something else is named.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Block {
    /// A heading over what follows.
    Heading(MessageId),
    /// A paragraph.
    Text(MessageId),
    /// Something to know.
    Fact(MessageId),
    /// Something to know before acting.
    Risk(MessageId),
    /// A step, numbered from the one before.
    Step(MessageId),
    /// Words to say aloud, in quotation marks, and what there is to know about them.
    Say(MessageId),
    /// 911, as a line to call or text; abroad the emergency number there.
    Emergency,
    /// The hotlines that fit the answers so far, a line each.
    Hotlines,
    /// The signs that the person may mark.
    Signs,
    /// What staff may have to report: as the region's file says it, or that there are such things.
    StaffReport,
    /// What the region's file says of this.
    Local(LocalFact),
    /// The services for these people, a line each.
    Services(Group),
    /// The way to another topic.
    Topic(TopicId),
    /// The same, on this platform only; a terminal shows those of every platform.
    On(Platform, TopicId),
    /// The way to the plan.
    Plan,
    /// The way to the plan's record of what happened.
    Record,
    /// The way to another page of help.
    Page(MessageId, Screen),
}

macro_rules! topics {
    ($($(#[$about:meta])* $id:ident => $module:ident::$topic:ident,)+) => {
        /// Every topic.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum TopicId {
            $($(#[$about])* $id,)+
        }

        impl TopicId {
            /// Every topic, the contents first.
            #[cfg(test)]
            pub(crate) const ALL: &'static [Self] = &[$(Self::$id),+];

            /// Its page.
            pub(crate) const fn topic(self) -> &'static Topic {
                match self {
                    $(Self::$id => &$module::$topic,)+
                }
            }
        }
    };
}

topics! {
    /// All of them.
    Contents => contents::CONTENTS,
    /// It just happened.
    JustHappened => after::JUST_HAPPENED,
    /// Pressure on the neck.
    Throat => signs::THROAT,
    /// After a sexual assault.
    Assault => after::ASSAULT,
    /// A bed tonight.
    Tonight => after::TONIGHT,
    /// Clothes, messages, marks.
    Keep => after::KEEP,
    /// A protective order.
    Order => after::ORDER,
    /// Signs that can mean more danger.
    Signs => signs::SIGNS,
    /// Rights that hold in the whole country.
    Rights => rights::RIGHTS,
    /// Passport and papers.
    Papers => rights::PAPERS,
    /// Work to pay off a debt.
    Debts => rights::DEBTS,
    /// Pay and hours.
    Wages => rights::WAGES,
    /// What a leaflet says to workers.
    Leaflet => rights::LEAFLET,
    /// Immigration.
    Immigration => rights::IMMIGRATION,
    /// Under 18.
    Young => rights::YOUNG,
    /// What staff may report.
    Report => rights::REPORT,
    /// Before taking children far.
    Custody => rights::CUSTODY,
    /// Money.
    Money => rights::MONEY,
    /// What a shelter may tell.
    Shelter => rights::SHELTER,
    /// What a doctor may tell.
    Doctor => rights::DOCTOR,
    /// Another address for mail.
    Address => rights::ADDRESS,
    /// Help to pay costs.
    Costs => rights::COSTS,
    /// A phone line of one's own.
    PhoneLine => rights::PHONE_LINE,
    /// An interpreter.
    Interpreter => rights::INTERPRETER,

    /// Whether it is abuse.
    IsThisAbuse => about::ABUSE,
    /// Whether it is trafficking.
    IsThisTrafficking => about::TRAFFICKING,
    /// Not leaving, for now.
    Staying => about::STAYING,
    /// Harm by whoever gives care.
    Caregiver => about::CAREGIVER,
    /// For men.
    Men => about::MEN,
    /// For LGBTQ+ people.
    Lgbtq => about::LGBTQ,

    /// Help for somebody else.
    SomebodyElse => helping::SOMEBODY_ELSE,
    /// What helps, and what can do harm.
    HelpingTalk => helping::TALK,
    /// Signs of trafficking.
    HelpingSigns => helping::SIGNS,
    /// Where help is not wanted.
    HelpingNo => helping::NO,

    /// What happens on a call.
    WhenICall => calls::CALLS,
    /// On a call to 911.
    Call911 => calls::EMERGENCY,
    /// On a call to a trafficking hotline.
    CallTrafficking => calls::TRAFFICKING,
    /// On a call to a domestic violence hotline.
    CallPartner => calls::PARTNER,
    /// On a call to 988.
    Call988 => calls::LIFELINE,
    /// In a text or a chat.
    ByText => calls::TEXT,

    /// Phones, and what is online.
    Technology => tech::TECHNOLOGY,
    /// Trackers.
    Trackers => tech::TRACKERS,
    /// Looking for one with an Android phone.
    TrackersAndroid => tech::TRACKERS_ANDROID,
    /// Looking for one with an iPhone.
    TrackersIphone => tech::TRACKERS_IPHONE,
    /// Having found one.
    TrackerFound => tech::TRACKER_FOUND,
    /// Spyware.
    Spyware => tech::SPYWARE,
    /// Shared accounts.
    Accounts => tech::ACCOUNTS,
    /// An iPhone's own list of what it shares.
    SafetyCheck => tech::SAFETY_CHECK,
    /// Threats with pictures.
    Pictures => tech::PICTURES,
    /// Having pictures taken down.
    PicturesDown => tech::PICTURES_DOWN,
    /// The SOS buttons of a phone.
    Sos => tech::SOS,
    /// Those of Android.
    SosAndroid => tech::SOS_ANDROID,
    /// What this phone shows to whoever holds it.
    PhoneShows => tech::PHONE_SHOWS,
    /// A phone of another kind than this.
    OtherPhones => tech::OTHER_PHONES,
}

#[cfg(test)]
mod tests;
