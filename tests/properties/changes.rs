//! Arbitrary edits: every kind, most of them possible, some naming what is not
//! there, an identity in use, a lane that holds no cards, or too long a text.

use std::sync::Arc;

use klantreis::edit::{
    CardChange, Edit, LaneChange, PhaseChange, StepChange, apply, duplicate_card, duplicate_lane,
    duplicate_phase, duplicate_step,
};
use klantreis::model::*;

use crate::dice::Dice;
use crate::journeys::{self, Names, word};
use crate::several;

/// The journey after an edit, or as it was when the edit was refused.
pub fn after_one(dice: &mut Dice, journey: &Journey) -> Journey {
    apply(journey, &any(dice, journey)).unwrap_or_else(|_| journey.clone())
}

/// Any edit.
pub fn any(dice: &mut Dice, journey: &Journey) -> Edit {
    let mut names = Names::of(journey);
    if dice.once_in(6) {
        strangers(dice, &mut names);
    }
    match dice.below(16) {
        0 => Edit::All(dice.list(4, |dice| one(dice, journey, &names))),
        1 if dice.once_in(8) => Edit::Replace(Arc::new(journeys::journey(dice))),
        2 => copy(dice, journey, &names).unwrap_or(Edit::All(Vec::new())),
        3 => several::edit(dice, &names).unwrap_or(Edit::All(Vec::new())),
        _ => one(dice, journey, &names),
    }
}

/// An edit of one cell, and a name for that cell: two edits of different cells
/// never touch the same.
pub fn in_a_cell(dice: &mut Dice, journey: &Journey) -> Option<(String, Edit)> {
    let names = Names::of(journey);
    let edit = match dice.below(4) {
        0 => dice.one_of(&names.steps).map(|id| change_step(dice, id, &names)),
        1 => feeling(dice, &names),
        2 => dice.one_of(&names.phases).map(|id| change_phase(dice, id)),
        _ => dice.one_of(&names.cards).map(|id| change_card(dice, id, &names)),
    }?;
    let cell = match &edit {
        Edit::ChangePhase { id, change } => format!("{id} {:?}", std::mem::discriminant(change)),
        Edit::ChangeStep { id, change } => format!("{id} {:?}", std::mem::discriminant(change)),
        Edit::SetFeeling { step, persona, .. } => format!("{step} {persona}"),
        Edit::ChangeCard { id, .. } => id.to_string(),
        other => panic!("no edit of a cell: {other:?}"),
    };
    Some((cell, edit))
}

/// Things that are not there, lanes that hold no cards, and ids of other kinds of things.
fn strangers(dice: &mut Dice, names: &mut Names) {
    names.phases.push(dice.ids.draw());
    names.steps.push(dice.ids.draw());
    names.cards.push(dice.ids.draw());
    names.personas.push(dice.ids.draw());
    names.channels.push(dice.ids.draw());
    names.evidence.push(dice.ids.draw());
    names.goals.push(dice.ids.draw());
    names.lanes.push(dice.ids.draw());
    names.rows.extend(names.lanes.clone());
}

fn one(dice: &mut Dice, journey: &Journey, names: &Names) -> Edit {
    let possible = match dice.below(5) {
        0 => Some(whole(dice, names)),
        1 => column(dice, names),
        2 => card_or_lane(dice, names),
        3 => record(dice, names),
        _ => removal(dice, names),
    };
    let edit = possible.unwrap_or_else(|| Edit::Title(text(dice)));
    if dice.once_in(30) { with_used_id(edit, journey) } else { edit }
}

fn whole(dice: &mut Dice, names: &Names) -> Edit {
    match dice.below(9) {
        0 => Edit::Title(text(dice)),
        1 => Edit::Description(text(dice)),
        2 => Edit::Owner(text(dice)),
        3 => Edit::Goal(text(dice)),
        4 => Edit::Scope(text(dice)),
        5 => Edit::Language(word(dice, "Language")),
        6 => Edit::Status(word(dice, "JourneyStatus")),
        7 => Edit::SetSurvey(journeys::survey(dice, names)),
        _ => Edit::SetView(journeys::view(dice, names)),
    }
}

fn column(dice: &mut Dice, names: &Names) -> Option<Edit> {
    let at = dice.below(6);
    Some(match dice.below(7) {
        0 => {
            let phase = journeys::phase(dice, names);
            Edit::AddPhase { at, phase: Phase { name: text(dice), colour: colour(dice), ..phase } }
        }
        1 => dice.one_of(&names.phases).map(|id| change_phase(dice, id))?,
        2 => Edit::MovePhase { id: dice.one_of(&names.phases)?, to: at },
        3 => {
            let step = Step { title: text(dice), ..journeys::step(dice, names) };
            Edit::AddStep { phase: dice.one_of(&names.phases)?, at, step }
        }
        4 => dice.one_of(&names.steps).map(|id| change_step(dice, id, names))?,
        5 => Edit::MoveStep {
            id: dice.one_of(&names.steps)?,
            phase: dice.one_of(&names.phases)?,
            at,
        },
        _ => feeling(dice, names)?,
    })
}

fn card_or_lane(dice: &mut Dice, names: &Names) -> Option<Edit> {
    let at = dice.below(4);
    Some(match dice.below(6) {
        0 | 1 => {
            let card = journeys::card(dice, names)?;
            let picture = dice.maybe(picture).filter(|_| dice.once_in(3)).or(card.picture);
            let card = Card { text: text(dice), picture, ..card };
            Edit::AddCard { step: dice.one_of(&names.steps)?, at, card }
        }
        2 => dice.one_of(&names.cards).map(|id| change_card(dice, id, names))?,
        3 => Edit::MoveCard {
            id: dice.one_of(&names.cards)?,
            step: dice.one_of(&names.steps)?,
            lane: dice.one_of(&names.rows)?,
            at,
        },
        4 => Edit::AddLane { at, lane: Lane { name: text(dice), ..journeys::lane(dice) } },
        _ => {
            let id = dice.one_of(&names.lanes)?;
            if dice.coin() {
                return Some(Edit::MoveLane { id, to: at });
            }
            let change = match dice.coin() {
                true => LaneChange::Name(text(dice)),
                false => LaneChange::Hidden(dice.coin()),
            };
            Edit::ChangeLane { id, change }
        }
    })
}

/// A record, new or in the place of another.
fn record(dice: &mut Dice, names: &Names) -> Option<Edit> {
    macro_rules! put {
        ($edit:ident $list:ident $item:expr) => {{
            let mut item = $item;
            if let Some(id) = dice.one_of(&names.$list).filter(|_| dice.coin()) {
                item.id = id;
            }
            Edit::$edit(item)
        }};
    }
    Some(match dice.below(8) {
        0 => {
            let persona = journeys::persona(dice, names);
            let persona = Persona { quote: text(dice), colour: colour(dice), ..persona };
            put!(PutPersona personas persona)
        }
        1 => put!(PutChannel channels Channel { icon: text(dice), ..journeys::channel(dice) }),
        2 => put!(PutEvidence evidence journeys::evidence(dice, names)),
        3 => put!(PutJump jumps journeys::jump(dice, names)?),
        4 => put!(PutGoal goals journeys::goal(dice, names)),
        5 => put!(PutImprovement improvements journeys::improvement(dice, names)),
        6 => put!(PutCheck checks journeys::check(dice, names)),
        _ => put!(PutDataset datasets journeys::dataset(dice, names)),
    })
}

fn removal(dice: &mut Dice, names: &Names) -> Option<Edit> {
    Some(match dice.below(12) {
        0 => Edit::RemovePhase(dice.one_of(&names.phases)?),
        1 => Edit::RemoveStep(dice.one_of(&names.steps)?),
        2 => Edit::RemoveLane(dice.one_of(&names.lanes)?),
        3 => Edit::RemoveCard(dice.one_of(&names.cards)?),
        4 => Edit::RemovePersona(dice.one_of(&names.personas)?),
        5 => Edit::RemoveChannel(dice.one_of(&names.channels)?),
        6 => Edit::RemoveEvidence(dice.one_of(&names.evidence)?),
        7 => Edit::RemoveJump(dice.one_of(&names.jumps)?),
        8 => Edit::RemoveGoal(dice.one_of(&names.goals)?),
        9 => Edit::RemoveImprovement(dice.one_of(&names.improvements)?),
        10 => Edit::RemoveCheck(dice.one_of(&names.checks)?),
        _ => Edit::RemoveDataset(dice.one_of(&names.datasets)?),
    })
}

fn change_phase(dice: &mut Dice, id: PhaseId) -> Edit {
    let change = match dice.below(4) {
        0 => PhaseChange::Name(text(dice)),
        1 => PhaseChange::Description(text(dice)),
        2 => PhaseChange::Colour(colour(dice)),
        _ => PhaseChange::Optional(dice.coin()),
    };
    Edit::ChangePhase { id, change }
}

fn change_step(dice: &mut Dice, id: StepId, names: &Names) -> Edit {
    let change = match dice.below(6) {
        0 => StepChange::Title(text(dice)),
        1 => StepChange::Description(text(dice)),
        2 => StepChange::Kind(word(dice, "StepKind")),
        3 => {
            let used = dice.some_of(&names.channels).into_iter();
            let used = used.map(|channel| ChannelUse {
                note: text(dice),
                ..journeys::channel_use(dice, channel)
            });
            StepChange::Channels(used.collect())
        }
        4 => StepChange::Decisive(dice.coin()),
        _ => StepChange::Events(dice.list(3, text)),
    };
    Edit::ChangeStep { id, change }
}

fn change_card(dice: &mut Dice, id: CardId, names: &Names) -> Edit {
    let change = match dice.below(8) {
        0 => CardChange::Text(text(dice)),
        1 => CardChange::Personas(dice.some_of(&names.personas)),
        2 => CardChange::Evidence(dice.some_of(&names.evidence)),
        3 => CardChange::Sort(dice.maybe(|dice| word(dice, "NeedSort"))),
        4 => CardChange::Answered(dice.maybe(|dice| word(dice, "Answered"))),
        5 => CardChange::AnsweredBy(dice.one_of(&names.channels)),
        6 => CardChange::Severity(dice.maybe(journeys::level)),
        _ => CardChange::Picture(dice.maybe(picture)),
    };
    Edit::ChangeCard { id, change }
}

fn feeling(dice: &mut Dice, names: &Names) -> Option<Edit> {
    let (step, persona) = (dice.one_of(&names.steps)?, dice.one_of(&names.personas)?);
    let feeling = dice.maybe(|dice| Feeling { reason: text(dice), ..journeys::feeling(dice) });
    Some(Edit::SetFeeling { step, persona, feeling })
}

fn copy(dice: &mut Dice, journey: &Journey, names: &Names) -> Option<Edit> {
    match dice.below(4) {
        0 => duplicate_phase(journey, dice.one_of(&names.phases)?, &mut dice.ids),
        1 => duplicate_step(journey, dice.one_of(&names.steps)?, &mut dice.ids),
        2 => duplicate_lane(journey, dice.one_of(&names.lanes)?, &mut dice.ids),
        _ => duplicate_card(journey, dice.one_of(&names.cards)?, &mut dice.ids),
    }
}

/// The same edit, adding something under an identity that is in use, or without one.
fn with_used_id(edit: Edit, journey: &Journey) -> Edit {
    let first = |id: Option<StepId>| id.unwrap_or(StepId::MISSING);
    match edit {
        Edit::AddPhase { at, phase } => {
            let id = journey.phases.first().map_or(PhaseId::MISSING, |phase| phase.id);
            Edit::AddPhase { at, phase: Phase { id, ..phase } }
        }
        Edit::AddStep { phase, at, step } => {
            let id = first(journey.steps().next().map(|(_, step)| step.id));
            Edit::AddStep { phase, at, step: Step { id, ..step } }
        }
        Edit::AddCard { step, at, card } => {
            let mut cards = journey.steps().flat_map(|(_, step)| &step.cards);
            let id = cards.next().map_or(CardId::MISSING, |card| card.id);
            Edit::AddCard { step, at, card: Card { id, ..card } }
        }
        Edit::AddLane { at, lane } => {
            let id = journey.lanes.first().map_or(LaneId::MISSING, |lane| lane.id);
            Edit::AddLane { at, lane: Lane { id, ..lane } }
        }
        Edit::PutGoal(goal) => Edit::PutGoal(Goal { id: GoalId::MISSING, ..goal }),
        other => other,
    }
}

/// A text, now and then one character too long.
fn text(dice: &mut Dice) -> String {
    if dice.once_in(50) { "é".repeat(10_001) } else { dice.text() }
}

/// A colour, now and then one that is none.
fn colour(dice: &mut Dice) -> Option<u8> {
    dice.maybe(|dice| dice.below(9) as u8)
}

/// A picture, now and then one that is not kept.
fn picture(dice: &mut Dice) -> Picture {
    match dice.below(4) {
        0 => Picture { data: "data:image/svg+xml,<svg/>".into(), ..Picture::default() },
        1 => Picture {
            data: format!("data:image/png;base64,{}", "A".repeat(80_100)),
            ..Picture::default()
        },
        _ => journeys::picture(dice),
    }
}
