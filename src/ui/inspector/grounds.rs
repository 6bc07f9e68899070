//! How we know: what a card or a step rests on, with ways to link, to write
//! and to take away.

mod lists;

use leptos::prelude::*;

pub use self::lists::{CardGrounds, StepGrounds, card_menu};
use super::pages::{Opened, use_pages};
use crate::model::{Evidence, EvidenceId, EvidenceKind};
use crate::ui::forms::{is_read_only, lang};
use crate::ui::signals::Signal;
use crate::ui::state::{App, use_app};
use crate::ui::views::Show;
use crate::ui::widgets::{Icon, MenuButton, MenuItem, MenuKind};
use crate::words::names;

/// A finding in the list.
#[derive(Clone, PartialEq)]
struct Line {
    id: EvidenceId,
    kind: EvidenceKind,
    title: String,
    n: Option<u32>,
    /// It contradicts rather than supports.
    against: bool,
}

impl Line {
    fn of(finding: &Evidence, against: bool) -> Self {
        let Evidence { id, kind, title, n, .. } = finding;
        Self { id: *id, kind: *kind, title: title.clone(), n: *n, against }
    }
}

/// The part of the panel: the verdict, the list, and the button to add.
#[component]
fn Part(
    /// The findings, those that support first.
    #[prop(into)]
    lines: Signal<Vec<Line>>,
    /// Whether it rests on something.
    #[prop(into)]
    backed_up: Signal<bool>,
    /// What it means that it rests on nothing.
    #[prop(into)]
    assumption: Signal<String>,
    /// Called with a finding that is to be unlinked.
    on_unlink: Callback<Line>,
    /// Called with a finding that is to be linked.
    on_link: Callback<EvidenceId>,
    /// Called to write a new one.
    on_new: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().grounds;
    let items = Callback::new(move |()| menu(app, &lines.get_untracked(), on_link, on_new));
    view! {
        <section class="side__part">
            <h3>{words.heading}</h3>
            <Verdict backed_up/>
            <Show when=move || !backed_up.get()>
                <p class="muted side__why">{move || assumption.get()}</p>
            </Show>
            <Show when=move || lines.with(|lines| !lines.is_empty())>
                <ul class="sources">
                    {move || {
                        lines.get().into_iter().map(|line| view! { <Finding line on_unlink/> }).collect_view()
                    }}
                </ul>
            </Show>
            <Show when=move || app.desk.is_editable()>
                <MenuButton label=words.add class="btn btn--add" items>
                    <Icon name="plus"/>
                    {words.add}
                </MenuButton>
            </Show>
        </section>
    }
}

/// Solid or dashed, in shape and in words.
#[component]
pub fn Verdict(backed_up: Signal<bool>) -> impl IntoView {
    let words = &use_app().words_now().inspector().grounds;
    let class = move || {
        if backed_up.get() { "verdict__line" } else { "verdict__line verdict__line--guess" }
    };
    view! {
        <p class="verdict">
            <span class=class aria-hidden="true"></span>
            {move || if backed_up.get() { words.backed_up } else { words.assumption }}
        </p>
    }
}

/// A finding: what it says, how many people it is about; what was counted lies on yellow.
#[component]
fn Finding(line: Line, on_unlink: Callback<Line>) -> impl IntoView {
    let app = use_app();
    let pages = use_pages();
    let language = app.words_now().language;
    let words = app.words_now();
    let read_only = is_read_only(app);
    let content = lang(app);
    let page = Opened::Evidence(line.id);
    let untitled = words.forms().evidence.untitled;
    let title = if line.title.trim().is_empty() { untitled.to_owned() } else { line.title.clone() };
    let n = match line.n {
        Some(n) => (words.forms().evidence.people)(line.kind, u64::from(n)),
        None => names::evidence_kind(language, line.kind).to_owned(),
    };
    let class = if line.kind.is_analytic() { "is-measured" } else { "" };
    let unlink = (words.forms().field.unlink)(&title);
    let contradicts = words.inspector().grounds.contradicts;
    let against = line.against.then(|| view! { <b class="bad">"≠ "{contradicts}</b>", " });
    let icon = if line.kind == EvidenceKind::SurveyFigure {
        "clip"
    } else {
        names::evidence_icon(line.kind)
    };
    view! {
        <li class=class>
            <Icon name=icon/>
            <button
                class="sources__t"
                type="button"
                data-opens=page.key()
                dir="auto"
                lang=move || content.get()
                on:click=move |_| pages.open(page)
            >
                {title}
            </button>
            <Show when=move || !read_only.get()>
                <button
                    class="icon-btn sources__x"
                    type="button"
                    aria-label=unlink.clone()
                    on:click={
                        let line = line.clone();
                        move |_| on_unlink.run(line.clone())
                    }
                >
                    <Icon name="close" small=true/>
                </button>
            </Show>
            <span class="sources__n">{against}{n}</span>
        </li>
    }
}

/// New evidence, and then every finding that is not linked yet.
fn menu(
    app: App,
    lines: &[Line],
    on_link: Callback<EvidenceId>,
    on_new: Callback<()>,
) -> Vec<MenuItem> {
    let words = app.words_now();
    let new = MenuItem {
        icon: "pencil",
        label: words.inspector().grounds.new.to_owned(),
        hint: words.inspector().grounds.new_hint,
        kind: MenuKind::Action,
        action: on_new,
    };
    let journey = app.desk.journey_now();
    let free = journey.evidence.iter().filter(|it| !lines.iter().any(|line| line.id == it.id));
    let line = |finding: &std::sync::Arc<Evidence>| {
        let id = finding.id;
        let untitled = words.forms().evidence.untitled;
        let title = if finding.title.is_empty() { untitled } else { &finding.title };
        MenuItem {
            icon: names::evidence_icon(finding.kind),
            label: title.to_owned(),
            hint: "",
            kind: MenuKind::Action,
            action: Callback::new(move |()| on_link.run(id)),
        }
    };
    std::iter::once(new).chain(free.map(line)).collect()
}
