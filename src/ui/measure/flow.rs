//! From a file to figures: a first look, the question what stands where, reading.

use leptos::task::spawn_local;
use serde_json::{Value, json};

use super::HEADING;
use super::ahead::{self, Taken};
use super::kept::{self, Keep};
use super::plan::{self, unit};
use super::state::{Busy, Look, Outcome};
use crate::events::analyse::Question;
use crate::events::protocol::{Answer, Failure, Request};
use crate::events::read::{Choices, Foreign, Format, Inspection, ReadError};
use crate::events::summary::Summary;
use crate::model::JourneyId;
use crate::platform::engine::{EngineError, Reply};
use crate::platform::focus;
use crate::platform::incoming::{Handle, Incoming};
use crate::platform::timer;
use crate::ui::opening;
use crate::ui::shared::Shared;
use crate::ui::state::{App, Route, Screen};
use crate::words::{measure as said, numbers};

/// After so long a reader is told that something is being read, in milliseconds.
const TELL_MS: u32 = 300;
/// Where it stands among the settings.
const IMPORTS: &str = "imports";
/// For so many kinds of files it is remembered what stood where.
const MOST_KINDS: usize = 20;

/// Looks at files that came in for a journey. A journey among them is opened as one.
pub fn add(app: App, journey: JourneyId, files: Vec<Incoming>) {
    let handles: Vec<Handle> = files.iter().filter_map(Incoming::handle).collect();
    let names: Vec<String> = files.iter().map(|file| file.name.clone()).collect();
    if handles.is_empty() {
        return;
    }
    spawn_local(async move {
        let asked = Asked { journey, names, handles };
        if let Err(EngineError::Failed(Failure::Read(ReadError::Foreign(Foreign::Klantreis)))) =
            look(app, &asked, None).await
        {
            app.measuring().trouble.set(None);
            opening::open_files(app, files);
        }
    });
}

/// Looks again, with another way to read.
pub fn look_again(app: App, look_before: &Look, format: Format) {
    let asked = Asked {
        journey: look_before.journey,
        names: look_before.names.clone(),
        handles: app.measuring().looked.get_value(),
    };
    spawn_local(async move {
        // What went wrong is on the screen.
        let _ = look(app, &asked, Some(format)).await;
    });
}

/// Asks again what stands where, with what was chosen before.
pub fn ask_again(app: App, outcome: &Shared<Outcome>) {
    let asked = Asked {
        journey: outcome.journey,
        names: outcome.names.clone(),
        handles: app.measuring().files(),
    };
    let format = outcome.format;
    spawn_local(async move {
        // What went wrong is on the screen.
        let _ = look(app, &asked, Some(format)).await;
    });
}

/// Files that were asked about.
struct Asked {
    journey: JourneyId,
    names: Vec<String>,
    handles: Vec<Handle>,
}

async fn look(app: App, asked: &Asked, format: Option<Format>) -> Result<(), EngineError> {
    let measuring = app.measuring();
    measuring.trouble.set(None);
    ahead::drop(measuring);
    let round = begin(app, asked.names.first().cloned().unwrap_or_default());
    let request = Request::Inspect { format };
    let reply = measuring.ask(request, asked.handles.clone(), |_, _| {}).await;
    let reply = if end(app, round) { reply } else { Err(EngineError::Cancelled) };
    let reply = reply.inspect_err(|error| refuse(app, error))?;
    // Understanding the answer was work, and so is showing it.
    timer::breathe().await;
    if measuring.round.get_value() != round {
        return Err(EngineError::Cancelled);
    }
    if let Answer::Inspected(found) = reply.answer {
        let remembered = remembered(app, &found);
        measuring.looked.set_value(asked.handles.clone());
        let look = Look {
            journey: asked.journey,
            names: asked.names.clone(),
            is_remembered: remembered.is_some(),
            choices: remembered.unwrap_or_else(|| found.proposal.clone()),
            found,
        };
        let look = Shared(look.into());
        ahead::begin(app, &look);
        measuring.look.set(Some(look));
    }
    Ok(())
}

/// Leaves the question unanswered. Nothing is kept of the file.
pub fn leave(app: App) {
    ahead::drop(app.measuring());
    app.measuring().look.set(None);
}

/// Reads files that are kept, as they were read before; asks where nobody remembers that.
pub async fn again(app: App, journey: JourneyId, handles: Vec<Handle>) {
    let names = handles.iter().map(Handle::name).collect();
    let asked = Asked { journey, names, handles };
    // What went wrong is on the screen.
    if look(app, &asked, None).await.is_ok() {
        let looked = app.measuring().look.get_untracked();
        if let Some(look) = looked.filter(|look| look.is_remembered) {
            let choices = look.choices.clone();
            read(app, &look, choices, Keep::Already);
        }
    }
}

/// Reads the files as the dialog says.
pub fn read(app: App, look: &Shared<Look>, choices: Choices, keep: Keep) {
    let measuring = app.measuring();
    measuring.keep.set_value(keep);
    measuring.look.set(None);
    remember(app, &look.found, &choices);
    let round = begin(app, look.names.first().cloned().unwrap_or_default());
    match ahead::take(measuring, look, &choices, round) {
        Taken::Going => return,
        Taken::Done(Ok(reply)) => {
            let look = look.clone();
            spawn_local(async move { finish(app, round, &look, choices, Ok(reply)).await });
            return;
        }
        // What went wrong before anyone asked is tried again.
        Taken::Done(Err(_)) | Taken::Nothing => {}
    }
    let look = look.clone();
    spawn_local(async move {
        let files = measuring.looked.get_value();
        let heard = move |done, total| progress(app, round, done, total);
        let reply = measuring.ask(ahead::request(&look, &choices), files, heard).await;
        finish(app, round, &look, choices, reply).await;
    });
}

/// Shows what came of a reading, unless it was given up.
pub async fn finish(
    app: App,
    round: u32,
    look: &Look,
    choices: Choices,
    reply: Result<Reply, EngineError>,
) {
    let measuring = app.measuring();
    // What went before, closing the question or understanding the answer, was work; so is this.
    timer::breathe().await;
    if !end(app, round) {
        // Stopped too early for the engine to hear it: what it keeps is of no outcome.
        if reply.is_ok() {
            measuring.is_kept.set_value(false);
        }
        return;
    }
    match reply.map(|reply| reply.answer) {
        Ok(Answer::Read(summary)) => {
            let files = measuring.looked.get_value();
            kept::after_reading(app, look, measuring.keep.get_value(), files.clone());
            measuring.keep_files(files);
            measuring.is_kept.set_value(true);
            show(app, look, choices, *summary);
        }
        Ok(_) => {}
        Err(error) => refuse(app, &error),
    }
}

/// Gives up what is going on. Nothing of it is kept.
pub fn stop(app: App) {
    app.measuring().round.update_value(|round| *round += 1);
    app.measuring().cancel();
    app.measuring().busy.set(None);
    app.messages.say(app.words_now().measure().stopped);
}

/// Lays the data that was read beside the map, as events and steps are matched now.
///
/// # Errors
/// When the engine does not answer.
pub async fn lay(app: App) -> Result<(), EngineError> {
    let measuring = app.measuring();
    let matches = measuring.matches.get_untracked();
    let plan = app.desk.with_journey_now(|journey| plan::of(journey, &matches));
    let question = Question { months: None, ..Question::default() };
    let request = Request::Analyse { plan: Box::new(plan), question: Box::new(question) };
    let reply = measuring.ask_data(request).await?;
    if let Answer::Analysed(laid) = reply.answer {
        measuring.laid.set(Some(Shared((*laid).into())));
    }
    Ok(())
}

/// Says why there is no answer, unless the reader knows.
pub fn refuse(app: App, error: &EngineError) {
    let language = app.language.get_untracked();
    let message = match error {
        EngineError::Cancelled => return,
        EngineError::Unavailable(_) => said::unavailable(language),
        EngineError::Stopped(_) => said::stopped(language),
        EngineError::Failed(failure) => said::failure(language, failure),
    };
    // The message stands on the screen, not behind a question about the file.
    app.measuring().look.set(None);
    app.measuring().trouble.set(Some(message));
}

fn show(app: App, look: &Look, choices: Choices, summary: Summary) {
    let measuring = app.measuring();
    let words = app.words_now().measure();
    let language = app.language.get_untracked();
    let unit = unit(&choices);
    let matches = app.desk.with_journey_now(|journey| plan::matches(journey, &summary));
    let count = |n: u64, noun: &str| format!("{} {noun}", numbers::count(language, n));
    let done = (words.done)(
        &count(summary.cases, (words.unit)(unit, summary.cases)),
        &count(summary.events, (words.events)(summary.events)),
    );
    let outcome = Outcome {
        journey: look.journey,
        names: look.names.clone(),
        unit,
        choices,
        format: look.found.format,
        summary,
    };
    measuring.laid.set(None);
    measuring.matches.set(matches);
    measuring.outcome.set(Some(Shared(outcome.into())));
    let place = Route::In(look.journey, Screen::Measure);
    if app.route_now() == place {
        app.messages.speak(done);
        focus::by_id(HEADING);
    } else {
        app.messages.say_with(done, words.look, move || app.go(place));
    }
    spawn_local(async move {
        // Without it there are figures all the same; what is asked later tells what is wrong.
        let _ = lay(app).await;
    });
}

/// Begins a look or a reading; its number.
fn begin(app: App, name: String) -> u32 {
    let measuring = app.measuring();
    measuring.round.update_value(|round| *round += 1);
    measuring.busy.set(Some(Busy { name, done: 0, total: 0, is_shown: false }));
    let tell = move || {
        measuring.busy.update(|busy| {
            if let Some(busy) = busy {
                busy.is_shown = true;
            }
        });
    };
    measuring.teller.set_value(Some(timer::after(TELL_MS, tell)));
    measuring.round.get_value()
}

/// Ends a look or a reading; false when it was given up meanwhile.
fn end(app: App, round: u32) -> bool {
    let is_newest = app.measuring().round.get_value() == round;
    if is_newest {
        app.measuring().teller.set_value(None);
        app.measuring().busy.set(None);
    }
    is_newest
}

/// How far it is; every quarter is spoken.
pub fn progress(app: App, round: u32, done: u64, total: u64) {
    if app.measuring().round.get_value() != round {
        return;
    }
    let quarter = |busy: &Busy| busy.percent() / 25;
    let mut spoken = None;
    app.measuring().busy.update(|busy| {
        if let Some(busy) = busy {
            let before = quarter(busy);
            (busy.done, busy.total) = (done, total);
            if busy.is_shown && quarter(busy) > before {
                spoken = Some(25 * quarter(busy));
            }
        }
    });
    if let Some(percent) = spoken {
        app.messages.speak((app.words_now().measure().so_far)(percent));
    }
}

/// What was chosen for the last file of this kind.
fn remembered(app: App, found: &Inspection) -> Option<Choices> {
    let kind = kind_of(found);
    let settings = app.shelf.settings_now();
    let imports = settings.extra.get(IMPORTS)?.as_array()?;
    let import = imports.iter().rev().find(|import| import["kind"] == json!(kind))?;
    serde_json::from_value(import["choices"].clone()).ok()
}

fn remember(app: App, found: &Inspection, choices: &Choices) {
    let kind = kind_of(found);
    let Ok(choices) = serde_json::to_value(choices) else { return };
    app.shelf.change_settings(move |settings| {
        let imports = settings.extra.entry(IMPORTS).or_insert_with(|| json!([]));
        let Some(imports) = imports.as_array_mut() else { return };
        imports.retain(|import: &Value| import["kind"] != json!(kind));
        imports.push(json!({ "kind": kind, "choices": choices }));
        let too_many = imports.len().saturating_sub(MOST_KINDS);
        imports.drain(..too_many);
    });
}

/// A short name for files with these columns (FNV-1a of their names).
fn kind_of(found: &Inspection) -> String {
    let hash = found.signature().bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}
