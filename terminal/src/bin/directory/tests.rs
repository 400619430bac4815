use super::*;

fn checked(name: &str, text: &str) -> (bool, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(name);
    fs::write(&file, text).unwrap();
    let mut out = Vec::new();
    // Whoever releases the files dates their checks.
    let now = "2099-03-02T12:00:00Z".parse().unwrap();
    let sound = check_all(&[file], now, &mut out).unwrap();
    let shown = format!("{}/", folder.path().display());
    (sound, String::from_utf8(out).unwrap().replace(&shown, ""))
}

#[test]
fn a_sound_file_tells_what_its_staff_must_look_at() {
    let (sound, told) =
        checked("westchester-ny.json", include_str!("../../../../core/directory/westchester-ny.json"));
    assert!(sound, "{told}");
    for line in [
        "    in Spanish    My Sisters' Place: mensajes y chat",
        "    call          1-800-298-7233, dialed as tel:+18002987233",
        "    text          1-914-600-4208, dialed as sms:+19146004208",
        "    chat          https://mspny.org/connect-now",
        "    hours         in the time of America/New_York",
        "                  every day 00:00 to 24:00",
        "                  MO,TU,WE,TH,FR,SA 10:00 to 22:00",
        "    limits        no-in-person: \"They cannot come to you. Do not wait for them if you are in danger.\"",
        "                  holidays-unknown: \"We do not know their hours on holidays.\"",
        "    languages     not said",
        "    for           everybody",
        "westchester-ny.json: sound. Westchester County, New York (westchester-ny, a part of ny)",
        "In Spanish: Condado de Westchester, Nueva York",
        "    offered as    a hotline, offered by the decision",
        "    for           sexual-assault, crime",
        "    offered as    a service on the page of who can help, by whom it is for",
        "    hours         not known: its card says so",
        "    one-stop      \"The Family Justice Center is in the White Plains courthouse. It has many kinds of help in \
         one place, in Spanish too, with care for children.\"",
        "    source        Westchester County, releases since 2010",
        "    in Spanish    Condado de Westchester, comunicados desde 2010",
        "  In this region",
        "    text to 911   not known: whoever cannot hear or speak on a call is offered a text and relay as equals",
        "    staff report  not known: staff may have to, and can be asked first",
    ] {
        assert!(told.lines().any(|shown| shown == line), "{line}\n{told}");
    }
    let (sound, told) =
        checked("us-national.json", include_str!("../../../../core/directory/us-national.json"));
    assert!(sound && told.contains("                  in English, Spanish\n"), "{told}");
    assert!(told.contains("                  a first text says HELP\n"), "{told}");
    for line in [
        "    for           young, runaway",
        "    offered as    a hotline, offered by the decision: first to who is under 18, to others behind the rest",
        "    ages          12 to 21",
        "    ages          18 and older",
        "    alert         \"Its chat may begin with a machine. You can ask for a person.\"",
        "    in Spanish    \"El chat puede empezar con una máquina. Puede pedir hablar con una persona.\"",
        "    page          https://takeitdown.ncmec.org/",
        "    eligibility   \"For a picture of you from when you were under 18.\"",
        "    interpreters  \"You can ask for an interpreter, in over 170 languages. (Their report, February 2019)\"",
        "    hours         \"Monday to Friday, 8:00 AM to 4:30 PM where you are\"",
    ] {
        assert!(told.lines().any(|shown| shown == line), "{line}\n{told}");
    }
    // What differs from place to place is not told of the nation.
    assert!(!told.contains("  In this region\n"), "{told}");
}

/// The file of Westchester, with these attributes of its region in place of its own.
fn region_with(attributes: &[(&str, &str)]) -> String {
    let text = include_str!("../../../../core/directory/westchester-ny.json");
    let (before, rest) = text.split_once("\"attributes\": [").expect("the region's attributes");
    let (_, after) = rest.split_once(']').expect("their end");
    let list: Vec<String> = attributes
        .iter()
        .zip(100..)
        .map(|((label, value), number)| {
            let id = format!("00000000-0000-4000-8000-{number:012}");
            format!("{{ \"id\": \"{id}\", \"label\": \"{label}\", \"value\": \"{value}\" }}")
        })
        .collect();
    format!("{before}\"attributes\": [\n{}\n]{after}", list.join(",\n"))
}

/// What is told of the region, without what is told of its services.
fn of_the_region(told: &str) -> &str {
    let (_, rest) = told.split_once("\n  In this region\n").expect("what is told of the region");
    rest.split("\n\n").next().unwrap_or_default()
}

#[test]
fn the_facts_of_a_region_are_told_with_source_and_date() {
    let facts = [
        ("text-911", "yes"),
        ("text-911-source", "The county's page"),
        ("text-911-source:es", "La página del condado"),
        ("text-911-date", "2099-02"),
        ("staff-report", "Gunshot wounds, serious burns."),
        ("staff-report:es", "Heridas de bala, quemaduras graves."),
        ("staff-report-source", "The state's law"),
        ("staff-report-source:es", "La ley del estado"),
        ("staff-report-date", "2089-03-02"),
    ];
    let (sound, told) = checked("westchester-ny.json", &region_with(&facts));
    assert!(sound, "{told}");
    assert_eq!(
        of_the_region(&told),
        "    text to 911   taken: whoever cannot hear or speak on a call is told to text first
    source        The county's page, 2099-02
    in Spanish    La página del condado
    staff report  \"Gunshot wounds, serious burns.\"
    in Spanish    \"Heridas de bala, quemaduras graves.\"
    source        The state's law, 2089-03-02
    in Spanish    La ley del estado"
    );
    let facts = [("text-911", "no"), ("text-911-source", "The county"), ("text-911-date", "2099-02")];
    let (sound, told) = checked("westchester-ny.json", &region_with(&facts));
    assert!(sound, "{told}");
    assert_eq!(
        of_the_region(&told),
        "    text to 911   not taken: nobody is told to text 911
    source        The county, 2099-02
    staff report  not known: staff may have to, and can be asked first"
    );
}

#[test]
fn what_staff_must_report_is_complained_of_after_ten_years_and_the_file_stays_sound() {
    for (date, old) in [("2089-03-01", true), ("2089-03-02", false), ("2089-03", true), ("2089-04", false)] {
        // Whether 911 takes texts does not age.
        let facts = [
            ("text-911", "yes"),
            ("text-911-source", "The county's page"),
            ("text-911-date", "2080-01"),
            ("staff-report", "Gunshot wounds."),
            ("staff-report:es", "Heridas de bala."),
            ("staff-report-source", "The state's law"),
            ("staff-report-date", date),
        ];
        let (sound, told) = checked("westchester-ny.json", &region_with(&facts));
        assert!(sound, "{told}");
        let remark = if old {
            ": more than ten years ago, so nobody is to be told; find what holds today"
        } else {
            ""
        };
        let line = format!("    source        The state's law, {date}{remark}\n");
        assert!(told.contains(&line), "{line}\n{told}");
        assert!(told.contains("    source        The county's page, 2080-01\n"), "{told}");
    }
}

#[test]
fn a_fault_of_a_fact_is_named_with_its_file_line_column_and_path() {
    for (facts, message) in [
        (vec![("text-911", "maybe")], "[0].value: \"maybe\" is not taken here; there are: yes, unknown, no"),
        (
            vec![("text-911", "yes")],
            "[0].label: \"text-911\" needs beside it: text-911-source, text-911-date",
        ),
        (
            vec![("text-911", "no"), ("text-911-source", "It"), ("text-911-date", "2099-03-03")],
            "[2].value: \"2099-03-03\" is in the future; today is 2099-03-02",
        ),
    ] {
        let text = region_with(&facts);
        let (sound, told) = checked("westchester-ny.json", &text);
        assert!(!sound, "{told}");
        let (place, rest) = told.split_once(": $.region.attributes").expect("a path");
        assert_eq!(rest, format!("{message}\n"));
        let (line, column) = place
            .strip_prefix("westchester-ny.json:")
            .and_then(|place| place.split_once(':'))
            .expect("line and column");
        let [line, column] = [line, column].map(|number| number.parse::<usize>().unwrap());
        let there = &text.lines().nth(line - 1).unwrap()[column - 1..];
        let (_, value) = rest.split_once(": ").unwrap();
        assert!(there.starts_with(value.split(' ').next().unwrap()), "{told}\n{there}");
    }
}

#[test]
fn a_line_that_the_decision_has_no_room_for_is_said_to_be_on_the_page_alone() {
    let id = |number: u32| format!("00000000-0000-4000-8000-{number:012}");
    let lines: Vec<String> = (0..6_u32)
        .map(|line| {
            let [own, voice, text, chat, slug, source] = [0, 1, 2, 3, 4, 5].map(|nth| id(100 + 10 * line + nth));
            format!(
                r#"{{ "id": "{own}", "name": "A line", "status": "active",
                     "phones": [{{ "id": "{voice}", "number": "1-800-799-7233", "type": "voice" }},
                                {{ "id": "{text}", "number": "88788", "type": "text" }}],
                     "additional_urls": [{{ "id": "{chat}", "label": "chat", "url": "https://example.org/" }}],
                     "attributes": [{{ "id": "{slug}", "label": "slug", "value": "line-{line}" }},
                                    {{ "id": "{source}", "label": "source", "value": "Their page" }}] }}"#
            )
        })
        .collect();
    let file = format!(
        r#"{{ "region": {{ "id": "here", "name": "Here" }},
             "contents": [{{ "id": "{}", "name": "Us", "description": "Help.", "services": [{}] }}] }}"#,
        id(1),
        lines.join(",")
    );
    let (sound, told) = checked("here.json", &file);
    assert!(sound, "{told}");
    let decided = told.matches("    offered as    a hotline, offered by the decision\n").count();
    let left = told.matches("the decision takes 16 ways, and those before it are more\n").count();
    // Three ways each: five of them fit.
    assert_eq!((decided, left), (5, 1), "{told}");
}

#[test]
fn a_fault_is_named_with_its_file_line_column_and_path() {
    let text = include_str!("../../../../core/directory/us-national.json").replacen(
        "1-888-373-7888",
        "1-888-373-788",
        1,
    );
    let (sound, told) = checked("us-national.json", &text);
    assert!(!sound);
    assert_eq!(
        told,
        "us-national.json:29:25: $.contents[0].services[0].phones[0].number: \"1-888-373-788\" has 9 digits, the 1 in \
         front not counted; a number in the United States has 10, with its area code\n"
    );
}

#[test]
fn a_file_under_another_name_is_refused() {
    let (sound, told) =
        checked("elsewhere.json", include_str!("../../../../core/directory/us-national.json"));
    assert!(!sound);
    assert_eq!(
        told,
        "elsewhere.json:3:11: $.region.id: \"us-national\" is not the name of the file, \"elsewhere\"\n"
    );
}

#[test]
fn a_file_that_the_build_would_not_take_is_refused_by_its_name() {
    let text = include_str!("../../../../core/directory/westchester-ny.json");
    for (name, why) in [
        ("westchester-ny.JSON", ""),
        ("westchester-ny.json.txt", "; something stands behind .json in its name"),
    ] {
        let (sound, told) = checked(name, text);
        assert!(!sound);
        let whole = format!("{name}: is not a directory file: a region's is named REGION.json{why}\n");
        assert_eq!(told, whole);
    }
}

#[test]
fn a_slug_of_the_nation_is_refused_and_a_season_that_is_over_is_told() {
    let text = include_str!("../../../../core/directory/westchester-ny.json");
    let (sound, told) = checked("westchester-ny.json", &text.replacen("\"msp-text\"", "\"988\"", 1));
    assert!(!sound && told.contains("\"988\" is the slug of a service of us-national"), "{told}");
    let season = text.replacen("\"freq\"", "\"valid_to\": \"2026-08-31\", \"freq\"", 1);
    let (sound, told) = checked("westchester-ny.json", &season);
    assert!(sound && told.contains(", until 2026-08-31: over, and never open again\n"), "{told}");
}

#[test]
fn what_cannot_be_opened_is_told_in_plain_words() {
    let folder = tempfile::tempdir().unwrap();
    let now = "2099-03-02T12:00:00Z".parse().unwrap();
    let told = |file| check_all(&[file], now, &mut Vec::new()).unwrap_err().to_string();
    assert!(told(folder.path().join("x.json")).ends_with("x.json: there is no such file"));
    assert!(told(folder.path().to_owned()).ends_with(": is a folder: name the files in it, one by one"));
}

#[test]
fn the_starter_file_of_the_documentation_is_sound() {
    let document = include_str!("../../../../docs/directory.md");
    let (_, rest) = document.split_once("```json\n").expect("a starter file");
    let (starter, _) = rest.split_once("```").expect("its end");
    let (sound, told) = checked("our-county.json", starter);
    assert!(sound, "{told}");
    // So are the pieces that it offers for the rest.
    let pieces: Vec<&str> = document.split("```json\n").skip(2).collect();
    let piece = |index: usize| pieces[index].split("```").next().expect("its end");
    let ways = starter.replacen("\"phones\": [", &format!("{}, \"old\": [", piece(0).trim()), 1);
    let (_, told) = checked("our-county.json", &ways);
    assert!(told.contains(".old is not a property") && told.lines().count() == 1, "{told}");
    let date = starter.replacen("\"schedules\": [", &format!("\"schedules\": [{},", piece(1)), 1);
    let (sound, told) = checked("our-county.json", &date);
    assert!(sound && told.contains("2026-12-24: 09:00 to 12:00 in place"), "{told}");
    let (_, services) = starter.split_once("\"contents\": [").expect("the services");
    let region = format!("{{ {}, \"contents\": [{services}", piece(2).trim());
    let (sound, told) = checked("our-county.json", &region);
    assert!(sound && told.contains("    text to 911   taken: "), "{told}");
    assert!(told.contains("    staff report  \"Gunshot wounds and serious burns.\"\n"), "{told}");
    assert_eq!(pieces.len(), 3);
}

#[test]
fn the_documentation_shows_what_the_check_tells_of_the_starter_file() {
    let document = include_str!("../../../../docs/directory.md");
    let (_, rest) = document.split_once("```json\n").expect("a starter file");
    let (starter, _) = rest.split_once("```").expect("its end");
    let (_, told) = checked("our-county.json", starter);
    let shown = format!("```text\ncore/directory/{told}```\n");
    assert!(document.contains(&shown), "{shown}");
}
