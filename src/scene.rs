//! Journey to picture: finished shapes at absolute positions.
//!
//! Total and deterministic: the same journey gives the same picture, byte for
//! byte. Knows no page and no colours of a theme; a shape says what it is
//! ([`Role`]), and whoever shows it decides how that looks.

mod monotone;
pub mod curve;
pub mod text;
pub mod heights;
mod node;
mod number;
mod pixels;
mod icons;
mod thumbnail;
mod sample;
pub mod jumps;
pub mod picture;
pub mod svg;

pub use monotone::Point;
pub use node::{Anchor, Ink, LineStyle, Node, Role, Scene, Shape};
pub use number::{fine_number, number, percent};
pub use pixels::drawable;
pub use sample::{Mark, Sample, height_share, sample};
pub use thumbnail::{colour, phase_colour, thumbnail};
