//! Decisive moments: steps that the company calls decisive, and whether customers agree.

use crate::model::{Journey, Step};

/// Who calls a step decisive. A decisive moment in full is one that the company
/// and at least half of the customers asked about the step call so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Decisive {
    /// Nobody.
    #[default]
    No,
    /// The company; no customer was asked about this step yet.
    Unasked,
    /// The company, and fewer than half of the customers asked.
    CompanyOnly,
    /// At least half of the customers asked, and not the company.
    CustomersOnly,
    /// The company, and at least half of the customers asked.
    Both,
}

impl Decisive {
    /// Whether the step bears a star on the map: when the company calls it decisive.
    pub fn bears_star(self) -> bool {
        match self {
            Self::Unasked | Self::CompanyOnly | Self::Both => true,
            Self::No | Self::CustomersOnly => false,
        }
    }
}

/// Who calls this step decisive.
pub fn of(journey: &Journey, step: &Step) -> Decisive {
    let (called, asked) = customers(journey, step);
    let customers_agree = asked > 0 && 2 * called >= asked;
    match (step.decisive, customers_agree) {
        (true, true) => Decisive::Both,
        (true, false) if asked == 0 => Decisive::Unasked,
        (true, false) => Decisive::CompanyOnly,
        (false, true) => Decisive::CustomersOnly,
        (false, false) => Decisive::No,
    }
}

/// How many customers call the step decisive, of how many who were asked about
/// it. Colleagues speak for the company and do not count.
pub fn customers(journey: &Journey, step: &Step) -> (usize, usize) {
    let answers = journey
        .checks
        .iter()
        .filter(|check| !check.colleague)
        .filter_map(|check| check.steps.iter().find(|answer| answer.step == step.id));
    answers
        .fold((0, 0), |(called, asked), answer| (called + usize::from(answer.decisive), asked + 1))
}
