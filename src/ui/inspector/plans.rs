//! What we do about it: the improvements at a step.

use crate::ui::views::{Show, listed};
use leptos::prelude::*;

use crate::edit::Edit;
use crate::model::{Improvement, ImprovementId, ImprovementStatus, StepId};
use crate::platform::focus;
use crate::ui::commands;
use crate::ui::forms::{Record, is_read_only, lang};
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::widgets::{Icon, MenuButton, MenuItem, MenuKind, SelectField, TextField};
use crate::words::names;

const STATUSES: [ImprovementStatus; 4] = [
    ImprovementStatus::Idea,
    ImprovementStatus::Planned,
    ImprovementStatus::Running,
    ImprovementStatus::Done,
];

/// The improvements at a step, and a way to add one.
#[component]
pub fn Plans(step: StepId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().plans;
    let ids = app.desk.part(move |journey| {
        let here = journey.improvements.iter().filter(|it| it.steps.contains(&step));
        here.map(|it| it.id).collect::<Vec<_>>()
    });
    let items = Callback::new(move |()| menu(app, step));
    view! {
        <section class="side__part">
            <h3>{words.heading}</h3>
            <ul class="plans" id="inspector-plans">
                {listed(move || ids.get(), |id| *id, move |id| view! { <Plan id step/> })}
            </ul>
            <Show when=move || app.desk.is_editable()>
                <MenuButton label=words.add class="btn btn--add" items>
                    <Icon name="plus"/>
                    {words.add}
                </MenuButton>
            </Show>
        </section>
    }
}

/// One improvement: its title and how far it is.
#[component]
fn Plan(id: ImprovementId, step: StepId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().plans;
    let language = app.words_now().language;
    let unlink = app.words_now().forms().field.unlink;
    let read_only = is_read_only(app);
    let plan: Record<Improvement> = Record::new(
        app,
        move |journey| journey.improvements.iter().find(|it| it.id == id).cloned(),
        Edit::PutImprovement,
    );
    let status = Memo::new(move |_| plan.read(|it| it.status));
    let statuses = STATUSES.map(|it| names::improvement_status(language, it).to_owned());
    let name = move || {
        let title = plan.read(|it| it.title.clone());
        unlink(if title.is_empty() { words.untitled } else { &title })
    };
    view! {
        <li class="plan plan--slip">
            <TextField
                label=words.title
                text=plan.text(|it| &it.title, |it| &mut it.title)
                quiet_label=true
                lang=lang(app)
                read_only
            />
            <div class="plan__foot">
                <span class="status">
                    <Icon name=Signal::derive(move || names::improvement_icon(status.get()))/>
                </span>
                <SelectField
                    label=words.status
                    quiet_label=true
                    options=Signal::stored(statuses.into())
                    chosen=Signal::derive(move || {
                        STATUSES.iter().position(|each| *each == status.get()).unwrap_or(0)
                    })
                    on_choose=Callback::new(move |idx: usize| {
                        if let Some(status) = STATUSES.get(idx) {
                            plan.change(|it| it.status = *status);
                        }
                    })
                    read_only
                />
                <Show when=move || !read_only.get()>
                    <button
                        class="icon-btn"
                        type="button"
                        aria-label=name
                        on:click=move |_| plan.change(|it| it.steps.retain(|each| *each != step))
                    >
                        <Icon name="close" small=true/>
                    </button>
                </Show>
            </div>
        </li>
    }
}

/// A new improvement, and then those of other steps.
fn menu(app: App, step: StepId) -> Vec<MenuItem> {
    let words = &app.words_now().inspector().plans;
    let new = MenuItem {
        icon: "pencil",
        label: words.new.to_owned(),
        hint: "",
        kind: MenuKind::Action,
        action: Callback::new(move |()| {
            let improvement =
                Improvement { id: app.desk.draw(), steps: vec![step], ..Improvement::default() };
            if commands::act(app, &Edit::PutImprovement(improvement)) {
                app.desk.seal();
                request_animation_frame(|| {
                    focus::first("#inspector-plans > li:last-child input");
                });
            }
        }),
    };
    let journey = app.desk.journey_now();
    let elsewhere = journey.improvements.iter().filter(|it| !it.steps.contains(&step));
    let line = |improvement: &std::sync::Arc<Improvement>| {
        let mut here = (**improvement).clone();
        here.steps.push(step);
        MenuItem {
            icon: names::improvement_icon(improvement.status),
            label: improvement.title.clone(),
            hint: "",
            kind: MenuKind::Action,
            action: Callback::new(move |()| {
                commands::act(app, &Edit::PutImprovement(here.clone()));
                app.desk.seal();
            }),
        }
    };
    std::iter::once(new).chain(elsewhere.map(line)).collect()
}
