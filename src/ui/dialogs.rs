//! The one place where dialogs appear.

mod bin;
mod room;
mod settings;
mod versions;

use std::sync::Arc;

use leptos::prelude::*;

use self::bin::BinDialog;
use self::room::RoomDialog;
use self::settings::{RemoveDialog, SettingsDialog};
use self::versions::VersionsDialog;
use super::measure::{ColumnsDialog, Look};
use super::opening::{
    Asked, FileDialog, MergeDialog, RestoreDialog, ResultsDialog, Several, TwoVersions,
};
use super::shared::Shared;
use super::state::{App, use_app};
use crate::model::JourneyId;

/// A dialog that can be open.
#[derive(Clone, PartialEq)]
pub enum Dialog {
    /// What was thrown away.
    Bin,
    /// Older versions of a journey.
    Versions(JourneyId),
    /// What takes up room.
    Room,
    /// The reader's choices.
    Settings,
    /// Removing everything.
    Remove,
    /// A file that asks for an answer, or does not open.
    File(Shared<Asked>),
    /// A file with several journeys.
    Restore(Shared<Several>),
    /// What several files gave.
    Results,
    /// Two versions of a journey.
    Merge(Shared<TwoVersions>),
    /// What stands where in a file of events.
    Columns(Shared<Look>),
}

/// Shows the dialog that is open.
#[component]
pub fn DialogHost() -> impl IntoView {
    let app = use_app();
    move || match app.dialog.get() {
        None => ().into_any(),
        Some(Dialog::Bin) => view! { <BinDialog/> }.into_any(),
        Some(Dialog::Versions(id)) => view! { <VersionsDialog id/> }.into_any(),
        Some(Dialog::Room) => view! { <RoomDialog/> }.into_any(),
        Some(Dialog::Settings) => view! { <SettingsDialog/> }.into_any(),
        Some(Dialog::Remove) => view! { <RemoveDialog/> }.into_any(),
        Some(Dialog::File(Shared(asked))) => view! { <FileDialog asked/> }.into_any(),
        Some(Dialog::Restore(Shared(several))) => view! { <RestoreDialog several/> }.into_any(),
        Some(Dialog::Results) => view! { <ResultsDialog/> }.into_any(),
        Some(Dialog::Columns(look)) => view! { <ColumnsDialog look/> }.into_any(),
        Some(Dialog::Merge(Shared(both))) => view! { <MergeDialog both/> }.into_any(),
    }
}

impl Dialog {
    /// About a file that was read.
    pub fn file(asked: Asked) -> Self {
        Self::File(Shared(Arc::new(asked)))
    }
}

/// Closes the dialog that is open.
pub fn close(app: App) -> Callback<()> {
    Callback::new(move |()| app.dialog.set(None))
}
