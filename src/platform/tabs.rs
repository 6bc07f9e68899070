//! What tabs tell each other, over a channel where the browser has one, and by
//! the traces that writing leaves in localStorage.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{BroadcastChannel, MessageEvent, PageTransitionEvent, StorageEvent};

use super::timer;
use crate::keep::News;
use crate::model::JourneyId;

/// What a tab hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Another tab saved a journey: where it is open, `Keeper::save` takes it in.
    Saved {
        /// Which.
        id: JourneyId,
        /// Its revision, if that is known.
        revision: Option<u64>,
    },
    /// Another tab put a journey in the bin, or took it out.
    Binned(JourneyId),
    /// Another tab changed the settings.
    Settings,
    /// The journey that is open here is open in another tab too, or is no longer.
    Elsewhere(bool),
    /// Something in localStorage was changed elsewhere: there may be more room.
    Stored,
    /// This tab was away: out of sight, frozen, or left by the back button. Look again.
    Woke,
}

/// This tab among the others. Dropping it ends the conversation.
pub struct Tabs {
    talk: Rc<Talk>,
    _listeners: Vec<EventListener>,
}

struct Talk {
    channel: Option<BroadcastChannel>,
    hear: Box<dyn Fn(Heard)>,
    /// The journey that is open here.
    open: Cell<Option<JourneyId>>,
    elsewhere: Cell<bool>,
    /// How often the others were asked, and whether anybody answered the last time.
    asked: Cell<(u32, bool)>,
    /// Keys that changed in localStorage, told a moment after the first and once each.
    changed: RefCell<BTreeSet<String>>,
}

const NAME: &str = "klantreis";
/// Other tabs may write a thousand times a second; nobody needs to hear of it so often.
const GATHER_MS: u32 = 50;
/// How long the others have to answer.
const ANSWER_MS: u32 = 300;

impl Tabs {
    /// Joins the conversation. `hear` is called for what other tabs tell.
    pub fn join(hear: impl Fn(Heard) + 'static) -> Self {
        let talk = Rc::new(Talk {
            channel: BroadcastChannel::new(NAME).ok(),
            hear: Box::new(hear),
            open: Cell::default(),
            elsewhere: Cell::default(),
            asked: Cell::default(),
            changed: RefCell::default(),
        });
        let _listeners = listeners(&talk);
        Self { talk, _listeners }
    }

    /// Tells the other tabs; where there is no channel, localStorage tells them.
    pub fn tell(&self, news: News) {
        self.talk.tell(news);
    }

    /// Which journey is open here now. The others are asked whether they have it too.
    pub fn open(&self, id: Option<JourneyId>) {
        let before = self.talk.open.replace(id);
        if let Some(before) = before.filter(|&before| id != Some(before)) {
            self.talk.tell(News::Left(before));
            self.talk.elsewhere(false);
        }
        self.talk.ask();
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some(id) = self.talk.open.take() {
            self.talk.tell(News::Left(id));
        }
        if let Some(channel) = &self.talk.channel {
            channel.close();
        }
    }
}

impl Talk {
    fn tell(&self, news: News) {
        if let Some(channel) = &self.channel {
            // A channel that is closed reaches nobody; localStorage still does.
            let _ = channel.post_message(&JsValue::from_str(&news.to_string()));
        }
    }

    /// Asks who else has the journey open. Who does not answer soon has not.
    fn ask(self: &Rc<Self>) {
        let Some(id) = self.open.get() else { return };
        let (n, _) = self.asked.get();
        let this = n.wrapping_add(1);
        self.asked.set((this, false));
        self.tell(News::Who(id));
        let talk = Rc::downgrade(self);
        spawn_local(async move {
            timer::pause(ANSWER_MS).await;
            if let Some(talk) = talk.upgrade()
                && talk.asked.get() == (this, false)
            {
                talk.elsewhere(false);
            }
        });
    }

    fn answered(&self) {
        let (n, _) = self.asked.get();
        self.asked.set((n, true));
        self.elsewhere(true);
    }

    fn elsewhere(&self, is_elsewhere: bool) {
        if self.elsewhere.replace(is_elsewhere) != is_elsewhere {
            (self.hear)(Heard::Elsewhere(is_elsewhere));
        }
    }

    fn hear(self: &Rc<Self>, news: News) {
        let is_open = |id| self.open.get() == Some(id);
        match news {
            News::Saved { id, revision } => (self.hear)(Heard::Saved { id, revision }),
            News::Binned(id) => (self.hear)(Heard::Binned(id)),
            News::Settings => (self.hear)(Heard::Settings),
            News::Who(id) if is_open(id) => {
                self.tell(News::Here(id));
                self.answered();
            }
            News::Here(id) if is_open(id) => self.answered(),
            // A third tab may still have it.
            News::Left(id) if is_open(id) => self.ask(),
            News::Who(_) | News::Here(_) | News::Left(_) => {}
        }
    }

    fn key_changed(self: &Rc<Self>, key: String) {
        let is_first = self.changed.borrow().is_empty();
        self.changed.borrow_mut().insert(key);
        if is_first {
            let talk = Rc::downgrade(self);
            spawn_local(async move {
                timer::pause(GATHER_MS).await;
                tell_changes(&talk);
            });
        }
    }
}

fn tell_changes(talk: &Weak<Talk>) {
    let Some(talk) = talk.upgrade() else { return };
    let keys = talk.changed.take();
    for news in keys.iter().filter_map(|key| News::of_key(key)) {
        talk.hear(news);
    }
    (talk.hear)(Heard::Stored);
}

fn listeners(talk: &Rc<Talk>) -> Vec<EventListener> {
    let mut listeners = Vec::new();
    if let Some(channel) = &talk.channel {
        let talk = Rc::downgrade(talk);
        listeners.push(EventListener::new(channel, "message", move |event| {
            let line = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            let news = line.and_then(|line| line.parse().ok());
            if let (Some(talk), Some(news)) = (talk.upgrade(), news) {
                talk.hear(news);
            }
        }));
    }
    let Some(window) = web_sys::window() else { return listeners };
    listeners.push(EventListener::new(&window, "storage", {
        let talk = Rc::downgrade(talk);
        move |event| {
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            if let Some(talk) = talk.upgrade() {
                // Without a key, all of it was removed.
                talk.key_changed(key.unwrap_or_default());
            }
        }
    }));
    listeners.push(EventListener::new(&window, "pageshow", {
        let talk = Rc::downgrade(talk);
        move |event| {
            let event = event.dyn_ref::<PageTransitionEvent>();
            if event.is_some_and(PageTransitionEvent::persisted) {
                woke(&talk);
            }
        }
    }));
    if let Some(document) = window.document() {
        let talk = Rc::downgrade(talk);
        let hidden = document.clone();
        listeners.push(EventListener::new(&document, "visibilitychange", move |_| {
            if !hidden.hidden() {
                woke(&talk);
            }
        }));
    }
    listeners
}

fn woke(talk: &Weak<Talk>) {
    if let Some(talk) = talk.upgrade() {
        (talk.hear)(Heard::Woke);
        talk.ask();
    }
}
