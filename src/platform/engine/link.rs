//! The way to the event engine: a worker, or the same program loaded into the page.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, ArrayBuffer, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    EventTarget, MessageChannel, MessageEvent, MessagePort, Worker, WorkerOptions, WorkerType,
};

use super::Inner;
use crate::events::protocol::{Answer, Failure, OUT_OF_MEMORY, STOPPED, Tell, VERSION};

/// A way to the engine that stands.
pub(super) struct Link {
    /// A worker has all that a port has.
    port: MessagePort,
    worker: Option<Worker>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: EventListener,
}

/// Something that happens after a while, unless it is dropped before.
pub(super) struct Timeout {
    id: i32,
    _act: Closure<dyn FnMut()>,
}

/// Where src/boot/boot.js says which files the engine is in: what starts the worker, and the
/// program.
const FILES: &str = "klantreisEngine";
/// So long a worker may take to be loaded, in milliseconds.
const START_MS: i32 = 20_000;

thread_local! {
    /// How often the engine was loaded into the page.
    static LOADED: Cell<u32> = const { Cell::new(0) };
}

/// Whether the engine listens: not known yet, yes, or why not.
type Ready = Rc<RefCell<Option<Result<(), String>>>>;

impl Link {
    /// Starts a worker; where that fails, loads the engine into the page.
    pub(super) async fn start(inner: &Rc<Inner>) -> Result<Self, String> {
        match Self::worker(inner).await {
            Ok(link) => Ok(link),
            Err(why) => Self::in_page(inner).await.map_err(|also| format!("{why}; {also}")),
        }
    }

    pub(super) fn is_in_page(&self) -> bool {
        self.worker.is_none()
    }

    pub(super) fn post(&self, message: &Array) {
        // Files and texts can always be posted; a worker that is gone says nothing, and
        // the watchdog sees that.
        let _ = self.port.post_message(message);
    }

    pub(super) fn end(self) {
        match &self.worker {
            Some(worker) => worker.terminate(),
            None => self.port.close(),
        }
        self.port.set_onmessage(None);
    }

    async fn worker(inner: &Rc<Inner>) -> Result<Self, String> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = file(0).and_then(|start| Worker::new_with_options(&start, &options));
        let worker = worker.map_err(|error| say(&error))?;
        let port: MessagePort = worker.clone().unchecked_into();
        Self::over(inner, port, Some(worker)).await
    }

    async fn in_page(inner: &Rc<Inner>) -> Result<Self, String> {
        let error = |error: JsValue| say(&error);
        let global = js_sys::global();
        let load: Function = Reflect::get(&global, &"klantreisLoad".into())
            .and_then(JsCast::dyn_into)
            .map_err(error)?;
        let call = |of: &JsValue, function: &Function, argument: &JsValue| {
            let promise: Promise = function.call1(of, argument)?.dyn_into()?;
            Ok(JsFuture::from(promise))
        };
        // Under an address of its own, each is a program of its own: one that stopped is not
        // started again.
        let number = LOADED.get() + 1;
        LOADED.set(number);
        let address = format!("{}?{number}", file(1).map_err(error)?);
        let program = call(&global, &load, &address.into()).map_err(error)?;
        let program = program.await.map_err(error)?;
        let method = |name: &str| -> Result<Function, JsValue> {
            Reflect::get(&program, &name.into())?.dyn_into()
        };
        let start = method("default").map_err(error)?;
        call(&program, &start, &Object::new()).map_err(error)?.await.map_err(error)?;
        let channel = MessageChannel::new().map_err(error)?;
        // The listener is set before the engine speaks: messages wait until then.
        let serve = method("serve").map_err(error)?;
        serve.call1(&program, &channel.port1()).map_err(error)?;
        Self::over(inner, channel.port2(), None).await
    }

    /// Listens at a port and waits until the engine is ready.
    async fn over(
        inner: &Rc<Inner>,
        port: MessagePort,
        worker: Option<Worker>,
    ) -> Result<Self, String> {
        let ready: Ready = Rc::default();
        let mut wake = None;
        let woken = Promise::new(&mut |resolve, _| wake = Some(resolve));
        let wake: Function = wake.ok_or("promises do not work here")?;
        let on_message = listener(Rc::downgrade(inner), Rc::clone(&ready), wake.clone());
        let on_error = on_error(Rc::downgrade(inner), Rc::clone(&ready), wake.clone());
        let on_error = match &worker {
            Some(worker) => listen(worker, |_| true, on_error),
            // What the engine throws there comes to the page, among all else.
            None => listen(&js_sys::global().unchecked_into(), is_of_engine, on_error),
        };
        port.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        let _patience = Timeout::new(START_MS, move || {
            let _ = wake.call0(&JsValue::NULL);
        });
        let _ = JsFuture::from(woken).await;
        let link = Self { port, worker, _on_message: on_message, _on_error: on_error };
        match ready.take() {
            Some(Ok(())) => Ok(link),
            failed => {
                link.end();
                Err(failed.and_then(Result::err).unwrap_or_else(|| "it does not answer".into()))
            }
        }
    }
}

fn listener(inner: Weak<Inner>, ready: Ready, wake: Function) -> Closure<dyn FnMut(MessageEvent)> {
    let mut is_started = false;
    Closure::new(move |event: MessageEvent| {
        let Some((tell, bytes)) = tell(&event.data()) else { return };
        if is_started {
            if let Some(inner) = inner.upgrade() {
                inner.hear(tell, bytes);
            }
            return;
        }
        is_started = true;
        let outcome = match tell {
            Tell { version, .. } if version != VERSION => Err("it is of another version".into()),
            Tell { answer: Answer::Failed(Failure::Stopped(why)), .. } => Err(why),
            _ => Ok(()),
        };
        ready.replace(Some(outcome));
        let _ = wake.call0(&JsValue::NULL);
    })
}

/// Ends the engine when it stops by itself, and says why.
fn on_error(inner: Weak<Inner>, ready: Ready, wake: Function) -> impl Fn(String) + 'static {
    move |why| {
        ready.replace(Some(Err(why.clone())));
        let _ = wake.call0(&JsValue::NULL);
        if let Some(inner) = inner.upgrade() {
            inner.stopped(why);
        }
    }
}

/// Hears of errors by their words; those of the engine are none of the page.
fn listen(
    target: &EventTarget,
    is_ours: fn(&str) -> bool,
    act: impl Fn(String) + 'static,
) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, "error", options, move |event| {
        let why = Reflect::get(event, &"message".into()).ok().and_then(|text| text.as_string());
        let why = why.unwrap_or_else(|| "the worker cannot be loaded".to_owned());
        if is_ours(&why) {
            event.prevent_default();
            act(why);
        }
    })
}

fn is_of_engine(why: &str) -> bool {
    why.contains(STOPPED) || why.contains(OUT_OF_MEMORY)
}

/// The address of a file of the engine.
fn file(number: u32) -> Result<String, JsValue> {
    let files = Reflect::get(&js_sys::global(), &FILES.into())?;
    Reflect::get_u32(&files, number)?.as_string().ok_or_else(|| FILES.into())
}

/// Takes a message apart: what is told, and the bytes that came along.
fn tell(message: &JsValue) -> Option<(Tell, Option<Vec<u8>>)> {
    let said = Reflect::get_u32(message, 0).ok()?;
    // Words instead of bytes: the worker stopped, and this is why.
    let tell = match said.as_string() {
        Some(why) => {
            Tell { version: VERSION, job: 0, answer: Answer::Failed(Failure::Stopped(why)) }
        }
        None => Tell::read(&said.dyn_into::<Uint8Array>().ok()?.to_vec())?,
    };
    let bytes = Reflect::get_u32(message, 1).ok()?.dyn_into::<ArrayBuffer>().ok();
    Some((tell, bytes.map(|buffer| Uint8Array::new(&buffer).to_vec())))
}

impl Timeout {
    /// None where there is no window.
    pub(super) fn new(ms: i32, act: impl FnOnce() + 'static) -> Option<Self> {
        let act = Closure::once(act);
        let window = web_sys::window()?;
        let function = act.as_ref().unchecked_ref();
        let id = window.set_timeout_with_callback_and_timeout_and_arguments_0(function, ms).ok()?;
        Some(Self { id, _act: act })
    }
}

impl Drop for Timeout {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

fn say(error: &JsValue) -> String {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|text| text.as_string());
    message.or_else(|| error.as_string()).unwrap_or_else(|| format!("{error:?}"))
}
