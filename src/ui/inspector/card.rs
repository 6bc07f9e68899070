//! A card, or several at once: the text, what the lane asks of it, what it rests on.

mod kinds;
mod tools;

use std::sync::Arc;

use leptos::prelude::*;

pub use self::tools::CardTools;

use self::kinds::{CardPicture, Need, Severity};
use super::channels::Channels;
use super::grounds::CardGrounds;
use super::head::{Head, Said, Sign};
use super::moment::MomentPart;
use super::place::CardPlace;
use super::plans::Plans;
use super::scores::StepScores;
use crate::edit::{self, CardChange, Edit};
use crate::model::{Card, CardId, Journey, LaneKind, PersonaId, StepId};
use crate::ui::commands;
use crate::ui::forms::{PersonaTicks, is_read_only, lang, mark, text};
use crate::ui::shared::Shared;
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::views::{Show, maybe};
use crate::ui::widgets::{TextField, TextKind};
use crate::words::names;

/// A card as its fields read it, or several that are written in one go. One that is gone reads as
/// a blank one.
#[derive(Clone, Copy)]
pub struct CardSource {
    app: App,
    /// The cards, as they stand on the map.
    pub cards: Memo<Vec<Shared<Card>>>,
}

impl CardSource {
    fn new(app: App, ids: Vec<CardId>) -> Self {
        let cards = app.desk.part(move |journey| match ids.as_slice() {
            [id] => {
                journey.card(*id).map(|(_, card)| Shared(Arc::clone(card))).into_iter().collect()
            }
            ids => edit::cards_of(journey, ids)
                .map(|(_, card)| Shared(Arc::clone(card)))
                .collect::<Vec<_>>(),
        });
        Self { app, cards }
    }

    /// Reads something of it; of several, of the first.
    pub fn read<R>(self, read: impl FnOnce(&Card) -> R) -> R {
        self.cards.with(|cards| match cards.first() {
            Some(card) => read(card),
            None => read(&Card::default()),
        })
    }

    /// Reads something that may differ: nothing when it does.
    pub fn same<R: PartialEq>(self, read: impl Fn(&Card) -> R) -> Option<R> {
        self.cards.with(|cards| {
            let first = cards.first().map_or_else(|| read(&Card::default()), |card| read(card));
            cards.iter().all(|card| read(card) == first).then_some(first)
        })
    }

    /// Whether this holds for each of them.
    pub fn all(self, holds: impl Fn(&Card) -> bool) -> bool {
        self.cards.with(|cards| cards.iter().all(|card| holds(card)))
    }

    /// Changes one field at once, of all of them in one step of undo.
    pub fn change(self, change: CardChange) {
        self.change_each(|_| change.clone());
    }

    /// Changes one field at once, of each in its own way.
    pub fn change_each(self, change: impl Fn(&Card) -> CardChange) {
        commands::act(self.app, &self.edit(change));
        self.app.desk.seal();
    }

    /// The edit that changes one field of each.
    pub fn edit(self, change: impl Fn(&Card) -> CardChange) -> Edit {
        let change = |card: &Shared<Card>| (card.id, change(card));
        Edit::ChangeCards(self.cards.with_untracked(|cards| cards.iter().map(change).collect()))
    }
}

/// The panel of a card.
#[component]
pub fn CardPanel(
    /// The card.
    id: CardId,
) -> impl IntoView {
    let app = use_app();
    let card = CardSource::new(app, vec![id]);
    let at = app.desk.part(move |journey| place(journey, id));
    maybe(move || {
        let (step, kind) = at.get()?;
        Some(view! {
            <CardHead card step kind/>
            <Content id card kind/>
            {(kind == LaneKind::Touchpoints)
                .then(|| view! {
                    <section class="side__part side__form"><Channels step/></section>
                })}
            <CardGrounds card/>
            <StepScores step/>
            {(kind == LaneKind::Obstacles).then(|| view! { <MomentPart step/> })}
            <Plans step/>
            <HoldsFor card/>
            <CardPlace id/>
        })
    })
}

/// The panel of several cards: what can be done with them, and the fields they have in common.
#[component]
pub fn CardsPanel(
    /// The cards, as they stand on the map.
    ids: Vec<CardId>,
    /// What can be done with them.
    doing: AnyView,
) -> impl IntoView {
    let app = use_app();
    let words = app.words_now();
    let title = (words.several().cards)(ids.len());
    let card = CardSource::new(app, ids);
    let kind = app.desk.with_journey_now(|journey| {
        let kind = |card: &Card| journey.lane(card.lane).map(|lane| lane.kind);
        untrack(|| card.same(kind)).flatten()
    });
    let name = kind.map_or(words.inspector().card.cards, |kind| names::lane(words.language, kind));
    let fields = kind.filter(|kind| matches!(kind, LaneKind::Needs | LaneKind::Obstacles));
    view! {
        <Head sign=Signal::stored(Sign::Icon("check")) kind=name.to_owned() title=title is_rest=true/>
        <section class="side__part side__doing">{doing}</section>
        {fields.map(|kind| view! {
            <section class="side__part side__form"><Fields card kind/></section>
        })}
        <CardGrounds card/>
        <HoldsFor card/>
    }
}

/// The step that holds a card, and the kind of its lane.
fn place(journey: &Journey, id: CardId) -> Option<(StepId, LaneKind)> {
    let (step, card) = journey.card(id)?;
    Some((step.id, journey.lane(card.lane)?.kind))
}

#[component]
fn CardHead(card: CardSource, step: StepId, kind: LaneKind) -> impl IntoView {
    let app = use_app();
    let words = app.words_now().inspector();
    let name = names::card_of(app.words_now().language, kind);
    let n = app.desk.part(move |journey| mark(journey, step).map_or(0, |mark| mark.n));
    let title = move || {
        let text = card.read(|card| card.text.trim().to_owned());
        if text.is_empty() { words.empty_card.to_owned() } else { text }
    };
    let said = Memo::new(move |_| {
        let journey = app.desk.journey();
        let of_card = |id| card.read(|card| card.evidence.contains(&id));
        let finding =
            journey.evidence.iter().find(|it| of_card(it.id) && !it.quote.trim().is_empty())?;
        Some(Said { quote: finding.quote.trim().to_owned(), by: finding.source.clone() })
    });
    let sign = match kind {
        LaneKind::Obstacles => Sign::Problem("warn"),
        LaneKind::Needs | LaneKind::Questions => Sign::Icon("ask"),
        LaneKind::Quotes | LaneKind::Thoughts => Sign::Icon("speech"),
        LaneKind::Image => Sign::Icon("picture"),
        _ => Sign::None,
    };
    view! {
        <Head
            sign=Signal::stored(sign)
            kind=Signal::derive(move || (words.at_step)(name, n.get()))
            title=Signal::derive(title)
            said
        />
    }
}

/// The text, and the fields that the kind of lane asks for.
#[component]
fn Content(id: CardId, card: CardSource, kind: LaneKind) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().card;
    let written = text(
        app,
        move || card.read(|card| card.text.clone()),
        move |typed| Edit::ChangeCard { id, change: CardChange::Text(typed) },
    );
    view! {
        <section class="side__part side__form">
            <TextField
                label=(words.text)(kind)
                text=written
                kind=TextKind::Area
                lang=lang(app)
                read_only=is_read_only(app)
            />
            <Fields card kind/>
        </section>
    }
}

/// The fields that the kind of lane asks for.
#[component]
fn Fields(card: CardSource, kind: LaneKind) -> impl IntoView {
    match kind {
        LaneKind::Needs => view! { <Need card/> }.into_any(),
        LaneKind::Obstacles => view! { <Severity card/> }.into_any(),
        LaneKind::Image => view! { <CardPicture card/> }.into_any(),
        _ => ().into_any(),
    }
}

/// The personas that it holds for; of several cards, those that each of them holds for.
#[component]
fn HoldsFor(card: CardSource) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().card;
    let several = app.desk.part(|journey| journey.personas.len() > 1);
    let is_one = card.cards.with_untracked(|cards| cards.len() < 2);
    let chosen = Memo::new(move |_| {
        let mut chosen = card.read(|card| card.personas.clone());
        chosen.retain(|id| card.all(|card| card.personas.contains(id)));
        chosen
    });
    let on_change = move |now: Vec<PersonaId>| {
        let before = chosen.get_untracked();
        card.change_each(|card| {
            let gone = |id: &PersonaId| before.contains(id) && !now.contains(id);
            let mut personas = card.personas.clone();
            personas.retain(|id| !gone(id));
            let missing = now.iter().filter(|id| !card.personas.contains(id));
            personas.extend(missing.copied());
            CardChange::Personas(personas)
        });
    };
    view! {
        <Show when=move || several.get()>
            <section class="side__part">
                <PersonaTicks
                    label=words.personas
                    hint=if is_one { words.personas_hint } else { words.personas_of_all }
                    chosen
                    on_change=Callback::new(on_change)
                />
            </section>
        </Show>
    }
}
