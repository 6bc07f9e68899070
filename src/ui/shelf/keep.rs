//! Keeping the open journey: soon after each change, one write at a time, and
//! again when a write failed.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Entry;
use crate::codec::Access;
use crate::edit::{Absorbed, Editor};
use crate::keep::{self, Base, Pace, Protection, Reach, SaveError, Saved, StoreError, again_ms};
use crate::model::{Journey, JourneyId};
use crate::platform::{Keeper as Storage, locks::hold as exclusive};
use crate::platform::{clock, page, timer};
use crate::ui::desk::Desk;
use crate::ui::saving::{Reason, SaveState};
use crate::ui::shared::Shared;
use crate::ui::state::App;

/// When it is time, the next picture goes first; where none comes, it is not waited for longer
/// than this, in milliseconds.
pub(super) const PICTURE_MS: u32 = 250;
/// What takes up room is counted when nothing was saved for this long, in milliseconds.
const COUNT_MS: u32 = 1_000;

/// What is under way.
#[derive(Default)]
pub struct Work {
    is_saving: bool,
    /// What is still to be written: asked for before or during a write.
    wanted: Option<Reach>,
    pace: Pace,
    /// As many changes were there when the last write began.
    seen: u64,
    timer: Option<TimeoutHandle>,
    /// It is time, and only the next picture goes first.
    is_due: bool,
    count: Option<TimeoutHandle>,
    /// A shortage of room was told, and is not told again with each key.
    told: Option<Reason>,
}

/// Saves after each change. Called once.
pub fn watch(app: App) {
    Effect::new(move |_| {
        if app.desk.changes.get() > app.shelf.work.with_value(|work| work.seen) {
            typed(app);
        }
    });
}

/// Something is to be kept: says so at once, and saves soon.
pub fn typed(app: App) {
    let wait = app.shelf.work.try_update_value(|work| work.pace.change(clock::now()));
    let calm = matches!(app.desk.saving.get_untracked(), SaveState::Saved(_) | SaveState::Idle);
    if calm && app.shelf.protection.get_untracked() != Protection::MemoryOnly {
        app.desk.saving.set(SaveState::Saving);
    }
    later(app, wait.flatten().unwrap_or(keep::REST_MS));
    if wait == Some(None) {
        after_picture(app, Reach::Journal);
    }
}

/// Saves as soon as what was typed stands in the page: then there is most time until the next key.
pub(super) fn after_picture(app: App, reach: Reach) {
    let was_due = app.shelf.work.try_update_value(|work| std::mem::replace(&mut work.is_due, true));
    if was_due != Some(false) {
        return;
    }
    spawn_local(async move {
        timer::picture(PICTURE_MS).await;
        if app.shelf.work.try_with_value(|work| work.is_due) == Some(true) {
            begin(app, reach);
        }
    });
}

/// Saves after a while; a time set before is given up.
fn later(app: App, wait_ms: u32) {
    app.shelf.work.update_value(|work| again_in(&mut work.timer, wait_ms, move || save_now(app)));
}

/// Does something after a while instead of what was set before.
fn again_in(timer: &mut Option<TimeoutHandle>, wait_ms: u32, act: impl FnOnce() + 'static) {
    if let Some(timer) = timer.take() {
        timer.clear();
    }
    *timer = set_timeout_with_handle(act, Duration::from_millis(wait_ms.into())).ok();
}

/// Saves at once what is not kept yet, unless a write is under way already:
/// that one goes on with what was changed meanwhile.
pub fn save_now(app: App) {
    begin(app, Reach::Everywhere);
}

fn begin(app: App, reach: Reach) {
    let starts = app.shelf.work.try_update_value(|work| {
        // What goes to the journal only is saved everywhere when the time for that has come.
        if reach == Reach::Everywhere
            && let Some(timer) = work.timer.take()
        {
            timer.clear();
        }
        work.is_due = false;
        work.wanted = work.wanted.max(Some(reach));
        !std::mem::replace(&mut work.is_saving, true)
    });
    if starts == Some(true) {
        spawn_local(async move {
            // Another journey may be laid on the desk meanwhile, and wait for its own write.
            while let Some(reach) = wanted(app)
                && let Some((storage, id)) = app.shelf.storage().zip(app.desk.id_now())
            {
                save(app, &storage, id, reach).await;
            }
            app.shelf.work.update_value(|work| work.is_saving = false);
        });
    }
}

/// What is still to be written, taken up by who asks.
fn wanted(app: App) -> Option<Reach> {
    app.shelf.work.try_update_value(|work| work.wanted.take()).flatten()
}

/// There may be room now: what had none is saved at once.
pub(super) fn try_again(app: App) {
    if matches!(app.desk.saving.get_untracked(), SaveState::NotSaved(_)) {
        save_now(app);
    }
}

/// Takes in what another tab saved of the open journey, or finds that it was deleted there.
pub(super) fn take_in_news(app: App) {
    if app.desk.is_editable_now() && app.shelf.protection.get_untracked() != Protection::MemoryOnly
    {
        save_now(app);
    }
}

/// Saves until what is on the desk is what is kept, or until it fails.
async fn save(app: App, storage: &Rc<Storage>, id: JourneyId, reach: Reach) {
    loop {
        if reach == Reach::Everywhere {
            app.desk.settle();
        }
        let seen = app.desk.changes.get_untracked();
        app.shelf.work.update_value(|work| {
            work.pace.begin();
            work.seen = seen;
        });
        let result = write_open(app, storage, id, reach).await;
        if app.desk.id_now() != Some(id) {
            return;
        }
        match result {
            Ok(saved) => {
                done(app, id, &saved, reach);
                let is_wanted = app.shelf.work.with_value(|work| work.wanted.is_some());
                if is_wanted || reach == Reach::Journal {
                    return;
                }
                if app.shelf.is_stored(&app.desk.journey_now()) {
                    // What is typed by now is saved by a timer of its own.
                    if !app.desk.is_typing() {
                        app.desk.saving.set(SaveState::Saved(clock::now()));
                    }
                    count_later(app, storage);
                    return;
                }
            }
            Err(error) => {
                failed(app, storage, &error);
                hand_out(storage, &app.desk.journey_now()).await;
                refresh_usage(app, storage).await;
                return;
            }
        }
    }
}

/// One write. What is known of what is stored is looked up while no other write is under way.
async fn write(
    app: App,
    storage: &Storage,
    id: JourneyId,
    desk: &dyn keep::Desk,
    reach: Reach,
) -> Result<Saved, SaveError> {
    exclusive(async {
        let mut base = app.shelf.base(id).unwrap_or_else(new_base);
        let saved = storage.save(desk, &mut base, reach, clock::now()).await;
        app.shelf.set_base(id, base);
        saved
    })
    .await
}

/// One write of what lies on the desk.
async fn write_open(
    app: App,
    storage: &Storage,
    id: JourneyId,
    reach: Reach,
) -> Result<Saved, SaveError> {
    write(app, storage, id, &Open { desk: app.desk, id, reach }, reach).await
}

/// What is kept nowhere is handed to the crash screen.
async fn hand_out(storage: &Storage, journey: &Journey) {
    let text = storage.text(journey).await;
    page::hand_out(&journey.id.to_string(), Some(&text));
}

fn done(app: App, id: JourneyId, saved: &Saved, reach: Reach) {
    app.shelf.work.update_value(|work| work.told = None);
    page::hand_out(&id.to_string(), None);
    if reach == Reach::Everywhere {
        app.shelf.put(Entry {
            journey: Shared(app.desk.journey_now()),
            access: Access::Editable,
            protection: saved.protection,
        });
    }
    if saved.wrote {
        app.shelf.tell_saved(id, saved.revision);
    }
    match saved.absorbed {
        Some(Absorbed::Clash) => app.messages.warn(app.words_now().trouble().clash),
        Some(Absorbed::Clean) => app.messages.speak(app.words_now().trouble().from_other_tab),
        None => {}
    }
}

fn failed(app: App, storage: &Storage, error: &SaveError) {
    let state = match error {
        SaveError::Deleted | SaveError::Gone => SaveState::Deleted,
        SaveError::Newer { .. } => SaveState::ReadOnly,
        SaveError::MemoryOnly => SaveState::MemoryOnly,
        SaveError::Closed => return,
        SaveError::Taken => SaveState::NotSaved(Reason::Failed),
        SaveError::Refused(refused) => SaveState::NotSaved(match refused.first() {
            Some((_, StoreError::Full)) => Reason::Full,
            Some((_, StoreError::Unfaithful)) => Reason::Unfaithful,
            Some((_, StoreError::Blocked | StoreError::Failed(_) | StoreError::Unread)) | None => {
                Reason::Failed
            }
        }),
    };
    app.desk.saving.set(state);
    if let SaveState::NotSaved(reason) = state {
        let is_new =
            app.shelf.work.try_update_value(|work| work.told.replace(reason) != Some(reason));
        if is_new == Some(true) {
            app.messages.speak_now(reason.strip(app.words_now().trouble()));
        }
        later(app, again_ms(storage.length()));
    }
}

/// Counts what takes up room when the typing is over.
fn count_later(app: App, storage: &Rc<Storage>) {
    let storage = Rc::clone(storage);
    let count = move || spawn_local(async move { refresh_usage(app, &storage).await });
    app.shelf.work.update_value(|work| again_in(&mut work.count, COUNT_MS, count));
}

/// What takes up room, for the gauge.
pub(super) async fn refresh_usage(app: App, storage: &Rc<Storage>) {
    // A gauge that cannot be read keeps showing what it last did.
    if let Ok(usage) = storage.usage().await {
        app.shelf.usage.set(usage);
    }
}

/// Writes what lies on the desk once, before something else is laid there.
pub(super) async fn keep_open(app: App, storage: &Rc<Storage>, id: JourneyId) {
    let reach = Reach::Everywhere;
    if let Ok(saved) = write_open(app, storage, id, reach).await {
        done(app, id, &saved, reach);
    }
}

/// Keeps a journey of the list that does not lie on the desk.
pub(super) async fn keep_entry(app: App, id: JourneyId) {
    if app.desk.id_now() == Some(id) {
        return save_now(app);
    }
    let Some((storage, entry)) = app.shelf.storage().zip(app.shelf.entry(id)) else { return };
    let desk = RefCell::new(Editor::new(Arc::clone(&entry.journey.0)));
    match write(app, &storage, id, &desk, Reach::Everywhere).await {
        Ok(saved) => {
            page::hand_out(&id.to_string(), None);
            let journey = Arc::clone(desk.borrow().journey());
            // Unless it was changed again, or deleted, while it was written.
            let is_last = |now: Entry| now.journey.revision <= entry.journey.revision;
            if app.shelf.entry(id).is_some_and(is_last) && app.desk.id_now() != Some(id) {
                app.shelf.put(Entry {
                    journey: Shared(journey),
                    protection: saved.protection,
                    ..entry
                });
            }
            if saved.wrote {
                app.shelf.tell_saved(id, saved.revision);
            }
        }
        Err(error) => {
            if !matches!(error, SaveError::MemoryOnly | SaveError::Closed) {
                app.messages.warn(refused_words(app));
            }
            hand_out(&storage, &entry.journey.0).await;
        }
    }
    refresh_usage(app, &storage).await;
}

/// What is said when a place did not take something.
pub(super) fn refused_words(app: App) -> String {
    Reason::Failed.strip(app.words_now().trouble())
}

/// The open journey, for the keeper: nothing once another one lies on the desk.
struct Open {
    desk: Desk,
    id: JourneyId,
    reach: Reach,
}

impl keep::Desk for Open {
    fn journey(&self) -> Option<Arc<Journey>> {
        (self.desk.id_now() == Some(self.id)).then(|| match self.reach {
            // The page need not show it yet: that would keep the typist waiting.
            Reach::Journal => self.desk.ahead(),
            Reach::Everywhere => self.desk.journey_now(),
        })
    }

    fn take_in(&self, work: &mut dyn FnMut(&mut Editor) -> Absorbed) -> Option<Absorbed> {
        (self.desk.id_now() == Some(self.id)).then(|| self.desk.take_in(work)).flatten()
    }
}

/// A base for a journey that nobody keeps yet.
pub(super) fn new_base() -> Base {
    Base::new_journey(clock::now())
}
