//! The channels that a customer group likes best.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::bind::Record;
use super::super::icons::channel_icon;
use super::super::is_read_only;
use super::super::ties::AddChip;
use crate::model::{Channel, Persona};
use crate::ui::signals::Memo;
use crate::ui::state::use_app;
use crate::ui::views::Show;
use crate::ui::widgets::{Chip, Chips, MenuItem, MenuKind};

/// The channels this customer likes best.
#[component]
pub(super) fn Channels(persona: Record<Persona>) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().forms().persona;
    let unlink = app.words_now().forms().field.unlink;
    let read_only = is_read_only(app);
    let known = Memo::new(move |_| {
        let journey = app.desk.journey();
        let chosen = persona.read(|it| it.preferred_channels.clone());
        let channels = chosen.into_iter().filter_map(|id| journey.channel(id).cloned());
        channels.map(|it| (it.id, it.name.clone(), channel_icon(&it.icon))).collect::<Vec<_>>()
    });
    let chips = Memo::new(move |_| {
        let chip = |(_, label, icon): (_, String, &'static str)| Chip {
            remove: unlink(&label),
            label,
            icon,
            opens: None,
        };
        known.get().into_iter().map(chip).collect::<Vec<_>>()
    });
    let on_remove = Callback::new(move |idx: usize| {
        if let Some(gone) = known.with_untracked(|known| known.get(idx).map(|(id, ..)| *id)) {
            persona.change(|it| it.preferred_channels.retain(|id| *id != gone));
        }
    });
    let items = Callback::new(move |()| {
        let journey = app.desk.journey_now();
        let chosen = persona.read(|it| it.preferred_channels.clone());
        let free = journey.channels.iter().filter(|channel| !chosen.contains(&channel.id));
        let line = |channel: &Arc<Channel>| {
            let id = channel.id;
            MenuItem {
                icon: channel_icon(&channel.icon),
                label: channel.name.clone(),
                hint: "",
                kind: MenuKind::Action,
                action: Callback::new(move |()| {
                    persona.change(|it| it.preferred_channels.push(id));
                }),
            }
        };
        free.map(line).collect()
    });
    view! {
        <div class="pick">
            <span class="pick__l">{words.preferred_channels}</span>
            <Chips
                chips
                on_remove
                read_only
            >
                <Show when=move || !read_only.get()>
                    <AddChip label=words.add_channel items/>
                </Show>
            </Chips>
        </div>
    }
}
