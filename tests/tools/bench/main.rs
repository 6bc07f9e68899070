//! How fast the event engine is on this machine, without a browser.
//!
//! `cargo run --release --example bench-events [EVENTS]`

mod generate;

use std::{env, fs, time::Instant};

use klantreis::events::{
    discover::discover,
    read::{self, Encoding, Parts, Reader, Zone},
    results,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let n_events = env::args().nth(1).map_or(Ok(1_000_000), |text| text.parse())?;
    let mut file = Vec::new();
    generate::write(n_events, 42, &mut file)?;
    println!("{n_events} events, {:.1} MB", file.len() as f64 / 1e6);
    for _ in 0..5 {
        run(&file)?;
    }
    Ok(())
}

/// From bytes to the results file, as the worker does it.
fn run(file: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
    let mut watch = Watch::start();
    let parts = Parts { head: &file[..file.len().min(1 << 20)], tail: &[], is_whole: false };
    let found = read::inspect(&parts, None::<Encoding>, &Zone::utc())?;
    let plan = found
        .plan(&found.proposal, Zone::utc())
        .map_err(|need| format!("the plan lacks {need:?}"))?;
    watch.lap("inspect");
    let mut reader = Reader::new(plan, 1);
    reader.open(found.format);
    for chunk in file.chunks(1 << 20) {
        reader.push(chunk)?;
    }
    watch.lap("read");
    let (log, report) = reader.finish()?;
    watch.lap("order");
    let found = discover(&log);
    watch.lap("discover");
    let json = results::write("events.csv", &log, &found, report.skipped_rows);
    watch.lap("write");
    let (cases, routes) = (found.cases, found.variants.list.len());
    println!("{} ({cases} cases, {routes} routes, {} bytes)", watch.say(), json.len());
    Ok(())
}

/// Measures the time that this process has the processor, which others on the machine
/// do not lengthen; where the system does not tell, the time that passes.
struct Watch {
    wall: Instant,
    first: f64,
    last: f64,
    laps: String,
}

impl Watch {
    fn start() -> Self {
        let mut watch = Self { wall: Instant::now(), first: 0.0, last: 0.0, laps: String::new() };
        watch.first = watch.now();
        watch.last = watch.first;
        watch
    }

    fn lap(&mut self, name: &str) {
        let now = self.now();
        self.laps += &format!("{name} {:.1}, ", now - self.last);
        self.last = now;
    }

    fn say(&self) -> String {
        let passed = self.wall.elapsed().as_secs_f64() * 1e3;
        format!("{}in all {:.1} ms of work, {passed:.1} ms", self.laps, self.last - self.first)
    }

    fn now(&self) -> f64 {
        let tells = fs::read_to_string("/proc/self/schedstat").ok();
        let ns = tells.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
        ns.map_or_else(|| self.wall.elapsed().as_secs_f64() * 1e3, |ns| ns / 1e6)
    }
}
