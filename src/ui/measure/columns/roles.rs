//! Who, when, what, channel: native lists of the columns, each with a fact under it.

use std::collections::HashSet;

use leptos::prelude::*;

use super::Asking;
use crate::events::read::{Choices, Need, RowKind, TimeGuess, TimeReader, Zone};
use crate::model::{Date, Instant};
use crate::platform::{clock, focus};
use crate::ui::signals::Memo;
use crate::ui::state::{App, use_app};
use crate::ui::views::{Show, live};
use crate::ui::widgets::Icon;
use crate::words::{measure::Columns as Words, numbers};

/// What a column can be.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Role {
    Who,
    When,
    What,
    Channel,
}

impl Role {
    pub(super) fn of(self, choices: &Choices) -> &Option<String> {
        match self {
            Self::Who => &choices.who,
            Self::When => &choices.when,
            Self::What => &choices.what,
            Self::Channel => &choices.channel,
        }
    }

    fn of_mut(self, choices: &mut Choices) -> &mut Option<String> {
        match self {
            Self::Who => &mut choices.who,
            Self::When => &mut choices.when,
            Self::What => &mut choices.what,
            Self::Channel => &mut choices.channel,
        }
    }

    pub(super) fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Who => words.who,
            Self::When => words.when,
            Self::What => words.what,
            Self::Channel => words.channel,
        }
    }
}

/// The lists.
#[component]
pub(super) fn Roles(asking: Asking) -> impl IntoView {
    let roles = match asking.choices.with_untracked(|choices| choices.row) {
        RowKind::Order => vec![Role::Who, Role::Channel],
        _ => vec![Role::Who, Role::When, Role::What, Role::Channel],
    };
    let lists = roles.into_iter().map(|role| view! { <RoleField asking role/> }).collect_view();
    view! { <div class="roles">{lists}</div> }
}

#[component]
fn RoleField(asking: Asking, role: Role) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().columns;
    let (id, fact_id) = (focus::fresh_id("role"), focus::fresh_id("fact"));
    let chosen = Memo::new(move |_| asking.choices.with(|choices| role.of(choices).clone()));
    let names = Memo::new(move |_| asking.names());
    let is_optional = role == Role::Channel;
    let option = move |name: String| {
        let value = name.clone();
        let is_chosen = {
            let name = name.clone();
            move || chosen.with(|chosen| chosen.as_ref() == Some(&name))
        };
        view! { <option value=value prop:selected=is_chosen>{name}</option> }
    };
    let first = move || if is_optional { words().none } else { words().choose };
    let change = move |event| {
        let name = event_target_value(&event);
        asking.choices.update(|choices| {
            *role.of_mut(choices) = names.get_untracked().into_iter().find(|other| *other == name);
        });
    };
    // Focus goes to the first list, unless only a question about dates is open.
    let is_first =
        role == Role::Who && !matches!(untrack(move || asking.need()), Some(Need::DateOrder(_)));
    let hint = is_optional.then(|| view! { <small>{move || words().optional}</small> });
    view! {
        <div class="pick">
            <span class="pick__l">
                <label for=id.clone()>{move || role.name(words())}</label>" "{hint}
            </span>
            <span class="field field--select">
                <select id=id autofocus=is_first aria-describedby=fact_id.clone() on:change=change>
                    <option value="" prop:selected=move || chosen.with(Option::is_none)>{live(first)}</option>
                    {move || names.get().into_iter().map(option).collect_view()}
                </select>
                <Icon name="down" small=true/>
            </span>
            <span class="pick__f" id=fact_id>{move || fact(app, asking, role)}</span>
        </div>
    }
}

/// What the first rows show of a choice.
fn fact(app: App, asking: Asking, role: Role) -> String {
    let words = app.words().measure().columns;
    let look = asking.look();
    let chosen = asking.choices.with(|choices| role.of(choices).clone());
    let place = chosen.and_then(|name| look.found.columns.iter().position(|it| it.name == name));
    let Some(place) = place else { return words.nothing.to_owned() };
    let is_route = asking.choices.with(|choices| choices.row == RowKind::Route);
    let cells = look.found.rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.trim());
    let filled: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    if role == Role::When && !is_route {
        let times = &look.found.columns[place].times;
        let order = asking.choices.with(|choices| choices.date_order);
        let format = match times {
            TimeGuess::No => return words.no_times.to_owned(),
            TimeGuess::Format(format) => *format,
            TimeGuess::Ask(_) => match order {
                None => return words.two_ways.to_owned(),
                Some(order) => crate::events::read::TimeFormat::Date(order),
            },
        };
        let first = filled.iter().find_map(|text| time(app, format, text));
        return first.map_or(String::new(), |time| (words.first_time)(&time));
    }
    let different: HashSet<&str> = filled.iter().copied().collect();
    (words.different)(different.len(), look.found.rows.len())
}

/// A time of the file in words: as the clock of the file shows it where it names no
/// zone, else on the reader's own clock.
fn time(app: App, format: crate::events::read::TimeFormat, text: &str) -> Option<String> {
    const HOUR_S: i32 = 3600;
    let read = |first| {
        let zone = Zone { first, changes: Vec::new() };
        TimeReader::new(format, zone).read(text.as_bytes())
    };
    let at = read(0)?;
    let (day, hour, minute) = if read(HOUR_S) == Some(at) {
        clock::local(Instant::from_ms(at))?
    } else {
        const MINUTE_MS: i64 = 60_000;
        let minutes = at.rem_euclid(1440 * MINUTE_MS) / MINUTE_MS;
        (Date::of(Instant::from_ms(at)), (minutes / 60) as u32, (minutes % 60) as u32)
    };
    Some(format!("{}, {hour:02}:{minute:02}", numbers::date(app.language.get(), day)))
}

/// Cases are cut where nothing happens for long.
#[component]
pub(super) fn Sessions(asking: Asking) -> impl IntoView {
    /// A visit ends after so many minutes of nothing, as web statistics have it.
    const MINUTES: u32 = 30;
    let app = use_app();
    let words = move || app.words().measure().columns;
    let minutes = Memo::new(move |_| asking.choices.with(|choices| choices.session_minutes));
    let set = move |minutes| asking.choices.update(|choices| choices.session_minutes = minutes);
    view! {
        <div class="cut">
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=move || minutes.with(Option::is_some)
                    on:change=move |event| set(event_target_checked(&event).then_some(MINUTES))
                />
                <span class="tick__b" aria-hidden="true"><Icon name="check" small=true/></span>
                {move || words().sessions}
            </label>
            <Show when=move || minutes.with(Option::is_some)>
                <label class="cut__n">
                    <span class="field">
                        <input
                            type="number"
                            min="1"
                            max="100000"
                            prop:value=move || minutes.get().unwrap_or(MINUTES).to_string()
                            on:change=move |event| {
                                let typed = event_target_value(&event).parse().ok();
                                set(Some(typed.unwrap_or(MINUTES).clamp(1, 100_000)));
                            }
                        />
                    </span>
                    {move || words().minutes}
                </label>
            </Show>
        </div>
    }
}
