//! The small picture of a journey.

use std::sync::Arc;

use klantreis::insight::curve::PersonaChoice;
use klantreis::model::{Journey, Phase, Step};
use klantreis::scene::{Role, Scene, Shape, svg, thumbnail};

fn journey(n_steps: &[usize]) -> Journey {
    let phase = |n_steps: &usize| {
        let steps = (0..*n_steps).map(|_| Arc::new(Step::default())).collect();
        Arc::new(Phase { steps, ..Phase::default() })
    };
    Journey { phases: n_steps.iter().map(phase).collect(), ..Journey::default() }
}

fn picture(n_steps: &[usize]) -> Scene {
    thumbnail(&journey(n_steps), &PersonaChoice::All)
}

/// Left edge and width of each phase bar.
#[track_caller]
fn check_bars(n_steps: &[usize], expected: &[(f64, f64)]) {
    let bars =
        picture(n_steps).nodes.into_iter().filter_map(|node| match (node.shape, node.role) {
            (Shape::Rect { x, width, .. }, Role::Phase(_)) => Some((x, width)),
            _ => None,
        });
    assert_eq!(bars.collect::<Vec<_>>(), expected);
}

#[test]
fn phases_are_as_wide_as_their_steps() {
    check_bars(&[1, 3], &[(1.0, 98.0), (101.0, 298.0)]);
}

#[test]
fn a_phase_without_steps_still_has_a_column() {
    check_bars(&[1, 0, 2], &[(1.0, 98.0), (101.0, 98.0), (201.0, 198.0)]);
}

#[test]
fn a_journey_without_phases_has_only_a_zero_line() {
    let roles: Vec<Role> = picture(&[]).nodes.iter().map(|node| node.role).collect();
    assert_eq!(roles, [Role::Zero]);
}

#[test]
fn six_hundred_steps_still_fit() {
    for node in picture(&[60; 10]).nodes {
        if let Shape::Rect { x, width, .. } = node.shape {
            assert!(width > 0.0 && x >= 0.0 && x + width <= 400.0, "{x} {width}");
        }
    }
}

#[test]
fn a_seventh_phase_starts_at_the_first_colour() {
    let colours: Vec<_> =
        picture(&[1; 7]).nodes.iter().filter_map(|node| node.role.phase()).collect();
    assert_eq!(colours, [1, 2, 3, 4, 5, 6, 1]);
}

#[test]
fn a_title_stays_text_in_a_picture() {
    let journey = Journey { title: "<script>\"x\" & 'y'\u{1}".into(), ..Journey::default() };
    let svg = svg::write(&thumbnail(&journey, &PersonaChoice::All));
    assert!(svg.contains("<title>&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;</title>"));
}
