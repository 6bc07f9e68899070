//! What a form control knows of what stands in it. Knows elements, not what they mean.

use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::page;

/// Whether something stands in the input that is not yet a value: half a date.
pub fn is_incomplete(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.validity().bad_input())
}

/// Makes the box of a field as high as what stands in the field, which fills it. One that only
/// grows is measured without laying anything out anew.
pub fn fit(field: &HtmlTextAreaElement, only_grows: bool) {
    let Some(holder) = parent(field) else { return };
    let mut height = field.scroll_height();
    let before = field.client_height();
    if !only_grows {
        // How high the text is shows in a field without any height.
        set(field, HEIGHT, "0");
        height = field.scroll_height();
        set(field, HEIGHT, "");
    }
    if height != before {
        set(&holder, HEIGHT, &format!("{height}px"));
    }
}

/// The sheet that a field stands on, where that is one which lies over what stands below it.
pub fn sheet(field: &HtmlTextAreaElement, selector: &str) -> Option<HtmlElement> {
    field.closest(selector).ok()??.dyn_into().ok()
}

/// Gives a sheet as much room in the page as it takes, by way of the place that it lies on.
pub fn make_room(sheet: &HtmlElement) {
    let style = page::window().and_then(|window| window.get_computed_style(sheet).ok()?);
    let height = style.and_then(|style| style.get_property_value(HEIGHT).ok());
    if let Some((place, height)) = parent(sheet).zip(height) {
        set(&place, ROOM, &height);
    }
}

const HEIGHT: &str = "block-size";
/// How high the place of a sheet is: read by the style.
const ROOM: &str = "--room";

fn parent(element: &HtmlElement) -> Option<HtmlElement> {
    element.parent_element()?.dyn_into().ok()
}

fn set(element: &HtmlElement, property: &str, value: &str) {
    // A property that every browser knows can be set.
    let _ = element.style().set_property(property, value);
}
