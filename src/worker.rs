//! The message loop around `events`, for a worker or, where those are refused, for the
//! page itself: the same program, loaded into either.
//!
//! A message is an array: the bytes of an [`Ask`] or [`Tell`], and what travels beside it
//! (files, other bytes). A job works in slices, and between them messages are heard; a newer
//! job, or `Cancel`, ends an older one at its next slice.

mod desk;
mod memory;
mod slices;
mod zone;

use std::{cell::RefCell, panic, rc::Rc};

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen, throw_str};
use wasm_bindgen_futures::spawn_local;
use web_sys::{DedicatedWorkerGlobalScope, File, MessageEvent, MessagePort};

use crate::events::protocol::{Answer, Ask, Failure, Request, STOPPED, Tell, VERSION};
use desk::Desk;

/// Jobs have numbers from 1.
const NO_JOB: u32 = 0;

thread_local! {
    /// Whoever is listened to; a panic is told to them before it ends everything.
    static PORT: RefCell<Option<MessagePort>> = const { RefCell::new(None) };
}

/// Starts listening to the page, if this is a worker. Loaded into a page, it waits for
/// [`serve`].
pub fn start() {
    panic::set_hook(Box::new(|panic| {
        PORT.with_borrow(|port| {
            if let Some(port) = port {
                tell(port, NO_JOB, Answer::Failed(Failure::Stopped(panic.to_string())), None);
            }
        });
        // Loaded into a page, a trap would be taken for one of the page's own program.
        throw_str(STOPPED);
    }));
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        // The scope of a worker has all that a port has.
        serve(scope.unchecked_into());
    }
}

/// Listens to a port for as long as the page lives.
#[wasm_bindgen]
pub fn serve(port: MessagePort) {
    let desk = Rc::new(Desk::default());
    let listener = {
        let (desk, port) = (Rc::clone(&desk), port.clone());
        Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
            hear(&desk, &port, &message.data());
        })
    };
    port.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // It has to live as long as the program does.
    listener.forget();
    tell(&port, NO_JOB, Answer::Ready, None);
    PORT.set(Some(port));
    desk.prepare();
}

fn hear(desk: &Rc<Desk>, port: &MessagePort, message: &JsValue) {
    let part = |at: u32| Reflect::get_u32(message, at).unwrap_or_default();
    // What is not for us is no fault: extensions of the browser post messages too.
    let Ok(bytes) = part(0).dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()) else { return };
    let Some([version, job]) = Ask::envelope(&bytes) else { return };
    let request = match Ask::read(&bytes) {
        Some(ask) if version == VERSION => ask.request,
        _ => return tell(port, job, Answer::Failed(Failure::Version { worker: VERSION }), None),
    };
    if request == Request::Cancel {
        desk.begin(NO_JOB);
        tell(port, job, Answer::Cancelled, None);
        return;
    }
    desk.begin(job);
    let files: Vec<File> =
        Array::from(&part(1)).iter().filter_map(|file| file.dyn_into().ok()).collect();
    let (desk, port) = (Rc::clone(desk), port.clone());
    spawn_local(async move {
        let progress = |done, total| tell(&port, job, Answer::Progress { done, total }, None);
        match desk.answer(job, request, &files, progress).await {
            Ok((answer, bytes)) => tell(&port, job, answer, bytes.as_deref()),
            Err(desk::Stop::Cancelled) => tell(&port, job, Answer::Cancelled, None),
            Err(desk::Stop::Failed(failure)) => tell(&port, job, Answer::Failed(failure), None),
        }
    });
}

/// Posts an answer; bytes are handed over, not copied by the browser.
#[inline(never)]
fn tell(port: &MessagePort, job: u32, answer: Answer, bytes: Option<&[u8]>) {
    let tell = Tell { version: VERSION, job, answer };
    let message = Array::of1(&Uint8Array::from(tell.write().as_slice()));
    let transfer = Array::new();
    if let Some(bytes) = bytes {
        let buffer = Uint8Array::from(bytes).buffer();
        message.push(&buffer);
        transfer.push(&buffer);
    }
    // A port that takes no messages belongs to a page that is gone.
    let _ = port.post_message_with_transferable(&message, &transfer);
}
