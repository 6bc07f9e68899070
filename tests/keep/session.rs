//! Sessions of sixty changes in which one write goes wrong: nothing that was called saved is
//! lost, and what is found is always a whole revision.

use std::sync::Arc;

use klantreis::keep::{Keeper, SaveError, StoreError};
use klantreis::model::Journey;

use crate::fixture::{
    Browser, Dice, Tab, TestKeeper, at, browser_with, id, journey, key, later, now, stored, text,
};
use crate::shelf::{TestShelf, When, Wrong};

const STEPS: usize = 60;
const EVERY_WRONG: [Wrong; 6] = [
    Wrong::Full,
    Wrong::Aborted,
    Wrong::Ignored,
    Wrong::Torn(50),
    Wrong::DiesBefore,
    Wrong::DiesAfter,
];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Side {
    Local,
    Journal,
}

/// What a session did.
#[derive(Default)]
struct Session {
    /// Every state that was tried to be saved.
    tried: Vec<Arc<Journey>>,
    /// The last one that was called saved.
    saved: Option<Arc<Journey>>,
    n_puts: usize,
}

/// Sixty changes, each saved at a time of its own, so that older versions are kept too.
fn session(browser: &Browser, seed: u64) -> Session {
    let mut dice = Dice(seed);
    let mut tab = Tab::new(browser.keeper(), journey(1));
    let mut session = Session::default();
    for step in 0..STEPS {
        if dice.below(4) > 0 {
            tab.type_into(dice.below(4), &format!("tekst {step} van {seed}"));
        } else {
            tab.title(&format!("titel {step} van {seed}"));
        }
        session.tried.push(tab.journey());
        if tab.save_at(at(60 * step as i64)).is_ok() {
            session.saved = Some(tab.journey());
        }
    }
    session.n_puts = browser.local.n_puts().max(browser.journal.n_puts());
    session
}

fn browser(quota: Option<usize>) -> Browser {
    let browser = Browser::default();
    browser.local.set_quota(quota);
    browser
}

/// Fault 5, and 20 and 21 as far as they can be played natively.
#[test]
fn whichever_write_goes_wrong_a_whole_revision_is_found_and_nothing_saved_is_lost() {
    let n = session(&browser(None), 7).n_puts;
    assert!(n > STEPS, "versions are written too: {n}");
    for (k, how, side) in every_case(n) {
        let browser = browser(None);
        let shelf = if side == Side::Local { &browser.local } else { &browser.journal };
        shelf.go_wrong(When::Only(k), how);
        let session = session(&browser, 7);
        browser.heal();
        check(&browser, &session, &format!("{how:?} at put {k} of {side:?}, seed 7"));
    }
}

fn every_case(n: usize) -> impl Iterator<Item = (usize, Wrong, Side)> {
    (1..=n).flat_map(|k| {
        EVERY_WRONG
            .into_iter()
            .flat_map(move |how| [Side::Local, Side::Journal].map(|side| (k, how, side)))
    })
}

#[track_caller]
fn check(browser: &Browser, session: &Session, case: &str) {
    let shelved = browser.load_all();
    if session.saved.is_some() {
        assert_eq!(shelved.journeys.len(), 1, "{case}");
    }
    let Some(kept) = shelved.journeys.first() else { return };
    assert!(session.tried.contains(&kept.journey), "{case}: no revision that ever was");
    if let Some(saved) = &session.saved {
        assert!(kept.journey.revision >= saved.revision, "{case}: a saved revision is lost");
    }
    assert_eq!(browser.local.text(&key(id(1))), browser.journal.text(&key(id(1))), "{case}");
}

/// Fault 5 and 30: too little room from some moment on, in either place.
#[test]
fn a_storage_that_fills_up_keeps_the_last_whole_revision() {
    for seed in 0..50 {
        let quota = 1200 + 40 * seed as usize;
        let browser = browser(Some(quota));
        let session = session(&browser, seed);
        assert!(browser.local.units() <= quota);
        browser.local.set_quota(None);
        check(&browser, &session, &format!("quota {quota}, seed {seed}"));
    }
}

/// Fault 7: quota at creating, importing, duplicating, keeping a version, settings.
#[test]
fn without_room_nothing_half_is_left_behind() {
    let browser = browser_with(&journey(1));
    browser.local.set_quota(Some(browser.local.units()));
    let keeper: TestKeeper = Keeper::new(Some(browser.local.clone()), None);
    let before = browser.local.all();
    let full = |result: &Result<_, SaveError>| {
        matches!(result, Err(SaveError::Refused(refused)) if refused.local == Some(StoreError::Full))
    };
    let mut created = Tab::new(Keeper::new(Some(browser.local.clone()), None), journey(2));
    assert!(full(&created.save()));
    let kind = klantreis::keep::VersionKind::BeforeReplace;
    assert!(now(keeper.keep_version(&journey(1), kind, at(0))).is_err());
    assert!(now(keeper.change_settings(|settings| settings.single_keys = false)).is_err());
    assert!(now(keeper.remove(id(1), at(0))).is_err());
    assert_eq!(browser.local.all(), before);
    assert_eq!(now(keeper.load_all(at(0))).journeys.len(), 1);
}

/// Fault 23: a tab that was frozen goes on in the middle of what it did.
#[test]
fn a_frozen_tab_that_wakes_up_writes_over_nothing() {
    let browser = browser_with(&journey(1));
    let mut frozen = Tab::open(browser.keeper(), id(1));
    frozen.type_into(0, "bevroren");
    browser.local.go_wrong(When::Only(1), Wrong::DiesBefore);
    assert!(frozen.save().is_err());
    browser.heal();
    let mut other = Tab::open(browser.keeper(), id(1));
    other.type_into(1, "intussen");
    other.saved();
    frozen.type_into(2, "wakker");
    frozen.saved();
    let found = browser.only().journey;
    let texts: Vec<_> = (0..3).map(|step| text(&found, step)).collect();
    assert_eq!(texts, ["bevroren", "intussen", "wakker"]);
}

/// A place that falls back to what it had before, as a restored profile does.
#[test]
fn a_place_that_falls_back_undoes_nothing_and_its_text_is_kept() {
    let local = TestShelf::default();
    local.set(&key(id(1)), &stored(&later(&journey(1), 3, "drie")));
    let keeper = || Keeper::<_, TestShelf>::new(Some(local.clone()), None);
    let mut tab = Tab::open(keeper(), id(1));
    for title in ["vier", "vijf", "zes"] {
        tab.title(title);
        tab.saved();
    }
    local.set(&key(id(1)), &stored(&later(&journey(1), 2, "twee")));
    tab.type_into(0, "verder");
    tab.saved();
    let found = now(keeper().load_all(at(0)));
    assert_eq!(found.journeys[0].journey, tab.journey());
    assert_eq!(tab.journey().title, "zes");
    let versions = now(keeper().versions(id(1))).expect("it can be read");
    assert!(versions.iter().any(|version| version.revision == 2));
}
