//! What a person set, and when a file is due.

use klantreis::keep::{Keeper, Settings, Theme, is_file_due};
use klantreis::model::{Instant, Journey, Language};

use crate::fixture::{Browser, TestKeeper, at, days, journey, now};
use crate::shelf::{TestShelf, When, Wrong};

const KEY: &str = "klantreis/settings";

#[test]
fn what_is_set_is_found_again() {
    let browser = Browser::default();
    let set = |settings: &mut Settings| {
        settings.language = Some(Language::En);
        settings.theme = Theme::Dark;
        settings.single_keys = false;
        settings.last_file = Some(at(5));
        settings.persist_asked = true;
    };
    let changed = now(browser.keeper().change_settings(set)).expect("there is room");
    assert_eq!(now(browser.keeper().settings()), changed);
    assert_eq!(
        browser.local.text(KEY).as_deref(),
        Some(
            r#"{"language":"en","last_file":"2023-11-14T22:13:25Z","persist_asked":true,"single_keys":false,"theme":"dark"}"#
        ),
        "the crash screen reads the language here"
    );
}

#[test]
fn nothing_set_is_written_as_nothing() {
    assert_eq!(Settings::default().write(), "{}");
    assert_eq!(Settings::read("{}"), Settings::default());
    assert!(Settings::default().single_keys);
}

#[test]
fn what_does_not_fit_counts_as_not_set_and_costs_nothing_else() {
    for text in ["", "null", "[]", "true", "<html>", "{\"language\":", "\u{0}"] {
        assert_eq!(Settings::read(text), Settings::default(), "{text}");
    }
    let text =
        r#"{"language":"fr","theme":7,"single_keys":"no","last_file":"soon","persist_asked":true}"#;
    let expected = Settings { persist_asked: true, ..Settings::default() };
    assert_eq!(Settings::read(text), expected);
}

#[test]
fn what_a_newer_version_set_survives() {
    let browser = Browser::default();
    browser.local.set(KEY, r#"{"zoom":1.5,"theme":"light","panels":{"a":[1]}}"#);
    now(browser.keeper().change_settings(|settings| settings.theme = Theme::Auto)).expect("room");
    assert_eq!(browser.local.text(KEY).as_deref(), Some(r#"{"panels":{"a":[1]},"zoom":1.5}"#));
}

#[test]
fn two_tabs_that_set_different_things_keep_both() {
    let browser = Browser::default();
    let (one, other) = (browser.keeper(), browser.keeper());
    now(one.change_settings(|settings| settings.theme = Theme::Dark)).expect("room");
    now(other.change_settings(|settings| settings.single_keys = false)).expect("room");
    let settings = now(one.settings());
    assert_eq!((settings.theme, settings.single_keys), (Theme::Dark, false));
}

#[test]
fn where_nothing_is_kept_settings_last_as_long_as_the_tab() {
    let keeper: TestKeeper = Keeper::new(None, None);
    now(keeper.change_settings(|settings| settings.theme = Theme::Dark)).expect("no fault");
    assert_eq!(now(keeper.settings()).theme, Theme::Dark);
}

#[test]
fn where_local_storage_is_refused_the_journal_keeps_them() {
    let journal = TestShelf::default();
    let keeper = || Keeper::<TestShelf, _>::new(None, Some(journal.clone()));
    now(keeper().change_settings(|settings| settings.theme = Theme::Dark)).expect("room");
    assert_eq!(now(keeper().settings()).theme, Theme::Dark);
}

#[test]
fn a_setting_that_finds_no_room_is_told() {
    let browser = Browser::default();
    browser.local.go_wrong(When::From(1), Wrong::Full);
    let changed = now(browser.keeper().change_settings(|settings| settings.theme = Theme::Dark));
    assert!(changed.is_err());
}

/// Fault 33: the last file is more than 14 days old and something changed since.
#[track_caller]
fn check(last_file: Option<Instant>, changed: Option<Instant>, now: Instant, due: bool) {
    let journeys = [Journey { created: Some(days(-1)), changed, ..journey(1) }];
    assert_eq!(is_file_due(last_file, &journeys, now), due);
}

#[test]
fn a_file_is_due_after_fourteen_days_with_a_change_in_them() {
    check(Some(days(0)), Some(days(3)), days(14), false);
    check(Some(days(0)), Some(days(3)), days(15), true);
    check(Some(days(0)), Some(days(-1)), days(15), false);
    check(Some(days(0)), None, days(15), false);
}

#[test]
fn who_never_saved_a_file_is_reminded_fourteen_days_after_the_first_journey() {
    check(None, Some(days(3)), days(13), false);
    check(None, Some(days(3)), days(14), true);
    check(None, Some(days(-1)), days(99), false);
}

#[test]
fn without_journeys_no_file_is_due() {
    assert!(!is_file_due(None, [], days(99)));
    assert!(!is_file_due(Some(days(0)), [], days(99)));
}
