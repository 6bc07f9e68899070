//! A file in slices, one read ahead while the other is worked on.

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

/// So many bytes at a time: some ten milliseconds of work.
const SLICE: f64 = 4_194_304.0;
/// So many bytes of the start, and of the end, of a file for the first look.
const HEAD: f64 = 1_048_576.0;
const TAIL: f64 = 65_536.0;

/// The slices of a file, from first to last.
pub(super) struct Slices<'a> {
    file: &'a File,
    at: f64,
    ahead: Option<Promise>,
}

impl<'a> Slices<'a> {
    pub(super) fn of(file: &'a File) -> Self {
        let mut slices = Self { file, at: 0.0, ahead: None };
        slices.ahead = slices.start();
        slices
    }

    /// The next slice; none after the last; none inside when the browser does not hand
    /// it over.
    pub(super) async fn next(&mut self) -> Option<Option<Vec<u8>>> {
        let promise = self.ahead.take()?;
        self.ahead = self.start();
        Some(bytes(promise).await)
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
    let empty = Blob::new().map(|blob| blob.array_buffer());
    // Reading nothing is the shortest way through the queue of tasks that pages and
    // workers both have.
    if let Ok(promise) = empty {
        let _ = JsFuture::from(promise).await;
    }
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
