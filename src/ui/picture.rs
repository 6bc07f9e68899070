//! Pictures of journeys, element by element: what stands in a journey is never
//! read as markup.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::shared::Shared;
use super::widgets::Icon;
use crate::insight::curve::PersonaChoice;
use crate::model::{Journey, Language};
use crate::scene::{self, Mark, Node, Scene, Shape, percent, thumbnail};
use crate::ui::signals::{RwSignal, Signal};
use crate::ui::views::live;
use crate::words::numbers;

/// The small picture of a journey. Hidden from screen readers: its title stands beside it.
#[component]
pub fn Thumbnail(
    /// The journey; another picture is drawn when it is another one.
    #[prop(into)]
    journey: Signal<Option<Shared<Journey>>>,
    /// How many pictures are drawn before this one: long lists fill while people already read.
    #[prop(optional)]
    turn: usize,
) -> impl IntoView {
    /// So many pictures are drawn at once; the others wait for the next moment.
    const AT_ONCE: usize = 6;
    const MOMENT_MS: u64 = 16;
    let ready = RwSignal::new(turn < AT_ONCE);
    if turn >= AT_ONCE {
        let wait = Duration::from_millis((turn / AT_ONCE) as u64 * MOMENT_MS);
        // Without a clock the picture is drawn at once.
        match set_timeout_with_handle(move || ready.set(true), wait) {
            Ok(handle) => on_cleanup(move || handle.clear()),
            Err(_) => ready.set(true),
        }
    }
    let shapes = move || {
        let journey = ready.get().then(|| journey.get()).flatten()?;
        let persona = PersonaChoice::from(journey.view.persona);
        Some(shapes(&thumbnail(&journey, &persona)))
    };
    view! { <svg class="thumb" viewBox="0 0 400 166" aria-hidden="true">{live(shapes)}</svg> }
}

/// The small picture of a journey that will not change.
#[component]
pub fn StillThumbnail(
    /// The journey.
    journey: Arc<Journey>,
) -> impl IntoView {
    let journey = Some(Shared(journey));
    view! { <Thumbnail journey=Signal::derive(move || journey.clone())/> }
}

/// The shapes of a picture as elements.
pub fn shapes(scene: &Scene) -> impl IntoView + use<> {
    scene.nodes.iter().map(shape).collect_view()
}

fn shape(node: &Node) -> AnyView {
    let class = node.role.class();
    let phase = node.role.phase().map(|phase| phase.to_string());
    let guess = node.role.is_guess().then_some("");
    match node.shape.clone() {
        Shape::Rect { x, y, width, height } => view! {
            <rect
                class=class
                data-phase=phase
                data-guess=guess
                x=x
                y=y
                width=width
                height=height
            ></rect>
        }
        .into_any(),
        Shape::Path { d } => {
            view! { <path class=class data-phase=phase data-guess=guess d=d></path> }.into_any()
        }
        Shape::Line { x1, y1, x2, y2 } => {
            view! { <line class=class x1=x1 y1=y1 x2=x2 y2=y2></line> }.into_any()
        }
        Shape::Circle { cx, cy, r } => {
            view! { <circle class=class cx=cx cy=cy r=r></circle> }.into_any()
        }
        // Small pictures have no words: these stand in exported ones only.
        Shape::Text { .. } | Shape::Icon { .. } | Shape::Image { .. } | Shape::Window { .. } => {
            ().into_any()
        }
    }
}

/// The curve of a journey, wide, with the words at its turning points. Hidden from screen readers:
/// what it shows stands on the map.
#[component]
pub fn Wide(
    /// The journey.
    journey: Arc<Journey>,
    /// Whose curve.
    choice: PersonaChoice,
    /// The language of the figures.
    language: Language,
) -> impl IntoView {
    let sample = scene::sample(&journey, &choice);
    view! {
        <svg class="thumb thumb--wide" viewBox="0 0 1400 190" preserveAspectRatio="none" aria-hidden="true">
            {shapes(&sample.scene)}
        </svg>
        <div class="sample__pts" aria-hidden="true">
            {sample.marks.iter().map(|mark| label(mark, language)).collect_view()}
        </div>
    }
}

fn label(mark: &Mark, language: Language) -> impl IntoView + use<> {
    let class = if mark.above { "sample__pt is-up" } else { "sample__pt" };
    let words = format!("{} {}", mark.word, numbers::feeling(language, mark.value));
    view! {
        <span
            class=class
            data-star=mark.star.then_some("")
            style:--x=percent(mark.x)
            style:--y=percent(mark.y)
        >
            <i>{mark.star.then(|| view! { <Icon name="star" small=true/> })}</i>
            <b>{words.trim().to_owned()}</b>
        </span>
    }
}
