//! Small things in a row that can be taken away one by one.

use leptos::prelude::*;

use super::super::Icon;
use crate::ui::signals::Signal;
use crate::ui::views::maybe;

/// One chip.
#[derive(Clone, PartialEq)]
pub struct Chip {
    /// What it says.
    pub label: String,
    /// Its icon.
    pub icon: &'static str,
    /// Name of the cross.
    pub remove: String,
    /// What its name opens, to find it again.
    pub opens: Option<String>,
}

/// A row of chips.
#[component]
pub fn Chips(
    /// The chips, in order.
    #[prop(into)]
    chips: Signal<Vec<Chip>>,
    /// Called with the place of the chip whose cross was pressed.
    on_remove: Callback<usize>,
    /// Called with the place of the chip whose name was pressed; without it names are only text.
    #[prop(optional, into)]
    on_open: Option<Callback<usize>>,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
    /// What stands at the end of the row.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let chip = move |(idx, chip): (usize, Chip)| {
        let cross = move || {
            (!read_only.get()).then(|| {
                view! {
                    <button
                        type="button"
                        aria-label=chip.remove.clone()
                        on:click=move |_| on_remove.run(idx)
                    >
                        <Icon name="close" small=true/>
                    </button>
                }
            })
        };
        let name = match on_open {
            Some(on_open) => view! {
                <button class="chip__name" type="button" data-opens=chip.opens on:click=move |_| on_open.run(idx)>
                    {chip.label}
                </button>
            }
            .into_any(),
            None => chip.label.into_any(),
        };
        view! {
            <li class="chip chip--x">
                <Icon name=chip.icon small=true/>
                {name}
                {maybe(cross)}
            </li>
        }
    };
    view! {
        <ul class="chips">
            {move || chips.get().into_iter().enumerate().map(chip).collect_view()}
            {children.map(|children| view! { <li class="chips__end">{children()}</li> })}
        </ul>
    }
}
