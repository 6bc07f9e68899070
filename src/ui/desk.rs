//! The open journey: what is on the desk.
//!
//! One signal holds the editor. A change is found by comparing pointers, and
//! only the columns whose step is another than before are told: a map of
//! hundreds of columns takes a keystroke as easily as one of ten.

use std::collections::HashMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::saving::SaveState;
use super::shared::Shared;
use crate::codec::Access;
use crate::edit::{Absorbed, Edit, EditError, EditName, Editor, MergeKey, Selection};
use crate::model::{IdSource, Instant, Journey, JourneyId, Step, StepId};
use crate::platform::{clock, random};
use crate::ui::lasting::{Lasting, lasting};
use crate::ui::signals::{Memo, RwSignal};
use crate::ui::stored::StoredValue;

/// The open journey.
pub type Desk = Lasting<DeskParts>;

/// What it is made of.
pub struct DeskParts {
    editor: RwSignal<Editor>,
    journey: RwSignal<Shared<Journey>>,
    columns: StoredValue<HashMap<StepId, ArcRwSignal<Shared<Step>>>>,
    ids: StoredValue<IdSource>,
    typing: StoredValue<Typing>,
    /// What is selected on the map.
    pub selection: RwSignal<Selection>,
    /// Whether it may be changed.
    pub access: RwSignal<Access>,
    /// Raised by every change that has to be kept.
    pub changes: RwSignal<u64>,
    /// Whether it is kept.
    pub saving: RwSignal<SaveState>,
    /// Whether it is open in another tab too.
    pub elsewhere: RwSignal<bool>,
}

/// What is being typed. A key does not wait for all that follows from it: its edit is held
/// here for a moment, and the next key into the same field takes its place.
#[derive(Default)]
struct Typing {
    /// The field, from the first key on until it is left.
    field: Option<MergeKey>,
    held: Option<Held>,
}

/// An edit that is not done yet, with the times of the first and the last key in it.
struct Held {
    edit: Edit,
    first: Instant,
    last: Instant,
}

impl Desk {
    /// An empty desk.
    pub fn new() -> Self {
        let journey = Arc::new(Journey::default());
        lasting(DeskParts {
            editor: RwSignal::new(Editor::new(Arc::clone(&journey))),
            journey: RwSignal::new(Shared(journey)),
            columns: StoredValue::default(),
            ids: StoredValue::new(random::id_source()),
            typing: StoredValue::default(),
            selection: RwSignal::new(Selection::None),
            access: RwSignal::new(Access::Editable),
            changes: RwSignal::new(0),
            saving: RwSignal::new(SaveState::Idle),
            elsewhere: RwSignal::new(false),
        })
    }

    /// Puts a journey on the desk; what was there before is gone from it.
    pub fn lay(self, journey: Arc<Journey>, access: Access) {
        self.typing.set_value(Typing::default());
        self.selection.set(Selection::None);
        self.access.set(access);
        self.editor.set(Editor::new(journey));
        self.publish();
    }

    /// The journey, for what follows from all of it.
    pub fn journey(self) -> Arc<Journey> {
        self.journey.get().0
    }

    /// The journey as it is now, for an answer to something the user did.
    pub fn journey_now(self) -> Arc<Journey> {
        self.journey.get_untracked().0
    }

    /// Reads from the journey, and again whenever it changes.
    pub fn with_journey<T>(self, read: impl FnOnce(&Journey) -> T) -> T {
        self.journey.with(|journey| read(&journey.0))
    }

    /// Reads from the journey as it is now, for an answer to something the user did.
    pub fn with_journey_now<T>(self, read: impl FnOnce(&Journey) -> T) -> T {
        self.journey.with_untracked(|journey| read(&journey.0))
    }

    /// A part of the journey that tells of itself only when it is another than before.
    pub fn part<T>(self, part: impl Fn(&Journey) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.journey.with(|journey| part(&journey.0)))
    }

    /// Which journey is on the desk; none when it is empty.
    pub fn id(self) -> Option<JourneyId> {
        let id = self.journey.with(|journey| journey.id);
        (!id.is_missing()).then_some(id)
    }

    /// Which journey is on the desk, for an answer to something that happened.
    pub fn id_now(self) -> Option<JourneyId> {
        let id = self.journey.try_with_untracked(|journey| journey.id)?;
        (!id.is_missing()).then_some(id)
    }

    /// Its title, trimmed.
    pub fn title(self) -> String {
        self.journey.with(|journey| journey.title.trim().to_owned())
    }

    /// The step of a column. A step that is gone stays as it last was.
    pub fn column(self, id: StepId) -> ArcRwSignal<Shared<Step>> {
        let known = self.columns.with_value(|columns| columns.get(&id).cloned());
        known.unwrap_or_else(|| {
            let journey = self.journey_now();
            let step = journey.step(id).cloned().unwrap_or_default();
            let column = ArcRwSignal::new(Shared(step));
            self.columns.update_value(|columns| {
                columns.insert(id, column.clone());
            });
            column
        })
    }

    /// Whether the journey may be changed.
    pub fn is_editable(self) -> bool {
        self.access.with(|access| *access == Access::Editable)
    }

    /// Whether the journey may be changed, for an answer to something the user did.
    pub fn is_editable_now(self) -> bool {
        self.access.with_untracked(|access| *access == Access::Editable)
    }

    /// Lets the work of another tab in.
    pub fn take_in(self, work: impl FnOnce(&mut Editor) -> Absorbed) -> Option<Absorbed> {
        self.settle();
        let absorbed = self.editor.try_update(work);
        self.publish();
        absorbed
    }

    /// Does something to the journey.
    ///
    /// # Errors
    /// When the edit is refused; then nothing has changed.
    pub fn act(self, edit: &Edit) -> Result<(), EditError> {
        if !self.is_editable_now() {
            return Ok(());
        }
        self.settle();
        self.change(|editor, now| editor.act(edit, now)).unwrap_or(Ok(()))?;
        self.typing.update_value(|typing| typing.field = edit.merge_key());
        Ok(())
    }

    /// Holds an edit that types on into the field that was typed into last, until
    /// [`Desk::settle`]. False when it begins a field: then it is to be done at once.
    pub fn type_on(self, edit: &Edit) -> bool {
        let field = edit.merge_key();
        let goes_on = self.typing.try_update_value(|typing| {
            let goes_on = field.is_some() && typing.field == field;
            if goes_on {
                let last = clock::now();
                let first = typing.held.as_ref().map_or(last, |held| held.first);
                typing.held = Some(Held { edit: edit.clone(), first, last });
            }
            goes_on
        });
        goes_on == Some(true)
    }

    /// Does what was typed and is held. To be called before anything that has to know of it.
    pub fn settle(self) {
        let held = self.typing.try_update_value(|typing| typing.held.take()).flatten();
        if let Some(Held { edit, first, last }) = held {
            // Only a text that is short enough is held. What it stood on can be gone, and then
            // its field is too.
            self.change(|editor, _| editor.act_typed(&edit, first, last).ok());
        }
    }

    /// The journey with what was typed and is held: for keeping it while the typing goes on.
    pub fn ahead(self) -> Arc<Journey> {
        self.typing.with_value(|typing| match &typing.held {
            Some(Held { edit, first, .. }) => {
                self.editor.with_untracked(|editor| editor.ahead(edit, *first))
            }
            None => self.journey_now(),
        })
    }

    /// Whether something was typed that is not in the journey yet.
    pub fn is_typing(self) -> bool {
        self.typing.with_value(|typing| typing.held.is_some())
    }

    /// Takes back the last thing; what it was.
    pub fn undo(self) -> Option<EditName> {
        self.leave_field();
        self.change(Editor::undo).flatten()
    }

    /// Does again what was taken back last; what it was.
    pub fn redo(self) -> Option<EditName> {
        self.leave_field();
        self.change(Editor::redo).flatten()
    }

    /// Ends the growing step of undo, on leaving a field.
    pub fn seal(self) {
        self.leave_field();
        // Nobody reads from the editor what this changes.
        self.editor.update_untracked(Editor::seal);
    }

    fn leave_field(self) {
        self.settle();
        self.typing.update_value(|typing| typing.field = None);
    }

    /// What undo would take back.
    pub fn undo_name(self) -> Option<EditName> {
        self.editor.with(Editor::undo_name)
    }

    /// What redo would bring back.
    pub fn redo_name(self) -> Option<EditName> {
        self.editor.with(Editor::redo_name)
    }

    /// A new identity.
    pub fn draw<T>(self) -> crate::model::Id<T> {
        self.ids.try_update_value(IdSource::draw).unwrap_or_default()
    }

    /// New identities for something that draws many.
    pub fn with_ids<T>(self, draw: impl FnOnce(&mut IdSource) -> T) -> Option<T> {
        self.ids.try_update_value(draw)
    }

    /// Changes the editor with the present time and tells whoever must know.
    /// Nothing happens once the page is being left.
    pub(super) fn change<T>(self, change: impl FnOnce(&mut Editor, Instant) -> T) -> Option<T> {
        let before = self.journey_now();
        let done = self.editor.try_update(|editor| change(editor, clock::now()));
        self.publish();
        if !Arc::ptr_eq(&before, &self.journey_now()) {
            self.changes.update(|changes| *changes += 1);
        }
        done
    }

    /// Tells the columns and parts that are another than before.
    fn publish(self) {
        let journey = self.editor.with_untracked(|editor| Arc::clone(editor.journey()));
        // Told once nobody holds the list: who is told may look for a column in turn.
        let mut changed = Vec::new();
        self.columns.with_value(|columns| {
            for (_, step) in journey.steps() {
                if let Some(column) = columns.get(&step.id)
                    && !column.with_untracked(|shown| Arc::ptr_eq(&shown.0, step))
                {
                    changed.push((column.clone(), Shared(Arc::clone(step))));
                }
            }
        });
        for (column, step) in changed {
            column.set(step);
        }
        if self.journey.with_untracked(|shown| !Arc::ptr_eq(&shown.0, &journey)) {
            let selection = self.selection.get_untracked();
            let valid = selection.still_valid(&journey);
            self.journey.set(Shared(journey));
            if valid != selection {
                self.selection.set(valid);
            }
        }
    }
}
