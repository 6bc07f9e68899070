//! Taking back a large paste.

use anyhow::Result;
use klantreis_e2e::made;
use serde_json::json;

use crate::probe::measured;
use crate::table::{Figure, Row, quantile};
use crate::typing::{self, MAP};

/// As many characters as fit on a card.
const PASTED: usize = 10_000;
const TIMES: usize = 9;

/// Takes back the most that can be pasted into a card of a large map.
pub async fn measure() -> Result<Vec<Row>> {
    let times = measured(async |probe| {
        let journey = made::of_shape("Grote kaart", MAP);
        probe.keep(&journey).await?;
        probe.open_map(&journey).await?;
        let text = "heel veel tekst ".repeat(PASTED / 16);
        let cdp = probe.page.session().driver().cdp();
        let mut times = Vec::new();
        for _ in 0..TIMES {
            let field = typing::edit_a_card(probe).await?;
            probe.page.press("Control+a").await?;
            cdp.send_raw("Input.insertText", json!({"text": text})).await?;
            probe.page.press("Enter").await?;
            probe.page.gone(field).await?;
            probe.page.js::<()>("bench.keys.length = 0", []).await?;
            probe.page.press("Control+z").await?;
            // The first key was Control itself; each is told of once its frame stands.
            let both = async || probe.page.js("return bench.keys.length >= 2", []).await;
            probe.page.until("both keys", both).await?;
            times.push(probe.number("return bench.keys.at(-1)").await?);
        }
        Ok(times)
    })
    .await?;
    Ok(vec![Row {
        what: "undoing a paste of 10,000 characters, key to frame (median of 9)",
        figure: Figure::Ms(quantile(&times, 0.5)),
        bar: None,
    }])
}
