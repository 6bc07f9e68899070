//! What is found on the map: everything that stands there, nothing that is hidden.

use std::sync::Arc;

use klantreis::insight::curve::PersonaChoice;
use klantreis::insight::search::{Sight, Spot, on_map};
use klantreis::model::{
    Card, CardId, Channel, ChannelId, ChannelUse, Feeling, Improvement, Journey, Jump, JumpId,
    Lane, LaneId, LaneKind, MapStyle, Persona, PersonaId, Phase, PhaseId, Step, StepId, Tenths,
};

fn lane(name: &str, kind: LaneKind) -> Arc<Lane> {
    Arc::new(Lane { id: LaneId::from_text(name), kind, ..Lane::default() })
}

fn card(name: &str, lane: &str, text: &str) -> Card {
    let (id, lane) = (CardId::from_text(name), LaneId::from_text(lane));
    Card { id, lane, text: text.into(), ..Card::default() }
}

fn step(name: &str, title: &str, cards: Vec<Card>) -> Step {
    let cards = cards.into_iter().map(Arc::new).collect();
    Step { id: StepId::from_text(name), title: title.into(), cards, ..Step::default() }
}

/// Two steps; at the first a thought of everybody, one of the commuter and one in a hidden lane.
fn journey() -> Journey {
    let commuter = PersonaId::from_text("commuter");
    let of_one = Card { personas: vec![commuter], ..card("c2", "thoughts", "A fast BICYCLE?") };
    let cards = vec![
        card("c1", "obstacles", "No bicycle left"),
        card("c3", "quotes", "Bicycle, hidden"),
        card("c4", "front", "Bicycle, of the blueprint"),
        of_one,
    ];
    let mut first = step("s1", "I want a bicycle", cards);
    first.channels =
        vec![ChannelUse { channel: ChannelId::from_text("fair"), ..ChannelUse::default() }];
    let value = Some(Tenths::clamped(10));
    let feeling = Feeling { value, word: "Hópeful".into(), ..Feeling::default() };
    first.feelings.insert(commuter, feeling);
    let phase = Phase {
        id: PhaseId::from_text("p1"),
        name: "Bicycles first".into(),
        steps: vec![Arc::new(first), Arc::new(step("s2", "I wait", vec![]))],
        ..Phase::default()
    };
    let hidden = Lane { hidden: true, ..Lane::clone(&lane("quotes", LaneKind::Quotes)) };
    Journey {
        phases: vec![Arc::new(phase)],
        lanes: vec![
            lane("contact", LaneKind::Touchpoints),
            lane("thoughts", LaneKind::Thoughts),
            lane("feeling", LaneKind::Feeling),
            lane("obstacles", LaneKind::Obstacles),
            lane("plans", LaneKind::Improvements),
            Arc::new(hidden),
            lane("front", LaneKind::Frontstage),
        ],
        personas: vec![Arc::new(Persona { id: commuter, ..Persona::default() })],
        channels: vec![Arc::new(Channel {
            id: ChannelId::from_text("fair"),
            name: "Bicycle fair".into(),
            ..Channel::default()
        })],
        improvements: vec![Arc::new(Improvement {
            title: "More hope".into(),
            steps: vec![StepId::from_text("s2")],
            ..Improvement::default()
        })],
        jumps: vec![Arc::new(Jump {
            id: JumpId::from_text("j1"),
            from: StepId::from_text("s2"),
            to: StepId::from_text("s1"),
            label: "no hope left".into(),
            ..Jump::default()
        })],
        ..Journey::default()
    }
}

fn found(style: MapStyle, choice: PersonaChoice, asked: &str) -> Vec<Spot> {
    let name = |lane: &Lane| format!("row {:?}", lane.kind);
    let sight =
        Sight { style, has_jumps: true, choice: &choice, felt_by: &choice, lane_name: &name };
    on_map(&journey(), &sight, asked)
}

fn phase_spot() -> Spot {
    Spot::Phase(PhaseId::from_text("p1"))
}

fn step_spot(name: &str) -> Spot {
    Spot::Step(StepId::from_text(name))
}

fn card_spot(name: &str) -> Spot {
    Spot::Card(CardId::from_text(name))
}

fn cell(step: &str, lane: &str) -> Spot {
    Spot::Cell(StepId::from_text(step), LaneId::from_text(lane))
}

#[test]
fn goes_by_phase_and_step_from_top_to_bottom() {
    let expected =
        [phase_spot(), step_spot("s1"), cell("s1", "contact"), card_spot("c2"), card_spot("c1")];
    assert_eq!(found(MapStyle::Map, PersonaChoice::All, "bícycle"), expected);
}

#[test]
fn shows_nothing_that_others_think() {
    let family = PersonaChoice::One(PersonaId::from_text("family"));
    assert_eq!(found(MapStyle::Map, family, "bicycle fast"), []);
    assert_eq!(found(MapStyle::Map, PersonaChoice::All, "bicycle fast"), [card_spot("c2")]);
}

#[test]
fn finds_words_that_stand_on_no_card() {
    let jump = Spot::Jump(JumpId::from_text("j1"));
    let expected = [jump, cell("s1", "feeling"), cell("s2", "plans")];
    assert_eq!(found(MapStyle::Map, PersonaChoice::All, "hope"), expected);
    let name = |_: &Lane| String::new();
    let choice = PersonaChoice::All;
    let without = Sight {
        style: MapStyle::Table,
        has_jumps: false,
        choice: &choice,
        felt_by: &choice,
        lane_name: &name,
    };
    assert_eq!(on_map(&journey(), &without, "hope"), expected[1..]);
}

#[test]
fn finds_rows_by_the_name_on_the_screen() {
    let expected = [Spot::Lane(LaneId::from_text("obstacles"))];
    assert_eq!(found(MapStyle::Map, PersonaChoice::All, "row obstacles"), expected);
    assert_eq!(found(MapStyle::Experience, PersonaChoice::All, "row obstacles"), []);
}

#[test]
fn finds_what_a_style_shows_and_no_more() {
    let blueprint = [phase_spot(), step_spot("s1"), card_spot("c4")];
    assert_eq!(found(MapStyle::Blueprint, PersonaChoice::All, "bicycle"), blueprint);
    // The curve stands on top of it.
    assert_eq!(found(MapStyle::Blueprint, PersonaChoice::All, "hopeful"), [cell("s1", "feeling")]);
    let experience = [phase_spot(), step_spot("s1"), card_spot("c2")];
    assert_eq!(found(MapStyle::Experience, PersonaChoice::All, "bicycle"), experience);
}

#[test]
fn finds_nothing_where_nothing_is_asked() {
    assert_eq!(found(MapStyle::Map, PersonaChoice::All, "  "), []);
}
