//! The reader's choices, and what is kept on this device.

mod device;
mod remove;

use leptos::prelude::*;

use self::device::Device;
use super::{Dialog, close};
use crate::keep::Theme;
use crate::model::Language;
use crate::ui::signals::Signal;
use crate::ui::state::use_app;
use crate::ui::views::live;
use crate::ui::widgets::{Dialog as Frame, Icon, SwitchField};
use crate::words::names;

pub use remove::RemoveDialog;

/// The reader's choices. Each acts at once.
#[component]
pub fn SettingsDialog() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().settings();
    view! {
        <Frame
            title=Signal::derive(move || app.words().library.settings.to_owned())
            close_label=app.words_now().shell.close
            on_close=close(app)
            class="dialog--mid"
            foot=move || view! {
                <button
                    class="btn btn--bad btn--quiet foot__left"
                    type="button"
                    on:click=move |_| app.dialog.set(Some(Dialog::Remove))
                >
                    <Icon name="bin"/>
                    {move || words().remove}
                </button>
                <button class="btn btn--ink" type="button" on:click=move |_| close(app).run(())>
                    {move || app.words().shell.close}
                </button>
            }
        >
            <div class="sets">
                <LanguageSet/>
                <ThemeSet/>
                <KeysSet/>
                <div class="set">
                    <div><h3>{move || words().motion}</h3></div>
                    <div class="set__c"><p class="set__say">{move || words().motion_hint}</p></div>
                </div>
                <Device/>
            </div>
        </Frame>
    }
}

/// Dutch or English.
#[component]
fn LanguageSet() -> impl IntoView {
    let app = use_app();
    let button = move |language: Language| {
        view! {
            <button
                type="button"
                lang=crate::words::code(language)
                autofocus=app.language.get_untracked() == language
                aria-pressed=move || (app.language.get() == language).to_string()
                on:click=move |_| app.language.set(language)
            >
                {names::language(language)}
            </button>
        }
    };
    view! {
        <div class="set">
            <div>
                <h3>{move || app.words().shell.language}</h3>
                <p class="muted">{move || app.words().settings().language_hint}</p>
            </div>
            <div class="set__c">
                <div class="segment" role="group" aria-label=move || app.words().shell.language>
                    {button(Language::Nl)}
                    {button(Language::En)}
                </div>
            </div>
        </div>
    }
}

/// Light, dark, or as the device.
#[component]
fn ThemeSet() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().shell;
    let button = move |theme: Theme| {
        let label = move || match theme {
            Theme::Auto => words().as_device,
            Theme::Light => words().light,
            Theme::Dark => words().dark,
        };
        view! {
            <button
                type="button"
                aria-pressed=move || (app.theme.get() == theme).to_string()
                on:click=move |_| app.theme.set(theme)
            >
                {live(label)}
            </button>
        }
    };
    view! {
        <div class="set">
            <div><h3>{move || words().theme}</h3></div>
            <div class="set__c">
                <div class="segment" role="group" aria-label=move || words().theme>
                    {[Theme::Auto, Theme::Light, Theme::Dark].map(button).collect_view()}
                </div>
            </div>
        </div>
    }
}

/// Whether single letters are shortcuts.
#[component]
fn KeysSet() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().settings();
    let on = Signal::derive(move || app.shelf.settings.with(|settings| settings.single_keys));
    let change = Callback::new(move |on: bool| {
        app.shelf.change_settings(move |settings| settings.single_keys = on);
    });
    view! {
        <div class="set">
            <div>
                <h3>{move || words().keys}</h3>
                <p class="muted">{move || words().keys_hint}</p>
            </div>
            <div class="set__c">
                {move || view! { <SwitchField label=words().single_keys on on_change=change/> }}
            </div>
        </div>
    }
}
