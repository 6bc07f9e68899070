//! What curves say in a sentence, against curves of a few steps.

use klantreis::insight::contrast::{Apart, Ends, ends, widest};
use klantreis::insight::curve::{CurvePoint, CurveValue};
use klantreis::insight::decisive::Decisive;
use klantreis::model::StepId;

/// A curve through heights; where there is none, a gap.
fn curve(heights: &[Option<f64>]) -> Vec<CurvePoint> {
    let point = |height: &Option<f64>| CurvePoint {
        step: StepId::MISSING,
        phase: 0,
        value: height.map_or(CurveValue::Gap, CurveValue::Assumption),
        word: String::new(),
        reason: String::new(),
        decisive: Decisive::No,
    };
    heights.iter().map(point).collect()
}

#[test]
fn the_ends_are_the_first_lowest_and_the_first_highest() {
    let heights = [None, Some(1.0), Some(-1.5), Some(-1.5), Some(2.0), Some(2.0), None];
    assert_eq!(ends(&curve(&heights)), Some(Ends { lowest: 2, highest: 4 }));
}

#[test]
fn one_point_alone_has_no_ends() {
    assert_eq!(ends(&curve(&[None, Some(1.0), None])), None);
}

#[test]
fn two_curves_are_compared_where_both_are_known() {
    let one = curve(&[Some(0.0), Some(2.0), Some(-1.0), Some(0.5)]);
    let other = curve(&[Some(0.5), None, Some(-2.0), Some(1.5)]);
    // 0.5, unknown, 1, 1: the first of the widest.
    let apart = widest(&one, &other);
    assert_eq!(apart, Some(Apart { step: 2, one: -1.0, other: -2.0 }));
    assert_eq!(apart.map(Apart::by), Some(1.0));
    assert_eq!(widest(&curve(&[Some(1.0), None]), &curve(&[None, Some(1.0)])), None);
}
