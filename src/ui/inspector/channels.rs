//! The channels of a step: added from those of the journey, or made here.

use leptos::prelude::*;

use super::pages::{Opened, use_pages};
use crate::edit::{Edit, StepChange};
use crate::model::{Channel, ChannelId, ChannelUse, StepId};
use crate::ui::commands;
use crate::ui::forms::{AddChip, channel_icon, is_read_only};
use crate::ui::signals::Memo;
use crate::ui::state::{App, use_app};
use crate::ui::views::Show;
use crate::ui::widgets::{Chip, Chips, MenuItem, MenuKind};

/// The channels of a step.
#[component]
pub fn Channels(step: StepId) -> impl IntoView {
    let app = use_app();
    let pages = use_pages();
    let words = &app.words_now().inspector().step;
    let untitled = app.words_now().forms().channel.untitled;
    let unlink = app.words_now().forms().field.unlink;
    let read_only = is_read_only(app);
    let used = app.desk.part(move |journey| {
        let used = journey.step(step).map(|it| it.channels.clone()).unwrap_or_default();
        let channel = |used: &ChannelUse| journey.channel(used.channel);
        let known = used.iter().filter_map(channel);
        known.map(|it| (it.id, it.name.clone(), channel_icon(&it.icon))).collect::<Vec<_>>()
    });
    let chips = Memo::new(move |_| {
        let chip = |(id, name, icon): (ChannelId, String, &'static str)| {
            let label = if name.is_empty() { untitled.to_owned() } else { name };
            let opens = Some(Opened::Channel { id, step }.key());
            Chip { remove: unlink(&label), label, icon, opens }
        };
        used.get().into_iter().map(chip).collect::<Vec<_>>()
    });
    let id_at = move |idx: usize| used.with_untracked(|used| used.get(idx).map(|(id, ..)| *id));
    let on_open = Callback::new(move |idx: usize| {
        if let Some(id) = id_at(idx) {
            pages.open(Opened::Channel { id, step });
        }
    });
    let on_remove = Callback::new(move |idx: usize| {
        if let Some(id) = id_at(idx) {
            let mut channels = channels_of(app, step);
            channels.retain(|used| used.channel != id);
            commands::act(app, &change(step, channels));
            app.desk.seal();
        }
    });
    let items =
        Callback::new(move |()| menu(app, step, Callback::new(move |page| pages.open(page))));
    view! {
        <div class="pick">
            <span class="pick__l">{words.channels}</span>
            <Chips chips on_remove on_open read_only>
                <Show when=move || !read_only.get()>
                    <AddChip label=words.channel items/>
                </Show>
            </Chips>
        </div>
    }
}

fn channels_of(app: App, step: StepId) -> Vec<ChannelUse> {
    let journey = app.desk.journey_now();
    journey.step(step).map(|step| step.channels.clone()).unwrap_or_default()
}

fn change(step: StepId, channels: Vec<ChannelUse>) -> Edit {
    Edit::ChangeStep { id: step, change: StepChange::Channels(channels) }
}

/// The channels that the step does not use, and a new one.
fn menu(app: App, step: StepId, open: Callback<Opened>) -> Vec<MenuItem> {
    let used = channels_of(app, step);
    let with = move |channel| {
        let mut channels = channels_of(app, step);
        channels.push(ChannelUse { channel, ..ChannelUse::default() });
        change(step, channels)
    };
    let journey = app.desk.journey_now();
    let free = journey.channels.iter().filter(|it| !used.iter().any(|used| used.channel == it.id));
    let line = move |channel: &std::sync::Arc<Channel>| {
        let id = channel.id;
        MenuItem {
            icon: channel_icon(&channel.icon),
            label: channel.name.clone(),
            hint: "",
            kind: MenuKind::Action,
            action: Callback::new(move |()| {
                commands::act(app, &with(id));
                app.desk.seal();
            }),
        }
    };
    let new = MenuItem {
        icon: "pencil",
        label: app.words_now().inspector().step.new_channel.to_owned(),
        hint: "",
        kind: MenuKind::Action,
        action: Callback::new(move |()| {
            let id = app.desk.draw();
            let channel = Channel { id, icon: "globe".to_owned(), ..Channel::default() };
            if commands::act(app, &Edit::All(vec![Edit::PutChannel(channel), with(id)])) {
                app.desk.seal();
                open.run(Opened::Channel { id, step });
            }
        }),
    };
    std::iter::once(new).chain(free.map(line)).collect()
}
