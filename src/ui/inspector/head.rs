//! The top of the panel: what kind of thing it is, its name, and the cross.

use leptos::prelude::*;

use super::close;
use super::pages::use_pages;
use crate::ui::forms::lang;
use crate::ui::signals::Signal;
use crate::ui::state::use_app;
use crate::ui::views::{live, maybe};
use crate::ui::widgets::Icon;

/// What stands before the kind.
#[derive(Clone, Copy, PartialEq)]
pub enum Sign {
    /// Nothing.
    None,
    /// An icon.
    Icon(&'static str),
    /// An icon in the colour of a problem.
    Problem(&'static str),
    /// A spot in a colour role, 1–6.
    Colour(u8),
}

/// Words of a customer.
#[derive(Clone, PartialEq)]
pub struct Said {
    /// What was said.
    pub quote: String,
    /// By whom, or where.
    pub by: String,
}

/// The top of a panel.
#[component]
pub fn Head(
    /// What stands before the kind.
    #[prop(into)]
    sign: Signal<Sign>,
    /// "Obstakel bij stap 7".
    #[prop(into)]
    kind: Signal<String>,
    /// What it is called or says.
    #[prop(into)]
    title: Signal<String>,
    /// What a customer said of it.
    #[prop(optional, into)]
    said: Option<Signal<Option<Said>>>,
    /// Whether there is something to go back to.
    #[prop(optional)]
    is_page: bool,
    /// Whether there is nothing to close where the panel stands beside the map.
    #[prop(optional)]
    is_rest: bool,
) -> impl IntoView {
    let app = use_app();
    let words = app.words_now().inspector();
    let pages = use_pages();
    let language = lang(app);
    let sign = move || match sign.get() {
        Sign::None => ().into_any(),
        Sign::Icon(name) => view! { <Icon name/> }.into_any(),
        Sign::Problem(name) => view! { <span class="bad"><Icon name/></span> }.into_any(),
        Sign::Colour(role) => view! {
            <span class="dotp" data-phase=role.to_string() aria-hidden="true"></span>
        }
        .into_any(),
    };
    let back = is_page.then(|| {
        view! {
            <button class="side__back" type="button" on:click=move |_| pages.back()>
                <Icon name="back" small=true/>
                {words.back}
            </button>
        }
    });
    let said = move || {
        said.and_then(|said| said.get()).map(|said| {
            view! {
                <p class="side__said" dir="auto" lang=move || language.get()>
                    "“"{said.quote}"”"
                </p>
                <p class="side__by">{said.by}</p>
            }
        })
    };
    view! {
        <header class="side__head" data-rest=is_rest.then_some("")>
            {back}
            <p class="side__kind">{live(sign)}<span>{move || kind.get()}</span></p>
            <button
                class="icon-btn"
                type="button"
                aria-label=words.close
                on:click=move |_| close(app)
            >
                <Icon name="close"/>
            </button>
            <h2 tabindex="-1" dir="auto" lang=move || language.get()>{move || title.get()}</h2>
            {maybe(said)}
        </header>
    }
}
