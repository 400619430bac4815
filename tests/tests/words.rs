//! The words: both languages whole and equal, every message used, none missing, none left
//! untranslated, none too long for a row of type at 200 %, and none that the style (docs/words.md)
//! forbids. How hard they are to read is measured by tests/reading.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use tally_core::Language;
use tally_core::tools::directory::{Directory, embedded, translated};

/// How one language is written, by docs/words.md.
struct Style {
    /// What a page without the disguise never speaks of.
    calculator: &'static str,
    /// Parts of words and sentences that no message holds.
    never: &'static [&'static str],
    /// Words that speak to the reader, or of the reader, in another way.
    other_address: &'static [&'static str],
    /// Words that would tell what the calculator and the plain notes hide.
    telling: &'static [&'static str],
    /// Messages that are the same in English: a language's own name, numbers, signs.
    same: &'static [&'static str],
}

impl Style {
    fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::Spanish => &SPANISH,
        }
    }
}

const ENGLISH: Style = Style {
    calculator: "calculator",
    never: &[
        "!",
        "victim",
        "progress",
        "accepted",
        "determined",
        "you should",
        "you must not",
        "you need to",
        "help is coming",
        "help is on the way",
        "they will come",
        "will save",
        "rescue",
        "safe phone",
        "score",
        "don't worry",
        "why did you",
        "guarantee",
        "completely safe",
        "undetectable",
        "nobody can find",
    ],
    other_address: &["the user", "the client", "the survivor"],
    telling: &[
        "safe",
        " plan ",
        "hotline",
        "shelter",
        "traffick",
        "violence",
        "abuse",
        "police",
        "911",
        "emergency",
        "danger",
        "secur",
    ],
    same: &[],
};

const SPANISH: Style = Style {
    calculator: "calculadora",
    never: &[
        "!",
        "¡",
        "víctima",
        "progreso",
        "aceptada",
        "usted debería",
        "usted debe ",
        "tiene que hacer",
        "la ayuda viene",
        "ayuda está en camino",
        "rescat",
        "teléfono seguro",
        "no se preocupe",
        "por qué no",
        "garantiz",
        "indetectable",
    ],
    other_address: &[" tú ", " tu ", " tus ", " te ", " ti ", " contigo ", " vos "],
    telling: &[
        "seguridad",
        "refugio",
        "línea",
        "trata",
        "violencia",
        "abuso",
        "policía",
        "emergencia",
        "peligro",
    ],
    same: &[
        "calculator-degrees",
        "calculator-e",
        "calculator-factorial",
        "calculator-pi",
        "calculator-radians",
        "help-112",
        "help-911",
        "help-channel-chat",
        "help-chat-to",
        "help-tty-number",
        "help-tty-to",
        "language-english",
        "language-spanish",
        "topics-local",
    ],
};

fn languages() -> Vec<&'static str> {
    Language::ALL.map(Language::tag).to_vec()
}

/// The narrowest row: 320 points less margins, at twice the usual 16 point type, whose letters are
/// half as wide as they are high.
const LETTERS_A_LINE: usize = 18;
/// What stands on one screen of 640 points between the title and the ways out.
const LINES_A_SCREEN: usize = 12;
/// A control that is larger pushes the others off the screen.
const LINES_A_CONTROL: usize = 4;

/// One message: how it can read, and what it takes.
struct Message {
    /// Each choice in it as its longest variant.
    text: String,
    /// `$name` of a value, the id of another message.
    placeables: BTreeSet<String>,
}

type Messages = BTreeMap<String, Message>;

/// Whether it names an office, a law or a page: those are called what they are called.
fn is_source(id: &str) -> bool {
    id.starts_with("source-")
}

fn core() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../core")
}

fn messages(language: &str) -> Messages {
    let folder = fs::read_dir(core().join("locales").join(language)).expect("the language's folder");
    read_files(folder.map(|file| file.expect("an entry").path()))
}

/// What takes the place of messages in a build without the disguise.
fn undisguised(language: &str) -> Messages {
    read_files([core().join("locales/undisguised").join(language).with_extension("ftl")])
}

fn read_files(paths: impl IntoIterator<Item = PathBuf>) -> Messages {
    let mut messages = Messages::new();
    for path in paths {
        let source = fs::read_to_string(&path).expect("a message file");
        let resource = parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    let value = message.value.as_ref().expect("a message has a text");
                    assert!(message.attributes.is_empty(), "{}: attributes are not read", message.id.name);
                    let mut placeables = BTreeSet::new();
                    let text = read(value, &mut placeables);
                    let known = messages.insert(message.id.name.to_owned(), Message { text, placeables });
                    assert!(known.is_none(), "{} is there twice", message.id.name);
                }
                Entry::GroupComment(_) | Entry::Comment(_) | Entry::ResourceComment(_) => {}
                other => panic!("{}: {other:?}", path.display()),
            }
        }
    }
    messages
}

/// The longest way in which a text can read, with a phone number or a long name for each value.
fn read(pattern: &Pattern<&str>, placeables: &mut BTreeSet<String>) -> String {
    pattern.elements.iter().map(|element| read_element(element, placeables)).collect()
}

fn read_element(element: &PatternElement<&str>, placeables: &mut BTreeSet<String>) -> String {
    let inline = |expression: &InlineExpression<&str>, placeables: &mut BTreeSet<String>| match expression {
        InlineExpression::VariableReference { id } => {
            placeables.insert(format!("${}", id.name));
            match id.name {
                "number" => "1-800-298-7233".to_owned(),
                "hour" | "minute" | "count" | "over" => "10".to_owned(),
                _ => "Human Name".to_owned(),
            }
        }
        InlineExpression::MessageReference { id, attribute: None } => {
            placeables.insert(id.name.to_owned());
            "WORD".to_owned()
        }
        other => panic!("a placeable of a kind that core does not fill: {other:?}"),
    };
    match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression: Expression::Inline(expression) } => {
            inline(expression, placeables)
        }
        PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
            inline(selector, placeables);
            assert_eq!(variants.iter().filter(|variant| variant.default).count(), 1);
            let variants = variants.iter().map(|variant| read(&variant.value, placeables));
            variants.max_by_key(|text| text.chars().count()).unwrap_or_default()
        }
    }
}

fn sources() -> String {
    fn read_all(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).expect("a source folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                read_all(&path, text);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                text.push_str(&fs::read_to_string(&path).expect("a source file"));
            }
        }
    }
    let mut text = String::new();
    read_all(&core().join("src"), &mut text);
    text
}

/// The lines that a text takes, broken between words and after a hyphen or a slash, as every shell
/// breaks it.
fn lines(text: &str) -> usize {
    let (mut lines, mut used) = (1, 0);
    for word in text.split_inclusive([' ', '-', '/']) {
        let length = word.trim_end().chars().count();
        if used > 0 && used + length > LETTERS_A_LINE {
            lines += 1;
            used = 0;
        }
        used += word.chars().count();
    }
    lines
}

/// The messages that the source hands to one of these functions, by the id that stands first in the
/// call, or after a number.
fn handed_to(functions: &[&str]) -> BTreeSet<String> {
    let source: String = sources().chars().filter(|letter| !letter.is_whitespace()).collect();
    let mut ids = BTreeSet::new();
    for function in functions {
        let call = format!("{function}(");
        let calls = source
            .split(&call)
            .skip(1)
            .map(|rest| rest.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ','));
        let literals = calls.filter_map(|rest| rest.strip_prefix("id!(\"")?.split('"').next());
        ids.extend(literals.map(str::to_owned));
    }
    ids
}

#[test]
fn all_languages_have_the_same_messages_with_the_same_values() {
    let english = messages("en");
    let ids = |messages: &Messages| messages.keys().cloned().collect::<BTreeSet<_>>();
    for language in languages() {
        let others = messages(language);
        let differing: Vec<_> = ids(&english).symmetric_difference(&ids(&others)).cloned().collect();
        assert!(differing.is_empty(), "in one of en and {language} only: {differing:?}");
        for (id, message) in &others {
            assert_eq!(message.placeables, english[id].placeables, "{language}: {id}");
            assert!(!message.text.trim().is_empty(), "{language}: {id} is empty");
        }
    }
}

#[test]
fn without_the_disguise_no_page_speaks_of_a_calculator() {
    for language in Language::ALL {
        let (calculator, language) = (Style::of(language).calculator, language.tag());
        let (messages, instead) = (messages(language), undisguised(language));
        for (id, message) in &messages {
            let spoken_of = message.text.to_lowercase().contains(calculator);
            assert_eq!(spoken_of, instead.contains_key(id), "{language}: {id}");
        }
        for (id, message) in &instead {
            assert!(!message.text.to_lowercase().contains(calculator), "{language}: {id}");
            assert_eq!(message.placeables, messages[id].placeables, "{language}: {id}");
        }
    }
}

/// Words that are true of one platform only.
const OF_ANDROID: [&str; 10] = [
    "clearing this app's data",
    "emergency dialer",
    "recent apps",
    "Google",
    "Android",
    "TalkBack",
    "borrar los datos de esta aplicación",
    "marcador de emergencia",
    "llamada de emergencia",
    "aplicaciones recientes",
];
const OF_IOS: [&str; 10] = [
    "deleting this app and installing",
    "borrar esta aplicación e instalarla",
    "App Store",
    "Apple",
    "iPhone",
    "iPad",
    "iCloud",
    "iOS",
    "VoiceOver",
    "Siri",
];

/// Pages on one kind of phone that any phone can show: many people have two, or look at the phone
/// of somebody whom they help. A phone leads to those of its own kind, and to the others only
/// through the page of other phones, which a test beside the topics holds.
const OF_ANOTHER_PHONE: [&str; 2] = ["tech-android-", "tech-iphone-"];

/// What is drawn on Android, on iOS and in a terminal, in this order, if that differs: the
/// arguments of `by_platform`.
fn by_platform() -> Vec<[String; 3]> {
    let sources = sources();
    let calls = sources.match_indices("by_platform(").filter_map(|(at, _)| {
        let before = &sources[..at];
        let arguments = sources[at..].split(';').next()?;
        let elsewhere = || before.rsplit("let elsewhere = id!(\"").next()?.split('"').next();
        let mut named: Vec<String> = arguments
            .split("id!(\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect();
        while !named.is_empty() && named.len() < 3 {
            named.push(elsewhere()?.to_owned());
        }
        named.try_into().ok()
    });
    calls.collect()
}

#[test]
fn no_page_of_one_platform_speaks_of_another() {
    let differing = by_platform();
    assert!(differing.len() >= 3, "{differing:?}");
    for language in languages() {
        let messages = messages(language);
        let speaks = |id: &str, words: &[&str]| words.iter().any(|word| messages[id].text.contains(word));
        let of_another = |id: &str| OF_ANOTHER_PHONE.iter().any(|beginning| id.starts_with(beginning));
        // A source is called what it is called.
        for id in messages.keys().filter(|id| !of_another(id) && !is_source(id)) {
            let drawn_on = |place: usize| {
                let of_one = differing.iter().flatten().any(|named| named == id);
                !of_one || differing.iter().any(|named| named[place] == *id)
            };
            assert!(!drawn_on(0) || !speaks(id, &OF_IOS), "{language}: {id} is drawn on Android");
            assert!(!drawn_on(1) || !speaks(id, &OF_ANDROID), "{language}: {id} is drawn on iOS");
        }
        for id in messages.keys() {
            assert!(!id.starts_with("tech-android-") || !speaks(id, &OF_IOS), "{language}: {id}");
            assert!(!id.starts_with("tech-iphone-") || !speaks(id, &OF_ANDROID), "{language}: {id}");
        }
        for [android, ios, _] in &differing {
            assert!(speaks(android, &OF_ANDROID), "{language}: {android} says nothing that is Android's");
            assert!(!speaks(ios, &OF_ANDROID), "{language}: {ios}");
        }
    }
}

#[test]
fn every_message_is_used() {
    let (messages, sources) = (messages("en"), sources());
    let taken: BTreeSet<&String> = messages.values().flat_map(|message| &message.placeables).collect();
    let unused = messages.keys().filter(|id| !sources.contains(&format!("\"{id}\"")) && !taken.contains(id));
    // That each source is named by a fact is held in facts.rs.
    let unused: Vec<_> = unused.filter(|id| !is_source(id)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_message_that_the_source_names_is_there() {
    let (messages, sources) = (messages("en"), sources());
    let families: BTreeSet<&str> =
        messages.keys().filter_map(|id| id.split_once('-')).map(|(family, _)| family).collect();
    // Literals that begin like a message and are something else: regions, tags, kinds of row.
    let others = ["us-national", "en-US", "es-US"];
    let literals = sources.split('"').filter(|literal| {
        let of_family = literal
            .split_once('-')
            .is_some_and(|(family, rest)| families.contains(family) && !rest.is_empty());
        of_family
            && literal.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    });
    let missing: BTreeSet<_> = literals
        .filter(|literal| {
            !literal.ends_with('-') && !messages.contains_key(*literal) && !others.contains(literal)
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_message_is_left_untranslated() {
    let english = messages("en");
    for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
        let others = messages(language.tag());
        let same = english.iter().filter(|(id, message)| others[*id].text == message.text);
        let same: Vec<_> = same.map(|(id, _)| id.as_str()).collect();
        assert_eq!(same, Style::of(language).same, "{}", language.tag());
    }
}

#[test]
fn a_paragraph_stands_on_one_screen_and_a_control_leaves_room_at_twice_the_type() {
    // A question may be closed, and is then a control; so is each answer of Help.
    let controls = handed_to(&[
        "button",
        "emphasized_button",
        "link",
        "first",
        "switch",
        "disclosure",
        "line",
        "lines",
        "Block::Page",
    ]);
    let answers = ["danger", "phone", "voice", "place", "police", "country", "age", "whom"];
    let is_answer = |id: &str| answers.iter().any(|question| id.starts_with(&format!("help-{question}-")));
    let headings = handed_to(&["heading", "Part::Heading", "Block::Heading", "banner", "Banner"]);
    assert!(controls.len() > 130 && headings.len() > 20, "{} {}", controls.len(), headings.len());
    let mut too_long = Vec::new();
    for language in languages() {
        for (id, message) in messages(language) {
            let most = if controls.contains(&id)
                || is_answer(&id)
                || headings.contains(&id)
                || id.ends_with("-title")
            {
                LINES_A_CONTROL
            } else {
                LINES_A_SCREEN
            };
            let taken = lines(&message.text);
            if taken > most {
                too_long.push(format!("{language} {id} takes {taken} lines: {}", message.text));
            }
        }
    }
    assert!(too_long.is_empty(), "\n{}", too_long.join("\n"));
}

#[test]
fn no_word_is_wider_than_a_row_of_twice_the_type() {
    for language in languages() {
        // The address of a page, in a source, breaks where it has to.
        for (id, message) in messages(language).iter().filter(|(id, _)| !is_source(id)) {
            for word in message.text.split([' ', '-', '/']) {
                assert!(word.chars().count() <= LETTERS_A_LINE, "{language} {id}: {word}");
            }
        }
    }
}

#[test]
fn words_are_calm_and_promise_nothing() {
    for language in Language::ALL {
        for (id, message) in messages(language.tag()).iter().filter(|(id, _)| !is_source(id)) {
            let text = message.text.to_lowercase();
            for word in Style::of(language).never {
                assert!(!text.contains(word), "{} {id}: {word}: {text}", language.tag());
            }
        }
    }
}

#[test]
fn the_reader_is_spoken_to_in_one_way() {
    // Spanish says usted throughout; English has no choice, and says "you" and not "the user".
    for language in Language::ALL {
        for (id, message) in messages(language.tag()) {
            let text = format!(" {} ", message.text.to_lowercase().replace(['.', ',', ':', '?', '¿'], " "));
            for word in Style::of(language).other_address {
                assert!(!text.contains(word), "{} {id}: {word}: {text}", language.tag());
            }
        }
    }
}

#[test]
fn the_calculators_words_and_the_notes_tell_nothing() {
    for language in languages() {
        for (id, message) in messages(language) {
            let shown_outside = ["calculator-", "notes-"].iter().any(|family| id.starts_with(family));
            let text = format!(" {} ", message.text.to_lowercase().replace(['.', ',', ':', '?'], " "));
            for word in Language::ALL.iter().flat_map(|language| Style::of(*language).telling) {
                assert!(!shown_outside || !text.contains(word), "{language} {id}: {word}");
            }
        }
    }
}

/// What a directory file says on a page, in this language, with where it stands.
fn told_by_files(language: Language) -> Vec<(String, String)> {
    let mut told = Vec::new();
    for file in embedded() {
        for service in file.services() {
            let about = service.about();
            let parts =
                [&about.description, &about.eligibility, &about.interpretation, &about.alert, &about.hours];
            let parts = parts.into_iter().flatten().map(|part| translated::told(part, language));
            let meeting = service.meeting().iter().map(|part| translated::meeting(part, language));
            told.extend(parts.chain(meeting).map(|text| (service.slug().to_owned(), text.to_owned())));
        }
        for fact in &file.facts().local {
            let (what, source) = translated::local(fact, language);
            told.push((file.region().to_owned(), format!("{what} ({source})")));
        }
    }
    told
}

#[test]
fn what_directory_files_say_is_calm_and_stands_on_one_screen_at_twice_the_type() {
    for language in Language::ALL {
        let told = told_by_files(language);
        assert!(told.len() > 60, "{}", told.len());
        for (of, text) in told {
            assert!(lines(&text) <= LINES_A_SCREEN, "{of}: {} lines: {text}", lines(&text));
            for word in text.split([' ', '-', '/']) {
                assert!(word.chars().count() <= LETTERS_A_LINE, "{of}: {word}");
            }
            let lower = text.to_lowercase();
            // A source and an office have their own names.
            let own = lower
                .replace("office of victim services", "")
                .replace("oficina de servicios para víctimas", "");
            for word in Style::of(language).never {
                assert!(!own.contains(word), "{of}: {word}: {text}");
            }
            let spoken = format!(" {} ", lower.replace(['.', ',', ':', '?', '¿'], " "));
            for word in Style::of(language).other_address {
                assert!(!spoken.contains(word), "{of}: {word}: {text}");
            }
        }
        for service in embedded().iter().flat_map(Directory::services) {
            let name = translated::name(service, language);
            assert!(lines(name) <= LINES_A_CONTROL, "{name}");
            let widest = name.split([' ', '-', '/']).map(|word| word.chars().count()).max();
            assert!(widest.is_some_and(|widest| widest <= LETTERS_A_LINE), "{name}");
        }
    }
}
