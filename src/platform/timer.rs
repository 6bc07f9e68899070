//! Waiting.

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;

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
