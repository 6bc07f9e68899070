//! What follows from a journey.
