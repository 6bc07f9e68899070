//! A card: what stands in a cell.

use serde::{Deserialize, Serialize};

use super::{CardId, ChannelId, EvidenceId, Extra, LaneId, Level, PersonaId};

/// What an information need is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NeedSort {
    /// The product itself.
    Product,
    /// What it costs.
    Price,
    /// Whether it is there.
    Availability,
    /// How and when it comes.
    Delivery,
    /// Whether the company can be trusted.
    Trust,
    /// Help before and after.
    Service,
    /// Sending back.
    Returns,
    /// Ideas.
    Inspiration,
    /// Something else.
    #[default]
    Other,
}

/// Whether a question is answered at its step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    /// Answered.
    Yes,
    /// Half answered.
    Partly,
    /// Not answered.
    #[default]
    No,
}

/// A picture, scaled down to at most 640 px and 60 kB.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Picture {
    /// A `data:` URL of type image/png, image/jpeg or image/webp; nothing else.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, schemars(extend("x-picture" = true)))]
    pub data: String,
    /// What it shows, in words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What stands in a cell: a text in a lane, in the column of the step that holds it.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Card {
    /// Identity.
    pub id: CardId,
    /// The lane it stands in.
    pub lane: LaneId,
    /// Plain text, line breaks allowed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The personas it holds for; none named: all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<PersonaId>,
    /// The evidence it rests on; none: an assumption.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceId>,
    /// Of an information need: what it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sort: Option<NeedSort>,
    /// Of an information need: whether it is answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<Answered>,
    /// Of an information need: the channel that answers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_by: Option<ChannelId>,
    /// Of an obstacle: how bad, 1–5.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severity: Option<Level>,
    /// Of an image card: the picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// Fields that a newer or foreign program wrote: kept as they are.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Picture {
    /// Whether this is a picture that may be kept: PNG, JPEG or WebP as a data
    /// URL, and not too large. SVG is refused because it can hold a script.
    pub fn is_kept(&self) -> bool {
        Self::keeps(&self.data)
    }

    /// Whether a `data:` URL is one of a picture that may be kept.
    pub fn keeps(data: &str) -> bool {
        const KINDS: [&str; 3] =
            ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/webp;base64,"];
        let body = KINDS.iter().find_map(|kind| data.strip_prefix(kind));
        data.len() <= super::limits::PICTURE
            && body.is_some_and(|body| {
                body.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte))
            })
    }
}
