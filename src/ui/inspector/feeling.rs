//! How a step feels: what someone typed for each customer group, and what
//! research says above it.

use leptos::prelude::*;

use super::grounds::{StepGrounds, Verdict};
use super::head::{Head, Sign};
use super::scores::Dots;
use super::summary::AddPersona;
use crate::edit::Edit;
use crate::insight::curve::{self, CurveValue, PersonaChoice};
use crate::model::{Feeling, PersonaId, StepId, Tenths};
use crate::ui::commands;
use crate::ui::forms::{Within, is_read_only, lang, mark, number, text};
use crate::ui::state::{App, use_app};
use crate::ui::widgets::{SelectField, SliderField, TextField, TextKind};
use crate::words::{names, numbers};

const RANGE: Within = Within { least: -2.0, most: 2.0, whole: false };

/// The panel of a point of the curve.
#[component]
pub fn FeelingPanel(step: StepId) -> impl IntoView {
    let app = use_app();
    let words = app.words_now();
    let name = names::lane(words.language, crate::model::LaneKind::Feeling);
    let mark = app.desk.part(move |journey| mark(journey, step));
    let kind = move || (words.inspector.at_step)(name, mark.get().map_or(0, |mark| mark.n));
    let title = move || {
        let title = mark.get().map(|mark| mark.title).filter(|title| !title.is_empty());
        title.unwrap_or_else(|| words.shell.untitled.to_owned())
    };
    view! {
        <Head
            sign=Signal::stored(Sign::None)
            kind=Signal::derive(kind)
            title=Signal::derive(title)
        />
        <FeelingPart step/>
        <StepGrounds step/>
    }
}

/// How a step feels, for one customer group at a time.
#[component]
pub fn FeelingPart(step: StepId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector.feeling;
    let chosen = RwSignal::new(None::<PersonaId>);
    let personas = app.desk.part(|journey| {
        journey.personas.iter().map(|it| (it.id, it.name.clone())).collect::<Vec<_>>()
    });
    // The one chosen here, else the one the map shows, else the first.
    let who = app.desk.part(move |journey| {
        let there = |id: &PersonaId| journey.persona(*id).is_some();
        let chosen = chosen.get().filter(there).or(journey.view.persona);
        chosen.or_else(|| journey.personas.first().map(|it| it.id))
    });
    let options = Signal::derive(move || {
        personas.get().into_iter().map(|(_, name)| name).collect::<Vec<_>>()
    });
    let place = Signal::derive(move || {
        personas.with(|all| all.iter().position(|(id, _)| Some(*id) == who.get())).unwrap_or(0)
    });
    let on_choose = Callback::new(move |idx: usize| {
        chosen.set(personas.with_untracked(|all| all.get(idx).map(|(id, _)| *id)));
    });
    view! {
        {move || match who.get() {
            Some(persona) => view! { <Typed step persona/> }.into_any(),
            None => view! {
                <section class="side__part">
                    <h3>{words.heading}</h3>
                    <p class="muted side__why">{words.nobody}</p>
                    <AddPersona/>
                </section>
            }
            .into_any(),
        }}
        <Show when=move || personas.with(|all| all.len() > 1)>
            <div class="side__whose">
                <SelectField label=words.whose options chosen=place on_choose/>
            </div>
        </Show>
    }
}

/// What someone typed for one customer group, as its fields read and write it.
#[derive(Clone, Copy)]
struct Source {
    app: App,
    step: StepId,
    persona: PersonaId,
    feeling: Memo<Feeling>,
}

impl Source {
    fn new(app: App, step: StepId, persona: PersonaId) -> Self {
        let column = app.desk.column(step);
        let feeling = Memo::new(move |_| {
            column.with(|step| step.feelings.get(&persona).cloned()).unwrap_or_default()
        });
        Self { app, step, persona, feeling }
    }

    fn edit(self, change: impl FnOnce(&mut Feeling)) -> Edit {
        let mut feeling = self.feeling.get_untracked();
        change(&mut feeling);
        let blank = feeling == Feeling::default();
        let Self { step, persona, .. } = self;
        Edit::SetFeeling { step, persona, feeling: (!blank).then_some(feeling) }
    }

    fn set(self, value: Option<Tenths>) {
        commands::act(self.app, &self.edit(|feeling| feeling.value = value));
    }

    fn value(self) -> Signal<Option<i32>> {
        Signal::derive(move || self.feeling.with(|feeling| feeling.value.map(Tenths::tenths)))
    }
}

#[component]
fn Typed(step: StepId, persona: PersonaId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector.feeling;
    let language = app.words_now().language;
    let source = Source::new(app, step, persona);
    let value = app.desk.part(move |journey| {
        let point = curve::at(journey, &PersonaChoice::One(persona), step);
        point.map_or(CurveValue::Gap, |point| point.value)
    });
    let researched = Signal::derive(move || value.with(CurveValue::is_evidence));
    let figure = move || {
        let height = value.with(CurveValue::height);
        height.map_or_else(|| "–".to_owned(), |height| numbers::feeling(language, height))
    };
    let has_value = move || value.with(|value| value.height().is_some());
    view! {
        <section class="side__part">
            <h3>{words.heading} <span class="side__fig">{figure}</span></h3>
            <Show when=has_value><Verdict backed_up=researched/></Show>
            <Show
                when=move || researched.get()
                fallback=move || view! {
                    <Show when=has_value><p class="muted side__why">{words.typed}</p></Show>
                }
            >
                <Dots step choice=Signal::stored(PersonaChoice::One(persona))/>
                <p class="muted side__why">{words.researched}</p>
                <h4 class="side__sub">{words.beneath}</h4>
            </Show>
            <Fields source/>
        </section>
    }
}

#[component]
fn Fields(source: Source) -> impl IntoView {
    let app = source.app;
    let words = &app.words_now().inspector.feeling;
    let language = app.words_now().language;
    let (read_only, lang) = (is_read_only(app), lang(app));
    let said = move || {
        let value = source.feeling.with(|feeling| feeling.value.map(Tenths::value));
        let said = value.map(|value| numbers::feeling(language, value));
        said.unwrap_or_else(|| words.unknown.to_owned())
    };
    let typed = number(
        app,
        RANGE,
        numbers::feeling,
        move || source.feeling.with(|feeling| feeling.value.map(Tenths::value)),
        move |value| source.edit(|it| it.value = value.and_then(Tenths::nearest)),
    );
    let word = text(
        app,
        move || source.feeling.with(|feeling| feeling.word.clone()),
        move |typed| source.edit(|it| it.word = typed),
    );
    let reason = text(
        app,
        move || source.feeling.with(|feeling| feeling.reason.clone()),
        move |typed| source.edit(|it| it.reason = typed),
    );
    let marks = (-2..=2).map(|score| numbers::feeling(language, f64::from(score))).collect();
    view! {
        <div class="side__form">
            <SliderField
                label=words.heading
                range=(-20, 20)
                value=source.value()
                said=Signal::derive(said)
                marks
                on_slide=Callback::new(move |tenths| source.set(Some(Tenths::clamped(tenths))))
                on_leave=Callback::new(move |()| app.desk.seal())
                on_clear=Callback::new(move |()| source.set(None))
                read_only
            />
            <div class="side__two">
                <TextField label=words.number text=typed kind=TextKind::Number read_only/>
                <TextField label=words.word text=word lang read_only/>
            </div>
            <TextField label=words.reason text=reason kind=TextKind::Area lang read_only/>
        </div>
    }
}
