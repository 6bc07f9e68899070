//! Tabs take turns: whoever writes to the shelves holds this lock meanwhile.

use std::cell::RefCell;
use std::collections::VecDeque;

use futures_channel::oneshot;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::timer;

const NAME: &str = "klantreis";
/// A tab that is frozen while it holds the lock must not hold up the others for
/// ever: before each write the stored revision is compared anyway.
const PATIENCE_MS: u32 = 5_000;

/// Does something while no other tab, and nothing else in this one, holds the
/// lock. Not to be called from within itself: it would wait for its own end.
pub async fn hold<T>(work: impl Future<Output = T>) -> T {
    let _here = here().await;
    let _everywhere = everywhere().await;
    work.await
}

#[wasm_bindgen]
extern "C" {
    /// web-sys does not know it yet.
    type LockManager;
    #[wasm_bindgen(method, catch, structural)]
    fn request(this: &LockManager, name: &str, granted: &Function) -> Result<Promise, JsValue>;
}

/// The lock among tabs. Dropping it lets go, also when it was not granted yet.
struct Everywhere(Function);

impl Drop for Everywhere {
    fn drop(&mut self) {
        // Resolving a promise does not fail.
        let _ = self.0.call0(&JsValue::UNDEFINED);
    }
}

/// The lock of the browser; nothing where it has none, or where patience ends.
async fn everywhere() -> Option<Everywhere> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let locks: LockManager = locks.unchecked_into();
    let mut let_go = None;
    let held = Promise::new(&mut |resolve, _| let_go = Some(resolve));
    let lock = Everywhere(let_go?.unchecked_into());
    let (sender, receiver) = oneshot::channel();
    let granted = Closure::once(move |_lock: JsValue| -> JsValue {
        // Where nobody waits any more, the lock has been let go already.
        let _ = sender.send(());
        held.into()
    });
    let request = locks.request(NAME, granted.as_ref().unchecked_ref()).ok()?;
    spawn_local(async move {
        // A browser that refuses is like one without locks: the sender goes, and nobody waits.
        let _ = JsFuture::from(request).await;
        drop(granted);
    });
    timer::within(PATIENCE_MS, receiver).await?.ok().map(|()| lock)
}

/// The turns within this tab.
#[derive(Default)]
struct Queue {
    taken: bool,
    waiting: VecDeque<oneshot::Sender<Here>>,
}

thread_local!(static QUEUE: RefCell<Queue> = RefCell::default());

/// The turn within this tab. Dropping it gives it to who waits longest.
struct Here;

async fn here() -> Option<Here> {
    let waiting = QUEUE.with_borrow_mut(|queue| {
        if !queue.taken {
            queue.taken = true;
            return None;
        }
        let (sender, receiver) = oneshot::channel();
        queue.waiting.push_back(sender);
        Some(receiver)
    });
    match waiting {
        None => Some(Here),
        Some(turn) => turn.await.ok(),
    }
}

impl Drop for Here {
    fn drop(&mut self) {
        loop {
            let next = QUEUE.with_borrow_mut(|queue| {
                let next = queue.waiting.pop_front();
                queue.taken = next.is_some();
                next
            });
            let Some(next) = next else { return };
            match next.send(Here) {
                Ok(()) => return,
                // Who waited is gone. Its turn is not dropped as a turn: this one goes on.
                Err(turn) => std::mem::forget(turn),
            }
        }
    }
}
