//! What the parts of the map share: its columns and rows, where focus is, what
//! is being edited, and which columns are in sight.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use super::super::shared::Shared;
use super::super::state::{App, use_app};
use super::curve::{Drawn, Points, keep_drawn, keep_points};
use super::drag::{Drag, Target};
use super::find::Finder;
use super::geometry::Frame;
use super::heights::Tallest;
use super::layout::{Column, Columns, Row, Stop, rows};
use super::navigate::Spot;
use super::others::{Others, keep_others};
use super::picks::Picks;
use super::records::{Records, records};
use super::which::Which;
use crate::edit::Selection;
use crate::insight::curve::PersonaChoice;
use crate::model::{
    CardId, Jump, LaneId, LaneKind, Language, MapStyle, PersonaId, PhaseId, StepId, View,
};
use crate::platform::page;
use crate::ui::lasting::{Lasting, lasting};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::stored::StoredValue;
use crate::words::{map as words, names};

/// Where something may be put down: a column, and a row if it makes a difference.
type Place = (StepId, Option<LaneId>);

/// What the parts of the map share.
pub type Map = Lasting<MapParts>;

/// What it is made of.
pub struct MapParts {
    /// The program around it.
    pub app: App,
    /// Its columns.
    pub columns: Memo<Arc<Columns>>,
    /// Its rows.
    pub rows: Memo<Arc<Vec<Row>>>,
    /// How it is shown.
    pub view: Memo<View>,
    /// Which of the four styles.
    pub style: Memo<MapStyle>,
    /// Whose map it is: whose cards are shown.
    pub choice: Memo<PersonaChoice>,
    /// Who stand beside the one whose curve it is.
    pub ids_beside: Memo<Vec<PersonaId>>,
    /// Their curves.
    pub others: Memo<Others>,
    /// Whether it may be changed.
    pub editable: Memo<bool>,
    /// The place with the tab stop.
    pub here: RwSignal<Stop>,
    /// The text that is being edited.
    pub editing: RwSignal<Option<Stop>>,
    /// A card that exists as soon as something is typed.
    pub draft: RwSignal<Option<Draft>>,
    /// The place whose menu is open.
    pub menu: RwSignal<Option<Stop>>,
    /// The card or step that is being moved by choosing a place.
    pub moving: RwSignal<Option<Stop>>,
    /// The step from which a jump is made by choosing where it leads.
    pub jumping: RwSignal<Option<StepId>>,
    /// The card, or one of those that are selected, to which evidence is being linked.
    pub linking: RwSignal<Option<Stop>>,
    /// The point of the curve that is being moved, and where it was.
    pub lifted: RwSignal<Option<Lifted>>,
    /// What is selected, when it is more than what has focus.
    pub picks: Picks,
    /// What is dragged.
    pub drag: RwSignal<Option<Drag>>,
    /// Whether what is dragged is all that is selected.
    pub drags_several: Memo<bool>,
    /// Cells that show all their cards.
    pub unfolded: RwSignal<HashSet<(LaneId, StepId)>>,
    /// Phases of a long list that show their steps.
    pub opened: RwSignal<HashSet<PhaseId>>,
    /// What is sought on the map.
    pub finder: Finder,
    /// The size of what is in sight.
    pub frame: RwSignal<Frame>,
    /// The height of the rows that stay in sight.
    pub head: RwSignal<f64>,
    /// How many rows stand in the page. Those at the top come first, so that a large map is there
    /// at once; the others follow within a few frames.
    pub n_rows: RwSignal<usize>,
    /// Which columns stand in the page.
    pub page: Memo<Range<usize>>,
    /// How far it is scrolled, in pixels.
    pub scroll: RwSignal<f64>,
    /// Per row, the columns that decide its height.
    pub tallest: Memo<Tallest>,
    /// The view of a journey that may not be changed.
    own_view: RwSignal<Option<View>>,
    /// What belongs to each step beside its cards.
    pub records: Memo<Records>,
    /// Arrows between steps.
    pub jumps: Memo<Vec<Shared<Jump>>>,
    /// The points of the curve.
    pub points: Memo<Points>,
    /// The curve of what is in the page.
    pub drawn: Memo<Drawn>,
    /// The language of the content.
    content_language: Memo<Language>,
    /// Where `here` was counted, for when it is gone.
    pub(super) last: StoredValue<Spot>,
    /// The text before it was edited.
    pub(super) before: StoredValue<Option<String>>,
    /// Whether focus was on the grid.
    pub(super) had_focus: StoredValue<bool>,
    /// Whether a finger holds what is dragged.
    pub(super) held: StoredValue<bool>,
    /// What was tapped last: tapped again, it is edited.
    pub(super) tapped: StoredValue<Option<Stop>>,
    /// Whether the map is shown as a list.
    pub narrow: RwSignal<bool>,
    /// Asks for scrolling this far.
    pub scroll_to: RwSignal<Option<f64>>,
    is_here: Which<Stop>,
    is_edited: Which<Stop>,
    is_selected: Which<Stop>,
    is_dragged: Which<Stop>,
    is_target: Which<Place>,
    is_chosen: Which<Stop>,
}

/// A card that exists as soon as something is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The identity it will have.
    pub id: CardId,
    /// Its step.
    pub step: StepId,
    /// Its lane.
    pub lane: LaneId,
    /// Its place among the cards of the cell.
    pub at: usize,
}

/// A point of the curve that is being moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lifted {
    /// The step.
    pub step: StepId,
    /// Where it is now, in tenths; none is a gap.
    pub now: Option<i32>,
    /// Where it was.
    pub was: Option<i32>,
}

impl Map {
    /// Whether the map has left the page. What is taken out of the page still tells that it
    /// lost focus, and what was asked for before the next picture still comes.
    pub fn is_gone(self) -> bool {
        self.editing.is_gone()
    }

    /// Whether something is asked for that opens over the map.
    pub fn asks_over(self) -> bool {
        self.menu.with(Option::is_some)
            || self.moving.with(Option::is_some)
            || self.jumping.with(Option::is_some)
            || self.linking.with(Option::is_some)
            || self.finder.is_open.get()
    }

    /// The state of a map of what is on the desk.
    pub fn new() -> Self {
        let app = use_app();
        let desk = app.desk;
        let own_view = RwSignal::new(None::<View>);
        let kept_view = desk.part(|journey| journey.view.clone());
        let view = Memo::new(move |_| own_view.get().unwrap_or_else(|| kept_view.get()));
        let columns = desk.part(|journey| Arc::new(Columns::of(journey)));
        let rows = Memo::new(move |_| {
            let view = view.get();
            Arc::new(desk.with_journey(|journey| rows(journey, &view)))
        });
        let here = RwSignal::new(Stop::Head(Row::Steps));
        let editing = RwSignal::new(None);
        let frame = RwSignal::new(Frame::default());
        let scroll = RwSignal::new(0.0);
        let page = Memo::new(move |_| {
            let n_columns = columns.with(|columns| columns.all.len());
            frame.get().in_page(scroll.get(), n_columns)
        });
        let choice = Memo::new(move |_| view.with(|view| PersonaChoice::from(view)));
        let felt_by = Memo::new(move |_| view.with(|view| PersonaChoice::from(view.persona)));
        let points = keep_points(desk, felt_by);
        let ids_beside = Memo::new(move |_| view.with(View::others));
        let lifted = RwSignal::new(None);
        let style = Memo::new(move |_| view.with(|view| view.style));
        let drag = RwSignal::new(None::<Drag>);
        let picks = Picks::new(desk, rows, choice);
        let drags_several = Memo::new(move |_| {
            let dragged = drag.with(|drag| drag.as_ref().map(|drag| drag.stop));
            dragged.is_some_and(|stop| untrack(|| picks.of(stop)).is_some())
        });
        let n_heads = rows.with_untracked(|rows| rows.iter().filter(|row| row.is_head()).count());
        lasting(MapParts {
            app,
            columns,
            rows,
            view,
            style,
            choice,
            ids_beside,
            others: keep_others(desk, ids_beside),
            page,
            editable: Memo::new(move |_| desk.is_editable()),
            here,
            editing,
            draft: RwSignal::new(None),
            menu: RwSignal::new(None),
            moving: RwSignal::new(None),
            jumping: RwSignal::new(None),
            linking: RwSignal::new(None),
            lifted,
            picks,
            drags_several,
            drag,
            unfolded: RwSignal::new(HashSet::new()),
            opened: RwSignal::new(HashSet::new()),
            finder: Finder::new(),
            frame,
            head: RwSignal::new(0.0),
            n_rows: RwSignal::new(n_heads),
            scroll,
            tallest: super::heights::tallest(desk, rows),
            own_view,
            records: records(desk),
            jumps: desk.part(|journey| journey.jumps.iter().cloned().map(Shared).collect()),
            points,
            drawn: keep_drawn(points, lifted, columns, page, style),
            content_language: desk.part(|journey| journey.language),
            last: StoredValue::new((0, 0, 0)),
            before: StoredValue::new(None),
            had_focus: StoredValue::new(false),
            held: StoredValue::new(false),
            tapped: StoredValue::new(None),
            narrow: RwSignal::new(page::is_narrow()),
            scroll_to: RwSignal::new(None),
            is_here: Which::new(move || Some(here.get())),
            is_edited: Which::new(move || editing.get()),
            is_selected: Which::new(move || match desk.selection.get() {
                Selection::Card(id) => Some(Stop::Card(id)),
                _ => None,
            }),
            is_dragged: Which::new(move || drag.get().and_then(Drag::away)),
            is_target: Which::new(move || {
                drag.get().and_then(|drag| drag.to).map(|to| match to {
                    Target::Cell(step, lane, _) => (step, Some(lane)),
                    Target::Step(step) | Target::Jump(step) => (step, None),
                })
            }),
            is_chosen: Which::new(move || {
                let selection = desk.selection.get();
                let step = desk.with_journey_now(|journey| match selection {
                    Selection::Step(id) => Some(id),
                    Selection::Card(id) => journey.card(id).map(|(step, _)| step.id),
                    Selection::Cell { step, .. } | Selection::Feeling { step } => Some(step),
                    Selection::None | Selection::Phase(_) | Selection::Lane(_) => None,
                });
                step.map(Stop::Step)
            }),
        })
    }

    /// The texts of the map.
    pub fn words(self) -> &'static words::Map {
        self.app.words().map
    }

    /// The language of the screens.
    pub fn language(self) -> Language {
        self.app.language.get()
    }

    /// The language of the content, for `lang`.
    pub fn content_language(self) -> &'static str {
        crate::words::code(self.content_language.get())
    }

    /// The name of a row: its own, or that of its kind.
    pub fn row_name(self, row: Row, own: String) -> String {
        if !own.trim().is_empty() {
            return own;
        }
        match row {
            Row::Lane(_, kind) => names::lane(self.language(), kind).to_owned(),
            Row::Reality(_) => names::lane(self.language(), LaneKind::Reality).to_owned(),
            Row::Jumps => self.words().jumps.to_owned(),
            Row::Phases | Row::Steps => self.words().steps.0.to_owned(),
        }
    }

    /// Whether a card is selected.
    pub fn is_selected(self, id: CardId) -> bool {
        self.is_selected.is(Stop::Card(id))
    }

    /// Whether a place has the tab stop, as the value of `tabindex`.
    pub fn tab_stop(self, stop: Stop) -> i32 {
        // In a list, Tab goes to each.
        if self.narrow.get() {
            return 0;
        }
        if self.is_here.is(stop) { 0 } else { -1 }
    }

    /// Whether the text of a place is being edited.
    pub fn is_edited(self, stop: Stop) -> bool {
        self.is_edited.is(stop)
    }

    /// Whether something is being dragged away from here.
    pub fn is_dragged(self, stop: Stop) -> bool {
        self.is_dragged.is(stop)
    }

    /// Whether what is dragged would come into this cell, or to this step.
    pub fn is_target(self, step: StepId, lane: Option<LaneId>) -> bool {
        self.is_target.is((step, lane))
    }

    /// Whether a column holds what is selected.
    pub fn is_chosen(self, step: StepId) -> bool {
        self.is_chosen.is(Stop::Step(step))
    }

    /// The columns of a row that stand in the page: those in sight, that with
    /// focus, and those that decide the height of the row.
    pub fn columns_in_page(self, row: Row) -> Vec<Column> {
        let columns = self.columns.get();
        let range = self.frame.get().in_page(self.scroll.get(), columns.all.len());
        let mut shown: Vec<usize> = range.collect();
        let pinned = self.tallest.with(|tallest| tallest.columns(row).to_vec());
        let kept = pinned.iter().copied().chain(self.step_here());
        shown.extend(kept.filter_map(|step| columns.of_step(step)).map(|column| column.at));
        shown.sort_unstable();
        shown.dedup();
        shown.into_iter().filter_map(|at| columns.all.get(at)).copied().collect()
    }

    /// The step whose column has the tab stop.
    fn step_here(self) -> Option<StepId> {
        match self.here.get() {
            Stop::Step(id) | Stop::Cell(_, id) => Some(id),
            Stop::Card(id) => self
                .app
                .desk
                .with_journey_now(|journey| journey.card(id).map(|(step, _)| step.id))
                .or_else(|| self.draft.get_untracked().map(|draft| draft.step)),
            Stop::Phase(_) | Stop::Gap(_) | Stop::Head(_) | Stop::Jump(_) => None,
        }
    }

    /// The lane the user is in.
    pub fn lane_here(self) -> Option<LaneId> {
        let (row, _, _) = self.spot(self.here.get_untracked())?;
        self.rows.with_untracked(|rows| match rows.get(row)? {
            Row::Lane(id, _) => Some(*id),
            Row::Phases | Row::Steps | Row::Jumps | Row::Reality(_) => None,
        })
    }

    /// Shows the map otherwise: an edit, or for the moment when nothing may be changed.
    pub fn show(self, change: impl FnOnce(&mut View)) {
        let mut view = self.view.get_untracked();
        change(&mut view);
        if self.editable.get_untracked() {
            super::super::commands::act(self.app, &crate::edit::Edit::SetView(view));
        } else {
            self.own_view.set(Some(view));
        }
    }
}

/// The state of the map, from anywhere in it.
pub fn use_map() -> Map {
    expect_context::<Map>()
}
