//! The curves of the customer groups beside the one whose map it is.

use std::sync::Arc;

use super::super::desk::Desk;
use super::curve::feels_alike;
use super::state::Map;
use crate::insight::curve::{CurvePoint, PersonaChoice, points};
use crate::model::{Journey, PersonaId};
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

/// All of them; another value only when one of them is another.
#[derive(Clone)]
pub struct Others {
    from: Arc<Journey>,
    asked: Vec<PersonaId>,
    /// In the order in which they were chosen.
    pub all: Arc<Vec<Other>>,
}

impl PartialEq for Others {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.all, &other.all)
    }
}

/// Keeps their curves. A journey in which only texts changed costs a comparison of pointers.
pub fn keep_others(desk: Desk, ids: Memo<Vec<PersonaId>>) -> Memo<Others> {
    Memo::new(move |before: Option<&Others>| {
        let (from, asked) = (desk.journey(), ids.get());
        let all = match before {
            Some(before) if before.asked == asked && feels_alike(&before.from, &from) => {
                Arc::clone(&before.all)
            }
            _ => Arc::new(felt(&from, &asked)),
        };
        Others { from, asked, all }
    })
}

fn felt(journey: &Journey, ids: &[PersonaId]) -> Vec<Other> {
    let other = |id: &PersonaId| {
        let name = journey.persona(*id)?.name.clone();
        Some(Other { id: *id, name, points: points(journey, &PersonaChoice::One(*id)) })
    };
    ids.iter().filter_map(other).collect()
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
