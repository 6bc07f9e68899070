//! The elements of a large grid: which one an event is about, focus by name,
//! and sizes. Knows elements, not what they mean.

use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{Element, Event, FocusEvent, FocusOptions, HtmlElement, ResizeObserver};

use super::page;

/// The value of an attribute on the nearest element around an event that has it.
pub fn around(event: &Event, attribute: &str) -> Option<String> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let found = element.closest(&format!("[{attribute}]")).ok()??;
    found.get_attribute(attribute)
}

/// Whether an event happened within something that matches a selector.
pub fn is_within(event: &Event, selector: &str) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Whether focus stays within the nearest element of this kind, when it leaves something in it.
pub fn focus_stays(event: &FocusEvent, selector: &str) -> bool {
    let from = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let from = from.and_then(|element| element.closest(selector).ok().flatten());
    let to = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
    from.zip(to).is_some_and(|(from, to)| from.contains(Some(&to)))
}

/// The element whose attribute has this value.
pub fn find(attribute: &str, value: &str) -> Option<HtmlElement> {
    let value = value.replace(['"', '\\'], "");
    let found = page::document()?.query_selector(&format!("[{attribute}=\"{value}\"]")).ok()??;
    found.dyn_into().ok()
}

/// Focuses the element whose attribute has this value, and brings it into sight.
/// Whether it was there.
pub fn focus(attribute: &str, value: &str) -> bool {
    let Some(element) = find(attribute, value) else { return false };
    let is_done = element.focus().is_ok();
    // Browsers leave what is in sight in part where it is.
    super::focus::bring_into_view(&element);
    is_done
}

/// Gives focus back to the element whose attribute has this value, wherever it lies. Whether it was
/// there.
pub fn focus_again(attribute: &str, value: &str) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    find(attribute, value).is_some_and(|element| element.focus_with_options(&options).is_ok())
}

/// Whether nothing in the page has focus: what had it is gone.
pub fn is_focus_lost() -> bool {
    let Some(document) = page::document() else { return false };
    document.active_element().is_none_or(|element| element.tag_name() == "BODY")
}

/// Whether what has focus lies within something that matches a selector.
pub fn is_focus_within(selector: &str) -> bool {
    let element = page::document().and_then(|document| document.active_element());
    element.is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Puts the caret at the end of a field and gives it focus.
pub fn focus_end(field: &web_sys::HtmlTextAreaElement) {
    // Focus can only fail on an element that has just gone; a place beyond the end is the end.
    let _ = field.focus();
    let _ = field.set_selection_range(u32::MAX, u32::MAX);
}

/// Selects the whole text of a field and gives it focus.
pub fn focus_all(field: &web_sys::HtmlTextAreaElement) {
    // Focus can only fail on an element that has just gone.
    let _ = field.focus();
    field.select();
}

/// Tells how large an element is, now and whenever that changes, until the guard goes.
pub fn watch_size(element: &Element, told: impl Fn(f64, f64) + 'static) -> SizeWatch {
    let watched = element.clone();
    let call = Closure::<dyn FnMut()>::new(move || {
        told(f64::from(watched.client_width()), f64::from(watched.client_height()));
    });
    let observer = ResizeObserver::new(call.as_ref().unchecked_ref()).ok();
    if let Some(observer) = &observer {
        observer.observe(element);
    }
    SizeWatch(SendWrapper::new((observer, call)))
}

/// Tells whether what stands in an element is taller than it is, now and whenever it or one of
/// its children changes size, until the guard goes.
pub fn watch_overflow(element: &Element, told: impl Fn(bool) + 'static) -> SizeWatch {
    let watched = element.clone();
    let call = Closure::<dyn FnMut()>::new(move || {
        told(watched.scroll_height() > watched.client_height());
    });
    let observer = ResizeObserver::new(call.as_ref().unchecked_ref()).ok();
    if let Some(observer) = &observer {
        observer.observe(element);
        if let Ok(children) = element.query_selector_all(":scope > *") {
            (0..children.length())
                .filter_map(|idx| children.item(idx)?.dyn_into::<Element>().ok())
                .for_each(|child| observer.observe(&child));
        }
    }
    SizeWatch(SendWrapper::new((observer, call)))
}

/// Watches the size of an element as long as it lives.
pub struct SizeWatch(SendWrapper<Watching>);

/// The observer, and what it calls.
type Watching = (Option<ResizeObserver>, Closure<dyn FnMut()>);

impl Drop for SizeWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.0.0 {
            observer.disconnect();
        }
    }
}

/// Whether focus goes to something outside the nearest element of this kind.
pub fn focus_goes_outside(event: &FocusEvent, selector: &str) -> bool {
    event.related_target().is_some() && !focus_stays(event, selector)
}

/// Whether focus goes to something within what matches a selector.
pub fn focus_goes_to(event: &FocusEvent, selector: &str) -> bool {
    let to = event.related_target().and_then(|target| target.dyn_into::<Element>().ok());
    to.is_some_and(|to| to.closest(selector).ok().flatten().is_some())
}

/// Whether focus really left: not when the window only went to the background.
pub fn has_left(event: &FocusEvent) -> bool {
    event.related_target().is_some() || is_focus_lost()
}

/// Where an element stands in the window.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// From the left.
    pub left: f64,
    /// From the top.
    pub top: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// Where the element whose attribute has this value stands.
pub fn place(attribute: &str, value: &str) -> Option<Place> {
    let place = find(attribute, value)?.get_bounding_client_rect();
    let (left, top) = (place.left(), place.top());
    Some(Place { left, top, width: place.width(), height: place.height() })
}

/// The value of an attribute on what lies under a point of the window, and
/// whether the point is in its lower half.
pub fn under(at: (f64, f64), attribute: &str) -> Option<(String, bool)> {
    let element = page::document()?.element_from_point(at.0 as f32, at.1 as f32)?;
    let found = element.closest(&format!("[{attribute}]")).ok()??;
    let place = found.get_bounding_client_rect();
    Some((found.get_attribute(attribute)?, at.1 > place.top() + place.height() / 2.0))
}

/// Scrolls the first element that matches, when a point lies near one of its edges.
pub fn scroll_near_edge(selector: &str, at: (f64, f64), edge: f64) {
    let found =
        page::document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found else { return };
    let place = element.get_bounding_client_rect();
    let by = |at: f64, from: f64, to: f64| match at {
        at if at < from + edge => -16,
        at if at > to - edge => 16,
        _ => 0,
    };
    element.set_scroll_left(element.scroll_left() + by(at.0, place.left(), place.right()));
    element.set_scroll_top(element.scroll_top() + by(at.1, place.top(), place.bottom()));
}
