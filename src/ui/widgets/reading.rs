//! What is being read, how much of it was, and the way to stop it. Not modal: work goes on.

use leptos::prelude::*;

use crate::ui::signals::Signal;

/// The box of something that takes long enough to be told.
#[component]
pub fn ReadingBox(
    /// The id of what is said in it; it is called that.
    id: &'static str,
    /// What is being read.
    #[prop(into)]
    said: ViewFn,
    /// How much of it was read, in hundredths.
    #[prop(into)]
    percent: Signal<u64>,
    /// What the button is called that stops it.
    #[prop(into)]
    stop: Signal<&'static str>,
    /// Stops it.
    on_stop: Callback<()>,
    /// What more there is to say.
    #[prop(optional, into)]
    more: ViewFn,
) -> impl IntoView {
    view! {
        <section class="reading" aria-labelledby=id>
            <p id=id>{said.run()}</p>
            <button class="btn btn--s" type="button" on:click=move |_| on_stop.run(())>{move || stop.get()}</button>
            <progress
                class="prog"
                max="100"
                prop:value=move || percent.get().to_string()
                aria-labelledby=id
            ></progress>
            {more.run()}
        </section>
    }
}
