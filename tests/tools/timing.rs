//! How long the analyses take that grow with the number of routes:
//! `cargo run --release --example timing`.

use std::time::Instant;

use klantreis::events::Log;
use klantreis::events::discover::variants;
use klantreis::events::fit::fit;
use klantreis::events::kinds::{MOST_ROUTES, kinds};
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

fn measure<T>(what: &str, act: impl Fn() -> T) {
    let best = (0..5)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(act());
            start.elapsed()
        })
        .min();
    println!("{what}: {best:.1?}");
}

fn main() {
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
