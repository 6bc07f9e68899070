//! A shelf in memory that several keepers share, and that goes wrong on request.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use klantreis::keep::{Shelf, StoreError};

/// A shelf in memory. A clone is the same shelf.
#[derive(Clone, Default)]
pub struct TestShelf(Rc<RefCell<Inner>>);

#[derive(Clone, Default)]
struct Inner {
    texts: BTreeMap<String, String>,
    quota: Option<usize>,
    n_puts: usize,
    wrong: Option<(When, Wrong)>,
    refuses: bool,
    /// Set when the browser has died: all its shelves share it.
    dead: Rc<Cell<bool>>,
    stale: Option<BTreeMap<String, String>>,
}

/// Which puts go wrong, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    /// Only this one.
    Only(usize),
    /// This one and all after it.
    From(usize),
}

/// How a put goes wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wrong {
    /// No room.
    Full,
    /// The transaction is aborted.
    Aborted,
    /// It says yes and does nothing.
    Ignored,
    /// It says yes and keeps the first part only, this many hundredths of it.
    Torn(usize),
    /// The browser dies before it is written.
    DiesBefore,
    /// The browser dies after it is written.
    DiesAfter,
}

impl TestShelf {
    /// Two shelves of one browser: when it dies, both are out of reach.
    pub fn two() -> [Self; 2] {
        let dead = Rc::<Cell<bool>>::default();
        [0, 1].map(|_| Self::of(Inner { dead: dead.clone(), ..Inner::default() }))
    }

    /// Two shelves of another browser with the same on them.
    pub fn fork(two: [&Self; 2]) -> [Self; 2] {
        let dead = Rc::<Cell<bool>>::default();
        two.map(|shelf| Self::of(Inner { dead: dead.clone(), ..shelf.0.borrow().clone() }))
    }

    fn of(inner: Inner) -> Self {
        Self(Rc::new(RefCell::new(inner)))
    }

    /// From here on nothing is answered.
    pub fn refuse(&self) {
        self.0.borrow_mut().refuses = true;
    }

    /// Room for this many UTF-16 units, keys included.
    pub fn set_quota(&self, quota: Option<usize>) {
        self.0.borrow_mut().quota = quota;
    }

    /// From here on puts are counted anew, and these go wrong.
    pub fn go_wrong(&self, when: When, how: Wrong) {
        let mut inner = self.0.borrow_mut();
        (inner.wrong, inner.n_puts) = (Some((when, how)), 0);
    }

    /// The browser starts again, and nothing goes wrong any more.
    pub fn heal(&self) {
        let mut inner = self.0.borrow_mut();
        (inner.wrong, inner.refuses, inner.stale, inner.n_puts) = (None, false, None, 0);
        inner.dead.set(false);
    }

    /// From here on what is read is what is there now.
    pub fn read_stale(&self) {
        let mut inner = self.0.borrow_mut();
        inner.stale = Some(inner.texts.clone());
    }

    pub fn n_puts(&self) -> usize {
        self.0.borrow().n_puts
    }

    /// Puts something there behind the keeper's back.
    pub fn set(&self, key: &str, text: &str) {
        self.0.borrow_mut().texts.insert(key.to_owned(), text.to_owned());
    }

    /// Empties it behind the keeper's back, as a person does who clears the browser.
    pub fn wipe(&self) {
        self.0.borrow_mut().texts.clear();
    }

    pub fn text(&self, key: &str) -> Option<String> {
        self.0.borrow().texts.get(key).cloned()
    }

    pub fn all(&self) -> BTreeMap<String, String> {
        self.0.borrow().texts.clone()
    }

    /// What its keys and texts take up, in UTF-16 units.
    pub fn units(&self) -> usize {
        self.0.borrow().units()
    }
}

impl Inner {
    fn units(&self) -> usize {
        self.texts.iter().map(|(key, text)| units(key) + units(text)).sum()
    }

    fn alive(&self) -> Result<(), StoreError> {
        if self.refuses || self.dead.get() {
            return Err(StoreError::Failed("there is no answer".into()));
        }
        Ok(())
    }

    fn put(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        self.alive()?;
        self.n_puts += 1;
        let hit = |when| match when {
            When::Only(k) => self.n_puts == k,
            When::From(k) => self.n_puts >= k,
        };
        match self.wrong.filter(|(when, _)| hit(*when)).map(|(_, how)| how) {
            None => self.write(key, text),
            Some(Wrong::Full) => Err(StoreError::Full),
            Some(Wrong::Aborted) => Err(StoreError::Failed("the transaction was aborted".into())),
            Some(Wrong::Ignored) => Ok(()),
            Some(Wrong::Torn(hundredths)) => {
                self.write(key, &text[..text.floor_char_boundary(text.len() * hundredths / 100)])
            }
            Some(Wrong::DiesBefore) => {
                self.dead.set(true);
                self.alive()
            }
            Some(Wrong::DiesAfter) => {
                self.write(key, text)?;
                self.dead.set(true);
                self.alive()
            }
        }
    }

    fn write(&mut self, key: &str, text: &str) -> Result<(), StoreError> {
        let old = self.texts.get(key).map_or(0, |old| units(key) + units(old));
        let after = self.units() - old + units(key) + units(text);
        if self.quota.is_some_and(|quota| after > quota) {
            return Err(StoreError::Full);
        }
        self.texts.insert(key.to_owned(), text.to_owned());
        Ok(())
    }
}

impl Shelf for TestShelf {
    async fn keys(&self) -> Result<Vec<String>, StoreError> {
        let inner = self.0.borrow();
        inner.alive()?;
        Ok(inner.texts.keys().cloned().collect())
    }

    async fn get(&self, key: &str) -> Result<Option<String>, StoreError> {
        let inner = self.0.borrow();
        inner.alive()?;
        Ok(inner.stale.as_ref().unwrap_or(&inner.texts).get(key).cloned())
    }

    async fn put(&self, key: &str, text: &str) -> Result<(), StoreError> {
        self.0.borrow_mut().put(key, text)
    }

    async fn remove(&self, key: &str) -> Result<(), StoreError> {
        let mut inner = self.0.borrow_mut();
        inner.alive()?;
        inner.texts.remove(key);
        Ok(())
    }
}

pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}
