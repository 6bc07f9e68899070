//! The map as data sees it, and which events belong to which step.

use super::state::Match;
use crate::events::analyse::Analysis;
use crate::events::matching;
use crate::events::plan::{Need, Plan, PlannedPhase, PlannedStep};
use crate::events::read::{Choices, RowKind};
use crate::events::summary::Summary;
use crate::model::{Dataset, DatasetId, Figure, Instant, Journey, Phase, Step, StepFigures};
use crate::words::findings::Unit;

/// So many events are listed to be matched, most frequent first.
pub const MOST_MATCHED: usize = 60;
/// Groups under so many cases are left out of a journey.
const LEAST: u64 = 5;

/// What a case is, as far as the column says.
pub fn unit(choices: &Choices) -> Unit {
    let name = choices.who.as_deref().unwrap_or_default().to_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    if choices.session_minutes.is_some() || has(&["sess", "visit", "bezoek"]) {
        Unit::Sessions
    } else if choices.row == RowKind::Order || has(&["order", "bestel"]) {
        Unit::Orders
    } else {
        Unit::Customers
    }
}

/// For the most frequent events the step that the map says, else the one whose name is alike.
pub fn matches(journey: &Journey, summary: &Summary) -> Vec<Match> {
    let steps: Vec<&Step> = journey.steps().map(|(_, step)| &**step).collect();
    let titles: Vec<String> = steps.iter().map(|step| step.title.clone()).collect();
    let listed = summary.activities.iter().take(MOST_MATCHED);
    let names: Vec<String> = listed.clone().map(|activity| activity.name.clone()).collect();
    let proposals = matching::propose(&names, &titles);
    let known = |name: &String| steps.iter().position(|step| step.events.contains(name));
    let matched = listed.zip(proposals).map(|(activity, proposal)| {
        let step = known(&activity.name).or(proposal.map(|proposal| proposal.step));
        Match {
            event: activity.name.clone(),
            count: activity.events,
            step: step.map(|step| steps[step].id),
        }
    });
    matched.collect()
}

/// The map with its events as matched.
pub fn of(journey: &Journey, matches: &[Match]) -> Plan {
    Plan { phases: journey.phases.iter().map(|phase| planned(phase, matches)).collect() }
}

fn planned(phase: &Phase, matches: &[Match]) -> PlannedPhase {
    let steps = phase
        .steps
        .iter()
        .map(|step| PlannedStep { name: step.title.clone(), events: events(step, matches) });
    PlannedPhase {
        name: phase.name.clone(),
        need: if phase.optional { Need::Optional } else { Need::Mandatory },
        steps: steps.collect(),
    }
}

/// The events of a step: those that were matched, and those that were never asked about.
pub fn events(step: &Step, matches: &[Match]) -> Vec<String> {
    let is_asked = |name: &String| matches.iter().any(|each| each.event == *name);
    let own = step.events.iter().filter(|name| !is_asked(name)).cloned();
    let matched = matches.iter().filter(|each| each.step == Some(step.id));
    own.chain(matched.map(|each| each.event.clone())).collect()
}

/// The last phase that data can see: what the map hopes for, as the engine takes it.
pub fn goal(plan: &Plan) -> Option<&PlannedPhase> {
    let is_seen = |phase: &&PlannedPhase| phase.steps.iter().any(|step| !step.events.is_empty());
    let seen = || plan.phases.iter().rev().filter(is_seen);
    seen().find(|phase| phase.need == Need::Mandatory)
}

/// What goes into the journey: totals, without groups that are too small.
pub fn dataset(
    journey: &Journey,
    summary: &Summary,
    laid: &Analysis,
    id: DatasetId,
    name: String,
    now: Instant,
) -> Dataset {
    let number = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    let enough = |n: u64| if n < LEAST { 0 } else { number(n) };
    let steps = journey.steps().zip(&laid.steps).filter(|(_, touch)| touch.cases >= LEAST);
    let figures = steps.map(|((_, step), touch)| StepFigures {
        step: step.id,
        cases: number(touch.cases),
        exits: enough(touch.exits),
        median_seconds: touch
            .median_next_seconds
            .filter(|_| touch.events.saturating_sub(touch.exits) >= LEAST)
            .and_then(Figure::new),
        ..StepFigures::default()
    });
    Dataset {
        id,
        name,
        imported: Some(now),
        cases: number(summary.cases),
        events: number(summary.events),
        skipped_rows: number(summary.report.skipped_rows),
        first: summary.first.map(Instant::from_ms),
        last: summary.last.map(Instant::from_ms),
        steps: figures.collect(),
        ..Dataset::default()
    }
}
