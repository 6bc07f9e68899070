//! Totals agree between all views under every filter, and the order of cases changes nothing.

#[path = "support/small_log.rs"]
mod small_log;

use klantreis::events::analyse::{Analysis, Question, analyse, analyse_kinds};
use klantreis::events::discover::discover;
use klantreis::events::filter::{Condition, Filter, Outcome, select, split};
use klantreis::events::goal::Goal;
use klantreis::events::period::Period;
use klantreis::events::plan::{Need, Plan, PlannedPhase, PlannedStep};
use klantreis::events::visits;
use klantreis::events::{Attribute, Log, NO_CODE};
use proptest::prelude::*;

const NAMES: [&str; 6] = ["ad", "home", "cart", "pay", "help", "return"];
const HOUR: i64 = 3600;

/// "help" and "return" are not on the map; "ad" and "cart" are in mandatory phases.
fn plan() -> Plan {
    let phase = |name: &str, need, events: &[&str]| PlannedPhase {
        name: name.into(),
        need,
        steps: events
            .iter()
            .map(|event| PlannedStep { name: (*event).into(), events: vec![(*event).into()] })
            .collect(),
    };
    Plan {
        phases: vec![
            phase("see", Need::Mandatory, &["ad"]),
            phase("look", Need::Optional, &["home"]),
            phase("buy", Need::Mandatory, &["cart", "pay"]),
        ],
    }
}

/// A case: its events, each a name and how long after the one before.
type Case = Vec<(usize, i64)>;

fn cases() -> impl Strategy<Value = Vec<Case>> {
    let event = (0..NAMES.len(), 0..40 * HOUR);
    prop::collection::vec(prop::collection::vec(event, 1..9), 1..40)
}

/// The log of these cases, with channels and one attribute that follow from their events.
fn log_of(cases: &[Case]) -> Log {
    let with_times = |case: &Case| {
        let mut time = 0;
        let at = |&(name, after): &(usize, i64)| {
            time += after;
            (NAMES[name], time)
        };
        case.iter().map(at).collect()
    };
    // All names first, so that codes do not depend on the order of cases.
    let mut log = small_log::log(&[NAMES.iter().map(|name| (*name, 0)).collect()]);
    let rest = small_log::log(&cases.iter().map(with_times).collect::<Vec<_>>());
    let code = |name: &u32| {
        let name = &rest.names[*name as usize];
        log.names.iter().position(|it| it == name).map_or(NO_CODE, |code| code as u32)
    };
    log.name = rest.name.iter().map(code).collect();
    (log.starts, log.time) = (rest.starts, rest.time);
    let channel = |time: &i64| match time / 1000 % 4 {
        3 => NO_CODE,
        channel => channel as u32,
    };
    log.channel = log.time.iter().map(channel).collect();
    log.channels = ["web", "shop", "mail"].map(String::from).to_vec();
    let code = log.time.iter().map(|time| (time / 7000 % 2) as u32).collect();
    let values = vec!["north".to_owned(), "south".to_owned()];
    log.attributes = vec![Attribute { name: "region".into(), values, code }];
    log
}

fn condition() -> impl Strategy<Value = Condition> {
    let period = (0..80 * HOUR, 0..200 * HOUR)
        .prop_map(|(from, length)| Period { from: from * 1000, until: (from + length) * 1000 });
    let names = prop::collection::vec(0..NAMES.len(), 0..4).prop_map(|names| {
        names.iter().map(|name| NAMES[*name].to_owned()).collect::<Vec<String>>()
    });
    prop_oneof![
        period.clone().prop_map(Condition::During),
        period.prop_map(Condition::Began),
        Just(Condition::Channel(vec!["web".into(), "carrier pigeon".into()])),
        Just(Condition::Attribute { column: "region".into(), values: vec!["south".into()] }),
        Just(Condition::Attribute { column: "no such column".into(), values: vec![] }),
        names.clone().prop_map(Condition::Contains),
        names.clone().prop_map(Condition::StartsWith),
        names.prop_map(Condition::EndsWith),
        Just(Condition::Outcome(Outcome::Converted)),
        Just(Condition::Outcome(Outcome::NotConverted)),
    ]
}

fn question() -> impl Strategy<Value = Question> {
    let filter =
        || prop::collection::vec(condition(), 0..3).prop_map(|conditions| Filter { conditions });
    (filter(), prop::option::of(filter())).prop_map(|(filter, group)| Question {
        filter,
        group,
        goal: vec!["pay".into()],
        ..Question::default()
    })
}

fn totals_agree(log: &Log, question: &Question, found: &Analysis) -> Result<(), TestCaseError> {
    let (cases, events) = (found.key.cases, found.key.events);
    let sum =
        |of: fn(&klantreis::events::touch::Touch) -> u64| found.events.iter().map(of).sum::<u64>();
    prop_assert_eq!(sum(|touch| touch.events), events);
    prop_assert_eq!(sum(|touch| touch.entries), cases);
    prop_assert_eq!(sum(|touch| touch.exits), cases);
    prop_assert_eq!(sum(|touch| touch.lost), cases - found.key.converted.hits);
    let on_map: u64 = found.steps.iter().map(|touch| touch.events).sum();
    prop_assert_eq!(on_map + found.key.unmatched_events, events);
    prop_assert_eq!(found.funnel.cases, cases);
    prop_assert_eq!(found.fit.cases, cases);
    // A phase of one step is reached as often as its step.
    prop_assert_eq!(found.funnel.stages[0].reached, found.steps[0].cases);
    prop_assert_eq!(found.events[3].cases, found.key.converted.hits);
    for pair in found.funnel.stages.windows(2) {
        prop_assert!(pair[1].in_order.cases <= pair[0].in_order.cases);
        prop_assert!(pair[1].from_start.cases <= pair[1].in_order.cases);
        prop_assert!(pair[1].in_order.cases <= pair[1].reached);
    }
    let loyal = &found.loyalty;
    prop_assert_eq!(loyal.one + loyal.two + loyal.three_or_more, loyal.cases);
    for (phase, row) in found.sources.phases.iter().enumerate() {
        prop_assert!(row.iter().all(|share| share.of == found.funnel.stages[phase].reached));
    }
    prop_assert!(found.sources.total.iter().all(|share| share.of == cases));
    let kinds = analyse_kinds(log, &plan(), question).kinds;
    if !kinds.kinds.is_empty() {
        prop_assert_eq!(kinds.kinds.iter().map(|kind| kind.cases).sum::<u64>(), cases);
    }
    if let Some(comparison) = &found.comparison {
        prop_assert_eq!(comparison.keys[0].events + comparison.keys[1].events, events);
        for idx in 0..2 {
            prop_assert_eq!(comparison.funnels[idx].cases, comparison.keys[idx].cases);
            prop_assert_eq!(comparison.fits[idx].cases, comparison.keys[idx].cases);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn totals_agree_between_all_views_under_every_filter(cases in cases(), question in question()) {
        let log = log_of(&cases);
        let found = analyse(&log, &plan(), &question);
        totals_agree(&log, &question, &found)?;
    }

    #[test]
    fn the_order_of_cases_changes_nothing(
        (cases, turned) in cases().prop_flat_map(|cases| (Just(cases.clone()), Just(cases).prop_shuffle())),
        question in question(),
    ) {
        let [one, other] = [cases, turned].map(|cases| {
            let log = log_of(&cases);
            let mut found = analyse(&log, &plan(), &question);
            // Sums of fractions in another order differ in their last digit.
            found.fit.fitness = (found.fit.fitness * 1e9).round();
            if let Some(comparison) = &mut found.comparison {
                comparison.fits.iter_mut().for_each(|fit| fit.fitness = (fit.fitness * 1e9).round());
            }
            found.loyalty.mean_top_share = (found.loyalty.mean_top_share * 1e9).round();
            (found, analyse_kinds(&log, &plan(), &question))
        });
        prop_assert_eq!(one, other);
    }

    #[test]
    fn a_part_and_the_rest_are_everything(cases in cases(), question in question()) {
        let log = log_of(&cases);
        let goal = Goal::named(&log, &["pay".to_owned()]);
        let (part, rest) = split(&log, &question.filter, &goal);
        prop_assert_eq!(select(&log, &question.filter, &goal).into_owned().time, part.time.clone());
        prop_assert_eq!(part.n_events() + rest.n_events(), log.n_events());
        for name in 0..NAMES.len() {
            let count = |log: &Log| discover(log).activities[name];
            prop_assert_eq!(count(&part) + count(&rest), count(&log));
        }
        // Only a filter that cuts events leaves cases on both sides.
        let cuts = question.filter.conditions.iter().any(|it| matches!(it, Condition::During(_)));
        prop_assert!(cuts || part.n_cases() + rest.n_cases() == log.n_cases());
    }

    #[test]
    fn visits_are_the_same_events_by_day(cases in cases()) {
        let log = log_of(&cases);
        let visits = visits::by_day(&log);
        prop_assert_eq!(&visits.name, &log.name);
        let day = |event: usize| log.time[event].div_euclid(86_400_000);
        let mut days: Vec<(usize, i64)> = (0..log.n_cases())
            .flat_map(|case| log.events(case).map(move |event| (case, day(event))))
            .collect();
        days.dedup();
        prop_assert_eq!(visits.n_cases(), days.len());
        for (visit, (case, of_day)) in days.into_iter().enumerate() {
            prop_assert!(visits.events(visit).all(|event| day(event) == of_day));
            prop_assert_eq!(visits.id(visit), log.id(case));
        }
    }
}
