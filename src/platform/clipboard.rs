//! The clipboard: what is copied goes there as text, and in a form of the program's own that only
//! its own pages ask for. Knows texts, not what is in them.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::ClipboardEvent;

use super::incoming;

#[wasm_bindgen]
extern "C" {
    /// Not in every window, and not without asking.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = writeText)]
    async fn write_text(text: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = readText)]
    async fn read_text() -> Result<JsValue, JsValue>;

    /// What is marked in the page.
    type Marked;
    #[wasm_bindgen(js_name = getSelection)]
    fn marked() -> Option<Marked>;
    #[wasm_bindgen(method, getter, js_name = isCollapsed)]
    fn is_collapsed(this: &Marked) -> bool;
}

/// What is copied: a text for every program, and the same in our own form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clip {
    /// For every program.
    pub text: String,
    /// In our own form, if it is known.
    pub own: Option<String>,
}

thread_local! {
    /// What was copied last in this tab: a menu can only hand out text.
    static LAST: RefCell<Clip> = const { RefCell::new(Clip { text: String::new(), own: None }) };
}

/// Hands out what was asked for with a key; whether the browser took it.
pub fn put(event: &ClipboardEvent, kind: &str, clip: Clip) -> bool {
    let Some(data) = event.clipboard_data() else { return false };
    let taken = data.set_data("text/plain", &clip.text).is_ok();
    if let Some(own) = &clip.own {
        // Where it is not taken, the text still is.
        let _ = data.set_data(kind, own);
    }
    LAST.set(clip);
    taken
}

/// Hands out what was asked for in a menu; whether the browser took it.
pub async fn write(clip: Clip) -> bool {
    let taken = write_text(&clip.text).await.is_ok();
    if taken {
        LAST.set(clip);
    }
    taken
}

/// What was just pasted.
pub fn pasted(event: &ClipboardEvent, kind: &str) -> Clip {
    let Some(data) = event.clipboard_data() else { return Clip::default() };
    let text = data.get_data("text/plain").unwrap_or_default();
    let own = data.get_data(kind).ok().filter(|own| !own.is_empty());
    if own.is_some() { Clip { text, own } } else { known(text) }
}

/// What lies on the clipboard; nothing when the browser does not tell.
pub async fn read() -> Option<Clip> {
    let text = read_text().await.ok()?.as_string()?;
    Some(known(text))
}

/// Whether something in our own form was just pasted.
pub fn brings(event: &ClipboardEvent, kind: &str) -> bool {
    event.clipboard_data().is_some_and(|data| incoming::has_type(&data, kind))
}

/// Whether a text is marked somewhere in the page: then that is what is copied.
pub fn is_text_marked() -> bool {
    marked().is_some_and(|marked| !marked.is_collapsed())
}

/// A text with the form of our own that it had when it was copied here. On its way a system may
/// write its line breaks otherwise.
fn known(text: String) -> Clip {
    let letters = |text: &str| text.replace('\r', "");
    let is_same = |last: &Clip| letters(&last.text) == letters(&text);
    let own = LAST.with_borrow(|last| last.own.clone().filter(|_| is_same(last)));
    Clip { text, own }
}
