//! The map as a picture, and on paper.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::close;
use crate::codec::{self, carry};
use crate::insight::curve::PersonaChoice;
use crate::model::{Journey, MapStyle};
use crate::platform::{png, print, timer};
use crate::scene::picture::{Look, Paper, Split, pages, picture};
use crate::scene::svg;
use crate::turns::Rest;
use crate::ui::signals::{RwSignal, Signal};
use crate::ui::state::{App, use_app};
use crate::ui::stored::StoredValue;
use crate::ui::views::{live, maybe};
use crate::ui::widgets::{Choice, ChoiceField, Dialog as Frame, Icon, SelectField};
use crate::words::names;

const STYLES: [MapStyle; 4] =
    [MapStyle::Map, MapStyle::Blueprint, MapStyle::Experience, MapStyle::Table];
/// Pixels to a unit of the picture.
const SCALES: [f64; 3] = [1.0, 2.0, 4.0];
const SVG_KIND: &str = "image/svg+xml";
const PNG_KIND: &str = "image/png";

/// The map as a picture.
#[component]
pub fn PictureDialog() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().exporting();
    let (style, format, size) =
        (RwSignal::new(style_now(app)), RwSignal::new(0_usize), RwSignal::new(1_usize));
    let download = move |_| {
        let scale = (format.get_untracked() == 1).then(|| SCALES[size.get_untracked().min(2)]);
        let look = look(app, style.get_untracked());
        app.dialog.set(None);
        spawn_local(hand_out(app, look, scale));
    };
    let size_field = move || {
        (format.get() == 1).then(|| {
            let options = Signal::derive(move || words().sizes.map(str::to_owned).to_vec());
            view! {
                <SelectField
                    label=Signal::derive(move || words().size.to_owned())
                    options
                    chosen=size
                    on_choose=Callback::new(move |idx| size.set(idx))
                />
            }
        })
    };
    let note = move || if format.get() == 0 { words().size_of_svg } else { "" };
    view! {
        <Frame
            title=Signal::derive(move || words().picture.to_owned())
            sub=move || view! { <span>{move || words().carries}</span> }
            close_label=app.words_now().shell.close
            on_close=close(app)
            foot=move || view! {
                <button class="btn btn--quiet" type="button" on:click=move |_| close(app).run(())>
                    {move || app.words().shell.cancel}
                </button>
                <button class="btn btn--ink" type="button" on:click=download>
                    <Icon name="import"/>
                    {move || words().download}
                </button>
            }
        >
            <ChoiceField
                label=app.words_now().exporting().format
                choices=vec![Choice::word("SVG"), Choice::word("PNG")]
                chosen=format
                on_choose=Callback::new(move |idx| format.set(idx))
            />
            {maybe(size_field)}
            <p class="muted">{live(note)}</p>
            <StyleField app style/>
        </Frame>
    }
}

/// The map on paper.
#[component]
pub fn PrintDialog() -> impl IntoView {
    let app = use_app();
    let words = move || app.words().exporting();
    let (style, paper, split) =
        (RwSignal::new(style_now(app)), RwSignal::new(1_usize), RwSignal::new(0_usize));
    let paper_now = move || if paper.get() == 0 { Paper::A4 } else { Paper::A3 };
    let split_now = move || [Split::OneSheet, Split::Tiles, Split::PhaseEach][split.get().min(2)];
    // How many pages what is chosen takes; who chooses anew does not wait for what was chosen before.
    let count = RwSignal::new(None::<usize>);
    let asked = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let (journey, look) = (app.desk.journey(), look(app, style.get()));
        let (paper, split) = (paper_now(), split_now());
        let number = asked.get_value() + 1;
        asked.set_value(number);
        spawn_local(async move {
            let turn = || -> Rest {
                Box::pin(async move {
                    timer::rest().await?;
                    (asked.try_get_value() == Some(number)).then_some(())
                })
            };
            if let Some(pages) = pages(&journey, &look, paper, split, &turn).await {
                let _closed_meanwhile = count.try_set(Some(pages.len()));
            }
        });
    });
    let run = move |_| {
        let look = look(app, style.get_untracked());
        let (paper, split) = untrack(|| (paper_now(), split_now()));
        app.dialog.set(None);
        spawn_local(put_on_paper(app, look, paper, split));
    };
    view! {
        <Frame
            title=Signal::derive(move || words().print.to_owned())
            close_label=app.words_now().shell.close
            on_close=close(app)
            foot=move || view! {
                <p class="dialog__note" role="status">{move || count.get().map(words().pages)}</p>
                <button class="btn btn--quiet" type="button" on:click=move |_| close(app).run(())>
                    {move || app.words().shell.cancel}
                </button>
                <button class="btn btn--ink" type="button" on:click=run>
                    <Icon name="print"/>
                    {move || words().print}
                </button>
            }
        >
            <ChoiceField
                label=app.words_now().exporting().paper
                choices=vec![Choice::word("A4"), Choice::word("A3")]
                chosen=paper
                on_choose=Callback::new(move |idx| paper.set(idx))
            />
            <SelectField
                label=Signal::derive(move || words().split.to_owned())
                options=Signal::derive(move || words().splits.map(str::to_owned).to_vec())
                chosen=split
                on_choose=Callback::new(move |idx| split.set(idx))
            />
            <StyleField app style/>
        </Frame>
    }
}

/// Which of the four styles.
#[component]
fn StyleField(app: App, style: RwSignal<usize>) -> impl IntoView {
    let options = move || {
        let language = app.language.get();
        STYLES.map(|style| names::map_style(language, style).to_owned()).to_vec()
    };
    view! {
        <SelectField
            label=Signal::derive(move || app.words().exporting().style.to_owned())
            options=Signal::derive(options)
            chosen=style
            on_choose=Callback::new(move |idx| style.set(idx))
        />
    }
}

fn style_now(app: App) -> usize {
    let shown = app.desk.journey_now().view.style;
    STYLES.iter().position(|style| *style == shown).unwrap_or_default()
}

fn look(app: App, style: usize) -> Look {
    let journey = app.desk.journey_now();
    Look {
        style: STYLES[style.min(STYLES.len() - 1)],
        choice: PersonaChoice::from(journey.view.persona),
        beside: journey.view.others(),
        language: app.language.get_untracked(),
        reality: journey.view.reality,
    }
}

/// Prints the map.
async fn put_on_paper(app: App, look: Look, paper: Paper, split: Split) {
    let journey = app.desk.journey_now();
    let Some(pages) = pages(&journey, &look, paper, split, &in_turns).await else { return };
    if print::print(pages.iter().map(svg::write), paper.millimetres()).await.is_err() {
        app.messages.warn(app.words_now().exporting().not_printed);
    }
}

/// The turns of work that is wanted to its end.
fn in_turns() -> Rest {
    Box::pin(timer::rest())
}

/// Hands the picture out, with the journey in it: as SVG, or with this many
/// pixels to a unit as PNG.
async fn hand_out(app: App, look: Look, scale: Option<f64>) {
    let journey = app.desk.journey_now();
    let Some(scene) = picture(&journey, &look, &in_turns).await else { return };
    let carried = codec::write(&journey);
    let Some(scale) = scale else {
        let written = svg::write_with(&scene, Some(&carried));
        return app.shelf.export_bytes(app, &journey, ".svg", SVG_KIND, written.as_bytes());
    };
    match png::draw(&svg::write(&scene), scene.width, scene.height, scale).await {
        Ok(drawn) => give(app, &journey, &drawn, scale, &carried),
        Err(_) => app.messages.warn(app.words_now().exporting().not_drawn),
    }
}

fn give(app: App, journey: &Journey, drawn: &png::Png, wanted: f64, carried: &str) {
    let bytes = carry::into_png(&drawn.bytes, carried);
    let bytes = bytes.as_deref().unwrap_or(&drawn.bytes);
    app.shelf.export_bytes(app, journey, ".png", PNG_KIND, bytes);
    if drawn.scale < wanted {
        app.messages.say(app.words_now().exporting().smaller);
    }
}
