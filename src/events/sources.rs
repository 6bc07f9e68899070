//! Information sources: the share of customers that used each, per phase and in total; and how
//! loyal customers are to one channel. Customers count, not clicks.

use super::log::{Log, NO_CODE};
use super::period::Period;
use super::plan::Places;
use super::share::Share;

/// The period that is looked at when nobody says: the last twelve months of the log.
pub const DEFAULT_MONTHS: u32 = 12;

/// Which customers used which sources.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sources {
    /// Per source, the cases with at least one event through it, of the cases with any event in
    /// the period. Shares need not add up to 1: a customer may use several.
    pub total: Vec<Share>,
    /// Per phase and source, the cases with at least one event through it in the phase, of the
    /// cases with any event in the phase.
    pub phases: Vec<Vec<Share>>,
}

/// How many channels customers use. Events without a channel are left out.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Loyalty {
    /// Cases with a known channel.
    pub cases: u64,
    /// The mean over cases of the share of their events on their top channel, 0–1.
    pub mean_top_share: f64,
    /// Cases that use one channel only.
    pub one: u64,
    /// Cases that use two.
    pub two: u64,
    /// Cases that use three or more.
    pub three_or_more: u64,
}

/// The sources of a log in a period. `source` has the source of each channel (the channel itself,
/// or its cluster), [`NO_CODE`] for channels in none.
pub fn sources(
    log: &Log,
    places: &Places,
    period: Period,
    source: &[u32],
    n_sources: usize,
) -> Sources {
    let n_phases = places.n_phases();
    // The last row is the total, as if of one phase that everything is in.
    let mut uses = vec![Count::default(); (n_phases + 1) * n_sources];
    let mut bases = vec![Count::default(); n_phases + 1];
    for case in 0..log.n_cases() {
        for event in log.events(case).filter(|&event| period.contains(log.time[event])) {
            let phase = places.phases()[log.name[event] as usize];
            let source = source_of(log, source, event);
            for row in [Some(n_phases), index(phase)].into_iter().flatten() {
                bases[row].see(log, case);
                if let Some(source) = source {
                    uses[row * n_sources + source].see(log, case);
                }
            }
        }
    }
    let share = |row: usize, source: usize| Share {
        hits: uses[row * n_sources + source].cases,
        of: bases[row].cases,
    };
    let row = |row: usize| (0..n_sources).map(|source| share(row, source)).collect();
    Sources { total: row(n_phases), phases: (0..n_phases).map(row).collect() }
}

/// The most important source of a row: the one that most customers used, the first of equals;
/// `None` when nobody used any.
pub fn most_important(row: &[Share]) -> Option<usize> {
    let most = row.iter().map(|share| share.hits).max().filter(|&hits| hits > 0)?;
    row.iter().position(|share| share.hits == most)
}

/// How loyal the customers of a period are to one channel.
pub fn loyalty(log: &Log, period: Period) -> Loyalty {
    let itself: Vec<u32> = (0..log.channels.len() as u32).collect();
    let mut loyalty = Loyalty::default();
    let mut n_events = vec![0; log.channels.len()];
    let mut top_shares = 0.0;
    for case in 0..log.n_cases() {
        let events = log.events(case).filter(|&event| period.contains(log.time[event]));
        let used: Vec<usize> = events.filter_map(|event| source_of(log, &itself, event)).collect();
        for &channel in &used {
            n_events[channel] += 1;
        }
        let top = used.iter().map(|&channel| n_events[channel]).max().unwrap_or(0);
        // A channel counts once: when its events are taken off again.
        let take = |&channel: &usize| std::mem::take(&mut n_events[channel]) > 0;
        let n_channels = used.iter().map(take).filter(|&counted| counted).count();
        let weight = log.weight(case);
        match n_channels {
            0 => continue,
            1 => loyalty.one += weight,
            2 => loyalty.two += weight,
            _ => loyalty.three_or_more += weight,
        }
        loyalty.cases += weight;
        top_shares += weight as f64 * f64::from(top) / used.len() as f64;
    }
    if loyalty.cases > 0 {
        loyalty.mean_top_share = top_shares / loyalty.cases as f64;
    }
    loyalty
}

/// Cases, each counted once. Cases are seen one after the other.
#[derive(Clone, Copy, Default)]
struct Count {
    cases: u64,
    last: Option<usize>,
}

impl Count {
    fn see(&mut self, log: &Log, case: usize) {
        let is_new = self.last.replace(case) != Some(case);
        self.cases += if is_new { log.weight(case) } else { 0 };
    }
}

fn source_of(log: &Log, source: &[u32], event: usize) -> Option<usize> {
    let channel = log.channel.get(event).copied().and_then(index)?;
    source.get(channel).copied().and_then(index)
}

fn index(code: u32) -> Option<usize> {
    (code != NO_CODE).then_some(code as usize)
}
