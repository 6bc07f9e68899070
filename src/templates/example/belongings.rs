//! From rows to everything that belongs to the map.

use std::sync::Arc;

use super::Cast;
use super::evidence::{FindingRow, findings};
use super::improve::{CHECKS, CheckRow, GOALS, IMPROVEMENTS, ImprovementRow};
use super::measure::{
    ANSWERED, CHANNELS, DATASET, JUMPS, PERIOD, PLANNED, PREFERRED, REASONS, STEPS, TOTALS,
};
use super::personas::{PERSONAS, PersonaRow};
use crate::model::{
    CardId, Channel, Check, Dataset, Evidence, Figure, Goal, IdSource, Improvement, Jump, Level,
    Measurement, Percent, Persona, PersonaId, Phase, Picture, Recognition, Score, StepCheck,
    StepFigures, Survey, SurveyRow,
};
use crate::templates::text::Both;

/// The customer groups.
pub(super) fn personas(cast: &Cast) -> Vec<Arc<Persona>> {
    PERSONAS.iter().zip(&cast.personas).map(|(row, &id)| Arc::new(persona(cast, row, id))).collect()
}

fn face(cast: &Cast, row: &PersonaRow) -> Picture {
    let (data, alt) = row.face;
    Picture { data: data.into(), alt: alt.in_language(cast.language), ..Picture::default() }
}

fn persona(cast: &Cast, row: &PersonaRow, id: PersonaId) -> Persona {
    let list = |texts: &[Both]| texts.iter().map(|text| text.in_language(cast.language)).collect();
    Persona {
        id,
        name: row.name.in_language(cast.language),
        picture: Some(face(cast, row)),
        age_from: Some(row.ages.0),
        age_to: Some(row.ages.1),
        situation: row.situation.in_language(cast.language),
        quote: row.quote.in_language(cast.language),
        goals: list(row.goals),
        needs: list(row.needs),
        frustrations: list(row.frustrations),
        motivations: list(row.motivations),
        preferred_channels: row.channels.iter().filter_map(|&place| cast.channel(place)).collect(),
        preferred_content: row.content.in_language(cast.language),
        main_source: cast.channel(row.source),
        life_cycle: Some(row.life_cycle),
        buyer: Some(row.buyer),
        share: Percent::new(row.share),
        best_customer: row.best,
        colour: Some(row.colour),
        ..Persona::default()
    }
}

/// The channels.
pub(super) fn channels(cast: &Cast) -> Vec<Arc<Channel>> {
    let rows = CHANNELS.iter().zip(&cast.channels);
    rows.map(|(row, &(place, id))| {
        Arc::new(Channel {
            ease: Level::new(row.ease),
            cost: Level::new(row.cost),
            influence: Level::new(row.influence),
            ..place.channel(id, cast.language)
        })
    })
    .collect()
}

/// The findings.
pub(super) fn evidence(cast: &Cast, phases: &[Arc<Phase>]) -> Vec<Arc<Evidence>> {
    let one = |(row, &(_, id)): (&FindingRow, &(_, _))| {
        Arc::new(Evidence {
            id,
            kind: row.kind,
            title: row.title.in_language(cast.language),
            finding: row.finding.in_language(cast.language),
            quote: row.quote.in_language(cast.language),
            source: row.source.in_language(cast.language),
            date: Some(cast.date(-row.days_ago)),
            n: row.n,
            personas: cast.personas(row.who),
            steps: cast.steps(row.steps),
            contradicts_steps: cast.steps(row.against),
            contradicts_cards: contradicted(cast, row, phases),
            score: row.score.and_then(|tenths| Score::new(f64::from(tenths) / 10.0)),
            weight: row.weight.and_then(Percent::new),
            ..Evidence::default()
        })
    };
    findings().zip(&cast.evidence).map(one).collect()
}

fn contradicted(cast: &Cast, row: &FindingRow, phases: &[Arc<Phase>]) -> Vec<CardId> {
    let Some((number, kind)) = row.against_card else { return Vec::new() };
    let Some(lane) = cast.lanes.iter().find(|lane| lane.kind == kind) else { return Vec::new() };
    let steps = phases.iter().flat_map(|phase| &phase.steps);
    let step = steps.skip(number - 1).take(1);
    step.flat_map(|step| step.cards_in(lane.id)).map(|card| card.id).collect()
}

/// The arrows.
pub(super) fn jumps(cast: &Cast, ids: &mut IdSource) -> Vec<Arc<Jump>> {
    let mut jump = |&(from, to, label): &(usize, usize, Both)| {
        let label = label.in_language(cast.language);
        let (from, to) = (cast.steps[from - 1], cast.steps[to - 1]);
        Arc::new(Jump { id: ids.draw(), from, to, label, ..Jump::default() })
    };
    JUMPS.iter().map(&mut jump).collect()
}

/// The goals with their measurements.
pub(super) fn goals(cast: &Cast, ids: &mut IdSource) -> Vec<Arc<Goal>> {
    let goals = GOALS.iter().map(|row| {
        let months_ago = (0..row.series.len() as i64).rev();
        let series = row.series.iter().zip(months_ago).filter_map(|(&value, months)| {
            let date = Some(cast.date(-20 - 30 * months));
            Some(Measurement { date, value: Figure::new(value)?, ..Measurement::default() })
        });
        Arc::new(Goal {
            id: ids.draw(),
            name: row.name.in_language(cast.language),
            unit: row.unit.in_language(cast.language),
            start: row.series.first().copied().and_then(Figure::new),
            target: Figure::new(row.target),
            date: Some(cast.date(row.in_days)),
            steps: cast.steps(&[row.step]),
            series: series.collect(),
            ..Goal::default()
        })
    });
    goals.collect()
}

/// The improvements.
pub(super) fn improvements(
    cast: &Cast,
    goals: &[Arc<Goal>],
    ids: &mut IdSource,
) -> Vec<Arc<Improvement>> {
    let mut one = |row: &ImprovementRow| {
        let (frequency, minutes, euros) =
            row.saves.map_or((None, None, None), |(times, minutes, euros)| {
                (Figure::new(times), minutes.and_then(Figure::new), euros.and_then(Figure::new))
            });
        Arc::new(Improvement {
            id: ids.draw(),
            title: row.title.in_language(cast.language),
            problem: row.problem.in_language(cast.language),
            steps: cast.steps(&[row.step]),
            impact: row.levels.and_then(|(impact, _)| Level::new(impact)),
            effort: row.levels.and_then(|(_, effort)| Level::new(effort)),
            frequency,
            minutes,
            euros,
            owner: row.owner.in_language(cast.language),
            due: row.in_days.map(|days| cast.date(days)),
            status: row.status,
            goal: row.goal.and_then(|idx| goals.get(idx)).map(|goal| goal.id),
            before: row.before_after.and_then(|(before, _)| Figure::new(before)),
            after: row.before_after.and_then(|(_, after)| Figure::new(after)),
            ..Improvement::default()
        })
    };
    IMPROVEMENTS.iter().map(&mut one).collect()
}

/// What customers and a colleague said of the map.
pub(super) fn checks(cast: &Cast, ids: &mut IdSource) -> Vec<Arc<Check>> {
    let mut one = |row: &CheckRow| {
        Arc::new(Check {
            id: ids.draw(),
            who: row.who.in_language(cast.language),
            colleague: row.colleague,
            persona: row.persona.and_then(|idx| cast.personas.get(idx)).copied(),
            date: Some(cast.date(-row.days_ago)),
            steps: step_checks(cast, row),
            ..Check::default()
        })
    };
    CHECKS.iter().map(&mut one).collect()
}

fn step_checks(cast: &Cast, row: &CheckRow) -> Vec<StepCheck> {
    let mark = |marks: &str, idx: usize| marks.as_bytes().get(idx).copied().unwrap_or_default();
    let level = |digits: &str, idx| Level::new(mark(digits, idx).saturating_sub(b'0'));
    let missing = |idx: usize| {
        let found = row.missing.iter().find(|(number, _)| number - 1 == idx);
        found.map(|(_, text)| text.in_language(cast.language)).unwrap_or_default()
    };
    let answers = cast.steps.iter().enumerate().map(|(idx, &step)| StepCheck {
        step,
        recognised: match mark(row.recognised, idx) {
            b'y' => Some(Recognition::Yes),
            b'p' => Some(Recognition::Partly),
            _ => Some(Recognition::No),
        },
        missing: missing(idx),
        importance: level(row.importance, idx),
        satisfaction: level(row.satisfaction, idx),
        decisive: mark(row.decisive, idx) == b'x',
        ..StepCheck::default()
    });
    answers.collect()
}

/// The survey.
pub(super) fn survey(cast: &Cast, phases: &[Arc<Phase>]) -> Survey {
    let row = |place, phase, share| {
        let (channel, share) = (cast.channel(place)?, Percent::new(share));
        Some(SurveyRow { channel, phase, share, ..SurveyRow::default() })
    };
    let sources = CHANNELS.iter().flat_map(|channel| {
        let phases = phases.iter().map(|phase| Some(phase.id)).chain([None]);
        phases.zip(channel.shares).filter_map(|(phase, share)| row(channel.place, phase, share))
    });
    Survey {
        n: Some(ANSWERED),
        months: Some(12),
        sources: sources.collect(),
        preferred_sales: PREFERRED
            .iter()
            .filter_map(|&(place, share)| row(place, None, share))
            .collect(),
        planned: Percent::new(PLANNED),
        reasons: REASONS.iter().map(|text| text.in_language(cast.language)).collect(),
        ..Survey::default()
    }
}

/// The data set.
pub(super) fn dataset(cast: &Cast, ids: &mut IdSource) -> Dataset {
    let figures = STEPS.iter().map(|&(number, cases, exits, hours)| StepFigures {
        step: cast.steps[number - 1],
        cases,
        exits,
        median_seconds: hours.and_then(|hours| Figure::new(hours * 3600.0)),
        ..StepFigures::default()
    });
    let [cases, events, skipped_rows] = TOTALS;
    Dataset {
        id: ids.draw(),
        name: DATASET.in_language(cast.language),
        imported: Some(cast.now),
        cases,
        events,
        skipped_rows,
        first: Some(cast.instant(-PERIOD[0])),
        last: Some(cast.instant(-PERIOD[1])),
        steps: figures.collect(),
        ..Dataset::default()
    }
}
