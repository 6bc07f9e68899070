//! What a form control knows of what stands in it. Knows elements, not what they mean.

use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

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
    let Some(holder) = field.parent_element() else { return };
    let Ok(holder) = holder.dyn_into::<HtmlElement>() else { return };
    let mut height = field.scroll_height();
    let before = field.client_height();
    if !only_grows {
        // How high the text is shows in a field without any height.
        set_height(field, "0");
        height = field.scroll_height();
        set_height(field, "");
    }
    if height != before {
        set_height(&holder, &format!("{height}px"));
    }
}

fn set_height(element: &HtmlElement, height: &str) {
    // A property that every browser knows can be set.
    let _ = element.style().set_property("block-size", height);
}
