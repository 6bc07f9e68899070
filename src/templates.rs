//! Starting points and the example.
