//! The form of a channel: where customer and company meet.

use leptos::prelude::*;

use super::bind::Record;
use super::icons::{CHANNEL_ICONS, channel_icon};
use super::{is_read_only, lang, level_at, level_choices, level_place};
use crate::edit::Edit;
use crate::insight::priority::Priority;
use crate::model::{Channel, ChannelId, Cluster, Level};
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::use_app;
use crate::ui::views::live;
use crate::ui::widgets::{Choice, ChoiceField, SelectField, SwitchField, TextField};
use crate::words::{forms, names, numbers};

const CLUSTERS: [Cluster; 5] =
    [Cluster::Store, Cluster::Internet, Cluster::Print, Cluster::Media, Cluster::People];

/// Every field of a channel, in the reader's language.
#[component]
pub fn ChannelForm(
    /// The channel.
    id: ChannelId,
) -> impl IntoView {
    let app = use_app();
    live(move || {
        app.language.track();
        view! { <Fields id/> }
    })
}

#[component]
fn Fields(id: ChannelId) -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().forms().channel;
    let read_only = is_read_only(app);
    let channel = Record::new(app, move |journey| journey.channel(id).cloned(), Edit::PutChannel);
    let clusters: Vec<String> =
        CLUSTERS.map(|cluster| names::cluster(language, cluster).to_owned()).into();
    let cluster = Signal::derive(move || {
        let cluster = channel.read(|channel| channel.cluster);
        CLUSTERS.iter().position(|each| *each == cluster).unwrap_or(0)
    });
    view! {
        <section class="side__part side__form">
            <TextField
                label=words.name
                text=channel.text(|channel| &channel.name, |channel| &mut channel.name)
                lang=lang(app)
                read_only
            />
            <IconField channel read_only/>
            <SelectField
                label=words.cluster
                options=Signal::stored(clusters)
                chosen=cluster
                on_choose=Callback::new(move |idx: usize| {
                    if let Some(cluster) = CLUSTERS.get(idx) {
                        channel.change(|channel| channel.cluster = *cluster);
                    }
                })
                read_only
            />
            <SwitchField
                label=words.sales
                on=Signal::derive(move || channel.read(|channel| channel.sales))
                on_change=Callback::new(move |on| channel.change(|channel| channel.sales = on))
                read_only
            />
        </section>
        <section class="side__part side__form">
            <LevelField channel label=words.influence get=|it| it.influence set=|it| &mut it.influence/>
            <LevelField channel label=words.ease get=|it| it.ease set=|it| &mut it.ease/>
            <LevelField channel label=words.cost get=|it| it.cost set=|it| &mut it.cost/>
            <PriorityFigure channel/>
        </section>
    }
}

#[component]
fn IconField(channel: Record<Channel>, read_only: Signal<bool>) -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().forms().channel;
    let choices = CHANNEL_ICONS.map(|icon| Choice {
        icon: Some(icon),
        ..Choice::word(forms::channel_icon(language, icon))
    });
    let chosen = Signal::derive(move || {
        let icon = channel.read(|channel| channel_icon(&channel.icon));
        CHANNEL_ICONS.iter().position(|each| *each == icon).unwrap_or(usize::MAX)
    });
    view! {
        <div class="icons">
            <ChoiceField
                label=words.icon
                choices=choices.into()
                chosen
                on_choose=Callback::new(move |idx: usize| {
                    if let Some(icon) = CHANNEL_ICONS.get(idx) {
                        channel.change(|channel| channel.icon = (*icon).to_owned());
                    }
                })
                read_only
            />
        </div>
    }
}

#[component]
fn LevelField(
    channel: Record<Channel>,
    label: &'static str,
    get: fn(&Channel) -> Option<Level>,
    set: fn(&mut Channel) -> &mut Option<Level>,
) -> impl IntoView {
    let app = use_app();
    view! {
        <ChoiceField
            label
            choices=level_choices(app, app.words_now().forms().field.levels)
            chosen=Signal::derive(move || level_place(channel.read(get)))
            on_choose=Callback::new(move |place| {
                channel.change(|channel| *set(channel) = level_at(place));
            })
            read_only=is_read_only(app)
        />
    }
}

/// The priority with its parts, or what it still needs.
#[component]
fn PriorityFigure(channel: Record<Channel>) -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().forms().channel;
    let priority = Memo::new(move |_| channel.read(Priority::of));
    let figure = move || priority.get().map(|it| numbers::write(language, it.value()));
    let parts = move || match priority.get() {
        Some(it) => (words.priority_parts)(it.influence, it.ease, it.cheapness),
        None => words.priority_missing.to_owned(),
    };
    view! {
        <div class="pick" role="status">
            <p class="figure"><b>{words.priority}</b><span class="side__fig">{live(figure)}</span></p>
            <p class="pick__note">{live(parts)}</p>
        </div>
    }
}
