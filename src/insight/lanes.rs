//! Which lanes a style of the map shows.

use crate::model::{Journey, Lane, LaneContent, LaneId, LaneKind, MapStyle};

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

/// What a line of a blueprint ties together: at each step the cards above it to those below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The lane right above the line.
    pub above: LaneId,
    /// The lane right below it.
    pub below: LaneId,
    /// Whether the arrow has a point at both ends. What a customer does is answered; whoever works
    /// together asks and answers.
    pub is_mutual: bool,
}

/// What a line among these lanes ties together: nothing, unless lanes of cards lie on both sides.
pub fn tie(shown: &[&Lane], line: LaneId) -> Option<Tie> {
    let at = shown.iter().position(|lane| lane.id == line)?;
    let line = shown.get(at).filter(|lane| lane.kind.content() == LaneContent::Line)?;
    let beside = |at: usize| shown.get(at).filter(|lane| lane.kind.content() == LaneContent::Cards);
    Some(Tie {
        above: beside(at.checked_sub(1)?)?.id,
        below: beside(at + 1)?.id,
        is_mutual: line.kind != LaneKind::LineOfInteraction,
    })
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

    use super::{Tie, shown, tie};
    use crate::model::{Journey, Lane, LaneId, LaneKind, MapStyle};

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

    /// What the third of these lanes ties together: how far above and below it, and whether both ways.
    #[track_caller]
    fn check_tie(kinds: [LaneKind; 5], expected: Option<bool>) {
        let ids: Vec<LaneId> = (0..5).map(|nth| LaneId::from_text(&format!("lane{nth}"))).collect();
        let lanes: Vec<Lane> =
            ids.iter().zip(kinds).map(|(&id, kind)| Lane { id, kind, ..Lane::default() }).collect();
        let shown: Vec<&Lane> = lanes.iter().collect();
        let expected = expected.map(|is_mutual| Tie { above: ids[1], below: ids[3], is_mutual });
        assert_eq!(tie(&shown, ids[2]), expected);
    }

    #[test]
    fn a_line_ties_the_cards_beside_it_and_what_is_inside_both_ways() {
        use LaneKind::{
            Backstage, CustomerActions, Feeling, Frontstage, LineOfInteraction,
            LineOfInternalInteraction, LineOfVisibility, PhysicalEvidence, Support,
        };
        let first = [PhysicalEvidence, CustomerActions, LineOfInteraction, Frontstage, Backstage];
        check_tie(first, Some(false));
        check_tie([Feeling, Frontstage, LineOfVisibility, Backstage, Support], Some(true));
        check_tie([Feeling, Backstage, LineOfInternalInteraction, Support, Feeling], Some(true));
        // A curve and another line hold no cards, and what is no line ties nothing.
        check_tie([Frontstage, Feeling, LineOfVisibility, Backstage, Support], None);
        check_tie(
            [Feeling, Frontstage, LineOfVisibility, LineOfInternalInteraction, Support],
            None,
        );
        check_tie([Feeling, CustomerActions, Frontstage, Backstage, Support], None);
    }

    #[test]
    fn a_line_at_the_edge_ties_nothing() {
        let line = Lane { kind: LaneKind::LineOfInteraction, ..Lane::default() };
        let other = LaneId::from_text("other");
        let cards = Lane { id: other, kind: LaneKind::Frontstage, ..Lane::default() };
        assert_eq!(tie(&[&line, &cards], line.id), None);
        assert_eq!(tie(&[&cards, &line], line.id), None);
    }

    #[test]
    fn a_map_of_nothing_but_a_blueprint_shows_that() {
        let lanes = [(LaneKind::Frontstage, false), (LaneKind::Feeling, false)];
        assert_eq!(kinds(MapStyle::Map, &lanes), [LaneKind::Frontstage, LaneKind::Feeling]);
    }
}
