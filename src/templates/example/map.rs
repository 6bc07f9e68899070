//! From rows to phases, steps and cards.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::rows::{CardRow, StepRow};
use super::{Cast, PHASES};
use crate::model::{
    Card, ChannelUse, Feeling, IdSource, LaneId, LaneKind, Level, PersonaId, Phase, Picture, Step,
    StepId, StepKind, Tenths,
};
use crate::templates::text::{Both, both};

/// A bicycle, 64 by 40, in two colours.
const BICYCLE: &str = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAEAAAAAoAQMAAAB0AG6qAAAABlBMVEX9/PgaHSb+rf9bAAAAvElEQVR42q2QsQrCMBCG7ziwm1kLin2FruLgq+QR7NbB4aBr38FXCRTq5uxmoC/QSToI8U9qt45mCB+5y3d/QvSHVSwwLeDSbiayCVgXcD9ARzlDCONc8lQnEE/PdHu48CvWzqGU2wcwHsrsamKrybfvTOHd5fsedtFTe+xgF6raqoF9Q/YxiFqA7zuOwO7esIsQglAExBCiNRC44YVQRdnBzIqCwxmmIwqmIw9RbWJCPLyICY0nysaVL/oCYmc9CwxfQmYAAAAASUVORK5CYII=";

/// The phases with everything that stands in them.
pub(super) fn phases(cast: &Cast, ids: &mut IdSource) -> Vec<Arc<Phase>> {
    let mut step_ids = cast.steps.iter();
    let mut phases = Vec::new();
    for (idx, row) in PHASES.iter().enumerate() {
        let steps = row.steps.iter().zip(step_ids.by_ref());
        let phase = Phase {
            steps: steps.map(|(row, &id)| Arc::new(step(cast, row, id, ids))).collect(),
            id: ids.draw(),
            name: row.name.in_language(cast.language),
            description: row.about.in_language(cast.language),
            colour: Some(idx as u8 + 1),
            optional: row.optional,
            ..Phase::default()
        };
        phases.push(Arc::new(phase));
    }
    phases
}

/// A small picture, with what it shows in words.
fn bicycle(cast: &Cast) -> Picture {
    let alt = both("Een fiets", "A bicycle").in_language(cast.language);
    Picture { data: BICYCLE.into(), alt, ..Picture::default() }
}

fn step(cast: &Cast, row: &StepRow, id: StepId, ids: &mut IdSource) -> Step {
    let used = |(place, note): &(_, Both)| {
        let note = note.in_language(cast.language);
        Some(ChannelUse { channel: cast.channel(*place)?, note, ..ChannelUse::default() })
    };
    Step {
        id,
        title: row.title.in_language(cast.language),
        description: row.about.in_language(cast.language),
        kind: if row.places.is_empty() { StepKind::Action } else { StepKind::Touchpoint },
        channels: row.places.iter().filter_map(used).collect(),
        decisive: row.decisive,
        cards: row.cards.iter().map(|row| Arc::new(card(cast, row, ids))).collect(),
        feelings: feelings(cast, row),
        events: row.events.iter().map(|name| name.in_language(cast.language)).collect(),
        ..Step::default()
    }
}

fn feelings(cast: &Cast, row: &StepRow) -> BTreeMap<PersonaId, Feeling> {
    let felt = cast.personas.iter().zip(&row.feelings);
    felt.filter_map(|(&persona, felt)| {
        let felt = felt.as_ref()?;
        let feeling = Feeling {
            value: Some(Tenths::clamped(felt.0)),
            word: felt.1.in_language(cast.language),
            reason: felt.2.in_language(cast.language),
            ..Feeling::default()
        };
        Some((persona, feeling))
    })
    .collect()
}

fn card(cast: &Cast, row: &CardRow, ids: &mut IdSource) -> Card {
    let text = row.text.in_language(cast.language);
    let lane = cast.lanes.iter().find(|lane| lane.kind == row.lane);
    let picture = (row.lane == LaneKind::Image).then(|| bicycle(cast));
    Card {
        id: ids.draw(),
        lane: lane.map_or(LaneId::MISSING, |lane| lane.id),
        text,
        personas: cast.personas(row.who),
        evidence: cast.evidence(row.by),
        sort: row.sort,
        answered: row.answered,
        answered_by: row.answered_by.and_then(|place| cast.channel(place)),
        severity: row.severity.and_then(Level::new),
        picture,
        ..Card::default()
    }
}
