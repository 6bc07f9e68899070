//! Touch: what is held for a moment is lifted and follows the finger. A finger that moves before
//! that scrolls, as everywhere.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, WindowListenerHandle, set_timeout_with_handle};
use leptos::{ev, prelude::*};

use super::state::Map;

/// So long something is held before it is lifted.
const HOLD: Duration = Duration::from_millis(350);
/// So far a finger trembles, in pixels.
const TREMBLE: f64 = 10.0;

/// Waits whether the finger stays where it is; then something happens.
pub fn wait(start: (f64, f64), pointer: i32, held: impl FnOnce() + 'static) {
    let handles = StoredValue::new(Vec::<WindowListenerHandle>::new());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let end = move || {
        handles.try_update_value(|all| all.drain(..).for_each(WindowListenerHandle::remove));
        if let Some(timer) = timer.try_get_value().flatten() {
            timer.clear();
        }
    };
    let moved = window_event_listener(ev::pointermove, move |event| {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        if event.pointer_id() == pointer && (x - start.0).hypot(y - start.1) > TREMBLE {
            end();
        }
    });
    let up = window_event_listener(ev::pointerup, move |_| end());
    // The browser scrolls or enlarges.
    let cancel = window_event_listener(ev::pointercancel, move |_| end());
    // A second finger is about something else.
    let another = window_event_listener(ev::pointerdown, move |event| {
        if !event.is_primary() {
            end();
        }
    });
    handles.set_value(vec![moved, up, cancel, another]);
    let later = move || {
        end();
        swallow_tap();
        held();
    };
    timer.set_value(set_timeout_with_handle(later, HOLD).ok());
}

/// What is held and let go is not tapped as well.
fn swallow_tap() {
    let handles = StoredValue::new(Vec::<WindowListenerHandle>::new());
    let end = move || {
        handles.try_update_value(|all| all.drain(..).for_each(WindowListenerHandle::remove));
    };
    let tap = window_event_listener(ev::touchend, move |event| {
        if event.cancelable() {
            event.prevent_default();
        }
        end();
    });
    // What was held may have left the page: then nobody hears that it is let go.
    let next = window_event_listener(ev::pointerdown, move |_| end());
    handles.set_value(vec![tap, next]);
}

/// A finger moves on the map: what it holds follows it, and the map stays where it is.
pub fn on_touch_move(map: Map, event: &ev::TouchEvent) {
    if map.held.get_value() && event.cancelable() {
        event.prevent_default();
    }
}
