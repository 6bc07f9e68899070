//! The watch over every path can fail: what must never happen is noticed when it does.

use anyhow::ensure;
use klantreis_e2e::{Outcome, Page, paths};

paths![
    hears_of_uncaught_errors,
    hears_of_what_the_console_is_told,
    hears_of_requests_to_other_hosts,
    hears_of_what_is_not_there,
];

async fn hears_of_uncaught_errors(page: Page) -> Outcome {
    // What a driver runs is not watched as what the page itself runs is.
    page.site().before_page(
        "addEventListener('provoke', () => setTimeout(() => { throw new Error('provoked') }));
         addEventListener('provoke-later', () => setTimeout(() => Promise.reject('provoked')))",
    );
    page.open("?lang=nl").await?;
    run(&page, "dispatchEvent(new Event('provoke'))").await?;
    hears(&page, "uncaught: ").await?;
    run(&page, "dispatchEvent(new Event('provoke-later'))").await?;
    hears(&page, "unhandled: provoked").await
}

async fn hears_of_what_the_console_is_told(page: Page) -> Outcome {
    page.open("?lang=nl").await?;
    run(&page, "console.warn('provoked')").await?;
    hears(&page, "console warn: provoked").await
}

async fn hears_of_requests_to_other_hosts(page: Page) -> Outcome {
    page.open("?lang=nl").await?;
    // A name that no machine has: should the policy fail, the request still gets nowhere.
    run(&page, "fetch('https://other.invalid/').catch(() => {})").await?;
    hears(&page, "policy: connect-src").await
}

async fn hears_of_what_is_not_there(page: Page) -> Outcome {
    page.open("?lang=nl").await?;
    run(&page, "fetch('/outside').catch(() => {}); fetch('./missing.js').catch(() => {})").await?;
    let mut strays = Vec::new();
    page.until("the stray requests", async || {
        strays.extend(page.site().take_strays());
        Ok(strays.len() == 2)
    })
    .await?;
    ensure!(strays.iter().any(|stray| stray == "/outside"), "{strays:?}");
    page.site().take_troubles();
    Ok(())
}

async fn run(page: &Page, script: &str) -> Outcome {
    page.js(script, []).await
}

/// Waits for a trouble that starts like this, and forgets all of them.
async fn hears(page: &Page, start: &str) -> Outcome {
    let mut troubles = Vec::new();
    page.until(start, async || {
        troubles.extend(page.site().take_troubles());
        Ok(troubles.iter().any(|trouble| trouble.starts_with(start)))
    })
    .await
}
