//! A browser to measure in: Chromium with the page, and what the page itself can tell of time.

use std::sync::Arc;

use anyhow::{Context, Result};
use klantreis::model::Journey;
use klantreis_e2e::{Browser, Page, Session, Site, dist, made};
use serde_json::json;

/// What measures, in the page.
pub const PROBE: &str = include_str!("probe.js");

/// A page to measure.
pub struct Probe {
    /// The page.
    pub page: Page,
}

/// Measures in a browser of its own, which is closed whatever comes of it.
pub async fn measured<T>(measure: impl AsyncFnOnce(&Probe) -> Result<T>) -> Result<T> {
    // As a host that lets browsers keep files.
    let site = Arc::new(Site::serve_cached(&dist()).await?);
    site.before_page(PROBE);
    let session = Arc::new(Session::start(Browser::Chromium).await?);
    let probe = Probe { page: Page::new(Arc::clone(&session), site) };
    let result = measure(&probe).await;
    drop(probe);
    if let Some(session) = Arc::into_inner(session) {
        session.close().await?;
    }
    result
}

impl Probe {
    /// The same browser at another address, where nothing was ever kept.
    pub async fn elsewhere(&self) -> Result<Self> {
        let page = self.page.elsewhere().await?;
        page.site().before_page(PROBE);
        Ok(Self { page })
    }

    /// From now on waits for what a selector finds; [`Probe::end`] tells how long after the
    /// last event of this kind it was on the screen.
    pub async fn begin(&self, event: &str, selector: &str) -> Result<()> {
        let script = "bench.measured = bench.shown(arguments[1]).then((now) => now - bench.last[arguments[0]])";
        self.page.js(script, [json!(event), json!(selector)]).await
    }

    /// How long it took, in milliseconds.
    pub async fn end(&self) -> Result<f64> {
        self.number("return bench.measured").await
    }

    /// Slows the processor down this many times; once is not at all.
    pub async fn slow_down(&self, times: u32) -> Result<()> {
        let cdp = self.page.session().driver().cdp();
        cdp.send_raw("Emulation.setCPUThrottlingRate", json!({"rate": times})).await?;
        Ok(())
    }

    /// Keeps a journey in the browser as the page itself does.
    pub async fn keep(&self, journey: &Journey) -> Result<()> {
        self.page.visit("blank").await?;
        let (key, record) = made::kept(journey);
        self.page
            .js("localStorage.setItem(arguments[0], arguments[1])", [json!(key), json!(record)])
            .await
    }

    /// Opens the map of a journey that is kept; when it was there, since the navigation began.
    pub async fn open_map(&self, journey: &Journey) -> Result<f64> {
        self.page.visit(&format!("?lang=nl#/map/{}", journey.id)).await?;
        self.number("return bench.shown('[role=gridcell]')").await
    }

    /// A number that a script returns, or promises.
    pub async fn number(&self, script: &str) -> Result<f64> {
        self.page.js(script, []).await.with_context(|| script.to_owned())
    }
}
