//! Finds what a person would touch by what it says: whole, or by a beginning that nothing else on
//! the screen has.

use crate::sight::Named;

/// Why no single thing answers to a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// Nothing does; this is what there is.
    Nothing(Vec<String>),
    /// All of these do.
    Several(Vec<String>),
}

/// The index of what says `label`, on the card or the item that says `of`.
pub(crate) fn find(there: &[Named], label: &str, of: Option<&str>) -> Result<usize, NotFound> {
    let all: Vec<usize> = (0..there.len()).collect();
    let listed = |indices: &[usize]| indices.iter().map(|&index| there[index].to_string()).collect();
    let owned = match of {
        Some(of) => whole_or_begun(&all, |index| there[index].of.as_deref(), of),
        None => all.clone(),
    };
    if owned.is_empty() {
        return Err(NotFound::Nothing(listed(&all)));
    }
    let found = whole_or_begun(&owned, |index| Some(there[index].label.as_str()), label);
    match found[..] {
        [] => Err(NotFound::Nothing(listed(&owned))),
        [one] => Ok(one),
        _ => Err(NotFound::Several(listed(&found))),
    }
}

/// Those that say this. If none says it whole, those that begin so: several cards may begin alike,
/// but a title that is told whole means that one.
fn whole_or_begun<'t>(among: &[usize], says: impl Fn(usize) -> Option<&'t str>, label: &str) -> Vec<usize> {
    let label = one_space(label);
    let those = |matches: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let answers = |&index: &usize| says(index).is_some_and(|said| matches(&one_space(said)));
        among.iter().copied().filter(answers).collect()
    };
    let whole = those(&|said| said == label);
    if whole.is_empty() { those(&|said| !label.is_empty() && said.starts_with(&label)) } else { whole }
}

/// A journey is typed on a keyboard that has one kind of space.
pub(crate) fn one_space(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

impl NotFound {
    /// In words, of the things that a label could have named.
    #[must_use]
    pub fn explain(&self) -> String {
        match self {
            Self::Nothing(there) if there.is_empty() => "there is none on this screen".to_owned(),
            Self::Nothing(there) => format!("there is none; there are {}", there.join(", ")),
            Self::Several(several) => format!("it could be any of {}", several.join(", ")),
        }
    }
}
