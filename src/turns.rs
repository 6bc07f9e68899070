//! Long work in turns. Between them whoever runs it hears others, draws, or gives it up.
//!
//! A turn is a function that is awaited now and then, and gives something while the work is wanted.

use std::future::ready;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// What a future gives that waits for nothing: long work, done in one turn with [`go_on`].
pub fn at_once<T>(work: impl Future<Output = T>) -> Option<T> {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}

/// A turn, for work that is large itself: it is there once, whoever waits for it.
pub type Turn<'a> = &'a dyn Fn() -> Rest;

/// What is waited for between two turns: something while the work is wanted.
pub type Rest = Pin<Box<dyn Future<Output = Option<()>>>>;

/// The turn of work that nobody interrupts.
pub fn go_on() -> Rest {
    Box::pin(ready(Some(())))
}

/// Work that fills one picture, or hardly more, is followed by more; from so much on by less.
const SHORT_MS: i64 = 20;
const LONG_MS: i64 = 50;

/// How much to do before the next picture, where this much took so long with its own.
pub fn share(n_done: usize, ms: i64) -> usize {
    if ms <= SHORT_MS {
        n_done.saturating_mul(2)
    } else if ms > LONG_MS {
        (n_done / 2).max(1)
    } else {
        n_done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_fast_is_done_in_larger_shares() {
        assert_eq!(share(2, 17), 4);
        assert_eq!(share(4, 35), 4);
        assert_eq!(share(4, 51), 2);
        assert_eq!(share(1, 400), 1, "something is done each time");
    }
}
