//! Which lanes a style of the map shows.

use crate::model::{Journey, Lane, LaneKind, MapStyle};

/// The lanes that a style shows, from top to bottom. Hidden lanes are left out.
///
/// The map leaves out what only a blueprint draws, unless the journey has
/// nothing else; the blueprint shows only that. What data shows stands above
/// the lanes in every style.
pub fn shown(journey: &Journey, style: MapStyle) -> Vec<&Lane> {
    let visible = || journey.lanes.iter().map(|lane| &**lane).filter(|lane| !lane.hidden);
    let has_others = visible().any(|lane| {
        !is_of_a_blueprint(lane.kind) && !matches!(lane.kind, LaneKind::Reality | LaneKind::Feeling)
    });
    visible()
        .filter(|lane| match style {
            MapStyle::Blueprint => is_of_a_blueprint(lane.kind),
            MapStyle::Experience => lane.kind == LaneKind::Feeling,
            MapStyle::Map | MapStyle::Table => {
                lane.kind != LaneKind::Reality && !(has_others && is_of_a_blueprint(lane.kind))
            }
        })
        .collect()
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
