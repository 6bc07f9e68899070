//! A button that opens a menu: native popover for the layer, the ARIA menu
//! button pattern (<https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/>)
//! for keys and roles.

use leptos::{ev, html, prelude::*};

use super::Icon;
use crate::platform::focus;
use crate::ui::signals::{RwSignal, Signal};
use crate::ui::views::Show;

/// One line of a menu.
#[derive(Clone)]
pub struct MenuItem {
    /// Name of the icon. What may be chosen has none: a tick stands there.
    pub icon: &'static str,
    /// What it says.
    pub label: String,
    /// Small, at the end of the line.
    pub hint: &'static str,
    /// What kind of line it is.
    pub kind: MenuKind,
    /// What it does.
    pub action: Callback<()>,
}

/// Kinds of menu lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum MenuKind {
    /// Does something.
    Action,
    /// Takes something away.
    Danger,
    /// One of several choices; whether it is the present one.
    Choice {
        /// Whether this is the present choice.
        chosen: bool,
    },
    /// May be chosen beside others; whether it is.
    Also {
        /// Whether it is chosen.
        chosen: bool,
    },
}

/// A button with a menu below it.
#[component]
pub fn MenuButton(
    /// Accessible name of the button and of the menu.
    #[prop(into)]
    label: Signal<String>,
    /// Class of the button.
    #[prop(default = "icon-btn")]
    class: &'static str,
    /// The lines; asked for when the menu opens.
    items: Callback<(), Vec<MenuItem>>,
    /// What stands on the button.
    children: Children,
) -> impl IntoView {
    let button = NodeRef::<html::Button>::new();
    let menu = NodeRef::<html::Div>::new();
    let open = RwSignal::new(false);
    let show = move || {
        open.set(true);
        request_animation_frame(move || {
            // The button may have left the page by then.
            let button = button.try_get_untracked().flatten();
            if let Some((button, menu)) = button.zip(menu.try_get_untracked().flatten()) {
                focus::open_popover(&menu, &button);
            }
        });
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "ArrowDown" {
            event.prevent_default();
            show();
        }
    };
    view! {
        <button
            node_ref=button
            class=class
            type="button"
            aria-label=move || label.get()
            aria-haspopup="menu"
            aria-expanded=move || open.get().to_string()
            on:click=move |_| show()
            on:keydown=on_key
        >
            {children()}
        </button>
        <Show when=move || open.get()>
            <div
                node_ref=menu
                class="menu"
                popover="auto"
                on:toggle=move |_| {
                    if menu.get_untracked().is_some_and(|menu| !focus::is_popover_open(&menu)) {
                        open.set(false);
                    }
                }
                on:keydown=move |event| {
                    // Escape closes the menu and nothing around it.
                    if event.key() == "Escape" {
                        event.stop_propagation();
                    }
                    if let Some(menu) = menu.get_untracked() {
                        focus::menu_key(&menu, &event);
                    }
                }
            >
                <div role="menu" aria-label=move || label.get()>
                    {items.run(()).into_iter().map(|item| line(item, menu)).collect_view()}
                </div>
            </div>
        </Show>
    }
}

/// A menu beside something that is no button: it is open as long as it is mounted.
#[component]
pub fn PlaceMenu(
    /// Accessible name.
    #[prop(into)]
    label: String,
    /// The attribute, and its value, of what the menu belongs to.
    place: (&'static str, String),
    /// The lines.
    items: Vec<MenuItem>,
    /// Called when it closes.
    on_close: Callback<()>,
) -> impl IntoView {
    let menu = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        if let Some(menu) = menu.get() {
            focus::open_popover_at(&menu, place.0, &place.1);
        }
    });
    view! {
        <div
            node_ref=menu
            class="menu menu--place"
            popover="auto"
            on:toggle=move |_| {
                if menu.get_untracked().is_some_and(|menu| !focus::is_popover_open(&menu)) {
                    on_close.run(());
                }
            }
            on:keydown=move |event| {
                event.stop_propagation();
                if let Some(menu) = menu.get_untracked() {
                    focus::menu_key(&menu, &event);
                }
            }
        >
            <div role="menu" aria-label=label>
                {items.into_iter().map(|item| line(item, menu)).collect_view()}
            </div>
        </div>
    }
}

fn line(item: MenuItem, menu: NodeRef<html::Div>) -> impl IntoView {
    let (role, checked) = match item.kind {
        MenuKind::Action | MenuKind::Danger => ("menuitem", None),
        MenuKind::Choice { chosen } => ("menuitemradio", Some(chosen.to_string())),
        MenuKind::Also { chosen } => ("menuitemcheckbox", Some(chosen.to_string())),
    };
    let class = if item.kind == MenuKind::Danger { "menu__bad" } else { "" };
    // A choice shows whether it is made.
    let icon = match checked.as_deref() {
        None => item.icon,
        Some("true") => "check",
        Some(_) => "",
    };
    let act = move |_| {
        if let Some(menu) = menu.get_untracked() {
            focus::close_popover(&menu);
        }
        item.action.run(());
    };
    let hint = (!item.hint.is_empty()).then_some(item.hint);
    view! {
        {(item.kind == MenuKind::Danger).then(|| view! { <hr/> })}
        <button
            type="button"
            class=class
            role=role
            aria-checked=checked
            aria-description=hint
            tabindex="-1"
            on:click=act
        >
            <Icon name=icon/>
            <span>{item.label}</span>
            {hint.map(|hint| view! { <small aria-hidden="true">{hint}</small> })}
        </button>
    }
}
