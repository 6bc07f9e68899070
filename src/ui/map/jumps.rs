//! Arrows between steps: they lie in a row of their own, where they are made, named and taken away.

use leptos::prelude::*;

use super::super::inspector::{jump_targets, make_jump};
use super::super::widgets::{Icon, PlaceMenu};
use super::editor::TextEditor;
use super::heads::MoreButton;
use super::keyboard::STOP;
use super::layout::{Columns, Stop};
use super::state::{Map, use_map};
use crate::edit::Edit;
use crate::model::{Journey, Jump, JumpId, StepId};
use crate::scene::jumps::levels;
use crate::ui::forms::mark;
use crate::ui::signals::Memo;
use crate::ui::views::{listed, live, maybe};

/// An arrow, as it lies under the steps.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Arrow {
    id: JumpId,
    from: usize,
    to: usize,
    /// Which line of brackets it lies in, from 0.
    level: usize,
}

/// The arrows of the map.
pub fn arrows(map: Map) -> Vec<Arrow> {
    let columns = map.columns.get();
    let at = |step| columns.of_step(step).map(|column| column.at);
    let placed: Vec<_> = map.jumps.with(|jumps| {
        let placed = jumps.iter().filter(|jump| jump.from != jump.to);
        placed.filter_map(|jump| Some((jump.id, at(jump.from)?, at(jump.to)?))).collect()
    });
    let spans: Vec<_> = placed.iter().map(|(_, from, to)| (*from.min(to), *from.max(to))).collect();
    let arrow = |((id, from, to), level)| Arrow { id, from, to, level };
    placed.into_iter().zip(levels(&spans)).map(arrow).collect()
}

/// A jump, if the journey has it.
pub fn jump(journey: &Journey, id: JumpId) -> Option<&Jump> {
    journey.jumps.iter().find(|jump| jump.id == id).map(|jump| &**jump)
}

/// The jumps that start at a step and are drawn.
pub fn from<'a>(
    journey: &'a Journey,
    columns: &'a Columns,
    step: StepId,
) -> impl Iterator<Item = JumpId> + 'a {
    let here = journey.jumps.iter().filter(move |jump| jump.from == step && jump.to != step);
    here.filter(|jump| columns.of_step(jump.to).is_some()).map(|jump| jump.id)
}

/// The edit that writes what a jump says.
pub fn write(map: Map, id: JumpId, label: String) -> Option<Edit> {
    map.app.desk.with_journey_now(|journey| {
        let jump = jump(journey, id)?.clone();
        Some(Edit::PutJump(Jump { label, ..jump }))
    })
}

/// Makes an arrow and goes to it; where there is one already, to that.
pub fn add(map: Map, from: StepId, to: StepId) {
    let known = map.app.desk.with_journey_now(|journey| {
        let mut jumps = journey.jumps.iter();
        jumps.find(|jump| (jump.from, jump.to) == (from, to)).map(|jump| jump.id)
    });
    if let Some(id) = known.or_else(|| make_jump(map.app, from, to)) {
        go(map, id, from);
    }
}

/// To an arrow, or to its step where the map is drawn without arrows.
fn go(map: Map, id: JumpId, from: StepId) {
    let stop = Stop::Jump(id);
    map.go(if map.spot(stop).is_some() { stop } else { Stop::Step(from) });
}

/// What an arrow is called and says.
#[derive(Clone, Default, PartialEq)]
struct Said {
    /// The steps at its ends: number and title.
    ends: [(usize, String); 2],
    label: String,
}

impl Said {
    fn of(map: Map, id: JumpId) -> Memo<Self> {
        map.app.desk.part(move |journey| {
            let jump = jump(journey, id);
            let end = |step: StepId| mark(journey, step).map(|mark| (mark.n, mark.title));
            let ends = jump.and_then(|jump| Some([end(jump.from)?, end(jump.to)?]));
            let label = jump.map(|jump| jump.label.clone());
            Self { ends: ends.unwrap_or_default(), label: label.unwrap_or_default() }
        })
    }

    /// "Jump from 3 I wait to 7 I ask", and what stands on it.
    fn name(&self, map: Map) -> String {
        let [from, to] = self.ends.each_ref().map(|(n, title)| format!("{n} {title}"));
        let name = (map.words().jump_name)(from.trim_end(), to.trim_end());
        if self.label.trim().is_empty() { name } else { format!("{name}: {}", self.label) }
    }
}

/// An arrow between two steps, drawn as a bracket.
#[component]
pub fn JumpArrow(arrow: Arrow) -> impl IntoView {
    let map = use_map();
    let Arrow { id, from, to, level } = arrow;
    let stop = Stop::Jump(id);
    let said = Said::of(map, id);
    let class = if to > from { "jump jump--on" } else { "jump" };
    let (left, right) = (from.min(to), from.max(to));
    view! {
        <div
            class=class
            role="gridcell"
            data-stop=stop.to_string()
            data-found=move || map.found(stop)
            tabindex=move || map.tab_stop(stop)
            aria-label=move || said.with(|said| said.name(map))
            aria-colindex=left + 2
            aria-colspan=right - left + 1
            style:grid-column=format!("{} / {}", left + 2, right + 3)
            style:grid-row=(level + 1).to_string()
        >
            <span class="jump__line" aria-hidden="true"></span>
            <span class="jump__tip" aria-hidden="true"></span>
            <Words id said/>
            <MoreButton/>
        </div>
    }
}

/// What an arrow says, or the field in which that is written.
#[component]
fn Words(id: JumpId, said: Memo<Said>) -> impl IntoView {
    let map = use_map();
    let label = Memo::new(move |_| said.with(|said| said.label.clone()));
    let content = move || {
        if map.is_edited(Stop::Jump(id)) {
            // The jump is there as long as its field is.
            let write = move |text| write(map, id, text).unwrap_or_else(|| Edit::All(Vec::new()));
            return view! { <TextEditor label=move || map.words().fields.jump text=label write/> }
                .into_any();
        }
        (move || label.get()).into_any()
    };
    view! {
        <span
            class="jump__text"
            dir="auto"
            lang=move || map.content_language()
        >
            {live(content)}
        </span>
    }
}

/// The arrows from a step, on lines of a list.
#[component]
pub fn JumpLines(step: StepId) -> impl IntoView {
    let map = use_map();
    let ids = Memo::new(move |_| {
        let columns = map.columns.get();
        map.app.desk.with_journey(|journey| from(journey, &columns, step).collect::<Vec<_>>())
    });
    let line = move |id: JumpId| {
        let (stop, said) = (Stop::Jump(id), Said::of(map, id));
        let to = move || said.with(|said| format!("{} {}", said.ends[1].0, said.ends[1].1));
        view! {
            <div class="reis__jump" data-stop=stop.to_string() data-found=move || map.found(stop) tabindex="0">
                <Icon name="arrow" small=true/>
                <p>
                    <span class="sr-only">{move || map.words().jump_on}" "</span>
                    <b dir="auto">{live(to)}</b>
                    " "
                    <Words id said/>
                </p>
                <MoreButton/>
            </div>
        }
    };
    listed(move || ids.get(), |id| *id, line)
}

/// The steps to which a jump can lead, while one is made.
#[component]
pub fn JumpMenu() -> impl IntoView {
    let map = use_map();
    let on_close = Callback::new(move |()| {
        if let Some(step) = map.jumping.get_untracked() {
            map.jumping.set(None);
            map.go(Stop::Step(step));
        }
    });
    maybe(move || {
        let step = map.jumping.get()?;
        let done = Callback::new(move |id| {
            map.jumping.set(None);
            go(map, id, step);
        });
        let items = untrack(|| jump_targets(map.app, step, done));
        let label = untrack(|| map.words().menu.jump_to);
        let place = (STOP, Stop::Step(step).to_string());
        Some(view! { <PlaceMenu label place items on_close/> })
    })
}

/// Where an arrow is drawn from: dragged to a step, or clicked for a list of steps.
#[component]
pub fn JumpHandle() -> impl IntoView {
    let map = use_map();
    maybe(move || {
        map.editable.get().then(|| {
            view! {
                <button
                    class="icon-btn jump-from"
                    type="button"
                    tabindex="-1"
                    data-act="jump"
                    aria-haspopup="menu"
                    aria-label=move || map.words().menu.jump_to
                >
                    <Icon name="loop"/>
                </button>
            }
        })
    })
}
