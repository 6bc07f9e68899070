//! The forms in which the example's content is written down.

use super::evidence::Key;
use crate::model::{Answered, LaneKind, NeedSort};
use crate::templates::place::Place;
use crate::templates::text::{Both, both};

/// A phase.
pub(super) struct PhaseRow {
    pub(super) name: Both,
    pub(super) about: Both,
    pub(super) optional: bool,
    pub(super) steps: &'static [StepRow],
}

/// A step with its column.
pub(super) struct StepRow {
    pub(super) title: Both,
    pub(super) about: Both,
    pub(super) decisive: bool,
    pub(super) places: &'static [(Place, Both)],
    /// Names of events in data.
    pub(super) events: &'static [Both],
    /// By persona, in their order.
    pub(super) feelings: [Option<Felt>; 3],
    pub(super) cards: &'static [CardRow],
}

/// A feeling: tenths, word, reason.
#[derive(Clone, Copy)]
pub(super) struct Felt(pub(super) i32, pub(super) Both, pub(super) Both);

/// A card.
pub(super) struct CardRow {
    pub(super) lane: LaneKind,
    pub(super) text: Both,
    pub(super) by: &'static [Key],
    pub(super) who: &'static [usize],
    pub(super) sort: Option<NeedSort>,
    pub(super) answered: Option<Answered>,
    pub(super) answered_by: Option<Place>,
    pub(super) severity: Option<u8>,
}

/// A feeling, with its word and reason in both languages.
pub(super) const fn felt(tenths: i32, word: Both, reason: Both) -> Option<Felt> {
    Some(Felt(tenths, word, reason))
}

/// A card, with the evidence it rests on.
pub(super) const fn card(
    lane: LaneKind,
    nl: &'static str,
    en: &'static str,
    by: &'static [Key],
) -> CardRow {
    CardRow {
        lane,
        text: both(nl, en),
        by,
        who: &[],
        sort: None,
        answered: None,
        answered_by: None,
        severity: None,
    }
}

/// What the customer wants to know, and whether that is answered.
pub(super) const fn need(
    sort: NeedSort,
    answered: Answered,
    nl: &'static str,
    en: &'static str,
    by: &'static [Key],
) -> CardRow {
    let card = card(LaneKind::Needs, nl, en, by);
    CardRow { sort: Some(sort), answered: Some(answered), ..card }
}

/// What gets in the way, and how bad that is.
pub(super) const fn block(
    severity: u8,
    nl: &'static str,
    en: &'static str,
    by: &'static [Key],
) -> CardRow {
    CardRow { severity: Some(severity), ..card(LaneKind::Obstacles, nl, en, by) }
}

impl CardRow {
    /// The same card, for these personas.
    pub(super) const fn of(self, who: &'static [usize]) -> Self {
        Self { who, ..self }
    }

    /// The same card, answered in this place.
    pub(super) const fn at(self, place: Place) -> Self {
        Self { answered_by: Some(place), ..self }
    }
}
