//! What research says of how a step feels: the mean, how many people, and how
//! they are spread.

use crate::ui::views::{Show, live};
use leptos::prelude::*;

use crate::insight::curve::{self, CurveValue, PersonaChoice};
use crate::insight::distribution::{self, Distribution};
use crate::model::StepId;
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::use_app;
use crate::words::numbers;

/// The most dots in a column.
const MOST: u64 = 16;

/// What research says, for the persona that the map shows; nothing where it says nothing.
#[component]
pub fn StepScores(step: StepId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().feeling;
    let language = app.words_now().language;
    let choice = app.desk.part(|journey| PersonaChoice::from(journey.view.persona));
    let mean = app.desk.part(move |journey| {
        let choice = PersonaChoice::from(journey.view.persona);
        match curve::at(journey, &choice, step)?.value {
            CurveValue::Evidence(measured) => Some(measured.mean),
            CurveValue::Assumption(_) | CurveValue::Gap => None,
        }
    });
    let figure = move || mean.get().map(|mean| numbers::feeling(language, mean));
    view! {
        <Show when=move || mean.get().is_some()>
            <section class="side__part">
                <h3>{words.heading} <span class="side__fig">{live(figure)}</span></h3>
                <Dots step choice/>
            </section>
        </Show>
    }
}

/// The people behind a point as dots over −2 to +2.
#[component]
pub fn Dots(
    /// The step.
    step: StepId,
    /// Whose people.
    #[prop(into)]
    choice: Signal<PersonaChoice>,
) -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().inspector().feeling;
    let people = Memo::new(move |_| {
        choice.with(|choice| distribution::of(&app.desk.journey(), choice, step))
    });
    let told = move || told(people.get());
    let dots = move || people.get().dots(MOST);
    let column = move |idx: usize| {
        let score = numbers::feeling(language, idx as f64 - 2.0);
        let n = move || dots().columns.get(idx).copied().unwrap_or(0);
        view! {
            <div class="dist__col">
                <span class="dist__dots">{move || (0..n()).map(|_| view! { <i></i> }).collect_view()}</span>
                <span class="dist__x">{score}</span>
            </div>
        }
    };
    let note = move || {
        let total = (words.people)(people.get().total());
        match dots().people_per_dot {
            1 => total,
            per_dot => format!("{total}. {}", (words.per_dot)(per_dot)),
        }
    };
    view! {
        <div class="dist" role="img" aria-label=told>{(0..5).map(column).collect_view()}</div>
        <p class="pick__note">{live(note)}</p>
    }
}

/// The dots in words: "23 klanten: 15 bij −2, 7 bij −1, 1 bij 0".
fn told(people: Distribution) -> String {
    let words = use_app().words_now();
    let columns = people.0.into_iter().enumerate().filter(|(_, n)| *n > 0);
    let columns: Vec<(String, u64)> =
        columns.map(|(idx, n)| (numbers::feeling(words.language, idx as f64 - 2.0), n)).collect();
    let feeling = &words.inspector().feeling;
    format!("{}: {}", (feeling.people)(people.total()), (feeling.spread)(&columns))
}
