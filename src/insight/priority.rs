//! Priority: which channel to work on first.

use std::sync::Arc;

use crate::model::{Channel, Journey, StepId, sort};

/// The priority of a channel, with its parts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Priority {
    /// How much it weighs in the choice, 1–5; counts twice.
    pub influence: u8,
    /// How easy for the customer, 1–5.
    pub ease: u8,
    /// How cheap for the company, 1–5: 6 less its cost.
    pub cheapness: u8,
}

/// A channel in the ranked list.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    /// The channel.
    pub channel: Arc<Channel>,
    /// Its priority; `None` when a part is missing.
    pub priority: Option<Priority>,
    /// The steps it serves, in order.
    pub steps: Vec<StepId>,
}

impl Priority {
    /// The priority of a channel, if all its parts are known.
    pub fn of(channel: &Channel) -> Option<Self> {
        Some(Self {
            influence: channel.influence?.get(),
            ease: channel.ease?.get(),
            cheapness: 6 - channel.cost?.get(),
        })
    }

    /// `(2 × influence + ease + (6 − cost)) / 4`, on 1 to 5.
    pub fn value(self) -> f64 {
        f64::from(2 * self.influence + self.ease + self.cheapness) / 4.0
    }
}

/// Every channel, highest priority first; equals in the order of the journey,
/// those without a priority last.
pub fn ranked(journey: &Journey) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = journey
        .channels
        .iter()
        .map(|channel| Ranked {
            channel: Arc::clone(channel),
            priority: Priority::of(channel),
            steps: journey
                .steps()
                .filter(|(_, step)| step.channels.iter().any(|used| used.channel == channel.id))
                .map(|(_, step)| step.id)
                .collect(),
        })
        .collect();
    let value = |each: &Ranked| each.priority.map_or(0.0, Priority::value);
    sort(&mut ranked, |one, other| value(one) > value(other));
    ranked
}
