//! The drawn curve: its form, and that it never leaves its points.

use klantreis::insight::curve::{CurvePoint, CurveValue, Measured};
use klantreis::insight::decisive::Decisive;
use klantreis::model::StepId;
use klantreis::scene::curve::{Curve, Frame, Knot, around, draw};
use klantreis::scene::{LineStyle, Point};
use proptest::prelude::*;

const FRAME: Frame = Frame { zero: 3.0, unit: 1.0, water: 0.25 };

fn point(phase: usize, value: CurveValue) -> CurvePoint {
    CurvePoint {
        step: StepId::MISSING,
        phase,
        value,
        word: String::new(),
        reason: String::new(),
        decisive: Decisive::No,
    }
}

fn measured(mean: f64, spread: Option<f64>) -> CurveValue {
    CurveValue::Evidence(Measured { mean, n: 1, spread, findings: Vec::new() })
}

fn drawn(points: &[CurvePoint]) -> Curve {
    let xs: Vec<f64> = (0..points.len()).map(|idx| idx as f64 + 0.5).collect();
    draw(points, &xs, FRAME)
}

/// The styles and paths of the line through values: `e` evidence, `a`
/// assumption, a gap where there is no value.
#[track_caller]
fn check_strokes(values: &[(char, f64)], expected: &[(LineStyle, &str)]) {
    let value = |&(kind, value): &(char, f64)| match kind {
        'e' => measured(value, None),
        'a' => CurveValue::Assumption(value),
        _ => CurveValue::Gap,
    };
    let points: Vec<_> = values.iter().map(|each| point(0, value(each))).collect();
    let curve = drawn(&points);
    let strokes: Vec<_> = curve.strokes.iter().map(|each| (each.style, each.d.as_str())).collect();
    assert_eq!(strokes, expected);
}

/// The pieces of a line, each as where it ends and how it bends.
fn pieces(curve: &Curve) -> Vec<String> {
    let of = |d: &str| d.split('C').skip(1).map(str::to_owned).collect::<Vec<_>>();
    curve.strokes.iter().flat_map(|stroke| of(&stroke.d)).collect()
}

#[test]
fn a_part_of_the_curve_needs_only_the_points_around_it() {
    let heights = [0.0, 1.2, -0.4, -1.9, 0.3, 0.3, 1.6, -2.0, 0.8];
    // Between the fifth and the sixth there is a place without a step.
    let xs = [0.5, 1.5, 2.5, 3.5, 4.5, 6.5, 7.5, 8.5, 9.5];
    let points = heights.map(|height| point(0, measured(height, None)));
    let whole = pieces(&draw(&points, &xs, FRAME));
    for line in 0..10 {
        let (from, to) = (f64::from(line), f64::from(line) + 1.0);
        let near = around(&xs, from, to);
        assert!(near.len() <= 5, "{near:?}");
        let part = pieces(&draw(&points[near.clone()], &xs[near.clone()], FRAME));
        for left in 0..xs.len() - 1 {
            if xs[left] < to && xs[left + 1] > from {
                assert_eq!(part[left - near.start], whole[left], "in line {line}");
            }
        }
    }
}

#[test]
fn two_points_give_a_straight_line() {
    check_strokes(
        &[('e', 0.0), ('e', 1.5)],
        &[(LineStyle::Solid, "M0.5 3C0.833 2.5 1.167 2 1.5 1.5")],
    );
}

#[test]
fn a_peak_is_level() {
    // The slopes are −1 and +1, so the tangent at the peak is 0 and those at
    // the ends are the slopes themselves.
    check_strokes(
        &[('e', 0.0), ('e', 1.0), ('e', 0.0)],
        &[(LineStyle::Solid, "M0.5 3C0.833 2.667 1.167 2 1.5 2C1.833 2 2.167 2.667 2.5 3")],
    );
}

#[test]
fn a_level_stretch_stays_level() {
    // The slopes are −1, 0 and −1: where one of the two is 0, so is the tangent between them.
    check_strokes(
        &[('e', 0.0), ('e', 1.0), ('e', 1.0), ('e', 2.0)],
        &[(
            LineStyle::Solid,
            "M0.5 3C0.833 2.667 1.167 2 1.5 2C1.833 2 2.167 2 2.5 2C2.833 2 3.167 1.333 3.5 1",
        )],
    );
}

#[test]
fn a_steep_rise_after_a_gentle_one_does_not_dip_before_it() {
    // The slopes are −0.1 and −1.9, so the tangent between them would be −1: ten times the first
    // slope, and its control point would stand at 2.9 + 1/3 = 3.233, below where the line begins.
    // Shortened to 3/√(1² + 10²) of that it is −0.299, at the begin −0.030: the control points
    // stand at 3 − 0.030/3 = 2.99 and 2.9 + 0.299/3 = 3.0, then at 2.9 − 0.299/3 = 2.8 and
    // 1 + 1.9/3 = 1.633.
    check_strokes(
        &[('e', 0.0), ('e', 0.1), ('e', 2.0)],
        &[(LineStyle::Solid, "M0.5 3C0.833 2.99 1.167 3 1.5 2.9C1.833 2.8 2.167 1.633 2.5 1")],
    );
}

#[test]
fn a_line_to_an_assumption_is_dashed() {
    check_strokes(
        &[('e', 1.0), ('e', 1.0), ('a', 1.0)],
        &[
            (LineStyle::Solid, "M0.5 2C0.833 2 1.167 2 1.5 2"),
            (LineStyle::Dashed, "M1.5 2C1.833 2 2.167 2 2.5 2"),
        ],
    );
}

#[test]
fn no_line_is_drawn_through_a_gap() {
    check_strokes(
        &[('a', 1.0), ('a', 1.0), ('-', 0.0), ('e', -1.0), ('-', 0.0), ('e', 2.0), ('e', 2.0)],
        &[
            (LineStyle::Dashed, "M0.5 2C0.833 2 1.167 2 1.5 2"),
            (LineStyle::Solid, "M5.5 1C5.833 1 6.167 1 6.5 1"),
        ],
    );
}

#[test]
fn nothing_known_draws_nothing() {
    check_strokes(&[('-', 0.0), ('-', 0.0)], &[]);
    assert_eq!(drawn(&[]), Curve::default());
}

#[test]
fn areas_are_cut_at_zero_and_at_phase_borders() {
    // From +1 in phase 0 to −1 in phase 1: zero and the border are both halfway.
    let points = [point(0, measured(1.0, None)), point(1, measured(-1.0, None))];
    let curve = drawn(&points);
    let parts: Vec<_> = curve.areas.iter().map(|area| (area.phase, area.below)).collect();
    assert_eq!(parts, [(0, false), (1, true)]);
    assert_eq!(curve.areas[0].d, "M0.5 3V2C0.667 2.333 0.833 2.667 1 3V3Z");
}

#[test]
fn water_lies_only_below_zero() {
    let level = [point(0, measured(-1.0, None)), point(0, measured(-1.0, None))];
    // A unit deep, a line each quarter, the first half a quarter down.
    assert_eq!(drawn(&level).water, "M0.5 3.125H1.5M0.5 3.375H1.5M0.5 3.625H1.5M0.5 3.875H1.5");
    let above = [point(0, measured(1.0, None)), point(0, measured(0.0, None))];
    assert_eq!(drawn(&above).water, "");
}

#[test]
fn water_ends_where_the_curve_rises_out_of_it() {
    // A straight line from 0 to −1: at depth 0.125 the curve has run an eighth of the way.
    let slope = [point(0, measured(0.0, None)), point(0, measured(-1.0, None))];
    assert!(drawn(&slope).water.starts_with("M0.625 3.125H1.5M0.875 3.375H1.5"));
}

#[test]
fn a_band_surrounds_evidence_and_not_assumptions() {
    let band = |values: [CurveValue; 2]| drawn(&values.map(|value| point(0, value))).bands;
    let known = measured(0.0, Some(0.5));
    assert_eq!(
        band([known.clone(), known.clone()]),
        ["M0.5 2.5C0.833 2.5 1.167 2.5 1.5 2.5V3.5C1.167 3.5 0.833 3.5 0.5 3.5Z"]
    );
    // It narrows to nothing within a third of the way to what is not measured.
    let narrowing = band([known, CurveValue::Assumption(0.0)]);
    assert_eq!(narrowing.len(), 1);
    assert!(narrowing[0].contains(" 0.833 3V3C"), "{}", narrowing[0]);
    assert!(band([CurveValue::Assumption(0.0), CurveValue::Assumption(1.0)]).is_empty());
}

/// Where the label of the middle of three points stands.
#[track_caller]
fn check_label(values: [f64; 3], above: bool, lean: f64) {
    let points = values.map(|value| point(0, measured(value, None)));
    let knot = &drawn(&points).knots[1];
    assert_eq!(knot.label_above, above);
    assert!((knot.lean - lean).abs() < 1e-9, "lean {}", knot.lean);
}

#[test]
fn labels_stand_above_peaks_and_below_dips_away_from_the_steep_side() {
    check_label([0.0, 1.0, 0.0], true, 0.0);
    check_label([0.0, -1.0, 0.0], false, 0.0);
    // Rising to the label and almost level after it: to the left.
    check_label([-1.4, 0.4, 0.2], true, -0.8);
    check_label([1.7, -1.6, 0.6], false, -0.55);
}

/// The label of a peak at 50 from the top, with other curves there: whether it stands above, and how far
/// it leans.
fn check_clear(others: &[f64], above: bool, lean: f64) {
    let mut knot = Knot {
        step: 0,
        at: Point { x: 0.0, y: 50.0 },
        style: LineStyle::Solid,
        star: false,
        label_above: true,
        turns: true,
        lean: 0.5,
    };
    knot.keep_clear(others, 40.0);
    assert_eq!((knot.label_above, knot.lean), (above, lean), "{others:?}");
}

#[test]
fn a_label_goes_to_the_other_side_when_only_its_own_is_taken() {
    check_clear(&[], true, 0.5);
    check_clear(&[30.0], false, -0.5);
    check_clear(&[70.0], true, 0.5);
    check_clear(&[30.0, 70.0], true, 0.5);
    // Just far enough, so close that it is hidden by the point, and in the same place.
    check_clear(&[10.0], true, 0.5);
    check_clear(&[40.0], true, 0.5);
    check_clear(&[50.0], true, 0.5);
}

#[test]
fn ends_peaks_and_dips_turn_and_slopes_do_not() {
    let heights = [0.0, 1.0, 0.5, -1.0, -1.0, 0.5];
    let points = heights.map(|height| point(0, measured(height, None)));
    let turns: Vec<bool> = drawn(&points).knots.iter().map(|knot| knot.turns).collect();
    // Start, peak, slope, both sides of a level valley, end.
    assert_eq!(turns, [true, true, false, true, true, true]);
}

/// All numbers of a path.
fn numbers(d: &str) -> Vec<f64> {
    d.split(|c: char| c.is_ascii_alphabetic() || c == ' ')
        .filter_map(|part| part.parse().ok())
        .collect()
}

/// The height of a Bézier curve.
fn bezier(y: [f64; 4], t: f64) -> f64 {
    let s = 1.0 - t;
    s * s * s * y[0] + 3.0 * s * s * t * y[1] + 3.0 * s * t * t * y[2] + t * t * t * y[3]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn the_curve_never_leaves_the_interval_of_its_two_end_points(
        values in prop::collection::vec(-20_i32..=20, 2..30)
    ) {
        let points: Vec<_> =
            values.iter().map(|&tenths| point(0, CurveValue::Assumption(f64::from(tenths) / 10.0))).collect();
        let curve = drawn(&points);
        prop_assert_eq!(curve.strokes.len(), 1);
        let read = numbers(&curve.strokes[0].d);
        let mut from = read[1];
        for piece in read[2..].chunks(6) {
            let heights = [from, piece[1], piece[3], piece[5]];
            let (low, high) = (from.min(piece[5]), from.max(piece[5]));
            for step in 0..=50 {
                let y = bezier(heights, f64::from(step) / 50.0);
                prop_assert!(y >= low - 1e-9 && y <= high + 1e-9, "{} not in {}..{}", y, low, high);
            }
            from = piece[5];
        }
        // And it passes through every point.
        let ends: Vec<f64> = read[2..].chunks(6).map(|piece| piece[5]).collect();
        for (end, &tenths) in ends.iter().zip(&values[1..]) {
            prop_assert!((end - (3.0 - f64::from(tenths) / 10.0)).abs() < 6e-4);
        }
    }

    #[test]
    fn areas_stay_between_curve_and_zero(
        values in prop::collection::vec(-20_i32..=20, 2..12)
    ) {
        let points: Vec<_> = values
            .iter()
            .enumerate()
            .map(|(idx, &tenths)| point(idx / 3, CurveValue::Assumption(f64::from(tenths) / 10.0)))
            .collect();
        for area in drawn(&points).areas {
            // M x y V y C x y x y x y V y: every height is on its own side of zero.
            let read = numbers(&area.d);
            for y in [read[1], read[2], read[4], read[6], read[8], read[9]] {
                prop_assert!(if area.below { y >= 2.999 } else { y <= 3.001 }, "{} in {}", y, area.d);
            }
        }
    }
}
