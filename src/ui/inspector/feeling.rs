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
use crate::ui::signals::{Memo, RwSignal, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::views::{Show, live};
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
    let kind = move || (words.inspector().at_step)(name, mark.get().map_or(0, |mark| mark.n));
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
    let words = &app.words_now().inspector().feeling;
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
    let several = move || personas.with(|all| all.len() > 1);
    view! {
        <section class="side__part">
            <h3>{words.heading} <Figure step who/></h3>
            <Show when=several>
                <div class="side__whose">
                    <SelectField label=words.whose options chosen=place on_choose/>
                </div>
            </Show>
            {move || match who.get() {
                Some(persona) => view! { <Typed step persona/> }.into_any(),
                None => view! {
                    <p class="muted side__why">{words.nobody}</p>
                    <AddPersona/>
                }
                .into_any(),
            }}
        </section>
    }
}

/// How the step feels for one customer group, by research or by what was typed.
fn value_of(app: App, step: StepId, who: Memo<Option<PersonaId>>) -> Memo<CurveValue> {
    app.desk.part(move |journey| {
        let choice = PersonaChoice::from(who.get());
        curve::at(journey, &choice, step).map_or(CurveValue::Gap, |point| point.value)
    })
}

#[component]
fn Figure(step: StepId, who: Memo<Option<PersonaId>>) -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let value = value_of(app, step, who);
    let figure = move || {
        let height = value.with(CurveValue::height);
        height.map_or_else(|| "–".to_owned(), |height| numbers::feeling(language, height))
    };
    view! { <span class="side__fig">{live(figure)}</span> }
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
    let words = &app.words_now().inspector().feeling;
    let source = Source::new(app, step, persona);
    let value = value_of(app, step, Memo::new(move |_| Some(persona)));
    let researched = Memo::new(move |_| value.with(CurveValue::is_evidence));
    let assumed = Memo::new(move |_| value.with(|it| matches!(it, CurveValue::Assumption(_))));
    view! {
        <Show when=move || researched.get() || assumed.get()>
            <Verdict backed_up=researched.into()/>
        </Show>
        <Show when=move || assumed.get()>
            <p class="muted side__why">{words.typed}</p>
        </Show>
        <Show when=move || researched.get()>
            <Dots step choice=Signal::stored(PersonaChoice::One(persona))/>
            <h4 class="side__sub">{words.beneath}</h4>
            <p class="muted side__why">{words.researched}</p>
        </Show>
        <Fields source/>
    }
}

#[component]
fn Fields(source: Source) -> impl IntoView {
    let app = source.app;
    let words = &app.words_now().inspector().feeling;
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
