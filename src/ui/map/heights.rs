//! Which columns decide the height of a row. They stay in the page, so that
//! nothing jumps when the map is scrolled sideways.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::super::desk::Desk;
use super::super::shared::Shared;
use super::layout::Row;
use crate::model::{Journey, LaneId, Step, StepId};

/// Per row, the columns whose cells are the highest.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Tallest {
    lanes: HashMap<LaneId, Vec<StepId>>,
    titles: Vec<StepId>,
}

/// How many columns of a row are kept: heights are guessed, so the highest may be the second.
const KEPT: usize = 3;

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
            self.of.retain(|id, _| journey.step(*id).is_some());
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

fn highest(mut heights: Vec<(u32, StepId)>) -> Vec<StepId> {
    heights.sort_unstable_by(|a, b| b.cmp(a));
    heights.into_iter().take(KEPT).map(|(_, id)| id).collect()
}

/// The height of the cells of a column, in lines.
fn guess(step: &Step) -> Vec<(LaneId, u32)> {
    let mut heights: Vec<(LaneId, u32)> = Vec::new();
    for card in &step.cards {
        let lines = n_lines(&card.text) + 1 + if card.picture.is_some() { 6 } else { 0 };
        match heights.iter_mut().find(|(lane, _)| *lane == card.lane) {
            Some((_, height)) => *height += lines,
            None => heights.push((card.lane, lines)),
        }
    }
    heights
}

/// About how many lines of a narrow column a text takes.
fn n_lines(text: &str) -> u32 {
    const LINE: usize = 15;
    const MOST: usize = 10;
    const LOOK: usize = 2_000;
    let lines = |line: &str| {
        let (mut n_lines, mut used, mut length) = (1, 0, 0);
        for byte in line.bytes().chain([b' ']) {
            if byte != b' ' {
                // What goes on in a letter is none.
                length += usize::from(byte & 0xc0 != 0x80);
                continue;
            }
            if used > 0 && used + 1 + length > LINE {
                n_lines += 1;
                used = 0;
            }
            used += length + usize::from(used > 0);
            length = 0;
            if n_lines > MOST {
                break;
            }
        }
        n_lines
    };
    // A large map has thousands of texts: bytes are looked at once, and no more than matter.
    let text = &text[..text.floor_char_boundary(LOOK)];
    text.lines().take(MOST).map(lines).sum::<usize>().min(MOST) as u32
}
