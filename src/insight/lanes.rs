//! Which lanes a style of the map shows.

use crate::model::{Journey, Lane, LaneKind, MapStyle};

/// The lanes that a style shows, from top to bottom. Hidden lanes are left out.
///
/// The map leaves out what only a blueprint draws, unless the journey has
/// nothing else; the blueprint shows only that, below the curve. The experience is the
/// curve with what people think below it. What data shows stands above the lanes in every style.
pub fn shown(journey: &Journey, style: MapStyle) -> Vec<&Lane> {
    let visible = || journey.lanes.iter().map(|lane| &**lane).filter(|lane| !lane.hidden);
    let has_others = visible().any(|lane| {
        !is_of_a_blueprint(lane.kind) && !matches!(lane.kind, LaneKind::Reality | LaneKind::Feeling)
    });
    let of_kind = |kind| visible().filter(move |lane| lane.kind == kind);
    match style {
        MapStyle::Blueprint => {
            let own = visible().filter(|lane| is_of_a_blueprint(lane.kind));
            of_kind(LaneKind::Feeling).chain(own).collect()
        }
        MapStyle::Experience => {
            of_kind(LaneKind::Feeling).chain(of_kind(LaneKind::Thoughts)).collect()
        }
        MapStyle::Map | MapStyle::Table => {
            let is_shown = |lane: &&Lane| {
                lane.kind != LaneKind::Reality && !(has_others && is_of_a_blueprint(lane.kind))
            };
            visible().filter(is_shown).collect()
        }
    }
}

/// Whether a lane belongs to a service blueprint.
pub fn is_of_a_blueprint(kind: LaneKind) -> bool {
    match kind {
        LaneKind::PhysicalEvidence
        | LaneKind::CustomerActions
        | LaneKind::LineOfInteraction
        | LaneKind::Frontstage
        | LaneKind::LineOfVisibility
        | LaneKind::Backstage
        | LaneKind::LineOfInternalInteraction
        | LaneKind::Support => true,
        LaneKind::Actions
        | LaneKind::Touchpoints
        | LaneKind::Thoughts
        | LaneKind::Questions
        | LaneKind::Motivations
        | LaneKind::Feeling
        | LaneKind::Needs
        | LaneKind::Obstacles
        | LaneKind::Evidence
        | LaneKind::Reality
        | LaneKind::Goals
        | LaneKind::Improvements
        | LaneKind::Quotes
        | LaneKind::Image
        | LaneKind::Text => false,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::shown;
    use crate::model::{Journey, Lane, LaneKind, MapStyle};

    fn kinds(style: MapStyle, lanes: &[(LaneKind, bool)]) -> Vec<LaneKind> {
        let lane = |(kind, hidden): &(LaneKind, bool)| {
            Arc::new(Lane { kind: *kind, hidden: *hidden, ..Lane::default() })
        };
        let journey = Journey { lanes: lanes.iter().map(lane).collect(), ..Journey::default() };
        shown(&journey, style).into_iter().map(|lane| lane.kind).collect()
    }

    #[test]
    fn an_experience_is_the_curve_above_the_thoughts() {
        let lanes = [
            (LaneKind::Touchpoints, false),
            (LaneKind::Thoughts, false),
            (LaneKind::Feeling, false),
            (LaneKind::Thoughts, true),
        ];
        let expected = [LaneKind::Feeling, LaneKind::Thoughts];
        assert_eq!(kinds(MapStyle::Experience, &lanes), expected);
    }

    #[test]
    fn a_blueprint_and_a_map_share_no_lane_but_the_curve() {
        let lanes = [
            (LaneKind::Thoughts, false),
            (LaneKind::Frontstage, false),
            (LaneKind::Reality, false),
            (LaneKind::Feeling, false),
            (LaneKind::Support, true),
        ];
        let blueprint = [LaneKind::Feeling, LaneKind::Frontstage];
        assert_eq!(kinds(MapStyle::Blueprint, &lanes), blueprint);
        assert_eq!(kinds(MapStyle::Map, &lanes), [LaneKind::Thoughts, LaneKind::Feeling]);
    }

    #[test]
    fn a_blueprint_without_the_curve_has_no_room_for_it() {
        let lanes = [(LaneKind::Frontstage, false), (LaneKind::Feeling, true)];
        assert_eq!(kinds(MapStyle::Blueprint, &lanes), [LaneKind::Frontstage]);
    }

    #[test]
    fn a_map_of_nothing_but_a_blueprint_shows_that() {
        let lanes = [(LaneKind::Frontstage, false), (LaneKind::Feeling, false)];
        assert_eq!(kinds(MapStyle::Map, &lanes), [LaneKind::Frontstage, LaneKind::Feeling]);
    }
}
