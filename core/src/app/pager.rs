//! Numbers pages, and keeps what their controls stand for: what crosses to a shell is a page number
//! and a control, never an action.
//!
//! A touch may be on its way while a draft or "Saved" redraws the page under it. So a page keeps
//! its number for as long as its controls are the same, and a touch on an earlier drawing of the
//! same screen still counts if what it stood for is still offered. On another screen it is ignored.

use std::collections::VecDeque;

use crate::view::{Page, PageBuilder};

/// How many earlier drawings of a screen a touch may come from.
const EARLIER_DRAWINGS: usize = 4;

pub(super) struct Pager<A> {
    /// Of the page in front.
    number: u64,
    /// The first page since the present screen was opened: drafts of its fields stay good across
    /// redraws.
    screen_since: u64,
    /// What the controls of the page in front stand for.
    actions: Vec<A>,
    /// The same of earlier drawings of this screen, by page number.
    earlier: VecDeque<(u64, Vec<A>)>,
}

impl<A: Clone + PartialEq> Pager<A> {
    pub(super) fn new() -> Self {
        Self { number: 0, screen_since: 0, actions: Vec::new(), earlier: VecDeque::new() }
    }

    /// Another screen: touches and drafts of the one before are stale.
    pub(super) fn start_screen(&mut self) {
        self.screen_since = self.number + 1;
        self.actions.clear();
        self.earlier.clear();
    }

    /// The first page of this screen, which names the screen.
    pub(super) fn screen_since(&self) -> u64 {
        self.screen_since
    }

    /// Numbers a page, and keeps what its controls stand for.
    pub(super) fn number(&mut self, page: PageBuilder<'_, A>) -> Page {
        let (mut page, actions) = page.finish(self.number);
        if actions == self.actions && self.number >= self.screen_since {
            return page;
        }
        self.number += 1;
        page.renumber(self.number);
        let before = core::mem::replace(&mut self.actions, actions);
        self.earlier.push_back((self.number - 1, before));
        if self.earlier.len() > EARLIER_DRAWINGS {
            self.earlier.pop_front();
        }
        page
    }

    /// Forgets every action, and frees what held them.
    pub(super) fn forget(&mut self) {
        self.actions = Vec::new();
        self.earlier = VecDeque::new();
    }

    /// What a touch on this control stands for, unless it is stale.
    pub(super) fn action(&self, page: u64, control: u32) -> Option<A> {
        let index = usize::try_from(control).ok()?;
        if page == self.number {
            return self.actions.get(index).cloned();
        }
        let (_, actions) = self.earlier.iter().find(|(number, _)| *number == page)?;
        actions.get(index).filter(|action| self.actions.contains(action)).cloned()
    }

    /// Whether a draft from this page belongs to the screen in front.
    pub(super) fn takes_draft(&self, page: u64) -> bool {
        page >= self.screen_since
    }
}

#[cfg(test)]
impl<A: core::fmt::Debug> Pager<A> {
    /// All of it but the numbers of pages.
    pub(super) fn low(&self) -> String {
        let earlier = self.earlier.iter().map(|(_, actions)| actions).collect::<Vec<_>>();
        let is_numbered = !self.actions.is_empty() && self.number >= self.screen_since;
        format!("{is_numbered} {:?} {earlier:?}", self.actions)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Event;
    use crate::view::Row;
    use crate::words::Language;

    fn show(pager: &mut Pager<char>, controls: &str) -> u64 {
        let mut page = PageBuilder::new(Language::English.words());
        controls.chars().for_each(|control| page.button(id!("exit"), control));
        let page = pager.number(page);
        for (row, place) in page.rows.iter().zip(0..) {
            let Row::Button(control) = row else { panic!("a button") };
            assert_eq!(control.event, Event::Tapped { page: page.number, control: place });
        }
        page.number
    }

    #[test]
    fn a_page_keeps_its_number_while_its_controls_are_the_same() {
        let mut pager = Pager::new();
        assert_eq!([show(&mut pager, "ab"), show(&mut pager, "ab"), show(&mut pager, "ba")], [1, 1, 2]);
        pager.start_screen();
        assert_eq!(show(&mut pager, "ba"), 3, "another screen, whatever its controls are");
    }

    #[test]
    fn a_touch_on_an_earlier_drawing_counts_if_what_it_stood_for_is_still_offered() {
        let mut pager = Pager::new();
        let (first, second) = (show(&mut pager, "ab"), show(&mut pager, "b"));
        assert_eq!((pager.action(first, 0), pager.action(first, 1)), (None, Some('b')));
        assert_eq!((pager.action(second, 0), pager.action(second, 1)), (Some('b'), None));
        // Of four drawings, not of a fifth.
        for controls in ["bc", "bd", "be"] {
            show(&mut pager, controls);
        }
        assert_eq!(pager.action(first, 1), Some('b'));
        show(&mut pager, "bf");
        assert_eq!((pager.action(first, 1), pager.action(second, 0)), (None, Some('b')));
    }

    #[test]
    fn nothing_of_another_screen_or_of_one_that_is_closed_counts() {
        let mut pager = Pager::new();
        let first = show(&mut pager, "a");
        assert!(pager.takes_draft(first));
        pager.start_screen();
        assert!(!pager.takes_draft(first) && pager.takes_draft(first + 1));
        let second = show(&mut pager, "a");
        assert_eq!((pager.action(first, 0), pager.action(second, 0)), (None, Some('a')));
        pager.forget();
        assert_eq!(pager.action(second, 0), None);
    }
}
