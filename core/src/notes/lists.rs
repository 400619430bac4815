//! Lists: a note's text turned into items that can be ticked, line by line, and back; writing,
//! ticking, ordering and deleting an item.

use super::edits::{Deleted, TEXT_BYTES};
use super::{Body, Item, ItemId, Note, NoteId, Notes};
use crate::document::clean::{self, is_blank};
use crate::document::{Direction, Refused, shift};
use crate::text::Text;
use crate::view::FieldKind;

/// What stands before a ticked item in a text, so that it is ticked again when it becomes a list.
const TICK: &str = "✓ ";

impl Notes {
    /// Turns a note's text into a list: an item for each line that is not blank.
    pub(super) fn make_list(&mut self, id: NoteId, capacity: usize) -> Result<bool, Refused> {
        let Some(Body::Text(text)) = self.note(id).map(|note| &note.body) else { return Ok(false) };
        let lines = text.lines().filter(|line| !is_blank(line));
        let mut items: Vec<Item> = lines.map(Item::of_line).collect();
        let last_id = self.last_id;
        let first = self.take_ids(items.len())?;
        for (id, item) in (first..).zip(&mut items) {
            item.id = ItemId(id);
        }
        let outcome = self.replace_body(id, Body::List(items), capacity);
        if outcome.is_err() {
            self.last_id = last_id;
        }
        outcome
    }

    /// Turns a list into a text: a line for each item.
    pub(super) fn make_text(&mut self, id: NoteId, capacity: usize) -> Result<bool, Refused> {
        let Some(note) = self.note(id).filter(|note| note.is_list()) else { return Ok(false) };
        let length = note.items().iter().map(|item| TICK.len() + item.text.len() + 1).sum();
        // As long as needed from the beginning, so that it leaves no copy behind.
        let mut text = String::with_capacity(length);
        for (index, item) in note.items().iter().enumerate() {
            text.push_str(if index > 0 { "\n" } else { "" });
            text.push_str(if item.ticked { TICK } else { "" });
            text.push_str(&item.text);
        }
        let text = clean::clean(&Text::from(text), FieldKind::Lines, TEXT_BYTES)?;
        self.replace_body(id, Body::Text(text), capacity)
    }

    /// Writes an item: a new one at the end of this note if the id is the next one. One that is
    /// emptied stays, since it may be being rewritten.
    pub(super) fn set_item_text(
        &mut self,
        of: Option<NoteId>,
        id: ItemId,
        text: Text,
        capacity: usize,
    ) -> Result<bool, Refused> {
        let mut text = clean::clean(&text, FieldKind::Line, TEXT_BYTES)?;
        let before = self.encoded_len();
        let Some(item) = self.item_mut(id) else {
            let is_new = !is_blank(&text) && id.0 == self.next_id();
            return match of.filter(|_| is_new) {
                Some(of) => self.add_item(of, text, capacity),
                None => Ok(false),
            };
        };
        if item.text == text {
            return Ok(false);
        }
        core::mem::swap(&mut item.text, &mut text);
        self.check_fit(before, capacity).inspect_err(|_| {
            let item = self.item_mut(id);
            item.into_iter().for_each(|item| core::mem::swap(&mut item.text, &mut text));
        })?;
        Ok(true)
    }

    pub(super) fn has_item(&self, id: ItemId) -> bool {
        self.notes.iter().any(|note| note.items().iter().any(|item| item.id == id))
    }

    /// Ticks an item, or takes the tick away.
    pub(super) fn tick(&mut self, id: ItemId) -> bool {
        self.item_mut(id).map(|item| item.ticked = !item.ticked).is_some()
    }

    /// Moves an item by one place.
    pub(super) fn move_item(&mut self, id: ItemId, direction: Direction) -> bool {
        self.list_with(id).is_some_and(|(_, items, index)| shift(items, index, direction))
    }

    /// Takes an item away; what comes back undoes it.
    pub(super) fn delete_item(&mut self, id: ItemId) -> Option<Deleted> {
        let (of, items, index) = self.list_with(id)?;
        Some(Deleted::Item { of, index, item: items.remove(index) })
    }

    /// Takes an item away if nothing is written in it.
    pub(super) fn drop_blank_item(&mut self, id: ItemId) -> bool {
        let is_blank = self.item_mut(id).is_some_and(|item| is_blank(&item.text));
        is_blank && self.delete_item(id).is_some()
    }

    /// Takes every item of a note away in which nothing is written.
    pub(super) fn drop_blank_items(&mut self, of: NoteId) -> bool {
        let Some(items) = self.list_mut(of) else { return false };
        let before = items.len();
        items.retain(|item| !is_blank(&item.text));
        items.len() < before
    }

    pub(super) fn restore_item(
        &mut self,
        of: NoteId,
        index: usize,
        item: Item,
        capacity: usize,
    ) -> Result<bool, (Refused, Item)> {
        let before = self.encoded_len();
        let Some(items) = self.list_mut(of) else { return Ok(false) };
        let (id, index) = (item.id, index.min(items.len()));
        items.insert(index, item);
        self.check_fit(before, capacity).or_else(|refused| match self.delete_item(id) {
            Some(Deleted::Item { item, .. }) => Err((refused, item)),
            _ => Ok(()),
        })?;
        Ok(true)
    }

    fn add_item(&mut self, of: NoteId, text: Text, capacity: usize) -> Result<bool, Refused> {
        if self.list_mut(of).is_none() {
            return Ok(false);
        }
        let before = self.encoded_len();
        let id = ItemId(self.take_ids(1)?);
        self.list_mut(of)
            .into_iter()
            .for_each(|items| items.push(Item { id, text: text.clone(), ticked: false }));
        self.check_fit(before, capacity).inspect_err(|_| {
            self.delete_item(id);
            self.last_id -= 1;
        })?;
        Ok(true)
    }

    fn replace_body(&mut self, id: NoteId, mut body: Body, capacity: usize) -> Result<bool, Refused> {
        let before = self.encoded_len();
        let Some(index) = self.notes.iter().position(|note| note.id == id) else { return Ok(false) };
        core::mem::swap(&mut self.notes[index].body, &mut body);
        self.check_fit(before, capacity)
            .inspect_err(|_| core::mem::swap(&mut self.notes[index].body, &mut body))?;
        Ok(true)
    }

    fn item_mut(&mut self, id: ItemId) -> Option<&mut Item> {
        self.list_with(id).map(|(_, items, index)| &mut items[index])
    }

    fn list_mut(&mut self, of: NoteId) -> Option<&mut Vec<Item>> {
        self.notes.iter_mut().find(|note| note.id == of).and_then(Note::list_mut)
    }

    /// The list that an item is in, and where.
    fn list_with(&mut self, id: ItemId) -> Option<(NoteId, &mut Vec<Item>, usize)> {
        self.notes.iter_mut().find_map(|note| {
            let index = note.items().iter().position(|item| item.id == id)?;
            Some((note.id, note.list_mut()?, index))
        })
    }
}

impl Note {
    fn list_mut(&mut self) -> Option<&mut Vec<Item>> {
        match &mut self.body {
            Body::Text(_) => None,
            Body::List(items) => Some(items),
        }
    }
}

impl Item {
    /// An item as yet without an id.
    fn of_line(line: &str) -> Self {
        let text = line.strip_prefix(TICK);
        Self { id: ItemId(0), text: text.unwrap_or(line).into(), ticked: text.is_some() }
    }
}
