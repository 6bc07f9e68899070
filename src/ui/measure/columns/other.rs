//! Reading the file differently: another delimiter, another encoding.

use leptos::prelude::*;

use super::Asking;
use crate::events::read::{Format, Kind};
use crate::ui::measure::flow;
use crate::ui::signals::Signal;
use crate::ui::state::use_app;
use crate::ui::views::Show;
use crate::ui::widgets::{Icon, SelectField};

const DELIMITERS: [u8; 4] = *b",;\t|";

/// The choices of how to read. Each acts at once: the file is looked at again.
#[component]
pub(super) fn ReadOtherwise(asking: Asking) -> impl IntoView {
    let app = use_app();
    let words = move || app.words().measure().columns;
    let format = asking.look().found.format;
    let is_csv = format.kind == Kind::Csv;
    let again = move |format: Format| flow::look_again(app, &asking.look(), format);
    let delimiters = Signal::derive(move || {
        DELIMITERS.map(|delimiter| (words().delimiter)(delimiter).to_owned()).to_vec()
    });
    let delimiter = DELIMITERS.iter().position(|it| *it == format.dialect.delimiter);
    let encodings = Signal::derive(move || {
        words().encodings.iter().map(|(_, name)| (*name).to_owned()).collect::<Vec<_>>()
    });
    let encoding = move || {
        words().encodings.iter().position(|(encoding, _)| *encoding == format.encoding).unwrap_or(0)
    };
    let set_delimiter = Callback::new(move |place: usize| {
        if let Some(delimiter) = DELIMITERS.get(place) {
            let mut format = format;
            format.dialect.delimiter = *delimiter;
            again(format);
        }
    });
    let set_encoding = Callback::new(move |place: usize| {
        if let Some((encoding, _)) = words().encodings.get(place) {
            again(Format { encoding: *encoding, ..format });
        }
    });
    let set_header = move |event| {
        let mut format = format;
        format.dialect.header = event_target_checked(&event);
        again(format);
    };
    view! {
        <div class="roles roles--other">
            <Show when=move || is_csv>
                <SelectField
                    label=Signal::derive(move || words().delimiter_label.to_owned())
                    options=delimiters
                    chosen=Signal::derive(move || delimiter.unwrap_or(0))
                    on_choose=set_delimiter
                />
            </Show>
            <SelectField
                label=Signal::derive(move || words().encoding.to_owned())
                options=encodings
                chosen=Signal::derive(encoding)
                on_choose=set_encoding
            />
            <Show when=move || is_csv>
                <label class="tick">
                    <input type="checkbox" prop:checked=format.dialect.header on:change=set_header/>
                    <span class="tick__b" aria-hidden="true"><Icon name="check" small=true/></span>
                    {move || words().header}
                </label>
            </Show>
        </div>
    }
}
