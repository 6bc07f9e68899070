//! What is measured: the file that is looked at or read, and what came of it.

use std::sync::Arc;

use leptos::task::spawn_local;

use super::ahead::Ahead;
use super::kept::Keep;
use super::letters::{self, Turned};
use crate::events::analyse::Analysis;
use crate::events::protocol::{Failure, Request};
use crate::events::read::{Choices, Format, Inspection};
use crate::events::summary::Summary;
use crate::model::{JourneyId, StepId};
use crate::platform::engine::{Engine, EngineError, Reply};
use crate::platform::incoming::Handle;
use crate::platform::timer::{self, Timer};
use crate::ui::lasting::{Lasting, lasting};
use crate::ui::shared::Shared;
use crate::ui::signals::RwSignal;
use crate::ui::state::App;
use crate::ui::stored::StoredValue;
use crate::words::findings::Unit;
use crate::words::reading::Message;

/// Files of events, and what they show.
pub type Measuring = Lasting<MeasuringParts>;

/// What it is made of.
pub struct MeasuringParts {
    /// What is being read.
    pub busy: RwSignal<Option<Busy>>,
    /// The question what stands where in a file, while it is open.
    pub look: RwSignal<Option<Shared<Look>>>,
    /// Why a file could not be read.
    pub trouble: RwSignal<Option<Message>>,
    /// What came of the last file.
    pub outcome: RwSignal<Option<Shared<Outcome>>>,
    /// The same beside the map.
    pub laid: RwSignal<Option<Shared<Analysis>>>,
    /// Which step each event belongs to, as proposed and corrected.
    pub matches: RwSignal<Vec<Match>>,
    engine: StoredValue<Engine>,
    /// The files behind the outcome, to read them again where the engine lost them.
    files: StoredValue<Vec<Handle>>,
    /// The files that the dialog asks about.
    pub(super) looked: StoredValue<Vec<Handle>>,
    /// Whether the browser is to keep them.
    pub(super) keep: StoredValue<Keep>,
    /// What is read while the dialog is open.
    pub(super) ahead: StoredValue<Option<Ahead>>,
    /// The same in UTF-8, where the browser had to make that of them.
    pub(super) turned: StoredValue<Option<Turned>>,
    /// Jobs that wait for an answer.
    n_asking: StoredValue<u32>,
    /// Whether what the engine keeps is what the outcome is of.
    pub(super) is_kept: StoredValue<bool>,
    /// Raised by each look, reading and stop: what was begun before is given up.
    pub(super) round: StoredValue<u32>,
    /// Tells that something is being read, after a while.
    pub(super) teller: StoredValue<Option<Timer>>,
}

/// A first look at files.
pub struct Look {
    /// The journey that they are for.
    pub journey: JourneyId,
    /// Their names.
    pub names: Vec<String>,
    /// What was found in the first.
    pub found: Arc<Inspection>,
    /// What stands where, as remembered or proposed.
    pub choices: Choices,
    /// Whether that was remembered.
    pub is_remembered: bool,
}

/// Files that are being read.
#[derive(Clone, PartialEq)]
pub struct Busy {
    /// Name of the first.
    pub name: String,
    /// Bytes read.
    pub done: u64,
    /// Bytes to read.
    pub total: u64,
    /// Whether it takes long enough to be told.
    pub is_shown: bool,
}

/// What came of files.
pub struct Outcome {
    /// The journey that they are for.
    pub journey: JourneyId,
    /// The names of the files.
    pub names: Vec<String>,
    /// What a case is.
    pub unit: Unit,
    /// What stood where.
    pub choices: Choices,
    /// How the first file is written.
    pub format: Format,
    /// The figures.
    pub summary: Summary,
}

/// An event and the step of the map that it belongs to.
#[derive(Clone, PartialEq)]
pub struct Match {
    /// Name of the event.
    pub event: String,
    /// How often it occurs.
    pub count: u64,
    /// The step, if any.
    pub step: Option<StepId>,
}

impl App {
    /// Files of events, and what they show.
    pub(super) fn measuring(self) -> Measuring {
        self.measuring.get_or(Measuring::new)
    }
}

impl Measuring {
    /// Nothing measured yet.
    pub fn new() -> Self {
        lasting(MeasuringParts {
            busy: RwSignal::new(None),
            look: RwSignal::new(None),
            trouble: RwSignal::new(None),
            outcome: RwSignal::new(None),
            laid: RwSignal::new(None),
            matches: RwSignal::new(Vec::new()),
            engine: StoredValue::new(Engine::default()),
            files: StoredValue::new(Vec::new()),
            looked: StoredValue::new(Vec::new()),
            keep: StoredValue::new(Keep::No),
            ahead: StoredValue::new(None),
            turned: StoredValue::new(None),
            n_asking: StoredValue::new(0),
            is_kept: StoredValue::new(false),
            round: StoredValue::new(0),
            teller: StoredValue::new(None),
        })
    }

    /// Starts the engine before it is asked anything.
    pub(super) fn prepare(self) {
        let engine = self.engine.get_value();
        spawn_local(async move { engine.prepare().await });
    }

    /// Asks the engine. A job that was going on ends.
    ///
    /// # Errors
    /// When there is no answer.
    pub(super) async fn ask(
        self,
        request: Request,
        files: Vec<Handle>,
        progress: impl Fn(u64, u64) + 'static,
    ) -> Result<Reply, EngineError> {
        self.n_asking.update_value(|n| *n += 1);
        let reply = letters::ask(self, request, files, progress).await;
        self.n_asking.update_value(|n| *n -= 1);
        reply
    }

    /// Asks about the data that was read last, after what is going on. Where the engine
    /// had to be ended, the files are read again.
    ///
    /// # Errors
    /// When there is no answer.
    pub(super) async fn ask_data(self, request: Request) -> Result<Reply, EngineError> {
        const AGAIN_MS: u32 = 20;
        while self.n_asking.get_value() > 0 {
            timer::pause(AGAIN_MS).await;
        }
        if self.is_kept.get_value() {
            match self.ask(request.clone(), Vec::new(), |_, _| {}).await {
                Err(EngineError::Failed(Failure::NoData) | EngineError::Stopped(_)) => {}
                reply => return reply,
            }
        }
        let outcome = self.outcome.get_untracked();
        let outcome = outcome.ok_or(EngineError::Failed(Failure::NoData))?;
        let again = Request::Read {
            choices: Box::new(outcome.choices.clone()),
            format: Some(outcome.format),
        };
        self.ask(again, self.files.get_value(), |_, _| {}).await?;
        self.is_kept.set_value(true);
        self.ask(request, Vec::new(), |_, _| {}).await
    }

    /// The engine itself, for [`letters::ask`].
    pub(super) fn engine(self) -> Engine {
        self.engine.get_value()
    }

    /// Tells how much of a file is done.
    pub(super) fn tell(self, done: u64, total: u64) {
        self.busy.update(|busy| {
            if let Some(busy) = busy {
                (busy.done, busy.total) = (done, total);
            }
        });
    }

    /// Stops what is going on.
    pub(super) fn cancel(self) {
        self.engine.with_value(Engine::cancel);
    }

    /// Ends the engine with all that it holds; the next question starts a new one.
    pub(super) fn end(self) {
        self.engine.with_value(Engine::end);
        self.is_kept.set_value(false);
        self.prepare();
    }

    /// Whether the engine works in the page itself.
    pub(super) fn is_in_page(self) -> bool {
        self.engine.with_value(Engine::is_in_page)
    }

    /// Remembers the files behind the outcome.
    pub(super) fn keep_files(self, files: Vec<Handle>) {
        self.files.set_value(files);
    }

    /// The files behind the outcome.
    pub(super) fn files(self) -> Vec<Handle> {
        self.files.get_value()
    }
}

impl Busy {
    /// How far it is.
    pub fn percent(&self) -> u64 {
        (100 * self.done).checked_div(self.total).unwrap_or(0).min(100)
    }
}

impl Outcome {
    /// The name of the data set: that of its first file.
    pub fn name(&self) -> String {
        self.names.first().cloned().unwrap_or_default()
    }

    /// The same without the end of a file's name.
    pub fn stem(&self) -> String {
        let name = self.name();
        name.rsplit_once('.').map_or(name.clone(), |(stem, _)| stem.to_owned())
    }
}
