//! The curves of the customer groups beside the one whose map it is.

use super::super::desk::Desk;
use super::curve::{Felt, frame, keep_felt, unit};
use super::state::Map;
use crate::insight::curve::{CurvePoint, PersonaChoice, points};
use crate::model::PersonaId;
use crate::scene::curve::{Knot, LABEL};
use crate::ui::signals::Memo;
use crate::words::numbers;

/// A customer group beside the one whose map it is, and how the steps feel to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    /// Who.
    pub id: PersonaId,
    /// The name; untrusted.
    pub name: String,
    /// A point for each step, in order.
    pub points: Vec<CurvePoint>,
}

/// All of them, in the order in which they were chosen.
pub type Others = Felt<Vec<PersonaId>, Other>;

/// Keeps their curves.
pub fn keep_others(desk: Desk, ids: Memo<Vec<PersonaId>>) -> Memo<Others> {
    keep_felt(desk, ids, |journey, ids| {
        let other = |id: &PersonaId| {
            let name = journey.persona(*id)?.name.clone();
            Some(Other { id: *id, name, points: points(journey, &PersonaChoice::One(*id)) })
        };
        ids.iter().filter_map(other).collect()
    })
}

/// Puts the label of a point, whose step is counted from 0, where none of the others passes.
pub fn keep_clear(map: Map, step: usize, knot: &mut Knot) {
    let frame = frame(map.style.get());
    let others = map.others.get().all;
    let height = |other: &Other| other.points.get(step)?.value.height();
    let ys: Vec<f64> =
        others.iter().filter_map(height).map(|height| frame.zero - height * frame.unit).collect();
    // The picture is stretched to the page.
    knot.keep_clear(&ys, LABEL * frame.unit / unit(map));
}

/// How a step, counted from 0, feels to them: what follows in the name of its point.
pub fn said(map: Map, step: usize) -> String {
    let language = map.language();
    let felt = |other: &Other| {
        let point = other.points.get(step)?;
        let height = numbers::feeling(language, point.value.height()?);
        Some(format!("; {}: {} {height}", other.name, point.word))
    };
    map.others.get().all.iter().filter_map(felt).collect()
}
