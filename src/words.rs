//! The two languages as typed catalogues.
//!
//! One file per screen; each holds a struct of texts and the two constants
//! `NL` and `EN`, so that a missing text does not compile. Texts with a number
//! or a name in them are functions of it.
