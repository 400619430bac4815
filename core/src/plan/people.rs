//! The people trusted, in the person's own order: adding, writing, moving, taking away.

use super::Plan;
use super::document::Remembered;
use super::edits::Deleted;
use super::person::{Person, PersonId, PersonPart};
use crate::document::clean;
use crate::document::{Direction, Refused, next_id, shift};
use crate::text::Text;

impl Plan {
    /// The people trusted, in the person's own order.
    pub(crate) fn people(&self) -> &[Person] {
        &self.people
    }

    pub(crate) fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    /// The id for somebody to add: that of one of whom nothing is written yet, or else a new one.
    pub(crate) fn person_to_add(&self) -> PersonId {
        let blank = self.people.iter().find(|person| person.is_blank());
        blank.map_or_else(|| self.next_person(), |person| person.id)
    }

    fn next_person(&self) -> PersonId {
        PersonId(next_id(self.people.iter().map(|person| person.id.0)))
    }

    /// Writes one field of a person; a new one at the end if the id is the next one.
    pub(crate) fn set_person_text(
        &mut self,
        id: PersonId,
        part: PersonPart,
        text: Text,
        capacity: usize,
    ) -> Result<bool, Refused> {
        let (kind, most) = part.limits();
        let mut text = clean::clean(&text, kind, most)?;
        let before = self.encoded_len();
        let Some(index) = self.people.iter().position(|person| person.id == id) else {
            if clean::is_blank(&text) || id != self.next_person() {
                return Ok(false);
            }
            self.people.push(Person { id, ..Person::default() });
            let outcome = self.set_person_text(id, part, text, capacity);
            if outcome.is_err() {
                self.people.pop();
            }
            return outcome;
        };
        if *self.people[index].part(part) == text {
            return Ok(false);
        }
        core::mem::swap(self.people[index].part_mut(part), &mut text);
        self.check_fit(before, capacity)
            .inspect_err(|_| core::mem::swap(self.people[index].part_mut(part), &mut text))?;
        if part == PersonPart::Number {
            // It was said of the number before.
            self.people[index].may_text = false;
        }
        Ok(true)
    }

    /// Whether this person may be texted; false if nothing changed.
    pub(crate) fn set_may_text(&mut self, id: PersonId, may_text: bool) -> bool {
        let person = self.people.iter_mut().find(|person| person.id == id);
        person.is_some_and(|person| core::mem::replace(&mut person.may_text, may_text) != may_text)
    }

    /// Whether this person may stand on the first page.
    pub(crate) fn is_for_home(&self, id: PersonId) -> bool {
        !self.remembered.kept_off_home.contains(&id)
    }

    /// Puts a person on the first page, or keeps them off it; false if nothing changed.
    pub(crate) fn set_for_home(&mut self, id: PersonId, on: bool, capacity: usize) -> Result<bool, Refused> {
        if self.person(id).is_none() {
            return Ok(false);
        }
        let change = |remembered: &mut Remembered| {
            remembered.kept_off_home.retain(|other| *other != id);
            if !on {
                remembered.kept_off_home.push(id);
            }
        };
        self.remember(change, capacity)
    }

    /// Moves a person by one place.
    pub(crate) fn move_person(&mut self, id: PersonId, direction: Direction) -> bool {
        let index = self.people.iter().position(|person| person.id == id);
        index.is_some_and(|index| shift(&mut self.people, index, direction))
    }

    /// Takes a person away; what comes back undoes it.
    pub(crate) fn delete_person(&mut self, id: PersonId) -> Option<Deleted> {
        let index = self.people.iter().position(|person| person.id == id)?;
        let person = self.people.remove(index);
        let for_home = self.is_for_home(id);
        self.remembered.kept_off_home.retain(|other| *other != id);
        Some(Deleted::Person { index, person, for_home })
    }

    pub(super) fn restore_person(
        &mut self,
        index: usize,
        mut person: Person,
        for_home: bool,
        capacity: usize,
    ) -> Result<(), (Refused, Person)> {
        let before = self.encoded_len();
        if self.person(person.id).is_some() {
            person.id = self.next_person();
        }
        let (id, index) = (person.id, index.min(self.people.len()));
        self.people.insert(index, person);
        self.check_fit(before, capacity)
            // Somebody who was kept off the first page does not come back to it.
            .and_then(|()| if for_home { Ok(false) } else { self.set_for_home(id, false, capacity) })
            .map(|_| ())
            .map_err(|refused| (refused, self.people.remove(index)))
    }
}
