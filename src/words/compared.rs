//! Texts of customer groups beside each other, and of what a curve says.

/// Customer groups beside each other, and what a curve says.
pub struct Compared {
    /// Another customer group beside the one that is shown.
    pub also: fn(&str) -> String,
    /// Two groups, and the step, by number and title, at which they differ most.
    pub differ: fn(&str, &str, usize, &str) -> String,
    /// By how much.
    pub by: fn(&str) -> String,
    /// The same, beside the line that shows it.
    pub apart: fn(&str) -> String,
    /// The step, by number and title, at which the curve is lowest.
    pub lowest: fn(usize, &str) -> String,
    /// And highest.
    pub highest: fn(usize, &str) -> String,
}

/// Dutch.
pub const NL: Compared = Compared {
    also: |name| format!("Ook {name}"),
    differ: |one, other, step, title| {
        format!("{one} en {other} verschillen het meest bij {}.", place("stap", step, title))
    },
    by: |by| format!("Daar liggen ze {by} uit elkaar."),
    apart: |by| format!("{by} verschil"),
    lowest: |step, title| format!("Het laagste punt is {}.", place("stap", step, title)),
    highest: |step, title| format!("Het hoogste is {}.", place("stap", step, title)),
};

/// English.
pub const EN: Compared = Compared {
    also: |name| format!("Also {name}"),
    differ: |one, other, step, title| {
        format!("{one} and {other} differ most at {}.", place("step", step, title))
    },
    by: |by| format!("They are {by} apart there."),
    apart: |by| format!("{by} apart"),
    lowest: |step, title| format!("The lowest point is {}.", place("step", step, title)),
    highest: |step, title| format!("The highest is {}.", place("step", step, title)),
};

/// A step by number, and by title when it has one. Untrusted text stays text.
fn place(word: &str, step: usize, title: &str) -> String {
    let title = title.trim_end_matches(['.', '!', '?', '…']);
    if title.is_empty() { format!("{word} {step}") } else { format!("{word} {step}: {title}") }
}
