//! Small tables worked out by hand, one for each definition.

#[path = "support/small_log.rs"]
mod small_log;

use klantreis::events::bottleneck::{losses, waits};
use klantreis::events::compare::{Difference, Feature, Verdict, compare};
use klantreis::events::filter::{Condition, Filter, Outcome, select, split};
use klantreis::events::fit::fit;
use klantreis::events::funnel::funnel;
use klantreis::events::goal::Goal;
use klantreis::events::loops::{Loop, Swap, loops, n_stepping_back, swaps};
use klantreis::events::period::Period;
use klantreis::events::plan::{Need, Places, Plan, PlannedPhase, PlannedStep};
use klantreis::events::share::Share;
use klantreis::events::sources::{loyalty, most_important, sources};
use klantreis::events::touch::{by_group, by_name};
use klantreis::events::{Clock, Log, NO_CODE, discover};
use small_log::log;

fn share(hits: u64, of: u64) -> Share {
    Share { hits, of }
}

/// Phases "see" (ad, home), "choose" (product), "buy" (pay).
fn places(log: &Log) -> Places {
    let phases = [("see", vec!["ad", "home"]), ("choose", vec!["product"]), ("buy", vec!["pay"])];
    let phase = |(name, events): &(&str, Vec<&str>)| PlannedPhase {
        name: (*name).into(),
        need: Need::Optional,
        steps: events
            .iter()
            .map(|event| PlannedStep { name: (*event).into(), events: vec![(*event).into()] })
            .collect(),
    };
    Plan { phases: phases.iter().map(phase).collect() }.places(&log.names)
}

/// Four customers, times in seconds.
fn four() -> Log {
    log(&[
        vec![("ad", 0), ("home", 10), ("product", 40), ("pay", 100)],
        vec![("home", 0), ("product", 5), ("home", 25), ("product", 30), ("help", 60)],
        vec![("product", 0), ("pay", 7), ("ad", 9)],
        vec![("pay", 3)],
    ])
}

fn pays(log: &Log) -> Goal {
    Goal::named(log, &["pay".to_owned()])
}

#[test]
fn a_funnel() {
    let log = four();
    let funnel = funnel(&log, places(&log).phases(), 3);
    let reached: Vec<u64> = funnel.stages.iter().map(|stage| stage.reached).collect();
    assert_eq!(reached, [3, 3, 3]);
    // The third sees after having chosen; the fourth only pays.
    let in_order: Vec<u64> = funnel.stages.iter().map(|stage| stage.in_order.cases).collect();
    assert_eq!(in_order, [3, 2, 1]);
    let from_start: Vec<u64> = funnel.stages.iter().map(|stage| stage.from_start.cases).collect();
    assert_eq!(from_start, [2, 2, 1]);
    // From the first ad or home to the product: 40 and 5 seconds.
    let seconds: Vec<Option<f64>> =
        funnel.stages.iter().map(|stage| stage.in_order.median_seconds).collect();
    assert_eq!(seconds, [None, Some(22.5), Some(60.0)]);
    assert_eq!(funnel.outside(), 2);
}

#[test]
fn touchpoints() {
    let mut log = four();
    log.score = vec![f64::NAN; 13];
    log.score[1] = 4.0;
    log.score[4] = 1.0;
    let touches = by_name(&log, &pays(&log));
    let home = &touches[1];
    assert_eq!((home.events, home.cases, home.entries, home.exits), (3, 2, 1, 0));
    // 30, 5 and 5 seconds to the next.
    assert_eq!(home.median_next_seconds, Some(5.0));
    assert_eq!((home.mean_score, home.mean_value), (Some(2.5), None));
    assert_eq!(home.converting(), share(1, 2));
    // The third ends with an ad, after having paid: gone, not lost.
    assert_eq!((touches[0].exits, touches[0].lost), (1, 0));
    assert_eq!(touches[4].drop_off(), share(1, 1));
    assert_eq!((touches[3].exit_rate(), touches[4].median_next_seconds), (2.0 / 3.0, None));
    // The step that is both ad and home counts a case once.
    let both = &by_group(&log, &[0, 0, NO_CODE, NO_CODE, NO_CODE], 1, &pays(&log))[0];
    assert_eq!((both.events, both.cases, both.entries, both.exits), (5, 3, 2, 1));
}

#[test]
fn loops_and_other_order() {
    let log = four();
    let places = places(&log);
    let back = |from, to, times, cases| Loop { from, to, times, cases };
    assert_eq!(loops(&log, &places), [back(1, 0, 1, 1), back(2, 0, 1, 1)]);
    assert_eq!(n_stepping_back(&log, &places), 2);
    let swap = |earlier, later, cases| Swap { earlier, later, cases };
    // Of three who see and choose, and of two who see and pay, the third does it backwards.
    assert_eq!(swaps(&log, &places), [swap(0, 1, share(1, 3)), swap(0, 2, share(1, 2))]);
}

#[test]
fn bottlenecks() {
    let log = four();
    let touches = by_name(&log, &pays(&log));
    // ad 2 × 10, home 2 × 5, product 3 × 25 (60, 20, 30, 7 seconds), pay 3 × 2.
    let waits: Vec<(u32, f64)> =
        waits(&touches).iter().map(|wait| (wait.touch, wait.weight())).collect();
    assert_eq!(waits, [(2, 75.0), (0, 20.0), (1, 10.0), (3, 6.0)]);
    // One lost of 2 + 2 + 3 + 3 + 1 who came anywhere.
    let losses = losses(&touches);
    assert_eq!(losses.len(), 1);
    assert_eq!((losses[0].touch, losses[0].lost, losses[0].average), (4, share(1, 1), 1.0 / 11.0));
    assert!(losses[0].p_value > 0.05, "one customer proves nothing");
}

#[test]
fn a_drop_off_beyond_the_average_is_certain_with_enough_customers() {
    let stays = || vec![("a", 0), ("b", 1), ("pay", 2)];
    let leaves = || vec![("a", 0), ("b", 1)];
    let cases: Vec<_> = (0..100).map(|idx| if idx < 60 { leaves() } else { stays() }).collect();
    let log = log(&cases);
    let losses = losses(&by_name(&log, &pays(&log)));
    assert_eq!((losses[0].touch, losses[0].lost), (1, share(60, 100)));
    // 60 of 240 on the average: 25 of 100, so 35 more.
    assert_eq!((losses[0].average, losses[0].excess), (0.25, 35.0));
    assert!(losses[0].p_value < 1e-9);
}

/// Channels: web, shop; case 1 web web shop, case 2 web, case 3 shop and unknown, case 4 unknown.
fn with_channels() -> Log {
    let mut log = log(&[
        vec![("ad", 0), ("ad", 1), ("pay", 2)],
        vec![("ad", 0)],
        vec![("pay", 0), ("ad", 1)],
        vec![("help", 0)],
    ]);
    log.channels = vec!["web".into(), "shop".into()];
    log.channel = vec![0, 0, 1, 0, 1, NO_CODE, NO_CODE];
    log
}

#[test]
fn sources_count_customers() {
    let log = with_channels();
    let found = sources(&log, &places(&log), Period::always(), &[0, 1], 2);
    assert_eq!(found.total, [share(2, 4), share(2, 4)]);
    assert_eq!(found.phases[0], [share(2, 3), share(0, 3)]);
    assert_eq!(found.phases[1], [share(0, 0), share(0, 0)]);
    assert_eq!(found.phases[2], [share(0, 2), share(2, 2)]);
    assert_eq!(most_important(&found.phases[2]), Some(1));
    assert_eq!(most_important(&found.total), Some(0));
    assert_eq!(most_important(&found.phases[1]), None);
    // Both channels are one source; and only what happened in the first second.
    let first = Period { from: 0, until: 1000 };
    let found = sources(&log, &places(&log), first, &[0, 0], 1);
    assert_eq!(found.total, [share(3, 4)]);
}

#[test]
fn loyalty_is_to_the_top_channel() {
    let loyalty = loyalty(&with_channels(), Period::always());
    assert_eq!((loyalty.cases, loyalty.one, loyalty.two, loyalty.three_or_more), (3, 2, 1, 0));
    assert!((loyalty.mean_top_share - (2.0 / 3.0 + 1.0 + 1.0) / 3.0).abs() < 1e-12);
}

#[track_caller]
fn check_filter(condition: Condition, firsts: &[i64]) {
    let log = four();
    let part = select(&log, &Filter { conditions: vec![condition] }, &pays(&log)).into_owned();
    let first = |case: usize| part.time[part.events(case).start] / 1000;
    let found: Vec<i64> = (0..part.n_cases()).map(first).collect();
    assert_eq!(found, firsts);
}

#[test]
fn filters() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let period = |from: i64, until: i64| Period { from: from * 1000, until: until * 1000 };
    check_filter(Condition::Contains(names(&["help", "no such name"])), &[0]);
    check_filter(Condition::StartsWith(names(&["home", "pay"])), &[0, 3]);
    check_filter(Condition::EndsWith(names(&["pay"])), &[0, 3]);
    check_filter(Condition::Outcome(Outcome::NotConverted), &[0]);
    check_filter(Condition::Outcome(Outcome::Converted), &[0, 0, 3]);
    check_filter(Condition::Began(period(1, 100)), &[3]);
    // The end is not in it: the first pays at 100.
    check_filter(Condition::During(period(7, 100)), &[10, 25, 7]);
    check_filter(Condition::Channel(names(&["web"])), &[]);
    check_filter(Condition::Contains(Vec::new()), &[]);
}

#[test]
fn what_is_cut_off_is_looked_at_no_more() {
    // Until 50 the first has not paid yet.
    let log = four();
    let until = Condition::During(Period { from: 0, until: 50_000 });
    let filter = Filter { conditions: vec![Condition::Outcome(Outcome::Converted), until] };
    let (part, rest) = split(&log, &filter, &pays(&log));
    assert_eq!((part.n_cases(), part.n_events()), (2, 4));
    assert_eq!(rest.n_events(), 9);
}

fn difference(found: &[Difference], feature: Feature) -> &Difference {
    found.iter().find(|it| it.feature == feature).expect("a difference")
}

#[test]
fn two_groups() {
    // In A 30 of 40 pay, in B 10 of 40; A waits 8 seconds and B 2, but one of each 20.
    let group = |n_paying: usize, wait: i64| -> Vec<Vec<(&str, i64)>> {
        (0..40)
            .map(|idx| match idx {
                idx if idx < n_paying => vec![("ad", 0), ("pay", wait)],
                0..39 => vec![("ad", 0), ("home", wait)],
                _ => vec![("ad", 0), ("home", 20)],
            })
            .collect()
    };
    let a = log(&group(30, 8));
    let b = log(&group(10, 2));
    assert_eq!(a.names, b.names, "the same codes in both");
    let found = compare(&a, &b, &[0, 2, NO_CODE], &pays(&a));
    let converts = difference(&found, Feature::Converts);
    assert_eq!((converts.a, converts.b), (share(30, 40), share(10, 40)));
    assert_eq!(converts.excess(), 20.0);
    assert_eq!(converts.verdict, Verdict::Clear);
    assert_eq!(difference(&found, Feature::Reaches(2)).a, share(30, 40));
    assert_eq!(difference(&found, Feature::Next(0, 1)).b, share(10, 40));
    assert_eq!(difference(&found, Feature::Ends(2)).a, share(10, 10));
    let slower = difference(&found, Feature::Slower(0));
    assert_eq!(slower.median_seconds, Some([8.0, 2.0]));
    // The middle of all is 8, and at least 8 divides them more evenly than more than 8.
    assert_eq!((slower.a, slower.b), (share(40, 40), share(1, 40)));
    assert_eq!(slower.verdict, Verdict::Clear);
    assert_eq!(difference(&found, Feature::Has(0)).verdict, Verdict::Chance);
}

#[test]
fn a_case_that_stands_for_many_counts_as_many() {
    let mut log = four();
    log.weight = vec![10, 1, 2, 3];
    log.clock = Clock::Durations;
    let funnel = funnel(&log, places(&log).phases(), 3);
    assert_eq!(funnel.cases, 16);
    assert_eq!(funnel.stages[2].reached, 15);
    assert_eq!(
        (funnel.stages[2].in_order.cases, funnel.stages[2].in_order.median_seconds),
        (10, None)
    );
    let touches = by_name(&log, &pays(&log));
    assert_eq!((touches[1].events, touches[1].cases, touches[1].entries), (12, 11, 1));
    assert_eq!(touches[1].median_next_seconds, None);
    let fit = fit(&log, &discover::variants(&log), &places(&log));
    assert_eq!((fit.cases, fit.fitting), (16, 13));
    // The second: a step back and a stranger, and with them 1 − 2/5; the third 1 − 1/3.
    assert_eq!(fit.cost, 4);
    assert!((fit.fitness - (13.0 + 0.6 + 2.0 * 2.0 / 3.0) / 16.0).abs() < 1e-12);
    assert_eq!(loops(&log, &places(&log))[0].cases, 2);
    assert_eq!(pays(&log).n_reached(&log), 15);
}

#[test]
fn a_map_hopes_for_its_last_mandatory_phase() {
    let log = four();
    let phase = |need, event: &str| PlannedPhase {
        name: event.into(),
        need,
        steps: vec![PlannedStep { name: event.into(), events: vec![event.into()] }],
    };
    let goal_of = |phases| Goal::of_map(&Plan { phases }.places(&log.names)).n_reached(&log);
    use Need::{Mandatory, Optional};
    assert_eq!(goal_of(vec![phase(Mandatory, "home"), phase(Optional, "pay")]), 2);
    assert_eq!(goal_of(vec![phase(Optional, "home"), phase(Optional, "pay")]), 3);
    assert_eq!(goal_of(vec![]), 0);
}
