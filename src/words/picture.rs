//! What the program says in a picture of a map.

use super::{numbers, pick};
use crate::model::{Dataset, Journey, Language};

/// The row of steps.
pub fn step(language: Language) -> &'static str {
    pick(language, "Stap", "Step")
}

/// What stands in it.
pub fn step_hint(language: Language) -> &'static str {
    pick(language, "wat ik doe", "what I do")
}

/// A step that data does not see.
pub fn not_measured(language: Language) -> &'static str {
    pick(language, "niet gemeten", "not measured")
}

/// Nothing backs it up.
pub fn assumption(language: Language) -> &'static str {
    pick(language, "aanname", "assumption")
}

/// "22% stopt".
pub fn stops(language: Language, share: &str) -> String {
    format!("{share} {}", pick(language, "stopt", "stop"))
}

/// "412 reizen".
pub fn journeys(language: Language, n: u64) -> String {
    let word = match n {
        1 => pick(language, "reis", "journey"),
        _ => pick(language, "reizen", "journeys"),
    };
    format!("{} {word}", numbers::count(language, n))
}

/// "23 mensen".
pub fn people(language: Language, n: u64) -> String {
    let word = match n {
        1 => pick(language, "mens", "person"),
        _ => pick(language, "mensen", "people"),
    };
    format!("{} {word}", numbers::count(language, n))
}

/// "+2 meer".
pub fn more(language: Language, n: usize) -> String {
    format!("+{} {}", numbers::count(language, n as u64), pick(language, "meer", "more"))
}

/// "Wachttijd: 1 dag".
pub fn goal(language: Language, name: &str, target: &str, unit: &str) -> String {
    let to = pick(language, "naar", "to");
    format!("{name}: {to} {target} {unit}").trim_end().to_owned()
}

/// A quotation in quotation marks, once.
pub fn quoted(text: &str) -> String {
    let text = text.trim();
    let has_marks = text.starts_with(['“', '"', '„', '«', '‘']);
    if has_marks || text.is_empty() { text.to_owned() } else { format!("“{text}”") }
}

/// A stretch of time in tight places: "4 d", "20 min".
pub fn short_time(language: Language, seconds: f64) -> String {
    const MINUTE: f64 = 60.0;
    const HOUR: f64 = 60.0 * MINUTE;
    const DAY: f64 = 24.0 * HOUR;
    let (amount, unit) = match seconds {
        s if s < MINUTE => (s, "s"),
        s if s < HOUR => (s / MINUTE, "min"),
        s if s < DAY => (s / HOUR, pick(language, "u", "h")),
        s => (s / DAY, "d"),
    };
    format!("{} {unit}", numbers::fixed(language, amount, 0))
}

/// What a picture shows, for whoever does not see it.
pub fn describe(language: Language, journey: &Journey) -> String {
    let (phases, steps) = (journey.phases.len(), journey.n_steps());
    let names: Vec<&str> = journey.phases.iter().map(|phase| phase.name.as_str()).collect();
    let kind = pick(language, "Kaart van een klantreis", "Map of a customer journey");
    let count = match language {
        Language::Nl => format!("{phases} fasen, {steps} stappen"),
        Language::En => format!("{phases} phases, {steps} steps"),
    };
    format!("{kind}: {count}. {}", names.join(", "))
}

/// A step that the company calls decisive.
pub fn decisive(language: Language) -> &'static str {
    pick(language, "beslissend moment", "decisive moment")
}

/// What stands below a picture, with the data that it shows.
pub fn footer(
    language: Language,
    journey: &Journey,
    persona: Option<&str>,
    data: Option<&Dataset>,
) -> String {
    let data = data.map(|data| {
        let n = journeys(language, u64::from(data.cases));
        format!("{n} {}", pick(language, "gemeten", "measured"))
    });
    let legend = pick(
        language,
        "doorgetrokken: onderbouwd, streepjes: aanname",
        "solid: backed up, dashed: assumption",
    );
    let parts =
        ["Klantreis", journey.owner.trim(), journey.title.trim(), persona.unwrap_or_default()];
    let parts = parts.into_iter().filter(|part| !part.is_empty()).map(str::to_owned);
    parts.chain(data).chain([legend.to_owned()]).collect::<Vec<_>>().join(" · ")
}
