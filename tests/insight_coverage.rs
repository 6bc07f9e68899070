//! Coverage and priority, against figures counted by hand.

use std::sync::Arc;

use klantreis::insight::coverage::{Coverage, backed_up, is_out_of_sight, per_phase};
use klantreis::insight::priority::{Priority, ranked};
use klantreis::model::{
    Card, Channel, ChannelId, ChannelUse, Cluster, Evidence, EvidenceId, EvidenceKind, Journey,
    Lane, LaneId, LaneKind, Level, Phase, Step, StepId,
};

fn evidence(name: &str, kind: EvidenceKind, steps: &[&str]) -> Arc<Evidence> {
    let steps = steps.iter().map(|step| StepId::from_text(step)).collect();
    Arc::new(Evidence { id: EvidenceId::from_text(name), kind, steps, ..Evidence::default() })
}

/// A step with a card for each list of evidence.
fn step(name: &str, cards: &[&[&str]]) -> Arc<Step> {
    let card = |names: &&[&str]| {
        let evidence = names.iter().map(|name| EvidenceId::from_text(name)).collect();
        Arc::new(Card { lane: LaneId::from_text("lane"), evidence, ..Card::default() })
    };
    let cards = cards.iter().map(card).collect();
    Arc::new(Step { id: StepId::from_text(name), cards, ..Step::default() })
}

fn journey() -> Journey {
    let lane = Lane { id: LaneId::from_text("lane"), kind: LaneKind::Thoughts, ..Lane::default() };
    let first = vec![step("s1", &[&["web"], &["web", "talk"], &["talk"], &[]]), step("s2", &[&[]])];
    let second = vec![step("s3", &[]), step("s4", &[&["gone"]]), step("s5", &[])];
    Journey {
        lanes: vec![Arc::new(lane)],
        phases: vec![
            Arc::new(Phase { steps: first, ..Phase::default() }),
            Arc::new(Phase { steps: second, ..Phase::default() }),
        ],
        evidence: vec![
            evidence("web", EvidenceKind::WebStatistics, &["s3"]),
            evidence("talk", EvidenceKind::Interview, &[]),
        ],
        ..Journey::default()
    }
}

#[test]
fn cards_are_counted_by_what_they_rest_on() {
    assert_eq!(
        per_phase(&journey()),
        [
            Coverage { analytic: 1, anecdotal: 1, both: 1, none: 2 },
            Coverage { analytic: 0, anecdotal: 0, both: 0, none: 1 },
        ]
    );
}

#[test]
fn a_step_is_backed_up_by_its_own_evidence_or_that_of_a_card() {
    assert_eq!(backed_up(&journey()), [true, false, true, false, false]);
}

#[track_caller]
fn check_priority(parts: [Option<u8>; 3], value: Option<f64>) {
    let [influence, ease, cost] = parts.map(|part| part.and_then(Level::new));
    let channel = Channel { influence, ease, cost, ..Channel::default() };
    assert_eq!(Priority::of(&channel).map(Priority::value), value);
}

#[test]
fn priority_follows_its_formula() {
    check_priority([Some(5), Some(5), Some(1)], Some(5.0));
    check_priority([Some(1), Some(1), Some(5)], Some(1.0));
    // (2 × 4 + 3 + (6 − 2)) / 4 = 15 / 4.
    check_priority([Some(4), Some(3), Some(2)], Some(3.75));
}

#[test]
fn a_missing_part_gives_no_priority() {
    check_priority([None, Some(3), Some(2)], None);
    check_priority([Some(4), None, Some(2)], None);
    check_priority([Some(4), Some(3), None], None);
}

fn with_channel(cluster: Cluster, influence: Option<u8>) -> (ChannelId, Arc<Channel>) {
    let level = Level::new(3);
    let id = ChannelId::from_text(&format!("{cluster:?}{influence:?}"));
    let influence = influence.and_then(Level::new);
    let channel =
        Channel { id, cluster, influence, ease: level, cost: level, ..Channel::default() };
    (id, Arc::new(channel))
}

#[test]
fn channels_are_ranked_with_the_steps_they_serve() {
    let (low, low_channel) = with_channel(Cluster::Store, Some(1));
    let (high, high_channel) = with_channel(Cluster::Store, Some(5));
    let (unknown, unknown_channel) = with_channel(Cluster::Store, None);
    let mut journey = journey();
    journey.channels = vec![unknown_channel, low_channel, high_channel];
    let step = Arc::make_mut(&mut Arc::make_mut(&mut journey.phases[0]).steps[1]);
    step.channels.push(ChannelUse { channel: high, ..ChannelUse::default() });
    let ranked = ranked(&journey);
    let order: Vec<_> = ranked.iter().map(|each| each.channel.id).collect();
    assert_eq!(order, [high, low, unknown]);
    assert_eq!(ranked[0].steps, [StepId::from_text("s2")]);
    assert_eq!(ranked[2].priority, None);
}

#[test]
fn only_an_unmeasured_contact_off_the_internet_is_out_of_sight() {
    let (shop, shop_channel) = with_channel(Cluster::Store, None);
    let (site, site_channel) = with_channel(Cluster::Internet, None);
    let journey = Journey { channels: vec![shop_channel, site_channel], ..Journey::default() };
    let used = |ids: &[ChannelId], events: &[&str]| Step {
        channels: ids
            .iter()
            .map(|&channel| ChannelUse { channel, ..ChannelUse::default() })
            .collect(),
        events: events.iter().map(|&name| name.into()).collect(),
        ..Step::default()
    };
    assert!(is_out_of_sight(&journey, &used(&[shop], &[])));
    assert!(!is_out_of_sight(&journey, &used(&[shop, site], &[])));
    assert!(!is_out_of_sight(&journey, &used(&[shop], &["visit"])));
    assert!(!is_out_of_sight(&journey, &used(&[], &[])));
}
