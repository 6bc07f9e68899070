//! Arbitrary journeys: every noun, every field, every word of every choice,
//! within the limits and with every reference pointing at something.

use std::sync::{Arc, LazyLock};

use klantreis::codec::SCHEMA;
use klantreis::model::*;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::dice::Dice;

static WORDS: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(SCHEMA).expect("the schema is JSON"));

/// What there is to point at.
#[derive(Default)]
pub struct Names {
    pub phases: Vec<PhaseId>,
    pub steps: Vec<StepId>,
    pub lanes: Vec<LaneId>,
    /// The lanes that hold cards.
    pub rows: Vec<LaneId>,
    pub cards: Vec<CardId>,
    pub personas: Vec<PersonaId>,
    pub channels: Vec<ChannelId>,
    pub evidence: Vec<EvidenceId>,
    pub jumps: Vec<JumpId>,
    pub goals: Vec<GoalId>,
    pub improvements: Vec<ImprovementId>,
    pub checks: Vec<CheckId>,
    pub datasets: Vec<DatasetId>,
}

impl Names {
    pub fn of(journey: &Journey) -> Self {
        let steps = || journey.steps().map(|(_, step)| step);
        let holds_cards = |lane: &&Arc<Lane>| lane.kind.content() == LaneContent::Cards;
        Self {
            phases: journey.phases.iter().map(|item| item.id).collect(),
            steps: steps().map(|step| step.id).collect(),
            lanes: journey.lanes.iter().map(|item| item.id).collect(),
            rows: journey.lanes.iter().filter(holds_cards).map(|item| item.id).collect(),
            cards: steps().flat_map(|step| &step.cards).map(|card| card.id).collect(),
            personas: journey.personas.iter().map(|item| item.id).collect(),
            channels: journey.channels.iter().map(|item| item.id).collect(),
            evidence: journey.evidence.iter().map(|item| item.id).collect(),
            jumps: journey.jumps.iter().map(|item| item.id).collect(),
            goals: journey.goals.iter().map(|item| item.id).collect(),
            improvements: journey.improvements.iter().map(|item| item.id).collect(),
            checks: journey.checks.iter().map(|item| item.id).collect(),
            datasets: journey.datasets.iter().map(|item| item.id).collect(),
        }
    }
}

/// A whole journey.
pub fn journey(dice: &mut Dice) -> Journey {
    let mut names = Names {
        personas: dice.list(4, |dice| dice.ids.draw()),
        channels: dice.list(4, |dice| dice.ids.draw()),
        evidence: dice.list(3, |dice| dice.ids.draw()),
        goals: dice.list(3, |dice| dice.ids.draw()),
        ..Names::default()
    };
    let mut journey = Journey {
        id: dice.ids.draw(),
        revision: dice.bits() >> 11 >> dice.below(53),
        title: dice.text(),
        description: dice.text(),
        owner: dice.text(),
        language: word(dice, "Language"),
        status: word(dice, "JourneyStatus"),
        scope: dice.text(),
        goal: dice.text(),
        created: dice.maybe(instant),
        changed: dice.maybe(instant),
        lanes: dice.list(6, |dice| Arc::new(lane(dice))),
        ..Journey::default()
    };
    names.rows = Names::of(&journey).rows;
    journey.phases = dice.list(4, |dice| Arc::new(phase(dice, &names)));
    let placed = Names::of(&journey);
    names = Names { phases: placed.phases, steps: placed.steps, cards: placed.cards, ..names };
    let ids = names.personas.clone().into_iter();
    journey.personas = ids.map(|id| Arc::new(Persona { id, ..persona(dice, &names) })).collect();
    let ids = names.channels.clone().into_iter();
    journey.channels = ids.map(|id| Arc::new(Channel { id, ..channel(dice) })).collect();
    let ids = names.evidence.clone().into_iter();
    journey.evidence = ids.map(|id| Arc::new(Evidence { id, ..evidence(dice, &names) })).collect();
    let ids = names.goals.clone().into_iter();
    journey.goals = ids.map(|id| Arc::new(Goal { id, ..goal(dice, &names) })).collect();
    journey.jumps =
        dice.list(3, |dice| jump(dice, &names).map(Arc::new)).into_iter().flatten().collect();
    journey.improvements = dice.list(3, |dice| Arc::new(improvement(dice, &names)));
    journey.checks = dice.list(3, |dice| Arc::new(check(dice, &names)));
    journey.survey = Arc::new(survey(dice, &names));
    journey.datasets = dice.list(3, |dice| Arc::new(dataset(dice, &names)));
    journey.view = view(dice, &names);
    journey.extra = extra(dice);
    journey
}

pub fn phase(dice: &mut Dice, names: &Names) -> Phase {
    Phase {
        id: dice.ids.draw(),
        name: dice.text(),
        description: dice.text(),
        colour: dice.maybe(colour),
        optional: dice.coin(),
        steps: dice.list(4, |dice| Arc::new(step(dice, names))),
        extra: extra(dice),
    }
}

pub fn step(dice: &mut Dice, names: &Names) -> Step {
    let felt = dice.some_of(&names.personas);
    let used = dice.some_of(&names.channels);
    Step {
        id: dice.ids.draw(),
        title: dice.text(),
        description: dice.text(),
        kind: word(dice, "StepKind"),
        channels: used.into_iter().map(|channel| channel_use(dice, channel)).collect(),
        decisive: dice.coin(),
        cards: dice.list(4, |dice| card(dice, names).map(Arc::new)).into_iter().flatten().collect(),
        feelings: felt.into_iter().map(|persona| (persona, feeling(dice))).collect(),
        events: dice.list(3, Dice::text),
        extra: extra(dice),
    }
}

pub fn channel_use(dice: &mut Dice, channel: ChannelId) -> ChannelUse {
    ChannelUse { channel, note: dice.text(), extra: extra(dice) }
}

/// A card in one of the rows, if there is one.
pub fn card(dice: &mut Dice, names: &Names) -> Option<Card> {
    let lane = dice.one_of(&names.rows)?;
    Some(Card {
        id: dice.ids.draw(),
        lane,
        text: dice.text(),
        personas: dice.some_of(&names.personas),
        evidence: dice.some_of(&names.evidence),
        sort: dice.maybe(|dice| word(dice, "NeedSort")),
        answered: dice.maybe(|dice| word(dice, "Answered")),
        answered_by: dice.one_of(&names.channels).filter(|_| dice.coin()),
        severity: dice.maybe(level),
        picture: dice.maybe(picture),
        extra: extra(dice),
    })
}

pub fn feeling(dice: &mut Dice) -> Feeling {
    Feeling {
        value: dice.maybe(|dice| Tenths::clamped(dice.below(41) as i32 - 20)),
        word: dice.text(),
        reason: dice.text(),
        extra: extra(dice),
    }
}

pub fn picture(dice: &mut Dice) -> Picture {
    let kind = *dice.pick(&["png", "jpeg", "webp"]);
    let data = format!("data:image/{kind};base64,iVBORw0KGgo+/A==");
    Picture { data, alt: dice.text(), extra: extra(dice) }
}

pub fn lane(dice: &mut Dice) -> Lane {
    Lane {
        id: dice.ids.draw(),
        kind: word(dice, "LaneKind"),
        name: dice.text(),
        hidden: dice.coin(),
        extra: extra(dice),
    }
}

pub fn persona(dice: &mut Dice, names: &Names) -> Persona {
    Persona {
        id: dice.ids.draw(),
        name: dice.text(),
        picture: dice.maybe(picture),
        age_from: dice.maybe(|dice| dice.bits() as u8),
        age_to: dice.maybe(|dice| dice.bits() as u8),
        situation: dice.text(),
        quote: dice.text(),
        goals: dice.list(3, Dice::text),
        needs: dice.list(3, Dice::text),
        frustrations: dice.list(3, Dice::text),
        motivations: dice.list(3, Dice::text),
        preferred_channels: dice.some_of(&names.channels),
        preferred_content: dice.text(),
        main_source: dice.one_of(&names.channels).filter(|_| dice.coin()),
        life_cycle: dice.maybe(|dice| word(dice, "LifeCycle")),
        buyer: dice.maybe(|dice| word(dice, "BuyerKind")),
        share: dice.maybe(percent),
        best_customer: dice.coin(),
        colour: dice.maybe(colour),
        extra: extra(dice),
    }
}

pub fn channel(dice: &mut Dice) -> Channel {
    Channel {
        id: dice.ids.draw(),
        name: dice.text(),
        icon: dice.text(),
        cluster: word(dice, "Cluster"),
        sales: dice.coin(),
        ease: dice.maybe(level),
        cost: dice.maybe(level),
        influence: dice.maybe(level),
        extra: extra(dice),
    }
}

pub fn evidence(dice: &mut Dice, names: &Names) -> Evidence {
    Evidence {
        id: dice.ids.draw(),
        kind: word(dice, "EvidenceKind"),
        title: dice.text(),
        finding: dice.text(),
        quote: dice.text(),
        source: dice.text(),
        date: dice.maybe(date),
        n: dice.maybe(|dice| dice.bits() as u32),
        personas: dice.some_of(&names.personas),
        steps: dice.some_of(&names.steps),
        contradicts_steps: dice.some_of(&names.steps),
        contradicts_cards: dice.some_of(&names.cards),
        score: dice.maybe(|dice| {
            Score::new(dice.below(4001) as f64 / 1000.0 - 2.0).expect("within −2 and 2")
        }),
        weight: dice.maybe(percent),
        extra: extra(dice),
    }
}

/// An arrow, if there are steps.
pub fn jump(dice: &mut Dice, names: &Names) -> Option<Jump> {
    let (from, to) = (dice.one_of(&names.steps)?, dice.one_of(&names.steps)?);
    Some(Jump { id: dice.ids.draw(), from, to, label: dice.text(), extra: extra(dice) })
}

pub fn goal(dice: &mut Dice, names: &Names) -> Goal {
    Goal {
        id: dice.ids.draw(),
        name: dice.text(),
        unit: dice.text(),
        start: dice.maybe(figure),
        target: dice.maybe(figure),
        date: dice.maybe(date),
        steps: dice.some_of(&names.steps),
        series: dice.list(3, |dice| Measurement {
            date: dice.maybe(date),
            value: figure(dice),
            extra: extra(dice),
        }),
        extra: extra(dice),
    }
}

pub fn improvement(dice: &mut Dice, names: &Names) -> Improvement {
    Improvement {
        id: dice.ids.draw(),
        title: dice.text(),
        problem: dice.text(),
        steps: dice.some_of(&names.steps),
        impact: dice.maybe(level),
        effort: dice.maybe(level),
        frequency: dice.maybe(figure),
        minutes: dice.maybe(figure),
        euros: dice.maybe(figure),
        owner: dice.text(),
        due: dice.maybe(date),
        status: word(dice, "ImprovementStatus"),
        goal: dice.one_of(&names.goals).filter(|_| dice.coin()),
        before: dice.maybe(figure),
        after: dice.maybe(figure),
        extra: extra(dice),
    }
}

pub fn check(dice: &mut Dice, names: &Names) -> Check {
    let steps = dice.some_of(&names.steps);
    let said = steps.into_iter().map(|step| StepCheck {
        step,
        recognised: dice.maybe(|dice| word(dice, "Recognition")),
        missing: dice.text(),
        importance: dice.maybe(level),
        satisfaction: dice.maybe(level),
        decisive: dice.coin(),
        extra: extra(dice),
    });
    Check {
        steps: said.collect(),
        id: dice.ids.draw(),
        who: dice.text(),
        colleague: dice.coin(),
        persona: dice.one_of(&names.personas).filter(|_| dice.coin()),
        date: dice.maybe(date),
        extra: extra(dice),
    }
}

pub fn survey(dice: &mut Dice, names: &Names) -> Survey {
    let row = |dice: &mut Dice| {
        Some(SurveyRow {
            channel: dice.one_of(&names.channels)?,
            phase: dice.one_of(&names.phases).filter(|_| dice.coin()),
            share: dice.maybe(percent),
            extra: extra(dice),
        })
    };
    Survey {
        n: dice.maybe(|dice| dice.bits() as u32),
        months: dice.maybe(|dice| dice.bits() as u32),
        sources: dice.list(3, row).into_iter().flatten().collect(),
        preferred_sales: dice.list(3, row).into_iter().flatten().collect(),
        planned: dice.maybe(percent),
        reasons: dice.list(3, Dice::text),
        extra: extra(dice),
    }
}

pub fn dataset(dice: &mut Dice, names: &Names) -> Dataset {
    let steps = dice.some_of(&names.steps);
    let figures = steps.into_iter().map(|step| StepFigures {
        step,
        cases: dice.bits() as u32,
        exits: dice.bits() as u32,
        median_seconds: dice.maybe(figure),
        extra: extra(dice),
    });
    Dataset {
        steps: figures.collect(),
        id: dice.ids.draw(),
        name: dice.text(),
        imported: dice.maybe(instant),
        cases: dice.bits() as u32,
        events: dice.bits() as u32,
        skipped_rows: dice.bits() as u32,
        first: dice.maybe(instant),
        last: dice.maybe(instant),
        extra: extra(dice),
    }
}

pub fn view(dice: &mut Dice, names: &Names) -> View {
    View {
        style: word(dice, "MapStyle"),
        persona: dice.one_of(&names.personas).filter(|_| dice.coin()),
        beside: dice.some_of(&names.personas),
        reality: dice.coin(),
        extra: extra(dice),
    }
}

/// One of the words of a choice, by its name in the schema.
pub fn word<T: DeserializeOwned>(dice: &mut Dice, choice: &str) -> T {
    let words = WORDS["$defs"][choice]["oneOf"].as_array().expect("a choice of the schema");
    serde_json::from_value(dice.pick(words)["const"].clone()).expect("a word of the choice")
}

pub fn level(dice: &mut Dice) -> Level {
    Level::new(dice.below(5) as u8 + 1).expect("1 to 5")
}

fn percent(dice: &mut Dice) -> Percent {
    Percent::new(dice.below(101) as u8).expect("0 to 100")
}

fn figure(dice: &mut Dice) -> Figure {
    Figure::new(dice.float()).expect("a finite number")
}

fn colour(dice: &mut Dice) -> u8 {
    dice.below(6) as u8 + 1
}

fn date(dice: &mut Dice) -> Date {
    Date::of(instant(dice))
}

fn instant(dice: &mut Dice) -> Instant {
    const EDGES: [i64; 6] = [0, -1, i64::MIN, i64::MAX, 1_709_251_199_999, -62_135_596_800_000];
    if dice.coin() {
        Instant::from_ms(*dice.pick(&EDGES))
    } else {
        Instant::from_ms(dice.bits() as i64 >> 18)
    }
}

/// Fields of a newer or foreign program. Their names start with an x.
pub fn extra(dice: &mut Dice) -> Map<String, Value> {
    if !dice.once_in(3) {
        return Map::new();
    }
    dice.list(3, |dice| (format!("x{}", dice.text()), any_json(dice, 3))).into_iter().collect()
}

fn any_json(dice: &mut Dice, depth: usize) -> Value {
    match dice.below(if depth == 0 { 6 } else { 8 }) {
        0 => Value::Null,
        1 => dice.coin().into(),
        2 => dice.bits().into(),
        3 => (dice.bits() as i64).into(),
        4 => json!(dice.float()),
        5 => dice.text().into(),
        6 => dice.list(3, |dice| any_json(dice, depth - 1)).into(),
        _ => {
            let fields = dice.list(3, |dice| (dice.text(), any_json(dice, depth - 1)));
            Value::Object(fields.into_iter().collect())
        }
    }
}
