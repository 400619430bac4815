use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::asked::Asked;
use crate::sight::{Front, Sight};

/// What a person sees after the step on this line, in a form that is the same for every shell: what
/// is in front, what can be touched in its order, every word that is drawn, and what the phone was
/// asked for. docs/shells.md says how the shells are compared by it.
#[must_use]
pub fn seen(line: usize, sight: &Sight, asked: &[Asked]) -> String {
    let mut text = format!("# line {line}\n");
    match &sight.front {
        Front::Elsewhere { .. } => text.push_str("another app\n"),
        Front::Calculator { display } => line_of(&mut text, format_args!("calculator {display}")),
        Front::Page { .. } => {
            text.push_str("page\n");
            for touchable in &sight.touchables {
                line_of(&mut text, format_args!("[{}]", touchable.label));
            }
            let words: BTreeSet<&str> = sight.drawn.iter().flat_map(|text| words(text)).collect();
            for word in words {
                line_of(&mut text, format_args!("{word}"));
            }
        }
    }
    for asked in asked {
        line_of(&mut text, format_args!("asked {asked}"));
    }
    text
}

/// Runs of letters and digits: what is between them is drawn differently on each phone.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn line_of(text: &mut String, line: std::fmt::Arguments<'_>) {
    let _ = writeln!(text, "{line}");
}
