//! Which columns decide the height of a row. They stay in the page, so that
//! nothing jumps when the map is scrolled sideways.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::desk::Desk;
use super::super::shared::Shared;
use super::layout::Row;
use crate::model::{Journey, LaneId, Step, StepId};
use crate::scene::heights::{guess, highest, n_lines};
use crate::ui::signals::Memo;
use crate::ui::stored::StoredValue;

/// Per row, the columns whose cells are the highest.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Tallest {
    lanes: HashMap<LaneId, Vec<StepId>>,
    titles: Vec<StepId>,
}

/// A step, and the heights its cards were guessed to need.
type Guess = (Shared<Step>, Vec<(LaneId, u32)>);

/// What was guessed of each column, as long as it stays the same.
#[derive(Default)]
struct Guesses {
    of: HashMap<StepId, Guess>,
    tallest: Tallest,
}

impl Tallest {
    /// The columns that decide the height of a row.
    pub fn columns(&self, row: Row) -> &[StepId] {
        match row {
            Row::Steps => &self.titles,
            Row::Lane(id, _) => self.lanes.get(&id).map_or(&[], Vec::as_slice),
            Row::Phases | Row::Reality(_) | Row::Jumps => &[],
        }
    }
}

/// Keeps track of the highest columns of each row.
pub fn tallest(desk: Desk, rows: Memo<Arc<Vec<Row>>>) -> Memo<Tallest> {
    let guesses = StoredValue::new(Guesses::default());
    Memo::new(move |_| {
        rows.track();
        desk.with_journey(|journey| {
            guesses.try_update_value(|guesses| guesses.renew(journey)).unwrap_or_default()
        })
    })
}

impl Guesses {
    /// Only columns that are another than before are looked at.
    fn renew(&mut self, journey: &Journey) -> Tallest {
        let mut same = self.of.len() == journey.n_steps();
        for (_, step) in journey.steps() {
            let known = self.of.get(&step.id);
            if known.is_some_and(|(known, _)| Arc::ptr_eq(&known.0, step)) {
                continue;
            }
            let guess = guess(step);
            same &= known.is_some_and(|(_, before)| *before == guess);
            self.of.insert(step.id, (Shared(Arc::clone(step)), guess));
        }
        if !same {
            if self.of.len() > journey.n_steps() {
                self.of.retain(|id, _| journey.step(*id).is_some());
            }
            self.tallest = self.rank(journey);
        }
        self.tallest.clone()
    }

    fn rank(&self, journey: &Journey) -> Tallest {
        let mut lanes: HashMap<LaneId, Vec<(u32, StepId)>> = HashMap::new();
        let mut titles = Vec::new();
        for (_, step) in journey.steps() {
            titles.push((n_lines(&step.title), step.id));
            let guesses = self.of.get(&step.id).map_or(&[][..], |(_, guesses)| guesses);
            for (lane, height) in guesses {
                lanes.entry(*lane).or_default().push((*height, step.id));
            }
        }
        let lanes = lanes.into_iter().map(|(lane, heights)| (lane, highest(heights))).collect();
        Tallest { lanes, titles: highest(titles) }
    }
}
