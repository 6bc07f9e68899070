//! Views that are drawn by one piece of code, whatever they show.
//!
//! Leptos makes code of its own for each closure and each list whose type it is told. What goes
//! through here tells it none, and the page is smaller for it.

use std::any::Any;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use crate::ui::signals::Memo;

/// What is made anew whenever something that it reads changes.
pub type Live = Arc<Mutex<dyn FnMut() -> AnyView + Send>>;

/// Shows what a function makes, anew whenever something that it reads changes.
pub fn live<V: IntoAny>(make: impl Fn() -> V + Send + 'static) -> Live {
    Arc::new(Mutex::new(move || make().into_any()))
}

/// Shows what a function makes, or nothing, anew whenever something that it reads changes.
pub fn maybe<V: IntoAny>(make: impl Fn() -> Option<V> + Send + 'static) -> Live {
    live(move || make().map_or_else(|| ().into_any(), IntoAny::into_any))
}

/// Shows its children while something holds, and otherwise the fallback: as Leptos's own does, but
/// drawn by one piece of code.
#[component]
pub fn Show<W: Fn() -> bool + Send + Sync + 'static>(
    /// What is shown while it holds.
    children: ChildrenFn,
    /// What must hold. Nothing is made anew while its answer stays the same.
    when: W,
    /// What is shown otherwise.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> impl IntoView {
    either(Box::new(when), children, fallback)
}

fn either(
    when: Box<dyn Fn() -> bool + Send + Sync>,
    children: ChildrenFn,
    fallback: ViewFn,
) -> Live {
    let holds = Memo::new(move |_| when());
    live(move || if holds.get() { children() } else { fallback.run() })
}

/// Shows a line for each item. The line of an item stays while its key is among the items.
pub fn listed<T, K, V>(
    each: impl Fn() -> Vec<T> + Send + 'static,
    key: fn(&T) -> K,
    show: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView
where
    T: Send + 'static,
    K: Eq + Hash + Send + Sync + 'static,
    V: IntoAny,
{
    let show = Arc::new(show);
    keyed(Box::new(move || {
        let line = |item: T| {
            let key = Key(Arc::new(key(&item)));
            let show = Arc::clone(&show);
            Line { key, make: Box::new(move || show(item).into_any()) }
        };
        each().into_iter().map(line).collect()
    }))
}

/// A line that is made when its key is new.
struct Line {
    key: Key,
    make: Box<dyn FnOnce() -> AnyView + Send>,
}

fn keyed(lines: Box<dyn Fn() -> Vec<Line> + Send>) -> AnyView {
    view! { <For each=lines key=|line| line.key.clone() children=|line| (line.make)()/> }.into_any()
}

/// What tells lines apart, of any type.
#[derive(Clone)]
struct Key(Arc<dyn AnyKey>);

trait AnyKey: Any + Send + Sync {
    fn is(&self, other: &dyn Any) -> bool;
    fn feed(&self, hasher: &mut dyn Hasher);
}

impl<K: Eq + Hash + Send + Sync + 'static> AnyKey for K {
    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<K>() == Some(self)
    }

    fn feed(&self, mut hasher: &mut dyn Hasher) {
        self.hash(&mut hasher);
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        let other: &dyn Any = &*other.0;
        self.0.is(other)
    }
}

impl Eq for Key {}

impl Hash for Key {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.0.feed(hasher);
    }
}
