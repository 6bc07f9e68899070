//! Files whose letters are written in an old way: found, shown, switched (faults D 104).

use anyhow::ensure;
use klantreis_e2e::{Outcome, Page, button, combobox, paths, region, table};
use tempfile::TempDir;

use crate::measure::{asked, choose, measure, write};

paths![reads_japanese_that_was_never_utf8, lets_letters_that_were_guessed_be_switched];

/// Customer, time, event in Shift_JIS: 顧客, 日時, イベント.
const HEADER: &[u8] = b"\x8c\xda\x8bq,\x93\xfa\x8e\x9e,\x83C\x83x\x83\x93\x83g\n";
/// カートに入れる ("puts into the cart"). Its second letter ends in a `[`, as in many files.
const CART: &[u8] = b"\x83J\x81[\x83g\x82\xc9\x93\xfc\x82\xea\x82\xe9";
/// 表示 ("looks"). Its first letter ends in a backslash.
const LOOKS: &[u8] = b"\x95\x5c\x8e\xa6";

async fn reads_japanese_that_was_never_utf8(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    measure(&page).await?;
    choose(&page, &write(&folder, "orders.csv", &orders(30_000))?).await?;
    page.reads(asked(), "comma, Japanese (Shift_JIS)").await?;
    page.reads(asked(), "カートに入れる").await?;
    page.is_accessible().await?;
    for (name, column) in [("Who", "顧客"), ("When", "日時"), ("What happened", "イベント")]
    {
        page.choose(combobox(name), column).await?;
    }
    page.click(button("Analyse").inside(asked())).await?;
    // Were a letter cut where the file was, there would be a third kind.
    page.reads(region("Key figures"), "of 2 kinds").await?;
    page.reads(region("Key figures"), "60,000").await?;
    page.reads(table("Routes"), "表示").await?;
    let is_read = async || Ok(page.text().await?.contains("60,000 lines read"));
    page.until("word of all lines", is_read).await?;
    let words = page.text().await?;
    ensure!(!words.contains(" skipped"), "{words}");
    Ok(())
}

async fn lets_letters_that_were_guessed_be_switched(page: Page) -> Outcome {
    let folder = TempDir::new()?;
    // Żółw, as Windows writes it in Poland.
    let polish =
        b"klient,czas,co\n1,2025-01-01 10:00,\xaf\xf3\xb3w\n2,2025-01-02 10:00,\xaf\xf3\xb3w\n";
    measure(&page).await?;
    choose(&page, &write(&folder, "polish.csv", polish)?).await?;
    // Nobody has to look for the choice: it was a guess.
    page.see(combobox("Letters are written as")).await?;
    page.reads(asked(), "comma, Windows-1252 (older, Western European)").await?;
    page.reads(asked(), "¯ó³w").await?;
    page.choose(combobox("Letters are written as"), "Central European (Windows-1250)").await?;
    page.reads(asked(), "Żółw").await?;
    page.reads(asked(), "comma, Central European (Windows-1250)").await?;
    // There and back: the file is still the one that was chosen.
    page.choose(combobox("Letters are written as"), "Cyrillic (Windows-1251)").await?;
    page.reads(asked(), "Їуіw").await?;
    page.choose(combobox("Letters are written as"), "Central European (Windows-1250)").await?;
    page.reads(asked(), "Żółw").await?;
    page.choose(combobox("Who"), "klient").await?;
    page.choose(combobox("When"), "czas").await?;
    page.choose(combobox("What happened"), "co").await?;
    page.click(button("Analyse").inside(asked())).await?;
    page.reads(table("Routes"), "Żółw").await?;
    Ok(())
}

/// So many customers who look and then put something into the cart: more than a page decodes at
/// once, and lines of odd lengths.
fn orders(n_customers: usize) -> Vec<u8> {
    let mut file = HEADER.to_vec();
    for customer in 0..n_customers {
        for (minute, event) in [(0, LOOKS), (7, CART)] {
            file.extend(format!("k{customer},2025-01-01 10:0{minute},").bytes());
            file.extend(event);
            file.push(b'\n');
        }
    }
    file
}
