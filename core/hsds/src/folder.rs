//! The folder of directory files, as the build reads it: every file must be sound, and every fault
//! is reported.

use chrono::NaiveDate;

use super::{Directory, DirectoryError, Fault, NATIONAL};

/// A file that is embedded: its region and its text.
pub type Sound = (String, String);

/// Which of these files (name and bytes) are embedded.
///
/// # Errors
/// One line for each fault, with the file's name first.
pub fn check(files: Vec<(String, Vec<u8>)>, today: NaiveDate) -> Result<Vec<Sound>, Vec<String>> {
    let (mut sound, mut faults) = (Vec::new(), Vec::new());
    let mut has_national = false;
    // Each is read for itself first: a county is held to what its state's file says.
    let alone = files.iter().filter_map(|(name, bytes)| {
        let region = name.strip_suffix(".json")?;
        Directory::check(bytes, region, today).ok()
    });
    let alone: Vec<Directory> = alone.collect();
    let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
    for (name, bytes) in files {
        let Some(region) = name.strip_suffix(".json").filter(|region| !region.is_empty()) else {
            // Editors and file managers leave files that begin with a dot.
            if !name.starts_with('.') {
                faults.push(format!("{name} is not a directory file: a region's is named REGION.json"));
            }
            continue;
        };
        has_national |= region == NATIONAL;
        match Directory::check_beside(&alone, &bytes, region, today) {
            // It has just been read as text.
            Ok(_) => sound.push((region.to_owned(), String::from_utf8_lossy(&bytes).into_owned())),
            Err(errors) => {
                let told = errors.iter().filter(|error| !is_there(error, &names));
                faults.extend(told.map(|error| format!("{name}:{error}")));
            }
        }
    }
    if !has_national {
        faults.push(format!("{NATIONAL}.json is missing: it always applies"));
    }
    if faults.is_empty() { Ok(sound) } else { Err(faults) }
}

/// Whether the state's file is there after all: then its own faults are reported, and once.
fn is_there(error: &DirectoryError, names: &[String]) -> bool {
    let state = error.value.as_deref().map(|value| format!("{}.json", value.trim_matches('"')));
    error.fault == Fault::NoSuchState && state.is_some_and(|state| names.contains(&state))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect();
        // Whoever releases the files dates their checks.
        check(files, "2099-03-02".parse().unwrap()).err().unwrap_or_default()
    }

    const NATION: (&str, &str) = ("us-national.json", include_str!("../../directory/us-national.json"));
    const STATE: (&str, &str) = ("ny.json", include_str!("../../directory/ny.json"));
    const COUNTY: &str = include_str!("../../directory/westchester-ny.json");

    #[test]
    fn a_region_with_a_fault_is_named_and_fails_the_build_with_the_sound_ones() {
        assert_eq!(told(&[NATION, STATE, ("westchester-ny.json", COUNTY)]), [""; 0]);
        let faulty = COUNTY.replacen("\"10:00\"", "\"9:00\"", 1);
        let lines = told(&[NATION, STATE, ("westchester-ny.json", &faulty)]);
        assert_eq!(lines.len(), 1, "{lines:#?}");
        assert!(lines[0].starts_with("westchester-ny.json:"), "{lines:#?}");
        assert!(
            lines[0]
                .contains("$.contents[0].services[1].schedules[0].opens_at: \"9:00\" is not a time of day"),
            "{lines:#?}"
        );
        let mut tomorrow: serde_json::Value = serde_json::from_str(COUNTY).unwrap();
        tomorrow["contents"][0]["services"][0]["assured_date"] = "2099-03-03".into();
        let tomorrow = tomorrow.to_string();
        let lines = told(&[NATION, STATE, ("westchester-ny.json", &tomorrow)]);
        assert!(lines[0].contains("is in the future"), "{lines:#?}");
    }

    #[test]
    fn a_slug_of_the_nation_or_of_the_state_is_refused_in_a_county() {
        for (slug, of) in [("ndvh", "us-national"), ("ny-hotline", "ny")] {
            let county = COUNTY.replacen("\"msp-text\"", &format!("\"{slug}\""), 1);
            let lines = told(&[NATION, STATE, ("westchester-ny.json", &county)]);
            let end = format!(": \"{slug}\" is the slug of a service of {of}: choose another");
            assert!(lines.len() == 1 && lines[0].ends_with(&end), "{lines:#?}");
        }
    }

    #[test]
    fn the_state_of_a_county_is_a_file_beside_it_and_no_county() {
        let state = |named: &str| COUNTY.replacen("\"state\": \"ny\"", &format!("\"state\": \"{named}\""), 1);
        for (named, why) in [
            ("nj", "is the name of no other file: the state's file has to be there, named like this"),
            ("New York", "is not a short name: small letters, digits and dashes, a letter or digit first"),
            ("us-national", "stands in the file of a county or another part of a state: take it out here"),
            ("westchester-ny", "stands in the file of a county or another part of a state: take it out here"),
            ("a-county", "is itself a part of ny: name the state"),
        ] {
            let other = COUNTY.replacen("\"id\": \"westchester-ny\"", "\"id\": \"a-county\"", 1);
            let files = [NATION, STATE, ("a-county.json", &other), ("westchester-ny.json", &state(named))];
            let lines = told(&files);
            let end = format!("$.region.state: \"{named}\" {why}");
            assert!(lines.len() == 1 && lines[0].ends_with(&end), "{lines:#?}");
        }
        let of_a_state = STATE.1.replacen("\"name\":", "\"state\": \"ny\", \"name\":", 1);
        assert!(told(&[NATION, ("ny.json", &of_a_state)])[0].contains("stands in the file of a county"));
    }

    /// One fault, one message: what is wrong with the state is not told of its counties.
    #[test]
    fn a_fault_of_the_states_file_is_named_once() {
        let faulty = STATE.1.replacen("\"status\": \"active\"", "\"status\": \"defunct\"", 1);
        let lines = told(&[NATION, ("ny.json", &faulty), ("westchester-ny.json", COUNTY)]);
        assert!(lines.len() == 1 && lines[0].starts_with("ny.json:"), "{lines:#?}");
    }

    #[test]
    fn a_file_that_would_be_passed_over_is_named_too() {
        let passed_over = |name| told(&[NATION, STATE, (name, COUNTY)]);
        assert_eq!(
            passed_over("westchester-ny.JSON"),
            ["westchester-ny.JSON is not a directory file: a region's is named REGION.json"]
        );
        assert_eq!(passed_over(".DS_Store"), [""; 0]);
        assert!(passed_over("Westchester.json")[0].ends_with("is not the name of the file, \"Westchester\""));
        assert_eq!(
            told(&[STATE, ("westchester-ny.json", COUNTY)]),
            ["us-national.json is missing: it always applies"]
        );
    }
}
