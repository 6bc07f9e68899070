//! Evidence: one finding from research.

use serde::{Deserialize, Serialize};

use super::{CardId, Date, EvidenceId, Extra, Percent, PersonaId, Score, StepId};

/// Where a finding comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// Analytic: web statistics.
    WebStatistics,
    /// Analytic: social media figures.
    Social,
    /// Analytic: search figures.
    Search,
    /// Analytic: sales.
    Sales,
    /// Analytic: a figure from a survey.
    SurveyFigure,
    /// Anecdotal: an interview.
    #[default]
    Interview,
    /// Anecdotal: an observation.
    Observation,
    /// Anecdotal: a review.
    Review,
    /// Anecdotal: what staff tell.
    Staff,
    /// Anecdotal: a question or complaint to support.
    Support,
    /// Anecdotal: a focus group.
    FocusGroup,
}

impl EvidenceKind {
    /// Counted, rather than told.
    pub fn is_analytic(self) -> bool {
        match self {
            Self::WebStatistics
            | Self::Social
            | Self::Search
            | Self::Sales
            | Self::SurveyFigure => true,
            Self::Interview
            | Self::Observation
            | Self::Review
            | Self::Staff
            | Self::Support
            | Self::FocusGroup => false,
        }
    }
}

/// One finding from research, analytic or anecdotal.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Evidence {
    /// Identity.
    pub id: EvidenceId,
    /// Where it comes from.
    pub kind: EvidenceKind,
    /// Title.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What was found.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub finding: String,
    /// In the words of a customer.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// Who or what said so.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Sample size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
    /// The personas it speaks of; none named: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<PersonaId>,
    /// The steps it supports.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepId>,
    /// The steps it contradicts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contradicts_steps: Vec<StepId>,
    /// The cards it contradicts; cards it supports name it themselves.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contradicts_cards: Vec<CardId>,
    /// How it felt, −2…+2.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    /// Weight 0–100; 100 if not given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<Percent>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}
