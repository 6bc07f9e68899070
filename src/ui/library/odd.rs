//! What cannot be read: explained, and handed out as it is.

use leptos::prelude::*;

use super::super::opening::open_apart;
use super::super::state::use_app;
use super::super::widgets::{Icon, MenuButton, MenuItem, MenuKind};
use crate::codec::record::{self, Damage};
use crate::keep::Apart;

/// Something that was set apart, as a card.
#[component]
pub fn ApartCard(
    /// What it is.
    apart: Apart,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().library;
    let damage = record::open(&apart.raw).err().unwrap_or(Damage::NotARecord);
    let said = move || (app.words().reading.damage)(damage);
    let apart = StoredValue::new(apart);
    let items = Callback::new(move |()| {
        vec![MenuItem {
            icon: "bin",
            label: app.words_now().library.discard.to_owned(),
            hint: "",
            kind: MenuKind::Danger,
            action: Callback::new(move |()| app.shelf.discard_apart(app, apart.get_value())),
        }]
    });
    let label = Signal::derive(move || (words().more_for)(words().damaged));
    view! {
        <article class="mapcard mapcard--odd">
            <span class="mapcard__sheet mapcard__sheet--odd"><Icon name="warn"/></span>
            <h2>{move || words().damaged}</h2>
            <MenuButton label class="icon-btn mapcard__more" items>
                <Icon name="more"/>
            </MenuButton>
            <p class="mapcard__why">{move || said().what}" "{move || said().kept}</p>
            <p class="mapcard__acts">
                <button class="btn btn--s" type="button" on:click=move |_| app.shelf.export_apart(app, &apart.get_value())>
                    <Icon name="import" small=true/>
                    {move || words().download_raw}
                </button>
                <button class="btn btn--s" type="button" on:click=move |_| open_apart(app, &apart.get_value())>
                    {move || app.words().reading.open_readable}
                </button>
            </p>
        </article>
    }
}
