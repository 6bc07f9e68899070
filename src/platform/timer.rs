//! Waiting.

use std::cell::Cell;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use futures_channel::oneshot;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::MessageChannel;

use super::page;

/// Something that will happen, unless this is dropped before.
#[must_use = "what is dropped does not happen"]
pub struct Timer {
    _timeout: Timeout,
}

/// Does something after a while.
pub fn after(ms: u32, act: impl FnOnce() + 'static) -> Timer {
    Timer { _timeout: Timeout::new(ms, act) }
}

/// Waits a while.
pub async fn pause(ms: u32) {
    TimeoutFuture::new(ms).await;
}

/// Lets the page breathe: whatever waits, a click or a picture, goes first.
pub async fn breathe() {
    let (tell, heard) = oneshot::channel::<()>();
    // A message to oneself: a timer would wait four milliseconds each time.
    let Ok(turn) = MessageChannel::new() else { return pause(0).await };
    let port = turn.port1();
    let _listening =
        EventListener::once(&port, "message", move |_| tell.send(()).unwrap_or_default());
    port.start();
    if turn.port2().post_message(&JsValue::NULL).is_ok() {
        // It is always told.
        heard.await.unwrap_or_default();
    }
    port.close();
}

/// So long may long work keep others waiting, in milliseconds.
const TURN_MS: f64 = 12.0;

thread_local! {
    /// When others last had their turn.
    static BREATHED: Cell<f64> = const { Cell::new(0.0) };
}

/// Lets the page breathe when it is time. To be awaited now and then during long work.
pub async fn rest() -> Option<()> {
    if (js_sys::Date::now() - BREATHED.get()).abs() >= TURN_MS {
        breathe().await;
        BREATHED.set(js_sys::Date::now());
    }
    Some(())
}

/// Waits until what was done stands on the screen, but no longer than this: where no picture
/// comes, nobody is looking.
pub async fn picture(most_ms: u32) {
    let (tell, shown) = oneshot::channel::<()>();
    let drawn = Closure::once_into_js(move || {
        // What comes after the callbacks of a picture comes after the picture. By then nobody may
        // be waiting any more.
        Timeout::new(0, move || tell.send(()).unwrap_or_default()).forget();
    });
    let window = page::window();
    if window.is_some_and(|window| window.request_animation_frame(drawn.unchecked_ref()).is_ok()) {
        within(most_ms, shown).await;
    }
}

/// Waits for something, but not for ever; nothing when it takes too long.
pub async fn within<T>(ms: u32, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut timeout = pin!(TimeoutFuture::new(ms));
    poll_fn(|context| {
        if let Poll::Ready(value) = future.as_mut().poll(context) {
            return Poll::Ready(Some(value));
        }
        timeout.as_mut().poll(context).map(|()| None)
    })
    .await
}
