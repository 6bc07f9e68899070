//! Making a screen over several pictures: what is looked at first stands in the first, and nobody
//! waits for all of it at once.

use leptos::task::spawn_local;

use crate::platform::timer;
use crate::ui::signals::{RwSignal, Signal};

/// So long it waits for a picture: none comes where nobody looks.
const MOST_MS: u32 = 100;

/// How many pictures were shown since, up to a number.
pub fn shown(most: u8) -> Signal<u8> {
    let n_shown = RwSignal::new(0);
    spawn_local(async move {
        for n in 1..=most {
            timer::picture(MOST_MS).await;
            // Nobody looks any more at what was closed.
            if !n_shown.try_set(n) {
                return;
            }
        }
    });
    n_shown.into()
}
