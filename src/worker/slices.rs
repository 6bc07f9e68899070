//! A file in slices, two read ahead while another is worked on.

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageChannel};

/// So many bytes at a time: some ten milliseconds of work.
const SLICE: f64 = 4_194_304.0;
/// So many bytes of the start, and of the end, of a file for the first look.
const HEAD: f64 = 1_048_576.0;
const TAIL: f64 = 65_536.0;

/// The slices of a file, from first to last.
pub(super) struct Slices<'a> {
    file: &'a File,
    at: f64,
    ahead: [Option<Promise>; 2],
}

impl<'a> Slices<'a> {
    pub(super) fn of(file: &'a File) -> Self {
        let mut slices = Self { file, at: 0.0, ahead: [None, None] };
        slices.ahead = [slices.start(), slices.start()];
        slices
    }

    /// The next slice; none after the last; none inside when the browser does not hand
    /// it over.
    pub(super) async fn next(&mut self) -> Option<Option<Vec<u8>>> {
        let [next, after] = self.ahead.each_mut().map(Option::take);
        self.ahead = [after, self.start()];
        Some(bytes(next?).await)
    }

    fn start(&mut self) -> Option<Promise> {
        let (start, size) = (self.at, self.file.size());
        if start >= size {
            return None;
        }
        self.at = (start + SLICE).min(size);
        Some(part(self.file, start, self.at))
    }
}

/// The first and last bytes of a file.
pub(super) struct Ends {
    pub head: Vec<u8>,
    pub tail: Vec<u8>,
    pub is_whole: bool,
}

/// Reads the ends of a file; the tail starts at an even place, as UTF-16 needs.
pub(super) async fn ends(file: &File) -> Option<Ends> {
    let size = file.size();
    let head = bytes(part(file, 0.0, size.min(HEAD))).await?;
    let start = ((size - TAIL).max(HEAD) / 2.0).ceil() * 2.0;
    let tail = if start < size { bytes(part(file, start, size)).await? } else { Vec::new() };
    Some(Ends { head, tail, is_whole: size <= HEAD })
}

/// Lets waiting messages be heard.
pub(super) async fn breathe() {
    // A message to oneself is the shortest way through the queue of tasks that pages and
    // workers both have.
    let Ok(turn) = MessageChannel::new() else { return };
    let port = turn.port1();
    let heard = Promise::new(&mut |resolve, _| port.set_onmessage(Some(&resolve)));
    if turn.port2().post_message(&JsValue::NULL).is_ok() {
        let _ = JsFuture::from(heard).await;
    }
    port.close();
}

fn part(file: &File, start: f64, end: f64) -> Promise {
    match file.slice_with_f64_and_f64(start, end) {
        Ok(part) => part.array_buffer(),
        Err(error) => Promise::reject(&error),
    }
}

async fn bytes(promise: Promise) -> Option<Vec<u8>> {
    let buffer: ArrayBuffer = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
