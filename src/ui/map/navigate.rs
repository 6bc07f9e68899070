//! Going from place to place: which place lies beside, above or below another.

use super::jumps;
use super::layout::{Columns, Row, Stop, cards_shown};
use super::state::Map;
use crate::model::{Journey, MapStyle};
use leptos::prelude::*;

/// Where a place lies: its row, its column (0 is the head of the row), and its
/// place among the cards of the cell.
pub type Spot = (usize, usize, usize);

/// Ways to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the column before.
    Left,
    /// To the column after.
    Right,
    /// To the card or row above.
    Up,
    /// To the card or row below.
    Down,
    /// To the first column.
    Home,
    /// To the last column.
    End,
    /// To the first row.
    Top,
    /// To the last row.
    Bottom,
    /// Some rows up.
    PageUp,
    /// Some rows down.
    PageDown,
    /// To the phase before.
    PhaseBefore,
    /// To the phase after.
    PhaseAfter,
}

/// How many rows a page is.
const PAGE: usize = 4;

impl Map {
    /// Whether it is shown as a table: the steps below each other, the lanes side by side.
    pub fn is_table(self) -> bool {
        !self.narrow.get() && self.style.get() == MapStyle::Table
    }

    /// A way as the columns and rows of the map lie, from one as they are shown, or the other way
    /// round: a table has its columns below each other.
    pub fn turned(self, way: Way) -> Way {
        match way {
            _ if !untrack(|| self.is_table()) => way,
            Way::Left => Way::Up,
            Way::Up => Way::Left,
            Way::Right => Way::Down,
            Way::Down => Way::Right,
            way => way,
        }
    }

    /// The place one goes to, if there is one.
    pub fn beside(self, way: Way) -> Option<Stop> {
        self.beside_of(self.here.get_untracked(), way)
    }

    /// The place that lies beside another, as they are shown.
    pub fn beside_of(self, here: Stop, way: Way) -> Option<Stop> {
        let spot = self.spot(here).unwrap_or_else(|| self.last.get_value());
        let is_table = untrack(|| self.is_table());
        let turned = |one, other| if is_table { (other, one) } else { (one, other) };
        let ((row, column), card) = (turned(spot.0, spot.1), spot.2);
        let last_row = self.rows.with_untracked(|rows| rows.len()).saturating_sub(1);
        let (last_row, last_column) = turned(last_row, self.n_columns());
        let stops = |row, column| {
            let (row, column) = turned(row, column);
            self.stops(row, column)
        };
        let first_in = |row, columns: Vec<usize>| {
            columns.into_iter().find_map(|column| stops(row, column).first().copied())
        };
        let vertical = |rows: Vec<usize>, last_card: bool| {
            rows.into_iter().find_map(|row| {
                let stops = stops(row, column);
                let stop = if last_card { stops.last() } else { stops.first() };
                stop.copied().filter(|stop| *stop != here)
            })
        };
        let horizontal = |columns: Vec<usize>| {
            columns.into_iter().find_map(|column| {
                let stops = stops(row, column);
                let stop = stops.get(card.min(stops.len().saturating_sub(1))).copied();
                stop.filter(|stop| *stop != here)
            })
        };
        match way {
            Way::Right => horizontal((column + 1..=last_column).collect()),
            Way::Left => horizontal((0..column).rev().collect()),
            Way::Home => first_in(row, (1..=last_column).collect()),
            Way::End => first_in(row, (0..=last_column).rev().collect()),
            Way::Down => stops(row, column)
                .get(card + 1)
                .copied()
                .or_else(|| vertical((row + 1..=last_row).collect(), false)),
            Way::Up => card
                .checked_sub(1)
                .and_then(|card| stops(row, column).get(card).copied())
                .or_else(|| vertical((0..row).rev().collect(), true)),
            Way::PageDown => {
                vertical((row + 1..=(row + PAGE).min(last_row)).rev().collect(), false)
            }
            Way::PageUp => vertical((row.saturating_sub(PAGE)..row).collect(), false),
            Way::Top => (0..=last_row).find_map(|row| first_in(row, (1..=last_column).collect())),
            Way::Bottom => {
                let columns = || (1..=last_column).rev().collect();
                (0..=last_row).rev().find_map(|row| first_in(row, columns()))
            }
            Way::PhaseAfter | Way::PhaseBefore => {
                let to = self.phase_start(spot.1, way == Way::PhaseAfter)?;
                if is_table { vertical(vec![to], false) } else { horizontal(vec![to]) }
            }
        }
    }

    /// The place, or when it is gone the nearest that is there.
    pub fn settled(self, stop: Stop) -> Option<Stop> {
        if self.spot(stop).is_some() {
            return Some(stop);
        }
        let (row, column, card) = self.last.get_value();
        let n_rows = self.rows.with_untracked(|rows| rows.len());
        let row = row.min(n_rows.saturating_sub(1));
        let column = column.min(self.n_columns());
        let stops = self.stops(row, column);
        let near = stops.get(card.min(stops.len().saturating_sub(1))).copied();
        near.or_else(|| (0..n_rows).find_map(|row| self.first_in(row, (0..=column).rev())))
    }

    /// Where a place lies, if it is there.
    pub fn spot(self, stop: Stop) -> Option<Spot> {
        let rows = self.rows.get_untracked();
        let columns = self.columns.get_untracked();
        let row_of = |row: Row| rows.iter().position(|each| *each == row);
        let column_of = |step| columns.of_step(step).map(|column| column.at + 1);
        match stop {
            Stop::Phase(id) => Some((row_of(Row::Phases)?, columns.span(id)?.at + 1, 0)),
            Stop::Step(id) => Some((row_of(Row::Steps)?, column_of(id)?, 0)),
            Stop::Gap(id) => {
                let at = columns.span(id)?.at;
                columns.all.get(at).filter(|column| column.step.is_none())?;
                Some((row_of(Row::Steps)?, at + 1, 0))
            }
            Stop::Head(row) => Some((row_of(row)?, 0, 0)),
            Stop::Cell(row, step) => {
                let spot = (row_of(row)?, column_of(step)?, 0);
                (self.stops(spot.0, spot.1).first() == Some(&stop)).then_some(spot)
            }
            Stop::Jump(id) => {
                let from = self
                    .app
                    .desk
                    .with_journey_now(|journey| jumps::jump(journey, id).map(|jump| jump.from))?;
                let (row, column) = (row_of(Row::Jumps)?, column_of(from)?);
                let at = self.stops(row, column).iter().position(|each| *each == stop)?;
                Some((row, column, at))
            }
            Stop::Card(id) => {
                let draft = self.draft.get_untracked().filter(|draft| draft.id == id);
                let (step, lane) = self
                    .app
                    .desk
                    .with_journey_now(|journey| {
                        journey.card(id).map(|(step, card)| (step.id, card.lane))
                    })
                    .or(draft.map(|draft| (draft.step, draft.lane)))?;
                let row =
                    rows.iter().position(|row| row.holds_cards() && row.lane() == Some(lane))?;
                let column = column_of(step)?;
                let card = self.stops(row, column).iter().position(|each| *each == stop)?;
                Some((row, column, card))
            }
        }
    }

    /// The places in a cell.
    pub fn stops(self, row: usize, column: usize) -> Vec<Stop> {
        let rows = self.rows.get_untracked();
        let columns = self.columns.get_untracked();
        let Some(row) = rows.get(row).copied() else { return Vec::new() };
        self.app.desk.with_journey_now(|journey| self.stops_of(journey, &columns, row, column))
    }

    fn stops_of(self, journey: &Journey, columns: &Columns, row: Row, column: usize) -> Vec<Stop> {
        if column == 0 {
            let has_head = !matches!(row, Row::Phases | Row::Jumps);
            return if has_head { vec![Stop::Head(row)] } else { Vec::new() };
        }
        let Some(column) = columns.all.get(column - 1) else { return Vec::new() };
        match (row, column.step) {
            (Row::Phases, _) => vec![Stop::Phase(column.phase)],
            (Row::Steps, Some(step)) => vec![Stop::Step(step)],
            (Row::Steps, None) if self.editable.get_untracked() => vec![Stop::Gap(column.phase)],
            // A table does not show them.
            (Row::Jumps, _) if untrack(|| self.is_table()) => Vec::new(),
            (Row::Jumps, Some(id)) => jumps::from(journey, columns, id).map(Stop::Jump).collect(),
            (Row::Lane(lane, _), Some(id)) if row.holds_cards() => {
                let choice = self.choice.get_untracked();
                let step = journey.step(id);
                let mut cards: Vec<Stop> = step
                    .map(|step| {
                        cards_shown(step, lane, &choice).map(|card| Stop::Card(card.id)).collect()
                    })
                    .unwrap_or_default();
                if let Some(draft) = self.draft.get_untracked()
                    && (draft.step, draft.lane) == (id, lane)
                    && !cards.contains(&Stop::Card(draft.id))
                {
                    cards.insert(draft.at.min(cards.len()), Stop::Card(draft.id));
                }
                if cards.is_empty() { vec![Stop::Cell(row, id)] } else { cards }
            }
            (Row::Reality(_) | Row::Lane(..), Some(id)) if row.has_cells() => {
                vec![Stop::Cell(row, id)]
            }
            _ => Vec::new(),
        }
    }

    fn first_in(self, row: usize, mut columns: impl Iterator<Item = usize>) -> Option<Stop> {
        columns.find_map(|column| self.stops(row, column).first().copied())
    }

    fn n_columns(self) -> usize {
        self.columns.with_untracked(|columns| columns.all.len())
    }

    /// The first column of the phase after or before.
    fn phase_start(self, column: usize, after: bool) -> Option<usize> {
        self.columns.with_untracked(|columns| {
            let starts = columns.spans.iter().map(|span| span.at + 1);
            if after {
                starts.clone().find(|at| *at > column)
            } else {
                starts.rev().find(|at| *at < column)
            }
        })
    }
}
