//! Texts of the forms for customer groups, findings and channels, which
//! several screens share, and of what can be wrong in any field.

mod en;
mod nl;

use crate::model::{LaneKind, Language};

pub use en::EN;
pub use nl::NL;

/// Texts of the forms.
pub struct Forms {
    /// Any field.
    pub field: Field,
    /// Choosing a picture.
    pub picture: PictureField,
    /// A customer group.
    pub persona: Persona,
    /// A finding.
    pub evidence: Evidence,
    /// A channel.
    pub channel: Channel,
}

/// Texts of any field.
#[expect(missing_docs, reason = "the names say it")]
pub struct Field {
    /// Stands where nothing was chosen.
    pub none: &'static str,
    /// A colour that the position decides.
    pub by_position: &'static str,
    pub one_per_line: &'static str,
    /// What the levels 1 to 5 mean, for screen readers.
    pub levels: [&'static str; 5],
    pub not_a_number: &'static str,
    pub not_whole: &'static str,
    pub between: fn(&str, &str) -> String,
    pub not_a_date: &'static str,
    /// Name of a button that adds something.
    pub add: fn(&str) -> String,
    /// Name of the cross at something linked.
    pub unlink: fn(&str) -> String,
    pub colour: &'static str,
}

/// Texts of choosing a picture.
#[expect(missing_docs, reason = "the names say it")]
pub struct PictureField {
    pub choose: &'static str,
    pub replace: &'static str,
    pub remove: &'static str,
    pub busy: &'static str,
    pub hint: &'static str,
    pub wrong_kind: &'static str,
    pub unreadable: &'static str,
    pub too_large: &'static str,
}

/// Texts of the form of a customer group.
#[expect(missing_docs, reason = "named after the fields of `Persona`")]
pub struct Persona {
    pub kind: &'static str,
    pub untitled: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub picture: &'static str,
    pub age_from: &'static str,
    pub age_to: &'static str,
    pub ages_turned: &'static str,
    pub situation: &'static str,
    pub quote: &'static str,
    pub goals: &'static str,
    pub needs: &'static str,
    pub frustrations: &'static str,
    pub motivations: &'static str,
    pub preferred_channels: &'static str,
    pub add_channel: &'static str,
    pub preferred_content: &'static str,
    pub main_source: &'static str,
    pub life_cycle: &'static str,
    pub buyer: &'static str,
    pub share: &'static str,
    pub share_hint: &'static str,
    pub best_customer: &'static str,
    pub remove: &'static str,
    /// Headings of the parts of the form.
    pub who: &'static str,
    pub wants: &'static str,
    pub buys: &'static str,
}

/// Texts of the form of a finding.
#[expect(missing_docs, reason = "named after the fields of `Evidence`")]
pub struct Evidence {
    pub figure: &'static str,
    pub story: &'static str,
    pub untitled: &'static str,
    pub kind: &'static str,
    pub figures: &'static str,
    pub stories: &'static str,
    pub title: &'static str,
    pub title_hint: &'static str,
    pub finding: &'static str,
    pub quote: &'static str,
    pub source: &'static str,
    pub date: &'static str,
    pub n: &'static str,
    pub personas: &'static str,
    pub personas_hint: &'static str,
    pub score: &'static str,
    pub score_hint: &'static str,
    pub weight: &'static str,
    pub supports: &'static str,
    pub contradicts: &'static str,
    pub nothing_yet: &'static str,
    pub add_step: &'static str,
    pub add_card: &'static str,
    pub steps_first: &'static str,
    pub remove: &'static str,
    /// How many people or journeys stand behind it: "23 gesprekken".
    pub people: fn(crate::model::EvidenceKind, u64) -> String,
    /// A card as a line of a menu: "Obstakel: Offerte duurt vier dagen".
    pub card_line: fn(LaneKind, &str) -> String,
}

/// Texts of the form of a channel.
#[expect(missing_docs, reason = "named after the fields of `Channel`")]
pub struct Channel {
    pub kind: &'static str,
    pub untitled: &'static str,
    pub name: &'static str,
    pub icon: &'static str,
    pub cluster: &'static str,
    pub sales: &'static str,
    pub influence: &'static str,
    pub ease: &'static str,
    pub cost: &'static str,
    pub priority: &'static str,
    pub priority_parts: fn(u8, u8, u8) -> String,
    pub priority_missing: &'static str,
    pub serves: &'static str,
    pub remove: &'static str,
}

/// What an icon of a channel shows.
pub fn channel_icon(language: Language, icon: &str) -> &'static str {
    let (nl, en) = match icon {
        "store" => ("winkel", "shop"),
        "speech" => ("gesprek", "talk"),
        "phone" => ("telefoon", "phone"),
        "globe" => ("website", "website"),
        "search" => ("zoeken", "search"),
        "scale" => ("vergelijken", "comparing"),
        "image" => ("foto’s", "photos"),
        "mail" => ("e-mail", "email"),
        "chat" => ("chat", "chat"),
        "sms" => ("sms", "text message"),
        "star" => ("beoordeling", "review"),
        "people" => ("mensen", "people"),
        "arrow" => ("bezorging", "delivery"),
        "file" => ("folder", "leaflet"),
        "book" => ("boekje", "booklet"),
        "video" => ("video", "video"),
        "info" => ("nieuws", "news"),
        "bag" => ("kassa", "till"),
        "calendar" => ("afspraak", "appointment"),
        "wrench" => ("werkplaats", "workshop"),
        "pin" => ("plek", "place"),
        _ => ("stip", "dot"),
    };
    super::pick(language, nl, en)
}
