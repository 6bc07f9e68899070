//! Printing: pages are laid beside the program, where only paper sees them.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Element};

use super::{page, timer};

#[wasm_bindgen]
extern "C" {
    /// Reads markup into a document of its own, where no script runs.
    #[wasm_bindgen(js_name = DOMParser)]
    type Parser;
    #[wasm_bindgen(constructor, js_class = "DOMParser", catch)]
    fn new() -> Result<Parser, JsValue>;
    #[wasm_bindgen(method, js_name = parseFromString, catch)]
    fn parse(this: &Parser, text: &str, kind: &str) -> Result<Document, JsValue>;
}

const HOLDER: &str = "print-pages";

/// Prints pages of this size, in millimetres, each a picture in SVG. They are laid beside the program
/// in turns.
///
/// # Errors
/// When the browser cannot lay them out or print them, in its own words.
pub async fn print(
    pages: impl Iterator<Item = String>,
    (width, height): (u32, u32),
) -> Result<(), JsValue> {
    let window = page::window().ok_or(JsValue::NULL)?;
    let document = page::document().ok_or(JsValue::NULL)?;
    clear();
    let holder = document.create_element("div")?;
    holder.set_id(HOLDER);
    holder.set_class_name("print");
    let parser = Parser::new()?;
    for svg in pages {
        let drawn = parser.parse(&svg, "image/svg+xml")?;
        let root = drawn.document_element().ok_or(JsValue::NULL)?;
        let page = document.create_element("div")?;
        page.set_class_name("print__page");
        page.append_child(&document.adopt_node(&root)?)?;
        holder.append_child(&page)?;
        timer::rest().await;
    }
    document.body().ok_or(JsValue::NULL)?.append_child(&holder)?;
    set_paper(&document, &format!("@page {{ size: {width}mm {height}mm; margin: 10mm; }}"))?;
    let after = Closure::once_into_js(clear);
    let options = web_sys::AddEventListenerOptions::new();
    options.set_once(true);
    window.add_event_listener_with_callback_and_add_event_listener_options(
        "afterprint",
        after.unchecked_ref(),
        &options,
    )?;
    window.print()
}

/// Takes the pages of an earlier print away.
fn clear() {
    let holder = page::document().and_then(|document| document.get_element_by_id(HOLDER));
    if let Some(holder) = holder {
        Element::remove(&holder);
    }
}

/// The size of paper has no place but a style sheet, and the policy of the page
/// allows none that is written into it: one that is made by script is not.
fn set_paper(document: &web_sys::Document, rule: &str) -> Result<(), JsValue> {
    let window = page::window().ok_or(JsValue::NULL)?;
    let constructor: Function =
        Reflect::get(&window, &JsValue::from_str("CSSStyleSheet"))?.dyn_into()?;
    let sheet = Reflect::construct(&constructor, &Array::new())?;
    let replace: Function = Reflect::get(&sheet, &JsValue::from_str("replaceSync"))?.dyn_into()?;
    replace.call1(&sheet, &JsValue::from_str(rule))?;
    let sheets = Array::of1(&sheet);
    Reflect::set(document, &JsValue::from_str("adoptedStyleSheets"), &sheets)?;
    Ok(())
}
