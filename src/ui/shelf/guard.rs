//! Nothing is lost on the way out: what is not kept yet is kept when the page
//! goes out of sight, and a reader is asked before leaving what nothing keeps.

use leptos::{ev, prelude::*};

use super::keep::save_now;
use crate::platform::leave;
use crate::ui::state::App;

/// Watches the page being left. Called once.
pub fn guard(app: App) {
    app.shelf.look_up_promise();
    // Nobody asks for the lock on the way out without need: a browser that lays the page aside as it is
    // lets it have the lock for good, and holds up who comes after.
    let save = move || {
        if is_unkept(app) {
            save_now(app);
        }
    };
    let hide = window_event_listener(ev::pagehide, move |_| save());
    let sight = window_event_listener(ev::visibilitychange, move |_| {
        if leave::is_out_of_sight() {
            save();
        }
    });
    let leave = window_event_listener(ev::beforeunload, move |event| {
        if is_unkept(app) {
            save_now(app);
            leave::ask_first(&event);
        }
    });
    on_cleanup(move || {
        hide.remove();
        sight.remove();
        leave.remove();
    });
}

/// Whether anything that was made or changed here is kept nowhere.
fn is_unkept(app: App) -> bool {
    let shelf = app.shelf;
    app.desk.settle();
    let is_open = app.desk.id_now().is_some() && app.desk.is_editable_now();
    let on_desk = is_open && !shelf.is_stored(&app.desk.journey_now());
    on_desk
        || shelf.journeys.with_untracked(|all| {
            let open = app.desk.id_now();
            all.iter().any(|entry| {
                let is_editable = entry.access == crate::codec::Access::Editable;
                is_editable && Some(entry.journey.id) != open && !shelf.is_stored(&entry.journey.0)
            })
        })
}
