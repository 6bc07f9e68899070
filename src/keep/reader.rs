//! What reads journeys and puts the work of two tabs together. It is handed to the keeper: a page
//! fetches it only when there is something to read.

use std::pin::Pin;
use std::rc::Rc;

use crate::codec::{self, Opened, ReadError, record};
use crate::edit::{Absorbed, Editor};
use crate::model::{Instant, Journey};
use crate::turns::Rest;

/// What reads journeys and puts the work of two tabs together.
#[derive(Clone, Copy)]
pub struct Reader {
    pub(super) read: fn(Rc<String>, fn() -> Rest) -> Reading,
    pub(super) absorb: fn(&mut Editor, &Journey, &Journey, Instant) -> Absorbed,
}

/// A reader on its way; nothing when it does not arrive, and then it may be asked for again.
pub type Coming = Pin<Box<dyn Future<Output = Option<Reader>>>>;

/// The reading of a record.
pub(super) type Reading = Pin<Box<dyn Future<Output = Result<Opened, ReadError>>>>;

impl Reader {
    /// The reader. Whoever calls this carries all of it.
    pub fn whole() -> Self {
        Self { read, absorb: Editor::absorb }
    }
}

fn read(record: Rc<String>, rest: fn() -> Rest) -> Reading {
    Box::pin(async move {
        let read = codec::read_in_turns(record::payload(&record).as_bytes(), &rest).await;
        read.map_err(|halt| halt.expect("nobody gives it up"))
    })
}
