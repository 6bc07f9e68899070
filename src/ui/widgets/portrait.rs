//! The picture of a customer group within its face.

use leptos::prelude::*;

use crate::model::{PersonaId, Picture};
use crate::ui::shared::Shared;
use crate::ui::state::use_app;
use crate::ui::views::{Live, maybe};

/// The picture of a customer group on the desk, for its face; nothing where it has none: then its
/// style draws a head. Says nothing: the name stands beside it.
pub fn portrait(whose: impl Fn() -> Option<PersonaId> + Send + Sync + 'static) -> Live {
    let persona = use_app().desk.part(move |journey| {
        let id = whose()?;
        journey.personas.iter().find(|persona| persona.id == id).cloned().map(Shared)
    });
    maybe(move || {
        let picture = persona.get()?.picture.clone().filter(Picture::is_kept)?;
        Some(view! { <img class="face__img" src=picture.data alt="" width="24" height="24"/> })
    })
}
