//! When what changes is to be kept.

use klantreis::keep::{Pace, again_ms};
use klantreis::model::Instant;

/// When what is typed at these times is kept, each time counted from the first key.
fn kept(keys: impl IntoIterator<Item = i64>) -> Vec<i64> {
    let (mut pace, mut kept, mut due) = (Pace::default(), Vec::new(), None);
    for key in keys {
        if let Some(due) = due.take_if(|due| *due <= key) {
            pace.begin();
            kept.push(due);
        }
        match pace.change(Instant::from_ms(key)) {
            Some(wait) => due = Some(key + i64::from(wait)),
            None => {
                pace.begin();
                due = None;
                kept.push(key);
            }
        }
    }
    kept.extend(due);
    kept
}

#[test]
fn a_single_change_is_kept_a_moment_later() {
    assert_eq!(kept([0]), [250]);
}

#[test]
fn typing_is_kept_at_each_rest() {
    assert_eq!(kept([0, 100, 200, 900, 950]), [450, 1200]);
}

#[test]
fn typing_without_a_rest_is_kept_at_least_once_a_second() {
    for between in [1, 30, 70, 120, 249] {
        let kept = kept((0..10_000).step_by(between));
        assert!(kept.len() >= 10, "every {between} ms: {kept:?}");
        let starts = std::iter::once(&0).chain(&kept);
        assert!(starts.zip(&kept).all(|(from, to)| to - from <= 1_000), "{between} ms: {kept:?}");
    }
}

#[test]
fn the_last_key_is_always_kept_within_half_a_second() {
    for last in 0..2_000 {
        let keys = (0..last).step_by(70).chain([last]);
        let at = kept(keys).pop();
        assert!(at.is_some_and(|at| (last..=last + 500).contains(&at)), "key at {last}: {at:?}");
    }
}

#[test]
fn a_clock_that_is_set_back_holds_nothing_up() {
    let mut pace = Pace::default();
    let at = Instant::from_ms;
    assert_eq!(pace.change(at(1_000_000)), Some(250));
    assert_eq!(pace.change(at(10)), Some(250));
    assert_eq!(pace.change(at(710)), None);
}

#[test]
fn what_was_refused_is_tried_again_soon_and_a_large_text_less_often() {
    for (bytes, wait) in [(0, 5_000), (2_000, 5_020), (2_000_000, 25_000), (20_000_000, 205_000)] {
        assert_eq!(again_ms(bytes), wait, "{bytes} bytes");
    }
}
