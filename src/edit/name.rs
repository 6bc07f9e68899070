//! What an edit is called in the undo list, and which edits flow together.

use super::action::{CardChange, Edit, LaneChange, PhaseChange, StepChange};
use crate::model::{CardId, LaneId, PersonaId, PhaseId, StepId};

/// What an edit is called, for "Undo: card moved".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum EditName {
    JourneyChanged,
    PhaseAdded,
    PhaseChanged,
    PhaseMoved,
    PhaseRemoved,
    StepAdded,
    StepChanged,
    StepMoved,
    StepRemoved,
    LaneAdded,
    LaneChanged,
    LaneMoved,
    LaneRemoved,
    CardAdded,
    CardChanged,
    CardMoved,
    CardRemoved,
    CardsAdded(usize),
    CardsMoved(usize),
    CardsRemoved(usize),
    CardsChanged(usize),
    Pasted,
    FeelingChanged,
    PersonaChanged,
    PersonaRemoved,
    ChannelChanged,
    ChannelRemoved,
    EvidenceChanged,
    EvidenceRemoved,
    JumpChanged,
    JumpRemoved,
    GoalChanged,
    GoalRemoved,
    ImprovementChanged,
    ImprovementRemoved,
    CheckChanged,
    CheckRemoved,
    DatasetChanged,
    DatasetRemoved,
    SurveyChanged,
    ViewChanged,
    Replaced,
    SeveralThings,
    OtherTab,
}

/// What an edit types into: edits with the same key that follow each other
/// quickly are one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MergeKey(Place, u8);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Journey,
    Phase(PhaseId),
    Step(StepId),
    Lane(LaneId),
    Card(CardId),
    Feeling(StepId, PersonaId),
    Record(EditName, u64),
}

impl Edit {
    /// What this edit is called.
    pub fn name(&self) -> EditName {
        match self {
            Self::Title(_)
            | Self::Description(_)
            | Self::Owner(_)
            | Self::Goal(_)
            | Self::Scope(_)
            | Self::Language(_)
            | Self::Status(_) => EditName::JourneyChanged,
            Self::AddPhase { .. } => EditName::PhaseAdded,
            Self::ChangePhase { .. } => EditName::PhaseChanged,
            Self::MovePhase { .. } => EditName::PhaseMoved,
            Self::RemovePhase(_) => EditName::PhaseRemoved,
            Self::AddStep { .. } => EditName::StepAdded,
            Self::ChangeStep { .. } => EditName::StepChanged,
            Self::MoveStep { .. } => EditName::StepMoved,
            Self::RemoveStep(_) => EditName::StepRemoved,
            Self::AddLane { .. } => EditName::LaneAdded,
            Self::ChangeLane { .. } => EditName::LaneChanged,
            Self::MoveLane { .. } => EditName::LaneMoved,
            Self::RemoveLane(_) => EditName::LaneRemoved,
            Self::AddCard { .. } => EditName::CardAdded,
            Self::ChangeCard { .. } => EditName::CardChanged,
            Self::MoveCard { .. } => EditName::CardMoved,
            Self::RemoveCard(_) => EditName::CardRemoved,
            Self::AddCards(new) if new.len() == 1 => EditName::CardAdded,
            Self::AddCards(new) => EditName::CardsAdded(new.len()),
            Self::Paste(_) => EditName::Pasted,
            Self::MoveCards(moved) if moved.len() == 1 => EditName::CardMoved,
            Self::MoveCards(moved) => EditName::CardsMoved(moved.len()),
            Self::RemoveCards(ids) if ids.len() == 1 => EditName::CardRemoved,
            Self::RemoveCards(ids) => EditName::CardsRemoved(ids.len()),
            Self::ChangeCards(changes) if changes.len() == 1 => EditName::CardChanged,
            Self::ChangeCards(changes) => EditName::CardsChanged(changes.len()),
            Self::SetFeeling { .. } => EditName::FeelingChanged,
            Self::PutPersona(_) => EditName::PersonaChanged,
            Self::RemovePersona(_) => EditName::PersonaRemoved,
            Self::PutChannel(_) => EditName::ChannelChanged,
            Self::RemoveChannel(_) => EditName::ChannelRemoved,
            Self::PutEvidence(_) => EditName::EvidenceChanged,
            Self::RemoveEvidence(_) => EditName::EvidenceRemoved,
            Self::PutJump(_) => EditName::JumpChanged,
            Self::RemoveJump(_) => EditName::JumpRemoved,
            Self::PutGoal(_) => EditName::GoalChanged,
            Self::RemoveGoal(_) => EditName::GoalRemoved,
            Self::PutImprovement(_) => EditName::ImprovementChanged,
            Self::RemoveImprovement(_) => EditName::ImprovementRemoved,
            Self::PutCheck(_) => EditName::CheckChanged,
            Self::RemoveCheck(_) => EditName::CheckRemoved,
            Self::PutDataset(_) => EditName::DatasetChanged,
            Self::RemoveDataset(_) => EditName::DatasetRemoved,
            Self::SetSurvey(_) => EditName::SurveyChanged,
            Self::SetView(_) => EditName::ViewChanged,
            Self::Replace(_) => EditName::Replaced,
            Self::All(edits) => match edits.as_slice() {
                [only] => only.name(),
                [lane @ Self::AddLane { .. }, Self::AddCards(_)] => lane.name(),
                _ => EditName::SeveralThings,
            },
        }
    }

    /// What this edit types into; none for an edit that always stands alone.
    pub fn merge_key(&self) -> Option<MergeKey> {
        let key = |place, field| Some(MergeKey(place, field));
        match self {
            Self::Title(_) => key(Place::Journey, 0),
            Self::Description(_) => key(Place::Journey, 1),
            Self::Owner(_) => key(Place::Journey, 2),
            Self::Goal(_) => key(Place::Journey, 3),
            Self::Scope(_) => key(Place::Journey, 4),
            Self::ChangePhase { id, change: PhaseChange::Name(_) } => key(Place::Phase(*id), 0),
            Self::ChangePhase { id, change: PhaseChange::Description(_) } => {
                key(Place::Phase(*id), 1)
            }
            Self::ChangeStep { id, change: StepChange::Title(_) } => key(Place::Step(*id), 0),
            Self::ChangeStep { id, change: StepChange::Description(_) } => key(Place::Step(*id), 1),
            Self::ChangeStep { id, change: StepChange::Channels(_) } => key(Place::Step(*id), 2),
            Self::ChangeStep { id, change: StepChange::Events(_) } => key(Place::Step(*id), 3),
            Self::ChangeLane { id, change: LaneChange::Name(_) } => key(Place::Lane(*id), 0),
            // What is typed into something new is one step of undo with adding it.
            Self::AddCard { card, .. } => key(Place::Card(card.id), 0),
            Self::AddStep { step, .. } => key(Place::Step(step.id), 0),
            Self::AddPhase { phase, .. } => key(Place::Phase(phase.id), 0),
            Self::All(edits) => match edits.last() {
                Some(new @ Self::AddCard { .. }) => new.merge_key(),
                _ => None,
            },
            Self::ChangeCard { id, change: CardChange::Text(_) } => key(Place::Card(*id), 0),
            Self::ChangeCard { id, change: CardChange::Picture(_) } => key(Place::Card(*id), 1),
            Self::SetFeeling { step, persona, .. } => key(Place::Feeling(*step, *persona), 0),
            Self::PutPersona(item) => record(self.name(), item.id.bits()),
            Self::PutChannel(item) => record(self.name(), item.id.bits()),
            Self::PutEvidence(item) => record(self.name(), item.id.bits()),
            Self::PutJump(item) => record(self.name(), item.id.bits()),
            Self::PutGoal(item) => record(self.name(), item.id.bits()),
            Self::PutImprovement(item) => record(self.name(), item.id.bits()),
            _ => None,
        }
    }
}

fn record(name: EditName, id: u64) -> Option<MergeKey> {
    Some(MergeKey(Place::Record(name, id), 0))
}
