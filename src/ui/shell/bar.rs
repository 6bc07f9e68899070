//! The bar above a journey: its title, whether it is kept, undo and redo,
//! language, theme and export.

use leptos::{ev, html, prelude::*};

use super::super::commands::{self, Command};
use super::super::saving::SavedNote;
use super::super::state::{App, Route, Screen, use_app};
use super::super::widgets::{Icon, MenuButton, MenuItem};
use crate::edit::Edit;
use crate::keep::Theme;
use crate::model::Language;
use crate::ui::signals::Signal;
use crate::ui::views::maybe;
use crate::words::actions;

/// The bar above a journey.
#[component]
pub fn Bar() -> impl IntoView {
    let app = use_app();
    let owner = app.desk.part(|journey| journey.owner.clone());
    let owner = move || {
        let owner = owner.get();
        (!owner.is_empty()).then(|| view! { <span class="bar__owner" dir="auto">{owner}</span> })
    };
    view! {
        <header class="bar">
            <Logo/>
            <div class="bar__title">{maybe(owner)}<h1><Title/></h1></div>
            <SavedNote/>
            <div class="bar__actions">
                <div class="pair bar__history">
                    <CommandButton command=Command::Undo/>
                    <CommandButton command=Command::Redo/>
                </div>
                <CommandButton command=Command::Palette/>
                <LanguageMenu/>
                <ThemeMenu/>
                <ExportMenu/>
                <MoreMenu/>
                <PresentButton/>
            </div>
        </header>
    }
}

/// The way home.
#[component]
pub fn Logo() -> impl IntoView {
    let app = use_app();
    view! {
        <a class="bar__logo" href=Route::Library.href() aria-label=move || app.words().shell.home>
            <Icon name="logo"/>
            <span>"Klantreis"</span>
        </a>
    }
}

/// The title: a field that looks like a heading.
#[component]
fn Title() -> impl IntoView {
    let app = use_app();
    let field = NodeRef::<html::Input>::new();
    let title = app.desk.part(|journey| journey.title.clone());
    let lang = app.desk.part(|journey| journey.language);
    let words = move || app.words().shell;
    let on_key = move |event: ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | "Escape")
            && let Some(field) = field.get_untracked()
        {
            // A field that cannot lose focus keeps it: nothing is lost by that.
            let _ = field.blur();
        }
    };
    view! {
        <input
            node_ref=field
            class="title-field"
            type="text"
            dir="auto"
            spellcheck="true"
            autocomplete="off"
            lang=move || crate::words::code(lang.get())
            aria-label=move || words().title
            placeholder=move || words().untitled
            size=move || title.get().chars().count().clamp(8, 60).to_string()
            readonly=move || !app.desk.is_editable()
            prop:value=move || title.get()
            on:input=move |event| {
                commands::act(app, &Edit::Title(event_target_value(&event)));
            }
            on:blur=move |_| app.desk.seal()
            on:keydown=on_key
        />
    }
}

/// A button for a command, named after it, that says what it would do.
#[component]
fn CommandButton(command: Command) -> impl IntoView {
    let app = use_app();
    let hint = move || {
        let language = app.language.get();
        let name = match command {
            Command::Redo => app.desk.redo_name(),
            Command::Undo => app.desk.undo_name(),
            _ => None,
        };
        let name = name.map(|name| actions::edit_name(language, name));
        [command.name(app.words()).to_owned()]
            .into_iter()
            .chain(name.map(std::borrow::Cow::into_owned))
            .collect::<Vec<_>>()
            .join(": ")
    };
    view! {
        <button
            class="icon-btn"
            type="button"
            aria-label=move || command.name(app.words())
            title=hint
            disabled=move || !command.is_possible(app)
            on:click=move |_| command.run(app)
        >
            <Icon name=command.icon()/>
        </button>
    }
}

/// Dutch or English.
#[component]
pub fn LanguageMenu() -> impl IntoView {
    let app = use_app();
    let items = Callback::new(move |()| languages(app));
    view! {
        <MenuButton label=Signal::derive(move || app.words().shell.language.to_owned()) items=items>
            <Icon name="globe"/>
        </MenuButton>
    }
}

fn languages(app: App) -> Vec<MenuItem> {
    [Language::Nl, Language::En].map(|language| Command::Language(language).line(app, "")).to_vec()
}

fn themes(app: App) -> Vec<MenuItem> {
    [Theme::Auto, Theme::Light, Theme::Dark]
        .map(|theme| Command::Theme(theme).line(app, ""))
        .to_vec()
}

/// Light, dark, or as the device.
#[component]
pub fn ThemeMenu() -> impl IntoView {
    let app = use_app();
    let items = Callback::new(move |()| themes(app));
    view! {
        <MenuButton label=Signal::derive(move || app.words().shell.theme.to_owned()) items=items>
            <Icon name="sun"/>
        </MenuButton>
    }
}

/// On a phone: what has no room in the bar.
#[component]
fn MoreMenu() -> impl IntoView {
    let app = use_app();
    let items = Callback::new(move |()| {
        let possible = [Command::Undo, Command::Redo].into_iter();
        let possible = possible.filter(|command| command.is_possible(app));
        let out = [
            Command::Picture,
            Command::Print,
            Command::Table,
            Command::Mermaid,
            Command::Markdown,
            Command::SaveFile,
        ];
        let mut items: Vec<_> = possible.chain(out).map(|command| command.line(app, "")).collect();
        items.extend(languages(app));
        items.extend(themes(app));
        items
    });
    view! {
        <MenuButton
            label=Signal::derive(move || app.words().shell.more.to_owned())
            class="icon-btn bar__more"
            items=items
        >
            <Icon name="more"/>
        </MenuButton>
    }
}

/// Shows the steps to a room.
#[component]
fn PresentButton() -> impl IntoView {
    let app = use_app();
    const PRESENT: Command = Command::Go(Screen::Present);
    view! {
        <button class="btn btn--ink bar__present" type="button" on:click=move |_| PRESENT.run(app)>
            <Icon name=PRESENT.icon()/>
            <span>{move || PRESENT.name(app.words())}</span>
        </button>
    }
}

/// The ways out.
#[component]
fn ExportMenu() -> impl IntoView {
    let app = use_app();
    let items = Callback::new(move |()| {
        let words = app.words_now();
        [
            (Command::Picture, words.exporting().picture_hint),
            (Command::Print, words.exporting().print_hint),
            (Command::Table, "CSV"),
            (Command::Mermaid, words.exporting().text_hint),
            (Command::Markdown, words.exporting().text_hint),
            (Command::SaveFile, words.shell.journey_file_hint),
        ]
        .map(|(command, hint)| command.line(app, hint))
        .to_vec()
    });
    view! {
        <MenuButton
            label=Signal::derive(move || app.words().shell.export.to_owned())
            class="btn bar__export"
            items=items
        >
            <Icon name="export"/>
            <span>{move || app.words().shell.export}</span>
            <Icon name="down" small=true/>
        </MenuButton>
    }
}
