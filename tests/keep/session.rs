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

/// A tab at work, and what it was told.
struct Session {
    browser: Browser,
    tab: Tab,
    dice: Dice,
    step: usize,
    /// Every state that was tried to be saved.
    tried: Vec<Arc<Journey>>,
    /// The last one that was called saved.
    saved: Option<Arc<Journey>>,
}

impl Session {
    fn new(seed: u64) -> Self {
        let browser = Browser::default();
        let tab = Tab::new(browser.keeper(), journey(1));
        Self { browser, tab, dice: Dice(seed), step: 0, tried: Vec::new(), saved: None }
    }

    /// The same session in a browser that goes its own way from here.
    fn fork(&self) -> Self {
        let browser = self.browser.fork();
        let tab = self.tab.fork(browser.keeper());
        let (tried, saved) = (self.tried.clone(), self.saved.clone());
        Self { browser, tab, dice: Dice(self.dice.0), step: self.step, tried, saved }
    }

    /// A change, and a try to save it, now and then as while typing goes on, which is not called
    /// saved. A minute passes, so that older versions are kept too.
    fn go_on(&mut self) {
        let (step, place) = (self.step, self.dice.below(5));
        if place < 4 {
            self.tab.type_into(place, &format!("tekst {step}"));
        } else {
            self.tab.title(&format!("titel {step}"));
        }
        self.tried.push(self.tab.journey());
        let time = at(60 * step as i64);
        if self.dice.below(3) == 0 {
            let _ = self.tab.save_on_the_way(time);
        } else if self.tab.save_at(time).is_ok() {
            self.saved = Some(self.tab.journey());
        }
        self.step += 1;
    }

    fn shelf(&self, side: Side) -> &TestShelf {
        match side {
            Side::Local => &self.browser.local,
            Side::Journal => &self.browser.journal,
        }
    }

    #[track_caller]
    fn check(&self, case: &str) {
        let shelved = self.browser.load_all();
        if self.saved.is_some() {
            assert_eq!(shelved.journeys.len(), 1, "{case}");
        }
        let Some(kept) = shelved.journeys.first() else { return };
        assert!(self.tried.contains(&kept.journey), "{case}: no revision that ever was");
        if let Some(saved) = &self.saved {
            assert!(kept.journey.revision >= saved.revision, "{case}: a saved revision is lost");
        }
        let [local, journal] = [Side::Local, Side::Journal].map(|side| self.shelf(side));
        assert_eq!(local.text(&key(id(1))), journal.text(&key(id(1))), "{case}");
    }
}

/// Fault 5, and 20 and 21 as far as they can be played natively: each write of the session goes
/// wrong in each way and in each place; after that two more changes are tried.
#[test]
fn whichever_write_goes_wrong_a_whole_revision_is_found_and_nothing_saved_is_lost() {
    let mut session = Session::new(7);
    let mut n_cases = 0;
    for step in 0..STEPS {
        for (how, side) in every_case() {
            for k in 1.. {
                let mut fork = session.fork();
                fork.shelf(side).go_wrong(When::Only(k), how);
                fork.go_on();
                if fork.shelf(side).n_puts() < k {
                    break;
                }
                fork.go_on();
                fork.go_on();
                fork.browser.heal();
                fork.check(&format!("{how:?} at put {k} of {side:?} in step {step}, seed 7"));
                n_cases += 1;
            }
        }
        session.go_on();
    }
    // Without versions: 12 for each save, 6 for the third of them that goes to the journal alone.
    assert!(n_cases > STEPS * 10, "versions are written too: {n_cases}");
}

fn every_case() -> impl Iterator<Item = (Wrong, Side)> {
    EVERY_WRONG.into_iter().flat_map(|how| [Side::Local, Side::Journal].map(|side| (how, side)))
}

/// Faults 5 and 30: too little room from some moment on.
#[test]
fn a_storage_that_fills_up_keeps_the_last_whole_revision() {
    for seed in 0..50 {
        let quota = 900 + 10 * seed as usize;
        let mut session = Session::new(seed);
        session.browser.local.set_quota(Some(quota));
        (0..20).for_each(|_| session.go_on());
        assert!(session.browser.local.units() <= quota);
        session.browser.local.set_quota(None);
        session.check(&format!("quota {quota}, seed {seed}"));
    }
}

/// Fault 7: quota at creating, importing, duplicating, keeping a version, settings.
#[test]
fn without_room_nothing_half_is_left_behind() {
    let browser = browser_with(&journey(1));
    browser.local.set_quota(Some(browser.local.units()));
    let keeper: TestKeeper = Keeper::new(Some(browser.local.clone()), None);
    let before = browser.local.all();
    let full = |result: &Result<_, SaveError>| matches!(result, Err(SaveError::Refused(refused)) if refused.local == Some(StoreError::Full));
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
