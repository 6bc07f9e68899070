//! Cards and rows moved past others, and doubled.

use std::sync::Arc;

use anyhow::Context;
use klantreis::model::{Card, IdSource, LaneKind, Persona};
use klantreis_e2e::{Outcome, Page, made, paths, role};

use crate::doing::{self, card, is_saved, keep, map, open_map, start_blank};

paths![moves_past_what_is_for_others, doubles_a_row_with_its_cards,];

/// Cards of other customer groups stand between those that are shown, and are moved past too.
async fn moves_past_what_is_for_others(page: Page) -> Outcome {
    let mut ids = IdSource::seeded(8);
    let (one, other) = (ids.draw(), ids.draw());
    let mut journey = made::small("Between", 1);
    let lane =
        journey.lanes.iter().find(|lane| lane.kind == LaneKind::Thoughts).map(|lane| lane.id);
    let lane = lane.context("a row of thoughts")?;
    let step = Arc::make_mut(&mut Arc::make_mut(&mut journey.phases[0]).steps[0]);
    step.cards = [("first", vec![]), ("between", vec![other]), ("second", vec![one])]
        .map(|(text, personas)| {
            Arc::new(Card { id: ids.draw(), lane, text: text.into(), personas, ..Card::default() })
        })
        .into();
    journey.personas = [one, other]
        .map(|id| Arc::new(Persona { id, name: "Group".into(), ..Persona::default() }))
        .into();
    journey.view.persona = Some(one);
    keep(&page, &[&journey]).await?;
    open_map(&page, &journey).await?;
    let stand = async |texts: [&str; 2]| {
        page.until(&format!("{texts:?}"), async || {
            let script = "return [...document.querySelectorAll('[role=grid] .card__text')]
                .flatMap((card) => card.textContent.match(/first|second/) ?? [])";
            Ok(page.js::<Vec<String>>(script, []).await? == texts)
        })
        .await
    };
    stand(["first", "second"]).await?;
    page.click(card("first")).await?;
    page.press("Alt+ArrowDown").await?;
    stand(["second", "first"]).await?;
    page.press("Alt+ArrowUp").await?;
    stand(["first", "second"]).await
}

async fn doubles_a_row_with_its_cards(page: Page) -> Outcome {
    start_blank(&page).await?;
    doing::add_card(&page, "Thought", 1, "thought twice").await?;
    let thoughts = || role("rowheader").with("Thoughts").inside(map());
    page.click(thoughts()).await?;
    page.press("Control+d").await?;
    page.see_many(thoughts(), 2).await?;
    page.see_many(card("thought twice"), 2).await?;
    page.press("Control+z").await?;
    page.see_many(thoughts(), 1).await?;
    page.see_many(card("thought twice"), 1).await?;
    is_saved(&page).await
}
