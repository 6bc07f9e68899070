//! Identities and references of a file that someone made or damaged.

use klantreis::codec::{self, Done, Opened, Reason};
use klantreis::model::LaneKind;

#[track_caller]
fn opens(fields: &str) -> Opened {
    let text = format!("{{\"format\":\"klantreis\",\"version\":1,{fields}}}");
    codec::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

/// What is listed: path, reason, what was done, raw value.
#[track_caller]
fn check(fields: &str, expected: &[(&str, Reason, Done, &str)]) -> Opened {
    let opened = opens(fields);
    let found: Vec<(String, Reason, Done, &str)> = opened
        .repairs
        .iter()
        .map(|repair| {
            let path = repair.path.to_string();
            (path, repair.reason.clone(), repair.done.clone(), repair.raw.as_str())
        })
        .collect();
    let expected: Vec<(String, Reason, Done, &str)> = expected
        .iter()
        .map(|(path, reason, done, raw)| ((*path).to_owned(), reason.clone(), done.clone(), *raw))
        .collect();
    assert_eq!(found, expected);
    opened
}

#[test]
fn the_second_of_two_things_with_one_identity_gets_its_own() {
    let opened =
        opens(r#""personas":[{"id":"a","name":"A"},{"id":"a","name":"B"}],"view":{"persona":"a"}"#);
    let [repair] = &opened.repairs[..] else { panic!("{:?}", opened.repairs) };
    assert_eq!(
        (repair.path.to_string().as_str(), &repair.reason),
        ("personas[1].id", &Reason::SameId)
    );
    assert_eq!((repair.near.as_str(), repair.raw.as_str()), ("B", "\"a\""));
    let [a, b] = &opened.journey.personas[..] else { panic!("two personas") };
    assert_ne!(a.id, b.id);
    assert_eq!(opened.journey.view.persona, Some(a.id));
    assert_eq!(repair.done, Done::ReadAs(format!("\"{}\"", b.id)));
}

#[test]
fn what_has_no_identity_gets_one_without_a_word() {
    let opened = check(r#""lanes":[{"name":"A"},{"id":"","name":"B"},{"name":"C"}]"#, &[]);
    let ids: std::collections::BTreeSet<_> =
        opened.journey.lanes.iter().map(|lane| lane.id).collect();
    assert_eq!(ids.len(), 3);
    assert!(!opened.journey.id.is_missing());
}

#[test]
fn a_file_without_identities_gets_the_same_ones_each_time() {
    let (one, again) =
        (opens(r#""phases":[{}],"title":"A""#), opens(r#""title":"A","phases":[{}]"#));
    assert_eq!(one.journey, again.journey);
    assert_ne!(one.journey.id, opens(r#""phases":[{}],"title":"B""#).journey.id);
}

#[test]
fn a_card_without_a_lane_stands_in_a_lane_of_its_own() {
    let opened = check(
        r#""lanes":[{"id":"n","kind":"needs"},{"id":"c","kind":"feeling"}],"phases":[{"steps":[{"cards":[
            {"text":"waar"},{"text":"weg","lane":"w"},{"text":"curve","lane":"c"},{"text":"goed","lane":"n"}]}]}]"#,
        &[
            ("phases[0].steps[0].cards[0].lane", Reason::Nowhere, Done::Moved, ""),
            ("phases[0].steps[0].cards[1].lane", Reason::Nowhere, Done::Moved, "\"w\""),
            ("phases[0].steps[0].cards[2].lane", Reason::NotForCards, Done::Moved, "\"c\""),
        ],
    );
    let [needs, _, refuge] = &opened.journey.lanes[..] else { panic!("three lanes") };
    assert_eq!(refuge.kind, LaneKind::Text);
    let (_, step) = opened.journey.steps().next().expect("a step");
    let texts: Vec<&str> = step.cards_in(refuge.id).map(|card| card.text.as_str()).collect();
    assert_eq!(texts, ["waar", "weg", "curve"]);
    assert_eq!(step.cards_in(needs.id).count(), 1);
}

#[test]
fn a_reference_to_nothing_is_set_apart_alone() {
    let apart = Done::SetApart;
    let opened = check(
        r#""personas":[{"id":"p","main_source":"x","preferred_channels":["x","c"]}],"channels":[{"id":"c"}],"view":{"persona":"x"}"#,
        &[
            ("personas[0].main_source", Reason::Nowhere, apart.clone(), "\"x\""),
            ("personas[0].preferred_channels[0]", Reason::Nowhere, apart.clone(), "\"x\""),
            ("view.persona", Reason::Nowhere, apart, "\"x\""),
        ],
    );
    assert_eq!(opened.journey.personas[0].preferred_channels, [opened.journey.channels[0].id]);
}

#[test]
fn what_cannot_stand_without_its_reference_is_set_apart_whole() {
    let apart = Done::SetApart;
    check(
        r#""phases":[{"steps":[{"id":"s","feelings":{"x":{"word":"moe"}},"channels":[{"channel":"x","note":"ja"}]}]}],
           "jumps":[{"id":"1","from":"s","to":"x","label":"terug"},{"id":"2","from":"s","to":"s"}],
           "survey":{"sources":[{"share":7}]}"#,
        &[
            (
                "jumps[0]",
                Reason::Nowhere,
                apart.clone(),
                r#"{"from":"s","id":"1","label":"terug","to":"x"}"#,
            ),
            (
                "phases[0].steps[0].channels[0]",
                Reason::Nowhere,
                apart.clone(),
                r#"{"channel":"x","note":"ja"}"#,
            ),
            ("phases[0].steps[0].feelings.x", Reason::Nowhere, apart.clone(), r#"{"word":"moe"}"#),
            ("survey.sources[0]", Reason::Nowhere, apart, r#"{"share":7}"#),
        ],
    );
}

#[test]
fn places_are_counted_as_they_are_in_the_file() {
    let opened = opens(
        r#""steps":0,"phases":[7,{"steps":[{"id":"s"}]}],"goals":[null,{"id":"g","steps":["x",7,"y","s"]}]"#,
    );
    let paths: Vec<String> = opened.repairs.iter().map(|repair| repair.path.to_string()).collect();
    assert_eq!(
        paths,
        [
            "goals[0]",
            "goals[1].steps[1]",
            "phases[0]",
            "goals[1].steps[0]",
            "goals[1].steps[1]",
            "goals[1].steps[2]"
        ]
    );
    assert_eq!(opened.journey.goals[0].steps.len(), 1);
}

#[test]
fn steps_may_point_at_each_other_in_circles() {
    let opened = check(
        r#""phases":[{"steps":[{"id":"a"},{"id":"b"}]}],"jumps":[{"id":"1","from":"a","to":"b"},{"id":"2","from":"b","to":"a"},{"id":"3","from":"a","to":"a"}]"#,
        &[],
    );
    assert_eq!(opened.journey.jumps.len(), 3);
}

#[test]
fn only_pictures_that_cannot_hold_a_script_are_kept() {
    let persona = |data: &str| {
        format!(r#""personas":[{{"id":"p","picture":{{"data":"{data}","alt":"Een man"}}}}]"#)
    };
    let large = format!("data:image/png;base64,{}", "A".repeat(80_100));
    for data in [
        "data:image/svg+xml;base64,PHN2Zy8+",
        "data:text/html,<script>",
        "https://example.com/a.png",
        "javascript:alert(1)",
        "data:image/png;base64,\\\" onerror=alert(1)",
        &large,
    ] {
        let opened = opens(&persona(data));
        let [repair] = &opened.repairs[..] else { panic!("{data}: {:?}", opened.repairs) };
        assert_eq!(repair.reason, Reason::NotAPicture);
        assert_eq!(repair.raw, format!("\"{data}\""));
        let picture = opened.journey.personas[0].picture.clone().expect("the words about it stay");
        assert_eq!((picture.data.as_str(), picture.alt.as_str()), ("", "Een man"));
    }
    for data in
        ["data:image/png;base64,AA==", "data:image/jpeg;base64,AA==", "data:image/webp;base64,AA=="]
    {
        assert_eq!(opens(&persona(data)).repairs, []);
    }
}

#[test]
fn a_colour_that_there_is_none_of_is_set_apart() {
    for raw in ["0", "7", "-1", "\"red;background:url(//x)\"", "\"#f00\"", "{}"] {
        let opened = opens(&format!(r#""phases":[{{"id":"p","name":"A","colour":{raw}}}]"#));
        let [repair] = &opened.repairs[..] else { panic!("{raw}: {:?}", opened.repairs) };
        assert_eq!(
            (repair.path.to_string().as_str(), repair.raw.as_str()),
            ("phases[0].colour", raw)
        );
        assert_eq!(opened.journey.phases[0].colour, None);
    }
}

#[test]
fn a_revision_that_could_not_rise_is_set_apart() {
    for raw in ["9007199254740992", "18446744073709551615", "-1"] {
        let opened = opens(&format!(r#""revision":{raw}"#));
        assert_eq!((opened.journey.revision, opened.repairs.len()), (0, 1), "{raw}");
    }
    assert_eq!(opens(r#""revision":9007199254740991"#).journey.revision, 9_007_199_254_740_991);
}
