//! The map as a picture: what must hold of every one, in every style.

#[path = "support/drawing.rs"]
mod drawing;
#[path = "support/pictures.rs"]
mod pictures;

use std::sync::Arc;

use drawing::{pages, picture};
use klantreis::insight::curve::{CurvePoint, PersonaChoice, points};
use klantreis::model::{
    Card, IdSource, Instant, Journey, Lane, LaneId, LaneKind, Language, MapStyle,
};
use klantreis::scene::picture::{Look, Paper, Split};
use klantreis::scene::{Anchor, Ink, Node, Role, Shape, svg};
use klantreis::templates::{Template, make};
use pictures::{STYLES, look, map_of, stands, texts, the_example, words};

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

#[test]
fn the_footer_stands_whole_below_every_picture() {
    let mut narrow = map_of(&[1]);
    narrow.title = "Een klantreis met een naam die niet kort is en ook niet kort wil zijn".into();
    narrow.owner = "Fietsenwinkel De Ketting aan de Oude Gracht".into();
    let language = Language::Nl;
    for journey in [the_example(), narrow] {
        let data = journey.datasets.last().map(|data| &**data);
        let said = klantreis::words::picture::footer(language, &journey, None, data);
        for style in STYLES {
            let mut all = vec![picture(&journey, &look(style))];
            for split in [Split::OneSheet, Split::Tiles, Split::PhaseEach] {
                all.extend(pages(&journey, &look(style), Paper::A4, split));
            }
            assert!(all.iter().all(|page| stands(page, &said)), "{style:?}");
        }
    }
}

#[test]
fn every_phase_is_named_in_every_style() {
    let mut journey = map_of(&[1, 3, 1]);
    let names = ["Bewustwording en oriëntatie", "Keuze", "Heroriëntatie en vertellen aan anderen"];
    for (phase, name) in journey.phases.iter_mut().zip(names) {
        Arc::make_mut(phase).name = name.into();
    }
    for style in STYLES {
        let scene = picture(&journey, &look(style));
        assert!(names.iter().all(|name| stands(&scene, name)), "{style:?}");
    }
}

#[test]
fn reality_stands_in_a_picture_when_it_is_switched_on() {
    let journey = the_example();
    let data = journey.datasets.last().expect("data of the example");
    let step = &data.steps[0];
    let share = format!("{:.0}%", f64::from(step.cases) / f64::from(data.cases) * 100.0);
    for style in STYLES {
        let on = picture(&journey, &look(style));
        assert!(stands(&on, "Werkelijkheid") && stands(&on, "gemeten"), "{style:?}");
        assert!(texts(&on).iter().any(|text| text.3 == share), "{style:?}: {share}");
        let off = picture(&journey, &Look { reality: false, ..look(style) });
        let shown = |text: &str| texts(&off).iter().any(|each| each.3.contains(text));
        assert!(!shown("Werkelijkheid") && !shown("gemeten"), "{style:?}");
        assert!(!texts(&off).iter().any(|text| text.3 == share), "{style:?}");
    }
    let mut hidden = journey.clone();
    for lane in &mut hidden.lanes {
        let lane = Arc::make_mut(lane);
        lane.hidden |= lane.kind == LaneKind::Reality;
    }
    let is_a_lane = hidden.lanes.iter().any(|lane| lane.kind == LaneKind::Reality);
    assert!(!is_a_lane || !stands(&picture(&hidden, &look(MapStyle::Map)), "gemeten"));
}

#[test]
fn a_table_says_which_steps_are_decisive() {
    let journey = the_example();
    let n_decisive = journey.steps().filter(|(_, step)| step.decisive).count();
    assert!(n_decisive > 0);
    let scene = picture(&journey, &look(MapStyle::Table));
    let is_star = |node: &&Node| matches!(&node.shape, Shape::Icon { name, .. } if name == "star");
    let stars = scene.nodes.iter().filter(is_star).count();
    let said = texts(&scene).into_iter().filter(|text| text.3.starts_with("beslissend")).count();
    assert_eq!(said, n_decisive);
    assert!(stars >= n_decisive);
}

#[test]
fn channels_are_named_in_full() {
    let mut journey = the_example();
    let name = "Vrienden en familie van de buren om de hoek";
    for channel in &mut journey.channels {
        Arc::make_mut(channel).name = name.into();
    }
    for style in [MapStyle::Map, MapStyle::Table] {
        let scene = picture(&journey, &look(style));
        assert!(stands(&scene, name), "{style:?}");
        assert!(
            !texts(&scene)
                .iter()
                .any(|text| text.3.starts_with("Vrienden") && text.3.ends_with('…'))
        );
    }
}

#[test]
fn the_head_of_a_line_in_a_blueprint_keeps_clear_of_the_next() {
    let scene =
        picture(&the_example(), &Look { language: Language::En, ..look(MapStyle::Blueprint) });
    // Heads stand in the first column, each line of them below the one before.
    let mut heads: Vec<f64> = scene
        .nodes
        .iter()
        .filter_map(|node| match &node.shape {
            Shape::Text { x, y, anchor: Anchor::Start, .. } if *x < 40.0 => Some(*y),
            _ => None,
        })
        .collect();
    heads.sort_by(f64::total_cmp);
    assert!(heads.windows(2).all(|pair| pair[1] - pair[0] >= 11.0), "{heads:?}");
}

#[test]
fn a_picture_for_customer_groups_has_what_holds_for_them_and_for_all() {
    let mut ids = IdSource::seeded(5);
    let (anna, bas, cor) = (ids.draw(), ids.draw(), ids.draw());
    let lane = Lane { id: ids.draw(), kind: LaneKind::Obstacles, ..Lane::default() };
    let cards =
        [("all", vec![]), ("anna", vec![anna]), ("bas", vec![bas]), ("both", vec![anna, cor])];
    let mut journey = map_of(&[1]);
    let step = Arc::make_mut(&mut Arc::make_mut(&mut journey.phases[0]).steps[0]);
    step.cards = cards
        .into_iter()
        .map(|(text, personas)| {
            let id = ids.draw();
            Arc::new(Card { id, lane: lane.id, text: text.into(), personas, ..Card::default() })
        })
        .collect();
    journey.lanes = vec![Arc::new(lane)];
    let check = |choice: PersonaChoice, beside: Vec<_>, expected: &[&str]| {
        for style in [MapStyle::Map, MapStyle::Table] {
            let (choice, beside) = (choice.clone(), beside.clone());
            let page = picture(&journey, &Look { choice, beside, ..look(style) });
            let found: Vec<&str> = ["all", "anna", "bas", "both"]
                .into_iter()
                .filter(|text| stands(&page, text))
                .collect();
            assert_eq!(found, expected, "{style:?}");
        }
    };
    check(PersonaChoice::All, vec![], &["all", "anna", "bas", "both"]);
    check(PersonaChoice::One(anna), vec![], &["all", "anna", "both"]);
    check(PersonaChoice::One(bas), vec![cor], &["all", "bas", "both"]);
}

/// Where the points of arrows are, of a blueprint whose lines have cards above or below them at
/// certain steps.
fn tips(above: &[bool], below: &[bool]) -> Vec<(f64, bool)> {
    let mut journey = map_of(&[above.len()]);
    let kinds = [LaneKind::CustomerActions, LaneKind::LineOfInteraction, LaneKind::Frontstage];
    let lane = |(nth, kind): (usize, LaneKind)| {
        let id = LaneId::from_text(&format!("lane{nth}"));
        Arc::new(Lane { id, kind, ..Lane::default() })
    };
    journey.lanes = kinds.into_iter().enumerate().map(lane).collect();
    let (first, last) = (journey.lanes[0].id, journey.lanes[2].id);
    let steps = &mut Arc::make_mut(&mut journey.phases[0]).steps;
    for (at, step) in steps.iter_mut().enumerate() {
        for lane in [(above[at], first), (below[at], last)].iter().filter(|(is, _)| *is) {
            let card = Card { lane: lane.1, text: "Belt op".into(), ..Card::default() };
            Arc::make_mut(step).cards.push(Arc::new(card));
        }
    }
    let scene = picture(&journey, &look(MapStyle::Blueprint));
    let found = scene.nodes.iter().filter_map(|node| match &node.shape {
        Shape::Path { d } => {
            let start = d.strip_prefix('M')?.split([' ', 'h']).next()?;
            Some((start.parse().ok()?, d.contains("l-4.5 8z")))
        }
        _ => None,
    });
    found.collect()
}

#[test]
fn an_arrow_of_a_blueprint_ties_the_cards_of_a_step_and_no_empty_cells() {
    // A margin of 28, heads of 124, columns of 128; a point is 9 wide and points down.
    let middle = |column: f64| 28.0 + 124.0 + 128.0 * (column + 0.5) - 4.5;
    let (above, below) = ([true, true, false, true], [true, false, true, true]);
    assert_eq!(tips(&above, &below), [(middle(0.0), true), (middle(3.0), true)]);
    assert_eq!(tips(&[true], &[false]), []);
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
    for style in STYLES {
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
