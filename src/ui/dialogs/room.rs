//! What takes up room, and how to make some.

use leptos::prelude::*;

use super::close;
use crate::keep::{Fullness, Protection};
use crate::model::JourneyId;
use crate::ui::saving::SaveState;
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::times;
use crate::ui::views::{Show, live};
use crate::ui::widgets::{Dialog as Frame, Icon};
use crate::words::library;

/// What takes up room, the largest first.
#[component]
pub fn RoomDialog() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().trouble();
    let is_full = move || {
        matches!(app.desk.saving.get(), SaveState::NotSaved(_))
            || app.shelf.usage.with(|usage| usage.fullness()) == Fullness::Almost
    };
    let title = move || if is_full() { words().room_full } else { words().room };
    let lead = move || {
        let unsaved = matches!(app.desk.saving.get(), SaveState::NotSaved(_));
        if unsaved { words().full.1 } else { words().room_lead }
    };
    view! {
        <Frame
            title=Signal::derive(move || title().to_owned())
            sub=move || view! { <Icon name="warn"/><span>{live(lead)}</span> }
            close_label=app.words_now().shell.close
            on_close=close(app)
            class="dialog--mid"
            foot=move || view! { <Foot/> }
        >
            <Parts/>
            <Sizes/>
        </Frame>
    }
}

/// A bar of what takes up room, with a legend.
#[component]
fn Parts() -> impl IntoView {
    let app = use_app();
    let size = move |units: usize| library::size(app.language.get(), units);
    let parts = move || {
        app.shelf.usage.with(|usage| {
            let journeys: usize = usage.journeys.iter().map(|(_, units)| units).sum();
            let words = app.words().trouble();
            [
                (journeys + usage.other, "gauge__own", words.part_journeys),
                (usage.versions, "gauge__old", words.part_versions),
                (usage.foreign, "gauge__else", words.part_foreign),
            ]
        })
    };
    let bar = move || {
        let shown = parts().into_iter().filter(|(units, ..)| *units > 0);
        shown
            .map(|(units, class, _)| view! { <i class=class style:flex=units.to_string()></i> })
            .collect_view()
    };
    let legend = move || {
        let line = |(units, class, name): (usize, &'static str, &'static str)| {
            view! { <li><i class=class></i><b>{size(units)}</b>{name}</li> }
        };
        parts().map(line).collect_view()
    };
    view! {
        <div class="gauge">
            <span class="gauge__b" aria-hidden="true">{live(bar)}</span>
            <ul>{live(legend)}</ul>
        </div>
    }
}

/// The table: older versions first, since nobody misses them, then each journey.
#[component]
fn Sizes() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().trouble();
    let versions = Memo::new(move |_| app.shelf.usage.with(|usage| usage.versions));
    let journeys = move || {
        let usage = app.shelf.usage.get();
        // One that never found any room takes up none, and yet is what this is about.
        let is_refused = matches!(app.desk.saving.get(), SaveState::NotSaved(_));
        let is_new =
            |id: &JourneyId| is_refused && usage.journeys.iter().all(|(other, _)| other != id);
        let length = app.shelf.storage().map_or(0, |storage| storage.length());
        let new = app.desk.id().filter(is_new).map(|id| (id, length));
        let journeys = new.into_iter().chain(usage.journeys.iter().copied());
        journeys.map(|(id, units)| row(app, id, units)).collect_view()
    };
    view! {
        <table class="table sizes">
            <thead>
                <tr>
                    <th scope="col">{move || words().column_what}</th>
                    <th scope="col" class="num">{move || words().column_size}</th>
                    <th scope="col"><span class="sr-only">{move || words().column_act}</span></th>
                </tr>
            </thead>
            <Show when=move || versions.get() != 0>
                <tbody>
                    <tr>
                        <th scope="row">{move || words().part_versions}</th>
                        <td class="num">{move || library::size(app.language.get(), versions.get())}</td>
                        <td class="sizes__a">
                            <button class="btn btn--s" type="button" on:click=move |_| app.shelf.clear_versions(app)>
                                <Icon name="bin" small=true/>
                                {move || app.words().settings().clear}
                            </button>
                        </td>
                    </tr>
                </tbody>
            </Show>
            <tbody>{live(journeys)}</tbody>
        </table>
    }
}

/// One journey: in the list, or in the bin.
fn row(app: App, id: JourneyId, units: usize) -> impl IntoView {
    let words = app.words();
    let entry = app.shelf.entry_of(id);
    let title = entry.as_ref().map(|entry| entry.journey.title.trim().to_owned());
    let title = match title {
        Some(title) if title.is_empty() => words.shell.untitled.to_owned(),
        Some(title) => title,
        None => words.shelf().bin.to_owned(),
    };
    let when = entry.as_ref().and_then(|entry| entry.journey.changed);
    let when = when.map(|changed| times::when(app, changed));
    let (save_name, bin_name) = (
        format!("{}: {title}", words.saving.save_file),
        format!("{}: {title}", words.library.delete),
    );
    let only_database = format!("{}: {title}", words.trouble().keep_in_database);
    let has_both = entry.as_ref().is_some_and(|entry| entry.protection == Protection::Both);
    let acts = entry.map(|entry| {
        let id = entry.journey.id;
        view! {
            <button class="btn btn--s" type="button" aria-label=save_name on:click=move |_| app.shelf.export_entry(app, &entry)>
                <Icon name="disk" small=true/>
                {words.saving.save_file}
            </button>
            {has_both.then(|| view! {
                <button class="icon-btn" type="button" aria-label=only_database title=words.trouble().keep_in_database on:click=move |_| app.shelf.keep_in_database(app, id)>
                    <Icon name="memory"/>
                </button>
            })}
            <button class="icon-btn" type="button" aria-label=bin_name title=words.library.delete on:click=move |_| app.shelf.remove(app, id)>
                <Icon name="bin"/>
            </button>
        }
    });
    view! {
        <tr>
            <th scope="row"><bdi>{title}</bdi>" "<span class="muted">{when}</span></th>
            <td class="num">{library::size(app.language.get(), units)}</td>
            <td class="sizes__a">{acts}</td>
        </tr>
    }
}

/// The buttons.
#[component]
fn Foot() -> impl IntoView {
    let app = use_app();
    let has_versions = Memo::new(move |_| app.shelf.usage.with(|usage| usage.versions != 0));
    let save_all = move |_| app.shelf.export_all(app);
    view! {
        <p class="dialog__note">
            <Icon name="info"/>
            <span>{move || app.words().trouble().room_note}</span>
        </p>
        <button class="btn" type="button" on:click=save_all>
            {move || app.words().library.save_all}
        </button>
        <Show
            when=move || has_versions.get()
            fallback=move || view! {
                <button class="btn btn--ink" type="button" autofocus on:click=move |_| close(app).run(())>
                    {move || app.words().shell.close}
                </button>
            }
        >
            <button class="btn btn--ink" type="button" autofocus on:click=move |_| app.shelf.clear_versions(app)>
                {move || app.words().trouble().clear_versions}
            </button>
        </Show>
    }
}
