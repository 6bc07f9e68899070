//! A log of a web shop that never was: customers, touchpoints, channels, a year of them.
//!
//! The same bytes as the script that made `tests/fixtures/synthetic_10k.csv`: a linear
//! congruential generator of its own, rows ordered by time as a shop would export them.

use std::io::{self, Write};

/// Numbers that look like chance (Knuth's MMIX generator).
struct Chance(u64);

impl Chance {
    fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(1))
    }

    /// A whole number from 0 to below `limit`.
    fn below(&mut self, limit: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) * limit) >> 31
    }

    fn pick<T: Copy>(&mut self, options: &[(u64, T)]) -> T {
        let mut rest = self.below(options.iter().map(|option| option.0).sum());
        for (weight, option) in options {
            if rest < *weight {
                return *option;
            }
            rest -= weight;
        }
        options[options.len() - 1].1
    }
}

struct Touchpoint {
    name: &'static str,
    channels: &'static [&'static str],
    /// Weight, what comes next (none ends the visit) and the mean wait in seconds.
    next: &'static [(u64, Option<(&'static str, u64)>)],
}

struct Event {
    time: u64,
    customer: u64,
    touchpoint: &'static str,
    channel: &'static str,
}

const START: &[(u64, &str)] =
    &[(35, "ad_view"), (25, "search"), (20, "home"), (12, "newsletter"), (8, "store_visit")];
/// 2024-01-01T00:00:00Z
const FIRST: u64 = 1_704_067_200;
const DAY: u64 = 86_400;

/// Writes a log of so many events as CSV, about 43 bytes each.
pub fn write(n_events: usize, seed: u64, to: &mut impl Write) -> io::Result<()> {
    let mut events = events(n_events, seed);
    // Rows of one second stand in the order in which they were made: the sort is stable.
    events.sort_by_key(|event| event.time);
    to.write_all(b"customer_id,timestamp,touchpoint,channel\n")?;
    for Event { time, customer, touchpoint, channel } in events {
        let (date, time) = (date(time / DAY), time % DAY);
        let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
        writeln!(
            to,
            "C{customer:07},{date}T{hour:02}:{minute:02}:{second:02}Z,{touchpoint},{channel}"
        )?;
    }
    Ok(())
}

fn events(n_events: usize, seed: u64) -> Vec<Event> {
    let mut chance = Chance::new(seed);
    let mut events = Vec::with_capacity(n_events);
    let mut customer = 0;
    while events.len() < n_events {
        customer += 1;
        journey(customer, n_events, &mut chance, &mut events);
    }
    events
}

/// One customer's journey: at most sixty events.
fn journey(customer: u64, n_events: usize, chance: &mut Chance, events: &mut Vec<Event>) {
    let mut time = FIRST + chance.below(366 * DAY);
    let mut touchpoint = find(chance.pick(START));
    let mut channel = any(touchpoint, chance);
    for _ in 0..60 {
        events.push(Event { time, customer, touchpoint: touchpoint.name, channel });
        if events.len() >= n_events {
            return;
        }
        match chance.pick(touchpoint.next) {
            Some((next, wait)) => {
                time += 1 + chance.below(2 * wait);
                touchpoint = find(next);
            }
            None if chance.below(100) < 45 => {
                // A new visit, days later.
                time += 3600 * 6 + chance.below(20 * DAY);
                touchpoint = find(chance.pick(START));
            }
            None => return,
        }
        let stays = touchpoint.channels.contains(&channel) && chance.below(100) < 85;
        if !stays {
            channel = any(touchpoint, chance);
        }
    }
}

fn any(touchpoint: &Touchpoint, chance: &mut Chance) -> &'static str {
    touchpoint.channels[chance.below(touchpoint.channels.len() as u64) as usize]
}

fn find(name: &str) -> &'static Touchpoint {
    TOUCHPOINTS.iter().find(|touchpoint| touchpoint.name == name).unwrap_or(&TOUCHPOINTS[0])
}

/// The date of a number of days since 1970.
fn date(days: u64) -> String {
    let days = days + 719_468;
    let of_era = days % 146_097;
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = days / 146_097 * 400 + year + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}

const WEB: &[&str] = &["web", "app"];

const TOUCHPOINTS: &[Touchpoint] = &[
    Touchpoint {
        name: "ad_view",
        channels: &["facebook", "instagram", "google_ads"],
        next: &[
            (40, Some(("home", 3600))),
            (15, Some(("product", 60))),
            (10, Some(("search", 86_400))),
            (35, None),
        ],
    },
    Touchpoint {
        name: "newsletter",
        channels: &["email"],
        next: &[(35, Some(("product", 600))), (20, Some(("category", 600))), (45, None)],
    },
    Touchpoint {
        name: "search",
        channels: &["google", "bing"],
        next: &[(45, Some(("home", 30))), (35, Some(("product", 40))), (20, None)],
    },
    Touchpoint {
        name: "home",
        channels: WEB,
        next: &[
            (45, Some(("category", 25))),
            (20, Some(("product", 30))),
            (8, Some(("search", 40))),
            (27, None),
        ],
    },
    Touchpoint {
        name: "category",
        channels: WEB,
        next: &[
            (55, Some(("product", 40))),
            (15, Some(("category", 30))),
            (8, Some(("home", 40))),
            (22, None),
        ],
    },
    Touchpoint {
        name: "product",
        channels: WEB,
        next: &[
            (18, Some(("product", 60))),
            (15, Some(("review_read", 45))),
            (18, Some(("cart", 90))),
            (8, Some(("category", 40))),
            (6, Some(("store_visit", 172_800))),
            (35, None),
        ],
    },
    Touchpoint {
        name: "review_read",
        channels: WEB,
        next: &[(45, Some(("product", 60))), (20, Some(("cart", 80))), (35, None)],
    },
    Touchpoint {
        name: "store_visit",
        channels: &["store"],
        next: &[(35, Some(("payment", 1800))), (20, Some(("product", 86_400))), (45, None)],
    },
    Touchpoint {
        name: "cart",
        channels: WEB,
        next: &[(45, Some(("checkout", 60))), (20, Some(("product", 120))), (35, None)],
    },
    Touchpoint {
        name: "checkout",
        channels: WEB,
        next: &[
            (70, Some(("payment", 90))),
            (12, Some(("cart", 60))),
            (5, Some(("support", 300))),
            (13, None),
        ],
    },
    Touchpoint {
        name: "payment",
        channels: &["web", "app", "store"],
        next: &[(92, Some(("order_confirm", 20))), (8, Some(("checkout", 60)))],
    },
    Touchpoint {
        name: "order_confirm",
        channels: &["email"],
        next: &[(85, Some(("delivery", 172_800))), (15, None)],
    },
    Touchpoint {
        name: "delivery",
        channels: &["post"],
        next: &[
            (12, Some(("return", 432_000))),
            (10, Some(("support", 172_800))),
            (14, Some(("review_write", 604_800))),
            (14, Some(("survey", 259_200))),
            (10, Some(("newsletter", 1_209_600))),
            (40, None),
        ],
    },
    Touchpoint {
        name: "support",
        channels: &["phone", "chat", "email"],
        next: &[
            (20, Some(("return", 86_400))),
            (15, Some(("survey", 3600))),
            (20, Some(("product", 86_400))),
            (45, None),
        ],
    },
    Touchpoint {
        name: "return",
        channels: &["post", "store"],
        next: &[(30, Some(("survey", 172_800))), (20, Some(("newsletter", 1_209_600))), (50, None)],
    },
    Touchpoint {
        name: "review_write",
        channels: &["web"],
        next: &[(20, Some(("referral", 3600))), (80, None)],
    },
    Touchpoint {
        name: "survey",
        channels: &["email"],
        next: &[(10, Some(("referral", 3600))), (90, None)],
    },
    Touchpoint { name: "referral", channels: &["whatsapp", "email"], next: &[(100, None)] },
];
