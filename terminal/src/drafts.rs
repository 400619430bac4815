//! What is being typed into the fields of a page, until the app is told of it.

use core::mem;

use tally_core::{FieldKind, Page, Row, Text};
use unicode_segmentation::GraphemeCursor;
use zeroize::Zeroizing;

/// A pause in typing: the app is told what the field holds.
const PAUSE_MS: u64 = 700;

/// One field.
pub(crate) struct Draft {
    pub(crate) id: u32,
    pub(crate) kind: FieldKind,
    text: Zeroizing<String>,
    /// A byte of the text, between two graphemes.
    cursor: usize,
    /// When it was last changed, if the app does not know of it yet.
    changed_at_ms: Option<u64>,
}

/// The fields of the page in front.
#[derive(Default)]
pub(crate) struct Drafts(Vec<Draft>);

/// Where to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Move {
    Left,
    Right,
    Start,
    End,
}

impl Drafts {
    /// Keeps up with the page: takes over what it says, unless the person is ahead of it.
    pub(crate) fn follow(&mut self, page: Option<&Page>) {
        let mut earlier = mem::take(&mut self.0);
        for row in page.iter().flat_map(|page| &page.rows) {
            let Row::Field { id, text, kind, .. } = row else {
                continue;
            };
            let index = earlier.iter().position(|draft| draft.id == *id);
            let mut draft =
                index.map_or_else(|| Draft::new(*id, *kind, text), |index| earlier.swap_remove(index));
            draft.kind = *kind;
            if draft.changed_at_ms.is_none() && *draft.text != **text {
                draft = Draft::new(*id, *kind, text);
            }
            self.0.push(draft);
        }
    }

    pub(crate) fn get(&self, id: u32) -> Option<&Draft> {
        self.0.iter().find(|draft| draft.id == id)
    }

    pub(crate) fn get_mut(&mut self, id: u32) -> Option<&mut Draft> {
        self.0.iter_mut().find(|draft| draft.id == id)
    }

    /// What the app does not know of yet; from then on it does.
    pub(crate) fn take_changed(&mut self) -> Vec<(u32, Text)> {
        self.0
            .iter_mut()
            .filter_map(|draft| {
                draft.changed_at_ms.take()?;
                Some((draft.id, Text::from(draft.text.as_str())))
            })
            .collect()
    }

    /// Whether somebody paused since the last change.
    pub(crate) fn has_paused(&self, now_ms: u64) -> bool {
        self.pause_ends_ms().is_some_and(|ends_ms| ends_ms <= now_ms)
    }

    /// When a pause is long enough, if something was changed.
    pub(crate) fn pause_ends_ms(&self) -> Option<u64> {
        let changed = self.0.iter().filter_map(|draft| draft.changed_at_ms).min()?;
        Some(changed.saturating_add(PAUSE_MS))
    }
}

impl Draft {
    fn new(id: u32, kind: FieldKind, text: &str) -> Self {
        Self { id, kind, text: Zeroizing::new(text.to_owned()), cursor: text.len(), changed_at_ms: None }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    pub(crate) fn cursor(&self) -> usize {
        self.cursor
    }

    pub(crate) fn insert(&mut self, text: &str, now_ms: u64) {
        // A string that grows leaves its old bytes behind; a new one is wiped when it goes.
        let (before, after) = self.text.split_at(self.cursor);
        self.text = Zeroizing::new([before, text, after].concat());
        self.cursor += text.len();
        self.changed_at_ms = Some(now_ms);
    }

    pub(crate) fn backspace(&mut self, now_ms: u64) {
        let end = self.cursor;
        self.go(Move::Left);
        self.remove_to(end, now_ms);
    }

    pub(crate) fn delete(&mut self, now_ms: u64) {
        let start = self.cursor;
        self.go(Move::Right);
        let end = mem::replace(&mut self.cursor, start);
        self.remove_to(end, now_ms);
    }

    pub(crate) fn go(&mut self, to: Move) {
        let mut graphemes = GraphemeCursor::new(self.cursor, self.text.len(), true);
        self.cursor = match to {
            Move::Left => graphemes.prev_boundary(&self.text, 0).ok().flatten().unwrap_or(0),
            Move::Right => graphemes.next_boundary(&self.text, 0).ok().flatten().unwrap_or(self.text.len()),
            Move::Start => 0,
            Move::End => self.text.len(),
        };
    }

    fn remove_to(&mut self, end: usize, now_ms: u64) {
        if end > self.cursor {
            self.text.drain(self.cursor..end);
            self.changed_at_ms = Some(now_ms);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn edits_by_grapheme() {
        let mut draft = Draft::new(1, FieldKind::Line, "e\u{301}a");
        draft.go(Move::Left);
        draft.backspace(0);
        assert_eq!(draft.text(), "a");
        draft.insert("né", 0);
        draft.go(Move::Start);
        draft.delete(0);
        assert_eq!(draft.text(), "éa");
        draft.go(Move::End);
        draft.delete(0);
        draft.go(Move::Start);
        draft.backspace(0);
        assert_eq!(draft.text(), "éa");
    }

    #[test]
    fn the_app_is_told_once_after_a_pause() {
        let mut drafts = Drafts::default();
        drafts.follow(Some(&sample::page()));
        drafts.get_mut(7).unwrap().insert("!", 1000);
        assert!(!drafts.has_paused(1100));
        assert!(drafts.has_paused(1000 + PAUSE_MS));
        assert_eq!(drafts.take_changed(), [(7, "words!".into())]);
        assert!(drafts.take_changed().is_empty());
        assert!(!drafts.has_paused(9000));
    }

    #[test]
    fn a_redraw_does_not_take_words_out_of_the_hand() {
        let mut drafts = Drafts::default();
        drafts.follow(Some(&sample::page()));
        drafts.get_mut(7).unwrap().insert("!", 0);
        drafts.follow(Some(&sample::page()));
        assert_eq!(drafts.get(7).unwrap().text(), "words!");
        drafts.follow(None);
        assert!(drafts.get(7).is_none());
    }
}
