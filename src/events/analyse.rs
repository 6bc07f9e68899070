//! Everything a screen of measurements shows, in one answer.

mod beside;
mod key;

use super::bottleneck::{Loss, Wait, losses, waits};
use super::changes::{Change, Scan};
use super::compare::Counted;
use super::discover::variants;
use super::filter::{Filter, select};
use super::findings::{Finding, Measured, findings};
use super::fit::{Fit, Judge};
use super::funnel::{Funnel, funnel};
use super::goal::Goal;
use super::kinds::{Kinds, kinds_in_turns};
use super::log::{Log, NO_CODE};
use super::loops::{Loop, Swap, loops, n_stepping_back, swaps};
use super::period::Period;
use super::plan::{Places, Plan};
use super::sources::{DEFAULT_MONTHS, Loyalty, Sources, loyalty, sources};
use super::touch::{Touch, by_group, by_name};
use crate::turns::{at_once, go_on};

pub use beside::Comparison;
pub use key::Key;

use beside::beside;
use key::key;

/// What is asked of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which part of the log to look at.
    pub filter: Filter,
    /// Names of the events that the company hopes for; empty for what the map ends in.
    pub goal: Vec<String>,
    /// A group to set beside the rest of that part.
    pub group: Option<Filter>,
    /// The sources of information, each with its channels; empty for every channel by itself.
    pub sources: Vec<Source>,
    /// The last so many months for sources and loyalty, twelve unless asked otherwise; `None` for
    /// all of it.
    pub months: Option<u32>,
}

impl Default for Question {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            goal: Vec::new(),
            group: None,
            sources: Vec::new(),
            months: Some(DEFAULT_MONTHS),
        }
    }
}

/// A source of information: a kind of channels.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// The channels that belong to it, as named in the file.
    pub channels: Vec<String>,
}

/// The answer. Every figure is of the same part of the log, so that totals agree.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Analysis {
    /// Names of events, by the codes used below.
    pub names: Vec<String>,
    /// Names of sources, in the order used below.
    pub source_names: Vec<String>,
    /// Key figures.
    pub key: Key,
    /// Figures per name.
    pub events: Vec<Touch>,
    /// Figures per step of the map, in order.
    pub steps: Vec<Touch>,
    /// How many get how far through the phases.
    pub funnel: Funnel,
    /// How well the cases keep to the map.
    pub fit: Fit,
    /// Steps back, the most cases first.
    pub loops: Vec<Loop>,
    /// Cases that step back at all.
    pub stepping_back: u64,
    /// Phases the other way round, the most cases first.
    pub swaps: Vec<Swap>,
    /// Where customers wait: per step, or per name when the map has no steps.
    pub waits: Vec<Wait>,
    /// Where customers leave, likewise.
    pub losses: Vec<Loss>,
    /// Who used which source.
    pub sources: Sources,
    /// How loyal customers are to one channel.
    pub loyalty: Loyalty,
    /// The period that sources and loyalty are of.
    pub source_period: Option<Period>,
    /// What was otherwise for a while.
    pub changes: Vec<Change>,
    /// The group that was asked for beside the rest.
    pub comparison: Option<Comparison>,
    /// What is worth telling, most important first.
    pub findings: Vec<Finding>,
}

/// The kinds of journeys in a log.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct KindsAnswer {
    /// Names of events, by the codes used below.
    pub names: Vec<String>,
    /// The kinds.
    pub kinds: Kinds,
    /// The routes that stand for them, in the same order.
    pub paths: Vec<Vec<u32>>,
}

/// Answers a question about a log, with a map that may be empty. All but the kinds of journeys,
/// which take longer than everything else together: see [`analyse_kinds`].
///
/// ```
/// use klantreis::events::analyse::{Question, analyse};
/// use klantreis::events::{Log, plan::Plan};
///
/// let log = Log {
///     names: vec!["home".into(), "buy".into()],
///     starts: vec![0, 2, 3],
///     time: vec![0, 60_000, 0],
///     name: vec![0, 1, 0],
///     ..Log::default()
/// };
/// let question = Question { goal: vec!["buy".into()], ..Question::default() };
/// let analysis = analyse(&log, &Plan::default(), &question);
/// assert_eq!(analysis.key.converted.rate(), 0.5);
/// assert_eq!(analysis.events[0].median_next_seconds, Some(60.0));
/// ```
pub fn analyse(log: &Log, plan: &Plan, question: &Question) -> Analysis {
    at_once(analyse_in_turns(log, plan, question, &go_on)).flatten().unwrap_or_default()
}

/// So many routes are judged before others have their turn.
const ROUTES_A_TURN: usize = 4096;

/// The same in turns; none when it is given up between two of them.
pub async fn analyse_in_turns(
    log: &Log,
    plan: &Plan,
    question: &Question,
    turn: &impl AsyncFn() -> Option<()>,
) -> Option<Analysis> {
    let places = plan.places(&log.names);
    let goal = question.goal(log, &places);
    let part = select(log, &question.filter, &goal);
    let mut found = Analysis { names: log.names.clone(), ..Analysis::default() };
    let routes = variants(&part);
    found.steps = by_group(&part, places.steps(), places.n_steps(), &goal);
    turn().await?;
    found.events = by_name(&part, &goal);
    let figures = if found.steps.is_empty() { &found.events } else { &found.steps };
    (found.waits, found.losses) = (waits(figures), losses(figures));
    found.key = key(&part, &places, &goal);
    turn().await?;
    found.funnel = funnel(&part, places.phases(), places.n_phases());
    let mut judge = Judge::new(&part, &places);
    for routes in routes.list.chunks(ROUTES_A_TURN) {
        routes.iter().for_each(|route| judge.add(&part, route));
        turn().await?;
    }
    found.fit = judge.finish();
    found.loops = loops(&part, &places);
    found.stepping_back = n_stepping_back(&part, &places);
    found.swaps = swaps(&part, &places);
    if let Some(mut scan) = Scan::of(&part, &goal) {
        while scan.look() {
            turn().await?;
        }
        found.changes = scan.finish();
    }
    found.comparison = question.group.as_ref().map(|group| beside(&part, group, &places, &goal));
    found.add_sources(&part, &places, question);
    found.findings = found.draw_findings(plan, &places);
    Some(found)
}

/// The kinds of journeys in the part of a log that a question is about.
pub fn analyse_kinds(log: &Log, plan: &Plan, question: &Question) -> KindsAnswer {
    at_once(analyse_kinds_in_turns(log, plan, question, &go_on)).flatten().unwrap_or_default()
}

/// The same in turns; none when it is given up between two of them.
pub async fn analyse_kinds_in_turns(
    log: &Log,
    plan: &Plan,
    question: &Question,
    turn: &impl AsyncFn() -> Option<()>,
) -> Option<KindsAnswer> {
    let goal = question.goal(log, &plan.places(&log.names));
    let part = select(log, &question.filter, &goal);
    let routes = variants(&part);
    turn().await?;
    let kinds = kinds_in_turns(&part, &routes, turn).await?;
    let path = |route: u32| part.path(routes.list[route as usize].case as usize).to_vec();
    let paths = kinds.kinds.iter().map(|kind| path(kind.route)).collect();
    Some(KindsAnswer { names: log.names.clone(), kinds, paths })
}

impl Question {
    fn goal(&self, log: &Log, places: &Places) -> Goal {
        match self.goal.as_slice() {
            [] => Goal::of_map(places),
            names => Goal::named(log, names),
        }
    }
}

impl Analysis {
    fn add_sources(&mut self, log: &Log, places: &Places, question: &Question) {
        let own = |name: &String| Source { name: name.clone(), channels: vec![name.clone()] };
        let asked = match question.sources.as_slice() {
            [] => log.channels.iter().map(own).collect(),
            sources => sources.to_vec(),
        };
        let source = |channel: &String| {
            let found = asked.iter().position(|source| source.channels.contains(channel));
            found.map_or(NO_CODE, |source| source as u32)
        };
        let of_channel: Vec<u32> = log.channels.iter().map(source).collect();
        self.source_period = question.months.and_then(|months| Period::last_months(log, months));
        let period = self.source_period.unwrap_or(Period::always());
        self.sources = sources(log, places, period, &of_channel, asked.len());
        self.loyalty = loyalty(log, period);
        self.source_names = asked.into_iter().map(|source| source.name).collect();
    }

    fn draw_findings(&self, plan: &Plan, places: &Places) -> Vec<Finding> {
        findings(&Measured {
            names: &self.names,
            plan,
            places,
            cases: self.key.cases,
            events: &self.events,
            steps: &self.steps,
            fit: &self.fit,
            loops: &self.loops,
            swaps: &self.swaps,
            waits: &self.waits,
            losses: &self.losses,
            changes: &self.changes,
            differences: self.comparison.as_ref().map_or(&[], |it| &it.differences),
            counted: self.comparison.as_ref().map_or(Counted::Cases, |it| it.counted),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn log() -> Log {
        // Forty customers, two a day: enough for a change to be looked for.
        let n_cases = 40;
        Log {
            names: vec!["home".into(), "buy".into()],
            starts: (0..=n_cases).map(|case| 2 * case).collect(),
            time: (0..2 * i64::from(n_cases)).map(|event| event / 4 * 86_400_000 + event).collect(),
            // Three routes by turns.
            name: (0..2 * n_cases).map(|event| event % 3 % 2).collect(),
            ..Log::default()
        }
    }

    /// Counts turns; the work is given up at the last.
    fn count(n_turns: &Cell<usize>, last: usize) -> impl AsyncFn() -> Option<()> {
        async move || {
            n_turns.set(n_turns.get() + 1);
            (n_turns.get() != last).then_some(())
        }
    }

    /// The analysis if it is given up at this turn, and how many turns there were.
    fn given_up_at(last: usize) -> (Option<Analysis>, usize) {
        let (log, plan, question, n_turns) = asked();
        let turn = count(&n_turns, last);
        let found = at_once(analyse_in_turns(&log, &plan, &question, &turn)).flatten();
        (found, n_turns.get())
    }

    /// The kinds, likewise.
    fn kinds_given_up_at(last: usize) -> (Option<KindsAnswer>, usize) {
        let (log, plan, question, n_turns) = asked();
        let turn = count(&n_turns, last);
        let found = at_once(analyse_kinds_in_turns(&log, &plan, &question, &turn)).flatten();
        (found, n_turns.get())
    }

    fn asked() -> (Log, Plan, Question, Cell<usize>) {
        (log(), Plan::default(), Question::default(), Cell::new(0))
    }

    #[test]
    fn kinds_in_turns_are_the_same_and_can_be_given_up_at_each() {
        let (found, n_turns) = kinds_given_up_at(usize::MAX);
        assert_eq!(found, Some(analyse_kinds(&log(), &Plan::default(), &Question::default())));
        // One for each route that is compared, two for each number of kinds.
        assert!(n_turns >= 5, "{n_turns} turns");
        for last in 1..=n_turns {
            assert_eq!(kinds_given_up_at(last), (None, last));
        }
    }

    #[test]
    fn in_turns_comes_what_comes_at_once() {
        let (found, n_turns) = given_up_at(usize::MAX);
        assert_eq!(found, Some(analyse(&log(), &Plan::default(), &Question::default())));
        // Two among the figures, one for the routes, and one for each name that is looked at in time.
        assert!(n_turns >= 5, "{n_turns} turns");
    }

    #[test]
    fn at_every_turn_it_can_be_given_up() {
        let (_, n_turns) = given_up_at(usize::MAX);
        for last in 1..=n_turns {
            assert_eq!(given_up_at(last), (None, last));
        }
    }
}
