//! A number chosen by sliding: a native range, so that arrow keys, touch and
//! screen readers work as everywhere.

use leptos::{ev, prelude::*};

use crate::ui::signals::Signal;

/// A slider with marks below it.
#[component]
pub fn SliderField(
    /// Accessible name.
    #[prop(into)]
    label: String,
    /// The least and the most.
    range: (i32, i32),
    /// Where it stands; none: nowhere yet.
    #[prop(into)]
    value: Signal<Option<i32>>,
    /// The value in words, for screen readers.
    #[prop(into)]
    said: Signal<String>,
    /// What stands below the track, from the least to the most at equal distances.
    #[prop(optional)]
    marks: Vec<String>,
    /// Called with the value while it slides.
    on_slide: Callback<i32>,
    /// Called when it is let go or left.
    on_leave: Callback<()>,
    /// Called by Delete, to have no value; without it there is always one.
    #[prop(optional, into)]
    on_clear: Option<Callback<()>>,
    /// Whether it can only be read.
    #[prop(optional, into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let (least, most) = range;
    let rest = (least + most) / 2;
    let on_key = move |event: ev::KeyboardEvent| {
        if let Some(on_clear) = on_clear
            && matches!(event.key().as_str(), "Delete" | "Backspace")
        {
            event.prevent_default();
            on_clear.run(());
        }
    };
    let on_input = move |event| {
        if let Ok(value) = event_target_value(&event).parse() {
            on_slide.run(value);
        }
    };
    view! {
        <div class="range">
            <input
                type="range"
                min=least.to_string()
                max=most.to_string()
                step="1"
                aria-label=label
                aria-valuetext=move || said.get()
                disabled=move || read_only.get()
                data-unset=move || value.get().is_none().then_some("")
                prop:value=move || value.get().unwrap_or(rest).to_string()
                on:input=on_input
                on:change=move |_| on_leave.run(())
                on:keydown=on_key
                // A field may lose focus because it is being taken out of the page.
                on:blur=move |_| {
                    // The owner of the field may be gone by now.
                    let _ = on_leave.try_run(());
                }
            />
            <span class="range__marks" aria-hidden="true">
                {marks.into_iter().map(|mark| view! { <span>{mark}</span> }).collect_view()}
            </span>
        </div>
    }
}
