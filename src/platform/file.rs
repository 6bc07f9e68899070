//! Files out of the page and into it.

use std::fmt;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, File, FileList, HtmlAnchorElement, HtmlInputElement, Url};

use super::{error, timer};
use crate::codec::{self, ReadError};

/// A browser may still be asking where to put a file: its address is kept this long.
const KEEP_ADDRESS_MS: u32 = 60_000;

/// Why a file could not be read or made. Nothing has changed anywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It is larger than the limit; it was not read.
    TooLarge(ReadError),
    /// It was moved, removed or changed since it was chosen, or it is a folder.
    NotReadable,
    /// Something else, in the browser's own words.
    Failed(String),
}

/// Hands a text out as a file, into the folder for downloads.
///
/// # Errors
/// When the browser does not let a file be made.
pub fn download_text(name: &str, kind: &str, text: &str) -> Result<(), FileError> {
    download(name, kind, &JsValue::from_str(text))
}

/// Hands bytes out as a file.
///
/// # Errors
/// When the browser does not let a file be made.
pub fn download_bytes(name: &str, kind: &str, bytes: &[u8]) -> Result<(), FileError> {
    download(name, kind, &Uint8Array::from(bytes))
}

/// The bytes of a file, if it is not too large.
///
/// # Errors
/// When it is too large, or not there any more.
pub async fn read(file: &File) -> Result<Vec<u8>, FileError> {
    codec::check_size(file.size() as u64).map_err(FileError::TooLarge)?;
    let bytes = JsFuture::from(file.array_buffer()).await.map_err(|thrown| of_reading(&thrown))?;
    Ok(Uint8Array::new(&bytes).to_vec())
}

/// The files that a person chose in an input. The input forgets them, so that
/// the same file can be chosen again.
pub fn chosen(input: &HtmlInputElement) -> Vec<File> {
    let files = list(input.files());
    input.set_value("");
    files
}

fn list(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else { return Vec::new() };
    (0..files.length()).filter_map(|place| files.get(place)).collect()
}

fn download(name: &str, kind: &str, content: &JsValue) -> Result<(), FileError> {
    give(name, kind, content).map_err(|thrown| FileError::Failed(error::in_words(&thrown)))
}

fn give(name: &str, kind: &str, content: &JsValue) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(content);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    let address = Url::create_object_url_with_blob(&blob)?;
    link.set_href(&address);
    link.set_download(name);
    document.body().ok_or(JsValue::NULL)?.append_child(&link)?;
    link.click();
    link.remove();
    spawn_local(async move {
        timer::pause(KEEP_ADDRESS_MS).await;
        // An address that is not given back only takes up memory until the page closes.
        let _ = Url::revoke_object_url(&address);
    });
    Ok(())
}

fn of_reading(thrown: &JsValue) -> FileError {
    match error::name(thrown).as_deref() {
        Some("NotReadableError" | "NotFoundError") => FileError::NotReadable,
        _ => FileError::Failed(error::in_words(thrown)),
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge(error) => error.fmt(f),
            Self::NotReadable => write!(f, "the file is not there any more"),
            Self::Failed(why) => write!(f, "the browser failed: {why}"),
        }
    }
}

impl std::error::Error for FileError {}
