//! What a card rests on, and what a step rests on.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::card::CardSource;
use super::super::pages::{Opened, Pages, use_pages};
use super::{Line, Part, menu};
use crate::edit::{self, CardChange, Edit};
use crate::insight::coverage::{Grounds, is_out_of_sight};
use crate::model::{Card, CardId, Evidence, EvidenceId, Journey, StepId};
use crate::ui::commands;
use crate::ui::shared::Shared;
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::views::Show;
use crate::ui::widgets::MenuItem;

/// What a card rests on; of several, what each of them rests on.
#[component]
pub fn CardGrounds(card: CardSource) -> impl IntoView {
    let app = use_app();
    let pages = use_pages();
    let words = &app.words_now().inspector().grounds;
    let lines = Memo::new(move |_| {
        let journey = app.desk.journey();
        card.cards.with(|cards| of_cards(&journey, cards))
    });
    let rest = move |finding, on| card.cards.with_untracked(|cards| rest_on(cards, finding, on));
    let on_unlink = Callback::new(move |line: Line| {
        let edit = if line.against {
            let is_one =
                |id| card.cards.with_untracked(|cards| cards.iter().any(|card| card.id == id));
            changed(app, line.id, |it| it.contradicts_cards.retain(|each| !is_one(*each)))
        } else {
            Some(rest(line.id, false))
        };
        act(app, edit);
    });
    let on_new = Callback::new(move |()| {
        card.cards.with_untracked(|cards| write_new(app, pages, cards));
    });
    let guesses = move || {
        card.cards.with(|cards| {
            let n = cards.iter().filter(|card| card.evidence.is_empty()).count();
            if cards.len() < 2 {
                words.assumption_card.to_owned()
            } else {
                (words.assumptions)(n, cards.len())
            }
        })
    };
    view! {
        <Part
            lines
            backed_up=Memo::new(move |_| card.all(|card| !card.evidence.is_empty()))
            assumption=Signal::derive(guesses)
            on_unlink
            on_link=Callback::new(move |finding| act(app, Some(rest(finding, true))))
            on_new
        />
    }
}

/// What cards can be made to rest on: new evidence, which is then written in the panel, and each
/// finding that has nothing to do with all of them yet.
pub fn card_menu(app: App, pages: Pages, ids: Vec<CardId>) -> Vec<MenuItem> {
    let cards = move || {
        app.desk.with_journey_now(|journey| {
            let cards = edit::cards_of(journey, &ids);
            cards.map(|(_, card)| Shared(Arc::clone(card))).collect::<Vec<_>>()
        })
    };
    let lines = app.desk.with_journey_now(|journey| of_cards(journey, &cards()));
    let on_link = {
        let cards = cards.clone();
        Callback::new(move |finding| act(app, Some(rest_on(&cards(), finding, true))))
    };
    let on_new = Callback::new(move |()| write_new(app, pages, &cards()));
    menu(app, &lines, on_link, on_new)
}

/// What each of these cards rests on, and what contradicts each of them.
fn of_cards(journey: &Journey, cards: &[Shared<Card>]) -> Vec<Line> {
    let supports = |it: &Evidence| cards.iter().all(|card| card.evidence.contains(&it.id));
    let contradicts =
        |it: &Evidence| cards.iter().all(|card| it.contradicts_cards.contains(&card.id));
    let findings = || journey.evidence.iter().map(|it| &**it);
    let supporting = findings().filter(|it| supports(it)).map(|it| Line::of(it, false));
    let against = findings().filter(|it| contradicts(it)).map(|it| Line::of(it, true));
    supporting.chain(against).collect()
}

/// The edit that makes cards rest on a finding, or no longer.
fn rest_on(cards: &[Shared<Card>], finding: EvidenceId, on: bool) -> Edit {
    let change = |card: &Shared<Card>| {
        let mut rests_on = card.evidence.clone();
        rests_on.retain(|each| *each != finding);
        rests_on.extend(on.then_some(finding));
        (card.id, CardChange::Evidence(rests_on))
    };
    Edit::ChangeCards(cards.iter().map(change).collect())
}

/// Makes a finding on which cards rest, and opens it in the panel.
fn write_new(app: App, pages: Pages, cards: &[Shared<Card>]) {
    let ids: Vec<_> = cards.iter().map(|card| card.id).collect();
    let mut steps = app.desk.with_journey_now(|journey| {
        edit::cards_of(journey, &ids).map(|(step, _)| step).collect::<Vec<_>>()
    });
    steps.dedup();
    let finding = blank(app, steps);
    let opened = Opened::Evidence(finding.id);
    let rest = rest_on(cards, finding.id, true);
    if commands::act(app, &Edit::All(vec![Edit::PutEvidence(finding), rest])) {
        pages.open(opened);
    }
}

/// What a step rests on.
#[component]
pub fn StepGrounds(step: StepId) -> impl IntoView {
    let app = use_app();
    let pages = use_pages();
    let words = &app.words_now().inspector().grounds;
    let lines = app.desk.part(move |journey| of_step(journey, step));
    let backed_up = app.desk.part(move |journey| {
        journey.step(step).is_some_and(|step| Grounds::of(journey).backs_up(step))
    });
    let unseen = app
        .desk
        .part(move |journey| journey.step(step).is_some_and(|step| is_out_of_sight(journey, step)));
    let on_unlink = Callback::new(move |line: Line| {
        let edit = changed(app, line.id, |it| {
            let steps = if line.against { &mut it.contradicts_steps } else { &mut it.steps };
            steps.retain(|each| *each != step);
        });
        act(app, edit);
    });
    let on_link = Callback::new(move |finding| {
        act(app, changed(app, finding, |it| it.steps.push(step)));
    });
    let on_new = Callback::new(move |()| {
        let finding = blank(app, vec![step]);
        let opened = Opened::Evidence(finding.id);
        if commands::act(app, &Edit::PutEvidence(finding)) {
            pages.open(opened);
        }
    });
    view! {
        <Part lines backed_up assumption=words.assumption_step on_unlink on_link on_new/>
        <Show when=move || unseen.get()>
            <p class="muted side__after">{words.out_of_sight}</p>
        </Show>
    }
}

fn of_step(journey: &Journey, step: StepId) -> Vec<Line> {
    let supports = journey.evidence.iter().filter(|it| it.steps.contains(&step));
    let against = journey.evidence.iter().filter(|it| it.contradicts_steps.contains(&step));
    let supports = supports.map(|it| Line::of(it, false));
    supports.chain(against.map(|it| Line::of(it, true))).collect()
}

/// The edit that changes a finding, if the journey has it.
fn changed(app: App, id: EvidenceId, change: impl FnOnce(&mut Evidence)) -> Option<Edit> {
    let journey = app.desk.journey_now();
    let mut finding = (**journey.evidence.iter().find(|it| it.id == id)?).clone();
    change(&mut finding);
    Some(Edit::PutEvidence(finding))
}

fn blank(app: App, steps: Vec<StepId>) -> Evidence {
    Evidence { id: app.desk.draw(), steps, ..Evidence::default() }
}

fn act(app: App, edit: Option<Edit>) {
    if let Some(edit) = edit {
        commands::act(app, &edit);
        app.desk.seal();
    }
}
