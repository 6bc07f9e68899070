//! What ties a field to a part of the journey: how it is read, which edit
//! writes it, and what is wrong when it is refused. Knows no screen.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::commands;
use super::super::shared::Shared;
use super::super::state::App;
use super::super::widgets::TextBinding;
use crate::edit::Edit;
use crate::model::{Date, Journey};
use crate::ui::signals::Memo;
use crate::words::numbers;

/// The numbers that a field takes.
#[derive(Clone, Copy)]
pub struct Within {
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
    /// Whether only whole numbers count.
    pub whole: bool,
}

/// A text.
pub fn text(
    app: App,
    read: impl Fn() -> String + Send + Sync + 'static,
    edit: impl Fn(String) -> Edit + Send + Sync + 'static,
) -> TextBinding {
    bind(app, read, move |typed| commands::type_in(app, &typed, &edit(typed.clone())))
}

/// A list of short texts, one on each line.
pub fn lines(
    app: App,
    read: impl Fn() -> Vec<String> + Send + Sync + 'static,
    edit: impl Fn(Vec<String>) -> Edit + Send + Sync + 'static,
) -> TextBinding {
    let lines_of = |typed: &str| -> Vec<String> {
        typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(String::from).collect()
    };
    bind(
        app,
        move || read().join("\n"),
        move |typed| commands::attempt(app, &edit(lines_of(&typed))),
    )
}

/// A number that may be missing; `show` writes it in the reader's way.
pub fn number(
    app: App,
    within: Within,
    show: fn(crate::model::Language, f64) -> String,
    read: impl Fn() -> Option<f64> + Send + Sync + 'static,
    edit: impl Fn(Option<f64>) -> Edit + Send + Sync + 'static,
) -> TextBinding {
    let written = move || {
        let language = app.language.get();
        read().map(|value| show(language, value)).unwrap_or_default()
    };
    bind(app, written, move |typed| {
        let words = app.words_now();
        let field = &words.forms().field;
        let read = numbers::read(words.language, &typed);
        let number = read.map_err(|_| field.not_a_number.to_owned())?;
        if let Some(number) = number {
            if within.whole && number.fract() != 0.0 {
                return Err(field.not_whole.to_owned());
            }
            if number < within.least || number > within.most {
                return Err((field.between)(
                    &show(words.language, within.least),
                    &show(words.language, within.most),
                ));
            }
        }
        commands::attempt(app, &edit(number))
    })
}

/// A day that may be missing.
pub fn date(
    app: App,
    read: impl Fn() -> Option<Date> + Send + Sync + 'static,
    edit: impl Fn(Option<Date>) -> Edit + Send + Sync + 'static,
) -> TextBinding {
    let written = move || read().map(|day| day.to_string()).unwrap_or_default();
    bind(app, written, move |typed| {
        let day = Date::parse(&typed);
        if day.is_none() && !typed.is_empty() {
            return Err(app.words_now().forms().field.not_a_date.to_owned());
        }
        commands::attempt(app, &edit(day))
    })
}

fn bind(
    app: App,
    read: impl Fn() -> String + Send + Sync + 'static,
    write: impl Fn(String) -> Result<(), String> + Send + Sync + 'static,
) -> TextBinding {
    TextBinding {
        value: Memo::new(move |_| read()).into(),
        write: Callback::new(move |typed| write(typed).err()),
        leave: Callback::new(move |()| app.desk.seal()),
    }
}

/// Something of the journey that is changed as a whole: a persona, a channel, a finding.
pub struct Record<T: Send + Sync + 'static> {
    app: App,
    value: Memo<Option<Shared<T>>>,
    put: fn(T) -> Edit,
}

impl<T: Send + Sync + 'static> Clone for Record<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Record<T> {}

impl<T: Clone + Default + Send + Sync + 'static> Record<T> {
    /// A record that is found by `find` and written by `put`.
    pub fn new(
        app: App,
        find: impl Fn(&Journey) -> Option<Arc<T>> + Send + Sync + 'static,
        put: fn(T) -> Edit,
    ) -> Self {
        Self { app, value: app.desk.part(move |journey| find(journey).map(Shared)), put }
    }

    /// Reads something of it; of one that is gone, what a blank one says.
    pub fn read<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.value.with(|value| match value {
            Some(value) => read(&value.0),
            None => read(&T::default()),
        })
    }

    /// The edit that changes it. One that is gone is not brought back by a late key.
    pub fn edit(self, change: impl FnOnce(&mut T)) -> Edit {
        let Some(value) = self.value.get_untracked() else { return Edit::All(Vec::new()) };
        let mut next = (*value.0).clone();
        change(&mut next);
        (self.put)(next)
    }

    /// Changes it at once.
    pub fn change(self, change: impl FnOnce(&mut T)) {
        commands::act(self.app, &self.edit(change));
        self.app.desk.seal();
    }

    /// A text of it.
    pub fn text(self, get: fn(&T) -> &String, set: fn(&mut T) -> &mut String) -> TextBinding {
        text(
            self.app,
            move || self.read(|item| get(item).clone()),
            move |typed| self.edit(|item| *set(item) = typed),
        )
    }

    /// A list of it, one on each line.
    pub fn lines(
        self,
        get: fn(&T) -> &Vec<String>,
        set: fn(&mut T) -> &mut Vec<String>,
    ) -> TextBinding {
        lines(
            self.app,
            move || self.read(|item| get(item).clone()),
            move |typed| self.edit(|item| *set(item) = typed),
        )
    }

    /// A number of it.
    pub fn number(
        self,
        within: Within,
        get: fn(&T) -> Option<f64>,
        set: fn(&mut T, Option<f64>),
    ) -> TextBinding {
        number(
            self.app,
            within,
            numbers::write,
            move || self.read(get),
            move |typed| self.edit(|item| set(item, typed)),
        )
    }
}
