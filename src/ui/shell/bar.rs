//! The bar above a journey: its title, whether it is kept, undo and redo,
//! language, theme and export.

use leptos::{ev, html, prelude::*};

use super::super::commands::{self, Command};
use super::super::saving::SavedNote;
use super::super::state::{App, Route, Screen, use_app};
use super::super::widgets::{Icon, MenuButton, MenuItem, MenuKind};
use crate::edit::Edit;
use crate::keep::Theme;
use crate::model::Language;
use crate::words::{actions, names};

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
            <div class="bar__title">{owner}<h1><Title/></h1></div>
            <SavedNote/>
            <div class="bar__actions">
                <div class="pair bar__history">
                    <CommandButton command=Command::Undo icon="undo"/>
                    <CommandButton command=Command::Redo icon="redo"/>
                </div>
                <CommandButton command=Command::Palette icon="search"/>
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
            lang=move || crate::words::of(lang.get()).code
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
fn CommandButton(command: Command, icon: &'static str) -> impl IntoView {
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
            .chain(name.map(String::from))
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
            <Icon name=icon/>
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
    let line = |language| MenuItem {
        icon: "globe",
        label: names::language(language).to_owned(),
        hint: "",
        kind: MenuKind::Choice { chosen: app.language.get_untracked() == language },
        action: Callback::new(move |()| app.language.set(language)),
    };
    vec![line(Language::Nl), line(Language::En)]
}

fn themes(app: App) -> Vec<MenuItem> {
    let words = app.words_now().shell;
    let line = |theme, label: &str| MenuItem {
        icon: "sun",
        label: label.to_owned(),
        hint: "",
        kind: MenuKind::Choice { chosen: app.theme.get_untracked() == theme },
        action: Callback::new(move |()| app.theme.set(theme)),
    };
    vec![
        line(Theme::Auto, words.as_device),
        line(Theme::Light, words.light),
        line(Theme::Dark, words.dark),
    ]
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
        let words = app.words_now();
        let row = |command: Command, icon| MenuItem {
            icon,
            label: command.name(words).to_owned(),
            hint: "",
            kind: MenuKind::Action,
            action: Callback::new(move |()| command.run(app)),
        };
        let possible = [(Command::Undo, "undo"), (Command::Redo, "redo")];
        let possible = possible.into_iter().filter(|(command, _)| command.is_possible(app));
        let out = [
            (Command::Picture, "picture"),
            (Command::Print, "print"),
            (Command::Table, "grid"),
            (Command::Mermaid, "file"),
            (Command::Markdown, "file"),
            (Command::SaveFile, "disk"),
        ];
        let mut items: Vec<_> =
            possible.chain(out).map(|(command, icon)| row(command, icon)).collect();
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
    let present = move |_| {
        if let Some(id) = app.route_now().journey() {
            app.go(Route::In(id, Screen::Present));
        }
    };
    view! {
        <button class="btn btn--ink bar__present" type="button" on:click=present>
            <Icon name="play"/>
            <span>{move || app.words().shell.present}</span>
        </button>
    }
}

/// The ways out.
#[component]
fn ExportMenu() -> impl IntoView {
    let app = use_app();
    let items = Callback::new(move |()| {
        let words = app.words_now();
        let line = |command: Command, icon, hint| MenuItem {
            icon,
            label: command.name(words).to_owned(),
            hint,
            kind: MenuKind::Action,
            action: Callback::new(move |()| command.run(app)),
        };
        vec![
            line(Command::Picture, "picture", words.exporting.picture_hint),
            line(Command::Print, "print", words.exporting.print_hint),
            line(Command::Table, "grid", "CSV"),
            line(Command::Mermaid, "file", words.exporting.text_hint),
            line(Command::Markdown, "file", words.exporting.text_hint),
            line(Command::SaveFile, "disk", words.shell.journey_file_hint),
        ]
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
