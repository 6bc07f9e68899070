//! What is kept for as long as its owner, and tells nobody when it changes.
//!
//! Leptos's own makes code of its own for each type that is kept: here one piece keeps any, as
//! signals do in [`super::signals`].

use std::any::Any;
use std::marker::PhantomData;

use leptos::prelude::{LocalStorage, ReadValue as _, StoredValue as AnyStored, WriteValue as _};

/// A value that is at hand wherever this is.
pub struct StoredValue<T> {
    kept: AnyStored<Box<dyn Any>, LocalStorage>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for StoredValue<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for StoredValue<T> {}

impl<T: 'static> StoredValue<T> {
    /// A value that belongs to whoever calls this.
    pub fn new(value: T) -> Self {
        Self { kept: keep(Box::new(value)), of: PhantomData }
    }

    /// Looks at the value.
    pub fn with_value<U>(self, look: impl FnOnce(&T) -> U) -> U {
        self.try_with_value(look).expect("who looks at a value does not outlive it")
    }

    /// Looks at the value, where its owner may be gone.
    pub fn try_with_value<U>(self, look: impl FnOnce(&T) -> U) -> Option<U> {
        self.kept.try_read_value()?.downcast_ref().map(look)
    }

    /// Changes the value where it is.
    pub fn update_value(self, change: impl FnOnce(&mut T)) {
        self.try_update_value(change);
    }

    /// Changes the value where it is; what the change gives, unless the owner is gone.
    pub fn try_update_value<U>(self, change: impl FnOnce(&mut T) -> U) -> Option<U> {
        self.kept.try_write_value()?.downcast_mut().map(change)
    }

    /// Puts another value in its place, unless the owner is gone.
    pub fn set_value(self, value: T) {
        put(self.kept, Box::new(value));
    }
}

impl<T: Clone + 'static> StoredValue<T> {
    /// The value.
    pub fn get_value(self) -> T {
        self.with_value(T::clone)
    }

    /// The value, where its owner may be gone.
    pub fn try_get_value(self) -> Option<T> {
        self.try_with_value(T::clone)
    }
}

impl<T: Default + 'static> Default for StoredValue<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

fn keep(value: Box<dyn Any>) -> AnyStored<Box<dyn Any>, LocalStorage> {
    AnyStored::new_local(value)
}

fn put(kept: AnyStored<Box<dyn Any>, LocalStorage>, value: Box<dyn Any>) {
    if let Some(mut kept) = kept.try_write_value() {
        *kept = value;
    }
}
