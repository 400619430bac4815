//! The services by whom they are for, and the page of one.

use super::*;
use crate::directory::{Group, Kind, Service, translated};
use crate::help::wording;

/// The headings of the page, each with the titles of the lines under it.
fn sections(host: &mut Host) -> Vec<(String, Vec<String>)> {
    let (page, _) = host.page(Screen::Services);
    let mut sections: Vec<(String, Vec<String>)> = Vec::new();
    for row in &page.rows {
        match row {
            Row::Heading(label) => sections.push((label.text.to_string(), Vec::new())),
            Row::Line(line) => {
                let (_, lines) = sections.last_mut().expect("a heading above each line");
                lines.push(line.title.text.to_string());
            }
            _ => {}
        }
    }
    sections
}

fn id_of(slug: &str) -> ServiceId {
    let services = Services::choose(embedded(), Some("westchester-ny"));
    let index = services.iter().position(|service| service.slug() == slug).expect(slug);
    ServiceId(u8::try_from(index).unwrap())
}

#[test]
fn every_service_is_listed_under_each_of_its_groups_and_nowhere_else() {
    for language in Language::ALL {
        let mut host = Host::at(DAY);
        host.language = language;
        let words = language.words();
        let sections = sections(&mut host);
        let services = Services::choose(embedded(), Some("westchester-ny"));
        let named = |is_in: &dyn Fn(&Service) -> bool| -> Vec<String> {
            let list = services.iter().filter(|service| is_in(service));
            list.map(|service| translated::name(service, language).to_owned()).collect()
        };
        let mut expected = vec![(
            words.say(id!("services-for-everybody")).to_string(),
            named(&|service| service.kind() == Kind::Hotline && service.serves().is_empty()),
        )];
        for group in Group::ALL {
            let heading = words.say(wording::group(group)).to_string();
            expected.push((heading, named(&|service| service.serves().has(group))));
        }
        let lifeline = named(&|service| service.kind() == Kind::Lifeline);
        expected.push((words.say(id!("help-lifeline")).to_string(), lifeline));
        expected.retain(|(_, lines)| !lines.is_empty());
        let sorted = |sections: &[(String, Vec<String>)]| -> Vec<(String, Vec<String>)> {
            let mut sections = sections.to_vec();
            sections.iter_mut().for_each(|(_, lines)| lines.sort());
            sections
        };
        assert_eq!(sorted(&sections), sorted(&expected), "{language:?}");
    }
}

#[test]
fn an_answer_brings_up_the_groups_that_it_fits() {
    let first = |chip: Option<Chip>| {
        let mut host = Host::at(DAY);
        chip.into_iter().for_each(|chip| drop(host.act(Action::Switch(chip))));
        sections(&mut host).into_iter().map(|(heading, _)| heading).take(2).collect::<Vec<_>>()
    };
    assert_eq!(first(None), ["For anyone", "Hurt by a partner or family"]);
    assert_eq!(first(Some(Chip::Minor)), ["Young people", "Ran away, or may"]);
}

#[test]
fn what_can_be_written_to_comes_first_for_who_must_be_quiet() {
    let lines = |chip: Option<Chip>| {
        let mut host = Host::at(DAY);
        chip.into_iter().for_each(|chip| drop(host.act(Action::Switch(chip))));
        let sections = sections(&mut host);
        sections.into_iter().find(|(heading, _)| heading == "For anyone").unwrap().1
    };
    let (calls, texts) = ("My Sisters' Place", "My Sisters' Place: text and chat");
    assert_eq!(lines(None), [calls, texts]);
    assert_eq!(lines(Some(Chip::Quiet)), [texts, calls]);
}

#[test]
fn a_service_that_only_has_a_page_is_opened_in_the_browser_and_nobody_is_next() {
    let mut host = Host::at(DAY);
    let id = id_of("take-it-down");
    let (page, touched) = host.page(Screen::Services);
    assert!(touched.contains(&Action::Reach(Way::Page(id))));
    let line = page.rows.iter().find_map(|row| match row {
        Row::Line(line) if &*line.title.text == "Take It Down" => Some(line),
        _ => None,
    });
    let line = line.unwrap();
    let detail = line.detail.as_ref().map(|detail| &*detail.text);
    assert_eq!(detail, Some("For a picture of you from when you were under 18."), "a page has no hours");
    assert_eq!(&*line.actions[0].label.text, "Open page");
    let text = host.text(Screen::Service(id));
    assert!(text.contains("Web page\n+ Take It Down\n"), "{text}");
    assert!(text.contains("The page you open will be in this browser's history."), "{text}");
    assert!(!text.contains("# Hours") && !text.contains("nobody answers"), "{text}");
    match host.act(Action::Reach(Way::Page(id))) {
        Outcome::Perform(Effect::OpenPage { url }, _) => assert_eq!(url, "https://takeitdown.ncmec.org/"),
        other => panic!("{other:?}"),
    }
    let home = host.text(Screen::Home);
    assert!(home.contains("You opened the page of Take It Down."), "{home}");
    assert!(!home.contains("If nobody answered, next"), "{home}");
    // On a device without a browser it is told, and not offered.
    host.abilities = Abilities { browser: false, ..Abilities::ALL };
    assert!(!host.page(Screen::Services).1.contains(&Action::Reach(Way::Page(id))));
    assert!(host.text(Screen::Service(id)).contains("This device cannot open web pages."));
}

#[test]
fn the_page_of_a_service_tells_what_it_says_of_itself_in_both_languages() {
    let text = |slug: &str, language| {
        let mut host = Host::at(DAY);
        host.language = language;
        host.text(Screen::Service(id_of(slug)))
    };
    for (slug, language, told) in [
        ("ndvh", Language::English, "! Its chat may begin with a machine. You can ask for a person."),
        (
            "ndvh",
            Language::Spanish,
            "! El chat puede empezar con una máquina. Puede pedir hablar con una persona.",
        ),
        ("ndvh", Language::English, "# Who it is for\nHurt by a partner or family\n"),
        ("runaway-safeline", Language::English, "Young people\nRan away, or may\nAges 12 to 21.\n"),
        ("stopncii", Language::English, "Age 18 and older.\n"),
        ("stopncii", Language::Spanish, "Desde los 18 años.\n"),
        ("nhth", Language::English, "By text: English, Spanish.\n"),
        ("nhth", Language::Spanish, "Por mensaje: inglés, español.\n"),
        ("nhth", Language::English, "i By voice in over 200 languages."),
        ("take-it-down", Language::English, "For a picture of you from when you were under 18.\n"),
        ("wage-and-hour", Language::English, "# Hours\nMonday to Friday, 8:00 AM to 4:30 PM where you are\n"),
        ("wage-and-hour", Language::Spanish, "De lunes a viernes, de 8:00 AM a 4:30 PM donde usted está\n"),
        ("rainn", Language::English, "# Hours\nWe do not know the hours\n"),
        ("msp-hotline", Language::English, "They help you make a safety plan, and they help afterwards.\n"),
        ("msp-hotline", Language::English, "# Who it is for\nFor anyone\n"),
    ] {
        let page = text(slug, language);
        assert!(page.contains(told), "{told}\n{page}");
    }
}

/// What another part of the app would call is called from here, and what is not open says so.
#[test]
fn a_service_that_the_decision_leaves_out_is_called_from_its_page() {
    let mut host = Host::at(DAY);
    let rainn = id_of("rainn");
    let (_, touched) = host.page(Screen::Service(rainn));
    assert!(touched.contains(&Action::Reach(Way::Call(rainn))));
    assert_eq!(dialed(host.act(Action::Reach(Way::Call(rainn)))), "tel:+18006564673");
    // At night nobody answers at the line for questions of immigration.
    let night = Host::at(NIGHT).text(Screen::Services);
    assert!(night.contains("New Americans Hotline, 1-800-566-7636. Closed. Opens "), "{night}");
}
