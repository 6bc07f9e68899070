//! Long work in turns. Between them whoever runs it hears others, draws, or gives it up.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Does in one turn what could be done in many.
///
/// A turn is a function that is awaited now and then: it gives something while the work is wanted.
pub(super) fn at_once<T: Default>(work: impl Future<Output = Option<T>>) -> T {
    // With nobody to wait for, it ends when it is first asked.
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done.unwrap_or_default(),
        Poll::Pending => T::default(),
    }
}

/// The turn of work that nobody interrupts.
pub(super) async fn go_on() -> Option<()> {
    Some(())
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::events::Log;
    use crate::events::analyse::{
        Analysis, KindsAnswer, Question, analyse, analyse_in_turns, analyse_kinds,
        analyse_kinds_in_turns,
    };
    use crate::events::plan::Plan;

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
        let work = async { Some(analyse_in_turns(&log, &plan, &question, &turn).await) };
        (at_once(work), n_turns.get())
    }

    /// The kinds, likewise.
    fn kinds_given_up_at(last: usize) -> (Option<KindsAnswer>, usize) {
        let (log, plan, question, n_turns) = asked();
        let turn = count(&n_turns, last);
        let work = async { Some(analyse_kinds_in_turns(&log, &plan, &question, &turn).await) };
        (at_once(work), n_turns.get())
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
