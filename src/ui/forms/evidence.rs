//! The form of a finding: what was found, by whom, and what it says of the map.

mod ties;

use leptos::prelude::*;

use self::ties::{CardTies, StepTies};
use super::bind::{Record, Within, date};
use super::choose::PersonaTicks;
use super::{is_read_only, lang};
use crate::edit::Edit;
use crate::model::{Evidence, EvidenceId, EvidenceKind, Percent, Score};
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::use_app;
use crate::ui::views::live;
use crate::ui::widgets::{SelectField, SliderField, TextField, TextKind};
use crate::words::{names, numbers};

const KINDS: [EvidenceKind; 11] = [
    EvidenceKind::WebStatistics,
    EvidenceKind::Social,
    EvidenceKind::Search,
    EvidenceKind::Sales,
    EvidenceKind::SurveyFigure,
    EvidenceKind::Interview,
    EvidenceKind::Observation,
    EvidenceKind::Review,
    EvidenceKind::Staff,
    EvidenceKind::Support,
    EvidenceKind::FocusGroup,
];
const PEOPLE: Within = Within { least: 0.0, most: 4_294_967_295.0, whole: true };
const SCORE: Within = Within { least: -2.0, most: 2.0, whole: false };

/// Every field of a finding, in the reader's language.
#[component]
pub fn EvidenceForm(
    /// The finding.
    id: EvidenceId,
) -> impl IntoView {
    let app = use_app();
    let evidence = Record::new(
        app,
        move |journey| journey.evidence.iter().find(|it| it.id == id).cloned(),
        Edit::PutEvidence,
    );
    live(move || {
        app.language.track();
        let words = &app.words_now().forms().evidence;
        view! {
            <What evidence/>
            <Origin evidence/>
            <Felt evidence/>
            <section class="side__part side__form">
                <h3>{words.supports}</h3>
                <StepTies evidence against=false/>
                <CardTies id evidence against=false/>
            </section>
            <section class="side__part side__form">
                <h3>{words.contradicts}</h3>
                <StepTies evidence against=true/>
                <CardTies id evidence against=true/>
            </section>
        }
    })
}

/// Title, kind, finding, quote.
#[component]
fn What(evidence: Record<Evidence>) -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().forms().evidence;
    let (read_only, lang) = (is_read_only(app), lang(app));
    let kinds = KINDS.map(|kind| names::evidence_kind(language, kind).to_owned());
    let n_figures = KINDS.iter().filter(|kind| kind.is_analytic()).count();
    let groups = vec![(words.figures, n_figures), (words.stories, KINDS.len() - n_figures)];
    let kind = Signal::derive(move || {
        let kind = evidence.read(|it| it.kind);
        KINDS.iter().position(|each| *each == kind).unwrap_or(0)
    });
    view! {
        <section class="side__part side__form">
            <TextField
                label=words.title
                hint=words.title_hint
                text=evidence.text(|it| &it.title, |it| &mut it.title)
                lang
                read_only
            />
            <SelectField
                label=words.kind
                options=Signal::stored(kinds.into())
                groups
                chosen=kind
                on_choose=Callback::new(move |idx: usize| {
                    if let Some(kind) = KINDS.get(idx) {
                        evidence.change(|it| it.kind = *kind);
                    }
                })
                read_only
            />
            <TextField
                label=words.finding
                text=evidence.text(|it| &it.finding, |it| &mut it.finding)
                kind=TextKind::Area
                lang
                read_only
            />
            <TextField
                label=words.quote
                text=evidence.text(|it| &it.quote, |it| &mut it.quote)
                kind=TextKind::Area
                lang
                read_only
            />
        </section>
    }
}

/// Source, date, n, personas.
#[component]
fn Origin(evidence: Record<Evidence>) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().forms().evidence;
    let (read_only, lang) = (is_read_only(app), lang(app));
    let day = date(
        app,
        move || evidence.read(|it| it.date),
        move |day| evidence.edit(|it| it.date = day),
    );
    let n = evidence.number(PEOPLE, |it| it.n.map(f64::from), |it, n| it.n = n.map(|n| n as u32));
    view! {
        <section class="side__part side__form">
            <TextField
                label=words.source
                text=evidence.text(|it| &it.source, |it| &mut it.source)
                lang
                read_only
            />
            <TextField label=words.date text=day kind=TextKind::Date read_only/>
            <TextField label=words.n text=n kind=TextKind::Number read_only/>
            <PersonaTicks
                label=words.personas
                hint=words.personas_hint
                chosen=Signal::derive(move || evidence.read(|it| it.personas.clone()))
                on_change=Callback::new(move |now| evidence.change(|it| it.personas = now))
            />
        </section>
    }
}

/// Score and weight.
#[component]
fn Felt(evidence: Record<Evidence>) -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().forms().evidence;
    let read_only = is_read_only(app);
    let score = evidence.number(
        SCORE,
        |it| it.score.map(Score::value),
        |it, score| it.score = score.and_then(Score::new),
    );
    let weight = Memo::new(move |_| evidence.read(|it| it.weight.unwrap_or(Percent::FULL).get()));
    let said = Signal::derive(move || numbers::count(language, u64::from(weight.get())));
    view! {
        <section class="side__part side__form">
            <TextField
                label=words.score
                hint=words.score_hint
                text=score
                kind=TextKind::Number
                read_only
            />
            <div class="pick">
                <p class="figure"><b>{words.weight}</b><span class="side__fig">{move || said.get()}</span></p>
                <SliderField
                    label=words.weight
                    range=(0, 100)
                    value=Signal::derive(move || Some(i32::from(weight.get())))
                    said
                    marks=vec!["0".to_owned(), "50".to_owned(), "100".to_owned()]
                    on_slide=Callback::new(move |value: i32| {
                        let weight = u8::try_from(value).ok().and_then(Percent::new);
                        crate::ui::commands::act(app, &evidence.edit(|it| it.weight = weight));
                    })
                    on_leave=Callback::new(move |()| app.desk.seal())
                    read_only
                />
            </div>
        </section>
    }
}
