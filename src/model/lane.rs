//! A lane: a row of the map, of one kind.

use serde::{Deserialize, Serialize};

use super::{Extra, LaneId, journey::is_false};

/// What a lane means; the program knows each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LaneKind {
    /// What the customer does.
    Actions,
    /// Where and how they meet: contacts and channels.
    Touchpoints,
    /// What the customer thinks.
    Thoughts,
    /// What the customer asks.
    Questions,
    /// What drives the customer.
    Motivations,
    /// The experience curve.
    Feeling,
    /// What the customer wants to know.
    Needs,
    /// What gets in the way.
    Obstacles,
    /// Findings from research at each step.
    Evidence,
    /// What data shows.
    Reality,
    /// Goals and figures.
    Goals,
    /// What the company will do.
    Improvements,
    /// What customers said, in their words.
    Quotes,
    /// Pictures.
    Image,
    /// Free text; any number of these.
    #[default]
    Text,
    /// Blueprint: what the customer can touch or see.
    PhysicalEvidence,
    /// Blueprint: what the customer does.
    CustomerActions,
    /// Blueprint: the line between customer and company.
    LineOfInteraction,
    /// Blueprint: what staff do in sight.
    Frontstage,
    /// Blueprint: the line below which the customer sees nothing.
    LineOfVisibility,
    /// Blueprint: what staff do out of sight.
    Backstage,
    /// Blueprint: the line between staff and support.
    LineOfInternalInteraction,
    /// Blueprint: systems and suppliers behind it.
    Support,
}

impl LaneKind {
    /// Every kind, in the order in which menus offer them.
    pub const ALL: [Self; 23] = [
        Self::Actions,
        Self::Touchpoints,
        Self::Thoughts,
        Self::Questions,
        Self::Motivations,
        Self::Feeling,
        Self::Needs,
        Self::Obstacles,
        Self::Evidence,
        Self::Reality,
        Self::Goals,
        Self::Improvements,
        Self::Quotes,
        Self::Image,
        Self::Text,
        Self::PhysicalEvidence,
        Self::CustomerActions,
        Self::LineOfInteraction,
        Self::Frontstage,
        Self::LineOfVisibility,
        Self::Backstage,
        Self::LineOfInternalInteraction,
        Self::Support,
    ];

    /// Where the cells of a lane come from.
    pub fn content(self) -> LaneContent {
        match self {
            Self::Actions
            | Self::Touchpoints
            | Self::Thoughts
            | Self::Questions
            | Self::Motivations
            | Self::Needs
            | Self::Obstacles
            | Self::Quotes
            | Self::Image
            | Self::Text
            | Self::PhysicalEvidence
            | Self::CustomerActions
            | Self::Frontstage
            | Self::Backstage
            | Self::Support => LaneContent::Cards,
            Self::Feeling => LaneContent::Curve,
            Self::Evidence | Self::Reality | Self::Goals | Self::Improvements => {
                LaneContent::Derived
            }
            Self::LineOfInteraction | Self::LineOfVisibility | Self::LineOfInternalInteraction => {
                LaneContent::Line
            }
        }
    }
}

/// Where the cells of a lane come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaneContent {
    /// Cards that people write.
    Cards,
    /// The experience curve.
    Curve,
    /// Evidence, goals and improvements that name the step, or data.
    Derived,
    /// A line of a blueprint: no cells.
    Line,
}

/// A row of the map.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Lane {
    /// Identity.
    pub id: LaneId,
    /// What the lane means.
    pub kind: LaneKind,
    /// A name of the user's own; empty: the name of the kind.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Whether it is left out of the picture.
    #[serde(skip_serializing_if = "is_false")]
    pub hidden: bool,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}
