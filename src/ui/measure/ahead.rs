//! Reading while the question about a file is still open: most people leave the columns as they
//! are proposed, and the engine need not wait for their click.
//!
//! Only where nothing is kept yet, for what was kept would have to go, and only in a worker: in
//! the page itself the dialog would stutter.

use leptos::task::spawn_local;

use super::flow;
use super::state::{Look, Measuring};
use crate::events::protocol::Request;
use crate::events::read::{Choices, Zone};
use crate::platform::engine::{EngineError, Reply};
use crate::platform::timer;
use crate::ui::shared::Shared;
use crate::ui::state::App;

/// So long it waits for the dialog to be drawn, in milliseconds.
const DRAWN_MS: u32 = 200;

/// A reading that was begun before it was asked for.
pub struct Ahead {
    /// What it reads.
    look: Shared<Look>,
    choices: Choices,
    /// The round of whoever asked for it since.
    round: Option<u32>,
    /// What came of it.
    reply: Option<Result<Reply, EngineError>>,
}

/// What there is of a reading when it is asked for.
pub enum Taken {
    /// It was not begun, or of other columns.
    Nothing,
    /// It goes on, and is finished for the round that asked.
    Going,
    /// It has ended.
    Done(Result<Reply, EngineError>),
}

/// Begins to read as the dialog proposes, where that takes nothing from anyone.
pub fn begin(app: App, look: &Shared<Look>) {
    let measuring = app.measuring();
    let is_free = measuring.outcome.with_untracked(Option::is_none) && !measuring.is_in_page();
    if !is_free || look.found.plan(&look.choices, Zone::utc()).is_err() {
        return;
    }
    let (look, choices) = (look.clone(), look.choices.clone());
    let ahead = Ahead { look: look.clone(), choices: choices.clone(), round: None, reply: None };
    measuring.ahead.set_value(Some(ahead));
    spawn_local(async move {
        // The dialog is drawn first, with all that the machine has.
        timer::picture(DRAWN_MS).await;
        if of(measuring, &look, |_| ()).is_none() {
            return;
        }
        let files = measuring.looked.get_value();
        let progress = {
            let look = look.clone();
            move |done, total| {
                if let Some(round) = of(measuring, &look, |ahead| ahead.round).flatten() {
                    flow::progress(app, round, done, total);
                }
            }
        };
        let reply = measuring.ask(request(&look, &choices), files, progress).await;
        match of(measuring, &look, |ahead| ahead.round) {
            Some(Some(round)) => {
                measuring.ahead.set_value(None);
                flow::finish(app, round, &look, choices, reply).await;
            }
            Some(None) => measuring.ahead.update_value(|ahead| {
                if let Some(ahead) = ahead {
                    ahead.reply = Some(reply);
                }
            }),
            // Nobody wants it any more.
            None => {}
        }
    });
}

/// Takes what was read ahead with these choices, for the round that asks for it now.
pub fn take(measuring: Measuring, look: &Shared<Look>, choices: &Choices, round: u32) -> Taken {
    let mut taken = Taken::Nothing;
    measuring.ahead.update_value(|ahead| {
        let fits = |it: &Ahead| it.look == *look && it.choices == *choices;
        match ahead.take_if(|it| fits(it) && it.reply.is_some()).and_then(|it| it.reply) {
            Some(reply) => taken = Taken::Done(reply),
            None => match ahead.as_mut().filter(|it| fits(it)) {
                Some(going) => {
                    going.round = Some(round);
                    taken = Taken::Going;
                }
                None => *ahead = None,
            },
        }
    });
    taken
}

/// Gives up what was read ahead, and what the engine holds of it.
pub fn drop(measuring: Measuring) {
    if measuring.ahead.with_value(Option::is_some) {
        measuring.ahead.set_value(None);
        measuring.end();
    }
}

/// The request that reads files as they are asked about.
pub fn request(look: &Look, choices: &Choices) -> Request {
    Request::Read { choices: Box::new(choices.clone()), format: Some(look.found.format) }
}

/// Something of the reading of these files, while it is wanted.
fn of<T>(measuring: Measuring, look: &Shared<Look>, part: impl Fn(&Ahead) -> T) -> Option<T> {
    measuring.ahead.with_value(|ahead| ahead.as_ref().filter(|it| it.look == *look).map(part))
}
