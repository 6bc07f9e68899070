//! Touch: what is held for a moment is lifted and follows the finger. A finger that moves before
//! that scrolls, as everywhere.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, WindowListenerHandle, set_timeout_with_handle};
use leptos::{ev, prelude::*};

use super::state::Map;
use crate::ui::stored::StoredValue;

/// So long something is held before it is lifted.
const HOLD: Duration = Duration::from_millis(350);
/// So far a finger trembles, in pixels.
const TREMBLE: f64 = 10.0;

/// Listeners that go all at once.
#[derive(Clone, Copy)]
struct Listening(StoredValue<Vec<WindowListenerHandle>>);

impl Listening {
    fn new() -> Self {
        Self(StoredValue::new(Vec::new()))
    }

    /// Listens until the end.
    fn to<E: ev::EventDescriptor + 'static>(self, event: E, heard: impl Fn(E::EventType) + 'static)
    where
        E::EventType: leptos::wasm_bindgen::JsCast,
    {
        let handle = window_event_listener(event, heard);
        self.0.update_value(|all| all.push(handle));
    }

    fn end(self) {
        self.0.try_update_value(|all| all.drain(..).for_each(WindowListenerHandle::remove));
    }
}

/// Waits whether the finger stays where it is; then something happens.
pub fn wait(start: (f64, f64), pointer: i32, held: impl FnOnce() + 'static) {
    let listening = Listening::new();
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let end = move || {
        listening.end();
        if let Some(timer) = timer.try_get_value().flatten() {
            timer.clear();
        }
    };
    listening.to(ev::pointermove, move |event| {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        if event.pointer_id() == pointer && (x - start.0).hypot(y - start.1) > TREMBLE {
            end();
        }
    });
    listening.to(ev::pointerup, move |_| end());
    // The browser scrolls or enlarges.
    listening.to(ev::pointercancel, move |_| end());
    // A second finger is about something else.
    listening.to(ev::pointerdown, move |event| {
        if !event.is_primary() {
            end();
        }
    });
    let later = move || {
        end();
        swallow_tap();
        held();
    };
    timer.set_value(set_timeout_with_handle(later, HOLD).ok());
}

/// What is held and let go is not tapped as well.
fn swallow_tap() {
    let listening = Listening::new();
    listening.to(ev::touchend, move |event| {
        if event.cancelable() {
            event.prevent_default();
        }
        listening.end();
    });
    // What was held may have left the page: then nobody hears that it is let go.
    listening.to(ev::pointerdown, move |_| listening.end());
}

/// A finger moves on the map: what it holds follows it, and the map stays where it is.
pub fn on_touch_move(map: Map, event: &ev::TouchEvent) {
    if map.held.get_value() && event.cancelable() {
        event.prevent_default();
    }
}
