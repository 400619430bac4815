use std::cell::Cell;
use std::collections::BTreeSet;

use super::*;
use crate::fuzzing::input::SeededRandomness;

thread_local! {
    static PASSED_OVER: Cell<Option<u8>> = const { Cell::new(None) };
}

/// So many are passed over from now on in this thread, or as many as chance has it.
pub(crate) fn pass_over(slots: Option<u8>) {
    PASSED_OVER.set(slots);
}

pub(super) fn passed_over() -> Option<u8> {
    PASSED_OVER.get()
}

#[test]
fn every_slot_is_in_the_order_once_and_nought_to_seven_are_passed_over() {
    let mut passed_over = [0; 8];
    let mut first = BTreeSet::new();
    for seed in 0..800 {
        let order = Order::draw(&SeededRandomness::seeded(seed));
        assert_eq!(Order::parse(*order.slots(), order.taken()), Some(order.clone()));
        passed_over[usize::from(order.taken())] += 1;
        first.insert(order.slots()[0]);
        assert_eq!(order.free().count(), SLOTS - usize::from(order.taken()));
    }
    assert!(passed_over.iter().all(|times| (60..=140).contains(times)), "{passed_over:?}");
    assert_eq!(first.len(), SLOTS);
}

#[test]
fn books_take_the_slots_in_order_until_none_is_left() {
    let mut order = Order::parse([3, 1, 2, 0, 4, 5, 6, 7, 8, 9, 11, 10], 9).unwrap();
    for slot in [9, 11, 10] {
        let next = order.free().next().unwrap();
        assert_eq!(next.index(), slot);
        order.take(next);
    }
    assert_eq!(order.free().next(), None);
    let full = order.clone();
    order.take(SlotId::ALL[3]);
    assert_eq!(order, full, "a slot that is not free");
}

#[test]
fn a_slot_that_is_passed_over_is_never_free_again() {
    let mut order = Order::parse([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 2).unwrap();
    order.take(SlotId::ALL[4]);
    assert_eq!(order.free().map(SlotId::index).collect::<Vec<_>>(), [5, 6, 7, 8, 9, 10, 11]);
}

#[test]
fn an_order_around_a_book_looks_like_one_in_which_it_was_made() {
    for slot in SlotId::ALL {
        for seed in 0..40 {
            let drawn = Order::draw(&SeededRandomness::seeded(seed));
            let order = Order::draw_with(slot, &SeededRandomness::seeded(seed));
            assert_eq!(order.taken(), drawn.taken() + 1);
            assert_eq!(usize::from(order.slots()[usize::from(drawn.taken())]), slot.index());
            assert!(order.free().all(|free| free != slot));
            assert!(Order::parse(*order.slots(), order.taken()).is_some());
        }
    }
    assert_eq!(Order::draw_all_taken(&SeededRandomness::default()).free().next(), None);
}

#[test]
fn refuses_what_is_no_order() {
    let order = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    assert!(Order::parse(order, 0).is_some() && Order::parse(order, 12).is_some());
    assert!(Order::parse(order, 13).is_none());
    for (place, slot) in [(0, 1), (11, 12), (5, 255)] {
        let mut other = order;
        other[place] = slot;
        assert!(Order::parse(other, 0).is_none());
    }
}
