//! The folder of directory files, as the build reads it: every file must be sound, and every fault
//! is reported.

use chrono::NaiveDate;

use super::{Directory, NATIONAL};

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
            Err(errors) => faults.extend(errors.iter().map(|error| format!("{name}:{error}"))),
        }
    }
    if !has_national {
        faults.push(format!("{NATIONAL}.json is missing: it always applies"));
    }
    if faults.is_empty() { Ok(sound) } else { Err(faults) }
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
    const COUNTY: &str = include_str!("../../directory/westchester-ny.json");

    #[test]
    fn a_region_with_a_fault_is_named_and_fails_the_build_with_the_sound_ones() {
        assert_eq!(told(&[NATION, ("westchester-ny.json", COUNTY)]), [""; 0]);
        let faulty = COUNTY.replacen("\"10:00\"", "\"9:00\"", 1);
        let lines = told(&[NATION, ("westchester-ny.json", &faulty)]);
        assert_eq!(lines.len(), 1, "{lines:#?}");
        assert!(lines[0].starts_with("westchester-ny.json:"), "{lines:#?}");
        assert!(
            lines[0]
                .contains("$.contents[0].services[1].schedules[0].opens_at: \"9:00\" is not a time of day"),
            "{lines:#?}"
        );
        let mut tomorrow: serde_json::Value = serde_json::from_str(COUNTY).unwrap();
        tomorrow["contents"][0]["services"][0]["assured_date"] = "2099-03-03".into();
        assert!(
            told(&[NATION, ("westchester-ny.json", &tomorrow.to_string())])[0].contains("is in the future")
        );
    }

    #[test]
    fn a_slug_of_the_nation_is_refused_in_a_region() {
        let county = COUNTY.replacen("\"msp-text\"", "\"ndvh\"", 1);
        let lines = told(&[("us-national.json", NATION.1), ("westchester-ny.json", &county)]);
        assert_eq!(lines.len(), 1, "{lines:#?}");
        assert!(
            lines[0].ends_with(": \"ndvh\" is the slug of a service of us-national: choose another"),
            "{lines:#?}"
        );
    }

    #[test]
    fn a_file_that_would_be_passed_over_is_named_too() {
        let passed_over = |name| told(&[NATION, (name, COUNTY)]);
        assert_eq!(
            passed_over("westchester-ny.JSON"),
            ["westchester-ny.JSON is not a directory file: a region's is named REGION.json"]
        );
        assert_eq!(passed_over(".DS_Store"), [""; 0]);
        assert!(passed_over("Westchester.json")[0].ends_with("is not the name of the file, \"Westchester\""));
        assert_eq!(
            told(&[("westchester-ny.json", COUNTY)]),
            ["us-national.json is missing: it always applies"]
        );
    }
}
