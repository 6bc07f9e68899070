//! Signals and memos that are kept by one piece of code, whatever they hold.
//!
//! They are used like Leptos's own and rest on them, but Leptos makes code of its own for each type
//! that is held, and a page has many. Here one signal holds a value of any type, and what stands in
//! this file gives it back as what it is.

use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

use leptos::prelude::{
    Get as _, GetUntracked as _, IsDisposed as _, Memo as AnyMemo, ReadUntracked as _,
    RwSignal as AnySignal, Set as _, Track as _, Write as _, untrack,
};

use super::stored::StoredValue;

/// A value that tells who reads it when it changes.
pub struct RwSignal<T> {
    held: AnySignal<Held>,
    of: PhantomData<fn() -> T>,
}

type Held = Box<dyn Any + Send + Sync>;

impl<T> Clone for RwSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RwSignal<T> {}

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// A signal that belongs to whoever calls this.
    pub fn new(value: T) -> Self {
        Self { held: keep(Box::new(value)), of: PhantomData }
    }

    /// Looks at the value; whoever does so is told when it changes.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.track();
        self.with_untracked(look)
    }

    /// Looks at the value.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.try_with_untracked(look).expect("who reads a signal does not outlive it")
    }

    /// Looks at the value, where its owner may be gone.
    pub fn try_with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> Option<U> {
        self.held.try_read_untracked()?.downcast_ref().map(look)
    }

    /// Changes the value where it is, and tells who reads it.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// Changes the value where it is, and tells who reads it; what the change gives, unless the
    /// owner is gone.
    pub fn try_update<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        self.held.try_write()?.downcast_mut().map(change)
    }

    /// Changes the value where it is, and tells nobody.
    pub fn update_untracked(self, change: impl FnOnce(&mut T)) {
        if let Some(mut held) = self.held.try_write_untracked() {
            held.downcast_mut().map(change);
        }
    }

    /// Puts another value in its place, and tells who reads it.
    pub fn set(self, value: T) {
        self.try_set(value);
    }

    /// Puts another value in its place, and tells who reads it; false when the owner is gone.
    pub fn try_set(self, value: T) -> bool {
        put(self.held, Box::new(value))
    }

    /// Whoever calls this is told when the value changes.
    pub fn track(self) {
        self.held.track();
    }

    /// Whether the owner is gone, and the value with it.
    pub fn is_gone(self) -> bool {
        self.held.is_disposed()
    }
}

impl<T: Clone + Send + Sync + 'static> RwSignal<T> {
    /// The value; who asks is told when it changes.
    pub fn get(self) -> T {
        self.track();
        self.get_untracked()
    }

    /// The value.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

fn keep(value: Held) -> AnySignal<Held> {
    AnySignal::new(value)
}

fn put(held: AnySignal<Held>, value: Held) -> bool {
    held.try_set(value).is_none()
}

/// A value that is made of others, again when they change; who reads it is told only when it is
/// another than before.
pub struct Memo<T> {
    made: AnyMemo<Made>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Memo<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Memo<T> {}

impl<T: PartialEq + Send + Sync + 'static> Memo<T> {
    /// A memo that belongs to whoever calls this. What makes the value is given the one before.
    pub fn new(make: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Self {
        let made = remember(Box::new(move |before| Made(Arc::new(make(before.map(Made::value))))));
        Self { made, of: PhantomData }
    }

    /// Looks at the value; who does so is told when it changes.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(self.made.get().value())
    }

    /// Looks at the value.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(self.made.get_untracked().value())
    }

    /// Whoever calls this is told when the value changes.
    pub fn track(self) {
        self.made.track();
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> Memo<T> {
    /// The value; who asks is told when it changes.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// The value, where its owner may be gone.
    pub fn try_get_untracked(self) -> Option<T> {
        self.made.try_get_untracked().map(|made| made.value::<T>().clone())
    }
}

/// What a memo made.
#[derive(Clone)]
struct Made(Arc<dyn Value>);

impl Made {
    fn value<T: 'static>(&self) -> &T {
        let value: &dyn Any = &*self.0;
        value.downcast_ref().expect("a memo makes values of its type")
    }
}

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(&*other.0)
    }
}

trait Value: Any + Send + Sync {
    fn is(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> Value for T {
    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref() == Some(self)
    }
}

type Make = Box<dyn Fn(Option<&Made>) -> Made + Send + Sync>;

fn remember(make: Make) -> AnyMemo<Made> {
    AnyMemo::new(make)
}

/// A value that can be read and changes, wherever it comes from.
pub struct Signal<T: 'static> {
    read: StoredValue<Arc<dyn Fn() -> T + Send + Sync>>,
}

impl<T> Clone for Signal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Signal<T> {}

impl<T: 'static> Signal<T> {
    /// What a function gives, asked for each time it is read.
    pub fn derive(read: impl Fn() -> T + Send + Sync + 'static) -> Self {
        Self { read: StoredValue::new(Arc::new(read)) }
    }

    /// The value; who asks is told when it changes.
    pub fn get(self) -> T {
        let read = self.read.get_value();
        read()
    }

    /// The value.
    pub fn get_untracked(self) -> T {
        untrack(|| self.get())
    }

    /// Looks at the value; who does so is told when it changes.
    pub fn with<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(&self.get())
    }

    /// Looks at the value.
    pub fn with_untracked<U>(self, look: impl FnOnce(&T) -> U) -> U {
        look(&self.get_untracked())
    }
}

impl<T: Clone + Send + Sync + 'static> Signal<T> {
    /// A value that stays as it is.
    pub fn stored(value: T) -> Self {
        Self::derive(move || value.clone())
    }
}

impl<T, F: Fn() -> T + Send + Sync + 'static> From<F> for Signal<T> {
    fn from(read: F) -> Self {
        Self::derive(read)
    }
}

impl<T: Clone + Send + Sync + 'static> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::derive(move || signal.get())
    }
}

impl<T: Clone + PartialEq + Send + Sync + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::derive(move || memo.get())
    }
}

impl<T: Clone + Default + Send + Sync + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::stored(T::default())
    }
}

impl From<&'static str> for Signal<&'static str> {
    fn from(text: &'static str) -> Self {
        Self::stored(text)
    }
}

impl From<&str> for Signal<String> {
    fn from(text: &str) -> Self {
        Self::stored(text.to_owned())
    }
}

impl From<String> for Signal<String> {
    fn from(text: String) -> Self {
        Self::stored(text)
    }
}

impl From<bool> for Signal<bool> {
    fn from(holds: bool) -> Self {
        Self::stored(holds)
    }
}
