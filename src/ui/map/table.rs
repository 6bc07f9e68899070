//! The map as a table: a line per step, a column per row of the map. The same places as on the map,
//! gone to with the same keys and edited where they stand.

use leptos::{ev, prelude::*};

use super::beside::Shown;
use super::card::{is_voice, quoted};
use super::cells::{AddButton, Channels, derived};
use super::curve::beside;
use super::editor::TextEditor;
use super::heads::{PhaseEditor, named};
use super::lane_head::NameEditor;
use super::layout::{Column, Row, Span, Stop};
use super::reality::figures;
use super::state::use_map;
use super::table_feeling::{Felt, strip};
use super::{keyboard, picks, pointer};
use crate::edit::{Edit, Selection, StepChange};
use crate::model::{CardId, LaneId, LaneKind, StepId};
use crate::ui::signals::{Memo, Signal};
use crate::ui::views::{listed, live};
use crate::ui::widgets::Icon;

/// The map as a table.
#[component]
pub fn Table() -> impl IntoView {
    let map = use_map();
    keyboard::keep_focus(map, keyboard::on_key);
    let rows = Memo::new(move |_| {
        map.rows.with(|rows| {
            let shown = rows
                .iter()
                .filter(|row| row.has_cells() && !matches!(row, Row::Phases | Row::Steps));
            shown.copied().collect::<Vec<_>>()
        })
    });
    let spans = move || map.columns.with(|columns| columns.spans.clone());
    let name = move || map.words().as_table;
    view! {
        <div class="map-scroll" role="region" aria-label=name>
            <table
                class="maptable"
                role="grid"
                aria-label=name
                aria-multiselectable="true"
                aria-readonly=move || (!map.editable.get()).then_some("true")
                on:keydown=move |event| keyboard::on_key(map, &event)
                on:focusin=move |event| pointer::on_focus(map, &event)
                on:focusout=move |event: ev::FocusEvent| pointer::on_blur(map, &event)
                on:mousedown=move |event| picks::on_mouse_down(map, &event)
                on:click=move |event| pointer::on_table_click(map, &event)
                on:dblclick=move |event| pointer::on_double_click(map, &event)
                on:contextmenu=move |event| pointer::on_context_menu(map, &event)
            >
                <thead>
                    <tr>
                        <th scope="col"><span class="sr-only">{move || map.words().phase_head}</span></th>
                        <LaneHead row=Row::Steps/>
                        {listed(move || rows.get(), |row| *row, |row| view! { <LaneHead row/> })}
                    </tr>
                </thead>
                {listed(spans, |span| *span, move |span| view! { <Phase span rows/> })}
            </table>
        </div>
    }
}

/// The head of a column.
#[component]
fn LaneHead(row: Row) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Head(row);
    let own = map.app.desk.part(move |journey| {
        let lane = row.lane().and_then(|id| journey.lane(id));
        lane.map(|lane| lane.name.clone()).unwrap_or_default()
    });
    let name = Memo::new(move |_| map.row_name(row, own.get()));
    let content = move || match row.lane() {
        Some(id) if map.is_edited(stop) => view! { <NameEditor id text=name/> }.into_any(),
        _ => name.get().into_any(),
    };
    view! {
        <th
            scope="col"
            class:is-measured=matches!(row, Row::Reality(_))
            class:maptable__curve=row.holds_curve()
            dir="auto"
            data-stop=stop.to_string()
            data-found=move || map.found(stop)
            tabindex=move || map.tab_stop(stop)
        >
            {live(content)}
            {row.holds_curve().then(|| view! {
                {beside(Shown::Names)}
                <span class="maptable__scale" aria-hidden="true"><i>"−2"</i><i>"0"</i><i>"+2"</i></span>
            })}
        </th>
    }
}

/// The lines of a phase; one without steps has a line for the first.
#[component]
fn Phase(span: Span, rows: Memo<Vec<Row>>) -> impl IntoView {
    let map = use_map();
    let columns = move || {
        map.columns.with(|columns| {
            let of_phase = columns.all.iter().filter(|column| column.phase == span.phase);
            of_phase.copied().collect::<Vec<_>>()
        })
    };
    view! {
        <tbody data-phase=span.colour.to_string()>
            {listed(columns, |column| *column, move |column| view! {
                <tr>
                    {column.is_first.then(|| view! { <PhaseHead span/> })}
                    {match column.step {
                        Some(step) => view! { <Line column step rows/> }.into_any(),
                        None => view! { <Gap span column rows/> }.into_any(),
                    }}
                </tr>
            })}
        </tbody>
    }
}

#[component]
fn PhaseHead(span: Span) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Phase(span.phase);
    let name = map.app.desk.part(move |journey| {
        journey.phase(span.phase).map(|phase| phase.name.clone()).unwrap_or_default()
    });
    let content = move || {
        if map.is_edited(stop) {
            return view! { <span class="maptable__e"><PhaseEditor id=span.phase name/></span> }
                .into_any();
        }
        view! { <span class="maptable__p">{span.number}" "{move || named(name.get(), map.words().unnamed.phase)}</span> }.into_any()
    };
    view! {
        <th
            scope="rowgroup"
            rowspan=span.n_columns.to_string()
            class="maptable__ph"
            dir="auto"
            lang=move || map.content_language()
            data-stop=stop.to_string()
            data-found=move || map.found(stop)
            tabindex=move || map.tab_stop(stop)
        >
            {live(content)}
        </th>
    }
}

/// The place of the first step of a phase.
#[component]
fn Gap(span: Span, column: Column, rows: Memo<Vec<Row>>) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Gap(span.phase);
    view! {
        <th scope="row">
            {move || map.editable.get().then(|| view! {
                <button class="btn btn--add" type="button" data-stop=stop.to_string() data-act="add" tabindex=move || map.tab_stop(stop)>
                    <Icon name="plus"/>
                    {move || map.words().short.step}
                </button>
            })}
        </th>
        {listed(move || rows.get(), |row| *row, move |row| {
            if row.holds_curve() {
                view! { <td class="maptable__curve">{strip(map, column)}</td> }.into_any()
            } else {
                view! { <td></td> }.into_any()
            }
        })}
    }
}

/// The cells of a step.
#[component]
fn Line(column: Column, step: StepId, rows: Memo<Vec<Row>>) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Step(step);
    let shown = map.app.desk.column(step);
    let title = Memo::new(move |_| shown.with(|step| step.title.clone()));
    let is_chosen = move || map.app.desk.selection.get() == Selection::Step(step);
    let content = move || {
        if map.is_edited(stop) {
            let write =
                move |title| Edit::ChangeStep { id: step, change: StepChange::Title(title) };
            return view! {
                <span class="maptable__e" data-stop=stop.to_string()>
                    <TextEditor label=move || map.words().fields.step text=title write/>
                </span>
            }
            .into_any();
        }
        view! {
            <button
                class="maptable__w"
                type="button"
                dir="auto"
                lang=move || map.content_language()
                data-stop=stop.to_string()
                data-found=move || map.found(stop)
                tabindex=move || map.tab_stop(stop)
                aria-current=move || is_chosen().then_some("true")
            >
                {move || named(title.get(), map.words().untitled_step)}
            </button>
        }
        .into_any()
    };
    view! {
        <th scope="row">
            <span class="maptable__step">
                <span class="step__n" data-phase=column.colour.to_string()>{column.number}</span>
                {live(content)}
            </span>
        </th>
        {listed(move || rows.get(), |row| *row, move |row| view! { <Cell row column step/> })}
    }
}

#[component]
fn Cell(row: Row, column: Column, step: StepId) -> impl IntoView {
    match row {
        Row::Lane(lane, kind) if row.holds_cards() => {
            view! { <Cards row lane kind column step/> }.into_any()
        }
        Row::Lane(..) if row.holds_curve() => view! { <Felt row column step/> }.into_any(),
        Row::Lane(_, kind) => view! { <Derived row kind step/> }.into_any(),
        _ => view! { <Measured row step/> }.into_any(),
    }
}

/// A cell that is filled elsewhere.
#[component]
fn Derived(row: Row, kind: LaneKind, step: StepId) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Cell(row, step);
    view! {
        <td
            data-stop=stop.to_string()
            data-found=move || map.found(stop)
            tabindex=move || map.tab_stop(stop)
        >
            {derived(kind, step)}
        </td>
    }
}

/// What data shows of a step, as on the map.
#[component]
fn Measured(row: Row, step: StepId) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Cell(row, step);
    let last = move || map.columns.with(|columns| columns.all.last().and_then(|last| last.step));
    let real = Memo::new(move |_| map.records.with(|records| records.real(step, last())));
    let content = move || match real.get() {
        Some(real) => view! { <div class="real">{figures(map, real)}</div> }.into_any(),
        None => map.app.words().reality().none.into_any(),
    };
    view! {
        <td
            class:is-measured=move || real.with(Option::is_some)
            class:real--none=move || real.with(Option::is_none)
            data-stop=stop.to_string()
            data-found=move || map.found(stop)
            tabindex=move || map.tab_stop(stop)
        >
            {live(content)}
        </td>
    }
}

/// A cell with cards that people write.
#[component]
fn Cards(row: Row, lane: LaneId, kind: LaneKind, column: Column, step: StepId) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Cell(row, step);
    let shown = map.app.desk.column(step);
    let cards = Memo::new(move |_| shown.with(|step| map.cards_in(step, lane)));
    let content = move || match cards.get() {
        cards if cards.is_empty() => {
            view! { <AddButton stop kind number=column.number/> }.into_any()
        }
        cards => {
            cards.into_iter().map(|id| view! { <Card id kind step/> }).collect_view().into_any()
        }
    };
    let is_picked = move || cards.with(|cards| map.picks.has_all(stop, cards));
    view! {
        <td aria-selected=move || is_picked().to_string()>
            {live(content)}
            {(kind == LaneKind::Touchpoints).then(|| view! { <Channels step/> })}
        </td>
    }
}

/// A card, or the draft of one.
#[component]
fn Card(id: CardId, kind: LaneKind, step: StepId) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Card(id);
    let column = map.app.desk.column(step);
    let card = Memo::new(move |_| {
        column.with(|step| {
            let card = step.cards.iter().find(|card| card.id == id)?;
            Some((card.text.clone(), card.evidence.is_empty()))
        })
    });
    let text = Signal::derive(move || card.get().map(|(text, _)| text).unwrap_or_default());
    let is_guess = move || card.with(|card| card.as_ref().is_none_or(|(_, guess)| *guess));
    let is_picked = move || map.picks.has(stop);
    let is_voice = is_voice(kind);
    let written = move || if is_voice { quoted(&text.get()) } else { text.get() };
    let words = move || {
        view! {
            <button
                class="maptable__w"
                class:maptable__w--voice=is_voice
                class:is-picked=is_picked
                type="button"
                dir="auto"
                lang=move || map.content_language()
                data-guess=move || is_guess().then_some("")
                data-stop=stop.to_string()
                data-found=move || map.found(stop)
                tabindex=move || map.tab_stop(stop)
                aria-current=move || map.is_selected(id).then_some("true")
            >
                {move || is_picked().then(|| view! { <Icon name="check" small=true/> })}
                {move || named(written(), map.app.words().menus().card)}
                {move || is_guess().then(|| view! { <span class="sr-only">" "{map.words().guess}</span> })}
                {move || is_picked().then(|| view! { <span class="sr-only">", "{map.app.words().several().selected}</span> })}
            </button>
        }
    };
    live(move || {
        if map.is_edited(stop) {
            let write = move |text: String| map.write_card(id, text);
            view! {
                <span class="maptable__e" data-stop=stop.to_string()>
                    <TextEditor label=move || map.words().fields.card text write/>
                </span>
            }
            .into_any()
        } else {
            words().into_any()
        }
    })
}
