//! What comes in from outside: files that were chosen, and what was dropped or
//! pasted. Knows events and files, not what is in them.

use wasm_bindgen::JsCast as _;
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Element, Event, EventTarget, HtmlElement,
    HtmlInputElement,
};

use super::{file, page};
use crate::model::Instant;

/// Something that can be opened.
pub struct Incoming {
    /// Its name; untrusted text.
    pub name: String,
    /// Its size in bytes.
    pub size: u64,
    /// When it was changed, if anyone knows.
    pub changed: Option<Instant>,
    content: Content,
}

/// A file that others than the page can read too.
pub type Handle = web_sys::File;

enum Content {
    File(web_sys::File),
    Text(String),
}

/// What was dropped or pasted at once.
#[derive(Default)]
pub struct Arrived {
    /// Files.
    pub files: Vec<Incoming>,
    /// Whether there was a folder among it.
    pub has_folder: bool,
    /// Whether it was the address of a page.
    pub has_address: bool,
    /// Text, when there were no files.
    pub text: String,
}

impl Incoming {
    /// A text that is opened as if it were a file.
    pub fn of_text(name: impl Into<String>, text: String) -> Self {
        let (size, content) = (text.len() as u64, Content::Text(text));
        Self { name: name.into(), size, changed: None, content }
    }

    /// What is in it.
    ///
    /// # Errors
    /// When the browser cannot get at it any more, see `FileError`.
    pub async fn bytes(&self) -> Result<Vec<u8>, file::FileError> {
        match &self.content {
            Content::File(file) => file::read(file).await,
            Content::Text(text) => Ok(text.clone().into_bytes()),
        }
    }

    /// What came in, as a file; nothing when the browser makes none of a text.
    pub fn handle(&self) -> Option<Handle> {
        match &self.content {
            Content::File(file) => Some(file.clone()),
            Content::Text(text) => {
                let parts = js_sys::Array::of1(&text.into());
                Handle::new_with_str_sequence(&parts, &self.name).ok()
            }
        }
    }

    fn of_file(file: web_sys::File) -> Self {
        Self {
            name: file.name(),
            size: file.size() as u64,
            changed: Some(Instant::from_ms(file.last_modified() as i64)),
            content: Content::File(file),
        }
    }
}

/// The files that were just chosen. The field forgets them, so that the same
/// file can be chosen again.
pub fn chosen(event: &Event) -> Vec<Incoming> {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return Vec::new() };
    file::chosen(&field).into_iter().map(Incoming::of_file).collect()
}

/// What was just dropped.
pub fn dropped(event: &DragEvent) -> Arrived {
    event.data_transfer().map(|data| arrived(&data)).unwrap_or_default()
}

/// What was just pasted.
pub fn pasted(event: &ClipboardEvent) -> Arrived {
    event.clipboard_data().map(|data| arrived(&data)).unwrap_or_default()
}

/// Whether what hangs over the window are files.
pub fn brings_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|data| has_type(&data, "Files"))
}

/// Says that what hangs over the window may be dropped: it will be copied.
pub fn welcome(event: &DragEvent) {
    if let Some(data) = event.data_transfer() {
        data.set_drop_effect("copy");
    }
}

/// Whether it left the window, and not just one element for the next.
pub fn left_the_window(event: &DragEvent) -> bool {
    event.related_target().is_none()
}

/// Whether people type where the event happened.
pub fn is_in_a_field(event: &Event) -> bool {
    let element = event.target().and_then(|target: EventTarget| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable)
    })
}

/// Opens the browser's own window to choose files, by the id of the field.
pub fn click(id: &str) {
    let element = page::document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

fn arrived(data: &DataTransfer) -> Arrived {
    let mut arrived = Arrived::default();
    let items = data.items();
    for item in (0..items.length()).filter_map(|idx| items.get(idx)) {
        if item.kind() != "file" {
            continue;
        }
        let entry = item.webkit_get_as_entry().ok().flatten();
        if entry.is_some_and(|entry| entry.is_directory()) {
            arrived.has_folder = true;
        } else if let Ok(Some(file)) = item.get_as_file() {
            arrived.files.push(Incoming::of_file(file));
        }
    }
    if arrived.files.is_empty() && !arrived.has_folder {
        arrived.has_address = has_type(data, "text/uri-list");
        // What is no text is nothing that can be opened.
        arrived.text = data.get_data("text/plain").unwrap_or_default();
    }
    arrived
}

/// Whether what comes in has this form.
pub(super) fn has_type(data: &DataTransfer, name: &str) -> bool {
    data.types().iter().any(|kind| kind.as_string().as_deref() == Some(name))
}
