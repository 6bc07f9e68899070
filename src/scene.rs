//! Journey to picture.
