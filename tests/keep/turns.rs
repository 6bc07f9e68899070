//! Long work on a large journey gives others their turn at each of its steps.

use std::cell::Cell;
use std::future::ready;
use std::sync::Arc;

use klantreis::keep::{Keeper, Reader};
use klantreis::model::{IdSource, Journey, Phase, Step};
use klantreis::turns::{Rest, go_on};

use crate::fixture::{Browser, Tab, TestKeeper, browser_with, id, journey};

const STEPS: usize = 100;

thread_local! {
    static RESTS: Cell<usize> = const { Cell::new(0) };
}

fn counted() -> Rest {
    RESTS.set(RESTS.get() + 1);
    go_on()
}

fn keeper(browser: &Browser) -> TestKeeper {
    let (local, journal) = (browser.local.clone(), browser.journal.clone());
    let reader = || Box::pin(ready(Some(Reader::whole()))) as _;
    Keeper::fetching(Some(local), Some(journal), counted, reader)
}

fn large() -> Journey {
    let mut ids = IdSource::seeded(99);
    let steps = (0..STEPS).map(|_| Arc::new(Step { id: ids.draw(), ..Step::default() })).collect();
    let phase = Phase { id: ids.draw(), steps, ..Phase::default() };
    Journey { phases: vec![Arc::new(phase)], ..journey(1) }
}

#[track_caller]
fn rests_of_a_save(tab: &mut Tab, title: &str) -> usize {
    tab.title(title);
    RESTS.set(0);
    tab.saved();
    RESTS.get()
}

/// The first save after opening a journey of 20 MB wrote what it overwrites once more, to see
/// whether it is of another form, and kept the page for 0.2 s.
#[test]
fn the_first_save_rests_at_each_step_of_what_it_overwrites_too() {
    let mut tab = Tab::open(keeper(&browser_with(&large())), id(1));
    let first = rests_of_a_save(&mut tab, "een");
    let second = rests_of_a_save(&mut tab, "twee");
    assert!(second >= STEPS, "{second}");
    assert!(first >= second + STEPS, "{first} after {second}");
}
