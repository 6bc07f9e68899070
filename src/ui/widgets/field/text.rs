//! A field for text, a number or a day.
//!
//! What is typed goes to the owner with every key. What the owner refuses stays
//! in the field with the reason beside it; nothing that was typed is thrown
//! away, and a change from elsewhere (undo, another tab) shows at once.

use leptos::{ev, prelude::*};

use crate::platform::{field, focus};
use crate::ui::signals::{Memo, RwSignal, Signal};

/// Where the text of a field comes from and goes to.
#[derive(Clone, Copy)]
pub struct TextBinding {
    /// The text as the owner has it.
    pub value: Signal<String>,
    /// Takes what is typed; gives the reason when it is refused.
    pub write: Callback<String, Option<String>>,
    /// Called when the field is left.
    pub leave: Callback<()>,
}

/// Kinds of text fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// One line.
    Line,
    /// Several lines.
    Area,
    /// A number.
    Number,
    /// A day.
    Date,
}

/// What was typed and does not stand at the owner in that form.
#[derive(Clone)]
struct Draft {
    text: String,
    error: Option<String>,
    /// The owner's text just after writing: when it changes, the draft is past.
    beside: String,
}

/// A field with its label above it.
#[component]
pub fn TextField(
    /// What stands above the field.
    #[prop(into)]
    label: Signal<String>,
    /// Where the text comes from and goes to.
    text: TextBinding,
    /// What may stand in it.
    #[prop(default = TextKind::Line)]
    kind: TextKind,
    /// A few words below the field.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// Language of the content.
    #[prop(optional, into)]
    lang: Option<Signal<&'static str>>,
    /// Whether the label is only for screen readers, because a heading says it already.
    #[prop(optional)]
    quiet_label: bool,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let draft = RwSignal::new(None::<Draft>);
    let live = Memo::new(move |_| {
        let value = text.value.get();
        draft.get().filter(|draft| draft.beside == value).map(|draft| (draft.text, draft.error))
    });
    let shown = Memo::new(move |_| live.get().map_or_else(|| text.value.get(), |(typed, _)| typed));
    let error = Memo::new(move |_| live.get().and_then(|(_, error)| error));
    let on_input = move |event: ev::Event| {
        // Half a date has no value yet: writing it would wipe the other half.
        if kind == TextKind::Date && field::is_incomplete(&event) {
            return;
        }
        let typed = event_target_value(&event);
        let error = text.write.run(typed.clone());
        let beside = text.value.get_untracked();
        let kept = error.is_some() || beside != typed;
        draft.set(kept.then_some(Draft { text: typed, error, beside }));
    };
    let on_blur = move |event: ev::FocusEvent| {
        if kind == TextKind::Date && field::is_incomplete(&event) {
            let beside = text.value.get_untracked();
            let error = text.write.run("?".to_owned());
            draft.set(Some(Draft { text: beside.clone(), error, beside }));
        } else if error.try_get_untracked().is_some_and(|error| error.is_none()) {
            draft.set(None);
        }
        // A field may lose focus because it is being taken out of the page.
        let _ = text.leave.try_run(());
    };
    let id = focus::fresh_id("field");
    let note = format!("{id}-note");
    let has_note = move || hint.is_some_and(|hint| hint.with(|hint| !hint.is_empty()));
    let described = {
        let note = note.clone();
        move || (has_note() || error.get().is_some()).then(|| note.clone())
    };
    let lang = move || lang.map(|lang| lang.get());
    let invalid = move || error.get().map(|_| "true");
    let control = match kind {
        TextKind::Area => view! {
            <span class="field field--area">
                <textarea
                    id=id.clone()
                    rows="2"
                    dir="auto"
                    spellcheck="true"
                    lang=lang
                    readonly=move || read_only.get()
                    aria-invalid=invalid
                    aria-describedby=described
                    prop:value=move || shown.get()
                    on:input=on_input
                    on:blur=on_blur
                ></textarea>
            </span>
        }
        .into_any(),
        TextKind::Line | TextKind::Number | TextKind::Date => view! {
            <span class="field">
                <input
                    id=id.clone()
                    type=if kind == TextKind::Date { "date" } else { "text" }
                    inputmode=(kind == TextKind::Number).then_some("decimal")
                    dir=(kind == TextKind::Line).then_some("auto")
                    spellcheck=if kind == TextKind::Line { "true" } else { "false" }
                    autocomplete="off"
                    max=(kind == TextKind::Date).then_some("9999-12-31")
                    lang=lang
                    readonly=move || read_only.get()
                    aria-invalid=invalid
                    aria-describedby=described
                    prop:value=move || shown.get()
                    on:input=on_input
                    on:blur=on_blur
                />
            </span>
        }
        .into_any(),
    };
    view! {
        <div class="pick">
            <label class=if quiet_label { "sr-only" } else { "pick__l" } for=id>
                {move || label.get()}
            </label>
            {control}
            <p class="pick__note" id=note aria-live="polite" hidden=move || !has_note() && error.get().is_none()>
                {move || match error.get() {
                    Some(error) => view! { <span class="pick__error">{error}</span> }.into_any(),
                    None => hint.map(|hint| hint.get()).into_any(),
                }}
            </p>
        </div>
    }
}
