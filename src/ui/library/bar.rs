//! The bar above the library: search, language, theme, files in and out.

use leptos::prelude::*;

use super::super::opening::choose_file;
use super::super::shell::{LanguageMenu, Logo, ThemeMenu};
use super::super::state::use_app;
use super::super::widgets::Icon;
use super::find::Search;
use crate::ui::signals::Memo;
use crate::ui::views::Show;

/// The bar above the library.
#[component]
pub fn LibraryBar(
    /// What is searched for.
    search: Search,
    /// Whether there is no journey yet: then nothing can be searched or saved.
    is_empty: Memo<bool>,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().library;
    view! {
        <header class="bar bar--library">
            <Logo/>
            <Show when=move || !is_empty.get()>
                <SearchField search/>
            </Show>
            <div class="bar__actions">
                <LanguageMenu/>
                <ThemeMenu/>
                <button class="btn" type="button" on:click=move |_| choose_file()>
                    <Icon name="import"/>
                    <span>{move || words().open_file}</span>
                </button>
                <Show when=move || !is_empty.get()>
                    <button class="btn" type="button" on:click=move |_| app.shelf.export_all(app)>
                        <Icon name="disk"/>
                        <span>{move || words().save_all}</span>
                    </button>
                </Show>
            </div>
        </header>
    }
}

/// The field that searches.
#[component]
fn SearchField(
    /// What is searched for.
    search: Search,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().library;
    view! {
        <search>
            <label class="field field--search">
                <Icon name="search"/>
                <span class="sr-only">{move || words().search}</span>
                <input
                    type="search"
                    dir="auto"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=move || words().search_hint
                    prop:value=move || search.asked.get()
                    on:input=move |event| search.asked.set(event_target_value(&event))
                />
            </label>
        </search>
    }
}
