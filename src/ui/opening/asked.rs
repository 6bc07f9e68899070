//! A file that asks for an answer, or does not open, and its dialog.

use std::sync::Arc;

use leptos::prelude::*;

use super::refused::{BrokenDialog, NewerDialog, RefusedDialog};
use super::repaired::JourneyDialog;
use super::results;
use crate::codec::backup::Backup;
use crate::codec::{Opened, ReadError};
use crate::model::{Instant, Journey};
use crate::ui::state::{App, use_app};
use crate::ui::times;
use crate::ui::views::maybe;
use crate::ui::widgets::Icon;
use crate::words::library;
use crate::words::reading::Message;

/// What is known of a file without reading it.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// Its name; untrusted text.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// When it was changed.
    pub changed: Option<Instant>,
}

/// A file that asks for an answer, or does not open.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// Which file.
    pub about: About,
    /// What is in it.
    pub bytes: Arc<Vec<u8>>,
    /// Why it asks.
    pub case: Case,
}

/// Why a file asks for an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Case {
    /// It was repaired, or a version of the same journey is here already.
    Journey {
        /// The journey of the file.
        opened: Box<Opened>,
        /// The journey that is here.
        mine: Option<Arc<Journey>>,
    },
    /// A newer version of the program made it.
    Newer(Box<Opened>),
    /// It breaks off, or has a fault.
    Broken {
        /// Where and why.
        error: ReadError,
        /// What can be read of it.
        part: Option<Box<Opened>>,
    },
    /// It does not open.
    Refused(ReadError),
    /// The browser cannot get at it any more.
    Gone,
}

/// A file with several journeys.
#[derive(Clone, Debug, PartialEq)]
pub struct Several {
    /// Which file.
    pub about: About,
    /// What is in it.
    pub backup: Backup,
    /// Where it breaks off, if it does.
    pub torn: Option<ReadError>,
}

impl Asked {
    /// A file that does not open.
    pub fn refused(about: About, bytes: Arc<Vec<u8>>, error: ReadError) -> Self {
        Self { about, bytes, case: Case::Refused(error) }
    }
}

/// Shows a file that asks for an answer.
#[component]
pub fn FileDialog(
    /// The file.
    asked: Arc<Asked>,
) -> impl IntoView {
    match asked.case {
        Case::Journey { .. } => view! { <JourneyDialog asked/> }.into_any(),
        Case::Newer(_) => view! { <NewerDialog asked/> }.into_any(),
        Case::Broken { .. } => view! { <BrokenDialog asked/> }.into_any(),
        Case::Refused(_) | Case::Gone => view! { <RefusedDialog asked/> }.into_any(),
    }
}

/// Closes the dialog of a file; where several files came, their list is there again.
pub fn close_file(app: App) {
    let next = app.opening.results.with_untracked(|results| !results.is_empty());
    app.dialog.set(None);
    if next {
        results::show(app);
    }
}

/// Closes the dialog of a file that is answered.
pub fn answered(app: App, asked: &Asked) {
    results::answered(app, &asked.about);
    close_file(app);
}

/// The name, size and date of a file, under the heading of its dialog.
#[component]
pub fn FileLine(
    /// Which file.
    about: About,
    /// What else is to be told: where it breaks off.
    #[prop(optional, into)]
    more: Option<String>,
) -> impl IntoView {
    let app = use_app();
    let About { name, size, changed } = about;
    let size =
        move || library::size(app.language.get(), usize::try_from(size).unwrap_or(usize::MAX));
    let changed = move || {
        let changed = (app.words().opening().changed)(&times::when_exactly(app, changed?));
        Some(view! { <span>{changed}</span> })
    };
    view! {
        <Icon name="file"/>
        <b><bdi>{name}</bdi></b>
        <span>{size}</span>
        {maybe(changed)}
        {more.map(|more| view! { <span>{more}</span> })}
    }
}

/// What happened, what is kept and what to do, as one paragraph.
#[component]
pub fn Plain(
    /// Name of the icon.
    icon: &'static str,
    /// What it says.
    message: Message,
) -> impl IntoView {
    view! {
        <p class="plainline">
            <Icon name=icon/>
            <span dir="auto"><b>{message.what}</b>" "{message.kept}" "{message.next}</span>
        </p>
    }
}
