//! What a path looks for: a role and a name, as a screen reader tells them.

use serde::Serialize;

/// Something on the page, by its role and accessible name.
#[derive(Clone, Debug, Serialize)]
pub struct Seek {
    role: String,
    name: Option<Name>,
    inside: Option<Box<Seek>>,
    nth: Option<usize>,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum Name {
    Is(String),
    Starts(String),
    Has(String),
}

/// Anything with this role; see [`Seek::named`] for its name.
pub fn role(role: &str) -> Seek {
    Seek { role: role.to_owned(), name: None, inside: None, nth: None }
}

impl Seek {
    /// Whose name is exactly this.
    pub fn named(mut self, name: &str) -> Self {
        self.name = Some(Name::Is(name.to_owned()));
        self
    }

    /// Whose name starts with this.
    pub fn starting(mut self, name: &str) -> Self {
        self.name = Some(Name::Starts(name.to_owned()));
        self
    }

    /// Whose name has this in it.
    pub fn with(mut self, name: &str) -> Self {
        self.name = Some(Name::Has(name.to_owned()));
        self
    }

    /// That lies inside another thing.
    pub fn inside(mut self, outer: Self) -> Self {
        self.inside = Some(Box::new(outer));
        self
    }

    /// The n-th of several, counted from 0 in the order of the page.
    pub fn nth(mut self, nth: usize) -> Self {
        self.nth = Some(nth);
        self
    }

    /// In words, for messages.
    pub fn words(&self) -> String {
        let name = match &self.name {
            None => String::new(),
            Some(Name::Is(name)) => format!(" “{name}”"),
            Some(Name::Starts(name)) => format!(" “{name}…”"),
            Some(Name::Has(name)) => format!(" “…{name}…”"),
        };
        let nth = self.nth.map(|nth| format!(" number {nth}")).unwrap_or_default();
        let inside =
            self.inside.as_ref().map(|outer| format!(" in {}", outer.words())).unwrap_or_default();
        format!("{}{name}{nth}{inside}", self.role)
    }
}

macro_rules! roles {
    ($($role:ident),+ $(,)?) => {$(
        #[doc = concat!("A ", stringify!($role), " with exactly this name.")]
        pub fn $role(name: &str) -> Seek {
            role(stringify!($role)).named(name)
        }
    )+};
}

roles![
    button,
    cell,
    columnheader,
    combobox,
    dialog,
    grid,
    gridcell,
    heading,
    link,
    menuitem,
    navigation,
    option,
    radio,
    region,
    rowheader,
    searchbox,
    table,
    textbox,
];

/// The region where the page says how things are; its words are its text, not its name.
pub fn status() -> Seek {
    role("status")
}
