//! Texts of what data and findings show on the map.

use super::numbers;
use crate::model::Language;

/// What data and findings show on the map.
pub struct Reality {
    /// A step that was not measured.
    pub none: &'static str,
    /// Behind a share, for screen readers.
    pub reach: &'static str,
    /// Behind a share, on a line of a list.
    pub here: &'static str,
    /// What a stretch of time is.
    pub wait: &'static str,
    /// The share of the customers that goes no further.
    pub stops: fn(&str) -> String,
    /// How many journeys it rests on.
    pub journeys: fn(u32) -> String,
    /// How many people findings counted.
    pub counted: fn(u64) -> String,
    /// How many people findings quote.
    pub told: fn(u64) -> String,
    /// How many customers a feeling is the mean of.
    pub customers: fn(u64) -> String,
    /// Why a feeling that comes from findings stays where it is.
    pub from_research: fn(u64) -> String,
    /// Why the mean of several groups stays where it is.
    pub is_mean: &'static str,
}

/// Dutch.
pub const NL: Reality = Reality {
    none: "niet gemeten",
    reach: "van de klanten komt hier",
    here: "komt hier",
    wait: "Tijd tot de volgende stap, in het midden",
    stops: |share| format!("{share} stopt"),
    journeys: |n| match n {
        1 => "1 reis".to_owned(),
        n => format!("{} reizen", numbers::count(Language::Nl, u64::from(n))),
    },
    counted: |n| format!("{} gemeten", numbers::count(Language::Nl, n)),
    told: |n| format!("{} gehoord", numbers::count(Language::Nl, n)),
    customers: |n| match n {
        1 => "1 klant".to_owned(),
        n => format!("{} klanten", numbers::count(Language::Nl, n)),
    },
    from_research: |n| {
        format!(
            "Dit getal komt uit onderzoek ({}). Wil je het veranderen, pas dan het bewijs aan.",
            match n {
                1 => "1 klant".to_owned(),
                n => format!("{} klanten", numbers::count(Language::Nl, n)),
            }
        )
    },
    is_mean: "Dit is het gemiddelde van alle klantgroepen. Kies eerst één klantgroep.",
};

/// English.
pub const EN: Reality = Reality {
    none: "not measured",
    reach: "of customers get here",
    here: "get here",
    wait: "Time to the next step, in the middle",
    stops: |share| format!("{share} stop"),
    journeys: |n| match n {
        1 => "1 journey".to_owned(),
        n => format!("{} journeys", numbers::count(Language::En, u64::from(n))),
    },
    counted: |n| format!("{} measured", numbers::count(Language::En, n)),
    told: |n| format!("{} heard", numbers::count(Language::En, n)),
    customers: |n| match n {
        1 => "1 customer".to_owned(),
        n => format!("{} customers", numbers::count(Language::En, n)),
    },
    from_research: |n| {
        format!(
            "This figure comes from research ({}). To change it, change the evidence.",
            match n {
                1 => "1 customer".to_owned(),
                n => format!("{} customers", numbers::count(Language::En, n)),
            }
        )
    },
    is_mean: "This is the mean of all customer groups. Choose one group first.",
};

/// A stretch of time, as short as it fits: "9 d", "3 u".
pub fn short_time(language: Language, seconds: f64) -> String {
    const MINUTE: f64 = 60.0;
    const HOUR: f64 = 3_600.0;
    const DAY: f64 = 86_400.0;
    let (value, nl, en) = if seconds >= 0.95 * DAY {
        (seconds / DAY, "d", "d")
    } else if seconds >= 0.95 * HOUR {
        (seconds / HOUR, "u", "h")
    } else if seconds >= MINUTE {
        (seconds / MINUTE, "min", "min")
    } else {
        (seconds, "s", "s")
    };
    format!(
        "{} {}",
        numbers::count(language, value.round().max(0.0) as u64),
        super::pick(language, nl, en)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_as_short_as_they_fit() {
        let nl = |seconds| short_time(Language::Nl, seconds);
        assert_eq!(nl(777_600.0), "9 d");
        assert_eq!(nl(10_800.0), "3 u");
        assert_eq!(nl(90.0), "2 min");
        assert_eq!(short_time(Language::En, 10_800.0), "3 h");
        assert_eq!(nl(0.0), "0 s");
    }
}
