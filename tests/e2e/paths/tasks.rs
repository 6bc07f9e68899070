//! The twenty-five things that people do with a journey. Each is walked twice: with the keyboard
//! alone, and with clicks alone.

use klantreis_e2e::{Outcome, Page, Seek, made, role};

use crate::doing::{self, head, keep, map, open_map};

/// The walks of the file that says this: one for each task, so that no task is forgotten.
macro_rules! walks {
    () => {
        klantreis_e2e::paths![
            begins_and_names_a_journey,
            adds_a_phase,
            adds_a_step,
            takes_back_and_does_again,
            writes_a_card,
            writes_it_anew,
            makes_a_second_one,
            deletes_a_card,
            moves_a_card,
            adds_a_row,
            renames_a_row,
            moves_a_row,
            hides_a_row_and_shows_it_again,
            marks_a_decisive_moment,
            says_how_it_feels_and_why,
            says_how_bad_an_obstacle_is,
            backs_a_card_up_with_evidence,
            adds_a_customer_group,
            draws_a_jump_and_takes_it_away,
            enlarges_the_map_and_shows_it_otherwise,
            finds_words_on_the_map,
            hands_out_a_picture,
            prints,
            presents,
            chooses_language_and_theme,
        ];
    };
}

pub(crate) use walks;

/// A map with two phases, three steps, and rows of thoughts, questions, feeling and obstacles.
pub async fn open(page: &Page) -> Outcome {
    let journey = made::of_shape("Tasks", made::Shape { phases: 2, steps: 3, lanes: 4 });
    keep(page, &[&journey]).await?;
    open_map(page, &journey).await
}

/// The same, in a browser that has no printer.
pub async fn open_without_printer(page: &Page) -> Outcome {
    page.site().before_page("window.print = () => { window.printed = true; };");
    open(page).await
}

/// Waits until the page would have been printed.
pub async fn is_printed(page: &Page) -> Outcome {
    page.until("the print", async || page.js("return Boolean(window.printed)", []).await).await
}

/// The head of a step.
pub fn step(n: usize) -> Seek {
    head(&format!("Ik doe stap {n}"))
}

/// The head of a row.
pub fn row(name: &str) -> Seek {
    role("rowheader").with(name).inside(map())
}

/// A card by its row, its step, and what stands on it.
pub fn card_at(kind: &str, step: usize, text: &str) -> Seek {
    role("article").starting(&format!("{kind} at step {step}: {text}")).inside(map())
}

/// The point of the curve at the first step.
pub fn point() -> Seek {
    role("button").starting("Feeling at step 1:").inside(map())
}

/// The arrow from the first step to the third.
pub fn arrow() -> Seek {
    role("gridcell").starting("Jump from 1 Ik doe stap 1 to 3 Ik doe stap 3")
}

/// Waits until the screens are dark and in Dutch.
pub async fn is_dark_and_dutch(page: &Page) -> Outcome {
    page.until("the dark theme, in Dutch", async || {
        page.js(
            "const { dataset, lang } = document.documentElement;
             return dataset.theme === 'dark' && lang === 'nl'",
            [],
        )
        .await
    })
    .await
}

/// Waits until a title of the journey has these words in it.
pub async fn is_called(page: &Page, words: &str) -> Outcome {
    page.until(&format!("{words:?} in the title"), async || {
        let title = page.see(doing::title()).await?.prop("value").await?;
        Ok(title.is_some_and(|title| title.contains(words)))
    })
    .await
}
