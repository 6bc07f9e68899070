//! What every screen shares: the reader's choices, where the reader is, the
//! open journey, the library, and what has just been said. Made once, at the
//! root, and copied freely.

use leptos::prelude::*;

use super::desk::Desk;
use super::dialogs::Dialog;
use super::measure::Measuring;
use super::messages::Messages;
use super::opening::Opening;
use super::shelf::Shelf;
use crate::keep::Theme;
use crate::model::{JourneyId, Language};
use crate::platform::page;
use crate::words::{self, Words};

/// The state of the program.
#[derive(Clone, Copy)]
pub struct App {
    /// The language of the screens; a journey has one of its own.
    pub language: RwSignal<Language>,
    /// Light, dark, or as the device.
    pub theme: RwSignal<Theme>,
    /// Where the reader is.
    pub route: RwSignal<Route>,
    /// The dialog that is open, if any.
    pub dialog: RwSignal<Option<Dialog>>,
    /// The open journey.
    pub desk: Desk,
    /// All journeys of this browser.
    pub shelf: Shelf,
    /// Files that are being opened.
    pub opening: Opening,
    /// Files of events, and what they show.
    pub measuring: Measuring,
    /// What was just said, on screen and to screen readers.
    pub messages: Messages,
}

/// Places in the program. Each has an address, so that back, reload and a bookmark work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Route {
    /// The list of journeys.
    #[default]
    Library,
    /// The map of a journey.
    Map(JourneyId),
    /// What data shows of a journey.
    Measure(JourneyId),
}

impl App {
    /// The texts of the present language.
    pub fn words(self) -> &'static Words {
        words::of(self.language.get())
    }

    /// The texts, for an answer to something the user did.
    pub fn words_now(self) -> &'static Words {
        words::of(self.language.get_untracked())
    }

    /// Where the reader is now, for an answer to something the user did.
    pub fn route_now(self) -> Route {
        self.route.get_untracked()
    }

    /// Goes to a place, as a link does.
    pub fn go(self, route: Route) {
        page::go(&route.hash());
    }
}

impl Route {
    /// The place after the `#` of an address; anything unknown is the library.
    pub fn parse(hash: &str) -> Self {
        let after = |start| JourneyId::parse(hash.strip_prefix(start)?).ok();
        let map = || after("/map/").map(Self::Map);
        let measure = || after("/measure/").map(Self::Measure);
        map().or_else(measure).unwrap_or_default()
    }

    /// The address of the place, after the `#`.
    pub fn hash(self) -> String {
        match self {
            Self::Library => "/".to_owned(),
            Self::Map(id) => format!("/map/{id}"),
            Self::Measure(id) => format!("/measure/{id}"),
        }
    }

    /// The address for a link.
    pub fn href(self) -> String {
        format!("#{}", self.hash())
    }

    /// The journey that is open there.
    pub fn journey(self) -> Option<JourneyId> {
        match self {
            Self::Library => None,
            Self::Map(id) | Self::Measure(id) => Some(id),
        }
    }
}

/// The state, from anywhere below the root.
pub fn use_app() -> App {
    expect_context::<App>()
}
