//! Arrows of a blueprint: at each step through a line, between the cards above and below it.

use leptos::prelude::*;

use super::layout::{Row, cards_shown};
use super::state::use_map;
use crate::insight::lanes;
use crate::model::MapStyle;
use crate::ui::signals::Memo;
use crate::ui::views::listed;

/// The arrows through the line that a row is.
#[component]
pub fn Ties(row: Row) -> impl IntoView {
    let map = use_map();
    let tie = Memo::new(move |_| {
        let style = map.style.get();
        let line = row.lane().filter(|_| style == MapStyle::Blueprint)?;
        map.app.desk.with_journey(|journey| lanes::tie(&lanes::shown(journey, style), line))
    });
    let columns = Memo::new(move |_| {
        let tie = tie.get();
        let choice = map.choice.get();
        let mut columns = map.columns_in_page(row);
        map.app.desk.with_journey(|journey| {
            columns.retain(|column| {
                let step = column.step.and_then(|step| journey.step(step));
                let has = |lane| {
                    step.is_some_and(|step| cards_shown(step, lane, &choice).next().is_some())
                };
                tie.is_some_and(|tie| has(tie.above) && has(tie.below))
            });
        });
        columns
    });
    listed(
        move || columns.get(),
        |column| *column,
        move |column| {
            view! {
                <span
                    class="tie"
                    class:tie--mutual=move || tie.get().is_some_and(|tie| tie.is_mutual)
                    aria-hidden="true"
                    style:grid-column=(column.at + 2).to_string()
                ></span>
            }
        },
    )
}
