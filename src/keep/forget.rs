//! Removing for good what this program keeps, at someone's request.

use super::error::Refused;
use super::keeper::Keeper;
use super::key::PREFIX;
use super::shelf::Shelf;
use crate::model::JourneyId;

impl<L: Shelf, J: Shelf> Keeper<L, J> {
    /// Removes a journey for good: for taking back that it was added.
    ///
    /// # Errors
    /// When a place does not let go.
    pub async fn forget(&self, id: JourneyId) -> Result<(), Refused> {
        self.purge(id).await
    }

    /// Removes every key of this program, in both places, for good. What other
    /// pages of the same origin keep stays.
    ///
    /// # Errors
    /// When a place does not let go; what it let go of is gone.
    pub async fn forget_everything(&self) -> Result<(), Refused> {
        let mut refused = Refused::default();
        for place in self.places() {
            match self.keys(place).await {
                Ok(keys) => {
                    for key in keys.iter().filter(|key| key.starts_with(PREFIX)) {
                        if let Err(error) = self.remove_key(place, key).await {
                            refused.add(place, error);
                        }
                    }
                }
                Err(error) => refused.add(place, error),
            }
        }
        *self.settings.borrow_mut() = None;
        refused.into_result()
    }
}
