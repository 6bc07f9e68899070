//! A picture as pixels. Knows the browser's canvas, not what is drawn.

use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
};

use super::page;
use crate::scene::drawable;

/// A picture as pixels.
pub struct Png {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pixels a unit of the picture became; less than asked when the
    /// browser has no room for more.
    pub scale: f64,
}

/// Below this there is nothing left to read.
const LEAST: f64 = 0.2;

/// Draws an SVG picture of this size, `wanted` pixels to a unit.
///
/// # Errors
/// When the browser cannot draw it at all, in its own words.
pub async fn draw(svg: &str, width: f64, height: f64, wanted: f64) -> Result<Png, JsValue> {
    let image = load(svg).await?;
    let mut scale = drawable(width, height, wanted);
    loop {
        match pixels(&image, width, height, scale).await {
            Ok(bytes) => return Ok(Png { bytes, scale }),
            // A device with little memory refuses what others draw.
            Err(_) if scale > LEAST => scale /= 2.0,
            Err(error) => return Err(error),
        }
    }
}

async fn load(svg: &str) -> Result<HtmlImageElement, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&JsValue::from_str(svg));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let image = HtmlImageElement::new()?;
    image.set_src(&address);
    let loaded = JsFuture::from(image.decode()).await;
    Url::revoke_object_url(&address)?;
    loaded.map(|_| image)
}

async fn pixels(
    image: &HtmlImageElement,
    width: f64,
    height: f64,
    scale: f64,
) -> Result<Vec<u8>, JsValue> {
    let document = page::document().ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    let (wide, high) = ((width * scale).ceil(), (height * scale).ceil());
    canvas.set_width(wide as u32);
    canvas.set_height(high as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, wide, high)?;
    let blob = blob(&canvas).await?;
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn blob(canvas: &HtmlCanvasElement) -> Result<Blob, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let answer = if blob.is_null() { &reject } else { &resolve };
            // A promise answers whatever it is called with.
            let _ = answer.call1(&JsValue::NULL, &blob);
        });
        // When it throws, the promise stays open; an empty canvas was refused before.
        let _ = canvas.to_blob(done.unchecked_ref());
    });
    JsFuture::from(promise).await?.dyn_into()
}
