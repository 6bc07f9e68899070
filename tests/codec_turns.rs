//! Reading in turns gives what reading at once gives, and can be given up at each.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use klantreis::codec::{self, Halt, Opened, ReadError, backup};
use klantreis::model::{IdSource, Instant, Language};
use klantreis::templates;
use klantreis::turns::{Rest, Turn};

const GOLDEN: &str = include_str!("fixtures/version-1.json");

/// What work gives that others come in between at each turn, and how many turns there were; given
/// up at the turn of this number.
fn in_turns<T>(last: usize, work: impl AsyncFnOnce(Turn<'_>) -> T) -> (T, usize) {
    let n_turns = Rc::new(Cell::new(0));
    let counted = Rc::clone(&n_turns);
    let turn = move || -> Rest {
        counted.set(counted.get() + 1);
        let goes_on = (counted.get() != last).then_some(());
        let mut has_waited = false;
        Box::pin(poll_fn(move |_| match std::mem::replace(&mut has_waited, true) {
            true => Poll::Ready(goes_on),
            false => Poll::Pending,
        }))
    };
    let mut work = pin!(work(&turn));
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return (done, n_turns.get());
        }
    }
}

fn read(bytes: &[u8], last: usize) -> (Result<Opened, Halt>, usize) {
    in_turns(last, async |turn| codec::read_in_turns(bytes, turn).await)
}

fn example() -> String {
    let mut ids = IdSource::seeded(1);
    codec::write(&templates::example(Language::Nl, &mut ids, Instant::default()))
}

/// Files that open as they are, repaired, or not at all; what is wrong stands in phases, steps,
/// cards, and lists beside them.
fn files() -> Vec<String> {
    let whole = example();
    let mut files = vec![GOLDEN.to_owned(), whole.clone(), whole[..whole.len() / 2].to_owned()];
    for (from, to) in [
        ("\"kind\":\"touchpoint\"", "\"kind\":\"hologram\""),
        ("\"cards\":[{\"id\":\"", "\"cards\":[7,{\"id\":\"x"),
        ("\"lane\":\"", "\"lane\":\"x"),
        ("\"steps\":[", "\"steps\":[null,{\"title\":5},"),
        ("\"phases\":[", "\"phases\":[\"no phase\",{\"name\":[],\"steps\":{}},"),
        ("\"phases\":[", "\"phases\":{},\"stages\":["),
        ("\"jumps\":[{", "\"jumps\":[{\"from\":\"nowhere\",\"label\":\"a\"},{"),
        ("\"version\":1", "\"version\":99"),
    ] {
        let changed = whole.replace(from, to);
        assert!(changed != whole, "{from} stands nowhere");
        files.push(changed);
    }
    files
}

#[test]
fn in_turns_comes_what_comes_at_once() {
    for file in files() {
        let (found, n_turns) = read(file.as_bytes(), usize::MAX);
        match codec::read(file.as_bytes()) {
            // One for each step: repaired, gathered, its references mended, made.
            Ok(opened) => assert!(n_turns >= opened.journey.n_steps() * 4, "{n_turns} turns"),
            Err(error) => assert!(matches!(error, ReadError::Broken { .. }), "{error}"),
        }
        assert!(found == codec::read(file.as_bytes()).map_err(Some), "{}", &file[..200]);
    }
}

#[test]
fn a_large_text_is_read_in_turns_before_anything_is_made_of_it() {
    let file = format!("{{\"format\":\"other\",\"texts\":[{}0]}}", "\"abc\",".repeat(100_000));
    let (found, n_turns) = read(file.as_bytes(), usize::MAX);
    assert!(matches!(found, Err(Some(ReadError::Foreign(_)))), "{found:?}");
    // One for every 64 kB of 600.
    assert_eq!(n_turns, 9);
}

#[test]
fn at_every_turn_reading_can_be_given_up() {
    let file = files().swap_remove(3);
    let (_, n_turns) = read(file.as_bytes(), usize::MAX);
    for last in (1..=n_turns).step_by(7) {
        assert_eq!(read(file.as_bytes(), last), (Err(None), last));
    }
}

#[test]
fn several_journeys_in_one_file_are_read_in_turns() {
    let torn = &example()[..900];
    let file = backup::write([GOLDEN, torn, &example()]);
    let bytes = file.as_bytes();
    let open = |last| in_turns(last, async |turn| backup::open_in_turns(bytes, turn).await);
    let (found, n_turns) = open(usize::MAX);
    assert_eq!(found, backup::open(bytes).map_err(Some));
    assert_eq!(open(n_turns), (Err(None), n_turns));

    let cut = &bytes[..bytes.len() - 4];
    let salvaged = in_turns(usize::MAX, async |turn| backup::salvage_in_turns(cut, turn).await);
    assert_eq!(salvaged.0, backup::salvage(cut).map_err(Some));
}
