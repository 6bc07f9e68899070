//! What was just said: a line at the bottom of the screen, with a way back
//! where there is one, and the live region that screen readers read.

use std::sync::Arc;

use crate::ui::lasting::{Lasting, lasting};
use crate::ui::signals::RwSignal;
use crate::ui::stored::StoredValue;
use crate::words::Words;

/// What was just said.
pub type Messages = Lasting<MessagesParts>;

/// What it is made of.
pub struct MessagesParts {
    /// On screen, the newest last.
    pub shown: RwSignal<Vec<Message>>,
    /// For screen readers only.
    pub spoken: RwSignal<String>,
    /// For screen readers only, and at once.
    pub alarm: RwSignal<String>,
    next: StoredValue<u32>,
}

/// What a button on a message does. Not a `Callback`: that lives only as long as
/// the part of the screen that made it, and a message outlives what was deleted.
pub type Action = Arc<dyn Fn() + Send + Sync>;

/// A message on screen.
#[derive(Clone)]
pub struct Message {
    /// Tells messages apart.
    pub key: u32,
    /// What it says.
    pub text: String,
    /// A button on it: its words and what it does.
    pub action: Option<(String, Action)>,
    /// Something went wrong, rather than well.
    pub is_bad: bool,
}

impl Messages {
    /// Nothing said yet.
    pub fn new() -> Self {
        lasting(MessagesParts {
            shown: RwSignal::new(Vec::new()),
            spoken: RwSignal::new(String::new()),
            alarm: RwSignal::new(String::new()),
            next: StoredValue::new(0),
        })
    }

    /// Says something to screen readers; whoever sees the screen sees it happen.
    pub fn speak(self, text: impl Into<String>) {
        let text = text.into();
        // The same words again are spoken again only when they differ by something unheard.
        let again = self.spoken.with_untracked(|before| *before == text);
        self.spoken.set(if again { format!("{text}\u{a0}") } else { text });
    }

    /// Says something to screen readers at once, because something is wrong.
    pub fn speak_now(self, text: impl Into<String>) {
        self.alarm.set(text.into());
    }

    /// Says that something was done.
    pub fn say(self, text: impl Into<String>) {
        self.add(text.into(), None, false);
    }

    /// Says that something was done, with a button to take it back.
    pub fn say_with(
        self,
        text: impl Into<String>,
        button: impl Into<String>,
        act: impl Fn() + Send + Sync + 'static,
    ) {
        self.add(text.into(), Some((button.into(), Arc::new(act))), false);
    }

    /// Says that something did not work, with a button that helps. Where the same is said already,
    /// the one button helps both.
    pub fn warn_with(
        self,
        text: impl Into<String>,
        button: impl Into<String>,
        act: impl Fn() + Send + Sync + 'static,
    ) {
        let text = text.into();
        let before = self.shown.with_untracked(|shown| {
            let said = shown.iter().find(|message| message.is_bad && message.text == text);
            said.and_then(|message| message.action.clone())
        });
        let help = move || {
            if let Some((_, before)) = &before {
                before();
            }
            act();
        };
        self.add(text, Some((button.into(), Arc::new(help))), true);
    }

    /// Says that something did not work.
    pub fn warn(self, text: impl Into<String>) {
        self.add(text.into(), None, true);
    }

    /// The key of the next message: those from it on are still to be said.
    pub fn next_key(self) -> u32 {
        self.next.get_value()
    }

    /// Takes a message away.
    pub fn dismiss(self, key: u32) {
        self.shown.update(|shown| shown.retain(|message| message.key != key));
    }

    /// Presses the button of the newest message that takes something back; whether there was one.
    pub fn undo(self, words: &Words) -> bool {
        let takes_back = |message: &&Message| {
            message.action.as_ref().is_some_and(|(label, _)| *label == words.shell.undo)
        };
        let newest =
            self.shown.with_untracked(|shown| shown.iter().rev().find(takes_back).cloned());
        let Some(Message { key, action: Some((_, act)), .. }) = newest else { return false };
        self.dismiss(key);
        act();
        true
    }

    fn add(self, text: String, action: Option<(String, Action)>, is_bad: bool) {
        const MOST: usize = 3;
        let key = self.next.get_value();
        self.next.set_value(key + 1);
        self.shown.update(|shown| {
            shown.retain(|message| message.text != text);
            if shown.len() == MOST {
                shown.remove(0);
            }
            shown.push(Message { key, text, action, is_bad });
        });
    }
}
