//! What only a browser can prove: the platform's edge, run as wasm in a headless Chromium.

#![cfg(target_arch = "wasm32")]

mod file;
mod journal;
mod keeper;
mod local;
mod locks;
mod page;
mod picture;
mod random;
mod tabs;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn runs_in_a_page() {
    assert!(web_sys::window().and_then(|window| window.document()).is_some());
}
