//! The map on paper: pages that can be read, and nothing lost between them.

#[path = "support/drawing.rs"]
mod drawing;
#[path = "support/pictures.rs"]
mod pictures;

use std::cell::Cell;
use std::future::ready;
use std::sync::Arc;

use drawing::{pages, picture};
use klantreis::model::{Jump, MapStyle};
use klantreis::scene::picture::{Paper, Split, pages as laid_out};
use klantreis::scene::{Node, Role, Scene, Shape};
use klantreis::turns::{Rest, at_once};
use pictures::{STYLES, look, map_of, stands, texts, the_example, words};

/// Which steps stand on which page.
#[track_caller]
fn check_pages(phases: &[usize], style: MapStyle, paper: Paper, split: Split, least_pages: usize) {
    let journey = map_of(phases);
    let all = pages(&journey, &look(style), paper, split);
    assert!(all.len() >= least_pages, "{} pages", all.len());
    let n_steps: usize = phases.iter().sum();
    for number in 1..=n_steps {
        let title = format!("Nr{number}");
        let shown =
            all.iter().filter(|page| texts(page).iter().any(|text| text.3 == title)).count();
        assert_eq!(shown, 1, "{title} in {style:?}");
    }
    let form = f64::from(paper.millimetres().0 - 20) / f64::from(paper.millimetres().1 - 20);
    for page in &all {
        assert!((page.width / page.height - form).abs() < 1e-6, "a page of another form");
    }
}

#[test]
fn every_step_stands_on_exactly_one_page() {
    for style in [MapStyle::Map, MapStyle::Blueprint, MapStyle::Table] {
        for paper in [Paper::A4, Paper::A3] {
            check_pages(&[1], style, paper, Split::Tiles, 1);
            check_pages(&[2, 3, 3, 4, 2], style, paper, Split::OneSheet, 1);
            check_pages(&[2, 3, 3, 4, 2], style, paper, Split::PhaseEach, 5);
            check_pages(&[5; 12], style, paper, Split::Tiles, 2);
        }
    }
}

/// A size of text in points, where the scene fills the paper within its margins.
fn points_of(size: f64, page: &Scene, paper: Paper) -> f64 {
    size * f64::from(paper.millimetres().0 - 20) / 25.4 * 72.0 / page.width
}

/// The sizes of all texts.
fn sizes(nodes: &[Node]) -> Vec<f64> {
    let of = |node: &Node| match &node.shape {
        Shape::Text { font, .. } => vec![font.size],
        Shape::Window { nodes, .. } => sizes(nodes),
        _ => Vec::new(),
    };
    nodes.iter().flat_map(of).collect()
}

/// A map high and wide: it takes several pages at a size that can be read.
#[track_caller]
fn check_readable(style: MapStyle, paper: Paper, split: Split) {
    let journey = the_example();
    let look = look(style);
    let all = pages(&journey, &look, paper, split);
    let named = || format!("{style:?}, {paper:?}, {split:?}");
    assert!(all.len() > 1, "{}: {} pages", named(), all.len());
    for page in &all {
        let least = sizes(&page.nodes).into_iter().fold(f64::MAX, f64::min);
        let least = points_of(least, page, paper);
        assert!(least >= 6.0, "{}: {least} points", named());
        assert!(stands(page, "Stap"), "{}: no heads", named());
        let phases = journey.phases.iter().filter(|phase| stands(page, &phase.name));
        assert!(phases.count() >= 1, "{}: no phase", named());
        for (left, y, wide, text) in texts_seen(page) {
            let inside = left >= 0.0 && left + wide <= page.width && y > 0.0 && y <= page.height;
            assert!(inside, "{}: “{text}” at {left}, {y}", named());
        }
    }
}

/// The texts that are within their windows, in whole or in part.
fn texts_seen(scene: &Scene) -> Vec<(f64, f64, f64, String)> {
    let windows = scene.nodes.iter().filter_map(|node| match &node.shape {
        Shape::Window { x, y, width, height, .. } => Some((*x, *y, x + width, y + height)),
        _ => None,
    });
    let windows: Vec<_> = windows.collect();
    let outside = Scene {
        nodes: scene
            .nodes
            .iter()
            .filter(|node| !matches!(node.shape, Shape::Window { .. }))
            .cloned()
            .collect(),
        ..scene.clone()
    };
    let mut seen = texts(&outside);
    let inside = texts(scene).into_iter().filter(|(left, y, wide, _)| {
        let sees =
            |(l, t, r, b): &(f64, f64, f64, f64)| left + wide > *l && left < r && y >= t && y <= b;
        windows.iter().any(sees)
    });
    seen.extend(inside);
    seen
}

#[test]
fn pages_can_be_read() {
    for style in STYLES {
        for paper in [Paper::A4, Paper::A3] {
            check_readable(style, paper, Split::Tiles);
            check_readable(style, paper, Split::PhaseEach);
        }
    }
}

#[test]
fn every_card_stands_whole_on_one_page() {
    // Words of its own, so that each can be found again, and more than one line of them.
    let mut journey = the_example();
    let mut number = 0;
    for phase in &mut journey.phases {
        for step in &mut Arc::make_mut(phase).steps {
            for card in &mut Arc::make_mut(step).cards {
                number += 1;
                Arc::make_mut(card).text = format!("a{number}a bcdefghijk lmnopqrst b{number}b");
            }
        }
    }
    for style in [MapStyle::Map, MapStyle::Blueprint, MapStyle::Table] {
        for (paper, split) in [
            (Paper::A4, Split::Tiles),
            (Paper::A4, Split::PhaseEach),
            (Paper::A3, Split::Tiles),
            (Paper::A3, Split::PhaseEach),
        ] {
            let on_sheet = picture(&journey, &look(style));
            let all = pages(&journey, &look(style), paper, split);
            let mut n_cards = 0;
            for number in 1..=number {
                for word in [format!("a{number}a"), format!("b{number}b")] {
                    let has = |page: &&Scene| {
                        texts(page).iter().any(|text| words(&text.3).contains(&word))
                    };
                    let expected = usize::from(has(&&on_sheet));
                    n_cards += expected;
                    assert_eq!(all.iter().filter(has).count(), expected, "{word} in {style:?}");
                }
            }
            assert!(n_cards > 20, "{n_cards} in {style:?}");
        }
    }
}

#[test]
fn a_row_higher_than_the_paper_gets_a_page_that_holds_it() {
    let mut journey = the_example();
    let phase = Arc::make_mut(&mut journey.phases[0]);
    let step = Arc::make_mut(&mut phase.steps[0]);
    Arc::make_mut(&mut step.cards[0]).text = "Een heel lange tekst. ".repeat(300);
    for split in [Split::Tiles, Split::PhaseEach] {
        for style in [MapStyle::Map, MapStyle::Table] {
            for page in pages(&journey, &look(style), Paper::A4, split) {
                assert!(texts(&page).iter().all(|text| text.1 <= page.height));
            }
        }
    }
}

#[test]
fn a_phase_a_page_uses_the_paper() {
    for paper in [Paper::A4, Paper::A3] {
        let all = pages(&the_example(), &look(MapStyle::Map), paper, Split::PhaseEach);
        for page in all {
            let end = |node: &Node| match (&node.shape, node.role) {
                (Shape::Rect { x, width, .. }, Role::Phase(_)) => x + width,
                _ => 0.0,
            };
            let right = page.nodes.iter().map(end).fold(0.0, f64::max);
            assert!(right > 0.35 * page.width, "{right} of {}", page.width);
        }
    }
}

#[test]
fn the_label_of_a_jump_stands_whole_on_each_page_it_crosses() {
    let mut journey = map_of(&[2, 2, 2]);
    let label = "34% gaat terug om alles nog eens te vergelijken";
    let ids: Vec<_> = journey.steps().map(|(_, step)| step.id).collect();
    let jump = |from: usize, to: usize| Jump {
        from: ids[from],
        to: ids[to],
        label: label.into(),
        ..Jump::default()
    };
    // Over all three phases, within the last, and over a border.
    for (from, to, crossed) in [(5, 1, 3), (4, 5, 1), (2, 1, 2)] {
        journey.jumps = vec![Arc::new(jump(from, to))];
        for paper in [Paper::A4, Paper::A3] {
            let all = pages(&journey, &look(MapStyle::Map), paper, Split::PhaseEach);
            let shown = all.iter().filter(|page| {
                let seen: Vec<_> = jump_texts(page).into_iter().collect();
                words(label).is_subset(&words(&seen.join(" ")))
            });
            assert_eq!(shown.count(), crossed, "{from} to {to}");
        }
        let whole = picture(&journey, &look(MapStyle::Map));
        assert!(words(label).is_subset(&words(&jump_texts(&whole).join(" "))), "{from} to {to}");
    }
}

/// The texts that lie wholly within a window on a drawing.
fn jump_texts(page: &Scene) -> Vec<String> {
    let mut whole = Vec::new();
    for node in &page.nodes {
        let Shape::Window { x, y, width, height, .. } = &node.shape else { continue };
        let alone = Scene { nodes: vec![node.clone()], ..page.clone() };
        let inside = texts(&alone).into_iter().filter(|(left, base, wide, _)| {
            *left >= *x && left + wide <= x + width && *base >= *y && *base <= y + height
        });
        whole.extend(inside.map(|text| text.3));
    }
    whole
}

#[test]
fn pages_that_nobody_wants_any_more_are_given_up_at_the_next_turn() {
    let journey = the_example();
    for style in STYLES {
        for split in [Split::OneSheet, Split::Tiles, Split::PhaseEach] {
            // As many turns as are wanted: all but the first two are not.
            let left = Cell::new(2);
            let turn = || -> Rest {
                left.set(left.get() - 1);
                Box::pin(ready((left.get() > 0).then_some(())))
            };
            let look = look(style);
            let pages = at_once(laid_out(&journey, &look, Paper::A4, split, &turn));
            let is_given_up = pages.is_some_and(|pages| pages.is_none());
            assert!(is_given_up && left.get() == 0, "{style:?}, {split:?}");
        }
    }
}
