//! A card: its text, what its lane asks of it, what it rests on.

mod kinds;

use leptos::prelude::*;

use self::kinds::{CardPicture, Need, Severity};
use super::channels::Channels;
use super::grounds::CardGrounds;
use super::head::{Head, Said, Sign};
use super::moment::MomentPart;
use super::place::CardPlace;
use super::plans::Plans;
use super::scores::StepScores;
use crate::edit::{CardChange, Edit};
use crate::model::{Card, CardId, Journey, LaneKind, StepId};
use crate::ui::commands;
use crate::ui::forms::{PersonaTicks, is_read_only, lang, mark, text};
use crate::ui::shared::Shared;
use crate::ui::state::{App, use_app};
use crate::ui::widgets::{TextField, TextKind};
use crate::words::names;

/// A card as its fields read it; one that is gone reads as a blank one.
#[derive(Clone, Copy)]
pub struct CardSource {
    app: App,
    /// The card.
    pub id: CardId,
    card: Memo<Option<Shared<Card>>>,
}

impl CardSource {
    fn new(app: App, id: CardId) -> Self {
        let card = app.desk.part(move |journey| {
            journey.card(id).map(|(_, card)| Shared(std::sync::Arc::clone(card)))
        });
        Self { app, id, card }
    }

    /// Reads something of it.
    pub fn read<R>(self, read: impl FnOnce(&Card) -> R) -> R {
        self.card.with(|card| match card {
            Some(card) => read(&card.0),
            None => read(&Card::default()),
        })
    }

    /// Changes one of its fields at once.
    pub fn change(self, change: CardChange) {
        commands::act(self.app, &Edit::ChangeCard { id: self.id, change });
        self.app.desk.seal();
    }
}

/// The panel of a card.
#[component]
pub fn CardPanel(
    /// The card.
    id: CardId,
) -> impl IntoView {
    let app = use_app();
    let card = CardSource::new(app, id);
    let at = app.desk.part(move |journey| place(journey, id));
    move || {
        let (step, kind) = at.get()?;
        Some(view! {
            <CardHead card step kind/>
            <Content card kind/>
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

/// The fields that the kind of lane asks for.
#[component]
fn Content(card: CardSource, kind: LaneKind) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().card;
    let id = card.id;
    let written = text(
        app,
        move || card.read(|card| card.text.clone()),
        move |typed| Edit::ChangeCard { id, change: CardChange::Text(typed) },
    );
    let more = match kind {
        LaneKind::Needs => view! { <Need card/> }.into_any(),
        LaneKind::Obstacles => view! { <Severity card/> }.into_any(),
        LaneKind::Image => view! { <CardPicture card/> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <section class="side__part side__form">
            <TextField
                label=(words.text)(kind)
                text=written
                kind=TextKind::Area
                lang=lang(app)
                read_only=is_read_only(app)
            />
            {more}
        </section>
    }
}

/// The personas that it holds for.
#[component]
fn HoldsFor(card: CardSource) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().card;
    let several = app.desk.part(|journey| journey.personas.len() > 1);
    view! {
        <Show when=move || several.get()>
            <section class="side__part">
                <PersonaTicks
                    label=words.personas
                    hint=words.personas_hint
                    chosen=Signal::derive(move || card.read(|card| card.personas.clone()))
                    on_change=Callback::new(move |now| card.change(CardChange::Personas(now)))
                />
            </section>
        </Show>
    }
}
