//! One phase with one step.

use super::place::USUAL;
use super::plan::{CORE_LANES, ONE_CUSTOMER, PhasePlan, Plan, step};
use super::text::{NONE, both};
use crate::model::MapStyle;

pub(super) fn plan() -> &'static Plan {
    &PLAN
}

pub(super) static PLAN: Plan = Plan {
    style: MapStyle::Map,
    lanes: CORE_LANES,
    places: USUAL,
    personas: ONE_CUSTOMER,
    phases: &[PhasePlan {
        name: both("Fase 1", "Phase 1"),
        about: NONE,
        steps: &[step(both("Ik begin hier", "I start here"), &[], &[])],
    }],
};
