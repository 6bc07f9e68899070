//! What holds for every journey, every sequence of edits and every damaged file.
//!
//! Cases are made from numbered seeds, the same in every run; a failing case
//! prints its seed. `KLANTREIS_SEED=7` runs one case, `KLANTREIS_CASES=100000`
//! runs that many of each.

mod dice;
mod journeys;
mod changes;
mod invariants;
mod validator;
mod damage;
mod loss;

mod generator;
mod edits;
mod files;
mod damaged;
mod fields;
mod several;
mod together;
