//! The dialog of two versions: one choice for each place where both differ.

mod place;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use self::place::{Difference, difference};
use super::asked::{About, close_file};
use super::{add, results};
use crate::edit::{Comparison, Conflict, Pick};
use crate::platform::focus;
use crate::ui::signals::{Memo, RwSignal, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::stored::StoredValue;
use crate::ui::times;
use crate::ui::views::live;
use crate::ui::widgets::{Dialog as Frame, Icon};

/// Two versions of one journey, and the file that the other one came in.
#[derive(Clone, Debug, PartialEq)]
pub struct TwoVersions {
    /// Which file.
    pub about: About,
    /// Where they differ.
    pub comparison: Comparison,
}

/// What was chosen at each place, in order.
type Picks = RwSignal<Vec<Option<Pick>>>;

/// The dialog.
#[component]
pub fn MergeDialog(
    /// The two versions.
    both: Arc<TwoVersions>,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().opening().both;
    let picks: Picks = RwSignal::new(vec![None; both.comparison.conflicts.len()]);
    let places = both.comparison.conflicts.iter().enumerate();
    let places = places.map(|(idx, conflict)| {
        let difference = difference(app, &both.comparison, *conflict);
        view! { <Place idx difference two=matches!(conflict, Conflict::Card(_)) picks/> }
    });
    let places = places.collect_view();
    let counts = [
        both.comparison.counts[0],
        both.comparison.counts[1],
        both.comparison.counts[2],
        both.comparison.conflicts.len(),
    ];
    let has_conflicts = !both.comparison.conflicts.is_empty();
    let cancel = Callback::new(move |()| close_file(app));
    let both = StoredValue::new(both);
    view! {
        <Frame
            title=Signal::derive(move || words().title.to_owned())
            sub=move || view! { <Sides both=both.get_value()/> }
            close_label=app.words_now().shell.close
            on_close=cancel
            class="dialog--wide"
            foot=move || view! { <Foot both=both.get_value() picks cancel/> }
        >
            <Counts counts/>
            {has_conflicts.then(|| view! {
                <div class="clash">
                    <div class="clash__h" aria-hidden="true">
                        <span>{move || words().place}</span>
                        <span>{move || words().me}</span>
                        <span>{move || words().them}</span>
                        <span>{move || words().stays}</span>
                    </div>
                    <ul>{places}</ul>
                </div>
            })}
            <AtOnce both=both.get_value() picks/>
        </Frame>
    }
}

/// Which file, and when both were changed.
#[component]
fn Sides(
    /// The two versions.
    both: Arc<TwoVersions>,
) -> impl IntoView {
    let app = use_app();
    let when = move |at: Option<_>| at.map(|at| times::when(app, at)).unwrap_or_default();
    let (mine, theirs) =
        (both.comparison.mine.changed, both.comparison.theirs.changed.or(both.about.changed));
    let name = both.about.name.clone();
    view! {
        <Icon name="file"/>
        <b><bdi>{name}</bdi></b>
        <span>{move || (app.words().opening().both.theirs_of)(&when(theirs))}</span>
        <span>{move || (app.words().opening().both.mine_of)(&when(mine))}</span>
    }
}

/// How much is the same and how much differs.
#[component]
fn Counts(
    /// The same, mine only, theirs only, different.
    counts: [usize; 4],
) -> impl IntoView {
    let app = use_app();
    let lines = move || {
        let words = app.words().opening().both;
        let names = [words.same, words.only_mine, words.only_theirs, words.different];
        let line = |(idx, (name, n)): (usize, (&'static str, usize))| {
            let class = (idx == 3 && n > 0).then_some("merge__c");
            view! { <div class=class><dt>{name}</dt><dd>{n}</dd></div> }
        };
        names.into_iter().zip(counts).enumerate().map(line).collect_view()
    };
    view! { <dl class="merge">{live(lines)}</dl> }
}

/// One place where both differ.
#[component]
fn Place(
    /// Its place in the list.
    idx: usize,
    /// What stands there on each side.
    difference: Difference,
    /// Whether both can stay.
    two: bool,
    /// What was chosen.
    picks: Picks,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().opening().both;
    let pick = Memo::new(move |_| picks.with(|picks| picks.get(idx).copied().flatten()));
    let Difference { number, colour, name, mine, theirs } = difference;
    let group = (app.words_now().opening().both.choose)(&name);
    let button = move |choice: Pick, label: fn(App) -> &'static str| {
        view! {
            <button
                type="button"
                aria-pressed=move || (pick.get() == Some(choice)).to_string()
                on:click=move |_| picks.update(|picks| picks[idx] = Some(choice))
            >
                {move || label(app)}
            </button>
        }
    };
    let keeps = move |one: Pick| matches!(pick.get(), Some(Pick::Both)) || pick.get() == Some(one);
    let side = move |one: Pick, who: fn(App) -> &'static str, text: String| {
        view! {
            <div>
                <span class="clash__w">{move || who(app)}</span>
                <div class="card" class:is-kept=move || keeps(one)><p dir="auto">{text}</p></div>
            </div>
        }
    };
    view! {
        <li>
            <div class="clash__p">
                {number.map(|number| view! { <span class="step__n" data-phase=colour>{number}</span> })}
                <b dir="auto">{name}</b>
            </div>
            {side(Pick::Mine, |app| app.words().opening().both.me, mine)}
            {side(Pick::Theirs, |app| app.words().opening().both.them, theirs)}
            <div class="clash__k">
                <div class="segment segment--s" role="group" aria-label=group>
                    {button(Pick::Mine, |app| app.words().opening().both.mine)}
                    {button(Pick::Theirs, |app| app.words().opening().both.theirs)}
                    {two.then(|| button(Pick::Both, |app| app.words().opening().both.both))}
                </div>
                {move || match pick.get() {
                    None => view! {
                        <span class="clash__todo"><Icon name="warn" small=true/>{words().to_do}</span>
                    }.into_any(),
                    Some(Pick::Both) => view! { <span class="muted">{words().both_gives}</span> }.into_any(),
                    Some(Pick::Mine | Pick::Theirs) => ().into_any(),
                }}
            </div>
        </li>
    }
}

/// Three ways to do everything at once.
#[component]
fn AtOnce(
    /// The two versions.
    both: Arc<TwoVersions>,
    /// What was chosen.
    picks: Picks,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().opening().both;
    let all = move |pick| picks.update(|picks| picks.fill(Some(pick)));
    let as_two = move |_| {
        results::answered(app, &both.about);
        close_file(app);
        spawn_local(add::open_copy(app, (*both.comparison.theirs).clone()));
    };
    view! {
        <p class="quick">
            {move || words().at_once}
            <button class="link" type="button" on:click=move |_| all(Pick::Mine)>{move || words().all_mine}</button>
            <button class="link" type="button" on:click=move |_| all(Pick::Theirs)>{move || words().all_theirs}</button>
            <button class="link" type="button" on:click=as_two>{move || words().as_two}</button>
        </p>
    }
}

/// The buttons.
#[component]
fn Foot(
    /// The two versions.
    both: Arc<TwoVersions>,
    /// What was chosen.
    picks: Picks,
    /// Leaves everything as it is.
    cancel: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().opening().both;
    let note = focus::fresh_id("note");
    let described_by = note.clone();
    let n_open =
        Memo::new(move |_| picks.with(|picks| picks.iter().filter(|pick| pick.is_none()).count()));
    let go_on = move |_: leptos::ev::MouseEvent| {
        let Some(picks) = picks.get_untracked().into_iter().collect::<Option<Vec<Pick>>>() else {
            return;
        };
        let journey = both.comparison.merged(&picks, || app.desk.draw());
        results::answered(app, &both.about);
        close_file(app);
        let said = app.words_now().opening().both.merged;
        spawn_local(add::replace(app, journey, said));
    };
    view! {
        <p class="dialog__note" id=note>
            <Icon name="info"/>
            <span>
                {move || match n_open.get() { 0 => words().kept.to_owned(), n => (words().n_to_do)(n) }}
            </span>
        </p>
        <button class="btn btn--quiet" type="button" on:click=move |_| cancel.run(())>
            {move || app.words().shell.cancel}
        </button>
        <button
            class="btn btn--ink"
            type="button"
            aria-describedby=described_by
            disabled=move || n_open.get() != 0
            on:click=go_on
        >
            {move || words().merge}
        </button>
    }
}
