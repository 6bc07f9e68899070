//! The filled example: De Ketting, a bicycle shop with a webshop.
//!
//! Shows every feature of a map: all kinds of lanes, customer groups, evidence
//! that supports and contradicts, figures, goals, improvements and answers.
//! Its dates lie around the moment it is made, so that it never looks old.

mod rows;
mod evidence;
mod found_before;
mod found_after;
mod personas;
mod awareness;
mod exploration;
mod choice;
mod using;
mod looking_again;
mod measure;
mod improve;
mod map;
mod belongings;

use std::sync::Arc;

use self::evidence::{Key, findings};
use self::rows::PhaseRow;
use super::place::Place;
use super::plan;
use super::text::both;
use crate::model::{
    ChannelId, Date, EvidenceId, IdSource, Instant, Journey, Lane, LaneKind, Language, PersonaId,
    StepId, View,
};

/// The example, in a language, as if it was made at `now`.
pub fn example(language: Language, ids: &mut IdSource, now: Instant) -> Journey {
    let n_steps: usize = PHASES.iter().map(|phase| phase.steps.len()).sum();
    let cast = Cast {
        language,
        now,
        steps: (0..n_steps).map(|_| ids.draw()).collect(),
        personas: personas::PERSONAS.iter().map(|_| ids.draw()).collect(),
        channels: measure::CHANNELS.iter().map(|row| (row.place, ids.draw())).collect(),
        evidence: findings().map(|row| (row.key, ids.draw())).collect(),
        lanes: plan::lanes(LANES, ids),
    };
    let goals = belongings::goals(&cast, ids);
    let phases = map::phases(&cast, ids);
    Journey {
        id: ids.draw(),
        title: both("Een nieuwe fiets kopen", "Buying a new bicycle").in_language(language),
        description: both(
            "Van pech onderweg tot de tweede fiets, zoals klanten van De Ketting het beleven.",
            "From a breakdown to the second bicycle, as customers of De Ketting live it.",
        )
        .in_language(language),
        owner: "De Ketting".into(),
        language,
        scope: both(
            "Nieuwe e-bikes, in de winkel en in de webshop. Verhuur hoort er niet bij.",
            "New e-bikes, in the shop and in the webshop. Rental is not part of it.",
        )
        .in_language(language),
        goal: both(
            "Zonder gedoe een fiets die jaren meegaat",
            "A bicycle that lasts for years, without hassle",
        )
        .in_language(language),
        created: Some(now),
        changed: Some(now),
        survey: Arc::new(belongings::survey(&cast, &phases)),
        personas: belongings::personas(&cast),
        channels: belongings::channels(&cast),
        evidence: belongings::evidence(&cast, &phases),
        jumps: belongings::jumps(&cast, ids),
        improvements: belongings::improvements(&cast, &goals, ids),
        checks: belongings::checks(&cast, ids),
        datasets: vec![Arc::new(belongings::dataset(&cast, ids))],
        view: View { persona: cast.personas.first().copied(), reality: true, ..View::default() },
        phases,
        goals,
        lanes: cast.lanes,
        ..Journey::default()
    }
}

static PHASES: &[&PhaseRow] = &[
    &awareness::AWARENESS,
    &exploration::EXPLORATION,
    &choice::CHOICE,
    &using::USE,
    &looking_again::LOOKING_AGAIN,
];

/// Every kind once: the usual ones first, those of a blueprint last.
const LANES: &[LaneKind] = &[
    LaneKind::Reality,
    LaneKind::Touchpoints,
    LaneKind::Thoughts,
    LaneKind::Feeling,
    LaneKind::Needs,
    LaneKind::Obstacles,
    LaneKind::Evidence,
    LaneKind::Improvements,
    LaneKind::Goals,
    LaneKind::Actions,
    LaneKind::Questions,
    LaneKind::Motivations,
    LaneKind::Quotes,
    LaneKind::Image,
    LaneKind::Text,
    LaneKind::PhysicalEvidence,
    LaneKind::CustomerActions,
    LaneKind::LineOfInteraction,
    LaneKind::Frontstage,
    LaneKind::LineOfVisibility,
    LaneKind::Backstage,
    LaneKind::LineOfInternalInteraction,
    LaneKind::Support,
];

/// The ids of everything that something else refers to.
struct Cast {
    language: Language,
    now: Instant,
    steps: Vec<StepId>,
    personas: Vec<PersonaId>,
    channels: Vec<(Place, ChannelId)>,
    evidence: Vec<(Key, EvidenceId)>,
    lanes: Vec<Arc<Lane>>,
}

impl Cast {
    /// Steps by the numbers on the map, which count from 1.
    fn steps(&self, numbers: &[usize]) -> Vec<StepId> {
        numbers.iter().filter_map(|number| self.steps.get(number - 1)).copied().collect()
    }

    fn personas(&self, positions: &[usize]) -> Vec<PersonaId> {
        positions.iter().filter_map(|position| self.personas.get(*position)).copied().collect()
    }

    fn channel(&self, place: Place) -> Option<ChannelId> {
        self.channels.iter().find(|(each, _)| *each == place).map(|(_, id)| *id)
    }

    fn evidence(&self, keys: &[Key]) -> Vec<EvidenceId> {
        let find = |key: &Key| self.evidence.iter().find(|(each, _)| each == key);
        keys.iter().filter_map(find).map(|(_, id)| *id).collect()
    }

    fn instant(&self, in_days: i64) -> Instant {
        Instant::from_ms(self.now.ms() + in_days * 86_400_000)
    }

    fn date(&self, in_days: i64) -> Date {
        Date::of(self.instant(in_days))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_example_is_lost() {
        let made = example(Language::Nl, &mut IdSource::seeded(1), Instant::default());
        let rows = PHASES.iter().flat_map(|phase| phase.steps);
        for (row, (_, step)) in rows.zip(made.steps()) {
            assert_eq!(step.channels.len(), row.places.len(), "{}", step.title);
            assert_eq!(step.cards.len(), row.cards.len(), "{}", step.title);
            for (row, card) in row.cards.iter().zip(&step.cards) {
                assert_eq!(card.evidence.len(), row.by.len(), "{}", card.text);
                assert_eq!(card.personas.len(), row.who.len(), "{}", card.text);
                assert_eq!(card.answered_by.is_some(), row.answered_by.is_some(), "{}", card.text);
                assert_eq!(card.severity.is_some(), row.severity.is_some(), "{}", card.text);
            }
        }
        for (row, finding) in findings().zip(&made.evidence) {
            assert_eq!(finding.steps.len(), row.steps.len(), "{}", finding.title);
            assert_eq!(finding.score.is_some(), row.score.is_some(), "{}", finding.title);
            let contradicts = !finding.contradicts_cards.is_empty();
            assert_eq!(contradicts, row.against_card.is_some(), "{}", finding.title);
        }
        for (row, persona) in personas::PERSONAS.iter().zip(&made.personas) {
            assert_eq!(persona.preferred_channels.len(), row.channels.len(), "{}", persona.name);
        }
    }
}
