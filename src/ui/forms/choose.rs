//! Choosing among the customer groups and channels of the journey.

use leptos::prelude::*;

use super::is_read_only;
use crate::model::{ChannelId, PersonaId};
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::use_app;
use crate::ui::views::Show;
use crate::ui::widgets::{SelectField, Tick, Ticks};

/// The customer groups that something is about; nothing is shown when there are none.
#[component]
pub fn PersonaTicks(
    /// What stands above them.
    label: &'static str,
    /// What it means when none is ticked.
    hint: &'static str,
    /// Those that are ticked.
    #[prop(into)]
    chosen: Signal<Vec<PersonaId>>,
    /// Called with all that are ticked now.
    on_change: Callback<Vec<PersonaId>>,
) -> impl IntoView {
    let app = use_app();
    let personas = app.desk.part(|journey| {
        journey.personas.iter().map(|it| (it.id, it.name.clone())).collect::<Vec<_>>()
    });
    let ticks = Memo::new(move |_| {
        let chosen = chosen.get();
        let tick = |(id, label): (PersonaId, String)| Tick { label, on: chosen.contains(&id) };
        personas.get().into_iter().map(tick).collect::<Vec<_>>()
    });
    let on_change = Callback::new(move |(idx, on): (usize, bool)| {
        let id = personas.with_untracked(|all| all.get(idx).map(|(id, _)| *id));
        if let Some(id) = id {
            let mut now = chosen.get_untracked();
            now.retain(|each| *each != id);
            now.extend(on.then_some(id));
            on_change.run(now);
        }
    });
    view! {
        <Show when=move || personas.with(|all| !all.is_empty())>
            <Ticks label ticks hint on_change read_only=is_read_only(app)/>
        </Show>
    }
}

/// One of the channels, or none.
#[component]
pub fn ChannelSelect(
    /// What stands above it.
    label: &'static str,
    /// The one chosen.
    #[prop(into)]
    chosen: Signal<Option<ChannelId>>,
    /// Called with the one chosen now.
    on_choose: Callback<Option<ChannelId>>,
) -> impl IntoView {
    let app = use_app();
    let none = app.words_now().forms().field.none;
    let channels = app.desk.part(|journey| {
        journey.channels.iter().map(|it| (it.id, it.name.clone())).collect::<Vec<_>>()
    });
    let options = Signal::derive(move || {
        let names = channels.get().into_iter().map(|(_, name)| name);
        std::iter::once(none.to_owned()).chain(names).collect::<Vec<_>>()
    });
    let place = Signal::derive(move || {
        let chosen = chosen.get();
        let at = channels.with(|all| all.iter().position(|(id, _)| Some(*id) == chosen));
        at.map_or(0, |at| at + 1)
    });
    let on_choose = Callback::new(move |place: usize| {
        let id = |all: &Vec<(ChannelId, String)>| {
            place.checked_sub(1).and_then(|at| all.get(at)).map(|(id, _)| *id)
        };
        on_choose.run(channels.with_untracked(id));
    });
    view! { <SelectField label options chosen=place on_choose read_only=is_read_only(app)/> }
}
