//! Parts of the program that are fetched when they are first needed.
//!
//! A function marked `wasm_split` and everything that only it reaches lies in a
//! file of its own: `tests/tools/split.mjs` cuts them out of the built program.
//! Such a function waits for its file and then runs; it gives an error when the
//! file does not arrive, and may be called again.

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
pub use wasm_split_helpers::SplitLoaderError;

use super::state::{App, use_app};
use crate::ui::signals::RwSignal;
use crate::ui::stored::StoredValue;

/// What a part gives, or that it did not arrive.
pub type Fetched<T> = Result<T, SplitLoaderError>;

/// A part that is on its way.
pub type Fetching<T> = Pin<Box<dyn Future<Output = Fetched<T>>>>;

/// What a part gives that shows something: a function that makes it of what is asked for.
pub type Draw<A> = fn(A) -> AnyView;

/// A part that shows something.
pub struct Later<A: 'static> {
    app: App,
    show: RwSignal<Option<Draw<A>>>,
    is_coming: StoredValue<bool>,
    fetch: fn() -> Fetching<Draw<A>>,
}

impl<A> Clone for Later<A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<A> Copy for Later<A> {}

impl<A> Later<A> {
    /// A part that may not be here yet.
    pub fn new(fetch: fn() -> Fetching<Draw<A>>) -> Self {
        let (show, is_coming) = (RwSignal::new(None), StoredValue::new(false));
        Self { app: use_app(), show, is_coming, fetch }
    }

    /// What the part makes. When it is not here it is fetched, and who asks is told when it comes.
    pub fn show(self, asked: A) -> Option<AnyView> {
        let show = self.show.get();
        if show.is_none() {
            self.begin();
        }
        show.map(|show| show(asked))
    }

    /// Fetches the part for someone who is about to see it. When it does not arrive, people are told
    /// and may try again.
    pub fn begin(self) {
        // Whoever tries again later may find nobody waiting any more.
        let is_wanted = self.show.try_with_untracked(Option::is_none) == Some(true);
        if !is_wanted || self.is_coming.try_get_value() != Some(false) {
            return;
        }
        self.is_coming.set_value(true);
        let before = n_again();
        spawn_local(async move {
            let come = (self.fetch)().await;
            self.is_coming.set_value(false);
            match come {
                Ok(show) => self.show.set(Some(show)),
                Err(_) => say_missing_with(self.app, before, move || self.begin()),
            }
        });
    }
}

/// How often people tried again to fetch what did not arrive.
static N_AGAIN: AtomicUsize = AtomicUsize::new(0);

/// State that a part makes when it first comes, and that lives as long as the page.
#[derive(Clone, Copy)]
pub struct Kept<T: 'static> {
    value: RwSignal<Option<T>>,
    root: StoredValue<Option<Owner>>,
}

impl<T: Copy + Send + Sync> Kept<T> {
    /// Not made yet. What will be made belongs to whoever calls this.
    pub fn new() -> Self {
        Self { value: RwSignal::new(None), root: StoredValue::new(Owner::current()) }
    }

    /// The state.
    pub fn get_or(self, make: fn() -> T) -> T {
        self.value.get_untracked().unwrap_or_else(|| {
            let made = self.root.get_value().map_or_else(make, |root| root.with(make));
            self.value.set(Some(made));
            made
        })
    }

    /// Whether it was made.
    pub fn is_made(self) -> bool {
        self.value.with(Option::is_some)
    }
}

/// Fetches parts once the start is over, so that they are here when they are asked for, also when
/// the connection is gone by then. What does not arrive is asked for again when it is needed.
pub fn fetch_soon(parts: &'static [fn() -> Fetching<()>]) {
    let fetch = move || {
        spawn_local(async move {
            for part in parts {
                part().await.ok();
            }
        });
    };
    set_timeout(fetch, Duration::from_secs(2));
}

/// Tells people that something they asked for did not arrive.
pub fn say_missing(app: App) {
    app.messages.warn(app.words_now().arrival().part_missing);
}

/// How often people tried again so far: to be asked when something begins to be fetched.
pub fn n_again() -> usize {
    N_AGAIN.load(Ordering::Relaxed)
}

/// Tells people that something did not arrive, and lets them try again. Who tried again after it
/// began, when they had done so as often as `before`, meant this, too: then it is done at once.
pub fn say_missing_with(app: App, before: usize, again: impl Fn() + Clone + Send + Sync + 'static) {
    if n_again() != before {
        return again();
    }
    let words = app.words_now().arrival();
    app.messages.warn_with(words.part_missing, words.try_again, move || {
        N_AGAIN.fetch_add(1, Ordering::Relaxed);
        again();
    });
}
