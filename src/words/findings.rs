//! What was found in the events, in sentences: how many customers, and how much.
//!
//! Every finding of `events::findings` has its sentence here, in each language.

mod en;
mod nl;

use super::numbers;
use crate::events::compare::Counted;
use crate::events::findings::Finding;
use crate::events::period::Period;
use crate::events::share::Share;
use crate::model::{Date, Instant, Language};

pub use en::EN;
pub use nl::NL;

/// Texts of findings.
pub struct Findings {
    /// A finding as a sentence.
    pub sentence: fn(&Finding, Unit) -> String,
    /// Puts an event on the map as a step.
    pub put_on_map: &'static str,
    /// Marks a finding as how it should be.
    pub is_fine: &'static str,
    /// Nothing was found.
    pub none: &'static str,
}

/// What a case is in this data set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A customer.
    Customers,
    /// An order.
    Orders,
    /// A session.
    Sessions,
}

/// Which way a share differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    More,
    Less,
}

/// Below this many, percentages say more than is known: only counts are given.
const ENOUGH: u64 = 20;

/// "38%", "0,2%"; below ten with one decimal, and never 0% or 100% of what is neither.
fn percent(language: Language, share: Share) -> String {
    let percent = 100.0 * share.rate();
    let decimals = usize::from(percent < 9.95 && share.hits > 0);
    let text = numbers::fixed(language, percent, decimals);
    if share.hits > 0 && percent < 0.05 {
        format!("<{}%", numbers::fixed(language, 0.1, 1))
    } else if share.hits < share.of && text == "100" {
        format!(">{}%", numbers::fixed(language, 99.0, 0))
    } else {
        format!("{text}%")
    }
}

/// The days of a period, the first and the last.
fn days(period: Period) -> (Date, Date) {
    let day = |instant: i64| Date::of(Instant::from_ms(instant));
    (day(period.from), day(period.until - 1))
}

fn counts(language: Language, share: Share) -> (String, String) {
    (numbers::count(language, share.hits), numbers::count(language, share.of))
}

fn way(here: f64, elsewhere: f64) -> Way {
    if here >= elsewhere { Way::More } else { Way::Less }
}

/// The name of what is counted, of a language's names for cases and for visits.
fn counted(counted: Counted, cases: &'static str, visits: &'static str) -> &'static str {
    match counted {
        Counted::Cases => cases,
        Counted::Visits => visits,
    }
}

#[cfg(test)]
mod tests;
