//! Two versions of one journey beside each other: where they differ, and what
//! comes of it once every difference is decided.
//!
//! What was before is not known of a file that comes back, so what stands on
//! one side only stays, and what differs is asked.

use std::collections::HashMap;
use std::sync::Arc;

use super::merge::{Conflict, Winner, merge};
use super::prune::prune;
use crate::model::{Card, CardId, Journey, Phase, Step, StepId};

/// Two versions of one journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The journey that is here.
    pub mine: Arc<Journey>,
    /// The journey of the file.
    pub theirs: Arc<Journey>,
    /// Where they differ, in the order of the map.
    pub conflicts: Vec<Conflict>,
    /// How many steps and cards are the same, here only, and there only.
    pub counts: [usize; 3],
}

/// What stays at a place where both differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Mine.
    Mine,
    /// Theirs.
    Theirs,
    /// Both, as two cards in one cell.
    Both,
}

impl Comparison {
    /// Compares two versions.
    pub fn of(mine: Arc<Journey>, theirs: Arc<Journey>) -> Self {
        let merged = merge(&nothing(&mine), &mine, &theirs, Winner::Mine);
        let mut conflicts: Vec<Conflict> = Vec::new();
        for conflict in merged.conflicts {
            // Everything beside the map is decided at once.
            if conflict != Conflict::Other || !conflicts.contains(&Conflict::Other) {
                conflicts.push(conflict);
            }
        }
        let counts = counts(&mine, &theirs);
        Self { mine, theirs, conflicts, counts }
    }

    /// The journey that comes of it. `draw` gives identities for cards that are kept twice.
    pub fn merged(&self, picks: &[Pick], mut draw: impl FnMut() -> CardId) -> Journey {
        let base = nothing(&self.mine);
        let mut journey = merge(&base, &self.mine, &self.theirs, Winner::Mine).journey;
        let theirs = merge(&base, &self.mine, &self.theirs, Winner::Theirs).journey;
        for (conflict, pick) in self.conflicts.iter().zip(picks) {
            match pick {
                Pick::Mine => {}
                Pick::Theirs => take(&mut journey, &theirs, *conflict),
                Pick::Both => take_both(&mut journey, &theirs, *conflict, &mut draw),
            }
        }
        prune(&mut journey);
        journey
    }
}

/// What both versions come from, as far as anyone knows: nothing.
fn nothing(journey: &Journey) -> Journey {
    Journey { id: journey.id, ..Journey::default() }
}

/// Takes over one thing from the other version.
fn take(journey: &mut Journey, theirs: &Journey, conflict: Conflict) {
    match conflict {
        Conflict::Journey => *journey = with_lists(journey, journey, theirs),
        Conflict::Phase(id) => {
            let other = theirs.phase(id);
            let place = journey.phases.iter().position(|phase| phase.id == id);
            if let Some((other, place)) = other.zip(place) {
                let steps = journey.phases[place].steps.clone();
                journey.phases[place] = Arc::new(Phase { steps, ..(**other).clone() });
            }
        }
        Conflict::Step(id) => {
            if let Some((step, other)) = step_mut(journey, id).zip(theirs.step(id)) {
                let cards = std::mem::take(&mut step.cards);
                *step = Step { cards, ..(**other).clone() };
            }
        }
        Conflict::Card(id) => {
            let Some((_, other)) = theirs.card(id) else { return };
            let Some((step, _)) = journey.card(id).map(|(step, card)| (step.id, card)) else {
                return;
            };
            if let Some(step) = step_mut(journey, step)
                && let Some(place) = step.cards.iter().position(|card| card.id == id)
            {
                step.cards[place] = Arc::clone(other);
            }
        }
        Conflict::Other => *journey = with_lists(journey, theirs, journey),
    }
}

/// A journey with the map of one, the lists beside it of another, and its own fields of a third.
fn with_lists(map: &Journey, lists: &Journey, own: &Journey) -> Journey {
    Journey {
        title: own.title.clone(),
        description: own.description.clone(),
        owner: own.owner.clone(),
        language: own.language,
        status: own.status,
        scope: own.scope.clone(),
        goal: own.goal.clone(),
        created: own.created,
        survey: own.survey.clone(),
        view: own.view.clone(),
        extra: own.extra.clone(),
        lanes: lists.lanes.clone(),
        personas: lists.personas.clone(),
        channels: lists.channels.clone(),
        evidence: lists.evidence.clone(),
        jumps: lists.jumps.clone(),
        goals: lists.goals.clone(),
        improvements: lists.improvements.clone(),
        checks: lists.checks.clone(),
        datasets: lists.datasets.clone(),
        ..map.clone()
    }
}

/// Keeps both cards in one cell; elsewhere there is room for one only, and mine stays.
fn take_both(
    journey: &mut Journey,
    theirs: &Journey,
    conflict: Conflict,
    draw: &mut impl FnMut() -> CardId,
) {
    let Conflict::Card(id) = conflict else { return };
    let Some((_, other)) = theirs.card(id) else { return };
    let Some(step) = journey.card(id).map(|(step, _)| step.id) else { return };
    if let Some(step) = step_mut(journey, step)
        && let Some(place) = step.cards.iter().position(|card| card.id == id)
    {
        step.cards.insert(place + 1, Arc::new(Card { id: draw(), ..(**other).clone() }));
    }
}

fn step_mut(journey: &mut Journey, id: StepId) -> Option<&mut Step> {
    let place = |phase: &Arc<Phase>| phase.steps.iter().position(|step| step.id == id);
    let (phase, step) = journey
        .phases
        .iter()
        .enumerate()
        .find_map(|(idx, phase)| place(phase).map(|step| (idx, step)))?;
    let phase = Arc::make_mut(&mut journey.phases[phase]);
    Some(Arc::make_mut(&mut phase.steps[step]))
}

/// How many steps and cards are the same, here only, and there only.
fn counts(mine: &Journey, theirs: &Journey) -> [usize; 3] {
    let mut counts = [0_usize; 3];
    let mut count = |mine: HashMap<u64, bool>, theirs: &HashMap<u64, bool>| {
        for (id, same) in &mine {
            match theirs.contains_key(id) {
                true => counts[0] += usize::from(*same),
                false => counts[1] += 1,
            }
        }
        counts[2] += theirs.keys().filter(|id| !mine.contains_key(id)).count();
    };
    let cards = |one: &Journey, other: &Journey| -> HashMap<u64, bool> {
        let theirs: HashMap<u64, &Arc<Card>> = other
            .steps()
            .flat_map(|(_, step)| &step.cards)
            .map(|card| (card.id.bits(), card))
            .collect();
        let cards = one.steps().flat_map(|(_, step)| &step.cards);
        cards.map(|card| (card.id.bits(), theirs.get(&card.id.bits()) == Some(&card))).collect()
    };
    let own = |step: &Step| Step { cards: Vec::new(), ..step.clone() };
    let steps = |one: &Journey, other: &Journey| -> HashMap<u64, bool> {
        one.steps()
            .map(|(_, step)| {
                let same = other.step(step.id).is_some_and(|other| own(other) == own(step));
                (step.id.bits(), same)
            })
            .collect()
    };
    count(cards(mine, theirs), &cards(theirs, mine));
    count(steps(mine, theirs), &steps(theirs, mine));
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Evidence, IdSource, Lane};

    struct Two {
        mine: Journey,
        theirs: Journey,
        card: CardId,
    }

    /// Two versions that differ in their title, in one card and in a lane.
    fn two() -> Two {
        let mut ids = IdSource::seeded(7);
        let lane = Arc::new(Lane { id: ids.draw(), ..Lane::default() });
        let card = ids.draw();
        let text =
            |text: &str| Card { id: card, lane: lane.id, text: text.into(), ..Card::default() };
        let step =
            Step { id: ids.draw(), cards: vec![Arc::new(text("four days"))], ..Step::default() };
        let phase =
            Phase { id: ids.draw(), steps: vec![Arc::new(step.clone())], ..Phase::default() };
        let mine = Journey {
            id: ids.draw(),
            title: "Mine".into(),
            lanes: vec![Arc::clone(&lane)],
            phases: vec![Arc::new(phase.clone())],
            ..Journey::default()
        };
        let step = Step { cards: vec![Arc::new(text("a week"))], ..step };
        let theirs = Journey {
            title: "Theirs".into(),
            phases: vec![Arc::new(Phase { steps: vec![Arc::new(step)], ..phase })],
            evidence: vec![Arc::new(Evidence { id: ids.draw(), ..Evidence::default() })],
            ..mine.clone()
        };
        Two { mine, theirs, card }
    }

    #[track_caller]
    fn check(picks: [Pick; 2], title: &str, texts: &[&str]) {
        let Two { mine, theirs, card } = two();
        let both = Comparison::of(Arc::new(mine), Arc::new(theirs));
        assert_eq!(both.conflicts, [Conflict::Journey, Conflict::Card(card)]);
        let mut ids = IdSource::seeded(99);
        let merged = both.merged(&picks, || ids.draw());
        let cards = merged.steps().flat_map(|(_, step)| &step.cards);
        let found: Vec<&str> = cards.map(|card| card.text.as_str()).collect();
        assert_eq!((merged.title.as_str(), &found[..]), (title, texts));
        assert_eq!(merged.evidence.len(), 1, "what stands on one side only stays");
    }

    #[test]
    fn each_place_gets_what_was_chosen_for_it() {
        check([Pick::Mine, Pick::Mine], "Mine", &["four days"]);
        check([Pick::Theirs, Pick::Mine], "Theirs", &["four days"]);
        check([Pick::Mine, Pick::Theirs], "Mine", &["a week"]);
        check([Pick::Mine, Pick::Both], "Mine", &["four days", "a week"]);
    }

    #[test]
    fn what_is_the_same_is_counted_and_not_asked() {
        let Two { mine, .. } = two();
        let both = Comparison::of(Arc::new(mine.clone()), Arc::new(mine));
        assert_eq!((both.conflicts.len(), both.counts), (0, [2, 0, 0]));
    }
}
