//! Applying an edit: the path to what changes is copied, the rest is shared.

use std::sync::Arc;

use super::action::Edit;
use super::error::EditError;
use super::texts::set_text;
use super::{cards, lanes, phases, records, steps};
use crate::model::Journey;

/// The journey after an edit.
///
/// # Errors
/// When something the edit names is not there, or a limit would be passed; the
/// journey given is untouched either way.
pub fn apply(journey: &Journey, edit: &Edit) -> Result<Journey, EditError> {
    let mut next = journey.clone();
    change(&mut next, edit)?;
    Ok(next)
}

/// On failure `journey` may be half changed: the caller throws it away.
fn change(journey: &mut Journey, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::Title(text) => set_text(&mut journey.title, text),
        Edit::Description(text) => set_text(&mut journey.description, text),
        Edit::Owner(text) => set_text(&mut journey.owner, text),
        Edit::Goal(text) => set_text(&mut journey.goal, text),
        Edit::Scope(text) => set_text(&mut journey.scope, text),
        Edit::Language(language) => set(&mut journey.language, *language),
        Edit::Status(status) => set(&mut journey.status, *status),

        Edit::AddPhase { at, phase } => phases::add(journey, *at, phase),
        Edit::ChangePhase { id, change } => phases::change(journey, *id, change),
        Edit::MovePhase { id, to } => phases::shift(journey, *id, *to),
        Edit::RemovePhase(id) => phases::remove(journey, *id),

        Edit::AddStep { phase, at, step } => steps::add(journey, *phase, *at, step),
        Edit::ChangeStep { id, change } => steps::change(journey, *id, change),
        Edit::MoveStep { id, phase, at } => steps::shift(journey, *id, *phase, *at),
        Edit::RemoveStep(id) => steps::remove(journey, *id),
        Edit::SetFeeling { step, persona, feeling } => {
            steps::feel(journey, *step, *persona, feeling.as_ref())
        }

        Edit::AddLane { at, lane } => lanes::add(journey, *at, lane),
        Edit::ChangeLane { id, change } => lanes::change(journey, *id, change),
        Edit::MoveLane { id, to } => lanes::shift(journey, *id, *to),
        Edit::RemoveLane(id) => lanes::remove(journey, *id),

        Edit::AddCard { step, at, card } => cards::add(journey, *step, *at, card),
        Edit::ChangeCard { id, change } => cards::change(journey, *id, change),
        Edit::MoveCard { id, step, lane, at } => cards::shift(journey, *id, *step, *lane, *at),
        Edit::RemoveCard(id) => cards::remove(journey, *id),
        Edit::AddCards(new) | Edit::Paste(new) => cards::add_all(journey, new),
        Edit::MoveCards(moved) => cards::shift_all(journey, moved),
        Edit::RemoveCards(ids) => cards::remove_all(journey, ids),
        Edit::ChangeCards(changes) => cards::change_all(journey, changes),

        Edit::Replace(other) => {
            let (id, revision) = (journey.id, journey.revision);
            *journey = Journey { id, revision, ..(**other).clone() };
            Ok(())
        }
        Edit::All(edits) => edits.iter().try_for_each(|edit| change(journey, edit)),
        _ => records::change(journey, edit),
    }
}

/// Sets a value that cannot be wrong.
pub(super) fn set<T>(field: &mut T, value: T) -> Result<(), EditError> {
    *field = value;
    Ok(())
}

/// Inserts at a place, or at the end when the place is beyond it.
pub(super) fn insert<T>(list: &mut Vec<T>, at: usize, item: T) {
    list.insert(at.min(list.len()), item);
}

/// The item with its path copied, so that it can be changed.
pub(super) fn find_mut<T: Clone>(
    list: &mut [Arc<T>],
    is: impl Fn(&T) -> bool,
) -> Result<&mut T, EditError> {
    list.iter_mut().find(|item| is(item)).map(Arc::make_mut).ok_or(EditError::Missing)
}

/// Takes an item out and puts it back at another place.
pub(super) fn move_to<T>(
    list: &mut Vec<Arc<T>>,
    to: usize,
    is: impl Fn(&T) -> bool,
) -> Result<(), EditError> {
    let from = list.iter().position(|item| is(item)).ok_or(EditError::Missing)?;
    let item = list.remove(from);
    insert(list, to, item);
    Ok(())
}
