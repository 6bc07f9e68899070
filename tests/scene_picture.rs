//! The map as a picture: what must hold of every one, in every style and on
//! every paper.

use std::collections::BTreeSet;
use std::sync::Arc;

use klantreis::insight::curve::{CurvePoint, PersonaChoice, points};
use klantreis::model::{IdSource, Instant, Journey, LaneKind, Language, MapStyle, Phase, Step};
use klantreis::scene::picture::{Look, Paper, Split, pages, picture};
use klantreis::scene::text::width;
use klantreis::scene::{Anchor, Ink, Node, Role, Scene, Shape, svg};
use klantreis::templates::{Template, example, make};

const STYLES: [MapStyle; 4] =
    [MapStyle::Map, MapStyle::Blueprint, MapStyle::Experience, MapStyle::Table];

fn the_example() -> Journey {
    example(Language::Nl, &mut IdSource::seeded(1), Instant::default())
}

fn look(style: MapStyle) -> Look {
    Look { style, choice: PersonaChoice::All, beside: Vec::new(), language: Language::Nl }
}

/// A map of phases with these numbers of steps, each step with a title of its own.
fn map_of(phases: &[usize]) -> Journey {
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
fn texts(scene: &Scene) -> Vec<(f64, f64, f64, String)> {
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
fn words(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(|word| word.trim_matches(['“', '”', '"']).to_owned()).collect()
}

#[test]
fn every_text_of_the_example_stands_in_the_map_and_in_the_table() {
    let journey = the_example();
    for style in [MapStyle::Map, MapStyle::Table] {
        let shown: String =
            texts(&picture(&journey, &look(style))).into_iter().map(|text| text.3 + " ").collect();
        let shown = words(&shown);
        let lanes = klantreis::insight::lanes::shown(&journey, style);
        for (_, step) in journey.steps() {
            let cards =
                step.cards.iter().filter(|card| lanes.iter().any(|lane| lane.id == card.lane));
            for text in cards.map(|card| &card.text).chain([&step.title]) {
                let missing: Vec<_> = words(text).difference(&shown).cloned().collect();
                assert!(missing.is_empty(), "{style:?}: {missing:?} of “{text}”");
            }
        }
    }
}

#[test]
fn no_text_runs_off_the_sheet() {
    for template in Template::ALL {
        let made = make(template, Language::En, &mut IdSource::seeded(1), Instant::default());
        for journey in [made, the_example()] {
            for style in STYLES {
                let scene = picture(&journey, &look(style));
                for (left, y, wide, text) in texts(&scene) {
                    let inside =
                        left >= 0.0 && left + wide <= scene.width && y <= scene.height && y > 0.0;
                    assert!(inside, "{style:?}, {template:?}: “{text}” at {left}, {y}");
                }
            }
        }
    }
}

#[test]
fn cards_are_as_high_as_their_texts() {
    let mut journey = the_example();
    let long = "Een heel lange tekst die over veel regels loopt. ".repeat(12);
    let phase = Arc::make_mut(&mut journey.phases[0]);
    let step = Arc::make_mut(&mut phase.steps[0]);
    for card in &mut step.cards {
        Arc::make_mut(card).text = long.clone();
    }
    let short = picture(&the_example(), &look(MapStyle::Map));
    let high = picture(&journey, &look(MapStyle::Map));
    assert!(high.height > short.height + 200.0);
}

#[test]
fn a_blueprint_has_the_curve_once_while_its_row_is_shown() {
    let heads = |journey: &Journey| {
        let all = texts(&picture(journey, &look(MapStyle::Blueprint)));
        all.into_iter().filter(|text| text.3 == "Beleving").count()
    };
    let mut journey = the_example();
    assert_eq!(heads(&journey), 1);
    for lane in journey.lanes.iter_mut().filter(|lane| lane.kind == LaneKind::Feeling) {
        Arc::make_mut(lane).hidden = true;
    }
    assert_eq!(heads(&journey), 0);
}

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

/// The marks of the curves beside the first, wherever they are.
fn marks(nodes: &[Node]) -> usize {
    let count = |node: &Node| match &node.shape {
        Shape::Window { nodes, .. } => marks(nodes),
        _ => usize::from(matches!(node.role, Role::Ink(Ink::Mark(_)))),
    };
    nodes.iter().map(count).sum()
}

#[test]
fn a_customer_group_beside_the_first_has_its_line_and_its_name() {
    let journey = the_example();
    let other = &journey.personas[1];
    let known = |point: &CurvePoint| point.value.height().is_some();
    let felt = points(&journey, &PersonaChoice::One(other.id));
    let n_known = felt.iter().filter(|point| known(point)).count();
    for style in [MapStyle::Map, MapStyle::Experience] {
        let alone = Look { choice: PersonaChoice::One(journey.personas[0].id), ..look(style) };
        assert_eq!(marks(&picture(&journey, &alone).nodes), 0);
        let both = picture(&journey, &Look { beside: vec![other.id], ..alone });
        // One for each point, and one beside the name.
        assert_eq!(marks(&both.nodes), n_known + 1, "{style:?}");
        assert!(texts(&both).iter().any(|text| text.3 == other.name), "{style:?}");
    }
}

#[test]
fn an_empty_map_is_a_picture_too() {
    for style in STYLES {
        let empty = Journey::default();
        let scene = picture(&empty, &look(style));
        assert!(scene.width > 0.0 && scene.height > 0.0);
        assert_eq!(pages(&empty, &look(style), Paper::A4, Split::OneSheet).len(), 1);
    }
}

#[test]
fn a_picture_alone_has_no_script_and_asks_for_nothing() {
    let mut journey = the_example();
    journey.title = "</title><script>alert(1)</script>\" onload=\"x".into();
    let written = svg::write(&picture(&journey, &look(MapStyle::Map)));
    let tree = roxmltree::Document::parse(&written).expect("well-formed XML");
    assert_eq!(tree.root_element().tag_name().name(), "svg");
    for node in tree.descendants().filter(|node| node.is_element()) {
        assert!(
            !["script", "style", "foreignObject", "use", "a"].contains(&node.tag_name().name())
        );
        for attribute in node.attributes() {
            assert!(!attribute.name().starts_with("on"), "{attribute:?}");
            let is_link = attribute.name() == "href";
            assert!(!is_link || attribute.value().starts_with("data:image/"), "{attribute:?}");
        }
    }
    let title = tree.descendants().find(|node| node.has_tag_name("title"));
    assert_eq!(title.and_then(|title| title.text()), Some(journey.title.as_str()));
    assert!(tree.descendants().any(|node| node.has_tag_name("desc")));
}

#[test]
fn the_same_journey_gives_the_same_picture() {
    let write = || svg::write(&picture(&the_example(), &look(MapStyle::Blueprint)));
    assert_eq!(write(), write());
}
