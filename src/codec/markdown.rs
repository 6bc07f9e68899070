//! A journey as Markdown, to read and to paste: a heading per phase and step,
//! a list of what stands there. Texts are texts: nothing in them becomes markup.

use std::fmt::Write as _;

use crate::model::{Journey, Lane, LaneContent, Step};

/// What things are called in the text.
pub struct Names<'a> {
    /// What stands where a title is missing.
    pub untitled: &'static str,
    /// The name of a row.
    pub lane: &'a dyn Fn(&Lane) -> String,
    /// A feeling, as a number.
    pub feeling: &'a dyn Fn(f64) -> String,
    /// The row of feelings.
    pub feels: &'static str,
    /// The row of channels.
    pub channels: &'static str,
    /// Nothing backs it up.
    pub assumption: &'static str,
}

/// The journey as Markdown (CommonMark).
pub fn write(journey: &Journey, names: &Names) -> String {
    let title = if journey.title.trim().is_empty() { names.untitled } else { &journey.title };
    let mut text = format!("# {}\n", escape(title));
    if !journey.description.trim().is_empty() {
        let _infallible = write!(text, "\n{}\n", escape(&journey.description));
    }
    let mut number = 0;
    for (idx, phase) in journey.phases.iter().enumerate() {
        let _infallible = write!(text, "\n## {}\\. {}\n", idx + 1, escape(&phase.name));
        for step in &phase.steps {
            number += 1;
            let _infallible = write!(text, "\n### {number}\\. {}\n\n", escape(&step.title));
            of_step(&mut text, journey, step, names);
        }
    }
    text
}

fn of_step(text: &mut String, journey: &Journey, step: &Step, names: &Names) {
    let channels = step.channels.iter().filter_map(|used| journey.channel(used.channel));
    let channels: Vec<String> = channels.map(|channel| escape(&channel.name)).collect();
    if !channels.is_empty() {
        let _infallible = writeln!(text, "- **{}:** {}", names.channels, channels.join(", "));
    }
    for (id, feeling) in &step.feelings {
        let Some(persona) = journey.persona(*id) else { continue };
        let value = feeling.value.map(|value| (names.feeling)(value.value())).unwrap_or_default();
        let words = [value, escape(&feeling.word)];
        let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            let (who, what) = (escape(&persona.name), words.join(" "));
            let _infallible = writeln!(text, "- **{}:** {who}: {what}", names.feels);
        }
    }
    for lane in journey.lanes.iter().filter(|lane| lane.kind.content() == LaneContent::Cards) {
        for card in step.cards_in(lane.id).filter(|card| !card.text.trim().is_empty()) {
            let name = escape(&(names.lane)(lane));
            let guess = if card.evidence.is_empty() {
                format!(" *({})*", names.assumption)
            } else {
                String::new()
            };
            let _infallible = writeln!(text, "- **{name}:** {}{guess}", escape(&card.text));
        }
    }
}

/// A text on one line in which no character is markup: each sign that could be
/// stands behind a backslash, as CommonMark allows for every ASCII sign.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for char in line.chars() {
        let is_markup = matches!(
            char,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '('
                | ')'
                | '<'
                | '>'
                | '#'
                | '+'
                | '-'
                | '!'
                | '|'
                | '~'
                | '&'
                | '='
                | ':'
                | '$'
                | '^'
                | '@'
        );
        // A number and a point at the start of a line would begin a list.
        if is_markup || (char == '.' && escaped.chars().all(|before| before.is_ascii_digit())) {
            escaped.push('\\');
        }
        escaped.push(char);
    }
    escaped
}
