//! The power fails one second after *Saved*: the edit is there when the browser starts again.

use std::{sync::Arc, time::Duration};

use anyhow::{Context, ensure};
use klantreis_e2e::{Outcome, Page, Session, paths};
use tempfile::TempDir;

use crate::doing::{self, entitle, is_saved, start_blank};

// Automated sessions of WebKit keep nothing.
paths![    survives_twenty_kills in [Chromium, Firefox],
];

const ROUNDS: usize = 20;
const AFTER_SAVED: Duration = Duration::from_secs(1);

async fn survives_twenty_kills(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    let mut lost = Vec::new();
    let mut address = None::<String>;
    for round in 0..=ROUNDS {
        let session = Arc::new(Session::start_with_profile(page.browser(), folder.path()).await?);
        let page = page.in_session(&session);
        match &address {
            None => {
                start_blank(&page).await?;
                is_saved(&page).await?;
                address = Some(page.js("return location.hash", []).await?);
            }
            Some(hash) => {
                page.open(&format!("?lang=en{hash}")).await?;
                page.see(doing::map()).await?;
                if page.holds(doing::title(), &title(round - 1)).await.is_err() {
                    lost.push(round - 1);
                }
            }
        }
        if round < ROUNDS {
            entitle(&page, &title(round)).await?;
            is_saved(&page).await?;
        }
        drop(page);
        let session = Arc::into_inner(session).context("the page is gone")?;
        if round < ROUNDS {
            session.kill_after(AFTER_SAVED).await?;
        } else {
            session.close().await?;
        }
    }
    ensure!(lost.is_empty(), "lost in rounds {lost:?} of {ROUNDS}");
    Ok(())
}

fn title(round: usize) -> String {
    format!("Round {round}")
}
