//! A picture from a file, made small enough to travel with a journey. Drawn
//! anew on a canvas, so that nothing of the file itself stays in it: no place
//! where it was taken, no script.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, Event, File, HtmlCanvasElement, HtmlImageElement, HtmlInputElement,
    Url,
};

use crate::model::limits;

/// Why a file did not become a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureError {
    /// It is no PNG, JPEG or WebP.
    WrongKind,
    /// The browser cannot draw it.
    Unreadable,
    /// It stays too large, however small it is drawn.
    TooLarge,
}

const KINDS: [&str; 3] = ["image/png", "image/jpeg", "image/webp"];
/// Longest sides to try, in pixels, the best first.
const SIDES: [f64; 4] = [640.0, 480.0, 320.0, 160.0];
const QUALITIES: [f64; 4] = [0.85, 0.7, 0.55, 0.4];

/// The file that was chosen in an input, once: choosing the same again is heard too.
pub fn chosen(event: &Event) -> Option<send_wrapper::SendWrapper<File>> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0)?;
    input.set_value("");
    Some(send_wrapper::SendWrapper::new(file))
}

/// The picture in a file as a `data:` address, at most 640 px and 60 kB.
///
/// # Errors
/// When the file is no picture that is kept.
pub async fn scale(file: send_wrapper::SendWrapper<File>) -> Result<String, PictureError> {
    if !KINDS.contains(&file.type_().as_str()) {
        return Err(PictureError::WrongKind);
    }
    let address = Url::create_object_url_with_blob(&file).map_err(unreadable)?;
    let drawn = draw(&address).await;
    // An address that cannot be given back goes with the page.
    let _ = Url::revoke_object_url(&address);
    drawn
}

async fn draw(address: &str) -> Result<String, PictureError> {
    let image = HtmlImageElement::new().map_err(unreadable)?;
    image.set_src(address);
    JsFuture::from(image.decode()).await.map_err(unreadable)?;
    let (width, height) = (f64::from(image.natural_width()), f64::from(image.natural_height()));
    if width < 1.0 || height < 1.0 {
        return Err(PictureError::Unreadable);
    }
    for side in SIDES {
        let shrink = (side / width.max(height)).min(1.0);
        let size = ((width * shrink).round().max(1.0), (height * shrink).round().max(1.0));
        let canvas = on_canvas(&image, size)?;
        for quality in QUALITIES {
            let data = encode(&canvas, quality)?;
            if data.len() <= limits::PICTURE {
                return Ok(data);
            }
        }
    }
    Err(PictureError::TooLarge)
}

fn on_canvas(
    image: &HtmlImageElement,
    (width, height): (f64, f64),
) -> Result<HtmlCanvasElement, PictureError> {
    let document = super::page::document().ok_or(PictureError::Unreadable)?;
    let canvas = document.create_element("canvas").map_err(unreadable)?;
    let canvas = canvas.dyn_into::<HtmlCanvasElement>().map_err(|_| PictureError::Unreadable)?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    context(&canvas)?
        .draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)
        .map_err(unreadable)?;
    Ok(canvas)
}

/// WebP where the browser writes it, and JPEG on white where it does not.
fn encode(canvas: &HtmlCanvasElement, quality: f64) -> Result<String, PictureError> {
    let quality = JsValue::from_f64(quality);
    let data = canvas
        .to_data_url_with_type_and_encoder_options("image/webp", &quality)
        .map_err(unreadable)?;
    if data.starts_with("data:image/webp") {
        return Ok(data);
    }
    let context = context(canvas)?;
    context.set_global_composite_operation("destination-over").map_err(unreadable)?;
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    canvas.to_data_url_with_type_and_encoder_options("image/jpeg", &quality).map_err(unreadable)
}

fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, PictureError> {
    let context = canvas.get_context("2d").map_err(unreadable)?;
    context.and_then(|context| context.dyn_into().ok()).ok_or(PictureError::Unreadable)
}

fn unreadable(_: JsValue) -> PictureError {
    PictureError::Unreadable
}
