//! What the map consists of: its columns, its rows, and the places in it
//! that can have focus. Knows the journey, not the page.

use std::fmt;

use crate::insight::curve::PersonaChoice;
use crate::insight::lanes;
use crate::model::{
    CardId, Journey, JumpId, LaneContent, LaneId, LaneKind, MapStyle, PhaseId, Step, StepId, View,
};
use crate::scene::phase_colour;

/// A column of the map: a step, or the empty place of a phase without steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Column {
    /// Where it stands, from 0.
    pub at: usize,
    /// The phase it belongs to.
    pub phase: PhaseId,
    /// The step; none in a phase without steps.
    pub step: Option<StepId>,
    /// The number of the step, from 1; that of the next one in an empty column.
    pub number: usize,
    /// The colour role of the phase.
    pub colour: u8,
    /// Whether a phase starts here.
    pub is_first: bool,
}

/// A phase over its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// The phase.
    pub phase: PhaseId,
    /// Its number, from 1.
    pub number: usize,
    /// Its first column, from 0.
    pub at: usize,
    /// How many columns it takes.
    pub n_columns: usize,
    /// Its colour role.
    pub colour: u8,
}

/// The columns of a map and the phases over them.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Columns {
    /// From left to right.
    pub all: Vec<Column>,
    /// From left to right.
    pub spans: Vec<Span>,
}

/// A row of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    /// The phases.
    Phases,
    /// The steps.
    Steps,
    /// What data shows; the lane it stands for, if there is one.
    Reality(Option<LaneId>),
    /// Arrows between steps.
    Jumps,
    /// A lane.
    Lane(LaneId, LaneKind),
}

/// A place in the map that can have focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stop {
    /// A phase.
    Phase(PhaseId),
    /// A step.
    Step(StepId),
    /// The place where the first step of a phase goes.
    Gap(PhaseId),
    /// The head of a row.
    Head(Row),
    /// A cell without cards.
    Cell(Row, StepId),
    /// A card.
    Card(CardId),
    /// An arrow between steps.
    Jump(JumpId),
}

impl Columns {
    /// The columns of a journey.
    pub fn of(journey: &Journey) -> Self {
        let mut columns = Self::default();
        let mut number = 1;
        for (idx, phase) in journey.phases.iter().enumerate() {
            let colour = phase_colour(phase, idx);
            let at = columns.all.len();
            let n_columns = phase.steps.len().max(1);
            columns.spans.push(Span { phase: phase.id, number: idx + 1, at, n_columns, colour });
            for place in 0..n_columns {
                let step = phase.steps.get(place).map(|step| step.id);
                let is_first = place == 0;
                let at = at + place;
                columns.all.push(Column { at, phase: phase.id, step, number, colour, is_first });
                number += usize::from(step.is_some());
            }
        }
        columns
    }

    /// The column of a step.
    pub fn of_step(&self, step: StepId) -> Option<&Column> {
        self.all.iter().find(|column| column.step == Some(step))
    }

    /// The columns of a phase.
    pub fn span(&self, phase: PhaseId) -> Option<&Span> {
        self.spans.iter().find(|span| span.phase == phase)
    }
}

/// The rows of a map, from top to bottom; those above the lanes first.
pub fn rows(journey: &Journey, view: &View) -> Vec<Row> {
    let reality = journey.lanes.iter().find(|lane| lane.kind == LaneKind::Reality);
    let shows_reality =
        view.reality && reality.map_or(!journey.datasets.is_empty(), |lane| !lane.hidden);
    let mut rows = vec![Row::Phases, Row::Steps];
    if shows_reality {
        rows.push(Row::Reality(reality.map(|lane| lane.id)));
    }
    if !journey.jumps.is_empty() && view.style != MapStyle::Blueprint {
        rows.push(Row::Jumps);
    }
    let lanes = lanes::shown(journey, view.style).into_iter();
    rows.extend(lanes.map(|lane| Row::Lane(lane.id, lane.kind)));
    rows
}

/// The cards of one cell that are shown to those who look at these personas.
pub fn cards_shown<'a>(
    step: &'a Step,
    lane: LaneId,
    choice: &'a PersonaChoice,
) -> impl Iterator<Item = &'a std::sync::Arc<crate::model::Card>> {
    step.cards_in(lane).filter(|card| choice.concerns(&card.personas))
}

impl Row {
    /// Whether it stands above the lanes and stays in sight.
    pub fn is_head(self) -> bool {
        !matches!(self, Self::Lane(..))
    }

    /// Whether its cells hold cards that people write.
    pub fn holds_cards(self) -> bool {
        matches!(self, Self::Lane(_, kind) if kind.content() == LaneContent::Cards)
    }

    /// The lane, if its cells hold cards that people write.
    pub fn cards(self) -> Option<LaneId> {
        self.lane().filter(|_| self.holds_cards())
    }

    /// Whether it has cells to stand in.
    pub fn has_cells(self) -> bool {
        match self {
            Self::Jumps => false,
            Self::Lane(_, kind) => kind.content() != LaneContent::Line,
            Self::Phases | Self::Steps | Self::Reality(_) => true,
        }
    }

    /// Whether it is the row of the curve.
    pub fn holds_curve(self) -> bool {
        matches!(self, Self::Lane(_, LaneKind::Feeling))
    }

    /// The lane, if it is one of the user's own.
    pub fn lane(self) -> Option<LaneId> {
        match self {
            Self::Lane(id, _) => Some(id),
            Self::Reality(id) => id,
            Self::Phases | Self::Steps | Self::Jumps => None,
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Phases => out.write_str("phases"),
            Self::Steps => out.write_str("steps"),
            Self::Reality(_) => out.write_str("reality"),
            Self::Jumps => out.write_str("jumps"),
            Self::Lane(id, _) => write!(out, "{id}"),
        }
    }
}

/// As it stands in the page, in `data-stop`.
impl fmt::Display for Stop {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Phase(id) => write!(out, "phase {id}"),
            Self::Step(id) => write!(out, "step {id}"),
            Self::Gap(id) => write!(out, "gap {id}"),
            Self::Head(row) => write!(out, "head {row}"),
            Self::Cell(row, id) => write!(out, "cell {row} {id}"),
            Self::Card(id) => write!(out, "card {id}"),
            Self::Jump(id) => write!(out, "jump {id}"),
        }
    }
}

impl Stop {
    /// The place that is named so in the page.
    pub fn parse(text: &str, rows: &[Row]) -> Option<Self> {
        let mut words = text.split(' ');
        let (kind, first) = (words.next()?, words.next()?);
        let row = |name: &str| rows.iter().find(|row| row.to_string() == name).copied();
        Some(match kind {
            "phase" => Self::Phase(PhaseId::parse(first).ok()?),
            "step" => Self::Step(StepId::parse(first).ok()?),
            "gap" => Self::Gap(PhaseId::parse(first).ok()?),
            "head" => Self::Head(row(first)?),
            "cell" => Self::Cell(row(first)?, StepId::parse(words.next()?).ok()?),
            "card" => Self::Card(CardId::parse(first).ok()?),
            "jump" => Self::Jump(JumpId::parse(first).ok()?),
            _ => return None,
        })
    }
}
