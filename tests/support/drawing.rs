//! Pictures in one turn.

use klantreis::model::Journey;
use klantreis::scene::Scene;
use klantreis::scene::picture::{self, Look, Paper, Split};
use klantreis::turns::{at_once, go_on};

/// The whole map on one sheet.
pub fn picture(journey: &Journey, look: &Look) -> Scene {
    at_once(picture::picture(journey, look, &go_on)).flatten().expect("nobody gives it up")
}

/// The pages of a map.
pub fn pages(journey: &Journey, look: &Look, paper: Paper, split: Split) -> Vec<Scene> {
    let pages = picture::pages(journey, look, paper, split, &go_on);
    at_once(pages).flatten().expect("nobody gives it up")
}
