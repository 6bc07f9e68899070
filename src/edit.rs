//! What a user can do to a journey.
