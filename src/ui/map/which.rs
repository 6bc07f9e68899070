//! Which place of the map it is, for the many places that each ask whether it is them.

use std::hash::Hash;
use std::sync::Arc;

use leptos::reactive::computed::Selector;

use crate::ui::stored::StoredValue;

/// One place at a time, or none: when it moves, only the place it leaves and the one it comes to
/// are told.
pub struct Which<P: Clone + Eq + Hash + 'static> {
    place: StoredValue<Selector<Option<P>>>,
}

impl<P: Clone + Eq + Hash> Clone for Which<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P: Clone + Eq + Hash> Copy for Which<P> {}

impl<P: Clone + Eq + Hash + Send + Sync> Which<P> {
    /// The place that a function tells, whenever something that it reads changes.
    pub fn new(place: impl Fn() -> Option<P> + Send + Sync + 'static) -> Self {
        Self::of(Arc::new(place))
    }

    fn of(place: Arc<dyn Fn() -> Option<P> + Send + Sync>) -> Self {
        Self { place: StoredValue::new(Selector::new(move || place())) }
    }

    /// Whether it is this place; who asks is told when it becomes or leaves it.
    pub fn is(self, place: P) -> bool {
        self.place.with_value(|which| which.selected(&Some(place)))
    }
}
