//! Which of the words were drawn while scripts were played: each message is a sentence of some
//! page, so what was never drawn was never compared.

use std::collections::{BTreeMap, HashSet};

use crate::view::{Label, View};

#[derive(Default)]
pub(super) struct Coverage {
    drawn: HashSet<String>,
    pages: BTreeMap<String, u64>,
    screens: u64,
    visits: u64,
}

impl Coverage {
    pub(super) fn saw(&mut self, view: &View) {
        self.screens += 1;
        let View::Page(page) = view else { return };
        *self.pages.entry(page.title.text.to_string()).or_default() += 1;
        page.labels().into_iter().for_each(|label| self.words(label));
    }

    /// A hidden book was opened by its owner.
    pub(super) fn visited(&mut self) {
        self.visits += 1;
    }

    pub(super) fn add(&mut self, other: Self) {
        self.drawn.extend(other.drawn);
        for (title, count) in other.pages {
            *self.pages.entry(title).or_default() += count;
        }
        self.screens += other.screens;
        self.visits += other.visits;
    }

    fn words(&mut self, label: &Label) {
        if !self.drawn.contains(&*label.text) {
            self.drawn.insert(label.text.to_string());
        }
    }

    /// How many messages of each part were drawn, and which never were.
    pub(super) fn report(&self) -> String {
        let mut parts: BTreeMap<&str, (u32, u32)> = BTreeMap::new();
        let mut missing = Vec::new();
        let source = messages();
        for (name, text) in &source {
            let part = name.split('-').next().unwrap_or_default();
            let drawn = self.drawn.contains(text);
            let count = parts.entry(part).or_default();
            count.0 += u32::from(drawn);
            count.1 += 1;
            if !drawn {
                missing.push(name.as_str());
            }
        }
        let parts = parts.iter().map(|(part, (drawn, all))| format!("{part} {drawn} of {all}"));
        let mut pages: Vec<_> = self.pages.iter().map(|(title, count)| (*count, title)).collect();
        pages.sort_unstable_by(|one, other| other.cmp(one));
        let pages = pages.iter().map(|(count, title)| format!("{title} {count}"));
        format!(
            "compared: {} screens, {} visits of an owner\nwords drawn: {}\npages: {}\nnever drawn: {}",
            self.screens,
            self.visits,
            parts.collect::<Vec<_>>().join(", "),
            pages.collect::<Vec<_>>().join(", "),
            missing.join(" ")
        )
    }
}

/// The messages of pages that have nothing to fill in, in English, by name.
fn messages() -> Vec<(String, String)> {
    const SOURCES: [&str; 9] = [
        include_str!("../../../../locales/en/after.ftl"),
        include_str!("../../../../locales/en/help.ftl"),
        include_str!("../../../../locales/en/notes.ftl"),
        include_str!("../../../../locales/en/plan.ftl"),
        include_str!("../../../../locales/en/record.ftl"),
        include_str!("../../../../locales/en/rights.ftl"),
        include_str!("../../../../locales/en/settings.ftl"),
        include_str!("../../../../locales/en/setup.ftl"),
        include_str!("../../../../locales/en/signs.ftl"),
    ];
    let lines = SOURCES.iter().flat_map(|source| source.lines());
    lines
        .filter_map(|line| line.split_once(" = "))
        .filter(|(name, text)| {
            !name.starts_with([' ', '#']) && !text.contains('{') && !name.ends_with("-spoken")
        })
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect()
}
