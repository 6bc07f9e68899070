//! Focus, popovers and keys of menus: where the browser's own behaviour needs
//! a nudge. Knows elements, not what they mean.

use std::cell::Cell;

use js_sys::JsString;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement, KeyboardEvent};

/// What has focus now, to be given back later.
pub struct Focused(Option<HtmlElement>);

/// What has focus now.
pub fn current() -> send_wrapper::SendWrapper<Focused> {
    let element = document().and_then(|document| document.active_element());
    send_wrapper::SendWrapper::new(Focused(element.and_then(|element| element.dyn_into().ok())))
}

/// Gives focus back, or to the content of the page when what had it is gone.
pub fn restore(focused: send_wrapper::SendWrapper<Focused>) {
    match &focused.0 {
        Some(element) if element.is_connected() => focus(element),
        Some(_) | None => by_id("main"),
    }
}

/// Focuses the element with this id, if there is one.
pub fn by_id(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        focus_element(&element);
    }
}

/// Focuses the first element that matches a selector.
pub fn first(selector: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        focus_element(&element);
    }
}

/// An id that no other element has.
pub fn fresh_id(prefix: &str) -> String {
    thread_local!(static NEXT: Cell<u32> = const { Cell::new(0) });
    let n = NEXT.with(|next| {
        next.set(next.get() + 1);
        next.get()
    });
    format!("{prefix}-{n}")
}

/// Opens a popover below its button, on the side where there is room, and
/// focuses its first line.
pub fn open_popover(popover: &HtmlElement, button: &HtmlElement) {
    let place = button.get_bounding_client_rect();
    let (width, height) = window_size();
    let style = popover.style();
    // Whole pixels: what writes any fraction exactly comes later.
    let px = |length: f64| format!("{}px", length.round() as i32);
    // A property that cannot be set leaves the popover in its default place.
    let _ = style.set_property("inset", "auto");
    let _ = if place.left() < width / 2.0 {
        style.set_property("left", &px(place.left().max(4.0)))
    } else {
        style.set_property("right", &px((width - place.right()).max(4.0)))
    };
    let _ = if place.bottom() < height * 0.6 {
        style.set_property("top", &px(place.bottom() + 4.0))
    } else {
        style.set_property("bottom", &px(height - place.top() + 4.0))
    };
    let _ = popover.show_popover();
    if let Ok(Some(line)) = popover.query_selector("[role^=menuitem]") {
        focus_element(&line);
    }
}

/// Opens a popover beside the element whose attribute has this value.
pub fn open_popover_at(popover: &HtmlElement, attribute: &str, value: &str) {
    if let Some(place) = super::grid::find(attribute, value) {
        open_popover(popover, &place);
    }
}

/// Closes a popover; the browser gives focus back to its button.
pub fn close_popover(popover: &HtmlElement) {
    // It may be closed already.
    let _ = popover.hide_popover();
}

/// Scrolls the first element that matches into sight, if it is not.
pub fn into_view(selector: &str) {
    if let Some(Ok(Some(element))) = document().map(|document| document.query_selector(selector)) {
        bring_into_view(&element);
    }
}

/// Scrolls an element into sight, if part of it is not.
pub fn bring_into_view(element: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Shows the popover with this id.
pub fn show_popover(id: &str) {
    if let Some(popover) = html_by_id(id).filter(|popover| !is_popover_open(popover)) {
        // It is shown already, or the browser knows no popovers.
        let _ = popover.show_popover();
    }
}

/// Hides the popover with this id; whether it was shown.
pub fn hide_popover(id: &str) -> bool {
    html_by_id(id).filter(is_popover_open).is_some_and(|popover| popover.hide_popover().is_ok())
}

/// Whether the popover with this id is shown.
pub fn is_shown(id: &str) -> bool {
    html_by_id(id).is_some_and(|popover| is_popover_open(&popover))
}

/// Whether a popover is shown.
pub fn is_popover_open(popover: &HtmlElement) -> bool {
    popover.matches(":popover-open").unwrap_or(false)
}

/// Arrow keys, Home, End and first letters among the lines of a menu; Tab closes it.
pub fn menu_key(menu: &HtmlElement, event: &KeyboardEvent) {
    let Ok(lines) = menu.query_selector_all("[role^=menuitem]") else { return };
    let n = lines.length();
    if n == 0 {
        return;
    }
    let active = document().and_then(|document| document.active_element());
    let at = (0..n).find(|&at| {
        lines
            .item(at)
            .zip(active.as_ref())
            .is_some_and(|(line, active)| line.is_same_node(Some(active)))
    });
    let key = super::keys::name(event);
    let to = match key.as_str() {
        "ArrowDown" => at.map_or(0, |at| (at + 1) % n),
        "ArrowUp" => at.map_or(n - 1, |at| (at + n - 1) % n),
        "Home" => 0,
        "End" => n - 1,
        "Tab" => {
            close_popover(menu);
            return;
        }
        letter
            if letter.chars().count() == 1
                && letter != " "
                && !super::keys::has_modifier(event) =>
        {
            let text = |idx| lines.item(idx).and_then(|line| line.text_content());
            let after = at.map_or(0, |at| at + 1);
            match (after..n).chain(0..after).find(|idx| starts_with(text(*idx), letter)) {
                Some(to) => to,
                None => return,
            }
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(line) = lines.item(to).and_then(|line| line.dyn_into::<Element>().ok()) {
        focus_element(&line);
    }
}

fn starts_with(text: Option<String>, letter: &str) -> bool {
    // Asked of the browser, which has the tables of all scripts at hand.
    let small = |text: &str| String::from(JsString::from(text).to_lower_case());
    text.is_some_and(|text| small(text.trim_start()).starts_with(&small(letter)))
}

fn focus_element(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        focus(element);
    }
}

fn focus(element: &HtmlElement) {
    // Focus can only fail on an element that has just gone; then there is nothing to do.
    let _ = element.focus();
}

fn html_by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn window_size() -> (f64, f64) {
    let size = |value: Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue>| {
        value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0)
    };
    web_sys::window()
        .map_or((0.0, 0.0), |window| (size(window.inner_width()), size(window.inner_height())))
}
