//! What De Ketting found out.

use super::found_after::AFTER;
use super::found_before::BEFORE;
use crate::model::{EvidenceKind, LaneKind};
use crate::templates::text::{Both, NONE, both};

/// A finding, by name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Tickets,
    RepairSurvey,
    RepairTalks,
    WebStats,
    SearchTerms,
    ShopWatch,
    Panel,
    CompareSurvey,
    CompareTalks,
    RideSurvey,
    RideReviews,
    FamilyTalks,
    QuoteTimes,
    QuoteTalks,
    QuoteCalls,
    QuoteStaff,
    OrderSurvey,
    WaitSurvey,
    WaitTalks,
    WaitQuestions,
    PickupSurvey,
    PickupWatch,
    ServiceSurvey,
    ServiceStaff,
    Photos,
    SocialCount,
    Walk,
}

/// A finding.
pub(super) struct FindingRow {
    pub(super) key: Key,
    pub(super) kind: EvidenceKind,
    pub(super) title: Both,
    pub(super) finding: Both,
    pub(super) quote: Both,
    pub(super) source: Both,
    /// How many days before the example is made.
    pub(super) days_ago: i64,
    pub(super) n: Option<u32>,
    /// In tenths.
    pub(super) score: Option<i32>,
    pub(super) weight: Option<u8>,
    pub(super) who: &'static [usize],
    /// Steps it supports, from 1 as on the map.
    pub(super) steps: &'static [usize],
    /// Steps it contradicts, from 1.
    pub(super) against: &'static [usize],
    /// The card it contradicts: a step from 1, and a lane.
    pub(super) against_card: Option<(usize, LaneKind)>,
}

/// Every finding.
pub(super) fn findings() -> impl Iterator<Item = &'static FindingRow> {
    BEFORE.iter().chain(AFTER)
}

/// A finding on these steps, of `n` people, so many days ago.
pub(super) const fn found(
    key: Key,
    kind: EvidenceKind,
    steps: &'static [usize],
    n: u32,
    days_ago: i64,
    title: Both,
) -> FindingRow {
    FindingRow {
        key,
        kind,
        title,
        finding: NONE,
        quote: NONE,
        source: NONE,
        days_ago,
        n: Some(n),
        score: None,
        weight: None,
        who: &[],
        steps,
        against: &[],
        against_card: None,
    }
}

impl FindingRow {
    pub(super) const fn felt(self, tenths: i32, weight: u8) -> Self {
        Self { score: Some(tenths), weight: Some(weight), ..self }
    }
    pub(super) const fn says(self, nl: &'static str, en: &'static str) -> Self {
        Self { finding: both(nl, en), ..self }
    }
    pub(super) const fn quoting(self, nl: &'static str, en: &'static str) -> Self {
        Self { quote: both(nl, en), ..self }
    }
    pub(super) const fn from(self, nl: &'static str, en: &'static str) -> Self {
        Self { source: both(nl, en), ..self }
    }
    pub(super) const fn weighing(self, weight: u8) -> Self {
        Self { weight: Some(weight), ..self }
    }
    pub(super) const fn of(self, who: &'static [usize]) -> Self {
        Self { who, ..self }
    }
    pub(super) const fn against(self, against: &'static [usize]) -> Self {
        Self { against, ..self }
    }
    pub(super) const fn against_card(self, step: usize, lane: LaneKind) -> Self {
        Self { against_card: Some((step, lane)), ..self }
    }
}
