//! Chance from a numbered seed, and the numbered cases themselves.

use klantreis::model::IdSource;

/// Chance from a seed: the same seed gives the same throws.
pub struct Dice {
    state: u64,
    /// Draws ids of its own sequence.
    pub ids: IdSource,
}

/// Runs `check` with `n` seeds; the seed of a failing one is printed.
#[track_caller]
pub fn cases(n: u64, check: impl Fn(&mut Dice)) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seeds = match number("KLANTREIS_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..number("KLANTREIS_CASES").unwrap_or(n),
    };
    for seed in seeds {
        let told = ToldOnPanic(seed);
        check(&mut Dice::seeded(seed));
        drop(told);
    }
}

struct ToldOnPanic(u64);

impl Drop for ToldOnPanic {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the failing case again: KLANTREIS_SEED={} cargo test", self.0);
        }
    }
}

impl Dice {
    pub fn seeded(seed: u64) -> Self {
        let state = seed.wrapping_mul(0xd134_2543_de82_ef95) ^ 0x2545_f491_4f6c_dd1d;
        Self { state, ids: IdSource::seeded(!state) }
    }

    /// Any 64 bits: splitmix64.
    pub fn bits(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 to `end`, without `end` itself.
    pub fn below(&mut self, end: usize) -> usize {
        (self.bits() % end.max(1) as u64) as usize
    }

    /// True once in `n` throws.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    pub fn coin(&mut self) -> bool {
        self.once_in(2)
    }

    pub fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.coin().then(|| make(self))
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// One of these, if there is one.
    pub fn one_of<T: Copy>(&mut self, items: &[T]) -> Option<T> {
        if items.is_empty() { None } else { Some(*self.pick(items)) }
    }

    /// Up to three of these.
    pub fn some_of<T: Copy>(&mut self, items: &[T]) -> Vec<T> {
        let n = self.below(4);
        (0..n).filter_map(|_| self.one_of(items)).collect()
    }

    /// Fewer than `end` things.
    pub fn list<T>(&mut self, end: usize, mut make: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let n = self.below(end);
        (0..n).map(|_| make(self)).collect()
    }

    /// A text as nobody types it: control characters, writing from right to
    /// left, marks without a letter, and what a format could stumble over.
    pub fn text(&mut self) -> String {
        const PIECES: [&str; 34] = [
            "Ik vergelijk fietsen",
            "a",
            "é",
            "e\u{301}\u{302}\u{303}",
            "€",
            "🚲",
            "👨\u{200d}👩\u{200d}👧",
            "\"",
            "\\",
            "\\u0000",
            "\0",
            "\u{1}",
            "\u{1f}",
            "\u{7f}",
            "\u{85}",
            "\n",
            "\r\n",
            "\t",
            " ",
            "\u{a0}",
            "\u{2028}",
            "\u{202e}gpj.exe",
            "\u{200f}",
            "שלום",
            "مرحبا ٣",
            "İıIi",
            "\u{fffd}",
            "\u{fffe}",
            "\u{feff}",
            "\u{10ffff}",
            "</script><!--",
            "=1+1",
            r#""phases":[{"id":"0000000000000"}]"#,
            r#""steps":[{"id":"0000000000000","kind":"action"}]"#,
        ];
        if self.once_in(5_000) {
            return "é".repeat(10_000);
        }
        self.list(6, |dice| *dice.pick(&PIECES)).concat()
    }

    /// Any finite number, often one at the edge of what a format keeps.
    pub fn float(&mut self) -> f64 {
        const EDGES: [f64; 14] = [
            0.0,
            -0.0,
            1.0,
            -1.0,
            0.1,
            1.0 / 3.0,
            9_007_199_254_740_991.0,
            9_007_199_254_740_992.0,
            -9_007_199_254_740_994.0,
            1e21,
            1e-7,
            f64::MAX,
            f64::MIN_POSITIVE,
            5e-324,
        ];
        let any = f64::from_bits(self.bits());
        if self.coin() || !any.is_finite() { *self.pick(&EDGES) } else { any }
    }
}
