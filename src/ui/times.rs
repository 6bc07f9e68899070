//! When something was, in the reader's words and by the reader's clock.

use super::state::App;
use crate::model::Instant;
use crate::platform::clock;
use crate::words::when::{self, Moment};

/// "today 14:32", "yesterday", "12 June".
pub fn when(app: App, at: Instant) -> String {
    let told = |(at, now)| when::when(app.language.get(), at, now);
    moment(at).zip(moment(clock::now())).map(told).unwrap_or_default()
}

/// "yesterday 16:40".
pub fn when_exactly(app: App, at: Instant) -> String {
    let told = |(at, now)| when::when_exactly(app.language.get(), at, now);
    moment(at).zip(moment(clock::now())).map(told).unwrap_or_default()
}

/// "9 days ago".
pub fn ago(app: App, at: Instant) -> String {
    let told = |(at, now): (Moment, Moment)| when::ago(app.language.get(), at.day, now.day);
    moment(at).zip(moment(clock::now())).map(told).unwrap_or_default()
}

fn moment(at: Instant) -> Option<Moment> {
    clock::local(at).map(|(day, hour, minute)| Moment { day, hour, minute })
}
