//! Pictures from files, made small enough to travel with a journey.

use klantreis::platform::picture::{PictureError, scale};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlImageElement;

use crate::page::js;

/// What becomes of a file that a script makes.
async fn scaled(file: &str) -> Result<String, PictureError> {
    scale(SendWrapper::new(js(file).await.unchecked_into())).await
}

/// The width and height of a picture.
async fn size(data: &str) -> (u32, u32) {
    let image = HtmlImageElement::new().expect("there is a page");
    image.set_src(data);
    wasm_bindgen_futures::JsFuture::from(image.decode()).await.expect("it is a picture");
    (image.natural_width(), image.natural_height())
}

/// Noise is what no form of picture makes small.
fn noise(width: u32, height: u32) -> String {
    format!(
        "const canvas = document.createElement('canvas');
         [canvas.width, canvas.height] = [{width}, {height}];
         const context = canvas.getContext('2d');
         const pixels = context.createImageData({width}, {height});
         let seed = 1;
         for (let at = 0; at < pixels.data.length; at++) {{
           seed = (seed * 1103515245 + 12345) % 2147483648;
           pixels.data[at] = at % 4 === 3 ? 255 : seed >> 16;
         }}
         context.putImageData(pixels, 0, 0);
         return new Promise((resolve) => canvas.toBlob((blob) => resolve(new File([blob], 'noise.png', {{ type: 'image/png' }}))));"
    )
}

#[wasm_bindgen_test]
async fn a_large_picture_is_made_small_and_keeps_its_form() {
    let data = scaled(&noise(1500, 1000)).await.expect("it is a picture");
    let (_, encoded) = data.split_once(',').expect("an address of data");
    assert!(encoded.len() / 4 * 3 <= 60_000, "{} letters of base 64", encoded.len());
    let (width, height) = size(&data).await;
    assert!(width <= 640 && width.abs_diff(height * 3 / 2) <= 1, "{width} × {height}");
}

#[wasm_bindgen_test]
async fn a_small_picture_keeps_its_size() {
    let data = scaled(&noise(1, 1)).await.expect("it is a picture");
    assert_eq!(size(&data).await, (1, 1));
}

#[wasm_bindgen_test]
async fn what_is_no_picture_is_refused() {
    let file = |content: &str, kind: &str| {
        format!("return new File(['{content}'], 'file', {{ type: '{kind}' }})")
    };
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    assert_eq!(scaled(&file(drawing, "image/svg+xml")).await, Err(PictureError::WrongKind));
    assert_eq!(scaled(&file("no picture", "image/png")).await, Err(PictureError::Unreadable));
}
