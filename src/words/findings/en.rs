//! English.

use super::{ENOUGH, Findings, Unit, Way, counted, counts, days, percent, way};
use crate::events::findings::{Finding, Observation, Unseen, What};
use crate::events::share::Share;
use crate::model::Language::En;
use crate::words::{duration::duration, numbers};

/// English.
pub const EN: Findings = Findings {
    sentence,
    put_on_map: "Put on the map",
    is_fine: "This is fine",
    none: "Nothing out of the ordinary.",
};

fn sentence(finding: &Finding, unit: Unit) -> String {
    let share = |cases: &Share| share(*cases, name(unit));
    match finding {
        Finding::Differs(what) => {
            format!("In this group {}.", observed(what, unit, "in the rest"))
        }
        Finding::Changed { period, what, also } => {
            let (first, last) = days(*period);
            let also: String =
                also.iter().map(|each| format!(" Also, {}.", clause(each))).collect();
            format!(
                "From {} to {}, {}.{also}",
                numbers::date(En, first),
                numbers::date(En, last),
                observed(what, unit, "at other times")
            )
        }
        Finding::Skipped { phase, cases } => format!("{} skip “{phase}”.", share(cases)),
        Finding::StepBack { from, to, cases } => {
            format!("{} go back from “{from}” to “{to}”.", share(cases))
        }
        Finding::OtherOrder { earlier, later, cases } => format!(
            "{} who come to “{earlier}” and “{later}” begin with “{later}”; on the map it is the other way round.",
            share(cases)
        ),
        Finding::DropOff { place, lost, average } => format!(
            "At “{place}” more stop than on average: {}, on average {}%.",
            share(lost),
            numbers::fixed(En, 100.0 * average, 0)
        ),
        Finding::Waiting { place, cases, median_seconds } => format!(
            "After “{place}” half of them take longer than {} until something follows; {} {} came here.",
            duration(En, *median_seconds),
            numbers::count(En, *cases),
            name(unit)
        ),
        Finding::NotOnMap { name, cases } => {
            format!("“{name}” is not on the map, but occurs with {}.", share(cases))
        }
        Finding::NeverSeen { step, why: Unseen::NoneOccurred } => {
            format!("“{step}” is on the map, but did not occur once.")
        }
        Finding::NeverSeen { step, why: Unseen::NoEventNamed } => {
            format!("“{step}” is on the map, but this data cannot show the step.")
        }
    }
}

/// What is otherwise, with the figures here and elsewhere.
fn observed(observation: &Observation, unit: Unit, elsewhere: &str) -> String {
    let clause = clause(observation);
    if let Some([here, there]) = observation.median_seconds {
        let (here, there) = (duration(En, here), duration(En, there));
        return format!("{clause}: mostly {here}, {elsewhere} {there}");
    }
    let unit = counted(observation.counted, name(unit), "visits");
    let there = match observation.elsewhere {
        share if share.of >= ENOUGH => percent(En, share),
        share => numbers_of(share),
    };
    format!("{clause}: in {}, {elsewhere} {there}", share(observation.here, unit))
}

fn clause(observation: &Observation) -> String {
    let often = match way(observation.here.rate(), observation.elsewhere.rate()) {
        Way::More => "more often",
        Way::Less => "less often",
    };
    match &observation.what {
        What::Converts => format!("your goal was reached {often}"),
        What::Reaches(phase) => format!("“{phase}” was reached {often}"),
        What::Has(name) => format!("“{name}” occurred {often}"),
        What::Next(from, to) => format!("“{to}” came right after “{from}” {often}"),
        What::Ends(name) => format!("“{name}” was the last thing {often}"),
        What::Slower(name) => {
            let longer = match way(observation.here.rate(), observation.elsewhere.rate()) {
                Way::More => "longer",
                Way::Less => "shorter",
            };
            format!("it took {longer} after “{name}” until something followed")
        }
    }
}

/// "312 of 1,002 customers (31%)"
fn share(share: Share, unit: &str) -> String {
    match share.of {
        0..ENOUGH => format!("{} {unit}", numbers_of(share)),
        _ => format!("{} {unit} ({})", numbers_of(share), percent(En, share)),
    }
}

fn numbers_of(share: Share) -> String {
    let (hits, of) = counts(En, share);
    format!("{hits} of {of}")
}

fn name(unit: Unit) -> &'static str {
    match unit {
        Unit::Customers => "customers",
        Unit::Orders => "orders",
        Unit::Sessions => "sessions",
    }
}
