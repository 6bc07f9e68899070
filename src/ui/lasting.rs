//! State that is made once and stays as long as the page.
//!
//! Much of the screens is small functions that hold the state they look at. Here they hold where it
//! stands instead of all of it: whatever they hold is then of the same size, and much of their code
//! the same.

use std::ops::Deref;

/// Where state stands. It is never given back: make few of them.
pub struct Lasting<T: 'static>(&'static T);

impl<T> Clone for Lasting<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Lasting<T> {}

impl<T> Deref for Lasting<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}

/// State that stays.
pub fn lasting<T>(state: T) -> Lasting<T> {
    Lasting(Box::leak(Box::new(state)))
}
