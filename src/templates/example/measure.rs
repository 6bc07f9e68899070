//! What was counted at De Ketting: channels, survey and the data set.

use crate::templates::place::Place;
use crate::templates::text::{Both, both};

/// A channel: ease, cost and influence, and the share of customers who use it
/// in each phase and in total.
pub(super) struct ChannelRow {
    pub(super) place: Place,
    pub(super) ease: u8,
    pub(super) cost: u8,
    pub(super) influence: u8,
    pub(super) shares: [u8; 6],
}

const fn row(place: Place, [ease, cost, influence]: [u8; 3], shares: [u8; 6]) -> ChannelRow {
    ChannelRow { place, ease, cost, influence, shares }
}

pub(super) static CHANNELS: [ChannelRow; 16] = [
    row(Place::Shop, [4, 4, 4], [12, 38, 54, 9, 6, 61]),
    row(Place::Seller, [4, 3, 5], [4, 31, 63, 22, 8, 58]),
    row(Place::Phone, [4, 3, 3], [6, 12, 18, 24, 7, 41]),
    row(Place::Web, [5, 2, 5], [11, 57, 48, 19, 17, 66]),
    row(Place::Search, [4, 3, 4], [34, 62, 21, 11, 24, 69]),
    row(Place::Compare, [3, 3, 3], [3, 41, 27, 1, 4, 43]),
    row(Place::Social, [3, 2, 3], [26, 18, 5, 12, 21, 39]),
    row(Place::Email, [3, 1, 3], [2, 9, 31, 28, 11, 47]),
    row(Place::Chat, [5, 1, 4], [3, 25, 22, 19, 8, 44]),
    row(Place::Sms, [4, 1, 1], [0, 1, 6, 21, 2, 24]),
    row(Place::Review, [3, 1, 4], [7, 33, 26, 2, 9, 42]),
    row(Place::People, [5, 1, 4], [29, 36, 24, 8, 19, 57]),
    row(Place::Leaflet, [2, 4, 2], [17, 9, 2, 0, 7, 22]),
    row(Place::Booklet, [1, 2, 1], [2, 16, 11, 3, 1, 19]),
    row(Place::Video, [4, 2, 3], [8, 29, 13, 4, 6, 33]),
    row(Place::News, [2, 5, 1], [14, 4, 1, 0, 3, 16]),
];

/// How many answered the survey.
pub(super) const ANSWERED: u32 = 214;
/// Share of planned purchases.
pub(super) const PLANNED: u8 = 82;
/// Where customers would rather buy.
pub(super) static PREFERRED: [(Place, u8); 3] =
    [(Place::Shop, 55), (Place::Web, 39), (Place::Phone, 6)];

/// Why customers choose De Ketting, most important first.
pub(super) static REASONS: [Both; 5] = [
    both("Advies van de verkoper", "Advice from the seller"),
    both("Proefrit maken", "Taking a test ride"),
    both("Dichtbij", "Close by"),
    both("Prijs", "Price"),
    both("Beoordelingen", "Reviews"),
];

/// Name of the data set.
pub(super) const DATASET: Both = both("webwinkel.csv", "webshop.csv");
/// Its cases, events and rows that could not be read.
pub(super) const TOTALS: [u32; 3] = [412, 1904, 6];
/// Its period: first and last event, in days before the example is made.
pub(super) const PERIOD: [i64; 2] = [201, 20];

/// Step (from 1), cases that got there, cases that ended there, and the median
/// time to the next event in hours. Every case ends once.
pub(super) static STEPS: [(usize, u32, u32, Option<f64>); 11] = [
    (1, 119, 6, Some(216.0)),
    (3, 346, 76, Some(48.0)),
    (4, 293, 62, Some(72.0)),
    (6, 214, 34, Some(24.0)),
    (7, 181, 56, Some(100.8)),
    (8, 157, 5, Some(2.0)),
    (9, 140, 0, Some(288.0)),
    (10, 152, 55, Some(984.0)),
    (12, 91, 46, Some(1440.0)),
    (13, 37, 14, Some(720.0)),
    (14, 58, 58, None),
];

/// Arrows: from and to a step (from 1), with what they say.
pub(super) static JUMPS: [(usize, usize, Both); 2] = [
    (7, 4, both("34% gaat terug om te vergelijken", "34% go back to compare")),
    (10, 13, both("26% slaat de beurt over", "26% skip the service")),
];
