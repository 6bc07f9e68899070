//! Text to journey and back.
