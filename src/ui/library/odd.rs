//! What cannot be read: explained, and handed out as it is.

use leptos::prelude::*;
use wasm_split_helpers::wasm_split;

use super::super::later::{Draw, Fetched, Later};
use super::super::opening::open_apart;
use super::super::state::{App, use_app};
use super::super::widgets::{Icon, MenuButton, MenuItem, MenuKind};
use crate::keep::{Apart, Unfit};
use crate::ui::signals::{RwSignal, Signal};
use crate::ui::stored::StoredValue;
use crate::ui::views::{Show, live};

/// Something that was set apart, as a card.
#[component]
pub fn ApartCard(
    /// What it is.
    apart: Apart,
) -> impl IntoView {
    let part = Later::new(|| Box::pin(card()));
    live(move || part.show(apart.clone()))
}

#[wasm_split(files, fallible)]
fn card() -> Fetched<Draw<Apart>> {
    Ok(explained)
}

fn explained(apart: Apart) -> AnyView {
    let app = use_app();
    let words = move || app.words().shelf();
    let why = apart.why.clone();
    let said = move || why_words(app, &why);
    let apart = StoredValue::new(apart);
    let asks = RwSignal::new(false);
    let items = Callback::new(move |()| {
        vec![MenuItem {
            icon: "bin",
            label: app.words_now().shelf().discard.to_owned(),
            hint: "",
            kind: MenuKind::Danger,
            action: Callback::new(move |()| asks.set(true)),
        }]
    });
    let label = Signal::derive(move || (app.words().library.more_for)(words().damaged));
    view! {
        <article class="mapcard mapcard--odd">
            <span class="mapcard__sheet mapcard__sheet--odd"><Icon name="warn"/></span>
            <h2>{move || words().damaged}</h2>
            <MenuButton label class="icon-btn mapcard__more" items>
                <Icon name="more"/>
            </MenuButton>
            <p class="mapcard__why" dir="auto">{live(said)}</p>
            <Show when=move || asks.get() fallback=move || view! { <Ways apart/> }>
                <Discard apart asks/>
            </Show>
        </article>
    }
    .into_any()
}

/// What is wrong with it, and what is kept.
fn why_words(app: App, why: &Unfit) -> String {
    let words = app.words();
    match why {
        Unfit::Damaged(damage) => {
            let said = (words.reading().damage)(*damage);
            format!("{} {}", said.what, said.kept)
        }
        Unfit::Unreadable(error) => {
            format!("{} {}", (words.reading().error)(error).what, words.shelf().damaged_lead)
        }
        Unfit::Misplaced => words.shelf().damaged_lead.to_owned(),
    }
}

/// What can be done with it.
#[component]
fn Ways(
    /// What it is.
    apart: StoredValue<Apart>,
) -> impl IntoView {
    let app = use_app();
    let download = move |_| apart.with_value(|apart| app.shelf.export_apart(app, apart));
    let open = move |_| apart.with_value(|apart| open_apart(app, apart));
    view! {
        <p class="mapcard__acts">
            <button class="btn btn--s" type="button" on:click=download>
                <Icon name="import" small=true/>
                {move || app.words().shelf().download_raw}
            </button>
            <button class="btn btn--s" type="button" on:click=open>
                {move || app.words().reading().open_readable}
            </button>
        </p>
    }
}

/// Asks once before it is thrown away for good.
#[component]
fn Discard(
    /// What it is.
    apart: StoredValue<Apart>,
    /// Whether it is being asked.
    asks: RwSignal<bool>,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().shelf();
    let discard = move |_| app.shelf.discard_apart(app, apart.get_value());
    view! {
        <p class="mapcard__acts" role="alert">
            <b>{move || words().discard_sure}</b>
            <button class="btn btn--s" type="button" on:click=move |_| asks.set(false)>
                {move || app.words().shell.cancel}
            </button>
            <button class="btn btn--s btn--bad btn--edge" type="button" on:click=discard>
                <Icon name="bin" small=true/>
                {move || words().discard}
            </button>
        </p>
    }
}
