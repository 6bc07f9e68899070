//! Starting points for a new journey, and the filled example.
//!
//! The content is tables of Rust constants rather than JSON: the two languages
//! of a text stand side by side (`text::Both`), so that a missing translation
//! does not compile and both languages have the same shape by construction;
//! and structure, links and figures stand once instead of once per language,
//! which also makes it the smallest form in wasm. Everything made here is an
//! ordinary journey that can be edited freely.

mod text;
mod place;
mod plan;
mod life_cycle;
mod retail;
mod funnel;
mod blueprint;
mod business;
mod blank;
mod example;

pub use example::example;

use self::plan::Plan;
use crate::model::{IdSource, Instant, Journey, Language};
use crate::words::templates::{Choice, Templates};

/// A starting point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Template {
    /// From first idea to choosing again, in five phases.
    #[default]
    LifeCycle,
    /// For shop and webshop, in four phases.
    Retail,
    /// A sales funnel with unpacking and returns.
    Funnel,
    /// A service blueprint.
    Blueprint,
    /// A purchase on which several roles decide.
    Business,
    /// One step.
    Blank,
}

impl Template {
    /// Every template, in the order in which they are offered.
    pub const ALL: [Self; 6] =
        [Self::LifeCycle, Self::Retail, Self::Funnel, Self::Blueprint, Self::Business, Self::Blank];

    /// Its texts in the chooser.
    pub fn choice(self, words: &Templates) -> &Choice {
        match self {
            Self::LifeCycle => &words.life_cycle,
            Self::Retail => &words.retail,
            Self::Funnel => &words.funnel,
            Self::Blueprint => &words.blueprint,
            Self::Business => &words.business,
            Self::Blank => &words.blank,
        }
    }

    /// How many phases it starts with, for the strip in the chooser.
    pub fn n_phases(self) -> usize {
        match self {
            Self::LifeCycle => life_cycle::PLAN.phases.len(),
            Self::Retail => retail::PLAN.phases.len(),
            Self::Funnel => funnel::PLAN.phases.len(),
            Self::Blueprint => blueprint::PLAN.phases.len(),
            Self::Business => business::PLAN.phases.len(),
            Self::Blank => blank::PLAN.phases.len(),
        }
    }

    /// What it is made of, told by a function of its own: the texts of a template that nobody
    /// chose are not needed, and the page fetches them later.
    fn plan(self) -> &'static Plan {
        let plan: fn() -> &'static Plan = match self {
            Self::LifeCycle => life_cycle::plan,
            Self::Retail => retail::plan,
            Self::Funnel => funnel::plan,
            Self::Blueprint => blueprint::plan,
            Self::Business => business::plan,
            Self::Blank => blank::plan,
        };
        plan()
    }
}

/// A new journey from a template, in a language. `now` becomes its time of making.
pub fn make(template: Template, language: Language, ids: &mut IdSource, now: Instant) -> Journey {
    plan::build(template.plan(), language, ids, now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_template_is_lost() {
        for template in Template::ALL {
            let made = make(template, Language::Nl, &mut IdSource::seeded(1), Instant::default());
            let planned = template.plan().phases.iter().flat_map(|phase| phase.steps);
            for (planned, (_, step)) in planned.zip(made.steps()) {
                let is = (step.channels.len(), step.cards.len());
                assert_eq!(is, planned.size(), "{template:?}: {}", step.title);
            }
        }
    }
}
