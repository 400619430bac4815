//! How each locale writes numbers.
//!
//! Made by `core/cldr/make` from Unicode CLDR 48.2.0 (npm: cldr-core, cldr-numbers-full).
//! Copyright © 2004-2026 Unicode, Inc. Used under the Unicode License v3 (SPDX: Unicode-3.0),
//! which comes with those packages.

use super::{Style, style};

/// The style of each locale that has one of its own: decimal mark, group mark, digits of the
/// last group and of each further one, digits from which there are groups, all beside Western
/// digits, and the system of digits it has.
#[rustfmt::skip]
pub(super) const STYLES: &[(Style, &str)] = &[
    (
        style(',', '\u{a0}', 3, 3, 4, "latn"),
        "af agq bas blo br bua cs cv de-AT dua dyo en-CZ en-EE en-FI en-HU en-LT en-LV en-NO en-PT \
         en-SE en-SK en-UA en-ZA es-CR ewo ff fi fr-CA ht kab kea kk kk-Cyrl-AF kk-Cyrl-CN \
         kk-Cyrl-IR kk-Cyrl-MN ksf ksh ky ky-Cyrl-CN ky-Cyrl-TR lt nb nmg nn no nr oc os prg pt-AO \
         ru sah se shi shi-Latn sk smn ss sv szl tg tg-Cyrl-PK tk ts tt tzm uk uz uz-Cyrl \
         uz-Latn-AF ve yav zgh",
    ),
    (
        style('.', ',', 3, 3, 4, "arab"),
        "ar-BH ar-DJ ar-EG ar-ER ar-IL ar-IQ ar-JO ar-KM ar-KW ar-OM ar-PS ar-QA ar-SA ar-SD ar-SO \
         ar-SS ar-SY ar-TD ar-YE ckb sd sd-Arab-IN sdh",
    ),
    (
        style(',', '.', 3, 3, 4, "latn"),
        "ar-DZ ar-LY ar-MA ar-TN ast az az-Cyrl az-Latn-IQ az-Latn-IR bs bs-Cyrl ca da de dsb el \
         en-AT en-BE en-DE en-DK en-ES en-ID en-IT en-NL en-PL en-RO en-SI es-AR es-BO es-CL es-CO \
         es-EC es-PY es-UY es-VE eu fo fr-LU fr-MA fur fy gl hr hsb id is jgo jv kgp kkj kl ku \
         ku-Latn-AM ku-Latn-AZ ku-Latn-GE ku-Latn-IQ ku-Latn-IR ku-Latn-LB ku-Latn-TM lb lij lld \
         ln lo lu mgh mk ms-Arab-BN ms-BN ms-ID mua nds nl nnh pms pt qu-BO rn ro rw sc scn seh sg \
         sr sr-Latn su sw-CD tr vi vmw wo yrl",
    ),
    (style(',', '.', 3, 3, 4, "arab"), "ar-LB ar-MR"),
    (style('.', ',', 3, 2, 4, "beng"), "as bn"),
    (style('.', ',', 3, 3, 4, "arabext"), "az-Arab az-IQ az-IR fa lrc mzn pa-Arab pa-PK ur-IN"),
    (style('.', '\u{a0}', 3, 3, 4, "latn"), "ba dje khq mfe ses twq tyv xh"),
    (
        style(',', '\u{a0}', 3, 3, 5, "latn"),
        "be bg et hu hy ie ka lv pl pt-CH pt-CV pt-FR pt-GQ pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST \
         pt-TL ru-UA sq",
    ),
    (style('.', ',', 3, 3, 4, "deva"), "bgc bho raj sat-Deva"),
    (style('٫', '،', 3, 3, 4, "arabext"), "bgn"),
    (
        style('.', ',', 3, 2, 4, "latn"),
        "brx en-IN gu hi hi-Latn kok kok-Latn kxv kxv-Deva kxv-Orya kxv-Telu ml or pa pa-Guru-PK \
         ta te xnr",
    ),
    (style('.', ',', 3, 2, 4, "cakm"), "ccp"),
    (style('.', '\'', 3, 3, 4, "latn"), "de-CH de-LI en-CH gsw tn"),
    (style('.', ',', 3, 2, 4, "tibt"), "dz"),
    (style('.', ',', 3, 3, 6, "latn"), "ee"),
    (style(',', '\u{202f}', 3, 3, 4, "latn"), "en-FR en-GE eo fr rm vec"),
    (style(',', '.', 3, 3, 5, "latn"), "es ia it sl"),
    (
        style('.', ',', 3, 3, 4, "latn"),
        "es-419 es-BR es-BZ es-CU es-DO es-GT es-HN es-JP es-MX es-NI es-PA es-PE es-PR es-SV \
         es-US kk-AF kk-CN kk-IR kk-MN ku-AM ku-AZ ku-GE ku-IQ ku-IR ku-LB ku-TM ky-CN ky-TR sd-IN \
         ta-MY ta-SG tg-PK und",
    ),
    (style('.', '⹁', 3, 3, 4, "adlm"), "ff-Adlm"),
    (style(',', '\'', 3, 3, 4, "latn"), "fr-CH lmo wae"),
    (style('.', ',', 3, 3, 4, "hmnp"), "hnj mww"),
    (style('.', '\'', 3, 3, 5, "latn"), "it-CH"),
    (style('.', '،', 3, 3, 4, "arabext"), "ks"),
    (style('.', ',', 3, 3, 4, "beng"), "mni"),
    (style('.', ',', 3, 3, 4, "mtei"), "mni-Mtei"),
    (style('.', ',', 3, 2, 4, "deva"), "mr ne sa"),
    (style('.', ',', 3, 3, 4, "mymr"), "my"),
    (style('.', '،', 3, 3, 4, "nkoo"), "nqo"),
    (style(',', '.', 3, 3, 4, "arabext"), "ps uz-AF uz-Arab"),
    (style('.', ',', 3, 3, 4, "olck"), "sat"),
    (style(',', '\u{a0}', 2, 2, 3, "latn"), "tok"),
];

/// The styles that do not follow from that if this numbering system is requested.
#[rustfmt::skip]
pub(super) const OTHER_STYLES: &[(Style, &str)] = &[
    (style(',', '.', 3, 3, 4, "khmr"), "km"),
    (style('.', '٬', 3, 3, 4, "arab"), "sd sd-Arab-IN"),
    (style('.', ',', 3, 3, 4, "telu"), "te"),
];

/// The digits of a locale's own script, if they are not its default ones.
#[rustfmt::skip]
pub(super) const NATIVE: &[(&str, &str)] = &[
    ("arab", "ar dv ha-Arab ha-CM ha-SD"),
    ("latn", "bgc bho hnj mni mni-Mtei mww raj sat sat-Deva"),
    ("nkoo", "bm-Nkoo"),
    ("tibt", "bo"),
    ("deva", "brx doi hi kok kxv-Deva mai xnr"),
    ("gujr", "gu"),
    ("java", "jv"),
    ("khmr", "km"),
    ("knda", "kn"),
    ("orya", "kxv-Orya or"),
    ("telu", "kxv-Telu te"),
    ("laoo", "lo"),
    ("mlym", "ml"),
    ("mong", "mn-CN mn-Mong"),
    ("guru", "pa pa-Guru-PK"),
    ("tamldec", "ta"),
    ("thai", "th"),
    ("arabext", "ug ug-Arab-KZ ug-Arab-MN ur"),
    ("vaii", "vai vai-Latn"),
    ("hanidec", "yue yue-Hans zh zh-Hant"),
];

/// The script in which a language is written unless its tag says another; Latin is left out.
#[rustfmt::skip]
pub(super) const SCRIPTS: &[(&str, &str)] = &[
    ("Arab", "apc ar bal bgn bqi ckb fa ks lrc mzn ps sd sdh skr trw ug ur"),
    ("Armn", "hy"),
    ("Beng", "as bn mni"),
    ("Cakm", "ccp"),
    ("Cans", "csw iu"),
    ("Cher", "chr"),
    ("Copt", "cop"),
    ("Cyrl", "ab ba be bg bua ce cu cv kaa kk ky mdf mk mn myv os ru sah sr tg tt tyv uk"),
    ("Deva", "bgc bho brx doi hi kok mai mr ne raj sa suz xnr"),
    ("Ethi", "am byn gez ti tig wal"),
    ("Geor", "ka"),
    ("Grek", "el"),
    ("Gujr", "gu"),
    ("Guru", "pa"),
    ("Hans", "zh"),
    ("Hant", "yue"),
    ("Hebr", "he yi"),
    ("Hmnp", "hnj mww"),
    ("Jpan", "ja"),
    ("Khmr", "km"),
    ("Knda", "kn"),
    ("Kore", "ko"),
    ("Laoo", "lo"),
    ("Mlym", "ml"),
    ("Mymr", "my shn"),
    ("Nkoo", "nqo"),
    ("Olck", "sat"),
    ("Orya", "or"),
    ("Osge", "osa"),
    ("Rohg", "rhg"),
    ("Sinh", "si"),
    ("Syrc", "syr"),
    ("Taml", "ta"),
    ("Tavt", "blt"),
    ("Telu", "te"),
    ("Tfng", "shi zgh"),
    ("Thaa", "dv"),
    ("Thai", "th"),
    ("Tibt", "bo dz"),
    ("Vaii", "vai"),
    ("Yiii", "ii"),
];

/// Older names of a language, and names of what is counted to it.
#[rustfmt::skip]
pub(super) const ALIASES: &[(&str, &str)] = &[
    ("ak", "fat tw"),
    ("apc", "ajp"),
    ("ar", "arb"),
    ("az", "azj"),
    ("bal", "bcc"),
    ("bho", "bh bih"),
    ("bua", "bxr"),
    ("doi", "dgo"),
    ("dz", "adp"),
    ("et", "ekk"),
    ("fa", "pes"),
    ("fa-AF", "drw prs tnf"),
    ("ff", "fuc"),
    ("fil", "tgl tl"),
    ("gn", "gug"),
    ("gu", "prp"),
    ("he", "iw"),
    ("hr", "scr"),
    ("id", "in"),
    ("iu", "ike"),
    ("jv", "jw"),
    ("kln", "spy"),
    ("kok", "gom"),
    ("kpe", "xpe"),
    ("ku", "kmr"),
    ("luy", "bxk"),
    ("lv", "lvs"),
    ("mg", "plt"),
    ("mn", "drh khk"),
    ("ms", "zsm"),
    ("ne", "npi"),
    ("om", "gaz"),
    ("or", "ory"),
    ("ps", "pbu"),
    ("qu", "quz"),
    ("raj", "mup"),
    ("ro", "mo"),
    ("sa", "cls"),
    ("sc", "src"),
    ("sq", "als"),
    ("sr", "scc"),
    ("sr-Latn", "hbs sh"),
    ("sr-ME", "cnr"),
    ("sw", "swh"),
    ("sw-CD", "swc"),
    ("syr", "cld"),
    ("uz", "uzn"),
    ("yi", "ji ydd"),
    ("za", "zyb"),
    ("zh", "cmn"),
];
