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
