//! Journeys to draw, and the texts of a picture.

use std::collections::BTreeSet;
use std::sync::Arc;

use klantreis::insight::curve::PersonaChoice;
use klantreis::model::{IdSource, Instant, Journey, Language, MapStyle, Phase, Step};
use klantreis::scene::picture::Look;
use klantreis::scene::text::width;
use klantreis::scene::{Anchor, Node, Scene, Shape};
use klantreis::templates::example;

/// The styles of a map.
pub const STYLES: [MapStyle; 4] =
    [MapStyle::Map, MapStyle::Blueprint, MapStyle::Experience, MapStyle::Table];

/// The filled example, in Dutch.
pub fn the_example() -> Journey {
    example(Language::Nl, &mut IdSource::seeded(1), Instant::default())
}

/// All together, with what was measured.
pub fn look(style: MapStyle) -> Look {
    let choice = PersonaChoice::All;
    Look { style, choice, beside: Vec::new(), language: Language::Nl, reality: true }
}

/// A map of phases with these numbers of steps, each step with a title of its own.
pub fn map_of(phases: &[usize]) -> Journey {
    let mut ids = IdSource::seeded(7);
    let mut number = 0;
    let mut phase = |n_steps: &usize| {
        let mut step = |_| {
            number += 1;
            Arc::new(Step { id: ids.draw(), title: format!("Nr{number}"), ..Step::default() })
        };
        let steps = (0..*n_steps).map(&mut step).collect();
        Arc::new(Phase { name: "Fase".into(), steps, ..Phase::default() })
    };
    Journey { phases: phases.iter().map(&mut phase).collect(), ..Journey::default() }
}

/// Every line of text with the place of its left edge, windows included.
pub fn texts(scene: &Scene) -> Vec<(f64, f64, f64, String)> {
    fn visit(nodes: &[Node], dx: f64, dy: f64, found: &mut Vec<(f64, f64, f64, String)>) {
        for node in nodes {
            match &node.shape {
                Shape::Text { x, y, text, font, anchor } => {
                    let wide = width(text, *font);
                    let left = match anchor {
                        Anchor::Start => *x,
                        Anchor::Middle => x - wide / 2.0,
                        Anchor::End => x - wide,
                    };
                    found.push((left + dx, y + dy, wide, text.clone()));
                }
                Shape::Window { x, y, from, nodes, .. } => {
                    visit(nodes, dx + x - from, dy + y, found)
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    visit(&scene.nodes, 0.0, 0.0, &mut found);
    found
}

/// The words of a text, as a set: where lines break does not matter.
pub fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(|word| word.trim_matches(['“', '”', '"']).to_owned()).collect()
}

/// Whether all words of a text stand in a picture, on however many lines.
pub fn stands(page: &Scene, name: &str) -> bool {
    let shown: Vec<String> = texts(page).into_iter().map(|text| text.3).collect();
    words(name).is_subset(&words(&shown.join(" ")))
}
