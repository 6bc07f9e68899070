//! Everything a user can do to a journey, as plain data.

use std::sync::Arc;

use crate::model::{
    Answered, Card, CardId, Channel, ChannelId, ChannelUse, Check, CheckId, Dataset, DatasetId,
    Evidence, EvidenceId, Feeling, Goal, GoalId, Improvement, ImprovementId, Journey,
    JourneyStatus, Jump, JumpId, Lane, LaneId, Language, Level, NeedSort, Persona, PersonaId,
    Phase, PhaseId, Picture, Step, StepId, StepKind, Survey, View,
};

/// One thing a user does. It either succeeds or leaves the journey untouched.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it; places are counted from 0")]
pub enum Edit {
    Title(String),
    Description(String),
    Owner(String),
    Goal(String),
    Scope(String),
    Language(Language),
    Status(JourneyStatus),

    AddPhase { at: usize, phase: Phase },
    ChangePhase { id: PhaseId, change: PhaseChange },
    MovePhase { id: PhaseId, to: usize },
    RemovePhase(PhaseId),

    AddStep { phase: PhaseId, at: usize, step: Step },
    ChangeStep { id: StepId, change: StepChange },
    MoveStep { id: StepId, phase: PhaseId, at: usize },
    RemoveStep(StepId),

    AddLane { at: usize, lane: Lane },
    ChangeLane { id: LaneId, change: LaneChange },
    MoveLane { id: LaneId, to: usize },
    RemoveLane(LaneId),

    AddCard { step: StepId, at: usize, card: Card },
    ChangeCard { id: CardId, change: CardChange },
    MoveCard { id: CardId, step: StepId, lane: LaneId, at: usize },
    RemoveCard(CardId),
    AddCards(Vec<NewCard>),
    Paste(Vec<NewCard>),
    MoveCards(Vec<MovedCard>),
    RemoveCards(Vec<CardId>),
    ChangeCards(Vec<(CardId, CardChange)>),

    SetFeeling { step: StepId, persona: PersonaId, feeling: Option<Feeling> },

    PutPersona(Persona),
    RemovePersona(PersonaId),
    PutChannel(Channel),
    RemoveChannel(ChannelId),
    PutEvidence(Evidence),
    RemoveEvidence(EvidenceId),
    PutJump(Jump),
    RemoveJump(JumpId),
    PutGoal(Goal),
    RemoveGoal(GoalId),
    PutImprovement(Improvement),
    RemoveImprovement(ImprovementId),
    PutCheck(Check),
    RemoveCheck(CheckId),
    PutDataset(Dataset),
    RemoveDataset(DatasetId),
    SetSurvey(Survey),
    SetView(View),

    Replace(Arc<Journey>),
    All(Vec<Edit>),
}

/// A card, and where it is added.
#[derive(Clone, Debug, PartialEq)]
pub struct NewCard {
    /// The step.
    pub step: StepId,
    /// The place among the cards of its cell, once those before it in the list are there.
    pub at: usize,
    /// The card.
    pub card: Card,
}

/// Where one of several cards goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MovedCard {
    /// The card.
    pub id: CardId,
    /// Its new step.
    pub step: StepId,
    /// Its new lane.
    pub lane: LaneId,
    /// The place among the cards that stay in that cell and those before it in the list.
    pub at: usize,
}

/// A new value for one field of a phase.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "named after the fields of `Phase`")]
pub enum PhaseChange {
    Name(String),
    Description(String),
    Colour(Option<u8>),
    Optional(bool),
}

/// A new value for one field of a step.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "named after the fields of `Step`")]
pub enum StepChange {
    Title(String),
    Description(String),
    Kind(StepKind),
    Channels(Vec<ChannelUse>),
    Decisive(bool),
    Events(Vec<String>),
}

/// A new value for one field of a lane.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "named after the fields of `Lane`")]
pub enum LaneChange {
    Name(String),
    Hidden(bool),
}

/// A new value for one field of a card.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "named after the fields of `Card`")]
pub enum CardChange {
    Text(String),
    Personas(Vec<PersonaId>),
    Evidence(Vec<EvidenceId>),
    Sort(Option<NeedSort>),
    Answered(Option<Answered>),
    AnsweredBy(Option<ChannelId>),
    Severity(Option<Level>),
    Picture(Option<Picture>),
}
