//! The page opens.

use klantreis_e2e::{Outcome, Page, paths, role};

paths![opens];

async fn opens(page: Page) -> Outcome {
    page.open("?lang=nl").await?;
    page.see(role("heading").nth(0)).await?;
    Ok(())
}
