//! Journeys made for paths and measurements: always the same for the same wish.

use std::sync::Arc;

use klantreis::codec::{self, record};
use klantreis::model::{
    Card, Feeling, IdSource, Instant, Journey, Lane, LaneKind, Persona, Phase, Step, Tenths,
};

/// What a map is made of.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Phases, over which the steps are spread.
    pub phases: usize,
    /// Steps in all.
    pub steps: usize,
    /// Lanes; the third is the curve, each other holds a card at each step.
    pub lanes: usize,
}

/// When everything made here was made.
const MADE_MS: i64 = 1_780_000_000_000;
const CURVE: usize = 2;
const KINDS: [LaneKind; 6] = [
    LaneKind::Thoughts,
    LaneKind::Questions,
    LaneKind::Feeling,
    LaneKind::Obstacles,
    LaneKind::Actions,
    LaneKind::Quotes,
];
const WORDS: [&str; 16] = [
    "fiets",
    "winkel",
    "proefrit",
    "levertijd",
    "vraag",
    "antwoord",
    "prijs",
    "vergelijken",
    "afspraak",
    "kleur",
    "zadel",
    "accu",
    "advies",
    "wachten",
    "mail",
    "thuis",
];

/// A small journey with this title: two phases, three steps, two lanes, a card in each cell.
pub fn small(title: &str, seed: u64) -> Journey {
    Maker::new(seed).journey(title, Shape { phases: 2, steps: 3, lanes: 2 }, 3)
}

/// A journey of this shape, with cards of a few words.
pub fn of_shape(title: &str, shape: Shape) -> Journey {
    Maker::new(12).journey(title, shape, 6)
}

/// A journey whose file weighs at least this many bytes, and hardly more.
pub fn of_weight(title: &str, bytes: usize) -> Journey {
    let shape = Shape { phases: 10, steps: 100, lanes: 12 };
    let weight = |words| codec::write(&Maker::new(34).journey(title, shape, words)).len();
    let heavier = (1..).find(|words| weight(*words) >= bytes).unwrap_or(1);
    Maker::new(34).journey(title, shape, heavier)
}

/// The text of a journey of twenty megabytes, which no browser's localStorage has room for.
pub fn twenty_megabytes(title: &str) -> String {
    const MORE: usize = 225;
    let text = codec::write(&of_shape(title, Shape { phases: 20, steps: 600, lanes: 15 }));
    text.replace("\"text\":\"", &format!("\"text\":\"{}", "levertijd ".repeat(MORE)))
}

/// Under which key a browser keeps a journey, and as what.
pub fn kept(journey: &Journey) -> (String, String) {
    let record = record::wrap(journey.revision, codec::write(journey));
    (format!("klantreis/d/{}", journey.id), record)
}

struct Maker {
    ids: IdSource,
    words: usize,
}

impl Maker {
    fn new(seed: u64) -> Self {
        Self { ids: IdSource::seeded(seed), words: 0 }
    }

    fn journey(mut self, title: &str, shape: Shape, words: usize) -> Journey {
        let made = Some(Instant::from_ms(MADE_MS));
        let persona =
            Persona { id: self.ids.draw(), name: "De forens".into(), ..Persona::default() };
        let lanes: Vec<Arc<Lane>> = (0..shape.lanes).map(|at| Arc::new(self.lane(at))).collect();
        let mut phases: Vec<Phase> = (0..shape.phases).map(|at| self.phase(at)).collect();
        for at in 0..shape.steps {
            let step = self.step(at, &lanes, &persona, words);
            phases[at * shape.phases / shape.steps].steps.push(Arc::new(step));
        }
        Journey {
            id: self.ids.draw(),
            revision: 1,
            title: title.to_owned(),
            created: made,
            changed: made,
            phases: phases.into_iter().map(Arc::new).collect(),
            lanes,
            personas: vec![Arc::new(persona)],
            ..Journey::default()
        }
    }

    fn lane(&mut self, at: usize) -> Lane {
        let kind = KINDS[at % KINDS.len()];
        // There is one curve; what would be a second is a lane of free text.
        let kind = if kind == LaneKind::Feeling && at != CURVE { LaneKind::Text } else { kind };
        Lane { id: self.ids.draw(), kind, name: format!("Rij {}", at + 1), ..Lane::default() }
    }

    fn phase(&mut self, at: usize) -> Phase {
        Phase { id: self.ids.draw(), name: format!("Fase {}", at + 1), ..Phase::default() }
    }

    fn step(&mut self, at: usize, lanes: &[Arc<Lane>], persona: &Persona, words: usize) -> Step {
        let cards = lanes.iter().filter(|lane| lane.kind != LaneKind::Feeling);
        let cards = cards.map(|lane| Arc::new(self.card(lane, words))).collect();
        let value = Tenths::clamped((at * 7 % 41) as i32 - 20);
        let feeling = Feeling { value: Some(value), ..Feeling::default() };
        Step {
            id: self.ids.draw(),
            title: format!("Ik doe stap {}", at + 1),
            cards,
            feelings: [(persona.id, feeling)].into(),
            ..Step::default()
        }
    }

    fn card(&mut self, lane: &Lane, words: usize) -> Card {
        let text: Vec<&str> = (0..words).map(|_| self.word()).collect();
        Card { id: self.ids.draw(), lane: lane.id, text: text.join(" "), ..Card::default() }
    }

    fn word(&mut self) -> &'static str {
        self.words += 1;
        WORDS[self.words * 7 % WORDS.len()]
    }
}
