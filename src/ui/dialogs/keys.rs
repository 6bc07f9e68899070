//! The list of keys.

use leptos::prelude::*;

use super::close;
use super::palette::shown;
use crate::ui::commands::TABLE;
use crate::ui::signals::Signal;
use crate::ui::state::use_app;
use crate::ui::views::live;
use crate::ui::widgets::{Dialog as Frame, SwitchField};

/// Which key does what.
#[component]
pub fn KeysDialog() -> impl IntoView {
    let app = use_app();
    let single = Signal::derive(move || app.shelf.settings.with(|settings| settings.single_keys));
    let change = Callback::new(move |on: bool| {
        app.shelf.change_settings(move |settings| settings.single_keys = on);
    });
    let groups = move || {
        let words = app.words();
        let of_table = |of_map: bool| {
            let rows =
                TABLE.iter().filter(move |row| !row.keys.is_empty() && row.is_of_map() == of_map);
            rows.map(|row| {
                let keys: Vec<_> = row.keys.iter().map(|keys| shown(keys)).collect();
                (row.command.name(words).to_owned(), keys.join(", "))
            })
        };
        let (name, lines) = words.palette().several;
        let lines = lines.iter().map(|(what, keys)| (String::from(*what), String::from(*keys)));
        let several = group(name, lines.chain(of_table(true)).collect());
        let first = group(words.palette().everywhere, of_table(false).collect());
        let rest = words.palette().groups.iter().map(|(name, lines)| {
            let lines = lines.iter().map(|(what, keys)| (String::from(*what), String::from(*keys)));
            group(name, lines.collect())
        });
        [first, several].into_iter().chain(rest).collect_view()
    };
    view! {
        <Frame
            title=Signal::derive(move || app.words().shell.keys.to_owned())
            close_label=app.words_now().shell.close
            on_close=close(app)
            class="dialog--wide"
            foot=move || view! {
                <div class="foot__left">
                    <SwitchField label=app.words_now().settings().single_keys on=single on_change=change/>
                </div>
                <button class="btn btn--ink" type="button" on:click=move |_| close(app).run(())>
                    {move || app.words().shell.close}
                </button>
            }
        >
            <div class="keylist">{live(groups)}</div>
        </Frame>
    }
}

fn group(name: &'static str, lines: Vec<(String, String)>) -> AnyView {
    let line = |(what, keys): (String, String)| {
        view! { <div><dt>{what}</dt><dd><kbd class="kbd">{keys}</kbd></dd></div> }
    };
    view! {
        <section>
            <h3>{name}</h3>
            <dl>{lines.into_iter().map(line).collect_view()}</dl>
        </section>
    }
    .into_any()
}
