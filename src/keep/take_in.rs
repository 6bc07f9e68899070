//! What another tab saved meanwhile, put together with what lies on the desk.

use std::rc::Rc;
use std::sync::Arc;

use super::base::{Base, Desk, Known};
use super::error::{Refused, SaveError};
use super::held::{Held, IsNewer};
use super::keeper::Keeper;
use super::shelf::Shelf;
use super::versions::VersionKind;
use crate::codec::{Access, Place, record};
use crate::edit::Absorbed;
use crate::model::{Instant, Journey, JourneyId};

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// Takes in what is stored and not our own; nothing when it is.
    pub(super) async fn take_in(
        &self,
        id: JourneyId,
        desk: &dyn Desk,
        base: &mut Base,
        held: &mut Held,
        now: Instant,
    ) -> Result<Option<Absorbed>, SaveError> {
        loop {
            let clean = self.set_damaged_apart(id, held).await;
            clean.map_err(|IsNewer| SaveError::Newer { version: 0 })?;
            let choice = held.choice();
            let other = choice.snapshot.map(|(place, _)| place);
            let found = choice.journey.map(|(place, _)| place);
            let Some((place, text)) = found.and_then(|place| Some((place, held.shared(place)?)))
            else {
                let is_gone = base.revision().is_some() && held.is_empty();
                return if is_gone { Err(SaveError::Gone) } else { Ok(None) };
            };
            if base.recognise(record::stamp(&text)) {
                self.keep_unseen(id, other, base, held, now).await?;
                return Ok(None);
            }
            match self.read(&text).await.map_err(|error| Refused::of(place, error))? {
                Err(error) => self.set_unreadable_apart(id, place, held, error).await,
                Ok(opened) => {
                    if let Access::ReadOnly { version, .. } = opened.access {
                        return Err(SaveError::Newer { version });
                    }
                    self.keep_unseen(id, other, base, held, now).await?;
                    return self.absorb(desk, base, &text, opened.journey, now).await;
                }
            }
        }
    }

    /// Keeps what the other place has, if this tab never saw it.
    async fn keep_unseen(
        &self,
        id: JourneyId,
        other: Option<Place>,
        base: &Base,
        held: &mut Held,
        now: Instant,
    ) -> Result<(), SaveError> {
        let text = other.and_then(|place| held.text(place));
        if text.is_none_or(|text| base.has_seen(record::stamp(text))) {
            return Ok(());
        }
        self.may_overwrite(id, other, held).await?;
        self.keep_other(id, other, held, now).await;
        Ok(())
    }

    /// Puts a record of another tab together with what lies on the desk.
    async fn absorb(
        &self,
        desk: &dyn Desk,
        base: &mut Base,
        text: &Rc<String>,
        theirs: Journey,
        now: Instant,
    ) -> Result<Option<Absorbed>, SaveError> {
        let ours = desk.journey().ok_or(SaveError::Closed)?;
        let revision = record::revision(text).unwrap_or(theirs.revision);
        let theirs = Arc::new(Journey { id: ours.id, revision, ..theirs });
        let stamp = record::stamp(text).to_owned();
        let known = Known { stamp, revision, journey: Arc::clone(&theirs) };
        if base.revision().is_none() {
            if theirs != ours {
                return Err(SaveError::Taken);
            }
            base.learn(known);
            return Ok(None);
        }
        let Some(ground) = base.ground(revision) else {
            // Older than what this tab knows and built on nothing of it: ours stands.
            self.keep_text(ours.id, VersionKind::OtherStore, text, now).await?;
            return Ok(None);
        };
        let reader = self.reader().await.map_err(|error| Refused::of(Place::Journal, error))?;
        let absorb = &mut |editor: &mut _| (reader.absorb)(editor, &ground.journey, &theirs, now);
        let absorbed = desk.take_in(absorb).ok_or(SaveError::Closed)?;
        if absorbed == Absorbed::Clash {
            // Where it finds no room, the other text is still one undo away.
            let _ = self.keep_text(ours.id, VersionKind::OtherTab, text, now).await;
        }
        base.learn(known);
        Ok(Some(absorbed))
    }
}
