use super::*;

fn at(monotonic_ms: u64) -> Now {
    Now { wall_ms: 0, monotonic_ms, boot_id: 1 }
}

fn tag(number: u32) -> Tag {
    (u64::from(number) + 1).to_le_bytes()
}

fn after(wrong: u32) -> Guessing {
    (0..wrong).fold(Guessing::default().observed(at(0)), |guessing, number| {
        // Each one after the wait of the one before.
        let rested = Guessing { ignored_ms: 0, ..guessing };
        rested.after_wrong_code(tag(number))
    })
}

#[test]
fn ten_wrong_codes_are_free_then_the_wait_doubles_to_two_minutes() {
    let waits: Vec<u32> = (9..=15).map(|wrong| after(wrong).ignored_ms).collect();
    assert_eq!(waits, [0, 0, 30_000, 60_000, 120_000, 120_000, 120_000]);
}

#[test]
fn a_repeated_slip_counts_once() {
    let once = after(3);
    assert_eq!(once.after_wrong_code(tag(2)), once);
    assert_eq!(once.after_wrong_code(tag(0)), once);
    assert_eq!(once.after_wrong_code(tag(7)).counted, 4);
}

#[test]
fn codes_during_the_wait_do_not_lengthen_it() {
    let waiting = after(11).observed(at(10_000));
    assert_eq!(waiting.ignored_ms, 20_000);
    let more = waiting.after_wrong_code(tag(90));
    assert_eq!((more.ignored_ms, more.counted, more.wrong_since_opened), (20_000, 11, 12));
}

#[test]
fn a_wait_continues_from_the_last_observation() {
    let looked_at = after(11).observed(at(10_000));
    assert_eq!(looked_at.observed(at(15_000)).ignored_ms, 15_000);
    assert_eq!(looked_at.observed(at(10_000)).ignored_ms, 20_000);
}

#[test]
fn a_rebuilt_header_leaves_no_free_guess() {
    let without_free_guesses = Guessing::without_free_guesses();
    assert!(!without_free_guesses.is_ignoring(), "its owner gets in");
    assert_eq!(without_free_guesses.after_wrong_code(tag(1)).ignored_ms, 30_000);
}

#[test]
fn a_tag_depends_on_the_code_and_on_the_container() {
    let tag = |code: u8, container: u8| derive_tag(&Key::from_bytes([code; 32]), &[container; 16]);
    assert_eq!(tag(1, 1), tag(1, 1));
    assert_ne!(tag(1, 1), tag(2, 1));
    assert_ne!(tag(1, 1), tag(1, 2));
    // What stands for no code yet.
    assert_ne!(tag(1, 1), Tag::default());
}

#[test]
fn only_the_monotonic_clock_of_the_same_boot_ends_the_wait() {
    let waiting = after(11);
    assert!(waiting.observed(at(29_999)).is_ignoring());
    assert!(!waiting.observed(at(30_000)).is_ignoring());
    let restarted = Now { boot_id: 2, monotonic_ms: 900_000, wall_ms: i64::MAX };
    let observed = waiting.observed(restarted);
    assert_eq!(observed.ignored_ms, 30_000);
    assert!(!observed.observed(Now { monotonic_ms: 930_000, ..restarted }).is_ignoring());
}

#[test]
fn a_clock_that_jumps_back_or_a_damaged_count_never_strands_the_owner() {
    let waiting = Guessing { stamp_ms: u64::MAX, ignored_ms: u32::MAX, ..after(11) };
    assert_eq!(waiting.observed(at(5)).ignored_ms, 120_000);
    assert!(!waiting.observed(at(5)).observed(at(120_005)).is_ignoring());
}

#[test]
fn opening_the_plan_resets_everything() {
    let opened = after(12).after_opened();
    assert_eq!((opened.counted, opened.wrong_since_opened, opened.ignored_ms), (0, 0, 0));
}
