//! Finding a journey by what is written in it: its title, steps, cards, quotes.
//!
//! Text is compared folded: without case, without accents, and with one i for
//! the four of Turkish. Knows nothing of screens.

use super::curve::{self, PersonaChoice};
use super::folded::folded;
use super::lanes;
use crate::model::{
    CardId, Journey, JumpId, Lane, LaneId, LaneKind, MapStyle, PhaseId, Step, StepId,
};

/// Everything in a journey that can be found, folded, one text a line.
pub fn text_of(journey: &Journey) -> String {
    let mut text = String::new();
    let mut add = |part: &str| {
        if !part.is_empty() {
            text.push_str(&folded(part));
            text.push('\n');
        }
    };
    for part in [&journey.title, &journey.owner, &journey.description, &journey.goal] {
        add(part);
    }
    for phase in &journey.phases {
        add(&phase.name);
    }
    for (_, step) in journey.steps() {
        add(&step.title);
        add(&step.description);
        step.cards.iter().for_each(|card| add(&card.text));
    }
    for persona in &journey.personas {
        add(&persona.name);
        add(&persona.quote);
    }
    for finding in &journey.evidence {
        add(&finding.title);
        add(&finding.finding);
        add(&finding.quote);
    }
    journey.channels.iter().for_each(|channel| add(&channel.name));
    text
}

/// Whether every word that was asked for stands somewhere in a folded text.
pub fn contains_all(text: &str, asked: &str) -> bool {
    has_all(text, &folded(asked))
}

fn has_all(text: &str, asked_folded: &str) -> bool {
    asked_folded.split_whitespace().all(|word| text.contains(word))
}

/// Something in a journey that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Where it stands.
    pub place: Place,
    /// The number of its step, from 1.
    pub n: usize,
    /// The place of its phase, from 0.
    pub phase: usize,
    /// What is written there.
    pub text: String,
}

/// Where something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The title of a step.
    Step(StepId),
    /// A card.
    Card(CardId),
}

/// The steps and cards in which every word that was asked for stands, in the order of the map.
/// Nothing asked: nothing found.
pub fn within(journey: &Journey, asked: &str) -> Vec<Hit> {
    let mut hits = Vec::new();
    if asked.trim().is_empty() {
        return hits;
    }
    let mut n = 0;
    for (phase, steps) in journey.phases.iter().map(|phase| &phase.steps).enumerate() {
        for step in steps {
            n += 1;
            let cards = step.cards.iter().map(|card| (Place::Card(card.id), &card.text));
            for (place, text) in std::iter::once((Place::Step(step.id), &step.title)).chain(cards) {
                if contains_all(&folded(text), asked) {
                    hits.push(Hit { place, n, phase, text: text.clone() });
                }
            }
        }
    }
    hits
}

/// Where on the map something was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The name of a lane.
    Lane(LaneId),
    /// The words of a jump.
    Jump(JumpId),
    /// The name of a phase.
    Phase(PhaseId),
    /// The title of a step.
    Step(StepId),
    /// A card.
    Card(CardId),
    /// What stands in a cell beside its cards.
    Cell(StepId, LaneId),
}

/// What somebody looks at: the map in a style, for some personas.
pub struct Sight<'a> {
    /// The style, which chooses the lanes.
    pub style: MapStyle,
    /// Whether the jumps between steps are there.
    pub has_jumps: bool,
    /// Whose cards are shown.
    pub choice: &'a PersonaChoice,
    /// Whose curve is drawn.
    pub felt_by: &'a PersonaChoice,
    /// The name of a lane, as it stands on the screen.
    pub lane_name: &'a dyn Fn(&Lane) -> String,
}

/// Where on the map every word that was asked for stands: names of lanes and words of jumps
/// first, then phase by phase and step by step, from top to bottom. Nothing that is hidden.
pub fn on_map(journey: &Journey, sight: &Sight, asked: &str) -> Vec<Spot> {
    let asked = folded(asked);
    let mut spots = Vec::new();
    if asked.trim().is_empty() {
        return spots;
    }
    let mut add = |spot: Spot, text: &str| {
        if has_all(&folded(text), &asked) {
            spots.push(spot);
        }
    };
    let lanes = lanes::shown(journey, sight.style);
    for lane in &lanes {
        add(Spot::Lane(lane.id), &(sight.lane_name)(lane));
    }
    if sight.has_jumps {
        journey.jumps.iter().for_each(|jump| add(Spot::Jump(jump.id), &jump.label));
    }
    let points = curve::points(journey, sight.felt_by);
    let mut felt = points.iter();
    for phase in &journey.phases {
        add(Spot::Phase(phase.id), &phase.name);
        for step in &phase.steps {
            let word = felt.next().map_or("", |point| &point.word);
            add(Spot::Step(step.id), &step.title);
            for lane in &lanes {
                let cards = step.cards_in(lane.id);
                for card in cards.filter(|card| sight.choice.concerns(&card.personas)) {
                    add(Spot::Card(card.id), &card.text);
                }
                add(Spot::Cell(step.id, lane.id), &beside_cards(journey, step, lane, word));
            }
        }
    }
    spots
}

/// What stands in a cell and is on no card: channels, a word for the feeling, improvements, goals.
fn beside_cards(journey: &Journey, step: &Step, lane: &Lane, word: &str) -> String {
    let mut text = String::new();
    let mut add = |name: &str| {
        text.push_str(name);
        text.push('\n');
    };
    match lane.kind {
        LaneKind::Touchpoints => {
            let used = step.channels.iter().map(|used| used.channel);
            let named = used.filter_map(|id| journey.channels.iter().find(|it| it.id == id));
            named.for_each(|channel| add(&channel.name));
        }
        LaneKind::Feeling => add(word),
        LaneKind::Improvements => {
            let here = journey.improvements.iter().filter(|it| it.steps.contains(&step.id));
            here.for_each(|improvement| add(&improvement.title));
        }
        LaneKind::Goals => {
            let here = journey.goals.iter().filter(|it| it.steps.contains(&step.id));
            here.for_each(|goal| add(&goal.name));
        }
        LaneKind::Actions
        | LaneKind::Thoughts
        | LaneKind::Questions
        | LaneKind::Motivations
        | LaneKind::Needs
        | LaneKind::Obstacles
        | LaneKind::Evidence
        | LaneKind::Reality
        | LaneKind::Quotes
        | LaneKind::Image
        | LaneKind::Text
        | LaneKind::PhysicalEvidence
        | LaneKind::CustomerActions
        | LaneKind::LineOfInteraction
        | LaneKind::Frontstage
        | LaneKind::LineOfVisibility
        | LaneKind::Backstage
        | LaneKind::LineOfInternalInteraction
        | LaneKind::Support => {}
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, asked: &str, found: bool) {
        assert_eq!(contains_all(&folded(text), asked), found, "{asked:?} in {text:?}");
    }

    #[test]
    fn accents_and_case_do_not_matter() {
        check("Café Ĳssel", "cafe ijssel", true);
        check("Heroriëntatie", "HERORIENTATIE", true);
        check("e\u{301}e\u{301}n", "één", true);
        check("Łódź, Straße", "lodz strasse", true);
    }

    #[test]
    fn the_four_letters_i_of_turkish_are_one() {
        for (text, asked) in [("DİYARBAKIR", "diyarbakir"), ("ılık", "ILIK"), ("Isparta", "ısp")]
        {
            check(text, asked, true);
        }
    }

    #[test]
    fn every_word_must_be_there() {
        check("Een nieuwe fiets kopen", "fiets nieuwe", true);
        check("Een nieuwe fiets kopen", "fiets oude", false);
        check("Een nieuwe fiets", "  ", true);
    }

    #[test]
    fn other_scripts_are_found_as_they_are() {
        check("東京で自転車", "自転車", true);
        check("Дом", "дом", true);
    }

    #[test]
    fn finds_steps_and_cards_in_the_order_of_the_map() {
        use crate::model::{Card, IdSource, Phase, Step};
        use std::sync::Arc;
        let mut ids = IdSource::seeded(3);
        let mut step = |title: &str, text: &str| {
            let card = Card { id: ids.draw(), text: text.into(), ..Card::default() };
            let cards = vec![Arc::new(card)];
            Arc::new(Step { id: ids.draw(), title: title.into(), cards, ..Step::default() })
        };
        let steps = vec![step("I compare", "Which one?"), step("I wait", "Compared to what?")];
        let phases = vec![Arc::new(Phase { steps, ..Phase::default() })];
        let journey = Journey { phases, ..Journey::default() };
        let found = |asked: &str| -> Vec<(usize, String)> {
            within(&journey, asked).into_iter().map(|hit| (hit.n, hit.text)).collect()
        };
        assert_eq!(found("COMPARE"), [(1, "I compare".into()), (2, "Compared to what?".into())]);
        assert_eq!(found("i wait"), [(2, "I wait".into())]);
        assert!(found(" ").is_empty());
    }
}
