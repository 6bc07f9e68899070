//! The one place where dialogs appear.

mod bin;
mod export;
mod keys;
mod palette;
mod room;
mod settings;
mod versions;

use std::sync::Arc;

use leptos::prelude::*;

use wasm_split_helpers::wasm_split;

use self::bin::BinDialog;
use self::export::{PictureDialog, PrintDialog};
use self::keys::KeysDialog;
use self::palette::PaletteDialog;
use self::room::RoomDialog;
use self::settings::{RemoveDialog, SettingsDialog};
use self::versions::VersionsDialog;
use super::later::{Draw, Fetched, Later};
use super::opening::{
    Asked, FileDialog, MergeDialog, RestoreDialog, ResultsDialog, Several, TwoVersions,
};
use super::shared::Shared;
use super::state::{App, use_app};
use crate::model::JourneyId;
use crate::ui::views::live;

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
    /// Doing and finding by name.
    Palette,
    /// The list of keys.
    Keys,
    /// The map as a picture.
    Picture,
    /// The map on paper.
    Print,
    /// A file that asks for an answer, or does not open.
    File(Shared<Asked>),
    /// A file with several journeys.
    Restore(Shared<Several>),
    /// What several files gave.
    Results,
    /// Two versions of a journey.
    Merge(Shared<TwoVersions>),
}

/// Shows the dialog that is open.
#[component]
pub fn DialogHost() -> impl IntoView {
    let app = use_app();
    let dialogs = Later::new(|| Box::pin(view_of()));
    live(move || app.dialog.get().and_then(|dialog| dialogs.show(dialog)))
}

/// What a dialog looks like.
#[wasm_split(dialogs, fallible, preload(fetch_dialogs))]
pub fn view_of() -> Fetched<Draw<Dialog>> {
    Ok(|dialog| match dialog {
        Dialog::Bin => view! { <BinDialog/> }.into_any(),
        Dialog::Versions(id) => view! { <VersionsDialog id/> }.into_any(),
        Dialog::Room => view! { <RoomDialog/> }.into_any(),
        Dialog::Settings => view! { <SettingsDialog/> }.into_any(),
        Dialog::Remove => view! { <RemoveDialog/> }.into_any(),
        Dialog::Palette => view! { <PaletteDialog/> }.into_any(),
        Dialog::Keys => view! { <KeysDialog/> }.into_any(),
        Dialog::Picture => view! { <PictureDialog/> }.into_any(),
        Dialog::Print => view! { <PrintDialog/> }.into_any(),
        Dialog::File(Shared(asked)) => view! { <FileDialog asked/> }.into_any(),
        Dialog::Restore(Shared(several)) => view! { <RestoreDialog several/> }.into_any(),
        Dialog::Results => view! { <ResultsDialog/> }.into_any(),
        Dialog::Merge(Shared(both)) => view! { <MergeDialog both/> }.into_any(),
    })
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
