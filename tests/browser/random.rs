//! Ids that nobody else draws.

use std::collections::BTreeSet;

use klantreis::model::JourneyId;
use klantreis::platform::random::id_source;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::page::take;

fn draw_many() {
    let ids: BTreeSet<JourneyId> = (0..1000).map(|_| id_source().draw()).collect();
    assert_eq!(ids.len(), 1000);
}

#[wasm_bindgen_test]
fn every_source_draws_others() {
    draw_many();
}

/// Fault 158.
#[wasm_bindgen_test]
async fn without_crypto_too() {
    let _taken = take("window.crypto", "return undefined").await;
    draw_many();
}
