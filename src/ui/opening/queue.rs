//! Reading files one after the other, so that the page stays alive meanwhile.

use std::cell::Cell;
use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::wasm_split;

use super::asked::{About, Asked, Case, Several};
use super::{add, results};
use crate::codec::backup::{self, File};
use crate::codec::{self, Access, BYTES_A_TURN, Halt, Opened, ReadError};
use crate::model::Journey;
use crate::platform::incoming::Incoming;
use crate::platform::timer;
use crate::turns::Rest;
use crate::ui::dialogs::Dialog;
use crate::ui::later::{self, Fetched};
use crate::ui::shared::Shared;
use crate::ui::state::App;

/// After so long a reader is told that something is being read, in milliseconds.
const TELL_MS: u64 = 300;

/// What a file turned out to be.
pub enum Verdict {
    /// A journey that can be added as it is.
    Plain(Box<Opened>),
    /// A journey that is here already, exactly so.
    Same(Arc<Journey>),
    /// Something that asks for an answer, or does not open.
    Asks(Asked),
    /// Several journeys in one file.
    Several(Several),
}

/// Opens files, after those that were asked for before. What reads them is a part of its own.
pub fn add(app: App, files: Vec<Incoming>) {
    if files.is_empty() {
        return;
    }
    let opening = app.opening;
    opening.queue.update_value(|queue| queue.push_back(files));
    if opening.is_running.get_value() {
        opening.n_waiting.set(opening.queue.with_value(|queue| queue.iter().map(Vec::len).sum()));
        return;
    }
    begin(app);
}

/// Reads what waits. When what reads does not arrive, it waits on.
fn begin(app: App) {
    if app.opening.is_running.get_value() {
        return;
    }
    app.opening.is_running.set_value(true);
    let before = later::n_again();
    spawn_local(async move {
        let come = read_waiting(app).await;
        let is_missing = come.is_err();
        if let Ok(reading) = come {
            reading.await;
        }
        app.opening.is_running.set_value(false);
        app.opening.n_waiting.set(0);
        if is_missing {
            later::say_missing_with(app, before, move || begin(app));
        }
    });
}

/// All that waits, read one after the other.
#[wasm_split(files, fallible, preload(fetch_files))]
pub fn read_waiting(app: App) -> Fetched<Pin<Box<dyn Future<Output = ()>>>> {
    Ok(Box::pin(async move {
        let queue = app.opening.queue;
        while let Some(files) = queue.try_update_value(VecDeque::pop_front).flatten() {
            read_all(app, files).await;
        }
    }))
}

/// Reads files that came together.
async fn read_all(app: App, files: Vec<Incoming>) {
    let stops = app.opening.stops.get_value();
    let is_alone = files.len() == 1;
    let mut n_left = files.len();
    for file in files {
        n_left -= 1;
        app.opening.n_waiting.set(n_left);
        let verdict = read(app, file).await;
        if app.opening.stops.get_value() != stops {
            return;
        }
        let Some((about, verdict)) = verdict else { return };
        if is_alone {
            show(app, verdict).await;
        } else {
            results::add(app, about, verdict).await;
        }
    }
    if !is_alone {
        results::show(app);
    }
}

/// Reads one file; nothing when it was given up meanwhile.
async fn read(app: App, file: Incoming) -> Option<(About, Verdict)> {
    let about = About { name: file.name.clone(), size: file.size, changed: file.changed };
    if let Err(error) = codec::check_size(file.size) {
        return Some((about.clone(), Verdict::Asks(Asked::refused(about, Arc::default(), error))));
    }
    let stops = app.opening.stops.get_value();
    let is_stopped = move || app.opening.stops.get_value() != stops;
    let name = about.name.clone();
    let tell = move || {
        if !is_stopped() {
            let said = (app.words_now().opening().reading)(&name);
            app.messages.speak(said);
            app.opening.reading.set(Some(name.clone()));
        }
    };
    let clock = set_timeout_with_handle(tell, Duration::from_millis(TELL_MS)).ok();
    let bytes = file.bytes().await;
    timer::breathe().await;
    let verdict = match bytes {
        _ if is_stopped() => None,
        Ok(bytes) => judge(app, &about, Arc::new(bytes), Turns::new(app, stops)).await,
        Err(_) => Some(Verdict::Asks(Asked {
            about: about.clone(),
            bytes: Arc::default(),
            case: Case::Gone,
        })),
    };
    if let Some(clock) = clock {
        clock.clear();
    }
    app.opening.reading.set(None);
    verdict.map(|verdict| (about, verdict))
}

/// What a file is, and whether that asks for an answer; nothing when it was given up.
async fn judge(app: App, about: &About, bytes: Arc<Vec<u8>>, turns: Turns) -> Option<Verdict> {
    let opened = match backup::open_in_turns(&bytes, &turns.of(bytes.len())).await {
        Err(None) => return None,
        Err(Some(error)) => Err(error),
        Ok(file) => Ok(file),
    };
    // What is here already is known only then.
    app.shelf.loaded().await;
    Some(match opened {
        Ok(File::Journey(opened)) => judge_journey(app, about, bytes, opened),
        Ok(File::Library(backup)) => {
            Verdict::Several(Several { about: about.clone(), backup, torn: None })
        }
        Err(error @ ReadError::Broken { .. }) => {
            let part = backup::salvage_in_turns(&bytes, &turns.of(bytes.len())).await;
            judge_part(about, bytes, error, part)
        }
        Err(error) => Verdict::Asks(Asked::refused(about.clone(), bytes, error)),
    })
}

/// The turns in which a file is read, until that is stopped.
#[derive(Clone, Copy)]
struct Turns {
    app: App,
    stops: u32,
}

impl Turns {
    /// The turns of a reading, after so many stops.
    fn new(app: App, stops: u32) -> Self {
        app.opening.so_far.set(0);
        Self { app, stops }
    }

    /// Those of a file of this size. Its text comes first, in turns of equal length; the turns
    /// after that go to the steps that were found in it.
    fn of(self, size: usize) -> impl Fn() -> Rest {
        let n_read = Cell::new(0);
        move || {
            n_read.set(n_read.get() + BYTES_A_TURN);
            self.next((n_read.get() * 100 / size.max(1)).min(100) as u64)
        }
    }

    fn next(self, percent: u64) -> Rest {
        Box::pin(async move {
            let so_far = self.app.opening.so_far;
            if so_far.get_untracked() < percent {
                so_far.set(percent);
            }
            timer::rest().await?;
            (self.app.opening.stops.get_value() == self.stops).then_some(())
        })
    }
}

fn judge_journey(app: App, about: &About, bytes: Arc<Vec<u8>>, opened: Box<Opened>) -> Verdict {
    let about = about.clone();
    if opened.access != Access::Editable {
        return Verdict::Asks(Asked { about, bytes, case: Case::Newer(opened) });
    }
    let here = app.shelf.entry(opened.journey.id).filter(|_| !opened.journey.id.is_missing());
    match here {
        Some(here) if opened.repairs.is_empty() && is_same(&here.journey, &opened.journey) => {
            Verdict::Same(here.journey.0)
        }
        None if opened.repairs.is_empty() => Verdict::Plain(opened),
        here => Verdict::Asks(Asked {
            about,
            bytes,
            case: Case::Journey { opened, mine: here.map(|here| here.journey.0) },
        }),
    }
}

/// What can be read of a file that breaks off.
fn judge_part(
    about: &About,
    bytes: Arc<Vec<u8>>,
    error: ReadError,
    part: Result<File, Halt>,
) -> Verdict {
    let about = about.clone();
    match part {
        Ok(File::Journey(part)) => {
            Verdict::Asks(Asked { about, bytes, case: Case::Broken { error, part: Some(part) } })
        }
        Ok(File::Library(backup)) if !backup.journeys.is_empty() => {
            Verdict::Several(Several { about, backup, torn: Some(error) })
        }
        Ok(File::Library(_)) | Err(_) => {
            Verdict::Asks(Asked { about, bytes, case: Case::Broken { error, part: None } })
        }
    }
}

/// Whether two journeys hold the same, whatever their revisions.
pub fn is_same(mine: &Journey, theirs: &Journey) -> bool {
    let theirs =
        Journey { id: mine.id, revision: mine.revision, changed: mine.changed, ..theirs.clone() };
    *mine == theirs
}

/// Shows what one file turned out to be.
async fn show(app: App, verdict: Verdict) {
    match verdict {
        Verdict::Plain(opened) => add::open_plain(app, *opened).await,
        Verdict::Same(journey) => add::open_same(app, &journey),
        Verdict::Asks(asked) => app.dialog.set(Some(Dialog::file(asked))),
        Verdict::Several(several) => {
            app.dialog.set(Some(Dialog::Restore(Shared(Arc::new(several)))));
        }
    }
}
