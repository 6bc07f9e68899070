//! Dutch.

use super::{ENOUGH, Findings, Unit, Way, counted, counts, days, percent, way};
use crate::events::findings::{Finding, Observation, Unseen, What};
use crate::events::share::Share;
use crate::model::Language::Nl;
use crate::words::{duration::duration, numbers};

/// Dutch.
pub const NL: Findings = Findings {
    sentence,
    put_on_map: "Zet op de kaart",
    is_fine: "Dit is goed zo",
    none: "Niets bijzonders gevonden.",
};

fn sentence(finding: &Finding, unit: Unit) -> String {
    let share = |cases: &Share| share(*cases, name(unit));
    match finding {
        Finding::Differs(what) => {
            format!("In deze groep {}.", observed(what, unit, "in de rest"))
        }
        Finding::Changed { period, what, also } => {
            let (first, last) = days(*period);
            let also: String = also.iter().map(|each| format!(" Ook {}.", clause(each))).collect();
            format!(
                "Van {} tot en met {} {}.{also}",
                numbers::date(Nl, first),
                numbers::date(Nl, last),
                observed(what, unit, "daarbuiten")
            )
        }
        Finding::Skipped { phase, cases } => format!("{} slaan “{phase}” over.", share(cases)),
        Finding::StepBack { from, to, cases } => {
            format!("{} gaan van “{from}” terug naar “{to}”.", share(cases))
        }
        Finding::OtherOrder { earlier, later, cases } => format!(
            "{} die in “{earlier}” en “{later}” komen, beginnen met “{later}”; op de kaart is het andersom.",
            share(cases)
        ),
        Finding::DropOff { place, lost, average } => format!(
            "Bij “{place}” stoppen er meer dan gemiddeld: {}, gemiddeld {}%.",
            share(lost),
            numbers::fixed(Nl, 100.0 * average, 0)
        ),
        Finding::Waiting { place, cases, median_seconds } => format!(
            "Na “{place}” duurt het bij de helft langer dan {} tot er iets volgt; {} {} kwamen hier.",
            duration(Nl, *median_seconds),
            numbers::count(Nl, *cases),
            name(unit)
        ),
        Finding::NotOnMap { name, cases } => {
            format!("“{name}” staat niet op de kaart, maar komt voor bij {}.", share(cases))
        }
        Finding::NeverSeen { step, why: Unseen::NoneOccurred } => {
            format!("“{step}” staat op de kaart, maar kwam niet één keer voor.")
        }
        Finding::NeverSeen { step, why: Unseen::NoEventNamed } => {
            format!(
                "“{step}” staat op de kaart, maar deze gegevens kunnen de stap niet laten zien."
            )
        }
    }
}

/// What is otherwise, with the figures here and elsewhere.
fn observed(observation: &Observation, unit: Unit, elsewhere: &str) -> String {
    let clause = clause(observation);
    if let Some([here, there]) = observation.median_seconds {
        let (here, there) = (duration(Nl, here), duration(Nl, there));
        return format!("{clause}: meestal {here}, {elsewhere} {there}");
    }
    let unit = counted(observation.counted, name(unit), "bezoeken");
    let there = match observation.elsewhere {
        share if share.of >= ENOUGH => percent(Nl, share),
        share => numbers_of(share),
    };
    format!("{clause}: bij {}, {elsewhere} {there}", share(observation.here, unit))
}

fn clause(observation: &Observation) -> String {
    let often = match way(observation.here.rate(), observation.elsewhere.rate()) {
        Way::More => "vaker",
        Way::Less => "minder vaak",
    };
    match &observation.what {
        What::Converts => format!("werd je doel {often} gehaald"),
        What::Reaches(phase) => format!("werd “{phase}” {often} bereikt"),
        What::Has(name) => format!("kwam “{name}” {often} voor"),
        What::Next(from, to) => format!("kwam direct na “{from}” {often} “{to}”"),
        What::Ends(name) => format!("was “{name}” {often} het laatste"),
        What::Slower(name) => {
            let longer = match way(observation.here.rate(), observation.elsewhere.rate()) {
                Way::More => "langer",
                Way::Less => "korter",
            };
            format!("duurde het na “{name}” {longer} tot er iets volgde")
        }
    }
}

/// "312 van de 1.002 klanten (31%)"
fn share(share: Share, unit: &str) -> String {
    match share.of {
        0..ENOUGH => format!("{} {unit}", numbers_of(share)),
        _ => format!("{} {unit} ({})", numbers_of(share), percent(Nl, share)),
    }
}

fn numbers_of(share: Share) -> String {
    let (hits, of) = counts(Nl, share);
    format!("{hits} van de {of}")
}

fn name(unit: Unit) -> &'static str {
    match unit {
        Unit::Customers => "klanten",
        Unit::Orders => "bestellingen",
        Unit::Sessions => "sessies",
    }
}
