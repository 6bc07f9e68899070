//! A small journey, a tab that works on it, and a way to wait for a future.

use std::cell::RefCell;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use klantreis::codec::record;
use klantreis::edit::{CardChange, Edit, Editor};
use klantreis::keep::{Base, Found, Keeper, Kept, Reach, SaveError, Saved, Shelved};
use klantreis::model::{
    Card, CardId, IdSource, Instant, Journey, JourneyId, Lane, LaneKind, Phase, Step,
};

use crate::shelf::TestShelf;

pub type TestKeeper = Keeper<TestShelf, TestShelf>;

/// Runs a future of shelves in memory, which never has to wait.
pub fn now<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

/// The two shelves of one browser.
#[derive(Clone)]
pub struct Browser {
    pub local: TestShelf,
    pub journal: TestShelf,
}

impl Default for Browser {
    fn default() -> Self {
        let [local, journal] = TestShelf::two();
        Self { local, journal }
    }
}

impl Browser {
    pub fn keeper(&self) -> TestKeeper {
        Keeper::new(Some(self.local.clone()), Some(self.journal.clone()))
    }

    /// Another browser with the same in it.
    pub fn fork(&self) -> Self {
        let [local, journal] = TestShelf::fork([&self.local, &self.journal]);
        Self { local, journal }
    }

    pub fn heal(&self) {
        self.local.heal();
        self.journal.heal();
    }

    /// What a new tab finds.
    pub fn load_all(&self) -> Shelved {
        now(self.keeper().load_all(at(0)))
    }

    /// The only journey that a new tab finds.
    #[track_caller]
    pub fn only(&self) -> Kept {
        let mut journeys = self.load_all().journeys;
        assert_eq!(journeys.len(), 1, "journeys");
        journeys.remove(0)
    }
}

/// A tab with a journey open.
pub struct Tab {
    pub keeper: TestKeeper,
    pub desk: RefCell<Editor>,
    pub base: Base,
    pub id: JourneyId,
}

impl Tab {
    /// With a journey that is not stored yet.
    pub fn new(keeper: TestKeeper, journey: Journey) -> Self {
        let id = journey.id;
        let desk = RefCell::new(Editor::new(Arc::new(journey)));
        Self { keeper, desk, base: Base::new_journey(at(0)), id }
    }

    /// With a journey from the shelves.
    #[track_caller]
    pub fn open(keeper: TestKeeper, id: JourneyId) -> Self {
        let found = now(keeper.load(id, None, at(0)));
        let Ok(Found::Journey(kept)) = found else { panic!("no journey: {found:?}") };
        let desk = RefCell::new(Editor::new(kept.journey));
        Self { keeper, desk, base: kept.base, id }
    }

    /// The same tab in another browser.
    pub fn fork(&self, keeper: TestKeeper) -> Self {
        let (desk, base) = (RefCell::new(self.desk.borrow().clone()), self.base.clone());
        Self { keeper, desk, base, id: self.id }
    }

    pub fn save(&mut self) -> Result<Saved, SaveError> {
        self.save_at(at(1))
    }

    pub fn save_at(&mut self, time: Instant) -> Result<Saved, SaveError> {
        now(self.keeper.save(&self.desk, &mut self.base, Reach::Everywhere, time))
    }

    /// As while somebody types without a rest.
    pub fn save_on_the_way(&mut self, time: Instant) -> Result<Saved, SaveError> {
        now(self.keeper.save(&self.desk, &mut self.base, Reach::Journal, time))
    }

    #[track_caller]
    pub fn saved(&mut self) -> Saved {
        self.save().expect("it can be saved")
    }

    #[track_caller]
    pub fn act(&self, edit: &Edit) {
        self.desk.borrow_mut().act(edit, at(2)).expect("the edit is possible");
        self.desk.borrow_mut().seal();
    }

    /// Types into the card of a step.
    #[track_caller]
    pub fn type_into(&self, step: usize, text: &str) {
        let id = card(&self.journey(), step);
        self.act(&Edit::ChangeCard { id, change: CardChange::Text(text.into()) });
    }

    pub fn title(&self, text: &str) {
        self.act(&Edit::Title(text.into()));
    }

    pub fn journey(&self) -> Arc<Journey> {
        self.desk.borrow().journey().clone()
    }

    pub fn key(&self) -> String {
        key(self.id)
    }
}

pub fn key(id: JourneyId) -> String {
    format!("klantreis/d/{id}")
}

pub fn at(second: i64) -> Instant {
    Instant::from_ms(1_700_000_000_000 + second * 1000)
}

pub fn days(days: i64) -> Instant {
    at(days * 86_400)
}

pub fn id(seed: u64) -> JourneyId {
    IdSource::seeded(seed).draw()
}

/// Four steps with a card in each.
pub fn journey(seed: u64) -> Journey {
    let mut ids = IdSource::seeded(seed);
    let id = ids.draw();
    let lane = Lane { id: ids.draw(), kind: LaneKind::Thoughts, ..Lane::default() };
    let steps = (0..4).map(|n| {
        let text = format!("kaartje {n}");
        let card = Card { id: ids.draw(), lane: lane.id, text, ..Card::default() };
        let title = format!("stap {n}");
        Arc::new(Step { id: ids.draw(), title, cards: vec![Arc::new(card)], ..Step::default() })
    });
    let steps = steps.collect();
    let phase = Phase { id: ids.draw(), name: "fase".into(), steps, ..Phase::default() };
    Journey {
        id,
        title: "Een fiets kopen".into(),
        created: Some(at(-100)),
        changed: Some(at(-50)),
        phases: vec![Arc::new(phase)],
        lanes: vec![Arc::new(lane)],
        ..Journey::default()
    }
}

pub fn card(journey: &Journey, step: usize) -> CardId {
    journey.steps().nth(step).expect("the fixture has it").1.cards[0].id
}

pub fn text(journey: &Journey, step: usize) -> String {
    journey.steps().nth(step).expect("the fixture has it").1.cards[0].text.clone()
}

/// The journey as a record, as another run of the program stored it.
pub fn stored(journey: &Journey) -> String {
    record::wrap(journey.revision, klantreis::codec::write(journey))
}

/// The journey at a later revision, with another title.
pub fn later(journey: &Journey, revision: u64, title: &str) -> Journey {
    Journey { revision, title: title.into(), ..journey.clone() }
}

/// A browser in which this journey was saved.
pub fn browser_with(journey: &Journey) -> Browser {
    let browser = Browser::default();
    for shelf in [&browser.local, &browser.journal] {
        shelf.set(&key(journey.id), &stored(journey));
    }
    browser
}

/// Numbers that look random and are the same for the same seed.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }
}
