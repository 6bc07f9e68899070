//! Files whose letters only the browser can read, made again in UTF-8.

use js_sys::{Array, Object};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File, TextDecodeOptions, TextDecoder};

/// So many bytes at a time: some milliseconds of the page.
const PIECE: f64 = 524_288.0;

/// Why there is no such file.
pub enum NotTurned {
    /// The browser does not hand over the file, or does not know these letters.
    Failed,
    /// Nobody wants it any more.
    Stopped,
}

/// The same file in UTF-8, under the same name. `letters` is what the Encoding Standard calls
/// them; `goes_on` is told of the bytes done, and says whether to go on.
///
/// # Errors
/// See [`NotTurned`].
pub async fn in_utf8(
    file: &File,
    letters: &str,
    goes_on: impl Fn(u64) -> bool,
) -> Result<File, NotTurned> {
    let decoder = TextDecoder::new_with_label(letters).map_err(failed)?;
    let more = TextDecodeOptions::new();
    more.set_stream(true);
    let parts = Array::new();
    let (mut at, size) = (0.0, file.size());
    while at < size {
        let end = (at + PIECE).min(size);
        let bytes = file.slice_with_f64_and_f64(at, end).map_err(failed)?.array_buffer();
        let bytes: Object = JsFuture::from(bytes).await.map_err(failed)?.unchecked_into();
        let text = decoder.decode_with_buffer_source_and_options(&bytes, &more);
        keep(&parts, &text.map_err(failed)?)?;
        at = end;
        if !goes_on(at as u64) {
            return Err(NotTurned::Stopped);
        }
    }
    // What is left is half a letter, if anything.
    keep(&parts, &decoder.decode().map_err(failed)?)?;
    File::new_with_blob_sequence(&parts, &file.name()).map_err(failed)
}

/// Puts a text away where the browser keeps files.
fn keep(parts: &Array, text: &str) -> Result<(), NotTurned> {
    let text = Array::of1(&text.into());
    parts.push(&Blob::new_with_str_sequence(&text).map_err(failed)?.into());
    Ok(())
}

fn failed(_: JsValue) -> NotTurned {
    NotTurned::Failed
}
