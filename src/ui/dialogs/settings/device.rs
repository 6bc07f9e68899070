//! What is kept on this device, and whether the browser may clear it.

use leptos::prelude::*;

use super::super::Dialog;
use crate::ui::signals::Memo;
use crate::ui::state::{App, use_app};
use crate::ui::views::{Show, live};
use crate::words::library;

/// What is kept on this device.
#[component]
pub fn Device() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().settings();
    let size = move |units: usize| library::size(app.language.get(), units);
    let n_journeys = move || app.shelf.journeys.with(Vec::len);
    let n_binned = Memo::new(move |_| app.shelf.bin.with(Vec::len));
    let versions = Memo::new(move |_| app.shelf.usage.with(|usage| usage.versions));
    view! {
        <div class="set">
            <div>
                <h3>{move || app.words().library.on_device}</h3>
                <p class="muted">{move || words().device_hint}</p>
            </div>
            <div class="set__c">
                <dl class="keep">
                    <div>
                        <dt>{move || (words().journeys)(n_journeys())}</dt>
                        <dd>{move || size(journeys(app))}</dd>
                        <dd>
                            <button class="btn btn--s" type="button" on:click=move |_| app.shelf.export_all(app)>
                                {move || app.words().library.save_all}
                            </button>
                        </dd>
                    </div>
                    <Show when=move || versions.get() != 0>
                        <div>
                            <dt>{move || words().versions}</dt>
                            <dd>{move || size(versions.get())}</dd>
                            <dd>
                                <button class="btn btn--s" type="button" on:click=move |_| app.shelf.clear_versions(app)>
                                    {move || words().clear}
                                </button>
                            </dd>
                        </div>
                    </Show>
                    <Show when=move || n_binned.get() != 0>
                        <div>
                            <dt>{move || (words().bin)(n_binned.get())}</dt>
                            <dd></dd>
                            <dd>
                                <button class="btn btn--s" type="button" on:click=move |_| app.dialog.set(Some(Dialog::Bin))>
                                    {move || words().show}
                                </button>
                            </dd>
                        </div>
                    </Show>
                </dl>
                <Promise/>
            </div>
        </div>
    }
}

/// Whether the browser may clear this by itself, and a button to ask it not to.
#[component]
fn Promise() -> impl IntoView {
    let app = use_app();
    let promised = app.shelf.persisted;
    let said = move || {
        let asked = app.shelf.settings.with(|settings| settings.persist_asked);
        match promised.get() {
            Some(true) => app.words().shelf().persisted,
            Some(false) | None if asked => app.words().shelf().not_persisted,
            Some(false) | None => app.words().settings().not_asked,
        }
    };
    view! {
        <div class="promise">
            <p>{live(said)}</p>
            <Show when=move || promised.get() == Some(false)>
                <button class="btn btn--s" type="button" on:click=move |_| app.shelf.ask_to_persist(app)>
                    {move || app.words().settings().ask}
                </button>
            </Show>
            <p class="muted">{move || app.words().settings().persist_hint}</p>
        </div>
    }
}

fn journeys(app: App) -> usize {
    app.shelf.usage.with(|usage| usage.journeys.iter().map(|(_, units)| units).sum())
}
