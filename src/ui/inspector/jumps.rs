//! The jumps from and to a step: arrows to a step that is not the next.

use crate::ui::views::{Show, listed, live};
use leptos::prelude::*;

use crate::edit::Edit;
use crate::model::{Jump, JumpId, StepId};
use crate::platform::focus;
use crate::ui::commands;
use crate::ui::forms::{Record, StepMark, StepNumber, is_read_only, lang, mark, marks};
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::widgets::{Icon, MenuButton, MenuItem, MenuKind, TextField};

/// The jumps from and to a step, and a way to add one.
#[component]
pub fn JumpsPart(step: StepId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().jumps;
    let ids = app.desk.part(move |journey| {
        let here = journey.jumps.iter().filter(|it| it.from == step || it.to == step);
        here.map(|it| it.id).collect::<Vec<_>>()
    });
    let done = Callback::new(move |_| {
        request_animation_frame(|| focus::first("#inspector-jumps > li:last-child input"));
    });
    let items = Callback::new(move |()| targets(app, step, done));
    view! {
        <section class="side__part">
            <h3>{words.heading}</h3>
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="muted side__why">{words.none}</p>
            </Show>
            <ul class="plans" id="inspector-jumps">
                {listed(move || ids.get(), |id| *id, move |id| view! { <JumpLine id step/> })}
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

/// One jump: where to or from, and what it says.
#[component]
fn JumpLine(id: JumpId, step: StepId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().jumps;
    let unlink = app.words_now().forms().field.unlink;
    let read_only = is_read_only(app);
    let jump: Record<Jump> = Record::new(
        app,
        move |journey| journey.jumps.iter().find(|it| it.id == id).cloned(),
        Edit::PutJump,
    );
    let other = Memo::new(move |_| {
        let (from, to) = jump.read(|it| (it.from, it.to));
        let (id, leads_away) = if from == step { (to, true) } else { (from, false) };
        mark(&app.desk.journey(), id).map(|mark| (mark, leads_away))
    });
    let title = move || {
        other.get().map_or_else(String::new, |(mark, leads_away)| {
            if leads_away {
                (words.to)(mark.n, &mark.title)
            } else {
                (words.from)(mark.n, &mark.title)
            }
        })
    };
    let number = move || {
        other.get().map(|(StepMark { n, colour, .. }, leads_away)| {
            let arrow = if leads_away { "arrow" } else { "back" };
            view! { <Icon name=arrow small=true/><StepNumber n colour/> }
        })
    };
    view! {
        <li class="plan">
            <p class="plan__head">
                <span class="plan__step" aria-hidden="true">{live(number)}</span>
                <span class="plan__name" dir="auto">
                    {move || other.get().map(|(mark, _)| mark.title)}
                </span>
                <Show when=move || !read_only.get()>
                    <button
                        class="icon-btn"
                        type="button"
                        aria-label=move || unlink(&title())
                        on:click=move |_| {
                            commands::take_away(app, &Edit::RemoveJump(id));
                        }
                    >
                        <Icon name="close" small=true/>
                    </button>
                </Show>
            </p>
            <TextField
                label=Signal::derive(move || format!("{}: {}", title(), words.label))
                text=jump.text(|it| &it.label, |it| &mut it.label)
                quiet_label=true
                lang=lang(app)
                read_only
            />
        </li>
    }
}

/// Every step that a jump could lead to; choosing one makes the jump, and then it is told which.
pub fn targets(app: App, step: StepId, done: Callback<JumpId>) -> Vec<MenuItem> {
    let journey = app.desk.journey_now();
    let taken = |to| journey.jumps.iter().any(|it| it.from == step && it.to == to);
    let free = marks(&journey).filter(|mark| mark.id != step && !taken(mark.id));
    let line = |mark: StepMark| MenuItem {
        icon: "arrow",
        label: format!("{} {}", mark.n, mark.title),
        hint: "",
        kind: MenuKind::Action,
        action: Callback::new(move |()| {
            if let Some(id) = make(app, step, mark.id) {
                done.run(id);
            }
        }),
    };
    free.map(line).collect()
}

/// Makes a jump, unless it was refused.
pub fn make(app: App, from: StepId, to: StepId) -> Option<JumpId> {
    let id = app.desk.draw();
    let is_made = commands::act(app, &Edit::PutJump(Jump { id, from, to, ..Jump::default() }));
    // What it says is a step of undo of its own.
    app.desk.seal();
    is_made.then_some(id)
}
