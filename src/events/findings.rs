//! What is worth telling, as data. The sentences are made elsewhere.
//!
//! **Ranking.** Findings of one kind are ordered by how many customers they touch. The kinds take
//! turns, in the order of [`Finding`]: first come what differs between the two groups that were
//! asked for (three) and what was otherwise for a while (two), then the best of each other kind,
//! then the second best of each, so that no kind drowns the others. What chance explains, and
//! what touches fewer than five customers, is not told at all; what is certain but slight is left
//! to the tables.

mod draw;

use super::compare::Counted;
use super::period::Period;
use super::share::Share;

pub use draw::Measured;

/// Something worth telling. Names are those of the map and of the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// The two groups differ.
    Differs(Observation),
    /// For a while something was otherwise: visits in the period against all others.
    Changed {
        /// When.
        period: Period,
        /// What, most.
        what: Observation,
        /// What else.
        also: Vec<Observation>,
    },
    /// A mandatory phase is skipped.
    Skipped {
        /// The phase.
        phase: String,
        /// The cases that skip it, of all.
        cases: Share,
    },
    /// Customers go back to an earlier phase.
    StepBack {
        /// The phase they leave.
        from: String,
        /// The phase they go back to.
        to: String,
        /// The cases that do, of all.
        cases: Share,
    },
    /// Customers take two phases the other way round.
    OtherOrder {
        /// The phase that is earlier on the map.
        earlier: String,
        /// The phase that is later on the map, and comes first in truth.
        later: String,
        /// The cases that do, of those that come in both.
        cases: Share,
    },
    /// Customers who come here leave more often than elsewhere.
    DropOff {
        /// The step, or without a map the event.
        place: String,
        /// The cases that end here without having converted, of those that come here.
        lost: Share,
        /// The same share on the average, 0–1.
        average: f64,
    },
    /// Here customers together wait longest for what comes next.
    Waiting {
        /// The step, or without a map the event.
        place: String,
        /// The cases that come here.
        cases: u64,
        /// The median time to the next event, in seconds.
        median_seconds: f64,
    },
    /// An event that no step of the map stands for.
    NotOnMap {
        /// The event.
        name: String,
        /// The cases that have it, of all.
        cases: Share,
    },
    /// A step of the map that no event shows.
    NeverSeen {
        /// The step.
        step: String,
        /// Why not.
        why: Unseen,
    },
}

/// Why a step was never seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// No event was said to stand for it: data cannot see it.
    NoEventNamed,
    /// Events stand for it, but none occurred.
    NoneOccurred,
}

/// One thing that is otherwise here than elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// What.
    pub what: What,
    /// What the shares count.
    pub counted: Counted,
    /// How many, in the group or period it is about.
    pub here: Share,
    /// How many, in the other group or at all other times.
    pub elsewhere: Share,
    /// For [`What::Slower`] the medians here and elsewhere, in seconds.
    pub median_seconds: Option<[f64; 2]>,
}

/// What may be otherwise: a feature with names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// They convert.
    Converts,
    /// They reach a phase.
    Reaches(String),
    /// They have an event.
    Has(String),
    /// After the first comes the second at once.
    Next(String, String),
    /// After it comes nothing.
    Ends(String),
    /// After it, what comes next takes longer than usual.
    Slower(String),
}

/// What touches fewer customers is not told.
pub const FEWEST: u64 = 5;
/// Everything worth telling, most important first; see the ranking above.
pub fn findings(measured: &Measured) -> Vec<Finding> {
    let mut kinds = [
        draw::differing(measured),
        draw::changed(measured),
        draw::skipped(measured),
        draw::steps_back(measured),
        draw::other_order(measured),
        draw::drop_offs(measured),
        draw::waiting(measured),
        draw::not_on_map(measured),
        draw::never_seen(measured),
    ]
    .map(Vec::into_iter);
    let mut findings = Vec::new();
    // Differences that were asked for and changes that nobody knew of come first.
    findings.extend(kinds[0].by_ref().take(3));
    findings.extend(kinds[1].by_ref().take(2));
    loop {
        let before = findings.len();
        findings.extend(kinds.iter_mut().filter_map(Iterator::next));
        if findings.len() == before {
            return findings;
        }
    }
}

impl Finding {
    /// How many customers it touches: of a difference, how many more or fewer than if both were
    /// alike. None for a step that was never seen.
    pub fn customers(&self) -> u64 {
        match self {
            Self::Differs(what) | Self::Changed { what, .. } => what.excess().abs().round() as u64,
            Self::Skipped { cases, .. }
            | Self::StepBack { cases, .. }
            | Self::OtherOrder { cases, .. }
            | Self::NotOnMap { cases, .. } => cases.hits,
            Self::DropOff { lost, .. } => lost.hits,
            Self::Waiting { cases, .. } => *cases,
            Self::NeverSeen { .. } => 0,
        }
    }

    /// How large its effect is, 0–1: the difference of the shares, or the share.
    pub fn effect(&self) -> f64 {
        match self {
            Self::Differs(what) | Self::Changed { what, .. } => {
                (what.here.rate() - what.elsewhere.rate()).abs()
            }
            Self::Skipped { cases, .. }
            | Self::StepBack { cases, .. }
            | Self::OtherOrder { cases, .. }
            | Self::NotOnMap { cases, .. } => cases.rate(),
            Self::DropOff { lost, average, .. } => lost.rate() - average,
            Self::Waiting { .. } | Self::NeverSeen { .. } => 0.0,
        }
    }
}

impl Observation {
    /// How many more here than if here were as elsewhere.
    pub fn excess(&self) -> f64 {
        self.here.excess_over(self.elsewhere)
    }
}
