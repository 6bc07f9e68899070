//! A file of events stays in the browser when its reader lets it, and only then.

use anyhow::{Result, ensure};
use klantreis_e2e::{Outcome, Page, Seek, button, link, menuitem, paths, region, role};

use crate::doing::is_saved;
use crate::measure::{asked, choose, fixture, measure};

paths![
    analyses_again_what_may_stay in [Chromium, Firefox],
    keeps_no_file_longer_than_wanted in [Chromium, Firefox],
    keeps_no_file_unasked in [Chromium, Firefox],
    removes_the_file_with_its_journey in [Chromium, Firefox],
    // In a session that keeps nothing, WebKit puts no files in its database.
    says_that_the_file_is_not_kept in [WebKit],
];

async fn analyses_again_what_may_stay(page: Page) -> Outcome {
    keep_shop(&page).await?;
    page.is_accessible().await?;
    // What was said of the columns is remembered with it.
    page.reload().await?;
    page.reads(role("main"), "ecom.csv (2.5 MB) is kept in this browser.").await?;
    page.is_accessible().await?;
    page.click(button("Analyse again")).await?;
    page.reads(region("Key figures"), "3,605").await?;
    ensure!(page.count(&asked()).await? == 0, "it asks what it knows");

    // Where it went without a word, that is said.
    page.reload().await?;
    page.see(again()).await?;
    page.js::<()>(&asked_of_files("clear"), []).await?;
    page.click(again()).await?;
    page.reads(role("status"), "The file is no longer in this browser.").await?;
    page.gone(again()).await?;
    page.see(button("Import data")).await?;
    Ok(())
}

async fn keeps_no_file_longer_than_wanted(page: Page) -> Outcome {
    keep_shop(&page).await?;
    page.click(button("Keep no longer")).await?;
    page.reads(role("status"), "The file was removed from this browser.").await?;
    page.gone(button("Keep no longer")).await?;
    page.reload().await?;
    page.see(button("Import data")).await?;
    ensure!(page.count(&again()).await? == 0, "it is kept still");
    Ok(())
}

async fn keeps_no_file_unasked(page: Page) -> Outcome {
    measure(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(region("Key figures"), "31,106").await?;
    is_saved(&page).await?;
    let kept: Vec<String> = page
        .js("return indexedDB.databases().then((all) => all.map(({ name }) => name))", [])
        .await?;
    ensure!(kept == ["klantreis"], "kept unasked: {kept:?}");
    // Nor any longer than its reader wants.
    keep_shop(&page).await?;
    choose(&page, &fixture("ecom.csv")).await?;
    ensure!(page.see(keep()).await?.is_selected().await?, "it forgot that the file may stay");
    page.click(keep()).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.gone(button("Keep no longer")).await?;
    page.reload().await?;
    page.see(button("Import data")).await?;
    ensure!(page.count(&again()).await? == 0, "it is kept still");
    Ok(())
}

async fn removes_the_file_with_its_journey(page: Page) -> Outcome {
    keep_shop(&page).await?;
    is_saved(&page).await?;
    page.click(link("All journeys")).await?;
    page.click(button("More for New journey")).await?;
    page.click(menuitem("Delete")).await?;
    page.until("an empty shelf", async || Ok(n_kept(&page).await? == 0)).await
}

async fn says_that_the_file_is_not_kept(page: Page) -> Outcome {
    analyse_and_keep(&page).await?;
    page.reads(role("status"), "This browser does not keep the file.").await?;
    ensure!(page.count(&button("Keep no longer")).await? == 0, "it says that it is kept");
    Ok(())
}

/// Analyses the shop by session, and lets the browser keep the file.
async fn keep_shop(page: &Page) -> Outcome {
    analyse_and_keep(page).await?;
    page.see(button("Keep no longer")).await?;
    ensure!(n_kept(page).await? == 1, "it is not kept");
    Ok(())
}

async fn analyse_and_keep(page: &Page) -> Outcome {
    measure(page).await?;
    choose(page, &fixture("ecom.csv")).await?;
    page.choose(role("combobox").named("Who"), "session_id").await?;
    page.click(keep()).await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(region("Key figures"), "3,605").await
}

fn keep() -> Seek {
    role("checkbox").named("Keep the file in this browser").inside(asked())
}

fn again() -> Seek {
    button("Analyse again")
}

/// Asks the database of kept files something, behind the page's back.
fn asked_of_files(what: &str) -> String {
    format!(
        "return new Promise((resolve, reject) => {{
            const asked = indexedDB.open('klantreis-files');
            asked.onerror = () => reject(asked.error);
            asked.onsuccess = () => {{
                const work = asked.result.transaction('files', 'readwrite').objectStore('files').{what}();
                work.onerror = () => reject(work.error);
                work.onsuccess = () => {{
                    asked.result.close();
                    resolve(work.result);
                }};
            }};
        }})"
    )
}

/// For how many journeys files are kept.
async fn n_kept(page: &Page) -> Result<u32> {
    page.js(&asked_of_files("count"), []).await
}
