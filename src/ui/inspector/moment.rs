//! Whether a step is a decisive moment: for customers, and for us.

use crate::ui::views::live;
use leptos::prelude::*;

use crate::edit::{Edit, StepChange};
use crate::insight::decisive::{self, Decisive};
use crate::model::StepId;
use crate::ui::commands;
use crate::ui::forms::is_read_only;
use crate::ui::signals::{Memo, Signal};
use crate::ui::state::use_app;
use crate::ui::widgets::{Icon, SwitchField};

/// Who calls the step decisive.
#[component]
pub fn MomentPart(step: StepId) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().inspector().moment;
    let column = app.desk.column(step);
    let ours = Memo::new(move |_| column.with(|step| step.decisive));
    let asked = app.desk.part(move |journey| {
        let step = journey.step(step)?;
        Some((decisive::customers(journey, step), decisive::of(journey, step)))
    });
    let called = move || match asked.get() {
        Some(((called, asked), _)) if asked > 0 => (words.called)(called, asked),
        _ => words.not_asked.to_owned(),
    };
    let verdict = move || asked.get().map_or(Decisive::No, |(_, verdict)| verdict);
    let star = Signal::derive(move || match verdict() {
        Decisive::Both | Decisive::CustomersOnly => "star",
        Decisive::No | Decisive::Unasked | Decisive::CompanyOnly => "star-o",
    });
    let note = move || match verdict() {
        Decisive::CompanyOnly => Some(words.company_only),
        Decisive::CustomersOnly => Some(words.customers_only),
        Decisive::No | Decisive::Unasked | Decisive::Both => None,
    };
    view! {
        <section class="side__part">
            <h3>{words.heading}</h3>
            <dl class="votes">
                <div><dt>{words.customers}</dt><dd><Icon name=star/>{live(called)}</dd></div>
                <div>
                    <dt>{words.us}</dt>
                    <dd>
                        <SwitchField
                            label=words.name
                            on=ours
                            on_change=Callback::new(move |on| {
                                let change = StepChange::Decisive(on);
                                commands::act(app, &Edit::ChangeStep { id: step, change });
                            })
                            states=(words.yes, words.no)
                            read_only=is_read_only(app)
                        />
                    </dd>
                </div>
            </dl>
            {move || note().map(|note| view! { <p class="pick__note">{note}</p> })}
        </section>
    }
}
