//! A clock for a workshop: it counts down the minutes for one step.

use std::time::Duration;

use leptos::prelude::*;

use super::super::state::use_app;
use super::super::widgets::Icon;
use crate::platform::clock;
use crate::ui::signals::{Memo, RwSignal};

/// Minutes on the clock before anyone changed them.
const MINUTES: u32 = 5;
const MOST: u32 = 60;

/// What the clock does.
#[derive(Clone, Copy, PartialEq)]
enum State {
    /// It stands, with so many seconds to go.
    Still(u32),
    /// It runs until this moment, in milliseconds.
    Until(i64),
}

/// The clock with its buttons.
#[component]
pub fn Clock() -> impl IntoView {
    let app = use_app();
    let words = move || &app.words().pages().present;
    let state = RwSignal::new(State::Still(MINUTES * 60));
    let now = RwSignal::new(millis());
    let left = Memo::new(move |_| match state.get() {
        State::Still(seconds) => seconds,
        State::Until(end) => ((end - now.get()).max(0) as u32).div_ceil(1000),
    });
    let tick = move || {
        now.set(millis());
        if matches!(state.get_untracked(), State::Until(_)) && left.get_untracked() == 0 {
            state.set(State::Still(0));
            app.messages.say(app.words_now().pages().present.time_is_up);
        }
    };
    // Four times a second: a second is never seen to last two.
    if let Ok(ticking) = set_interval_with_handle(tick, Duration::from_millis(250)) {
        on_cleanup(move || ticking.clear());
    }
    let is_running = move || matches!(state.get(), State::Until(_));
    let toggle = move |_| {
        now.set(millis());
        let seconds = left.get_untracked();
        state.set(match state.get_untracked() {
            State::Until(_) => State::Still(seconds),
            State::Still(0) => State::Until(millis() + i64::from(MINUTES) * 60_000),
            State::Still(_) => State::Until(millis() + i64::from(seconds) * 1000),
        });
    };
    let add = move |minutes: i64| {
        now.set(millis());
        let seconds =
            (i64::from(left.get_untracked()) + minutes * 60).clamp(0, i64::from(MOST * 60));
        state.set(match state.get_untracked() {
            State::Until(_) => State::Until(millis() + seconds * 1000),
            State::Still(_) => State::Still(seconds as u32),
        });
    };
    view! {
        <div class="stage__clock" role="group" aria-label=move || words().timer data-over=move || (left.get() == 0).then_some("")>
            <button class="icon-btn" type="button" aria-label=move || words().less_time on:click=move |_| add(-1)>
                <Icon name="minus"/>
            </button>
            <span role="timer">{move || format!("{}:{:02}", left.get() / 60, left.get() % 60)}</span>
            <button class="icon-btn" type="button" aria-label=move || words().more_time on:click=move |_| add(1)>
                <Icon name="plus"/>
            </button>
            <button
                class="icon-btn"
                type="button"
                aria-label=move || if is_running() { words().pause } else { words().start }
                on:click=toggle
            >
                {move || if is_running() { view! { <Icon name="timer"/> } } else { view! { <Icon name="play"/> } }}
            </button>
        </div>
    }
}

fn millis() -> i64 {
    clock::now().ms()
}
