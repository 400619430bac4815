//! The sections and their parts, in the order in which they are offered: hopes and people before any hard question.
//!
//! Ids are stored in documents and name answers for ever: never reuse one, never change what one asks.

use super::{Part, Section, SectionId, line, lines};
use crate::plan::ListId;

/// Every section.
pub(crate) const SECTIONS: &[Section] = &[
    Section {
        id: SectionId(1),
        title: "plan-hopes",
        neutral_title: "plan-hopes-neutral",
        intro: "plan-hopes-intro",
        parts: &[
            Part::Text("plan-hopes-expert"),
            lines(101, "plan-hopes-hopes")
                .hint("plan-hopes-hopes-hint")
                .part(),
            lines(102, "plan-hopes-strengths").part(),
            lines(103, "plan-hopes-side").hint("plan-hopes-side-hint").part(),
            lines(104, "plan-hopes-keep").hint("plan-hopes-keep-hint").part(),
            Part::Text("plan-hopes-movies"),
            Part::Heading("plan-hopes-now"),
            lines(111, "plan-hopes-pattern")
                .hint("plan-hopes-pattern-hint")
                .closed()
                .part(),
            lines(112, "plan-hopes-alone").closed().part(),
            lines(113, "plan-hopes-hear").closed().part(),
            lines(114, "plan-hopes-hurt")
                .hint("plan-hopes-hurt-hint")
                .closed()
                .part(),
        ],
    },
    Section {
        id: SectionId(2),
        title: "plan-during",
        neutral_title: "plan-during-neutral",
        intro: "plan-during-intro",
        parts: &[
            line(201, "plan-during-room")
                .hint("plan-during-room-hint")
                .closed()
                .part(),
            lines(202, "plan-during-avoid")
                .hint("plan-during-avoid-hint")
                .closed()
                .part(),
            lines(203, "plan-during-moment")
                .hint("plan-during-moment-hint")
                .closed()
                .part(),
            Part::Caution("plan-during-calls-nobody"),
            Part::Text("plan-during-police"),
        ],
    },
    Section {
        id: SectionId(3),
        title: "plan-ways-out",
        neutral_title: "plan-ways-out-neutral",
        intro: "plan-ways-out-intro",
        parts: &[
            lines(301, "plan-ways-out-exits").closed().part(),
            line(302, "plan-ways-out-keys")
                .hint("plan-ways-out-keys-hint")
                .closed()
                .part(),
            line(303, "plan-ways-out-transport")
                .hint("plan-ways-out-transport-hint")
                .part(),
            lines(304, "plan-ways-out-timing").closed().part(),
            lines(305, "plan-ways-out-practice")
                .hint("plan-ways-out-practice-hint")
                .part(),
        ],
    },
    Section {
        id: SectionId(4),
        title: "plan-where-am-i",
        neutral_title: "plan-where-am-i-neutral",
        intro: "plan-where-am-i-intro",
        parts: &[
            line(401, "plan-where-am-i-address").part(),
            lines(402, "plan-where-am-i-signs").part(),
            line(403, "plan-where-am-i-mail")
                .hint("plan-where-am-i-mail-hint")
                .part(),
            line(404, "plan-where-am-i-building").part(),
            lines(405, "plan-where-am-i-near").part(),
            Part::Text("plan-where-am-i-location-first"),
        ],
    },
    Section {
        id: SectionId(5),
        title: "plan-places",
        neutral_title: "plan-places-neutral",
        intro: "plan-places-intro",
        parts: &[
            line(501, "plan-places-first")
                .hint("plan-places-first-hint")
                .part(),
            line(502, "plan-places-second").part(),
            line(503, "plan-places-public").part(),
            lines(504, "plan-places-arrive").part(),
            lines(505, "plan-places-known").closed().part(),
        ],
    },
    Section {
        id: SectionId(6),
        title: "plan-signals",
        neutral_title: "plan-signals-neutral",
        intro: "plan-signals-intro",
        parts: &[
            line(601, "plan-signals-need")
                .hint("plan-signals-need-hint")
                .closed()
                .part(),
            line(602, "plan-signals-clear").closed().part(),
            lines(603, "plan-signals-agreed")
                .hint("plan-signals-agreed-hint")
                .closed()
                .part(),
            line(604, "plan-signals-sign")
                .hint("plan-signals-sign-hint")
                .closed()
                .part(),
        ],
    },
    Section {
        id: SectionId(7),
        title: "plan-people",
        neutral_title: "plan-people-neutral",
        intro: "plan-people-intro",
        parts: &[
            Part::People,
            lines(701, "plan-people-neighbors")
                .hint("plan-people-neighbors-hint")
                .closed()
                .part(),
            lines(702, "plan-people-by-heart").part(),
            lines(703, "plan-people-not-tell").closed().part(),
            Part::Text("plan-people-for-other"),
        ],
    },
    Section {
        id: SectionId(8),
        title: "plan-bag",
        neutral_title: "plan-bag-neutral",
        intro: "plan-bag-intro",
        parts: &[
            Part::List(ListId::PAPERS),
            Part::List(ListId::BAG),
            line(801, "plan-bag-where")
                .hint("plan-bag-where-hint")
                .closed()
                .part(),
            lines(802, "plan-bag-found")
                .hint("plan-bag-found-hint")
                .closed()
                .part(),
            lines(803, "plan-bag-copies").hint("plan-bag-copies-hint").part(),
        ],
    },
    Section {
        id: SectionId(9),
        title: "plan-control",
        neutral_title: "plan-control-neutral",
        intro: "plan-control-intro",
        parts: &[
            line(901, "plan-control-papers").closed().part(),
            lines(902, "plan-control-debts").closed().part(),
            lines(903, "plan-control-job").closed().part(),
            lines(904, "plan-control-recruiter").closed().part(),
            line(905, "plan-control-bank").closed().part(),
            line(906, "plan-control-medicine").closed().part(),
            line(907, "plan-control-housing").closed().part(),
            line(908, "plan-control-escort").closed().part(),
        ],
    },
    Section {
        id: SectionId(10),
        title: "plan-children",
        neutral_title: "plan-children-neutral",
        intro: "plan-children-intro",
        parts: &[
            lines(1001, "plan-children-stay")
                .hint("plan-children-stay-hint")
                .closed()
                .part(),
            lines(1002, "plan-children-call")
                .hint("plan-children-call-hint")
                .part(),
            lines(1003, "plan-children-go").part(),
            line(1004, "plan-children-word").closed().part(),
            line(1005, "plan-children-school").part(),
        ],
    },
    Section {
        id: SectionId(11),
        title: "plan-pets",
        neutral_title: "plan-pets-neutral",
        intro: "plan-pets-intro",
        parts: &[
            lines(1101, "plan-pets-who").part(),
            lines(1102, "plan-pets-care").part(),
            lines(1103, "plan-pets-needs").hint("plan-pets-needs-hint").part(),
        ],
    },
    Section {
        id: SectionId(12),
        title: "plan-health",
        neutral_title: "plan-health-neutral",
        intro: "plan-health-intro",
        parts: &[
            line(1201, "plan-health-who").part(),
            lines(1202, "plan-health-alone")
                .hint("plan-health-alone-hint")
                .part(),
            lines(1203, "plan-health-say").closed().part(),
            line(1204, "plan-health-interpreter")
                .hint("plan-health-interpreter-hint")
                .part(),
            Part::Heading("plan-health-words"),
            Part::Quote("plan-health-say-alone"),
            Part::Quote("plan-health-say-restroom"),
            Part::Quote("plan-health-say-afraid"),
            Part::Quote("plan-health-say-interpreter"),
            Part::Caution("plan-health-report"),
        ],
    },
    Section {
        id: SectionId(13),
        title: "plan-work",
        neutral_title: "plan-work-neutral",
        intro: "plan-work-intro",
        parts: &[
            lines(1301, "plan-work-tell").part(),
            lines(1302, "plan-work-routes").closed().part(),
            line(1303, "plan-work-buddy").part(),
            line(1304, "plan-work-lift").part(),
        ],
    },
    Section {
        id: SectionId(14),
        title: "plan-phone",
        neutral_title: "plan-phone-neutral",
        intro: "plan-phone-intro",
        parts: &[
            line(1401, "plan-phone-unlock").closed().part(),
            line(1402, "plan-phone-pays")
                .hint("plan-phone-pays-hint")
                .closed()
                .part(),
            lines(1403, "plan-phone-shared").closed().part(),
            lines(1404, "plan-phone-location").closed().part(),
            line(1405, "plan-phone-safer")
                .hint("plan-phone-safer-hint")
                .part(),
            Part::Caution("plan-phone-one-by-one"),
            Part::Text("plan-phone-watched"),
            Part::Text("plan-phone-red-flags"),
            Part::Text("plan-phone-blackmail"),
            Part::Text("plan-phone-one-call"),
            Part::Caution("plan-phone-sos"),
        ],
    },
    Section {
        id: SectionId(15),
        title: "plan-leaving",
        neutral_title: "plan-leaving-neutral",
        intro: "plan-leaving-intro",
        parts: &[
            lines(1501, "plan-leaving-money")
                .hint("plan-leaving-money-hint")
                .closed()
                .part(),
            line(1502, "plan-leaving-keys").closed().part(),
            lines(1503, "plan-leaving-timing").closed().part(),
            lines(1504, "plan-leaving-know").closed().part(),
            lines(1505, "plan-leaving-first-hours").closed().part(),
        ],
    },
    Section {
        id: SectionId(16),
        title: "plan-after",
        neutral_title: "plan-after-neutral",
        intro: "plan-after-intro",
        parts: &[
            lines(1601, "plan-after-locks")
                .hint("plan-after-locks-hint")
                .part(),
            lines(1602, "plan-after-routes").closed().part(),
            lines(1603, "plan-after-accounts")
                .hint("plan-after-accounts-hint")
                .part(),
            lines(1604, "plan-after-order")
                .hint("plan-after-order-hint")
                .part(),
            lines(1605, "plan-after-support").part(),
        ],
    },
    Section {
        id: SectionId(17),
        title: "plan-feeling",
        neutral_title: "plan-feeling-neutral",
        intro: "plan-feeling-intro",
        parts: &[
            Part::Lifeline,
            lines(1701, "plan-feeling-signs").part(),
            lines(1702, "plan-feeling-alone")
                .hint("plan-feeling-alone-hint")
                .part(),
            lines(1703, "plan-feeling-people").part(),
            lines(1704, "plan-feeling-ask").part(),
            lines(1705, "plan-feeling-professionals").part(),
            lines(1706, "plan-feeling-around")
                .hint("plan-feeling-around-hint")
                .closed()
                .part(),
        ],
    },
    Section {
        id: SectionId(18),
        title: "plan-meeting",
        neutral_title: "plan-meeting-neutral",
        intro: "plan-meeting-intro",
        parts: &[
            lines(1801, "plan-meeting-ask").part(),
            lines(1802, "plan-meeting-ready").closed().part(),
            lines(1803, "plan-meeting-rather-not").closed().part(),
            lines(1804, "plan-meeting-need")
                .hint("plan-meeting-need-hint")
                .part(),
            Part::Heading("plan-meeting-what-it-is-like"),
            Part::Text("plan-meeting-intake"),
            Part::Text("plan-meeting-consultation"),
            Part::Text("plan-meeting-what-they-ask"),
            Part::Text("plan-meeting-afterward"),
            Part::Text("plan-meeting-definition"),
            Part::Caution("plan-meeting-source"),
        ],
    },
];
