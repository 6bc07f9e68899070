//! What a form control knows of what stands in it. Knows elements, not what they mean.

use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlInputElement};

/// Whether something stands in the input that is not yet a value: half a date.
pub fn is_incomplete(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.validity().bad_input())
}
