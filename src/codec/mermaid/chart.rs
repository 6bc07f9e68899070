//! The grammar of Mermaid's `journey`, followed token by token: what it
//! accepts is accepted, what it refuses is refused, also where that surprises.

use std::ops::ControlFlow;

/// What a diagram says, texts as they stand in it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Chart {
    /// The title.
    pub title: Option<String>,
    /// The title for screen readers.
    pub accessible_title: Option<String>,
    /// The description for screen readers.
    pub description: Option<String>,
    /// The sections, in order.
    pub sections: Vec<String>,
    /// The tasks, in order.
    pub tasks: Vec<Task>,
}

/// A task.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The place of its section; none before the first.
    pub section: Option<usize>,
    /// Its name.
    pub name: String,
    /// Its score; nothing when what stands there is no number.
    pub score: Option<f64>,
    /// What stands there.
    pub score_text: String,
    /// Who takes part.
    pub people: Vec<String>,
}

/// Why a text is no such diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The line, counted from 1.
    pub line: usize,
}

/// Reads a diagram.
///
/// # Errors
/// When Mermaid itself would refuse it; the error names the line.
pub fn chart(text: &str) -> Result<Chart, Failure> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let (title, body, skipped) = front_matter(&text);
    let body = without_comments(body);
    if !body.trim_start().starts_with("journey") {
        return Err(Failure { line: skipped + 1 });
    }
    let mut chart = Chart { title, ..Chart::default() };
    let mut reader = Reader { rest: &body, line: skipped + 1 };
    reader.journey()?;
    while let ControlFlow::Continue(()) = reader.statement(&mut chart)? {}
    Ok(chart)
}

/// The title in the lines between `---` and `---` before the diagram.
fn front_matter(text: &str) -> (Option<String>, &str, usize) {
    let start = text.trim_start();
    let Some(rest) = start.strip_prefix("---\n") else { return (None, text, 0) };
    let Some((head, body)) = rest.split_once("\n---\n") else { return (None, text, 0) };
    let title = head.lines().find_map(|line| line.strip_prefix("title:"));
    let title = title.map(|title| title.trim().trim_matches(['"', '\'']).to_owned());
    let skipped = text[..text.len() - body.len()].matches('\n').count();
    (title, body, skipped)
}

/// Whole lines that are comments go before anything else is looked at; their
/// line breaks stay, so that lines keep their numbers.
fn without_comments(text: &str) -> String {
    let keep = |line: &str| {
        let start = line.trim_start();
        let is_comment = start.starts_with("%%") && start.len() > 2;
        if is_comment { String::new() } else { line.to_owned() }
    };
    text.split('\n').map(keep).collect::<Vec<_>>().join("\n")
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Reader<'a> {
    fn fail<T>(&self) -> Result<T, Failure> {
        Err(Failure { line: self.line })
    }

    fn journey(&mut self) -> Result<(), Failure> {
        self.skip();
        while self.rest.starts_with('\n') {
            self.newline();
            self.skip();
        }
        match self.rest.strip_prefix("journey") {
            Some(rest) => {
                self.rest = rest;
                Ok(())
            }
            None => self.fail(),
        }
    }

    /// One statement, or the end.
    fn statement(&mut self, chart: &mut Chart) -> Result<ControlFlow<()>, Failure> {
        self.skip();
        if self.rest.is_empty() {
            return Ok(ControlFlow::Break(()));
        }
        if self.rest.starts_with('\n') {
            self.newline();
            return Ok(ControlFlow::Continue(()));
        }
        if let Some(title) = self.keyword("title", "#;") {
            chart.title = Some(title.to_owned());
        } else if let Some(title) = self.after_colon("accTitle") {
            chart.accessible_title = Some(title.to_owned());
        } else if let Some(description) = self.after_colon("accDescr") {
            chart.description = Some(description.to_owned());
        } else if let Some(description) = self.in_braces("accDescr") {
            chart.description = Some(description.to_owned());
        } else if let Some(section) = self.keyword("section", "#:;") {
            chart.sections.push(section.to_owned());
        } else {
            let task = self.task(chart.sections.len().checked_sub(1))?;
            chart.tasks.push(task);
        }
        Ok(ControlFlow::Continue(()))
    }

    /// White space and what the language takes for comments.
    fn skip(&mut self) {
        loop {
            let trimmed =
                self.rest.trim_start_matches(|char: char| char.is_whitespace() && char != '\n');
            self.rest = trimmed;
            let mut chars = trimmed.chars();
            let first = chars.next();
            let is_comment = first == Some('#') && code(trimmed).is_none()
                || first == Some('%') && chars.next() != Some('{')
                || first.is_some_and(|char| char != '}')
                    && trimmed[first.map_or(0, char::len_utf8)..].starts_with("%%");
            if !is_comment {
                return;
            }
            self.rest = trimmed.find('\n').map_or("", |end| &trimmed[end..]);
        }
    }

    fn newline(&mut self) {
        self.rest = &self.rest[1..];
        self.line += 1;
    }

    /// The text after a word and one space, up to a stop or the end of the line.
    fn keyword(&mut self, word: &str, stops: &str) -> Option<&'a str> {
        let rest = self.rest.strip_prefix(word)?;
        let text = rest.strip_prefix(|char: char| char.is_whitespace() && char != '\n')?;
        let text = until(text, stops);
        if text.is_empty() {
            return None;
        }
        let used = word.len() + 1 + text.len();
        self.rest = &self.rest[used..];
        Some(text)
    }

    fn after_colon(&mut self, word: &str) -> Option<&'a str> {
        let rest = self.rest.strip_prefix(word)?.trim_start_matches([' ', '\t']);
        let text = rest.strip_prefix(':')?.trim_start_matches([' ', '\t']);
        let text = &text[..text.find('\n').unwrap_or(text.len())];
        self.rest = rest.get(rest.find(text)? + text.len()..)?;
        Some(text.trim())
    }

    fn in_braces(&mut self, word: &str) -> Option<&'a str> {
        let rest = self.rest.strip_prefix(word)?.trim_start_matches([' ', '\t']);
        let (text, after) = rest.strip_prefix('{')?.split_once('}')?;
        self.line += text.matches('\n').count();
        self.rest = after;
        Some(text.trim())
    }

    fn task(&mut self, section: Option<usize>) -> Result<Task, Failure> {
        let name = until(self.rest, "#:;");
        let after = &self.rest[name.len()..];
        let Some(data) = after.strip_prefix(':').map(until_codes) else {
            return self.fail();
        };
        if name.is_empty() || data.is_empty() {
            return self.fail();
        }
        self.rest = &after[1 + data.len()..];
        let mut parts = data.split(':');
        let score_text = parts.next().unwrap_or_default().trim().to_owned();
        let people =
            parts.next().map(|people| people.split(',').map(|name| name.trim().to_owned()));
        Ok(Task {
            section,
            name: name.to_owned(),
            score: number(&score_text),
            score_text,
            people: people.into_iter().flatten().collect(),
        })
    }
}

/// What JavaScript's `Number` makes of a text, as far as it is finite.
fn number(text: &str) -> Option<f64> {
    if text.is_empty() {
        return Some(0.0);
    }
    text.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Up to a stop or the end of the line. A character code, `#58;`, is no stop.
fn until<'a>(text: &'a str, stops: &str) -> &'a str {
    let mut end = 0;
    while let Some(char) = text[end..].chars().next() {
        if char == '\n' {
            break;
        }
        if char == '#'
            && let Some(length) = code(&text[end..])
        {
            end += length;
            continue;
        }
        if stops.contains(char) {
            break;
        }
        end += char.len_utf8();
    }
    &text[..end]
}

fn until_codes(text: &str) -> &str {
    until(text, "#;")
}

/// The length of a character code at the start of a text: `#` letters or digits `;`.
fn code(text: &str) -> Option<usize> {
    let name = text[1..].find(|char: char| !char.is_ascii_alphanumeric() && char != '_')?;
    (name > 0 && text[1 + name..].starts_with(';')).then_some(name + 2)
}
