//! What a person does to a checklist: ticking, writing, ordering, deleting.

use super::Plan;
use super::checklist::{Checklist, Content, Item, ItemId, ListId, SuggestionId};
use super::edits::Deleted;
use crate::document::clean::{self, is_blank};
use crate::document::{Direction, Refused, next_id, shift};
use crate::text::Text;
use crate::view::FieldKind;

impl Plan {
    /// The items of a list, from top to bottom.
    pub(crate) fn items(&self, list: ListId) -> &[Item] {
        self.lists.iter().find(|candidate| candidate.id == list).map_or(&[], |list| &list.items)
    }

    /// One item.
    pub(crate) fn item(&self, list: ListId, id: ItemId) -> Option<&Item> {
        self.items(list).iter().find(|item| item.id == id)
    }

    /// The id that a new item of this list gets.
    pub(crate) fn next_item(&self, list: ListId) -> ItemId {
        ItemId(next_id(self.items(list).iter().map(|item| item.id.0)))
    }

    /// Writes an item: a new one at the end if the id is the next one. One that is emptied
    /// stays, since it may be being rewritten.
    pub(crate) fn set_item_text(
        &mut self,
        list: ListId,
        id: ItemId,
        text: Text,
        capacity: usize,
    ) -> Result<bool, Refused> {
        let text = clean::clean(&text, FieldKind::Line, clean::ITEM_BYTES)?;
        match self.item(list, id) {
            Some(item) if item.content == Content::Own(text.clone()) => Ok(false),
            Some(_) => {
                let before = self.encoded_len();
                let mut content = Content::Own(text);
                self.swap_content(list, id, &mut content);
                self.check_fit(before, capacity)
                    .inspect_err(|_| self.swap_content(list, id, &mut content))?;
                Ok(true)
            }
            None if is_blank(&text) || id != self.next_item(list) => Ok(false),
            None => self.add_item(list, Content::Own(text), capacity),
        }
    }

    /// Adds a suggestion to a list, unless it is there already.
    pub(crate) fn add_suggestion(
        &mut self,
        list: ListId,
        suggestion: SuggestionId,
        capacity: usize,
    ) -> Result<bool, Refused> {
        if self.has_suggestion(list, suggestion) {
            return Ok(false);
        }
        self.add_item(list, Content::Suggested(suggestion), capacity)
    }

    /// Whether a suggestion is in this list.
    pub(crate) fn has_suggestion(&self, list: ListId, suggestion: SuggestionId) -> bool {
        self.items(list).iter().any(|item| item.content == Content::Suggested(suggestion))
    }

    /// Ticks an item, or takes the tick away.
    pub(crate) fn tick(&mut self, list: ListId, id: ItemId) -> bool {
        let item = self.list_mut(list).and_then(|list| list.items.iter_mut().find(|item| item.id == id));
        item.map(|item| item.ticked = !item.ticked).is_some()
    }

    /// Moves an item by one place.
    pub(crate) fn move_item(&mut self, list: ListId, id: ItemId, direction: Direction) -> bool {
        self.list_mut(list).is_some_and(|list| {
            let index = list.items.iter().position(|item| item.id == id);
            index.is_some_and(|index| shift(&mut list.items, index, direction))
        })
    }

    /// Takes an item away if nothing is written in it.
    pub(crate) fn drop_blank_item(&mut self, list: ListId, id: ItemId) -> bool {
        let blank = |item: &Item| matches!(&item.content, Content::Own(text) if is_blank(text));
        self.item(list, id).is_some_and(blank) && self.delete_item(list, id).is_some()
    }

    /// Takes an item away; what comes back undoes it.
    pub(crate) fn delete_item(&mut self, list: ListId, id: ItemId) -> Option<Deleted> {
        let items = &mut self.list_mut(list)?.items;
        let index = items.iter().position(|item| item.id == id)?;
        let item = items.remove(index);
        Some(Deleted::Item { list, index, item })
    }

    pub(super) fn restore_item(
        &mut self,
        list: ListId,
        index: usize,
        mut item: Item,
        capacity: usize,
    ) -> Result<(), (Refused, Item)> {
        let before = self.encoded_len();
        if self.item(list, item.id).is_some() {
            item.id = self.next_item(list);
        }
        let position = self.list_or_new(list);
        let items = &mut self.lists[position].items;
        let index = index.min(items.len());
        items.insert(index, item);
        self.check_fit(before, capacity)
            .map_err(|refused| (refused, self.lists[position].items.remove(index)))
    }

    fn add_item(&mut self, list: ListId, content: Content, capacity: usize) -> Result<bool, Refused> {
        let had_list = self.list_mut(list).is_some();
        let item = Item { id: self.next_item(list), content, ticked: false };
        match self.restore_item(list, usize::MAX, item, capacity) {
            Ok(()) => Ok(true),
            Err((refused, _)) => {
                if !had_list {
                    self.lists.pop();
                }
                Err(refused)
            }
        }
    }

    fn swap_content(&mut self, list: ListId, id: ItemId, content: &mut Content) {
        let items = self.list_mut(list).map(|list| list.items.iter_mut()).unwrap_or_default();
        for item in items.filter(|item| item.id == id) {
            core::mem::swap(&mut item.content, content);
        }
    }

    fn list_mut(&mut self, id: ListId) -> Option<&mut Checklist> {
        self.lists.iter_mut().find(|list| list.id == id)
    }

    fn list_or_new(&mut self, id: ListId) -> usize {
        let found = self.lists.iter().position(|list| list.id == id);
        found.unwrap_or_else(|| {
            self.lists.push(Checklist { id, items: Vec::new() });
            self.lists.len() - 1
        })
    }
}
