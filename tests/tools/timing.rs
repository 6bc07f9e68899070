//! How long the analyses take that grow with the number of routes:
//! `cargo run --release --example timing`.

use std::time::{Duration, Instant};

use klantreis::events::Log;
use klantreis::events::analyse::{Question, analyse, analyse_kinds};
use klantreis::events::changes::changes;
use klantreis::events::discover::{discover, variants};
use klantreis::events::filter::{Condition, Filter};
use klantreis::events::fit::fit;
use klantreis::events::goal::Goal;
use klantreis::events::kinds::{MOST_ROUTES, kinds};
use klantreis::events::period::Period;
use klantreis::events::plan::{Need, Plan, PlannedPhase, PlannedStep};

const N_NAMES: usize = 18;
const N_PHASES: usize = 6;

/// Cases that all go another route, of 1 to 40 events.
fn log(n_routes: usize) -> Log {
    let mut state: u64 = 42;
    let mut below = |n: usize| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((state >> 33) as usize * n) >> 31
    };
    let names = (0..N_NAMES).map(|name| format!("event {name}")).collect();
    let mut log = Log { names, starts: vec![0], ..Log::default() };
    let mut seen = std::collections::HashSet::new();
    while seen.len() < n_routes {
        let length = 1 + below(40);
        // Customers go forward more often than back.
        let mut name = below(N_NAMES);
        let path: Vec<u32> = (0..length)
            .map(|_| {
                name = if below(4) == 0 { below(N_NAMES) } else { (name + below(3)) % N_NAMES };
                name as u32
            })
            .collect();
        if seen.insert(path.clone()) {
            log.time.extend((0..length).map(|idx| idx as i64 * 60_000));
            log.name.extend(path);
            log.starts.push(log.name.len() as u32);
        }
    }
    log
}

fn plan() -> Plan {
    let step = |name: usize| PlannedStep {
        name: format!("step {name}"),
        events: vec![format!("event {name}")],
    };
    let per_phase = N_NAMES / N_PHASES;
    let phase = |phase: usize| PlannedPhase {
        name: format!("phase {phase}"),
        need: if phase.is_multiple_of(2) { Need::Mandatory } else { Need::Optional },
        // The last event of each phase is not on the map.
        steps: (phase * per_phase..(phase + 1) * per_phase - 1).map(step).collect(),
    };
    Plan { phases: (0..N_PHASES).map(phase).collect() }
}

/// The mean of ten, in time on the processor where the system tells it, so that what else runs
/// does not count. It is told in steps of a few milliseconds: the mean is what can be trusted.
fn measure<T>(what: &str, act: impl Fn() -> T) {
    const TIMES: u32 = 10;
    let (wall, before) = (Instant::now(), on_processor());
    for _ in 0..TIMES {
        std::hint::black_box(act());
    }
    let took = match (before, on_processor()) {
        (Some(before), Some(after)) => after - before,
        _ => wall.elapsed(),
    };
    println!("{what}: {:.1?}", took / TIMES);
}

/// How long this thread has run, on Linux.
fn on_processor() -> Option<Duration> {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(text.split(' ').next()?.parse().ok()?))
}

/// About a million events of 150,000 customers in a year.
fn million() -> Log {
    let mut state: u64 = 7;
    let mut below = |n: usize| {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        ((state >> 33) as usize * n) >> 31
    };
    let names = (0..N_NAMES).map(|name| format!("event {name}")).collect();
    let channels = (0..8).map(|channel| format!("channel {channel}")).collect();
    let mut log = Log { names, channels, starts: vec![0], ..Log::default() };
    for _ in 0..150_000 {
        let mut time = below(365 * 86_400) as i64 * 1000;
        let (length, mut name) = (1 + below(7) + below(7), below(N_NAMES));
        for _ in 0..length {
            name = if below(4) == 0 { below(N_NAMES) } else { (name + below(3)) % N_NAMES };
            log.name.push(name as u32);
            log.channel.push(below(8) as u32);
            log.time.push(time);
            time += below(2 * 86_400_000) as i64;
        }
        log.starts.push(log.name.len() as u32);
    }
    log
}

fn main() {
    let year = million();
    println!("{} events", year.n_events());
    let question = Question { goal: vec!["event 17".into()], ..Question::default() };
    measure("routes, follows and counts", || discover(&year));
    measure("analysis", || analyse(&year, &plan(), &question));
    let goal = Goal::named(&year, &question.goal);
    measure("  changes in time", || changes(&year, &goal));
    measure("kinds", || analyse_kinds(&year, &plan(), &question));
    let month = Period { from: 40 * 86_400_000, until: 70 * 86_400_000 };
    let group = Filter { conditions: vec![Condition::During(month)] };
    let beside = Question { group: Some(group), ..question };
    measure("analysis with two groups", || analyse(&year, &plan(), &beside));

    let many = log(10_000);
    let places = plan().places(&many.names);
    let routes = variants(&many);
    println!("{} events", many.n_events());
    measure("routes of 10,000 cases, all different", || variants(&many));
    measure("fit of 10,000 routes", || fit(&many, &routes, &places));
    let some = log(MOST_ROUTES);
    let routes = variants(&some);
    measure("kinds on 2,000 routes", || kinds(&some, &routes));
}
