//! Messages at the bottom of the screen, and the live region for screen readers.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::super::messages::Message;
use super::super::state::use_app;
use super::super::widgets::Icon;
use crate::ui::stored::StoredValue;
use crate::ui::views::listed;

/// How long a message stays, in seconds; longer while it is hovered or focused.
const STAYS_S: u64 = 10;

/// Messages on screen.
#[component]
pub fn MessageList(
    /// Messages before this one are not shown.
    #[prop(optional)]
    since: u32,
) -> impl IntoView {
    let app = use_app();
    let shown = move || {
        let mut shown = app.messages.shown.get();
        shown.retain(|message| message.key >= since);
        shown
    };
    view! {
        <div class="toasts" role="status">
            {listed(shown, |message| message.key, |message| view! { <Line message/> })}
        </div>
    }
}

/// One message.
#[component]
fn Line(message: Message) -> impl IntoView {
    let app = use_app();
    let key = message.key;
    let clock = StoredValue::new(None::<TimeoutHandle>);
    let hold = move || {
        if let Some(running) = clock.get_value() {
            running.clear();
        }
    };
    let release = move || {
        hold();
        let stays = Duration::from_secs(STAYS_S);
        clock.set_value(set_timeout_with_handle(move || app.messages.dismiss(key), stays).ok());
    };
    release();
    on_cleanup(hold);
    let icon = if message.is_bad { "warn" } else { "check" };
    let action = message.action.map(|(words, act)| {
        view! {
            <button class="btn" type="button" on:click=move |_| {
                app.messages.dismiss(key);
                act();
            }>{words}</button>
        }
    });
    view! {
        <div
            class="selbar selbar--toast"
            on:pointerenter=move |_| hold()
            on:pointerleave=move |_| release()
            on:focusin=move |_| hold()
            on:focusout=move |_| release()
        >
            <Icon name=icon/>
            <span>{message.text}</span>
            {action}
            <button
                class="icon-btn"
                type="button"
                aria-label=move || app.words().shell.close
                on:click=move |_| app.messages.dismiss(key)
            >
                <Icon name="close"/>
            </button>
        </div>
    }
}

/// What screen readers are told.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let app = use_app();
    view! {
        <p class="sr-only" role="status">{move || app.messages.spoken.get()}</p>
        <p class="sr-only" role="alert">{move || app.messages.alarm.get()}</p>
    }
}
