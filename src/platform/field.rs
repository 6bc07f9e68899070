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

/// When what a field grows by takes its place in the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// At once.
    Now,
    /// With [`make_room`]: until then it lies over what stands below, or leaves room above it.
    Later,
}

/// Makes the box of a field as high as what stands in the field, which fills it. One that only
/// grows is measured without laying anything out anew. Whether room is still to be made.
pub fn fit(field: &HtmlTextAreaElement, only_grows: bool, room: Room) -> bool {
    let Some((holder, around)) = boxes(field) else { return false };
    let mut height = field.scroll_height();
    let before = field.client_height();
    if !only_grows {
        // How high the text is shows in a field without any height.
        set(field, HEIGHT, "0");
        height = field.scroll_height();
        set(field, HEIGHT, "");
    }
    let had = over(&around);
    let over = match room {
        Room::Now => 0,
        Room::Later => had + before - height,
    };
    if over != had {
        set(&around, OVER, &over.to_string());
    }
    if height != before {
        set(&holder, HEIGHT, &format!("{height}px"));
    }
    over != 0
}

/// Gives what a field grew by its place in the page.
pub fn make_room(field: &HtmlTextAreaElement) {
    if let Some((_, around)) = boxes(field) {
        set(&around, OVER, "");
    }
}

const HEIGHT: &str = "block-size";
/// How many pixels less than it needs the box around has in the page: read by the style.
const OVER: &str = "--over";

/// The box that a field fills, and the box around that.
fn boxes(field: &HtmlTextAreaElement) -> Option<(HtmlElement, HtmlElement)> {
    let holder = field.parent_element()?.dyn_into::<HtmlElement>().ok()?;
    let around = holder.parent_element()?.dyn_into().ok()?;
    Some((holder, around))
}

fn over(around: &HtmlElement) -> i32 {
    let over = around.style().get_property_value(OVER);
    over.ok().and_then(|over| over.trim().parse().ok()).unwrap_or(0)
}

fn set(element: &HtmlElement, property: &str, value: &str) {
    // A property that every browser knows can be set.
    let _ = element.style().set_property(property, value);
}
