//! The form of a customer group, drawn as a persona.

mod channels;

use leptos::prelude::*;

use self::channels::Channels;
use super::bind::{Record, Within};
use super::choose::ChannelSelect;
use super::picture::PictureField;
use super::{colour_choices, is_read_only, lang};
use crate::edit::Edit;
use crate::model::{BuyerKind, LifeCycle, Percent, Persona, PersonaId, Picture};
use crate::ui::signals::Signal;
use crate::ui::state::use_app;
use crate::ui::views::live;
use crate::ui::widgets::{ChoiceField, SelectField, SwitchField, TextField, TextKind};
use crate::words::names;

const LIFE_CYCLE: [LifeCycle; 6] = [
    LifeCycle::Stranger,
    LifeCycle::Prospect,
    LifeCycle::New,
    LifeCycle::Regular,
    LifeCycle::Fan,
    LifeCycle::Lost,
];
const BUYERS: [BuyerKind; 2] = [BuyerKind::Planned, BuyerKind::Unplanned];
const AGE: Within = Within { least: 0.0, most: 120.0, whole: true };
const SHARE: Within = Within { least: 0.0, most: 100.0, whole: true };

/// Every field of a customer group, in the reader's language.
#[component]
pub fn PersonaForm(
    /// The customer group.
    id: PersonaId,
) -> impl IntoView {
    let app = use_app();
    let persona = Record::new(app, move |journey| journey.persona(id).cloned(), Edit::PutPersona);
    live(move || {
        app.language.track();
        view! {
            <Who persona/>
            <Wants persona/>
            <Buys persona/>
        }
    })
}

/// Name, picture, age, situation, quote, colour.
#[component]
fn Who(persona: Record<Persona>) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().forms().persona;
    let (read_only, lang) = (is_read_only(app), lang(app));
    let from = persona.number(
        AGE,
        |it| it.age_from.map(f64::from),
        |it, age| it.age_from = age.map(|age| age as u8),
    );
    let to = persona.number(
        AGE,
        |it| it.age_to.map(f64::from),
        |it, age| it.age_to = age.map(|age| age as u8),
    );
    let turned = Signal::derive(move || {
        let is_turned =
            persona.read(|it| it.age_from.zip(it.age_to).is_some_and(|(from, to)| from > to));
        if is_turned { words.ages_turned.to_owned() } else { String::new() }
    });
    let colour = Signal::derive(move || persona.read(|it| it.colour.map_or(0, usize::from)));
    let picture = move || persona.read(|it| it.picture.as_ref().map(|it| it.data.clone()));
    view! {
        <section class="side__part side__form">
            <h3>{words.who}</h3>
            <TextField
                label=words.name
                hint=words.name_hint
                text=persona.text(|it| &it.name, |it| &mut it.name)
                lang
                read_only
            />
            <PictureField
                label=words.picture
                data=Signal::derive(picture)
                alt=Signal::derive(move || persona.read(|it| it.name.clone()))
                on_change=Callback::new(move |data: Option<String>| {
                    persona.change(|it| it.picture = with_data(it, data));
                })
            />
            <div class="side__two">
                <TextField label=words.age_from text=from kind=TextKind::Number read_only/>
                <TextField label=words.age_to hint=turned text=to kind=TextKind::Number read_only/>
            </div>
            <TextField
                label=words.situation
                text=persona.text(|it| &it.situation, |it| &mut it.situation)
                kind=TextKind::Area
                lang
                read_only
            />
            <TextField
                label=words.quote
                text=persona.text(|it| &it.quote, |it| &mut it.quote)
                kind=TextKind::Area
                lang
                read_only
            />
            <ChoiceField
                label=app.words_now().forms().field.colour
                choices=colour_choices(app)
                chosen=colour
                on_choose=Callback::new(move |place: usize| {
                    persona.change(|it| it.colour = u8::try_from(place).ok().filter(|it| *it > 0));
                })
                read_only
            />
        </section>
    }
}

/// A picture of the persona, named after it, with what other programs wrote in it.
fn with_data(persona: &Persona, data: Option<String>) -> Option<Picture> {
    let before = persona.picture.clone().unwrap_or_default();
    data.map(|data| Picture { data, alt: persona.name.clone(), ..before })
}

/// Goals, needs, frustrations, motivations.
#[component]
fn Wants(persona: Record<Persona>) -> impl IntoView {
    let app = use_app();
    let words = &app.words_now().forms().persona;
    let (read_only, lang) = (is_read_only(app), lang(app));
    let hint = app.words_now().forms().field.one_per_line;
    let list = move |label: &'static str, text| {
        view! { <TextField label hint text kind=TextKind::Area lang read_only/> }
    };
    view! {
        <section class="side__part side__form">
            <h3>{words.wants}</h3>
            {list(words.goals, persona.lines(|it| &it.goals, |it| &mut it.goals))}
            {list(words.needs, persona.lines(|it| &it.needs, |it| &mut it.needs))}
            {list(
                words.frustrations,
                persona.lines(|it| &it.frustrations, |it| &mut it.frustrations),
            )}
            {list(
                words.motivations,
                persona.lines(|it| &it.motivations, |it| &mut it.motivations),
            )}
        </section>
    }
}

/// Channels, content, source, life cycle, kind of buyer, share, best customer.
#[component]
fn Buys(persona: Record<Persona>) -> impl IntoView {
    let app = use_app();
    let language = app.words_now().language;
    let words = &app.words_now().forms().persona;
    let none = app.words_now().forms().field.none;
    let (read_only, lang) = (is_read_only(app), lang(app));
    let share = persona.number(
        SHARE,
        |it| it.share.map(|share| f64::from(share.get())),
        |it, share| it.share = share.and_then(|share| Percent::new(share as u8)),
    );
    let life_cycle = options(none, LIFE_CYCLE.map(|it| names::life_cycle(language, it)));
    let buyers = options(none, BUYERS.map(|it| names::buyer(language, it)));
    view! {
        <section class="side__part side__form">
            <h3>{words.buys}</h3>
            <Channels persona/>
            <ChannelSelect
                label=words.main_source
                chosen=Signal::derive(move || persona.read(|it| it.main_source))
                on_choose=Callback::new(move |id| persona.change(|it| it.main_source = id))
            />
            <TextField
                label=words.preferred_content
                text=persona.text(|it| &it.preferred_content, |it| &mut it.preferred_content)
                kind=TextKind::Area
                lang
                read_only
            />
            <SelectField
                label=words.life_cycle
                options=Signal::stored(life_cycle)
                chosen=Signal::derive(move || {
                    persona.read(|it| place(&LIFE_CYCLE, it.life_cycle.as_ref()))
                })
                on_choose=Callback::new(move |idx| {
                    persona.change(|it| it.life_cycle = at(&LIFE_CYCLE, idx));
                })
                read_only
            />
            <SelectField
                label=words.buyer
                options=Signal::stored(buyers)
                chosen=Signal::derive(move || {
                    persona.read(|it| place(&BUYERS, it.buyer.as_ref()))
                })
                on_choose=Callback::new(move |idx| persona.change(|it| it.buyer = at(&BUYERS, idx)))
                read_only
            />
            <TextField
                label=words.share
                hint=words.share_hint
                text=share
                kind=TextKind::Number
                read_only
            />
            <SwitchField
                label=words.best_customer
                on=Signal::derive(move || persona.read(|it| it.best_customer))
                on_change=Callback::new(move |on| persona.change(|it| it.best_customer = on))
                read_only
            />
        </section>
    }
}

/// Nothing, and then names.
fn options<const N: usize>(none: &str, names: [&str; N]) -> Vec<String> {
    std::iter::once(none).chain(names).map(String::from).collect()
}

/// Where something stands after nothing.
fn place<T: PartialEq>(all: &[T], one: Option<&T>) -> usize {
    one.and_then(|one| all.iter().position(|each| each == one)).map_or(0, |at| at + 1)
}

/// What stands at a place after nothing.
fn at<T: Copy>(all: &[T], place: usize) -> Option<T> {
    place.checked_sub(1).and_then(|at| all.get(at)).copied()
}
