//! The page around the program: its address, language, theme and title.
//! Knows the document, not what stands in it.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element, Window};

/// What the address asks for after its `#`, without it.
pub fn hash() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Goes to another place in the program; the browser's back button returns.
pub fn go(hash: &str) {
    if let Some(window) = window() {
        // An address can only be refused when it is malformed; this one is a plain hash.
        let _ = window.location().set_hash(hash);
    }
}

/// Replaces the place in the program, without a step back.
pub fn replace(hash: &str) {
    let history = window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        // A page from a file may not be allowed to: then the old address stays.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{hash}")));
    }
}

/// The value of a word after the `?` of the address.
pub fn asked(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    let pairs = search.trim_start_matches('?').split('&');
    pairs
        .filter_map(|pair| pair.split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// The languages of the reader, the best first: "nl-NL".
pub fn languages() -> Vec<String> {
    let languages = window().map(|window| window.navigator().languages()).unwrap_or_default();
    languages.iter().filter_map(|tag| tag.as_string()).collect()
}

/// Says in which language the page is.
pub fn set_language(code: &str) {
    set_root_attribute("lang", Some(code));
}

/// Sets the theme; none is that of the device.
pub fn set_theme(theme: Option<&str>) {
    set_root_attribute("data-theme", theme);
}

/// Sets the title of the tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Shows the crash screen, which lies outside the program.
pub fn crash(message: &str) {
    let Some(window) = window() else { return };
    let screen = js_sys::Reflect::get(&window, &JsValue::from_str("klantreisCrash"));
    if let Some(screen) = screen.ok().and_then(|screen| screen.dyn_into::<js_sys::Function>().ok())
    {
        // The program has stopped: nobody is left to hear of a failure.
        let _ = screen.call1(&window, &JsValue::from_str(message));
    }
}

/// Gives the crash screen the text of a journey that is kept nowhere; `None`, when it is kept.
pub fn hand_out(id: &str, text: Option<&str>) {
    let Some(window) = window() else { return };
    let texts = js_sys::Reflect::get(&window, &JsValue::from_str("klantreisUnsaved")).ok();
    let Some(texts) = texts.and_then(|texts| texts.dyn_into::<js_sys::Object>().ok()) else {
        return;
    };
    // A plain object takes every name and lets go of it.
    let _ = match text {
        Some(text) => {
            js_sys::Reflect::set(&texts, &JsValue::from_str(id), &JsValue::from_str(text))
        }
        None => js_sys::Reflect::delete_property(&texts, &JsValue::from_str(id)),
    };
}

/// A length that the style of the page tells, in pixels.
pub fn length(name: &str) -> Option<f64> {
    let style = window()?.get_computed_style(&root()?).ok()??;
    let value = style.get_property_value(name).ok()?;
    // The browser reads it: what reads fractions in Rust carries long tables, for this alone.
    Some(js_sys::Number::parse_float(&value)).filter(|length| length.is_finite())
}

/// Whether the window is as narrow as a phone.
pub fn is_narrow() -> bool {
    let query = window().and_then(|window| window.match_media("(max-width: 40rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

/// Whether the panel beside the map is a drawer: the window is no wider than a tablet.
pub fn has_drawer() -> bool {
    let query = window().and_then(|window| window.match_media("(max-width: 75rem)").ok().flatten());
    query.is_some_and(|query| query.matches())
}

pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}

fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = root() else { return };
    // Both can only fail on a malformed name.
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}
