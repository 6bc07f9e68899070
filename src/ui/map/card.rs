//! A card: what a person wrote, in the look of its kind.

use leptos::prelude::*;

use super::super::shared::Shared;
use super::super::widgets::Icon;
use super::editor::TextEditor;
use super::heads::MoreButton;
use super::layout::Stop;
use super::state::use_map;
use crate::edit::{CardChange, Edit};
use crate::model::{Card, CardId, LaneKind, StepId};
use crate::ui::signals::Memo;
use crate::ui::views::{live, maybe};
use crate::words::names;

/// A card, or the draft of one.
#[component]
pub fn CardView(id: CardId, kind: LaneKind, step: StepId, number: usize) -> impl IntoView {
    let map = use_map();
    let stop = Stop::Card(id);
    let column = map.app.desk.column(step);
    let card = Memo::new(move |_| {
        column.with(|step| step.cards.iter().find(|card| card.id == id).cloned().map(Shared))
    });
    let is_guess = Memo::new(move |_| {
        card.with(|card| card.as_ref().is_none_or(|card| card.evidence.is_empty()))
    });
    let text = Memo::new(move |_| {
        card.with(|card| card.as_ref().map(|card| card.text.clone()).unwrap_or_default())
    });
    let is_edited = move || map.is_edited(stop);
    let name = move || {
        let what = (map.words().at_step)(names::card_of(map.language(), kind), number);
        let guess = if is_guess.get() { format!(", {}", map.words().guess) } else { String::new() };
        let picked = if map.picks.has(stop) {
            format!(", {}", map.app.words().several().selected)
        } else {
            String::new()
        };
        format!("{what}: {}{guess}{picked}", text.get())
    };
    let content = move || {
        if is_edited() {
            let write = move |text: String| map.write_card(id, text);
            view! { <TextEditor label=move || map.words().fields.card text write/> }.into_any()
        } else {
            view! { <Text text kind/> }.into_any()
        }
    };
    view! {
        <article
            class=class(kind)
            class:edit=is_edited
            class:is-editing=is_edited
            class:is-away=move || map.is_dragged(stop) || (map.drags_several.get() && map.picks.has(stop))
            class:is-picked=move || map.picks.has(stop)
            class:is-selected=move || map.is_selected(id)
            data-stop=stop.to_string()
            data-guess=move || is_guess.get().then_some("")
            data-found=move || map.found(stop)
            tabindex=move || map.tab_stop(stop)
            aria-label=name
            aria-current=move || map.is_selected(id).then_some("true")
        >
            {move || map.picks.has(stop).then(|| view! { <span class="picked" aria-hidden="true"><Icon name="check" small=true/></span> })}
            <div class="card__face">
                {(kind == LaneKind::Obstacles).then(|| view! { <Icon name="warn"/> })}
                {(kind == LaneKind::Image).then(|| view! { <PictureView card/> })}
                {(kind == LaneKind::Needs).then(|| view! { <Sort card/> })}
                {live(content)}
                {(kind == LaneKind::Obstacles).then(|| view! { <Severity card/> })}
            </div>
            {move || (!is_edited()).then(|| view! { <MoreButton/> })}
        </article>
    }
}

/// More characters than eight lines of the widest column hold: what lies beyond is not seen,
/// and laying it out takes most of the time a map of long texts needs to open.
const IN_SIGHT: usize = 600;

/// Lines of a card that are in sight, and how few letters the narrowest column may hold in one.
const LINES: usize = 8;
const IN_LINE: usize = 8;

/// Whether all that is written is surely in sight.
fn is_short(text: &str) -> bool {
    !heaps_marks(text)
        && text.split('\n').map(|line| 1 + line.chars().count() / IN_LINE).sum::<usize>() <= LINES
}

/// Whether there may be marks heaped on a letter, which then reach beyond their line: what hides
/// them is painted by itself, which takes its time.
pub fn heaps_marks(text: &str) -> bool {
    // Blocks that Unicode has for combining marks alone, and scripts that write marks on letters.
    let is_mark = |letter| {
        matches!(letter, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{1aff}'
            | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{302a}'..='\u{302f}'
            | '\u{3099}'..='\u{309a}' | '\u{a66f}'..='\u{abff}' | '\u{fe20}'..='\u{fe2f}'
            | '\u{10a00}'..='\u{1bca3}' | '\u{1d165}'..='\u{1d1ad}' | '\u{e0100}'..='\u{e01ef}')
    };
    text.contains(is_mark)
}

/// What is written on it, as far as it is in sight.
#[component]
fn Text(text: Memo<String>, kind: LaneKind) -> impl IntoView {
    let map = use_map();
    let class = if kind == LaneKind::Touchpoints { "card__text card__title" } else { "card__text" };
    let shown = move || {
        let mut text = text.get();
        if let Some((end, _)) = text.char_indices().nth(IN_SIGHT) {
            text.truncate(end);
            text.push('…');
        }
        if is_voice(kind) { quoted(&text) } else { text }
    };
    let short = move || text.with(|text| is_short(text)).then_some("");
    view! { <p class=class data-short=short dir="auto" lang=move || map.content_language()>{live(shown)}</p> }
}

/// What a question is about, and whether it is answered.
#[component]
fn Sort(card: Memo<Option<Shared<Card>>>) -> impl IntoView {
    let map = use_map();
    let sort = move || {
        let sort = card.with(|card| card.as_ref().and_then(|card| card.sort))?;
        Some(view! { <p class="card__kind">{names::need_sort(map.language(), sort)}</p> })
    };
    view! { {maybe(sort)} }
}

/// How bad an obstacle is: as many ticks as it counts.
#[component]
fn Severity(card: Memo<Option<Shared<Card>>>) -> impl IntoView {
    let map = use_map();
    let ticks = move || {
        let level = card.with(|card| card.as_ref().and_then(|card| card.severity))?.get();
        let ticks = (1..=5).map(|tick| view! { <i data-on=(tick <= level).then_some("")></i> });
        let said = (map.words().severity)(level);
        let title = said.clone();
        Some(view! {
            <p class="severity" title=title>
                <span aria-hidden="true">{ticks.collect_view()}</span>
                <span class="sr-only">{said}</span>
            </p>
        })
    };
    view! { {maybe(ticks)} }
}

/// A picture on a card.
#[component]
fn PictureView(card: Memo<Option<Shared<Card>>>) -> impl IntoView {
    let map = use_map();
    let picture =
        Memo::new(move |_| card.with(|card| card.as_ref().and_then(|card| card.picture.clone())));
    let text = move || card.with(|card| card.as_ref().map(|card| card.text.trim().to_owned()));
    live(move || {
        picture.get().filter(crate::model::Picture::is_kept).map(|picture| {
            // What the card says now; a picture may come from elsewhere with words of its own.
            let unnamed = map.words().unnamed.picture.to_owned();
            let mut said = [text().unwrap_or_default(), picture.alt, unnamed].into_iter();
            let alt = said.find(|said| !said.is_empty());
            view! { <img class="card__picture" src=picture.data alt=alt/> }
        })
    })
}

/// Whether the customer speaks here.
pub fn is_voice(kind: LaneKind) -> bool {
    matches!(kind, LaneKind::Thoughts | LaneKind::Questions | LaneKind::Quotes)
}

/// In quotation marks, unless it has some.
pub fn quoted(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.starts_with(['“', '"', '„', '‘', '«']) {
        text.to_owned()
    } else {
        format!("“{text}”")
    }
}

fn class(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints => "card card--plain",
        LaneKind::Thoughts | LaneKind::Questions | LaneKind::Quotes => "card card--voice",
        LaneKind::Obstacles => "card card--block",
        LaneKind::Image => "card card--image",
        _ => "card",
    }
}

impl super::state::Map {
    /// The edit that writes the text of a card; of a draft, the one that makes the card.
    pub fn write_card(self, id: CardId, text: String) -> Edit {
        let draft = self.draft.get_untracked().filter(|draft| draft.id == id);
        let exists = || self.app.desk.with_journey_now(|journey| journey.card(id).is_some());
        match draft {
            Some(draft) if !exists() => {
                let card = Card { id, lane: draft.lane, text, ..Card::default() };
                Edit::AddCard { step: draft.step, at: draft.at, card }
            }
            _ => Edit::ChangeCard { id, change: CardChange::Text(text) },
        }
    }
}
