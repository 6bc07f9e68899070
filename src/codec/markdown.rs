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
    /// The row of feelings.
    pub feels: &'static str,
    /// The row of channels.
    pub channels: &'static str,
    /// Nothing backs it up.
    pub assumption: &'static str,
}

/// How a step feels to somebody.
pub struct Felt<'a> {
    /// To whom; empty when that is everybody.
    pub who: &'a str,
    /// How good, as a number; empty when nobody knows.
    pub value: String,
    /// A word for it.
    pub word: String,
    /// How that is known; empty where there is no number.
    pub how: String,
}

/// The journey as Markdown (CommonMark). `felt` tells how a step feels, counted from 0.
pub fn write<'a>(
    journey: &Journey,
    names: &Names,
    felt: &dyn Fn(usize) -> Vec<Felt<'a>>,
) -> String {
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
            of_step(&mut text, journey, step, names, &felt(number - 1));
        }
    }
    text
}

fn of_step(text: &mut String, journey: &Journey, step: &Step, names: &Names, felt: &[Felt]) {
    let channels = step.channels.iter().filter_map(|used| journey.channel(used.channel));
    let channels: Vec<String> = channels.map(|channel| escape(&channel.name)).collect();
    if !channels.is_empty() {
        let _infallible = writeln!(text, "- **{}:** {}", names.channels, channels.join(", "));
    }
    for felt in felt {
        let words = [felt.value.clone(), escape(&felt.word)];
        let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
        if !words.is_empty() {
            let who = if felt.who.is_empty() { String::new() } else { escape(felt.who) + ": " };
            let what = words.join(" ");
            let how = aside(&felt.how);
            let _infallible = writeln!(text, "- **{}:** {who}{what}{how}", names.feels);
        }
    }
    for lane in journey.lanes.iter().filter(|lane| lane.kind.content() == LaneContent::Cards) {
        for card in step.cards_in(lane.id).filter(|card| !card.text.trim().is_empty()) {
            let name = escape(&(names.lane)(lane));
            let guess = aside(if card.evidence.is_empty() { names.assumption } else { "" });
            let _infallible = writeln!(text, "- **{name}:** {}{guess}", escape(&card.text));
        }
    }
}

/// How something is known, behind it.
fn aside(how: &str) -> String {
    if how.is_empty() { String::new() } else { format!(" *({how})*") }
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
