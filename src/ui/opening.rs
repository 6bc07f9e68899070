//! Opening files: the one path for what is chosen, dropped or pasted.
//!
//! Files are read one after the other. What is plain opens at once, with a way
//! back; what asks for an answer or does not open shows a dialog.

mod add;
mod asked;
mod choices;
mod host;
mod merge;
mod preview;
mod queue;
mod refused;
mod repaired;
mod restore;
mod results;

use std::collections::VecDeque;

use super::state::App;
use crate::keep::Apart;
use crate::platform::incoming::{self, Incoming};
use crate::ui::lasting::{Lasting, lasting};
use crate::ui::signals::RwSignal;
use crate::ui::stored::StoredValue;

pub use asked::{Asked, FileDialog, Several};
pub use host::{DropZone, OpeningHost};
pub use merge::{MergeDialog, TwoVersions};
pub use queue::fetch_files;
pub use restore::RestoreDialog;
pub use results::{Outcome, ResultsDialog};

/// The id of the field behind every button that opens a file.
const FIELD: &str = "open-file";

/// What is being opened.
pub type Opening = Lasting<OpeningParts>;

/// What it is made of.
pub struct OpeningParts {
    /// The file that is being read, once that takes long enough to be told.
    pub reading: RwSignal<Option<String>>,
    /// How much of it was read, in hundredths.
    pub so_far: RwSignal<u64>,
    /// How many more files wait.
    pub n_waiting: RwSignal<usize>,
    /// Whether files hang over the window.
    pub is_over: RwSignal<bool>,
    /// What several files gave, until it was read.
    pub results: RwSignal<Vec<Outcome>>,
    queue: StoredValue<VecDeque<Vec<Incoming>>>,
    is_running: StoredValue<bool>,
    /// Raised by each stop: what was begun before is given up.
    stops: StoredValue<u32>,
}

impl Opening {
    /// Nothing is being opened.
    pub fn new() -> Self {
        lasting(OpeningParts {
            reading: RwSignal::new(None),
            so_far: RwSignal::new(0),
            n_waiting: RwSignal::new(0),
            is_over: RwSignal::new(false),
            results: RwSignal::new(Vec::new()),
            queue: StoredValue::new(VecDeque::new()),
            is_running: StoredValue::new(false),
            stops: StoredValue::new(0),
        })
    }

    /// Gives up what is being read and what waits.
    pub fn stop(self, app: App) {
        self.stops.update_value(|stops| *stops += 1);
        self.queue.update_value(VecDeque::clear);
        self.n_waiting.set(0);
        self.reading.set(None);
        app.messages.say(app.words_now().opening().stopped);
    }
}

/// Lets people choose a file.
pub fn choose_file() {
    incoming::click(FIELD);
}

/// Opens files that came in elsewhere.
pub fn open_files(app: App, files: Vec<Incoming>) {
    queue::add(app, files);
}

/// Opens what can be read of something that was set apart.
pub fn open_apart(app: App, apart: &Apart) {
    let name = crate::codec::file_name(&apart.key, ".txt");
    queue::add(app, vec![Incoming::of_text(name, apart.raw.clone())]);
}
