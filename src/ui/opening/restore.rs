//! A file with several journeys: which of them come back.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::add;
use super::asked::{FileLine, Plain, Several, close_file};
use super::queue::is_same;
use super::results;
use crate::codec::{Access, Opened};
use crate::model::Journey;
use crate::ui::picture::StillThumbnail;
use crate::ui::signals::{Memo, RwSignal, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::times;
use crate::ui::views::live;
use crate::ui::widgets::{Dialog as Frame, Icon};

/// How a journey of the file stands to what is here.
#[derive(Clone, PartialEq)]
enum Standing {
    New,
    Same,
    Other(Arc<Journey>),
    Newer,
}

/// The dialog.
#[component]
pub fn RestoreDialog(
    /// The file.
    several: Arc<Several>,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().opening().restore;
    let standings: Vec<Standing> =
        several.backup.journeys.iter().map(|opened| standing(app, opened)).collect();
    let wanted: BTreeSet<usize> = (0..standings.len())
        .filter(|idx| matches!(standings[*idx], Standing::New | Standing::Other(_)))
        .collect();
    let wanted = RwSignal::new(wanted);
    let n_journeys = several.backup.journeys.len();
    let about = several.about.clone();
    let torn = several.torn.clone();
    let lines = several.backup.journeys.iter().zip(standings).enumerate();
    let lines = lines.map(|(idx, (opened, standing))| {
        let journey = Arc::new(opened.journey.clone());
        view! { <Line idx journey standing n_repairs=opened.repairs.len() wanted/> }
    });
    let lines = lines.collect_view();
    let unreadable = several.backup.apart.iter().map(|(_, _, raw)| unreadable(app, raw.clone()));
    let unreadable = unreadable.collect_view();
    let cancel = Callback::new(move |()| close_file(app));
    let go_on = Callback::new(move |()| restore(app, &several, &wanted.get_untracked()));
    view! {
        <Frame
            title=Signal::derive(move || (words().title)(n_journeys))
            sub=move || view! { <FileLine about=about.clone()/> }
            close_label=app.words_now().shell.close
            on_close=cancel
            class="dialog--mid"
            foot=move || view! { <Foot wanted cancel go_on/> }
        >
            {torn.map(|error| view! { <Plain icon="warn" message=(app.words_now().reading().error)(&error)/> })}
            <p>{move || words().lead}</p>
            <fieldset class="restore">
                <legend class="sr-only">{move || words().list}</legend>
                {lines}
                {unreadable}
            </fieldset>
        </Frame>
    }
}

/// One journey of the file.
#[component]
fn Line(
    /// Its place in the file.
    idx: usize,
    /// The journey.
    journey: Arc<Journey>,
    /// How it stands to what is here.
    standing: Standing,
    /// How many things in it were repaired.
    n_repairs: usize,
    /// The places of those that come back.
    wanted: RwSignal<BTreeSet<usize>>,
) -> impl IntoView {
    let app = use_app();
    let title = add::title(app, &journey).to_owned();
    let size = (journey.n_steps(), journey.n_cards());
    let is_newer = standing == Standing::Newer;
    let said = move || {
        let words = app.words();
        let standing = match &standing {
            Standing::New => words.opening().restore.new.to_owned(),
            Standing::Same => words.opening().restore.same.to_owned(),
            Standing::Newer => words.opening().restore.newer.to_owned(),
            Standing::Other(mine) => {
                let when = mine.changed.map(|changed| times::when(app, changed));
                (words.opening().restore.other)(&when.unwrap_or_default())
            }
        };
        let repaired = (n_repairs > 0).then(|| (words.reading().n_repairs)(n_repairs));
        let size = (words.library.size)(size.0, size.1);
        [Some(size), Some(standing), repaired].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let set = move |on: bool| {
        wanted.update(|wanted| {
            if on {
                wanted.insert(idx)
            } else {
                wanted.remove(&idx)
            };
        });
    };
    view! {
        <label class="tick restore__l">
            <input
                type="checkbox"
                disabled=is_newer
                prop:checked=move || wanted.with(|wanted| wanted.contains(&idx))
                on:change=move |event| set(event_target_checked(&event))
            />
            <span class="tick__b" aria-hidden="true"><Icon name="check" small=true/></span>
            <span class="restore__pic"><StillThumbnail journey/></span>
            <span><b><bdi>{title}</bdi></b><span class="choice__s">{live(said)}</span></span>
        </label>
    }
}

/// Something in the file that is no journey any more.
fn unreadable(app: App, raw: String) -> impl IntoView {
    let save = move |_| app.shelf.export_raw(app, "klantreis.txt", raw.as_bytes());
    view! {
        <div class="restore__l restore__l--odd">
            <Icon name="warn"/>
            <span>{move || app.words().opening().restore.apart}</span>
            <button class="btn btn--s" type="button" on:click=save>
                {move || app.words().shelf().download_raw}
            </button>
        </div>
    }
}

/// The buttons.
#[component]
fn Foot(
    /// The places of those that come back.
    wanted: RwSignal<BTreeSet<usize>>,
    /// Leaves everything as it is.
    cancel: Callback<()>,
    /// Puts them back.
    go_on: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().opening();
    let n_wanted = Memo::new(move |_| wanted.with(BTreeSet::len));
    view! {
        <p class="dialog__note" id="restore-note">
            <Icon name="info"/>
            <span>{move || if n_wanted.get() == 0 { words().restore.none } else { words().file_stays }}</span>
        </p>
        <button class="btn btn--quiet" type="button" on:click=move |_| cancel.run(())>
            {move || app.words().shell.cancel}
        </button>
        <button
            class="btn btn--ink"
            type="button"
            autofocus
            aria-describedby="restore-note"
            disabled=move || n_wanted.get() == 0
            on:click=move |_| go_on.run(())
        >
            {move || (words().restore.button)(n_wanted.get())}
        </button>
    }
}

fn standing(app: App, opened: &Opened) -> Standing {
    if opened.access != Access::Editable {
        return Standing::Newer;
    }
    match app.shelf.entry(opened.journey.id) {
        Some(mine) if is_same(&mine.journey, &opened.journey) => Standing::Same,
        Some(mine) => Standing::Other(mine.journey.0),
        None => Standing::New,
    }
}

/// Puts back what was chosen; it stays in the list, where the reader is.
fn restore(app: App, several: &Arc<Several>, wanted: &BTreeSet<usize>) {
    results::answered(app, &several.about);
    close_file(app);
    let (several, wanted) = (Arc::clone(several), wanted.clone());
    spawn_local(async move {
        let mut ids = Vec::new();
        for idx in wanted {
            if let Some(opened) = several.backup.journeys.get(idx) {
                ids.push(app.shelf.import(app, opened.journey.clone()).await);
            }
        }
        add::say_with_undo(app, (app.words_now().opening().n_opened)(ids.len()), &ids);
    });
}
