//! What De Ketting wants, does, and heard back.

use crate::model::ImprovementStatus::{self, Done, Idea, Planned, Running};
use crate::templates::text::{Both, NONE, both};

/// A goal. Its measurements are of the end of the month, a month apart, the
/// last one 20 days before the example is made.
pub(super) struct GoalRow {
    pub(super) name: Both,
    pub(super) unit: Both,
    pub(super) target: f64,
    pub(super) in_days: i64,
    pub(super) step: usize,
    pub(super) series: [f64; 6],
}

pub(super) static GOALS: [GoalRow; 4] = [
    GoalRow {
        name: both("Offerte binnen een dag", "Quote within a day"),
        unit: both("dagen", "days"),
        target: 1.0,
        in_days: 73,
        step: 7,
        series: [5.1, 5.0, 4.4, 4.6, 4.3, 4.2],
    },
    GoalRow {
        name: both("Koopt na een bezoek", "Buys after a visit"),
        unit: both("%", "%"),
        target: 42.0,
        in_days: 165,
        step: 8,
        series: [35.0, 34.0, 36.0, 36.0, 37.0, 38.0],
    },
    GoalRow {
        name: both("Levering binnen tien dagen", "Delivery within ten days"),
        unit: both("dagen", "days"),
        target: 10.0,
        in_days: 104,
        step: 9,
        series: [15.0, 15.0, 14.0, 13.0, 13.0, 12.0],
    },
    GoalRow {
        name: both("Afspraak binnen twee dagen", "Appointment within two days"),
        unit: both("dagen", "days"),
        target: 2.0,
        in_days: -49,
        step: 6,
        series: [3.0, 3.2, 2.8, 2.1, 1.4, 1.0],
    },
];

/// An improvement.
pub(super) struct ImprovementRow {
    pub(super) step: usize,
    pub(super) status: ImprovementStatus,
    pub(super) title: Both,
    pub(super) problem: Both,
    /// Impact and effort, 1–5.
    pub(super) levels: Option<(u8, u8)>,
    pub(super) owner: Both,
    pub(super) in_days: Option<i64>,
    /// Times a month, minutes and euros each time.
    pub(super) saves: Option<(f64, Option<f64>, Option<f64>)>,
    /// By position.
    pub(super) goal: Option<usize>,
    pub(super) before_after: Option<(f64, f64)>,
}

const fn better(
    step: usize,
    status: ImprovementStatus,
    title: Both,
    problem: Both,
    levels: (u8, u8),
) -> ImprovementRow {
    ImprovementRow {
        step,
        status,
        title,
        problem,
        levels: Some(levels),
        owner: NONE,
        in_days: None,
        saves: None,
        goal: None,
        before_after: None,
    }
}

const fn idea(step: usize, nl: &'static str, en: &'static str) -> ImprovementRow {
    ImprovementRow { levels: None, ..better(step, Idea, both(nl, en), NONE, (1, 1)) }
}

impl ImprovementRow {
    const fn by(self, nl: &'static str, en: &'static str, in_days: i64) -> Self {
        Self { owner: both(nl, en), in_days: Some(in_days), ..self }
    }
    const fn minutes(self, times: f64, minutes: f64) -> Self {
        Self { saves: Some((times, Some(minutes), None)), ..self }
    }
    const fn euros(self, times: f64, euros: f64) -> Self {
        Self { saves: Some((times, None, Some(euros))), ..self }
    }
    const fn toward(self, goal: usize) -> Self {
        Self { goal: Some(goal), ..self }
    }
    const fn measured(self, before: f64, after: f64) -> Self {
        Self { before_after: Some((before, after)), ..self }
    }
}

pub(super) static IMPROVEMENTS: [ImprovementRow; 14] = [
    better(
        1,
        Running,
        both("Leenfiets bij elke reparatie", "A loan bicycle with every repair"),
        both("Geen leenfiets tijdens de reparatie", "No loan bicycle during the repair"),
        (3, 4),
    )
    .by("werkplaats", "workshop", 73)
    .euros(20.0, 30.0),
    idea(2, "Proefweek voor bedrijven", "Trial week for companies"),
    better(
        3,
        Running,
        both("Keuzehulp in vijf vragen", "Choosing in five questions"),
        both("140 fietsen, geen hulp bij kiezen", "140 bicycles, no help choosing"),
        (4, 3),
    )
    .by("webshop", "webshop", 26)
    .euros(2.0, 900.0)
    .toward(1),
    better(
        4,
        Planned,
        both("Uitleg in gewone taal", "Explanation in plain language"),
        both("Vaktaal: Nm, Wh, torsiesensor", "Jargon: Nm, Wh, torque sensor"),
        (3, 2),
    )
    .by("marketing", "marketing", 73)
    .euros(1.0, 900.0),
    idea(5, "Klanten vertellen over hun rit", "Customers tell about their ride"),
    better(
        6,
        Done,
        both("Proefrit online boeken", "Book a test ride online"),
        both("Afspraak maken kan niet online", "Appointments cannot be made online"),
        (4, 3),
    )
    .by("webshop", "webshop", -80)
    .minutes(44.0, 15.0)
    .toward(3)
    .measured(43.0, 52.0),
    better(
        7,
        Planned,
        both("Offerte mee na de proefrit", "Quote in hand after the test ride"),
        both("Offerte duurt vier dagen", "The quote takes four days"),
        (5, 2),
    )
    .euros(3.0, 900.0)
    .toward(0),
    idea(8, "Lease in één formulier", "Lease in one form"),
    better(
        9,
        Running,
        both("Elke week een bericht", "A message every week"),
        both("Geen bericht bij vertraging", "No message when it is late"),
        (4, 1),
    )
    .by("verkoop", "sales", 12)
    .minutes(34.0, 15.0)
    .toward(2),
    better(
        10,
        Done,
        both("Foto bij het ophalen", "Photo at collection"),
        both(
            "Wie tevreden is, vertelt het niet vanzelf",
            "Happy customers do not tell by themselves",
        ),
        (3, 1),
    )
    .by("verkoop", "sales", -108)
    .euros(1.0, 300.0)
    .measured(12.0, 26.0),
    idea(11, "Kaart met vijf tips", "Card with five tips"),
    better(
        12,
        Planned,
        both("Beurt plannen bij het ophalen", "Plan the service at collection"),
        both("Wachttijd in het voorjaar", "Waiting time in spring"),
        (2, 2),
    )
    .minutes(24.0, 15.0),
    idea(13, "Bedankje voor elke tip", "A thank-you for every tip"),
    idea(14, "Mail per soort fiets", "Email per kind of bicycle"),
];

/// Someone's answers, a character per step: recognised (y, p, n), importance
/// and satisfaction (1–5), and decisive (x).
pub(super) struct CheckRow {
    pub(super) who: Both,
    pub(super) colleague: bool,
    /// By position.
    pub(super) persona: Option<usize>,
    pub(super) days_ago: i64,
    pub(super) recognised: &'static str,
    pub(super) importance: &'static str,
    pub(super) satisfaction: &'static str,
    pub(super) decisive: &'static str,
    /// What is missing, at a step from 1.
    pub(super) missing: &'static [(usize, Both)],
}

pub(super) static CHECKS: [CheckRow; 4] = [
    CheckRow {
        who: both("klant, kocht een e-bike", "customer, bought an e-bike"),
        colleague: false,
        persona: Some(0),
        days_ago: 30,
        recognised: "yyyyyypyyypyyn",
        importance: "42443554444422",
        satisfaction: "23324513352443",
        decisive: ".....xx..x....",
        missing: &[(
            7,
            both("Ik wachtte niet, ik ging verder kijken.", "I did not wait, I kept looking."),
        )],
    },
    CheckRow {
        who: both("klant met een bakfiets", "customer with a cargo bike"),
        colleague: false,
        persona: Some(1),
        days_ago: 27,
        recognised: "pyypyyyypyyyyy",
        importance: "32454543543321",
        satisfaction: "33224523253444",
        decisive: ".....x...x....",
        missing: &[
            (4, both("Ik belde om uitleg te krijgen.", "I called to have it explained.")),
            (9, both("Ik heb zelf drie keer gebeld.", "I called three times myself.")),
        ],
    },
    CheckRow {
        who: both("klant sinds jaren", "customer for years"),
        colleague: false,
        persona: Some(2),
        days_ago: 24,
        recognised: "ynpyyynypynyyn",
        importance: "31344534342421",
        satisfaction: "34314514354442",
        decisive: ".....xx.......",
        missing: &[
            (11, both("Ik vroeg het aan de monteur.", "I asked the mechanic.")),
            (14, both("Die mail lees ik niet.", "I do not read that email.")),
        ],
    },
    CheckRow {
        who: both("collega in de werkplaats", "colleague in the workshop"),
        colleague: true,
        persona: None,
        days_ago: 22,
        recognised: "yyyyyyyyyyyyyp",
        importance: "42333445544421",
        satisfaction: "33333424344433",
        decisive: ".....x.x.x....",
        missing: &[],
    },
];
