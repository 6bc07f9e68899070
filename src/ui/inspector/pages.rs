//! A page over the panel: the form of a customer group, a finding or a channel
//! that is linked from what is selected. Back leads to where it was opened.

use leptos::prelude::*;

use super::head::{Head, Sign};
use crate::edit::{Edit, Selection, StepChange};
use crate::model::{ChannelId, ChannelUse, EvidenceId, Journey, PersonaId, StepId};
use crate::platform::focus;
use crate::ui::commands;
use crate::ui::forms::{
    ChannelForm, EvidenceForm, PersonaForm, channel_icon, is_read_only, lang, mark, text,
};
use crate::ui::signals::{Memo, RwSignal, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::stored::StoredValue;
use crate::ui::views::Show;
use crate::ui::widgets::{Icon, TextField, TextKind};
use crate::words::names;

/// What a page shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Opened {
    /// A customer group.
    Persona(PersonaId),
    /// A finding.
    Evidence(EvidenceId),
    /// A channel, with how it is used at a step.
    Channel {
        /// The channel.
        id: ChannelId,
        /// The step where it was opened.
        step: StepId,
    },
}

/// The page over the panel.
#[derive(Clone, Copy)]
pub struct Pages {
    /// The page to show: none once something else is selected, or what it shows is gone.
    pub page: Memo<Option<Opened>>,
    opened: RwSignal<Option<(Selection, Opened)>>,
    app: App,
}

impl Pages {
    /// No page.
    pub fn new(app: App) -> Self {
        let opened = RwSignal::new(None::<(Selection, Opened)>);
        let page = Memo::new(move |_| {
            let (beneath, page) = opened.get()?;
            let there = page.is_in(&app.desk.journey());
            (there && beneath == app.desk.selection.get()).then_some(page)
        });
        Self { page, opened, app }
    }

    /// Opens a page, and reads its heading.
    pub fn open(self, page: Opened) {
        self.opened.set(Some((self.app.desk.selection.get_untracked(), page)));
        request_animation_frame(super::enter);
    }

    /// Goes back to the button that opened the page.
    pub fn back(self) {
        let key = self.page.get_untracked().map(Opened::key).unwrap_or_default();
        self.app.desk.seal();
        self.opened.set(None);
        request_animation_frame(move || {
            focus::first("#inspector h2");
            focus::first(&format!("[data-opens='{key}']"));
        });
    }
}

impl Opened {
    /// Its name among the buttons that open pages.
    pub fn key(self) -> String {
        match self {
            Self::Persona(id) => id.to_string(),
            Self::Evidence(id) => id.to_string(),
            Self::Channel { id, .. } => id.to_string(),
        }
    }

    fn is_in(self, journey: &Journey) -> bool {
        match self {
            Self::Persona(id) => journey.persona(id).is_some(),
            Self::Evidence(id) => journey.evidence.iter().any(|it| it.id == id),
            Self::Channel { id, .. } => journey.channel(id).is_some(),
        }
    }
}

/// The pages, from anywhere in the panel.
pub fn use_pages() -> Pages {
    expect_context::<Pages>()
}

/// The page over the panel.
#[component]
pub fn Page(page: Opened) -> impl IntoView {
    let app = use_app();
    let words = app.words_now().forms();
    match page {
        Opened::Persona(id) => view! {
            <PersonaHead id/>
            <PersonaForm id/>
            <Remove label=words.persona.remove edit=Edit::RemovePersona(id)/>
        }
        .into_any(),
        Opened::Evidence(id) => view! {
            <EvidenceHead id/>
            <EvidenceForm id/>
            <Remove label=words.evidence.remove edit=Edit::RemoveEvidence(id)/>
        }
        .into_any(),
        Opened::Channel { id, step } => view! {
            <ChannelHead id/>
            <ChannelNote id step/>
            <ChannelForm id/>
            <Remove label=words.channel.remove edit=Edit::RemoveChannel(id)/>
        }
        .into_any(),
    }
}

#[component]
fn PersonaHead(id: PersonaId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().forms().persona;
    let name = app.desk.part(move |journey| journey.persona(id).map(|it| it.name.clone()));
    view! {
        <Head
            sign=Signal::stored(Sign::Icon("people"))
            kind=words.kind
            title=Signal::derive(move || named(name.get(), words.untitled))
            is_page=true
        />
    }
}

#[component]
fn EvidenceHead(id: EvidenceId) -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().forms().evidence;
    let finding = app.desk.part(move |journey| {
        let finding = journey.evidence.iter().find(|it| it.id == id);
        finding.map(|it| (it.kind, it.title.clone()))
    });
    let kind = move || finding.get().map(|(kind, _)| kind).unwrap_or_default();
    let said = move || {
        let class = if kind().is_analytic() { words.figure } else { words.story };
        format!("{class}: {}", names::evidence_kind(language, kind()))
    };
    let title = move || named(finding.get().map(|(_, title)| title), words.untitled);
    view! {
        <Head
            sign=Signal::derive(move || Sign::Icon(names::evidence_icon(kind())))
            kind=Signal::derive(said)
            title=Signal::derive(title)
            is_page=true
        />
    }
}

#[component]
fn ChannelHead(id: ChannelId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().forms().channel;
    let channel = app.desk.part(move |journey| {
        journey.channel(id).map(|it| (channel_icon(&it.icon), it.name.clone()))
    });
    let icon = move || channel.get().map_or("dot", |(icon, _)| icon);
    view! {
        <Head
            sign=Signal::derive(move || Sign::Icon(icon()))
            kind=words.kind
            title=Signal::derive(move || {
                named(channel.get().map(|(_, name)| name), words.untitled)
            })
            is_page=true
        />
    }
}

fn named(name: Option<String>, untitled: &str) -> String {
    name.filter(|name| !name.trim().is_empty()).unwrap_or_else(|| untitled.to_owned())
}

/// How a channel is used at the step where it was opened.
#[component]
fn ChannelNote(id: ChannelId, step: StepId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().step;
    let used = app.desk.part(move |journey| {
        let step = journey.step(step)?;
        step.channels.iter().find(|used| used.channel == id).map(|used| used.note.clone())
    });
    let n = app.desk.part(move |journey| mark(journey, step).map_or(0, |mark| mark.n));
    let note = text(
        app,
        move || used.get().unwrap_or_default(),
        move |typed| {
            let journey = app.desk.journey_now();
            let channels = journey.step(step).map(|it| it.channels.clone()).unwrap_or_default();
            let with_note = channels.into_iter().map(|used| {
                let here = used.channel == id;
                let note = if here { typed.clone() } else { used.note };
                ChannelUse { note, ..used }
            });
            let change = StepChange::Channels(with_note.collect());
            Edit::ChangeStep { id: step, change }
        },
    );
    view! {
        <Show when=move || used.get().is_some()>
            <section class="side__part side__form">
                <TextField
                    label=Signal::derive(move || (words.note)(n.get()))
                    text=note
                    kind=TextKind::Area
                    lang=lang(app)
                    read_only=is_read_only(app)
                />
            </section>
        </Show>
    }
}

/// Takes away what the page shows, with a way back.
#[component]
pub fn Remove(label: &'static str, edit: Edit) -> impl IntoView {
    let app = use_app();
    let edit = StoredValue::new(edit);
    let remove = move |_| {
        if edit.with_value(|edit| commands::take_away(app, edit)) {
            request_animation_frame(|| focus::first("#inspector h2"));
        }
    };
    view! {
        <Show when=move || app.desk.is_editable()>
            <section class="side__part">
                <button class="btn btn--quiet btn--bad" type="button" on:click=remove>
                    <Icon name="bin"/>
                    {label}
                </button>
            </section>
        </Show>
    }
}
