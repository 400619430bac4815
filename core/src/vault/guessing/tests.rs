use super::*;

fn at(monotonic_ms: u64) -> Now {
    Now { wall_ms: 0, monotonic_ms, boot_id: 1 }
}

fn tag(number: u32) -> Tag {
    (u64::from(number) + 1).to_le_bytes()
}

/// After so many different wrong codes, all of them at once.
fn after(wrong: u32) -> Guessing {
    (0..wrong).fold(Guessing::default(), |guessing, number| guessing.after_wrong_code(tag(number), at(0)))
}

#[test]
fn ten_wrong_codes_are_free_and_no_wait_is_longer_than_two_minutes() {
    for wrong in 0..10 {
        assert!(!after(wrong).is_ignoring(at(0)), "{wrong}");
    }
    assert_eq!(after(10).debt_ms, LIMIT_MS);
    assert!(after(10).is_ignoring(at(0)) && !after(10).is_ignoring(at(1)));
    let most = after(10).after_wrong_code(tag(50), at(1));
    assert_eq!(most.debt_ms, MOST_DEBT_MS - 1);
    assert!(most.is_ignoring(at(120_000)) && !most.is_ignoring(at(120_001)));
}

#[test]
fn in_the_long_run_one_code_in_two_minutes_counts() {
    let (mut guessing, mut counted, mut now) = (Guessing::default(), 0, 0);
    for number in 0..100_000 {
        now += 1_000;
        let next = guessing.after_wrong_code(tag(number), at(now));
        counted += u32::from(next != guessing);
        guessing = next;
    }
    assert!((842..=844).contains(&counted), "{counted}: ten, and one in two minutes of 27 hours");
}

#[test]
fn a_repeated_slip_counts_once() {
    let once = after(3);
    assert_eq!(once.after_wrong_code(tag(2), at(9)), once);
    assert_eq!(once.after_wrong_code(tag(0), at(9)), once);
    assert_eq!(once.after_wrong_code(tag(7), at(0)).debt_ms, 480_000);
    // The ninth is forgotten.
    assert_ne!(after(9).after_wrong_code(tag(0), at(0)), after(9));
}

#[test]
fn codes_during_the_wait_change_nothing() {
    let waiting = after(10);
    assert_eq!(waiting.after_wrong_code(tag(90), at(0)), waiting);
    assert_eq!(waiting.after_wrong(at(0)), waiting);
}

#[test]
fn a_rebuilt_header_leaves_no_free_guess() {
    let without = Guessing::without_free_guesses(at(77));
    assert!(without.is_ignoring(at(77)) && !without.is_ignoring(at(78)), "its owner gets in");
    assert!(without.after_wrong_code(tag(1), at(78)).is_ignoring(at(100_000)));
}

#[test]
fn a_process_that_cannot_write_begins_with_thirty_seconds() {
    let unwritten = after(2).unwritten(at(5));
    assert!(unwritten.is_ignoring(at(30_005)) && !unwritten.is_ignoring(at(30_006)));
    assert_eq!(unwritten.recent, after(2).recent);
    let more = after(10).after_wrong_code(tag(50), at(1));
    assert_eq!(more.unwritten(at(1)).debt_ms, MOST_DEBT_MS - 1, "never less");
}

#[test]
fn a_tag_depends_on_the_code_the_device_and_the_container() {
    let tag = |code: u8, device: u8, container: u8| {
        derive_tag(&Key::from_bytes([code; 32]), &Key::from_bytes([device; 32]), &[container; 16])
    };
    assert_eq!(tag(1, 1, 1), tag(1, 1, 1));
    for other in [tag(2, 1, 1), tag(1, 2, 1), tag(1, 1, 2), Tag::default()] {
        assert_ne!(tag(1, 1, 1), other);
    }
}

#[test]
fn in_another_boot_the_time_since_it_counts_and_a_clock_set_back_counts_nothing() {
    let waiting = Guessing { stamp_ms: 500_000, ..after(10) };
    assert_eq!(waiting.debt_ms(at(500_007)), LIMIT_MS - 7);
    assert_eq!(waiting.debt_ms(at(499_000)), LIMIT_MS);
    let rebooted = Now { boot_id: 2, monotonic_ms: 9, wall_ms: i64::MAX };
    assert_eq!(waiting.debt_ms(rebooted), LIMIT_MS - 9);
    assert_eq!(waiting.debt_ms(Now { monotonic_ms: u64::MAX, ..rebooted }), 0);
}
