//! Whether the open journey is kept, as the bar and the strips say it.

use leptos::prelude::*;

use super::state::use_app;
use super::widgets::Icon;
use crate::model::Instant;
use crate::platform::clock;
use crate::ui::signals::Signal;
use crate::ui::views::{Show, live};
use crate::words::{saving::Saving, trouble::Trouble};

/// Whether the open journey is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing is open, or it is only being opened.
    #[default]
    Idle,
    /// All of it is in both places, since then.
    Saved(Instant),
    /// A change is on its way.
    Saving,
    /// A change is not kept.
    NotSaved(Reason),
    /// This browser keeps nothing here.
    MemoryOnly,
    /// Opened to look at: nothing is written.
    ReadOnly,
    /// It was deleted in another tab.
    Deleted,
}

/// Why a change is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No room.
    Full,
    /// The browser refuses or fails.
    Failed,
    /// What was read back is not what was written.
    Unfaithful,
}

impl Reason {
    /// The reason in a few words.
    pub fn words(self, words: &Saving) -> &'static str {
        match self {
            Self::Full => words.reasons.full,
            Self::Failed => words.reasons.failed,
            Self::Unfaithful => words.reasons.unfaithful,
        }
    }

    /// What happened, what is kept and what to do, in one text.
    pub fn strip(self, words: &Trouble) -> String {
        let (bold, rest) = match self {
            Self::Full => words.full,
            Self::Failed | Self::Unfaithful => words.failed,
        };
        format!("{bold} {rest}")
    }
}

/// The note in the bar.
#[component]
pub fn SavedNote() -> impl IntoView {
    let app = use_app();
    let state = app.desk.saving;
    let elsewhere = app.desk.elsewhere;
    let class = move || match state.get() {
        SaveState::NotSaved(_) | SaveState::Deleted => "saved saved--bad",
        SaveState::MemoryOnly | SaveState::ReadOnly => "saved saved--off",
        SaveState::Idle | SaveState::Saved(_) | SaveState::Saving => "saved",
    };
    let icon = Signal::derive(move || match state.get() {
        SaveState::NotSaved(_) | SaveState::Deleted => "warn",
        SaveState::MemoryOnly => "memory",
        SaveState::ReadOnly => "lock",
        SaveState::Saving => "clock",
        SaveState::Idle | SaveState::Saved(_) => {
            if elsewhere.get() {
                "tabs"
            } else {
                "check"
            }
        }
    });
    let text = move || {
        let words = app.words().saving;
        match state.get() {
            SaveState::Idle => view! { <span></span> }.into_any(),
            SaveState::Saved(at) => {
                let time = clock::time_of_day(at);
                let said = if elsewhere.get() {
                    view! { <span>{words.elsewhere.0}" "<b>{words.elsewhere.1}</b></span> }
                        .into_any()
                } else {
                    view! { <span>{words.saved}</span> }.into_any()
                };
                view! { {said}" "<time>{time}</time> }.into_any()
            }
            SaveState::Saving => view! { <span>{words.saving}</span> }.into_any(),
            SaveState::NotSaved(reason) => {
                view! { <span><b>{words.not_saved}" "{reason.words(words)}</b></span> }.into_any()
            }
            SaveState::MemoryOnly => view! { <span><b>{words.memory_only}</b></span> }.into_any(),
            SaveState::ReadOnly => view! { <span>{words.read_only}</span> }.into_any(),
            SaveState::Deleted => {
                view! { <span><b>{app.words().trouble().deleted_strip.0}</b></span> }.into_any()
            }
        }
    };
    view! {
        <p class=class role="status">
            <Show when=move || state.get() != SaveState::Idle>
                <Icon name=icon/>
            </Show>
            <span>{live(text)}</span>
        </p>
    }
}
