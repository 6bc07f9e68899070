//! What every screen shares: the reader's choices, where the reader is, the
//! open journey, the library, and what has just been said. Made once, at the
//! root, and copied freely.

use leptos::prelude::*;

use super::commands::OnMap;
use super::desk::Desk;
use super::dialogs::Dialog;
use super::later::Kept;
use super::measure::Measuring;
use super::messages::Messages;
use super::opening::Opening;
use super::shelf::Shelf;
use crate::edit::Selection;
use crate::keep::Theme;
use crate::model::{JourneyId, Language};
use crate::platform::page;
use crate::ui::lasting::Lasting;
use crate::ui::signals::RwSignal;
use crate::words::{self, Words};

/// The state of the program.
pub type App = Lasting<AppParts>;

/// What it is made of.
pub struct AppParts {
    /// The language of the screens; a journey has one of its own.
    pub language: RwSignal<Language>,
    /// Light, dark, or as the device.
    pub theme: RwSignal<Theme>,
    /// Where the reader is.
    pub route: RwSignal<Route>,
    /// The dialog that is open, if any.
    pub dialog: RwSignal<Option<Dialog>>,
    /// Where the map is asked to go, once it stands there.
    pub goal: RwSignal<Option<Selection>>,
    /// What the map is asked to do.
    pub asked_of_map: RwSignal<Option<OnMap>>,
    /// The open journey.
    pub desk: Desk,
    /// All journeys of this browser.
    pub shelf: Shelf,
    /// Files that are being opened.
    pub opening: Opening,
    /// Files of events, and what they show.
    pub measuring: Kept<Measuring>,
    /// What was just said, on screen and to screen readers.
    pub messages: Messages,
}

/// Places in the program. Each has an address, so that back, reload and a bookmark work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Route {
    /// The list of journeys.
    #[default]
    Library,
    /// A screen of a journey.
    In(JourneyId, Screen),
}

/// Screens of a journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Screen {
    /// What is known, and what it rests on.
    Research,
    /// The customer groups.
    Audience,
    /// The map.
    #[default]
    Map,
    /// What data shows.
    Measure,
    /// One step at a time, for a room.
    Present,
}

impl Screen {
    /// Those in the navigation, in the order of the method.
    pub const RAIL: [Self; 4] = [Self::Research, Self::Audience, Self::Map, Self::Measure];
    const ALL: [Self; 5] =
        [Self::Research, Self::Audience, Self::Map, Self::Measure, Self::Present];

    fn slug(self) -> &'static str {
        match self {
            Self::Research => "research",
            Self::Audience => "audience",
            Self::Map => "map",
            Self::Measure => "measure",
            Self::Present => "present",
        }
    }

    /// What it is called.
    pub fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Research => words.shell.research,
            Self::Audience => words.shell.audience,
            Self::Map => words.shell.map,
            Self::Measure => words.shell.measure,
            Self::Present => words.shell.present,
        }
    }
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
        // The browser tells of it only later: what is left must not be drawn anew until then.
        self.arrive(route);
    }

    /// The address has become that of a place.
    pub fn arrive(self, route: Route) {
        if self.route_now() != route {
            self.route.set(route);
        }
    }
}

impl Route {
    /// The place after the `#` of an address; anything unknown is the library.
    pub fn parse(hash: &str) -> Self {
        let inside = || {
            let (slug, id) = hash.strip_prefix('/')?.split_once('/')?;
            let screen = Screen::ALL.into_iter().find(|screen| screen.slug() == slug)?;
            Some(Self::In(JourneyId::parse(id).ok()?, screen))
        };
        inside().unwrap_or(Self::Library)
    }

    /// The map of a journey.
    pub fn map(id: JourneyId) -> Self {
        Self::In(id, Screen::Map)
    }

    /// The address of the place, after the `#`.
    pub fn hash(self) -> String {
        match self {
            Self::Library => "/".to_owned(),
            Self::In(id, screen) => format!("/{}/{id}", screen.slug()),
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
            Self::In(id, _) => Some(id),
        }
    }

    /// The screen of the journey.
    pub fn screen(self) -> Option<Screen> {
        match self {
            Self::Library => None,
            Self::In(_, screen) => Some(screen),
        }
    }
}

/// The state, from anywhere below the root.
pub fn use_app() -> App {
    expect_context::<App>()
}
