//! Pictures against their references in `tests/ref`. After a change that is
//! meant, `KLANTREIS_BLESS=1 cargo test --test scene_ref` writes them anew.

use std::path::PathBuf;

use klantreis::insight::curve::PersonaChoice;
use klantreis::model::{IdSource, Instant, Journey, Language};
use klantreis::scene::{svg, thumbnail};
use klantreis::templates::{Template, example, make};

#[track_caller]
fn check(name: &str, journey: &Journey, choice: &PersonaChoice) {
    let written = svg::write(&thumbnail(journey, choice));
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "ref", name].iter().collect();
    if std::env::var_os("KLANTREIS_BLESS").is_some() {
        std::fs::write(&path, &written).unwrap_or_else(|error| panic!("{error}"));
    }
    let reference = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(written, reference, "differs from {}", path.display());
}

fn the_example() -> Journey {
    example(Language::Nl, &mut IdSource::seeded(1), Instant::default())
}

#[test]
fn the_example_as_the_commuter() {
    let journey = the_example();
    check("thumbnail-example.svg", &journey, &PersonaChoice::from(journey.view.persona));
}

#[test]
fn the_example_for_all_together() {
    check("thumbnail-example-all.svg", &the_example(), &PersonaChoice::All);
}

#[test]
fn a_new_journey_without_feelings() {
    let journey =
        make(Template::LifeCycle, Language::En, &mut IdSource::seeded(1), Instant::default());
    check("thumbnail-life-cycle.svg", &journey, &PersonaChoice::All);
}
