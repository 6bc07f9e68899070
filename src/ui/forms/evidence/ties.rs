//! What a finding supports and contradicts: steps, and cards of those steps.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::bind::Record;
use super::super::is_read_only;
use super::super::mark::{StepMark, marks};
use super::super::ties::{AddChip, Tie, Ties};
use crate::edit::{CardChange, Edit};
use crate::model::{Card, CardId, Evidence, EvidenceId, Journey, LaneKind, StepId};
use crate::ui::commands;
use crate::ui::signals::Memo;
use crate::ui::state::{App, use_app};
use crate::ui::views::Show;
use crate::ui::widgets::{MenuItem, MenuKind};

/// The steps that it supports, or contradicts.
#[component]
pub(super) fn StepTies(evidence: Record<Evidence>, against: bool) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().forms().evidence;
    let untitled = app.words_now().shell.untitled;
    let unlink = app.words_now().forms().field.unlink;
    let read_only = is_read_only(app);
    let named = move || {
        evidence.read(|it| if against { it.contradicts_steps.clone() } else { it.steps.clone() })
    };
    let found = Memo::new(move |_| {
        let (journey, named) = (app.desk.journey(), named());
        marks(&journey).filter(|mark| named.contains(&mark.id)).collect::<Vec<_>>()
    });
    let ties = Memo::new(move |_| {
        let tie = |mark: StepMark| {
            let text = if mark.title.is_empty() { untitled.to_owned() } else { mark.title };
            let remove = unlink(&text);
            Tie { step: (mark.n, mark.colour), remove, text, is_card: false }
        };
        found.get().into_iter().map(tie).collect::<Vec<_>>()
    });
    let change = move |id: StepId, on: bool| {
        evidence.change(|it| {
            let steps = if against { &mut it.contradicts_steps } else { &mut it.steps };
            steps.retain(|each| *each != id);
            steps.extend(on.then_some(id));
        });
    };
    let items = Callback::new(move |()| {
        let named = named();
        let journey = app.desk.journey_now();
        let free = marks(&journey).filter(|mark| !named.contains(&mark.id));
        let line = |mark: StepMark| MenuItem {
            icon: "pin",
            label: format!("{} {}", mark.n, mark.title),
            hint: "",
            kind: MenuKind::Action,
            action: Callback::new(move |()| change(mark.id, true)),
        };
        free.map(line).collect()
    });
    view! {
        <Ties
            ties
            against
            empty=words.nothing_yet
            on_remove=Callback::new(move |idx: usize| {
                if let Some(mark) = found.with_untracked(|found| found.get(idx).cloned()) {
                    change(mark.id, false);
                }
            })
            read_only
        />
        <Show when=move || !read_only.get()>
            <p><AddChip label=words.add_step items/></p>
        </Show>
    }
}

/// A card as it is tied: where it stands, and what it says.
#[derive(Clone, PartialEq)]
struct Found {
    id: CardId,
    step: (usize, u8),
    kind: LaneKind,
    text: String,
}

/// The cards that rest on it, or that it contradicts.
#[component]
pub(super) fn CardTies(id: EvidenceId, evidence: Record<Evidence>, against: bool) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().forms().evidence;
    let read_only = is_read_only(app);
    let is_tied = move |journey: &Journey, card: &Card| {
        if against {
            finding(journey, id).is_some_and(|it| it.contradicts_cards.contains(&card.id))
        } else {
            card.evidence.contains(&id)
        }
    };
    let found =
        Memo::new(move |_| cards(&app.desk.journey(), |journey, _, card| is_tied(journey, card)));
    let ties =
        Memo::new(move |_| found.get().into_iter().map(|card| tie(app, card)).collect::<Vec<_>>());
    let has_steps = Memo::new(move |_| {
        evidence.read(|it| !it.steps.is_empty() || !it.contradicts_steps.is_empty())
    });
    let items = Callback::new(move |()| {
        let steps = evidence.read(|it| [it.steps.clone(), it.contradicts_steps.clone()].concat());
        let journey = app.desk.journey_now();
        let free =
            cards(&journey, |journey, step, card| steps.contains(&step) && !is_tied(journey, card));
        let line = |card: Found| MenuItem {
            icon: "link",
            label: (words.card_line)(card.kind, &card.text),
            hint: "",
            kind: MenuKind::Action,
            action: Callback::new(move |()| tie_card(app, evidence, id, card.id, against, true)),
        };
        free.into_iter().map(line).collect()
    });
    view! {
        <Show when=move || ties.with(|ties| !ties.is_empty())>
            <Ties
                ties
                against
                empty=""
                on_remove=Callback::new(move |idx: usize| {
                    if let Some(card) = found.with_untracked(|found| found.get(idx).cloned()) {
                        tie_card(app, evidence, id, card.id, against, false);
                    }
                })
                read_only
            />
        </Show>
        <Show when=move || !read_only.get()>
            <Show
                when=move || has_steps.get()
                fallback=move || view! { <p class="pick__note">{words.steps_first}</p> }
            >
                <p><AddChip label=words.add_card items/></p>
            </Show>
        </Show>
    }
}

fn tie(app: App, card: Found) -> Tie {
    let words = app.words_now();
    let empty = words.inspector().empty_card;
    let text = if card.text.is_empty() { empty.to_owned() } else { card.text };
    Tie { step: card.step, remove: (words.forms().field.unlink)(&text), text, is_card: true }
}

/// Ties a card to a finding or unties it: the card says what it rests on, the
/// finding what it contradicts.
fn tie_card(
    app: App,
    evidence: Record<Evidence>,
    id: EvidenceId,
    card: CardId,
    against: bool,
    on: bool,
) {
    if against {
        evidence.change(|it| {
            it.contradicts_cards.retain(|each| *each != card);
            it.contradicts_cards.extend(on.then_some(card));
        });
        return;
    }
    let journey = app.desk.journey_now();
    let Some((_, found)) = journey.card(card) else { return };
    let mut rests_on = found.evidence.clone();
    rests_on.retain(|each| *each != id);
    rests_on.extend(on.then_some(id));
    let change = CardChange::Evidence(rests_on);
    commands::act(app, &Edit::ChangeCard { id: card, change });
}

fn finding(journey: &Journey, id: EvidenceId) -> Option<&Arc<Evidence>> {
    journey.evidence.iter().find(|it| it.id == id)
}

/// The cards that `which` picks, in the order of the map.
fn cards(journey: &Journey, which: impl Fn(&Journey, StepId, &Card) -> bool) -> Vec<Found> {
    let mut found = Vec::new();
    for (mark, (_, step)) in marks(journey).zip(journey.steps()) {
        for card in step.cards.iter().filter(|card| which(journey, step.id, card)) {
            let kind = journey.lane(card.lane).map(|lane| lane.kind).unwrap_or_default();
            let text = card.text.clone();
            found.push(Found { id: card.id, step: (mark.n, mark.colour), kind, text });
        }
    }
    found
}
