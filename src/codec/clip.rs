//! Cards on the clipboard: in a form of our own, which keeps all that is known of them, and as a
//! table for spreadsheets, whose rows are lanes and whose columns are steps.

use serde_json::Value;

use super::{parse, sheet, write};
use crate::model::{Card, Copied, limits};
use crate::turns::{at_once, go_on};

/// What our own form is called among the forms of what lies on the clipboard.
pub const TYPE: &str = "application/x-klantreis-cards+json";
/// The format's name in it.
const FORMAT: &str = "klantreis-cards";
/// How much deeper a journey is than a card on the clipboard: what is pasted must open again.
const SHALLOWER: usize = 8;

/// Cards in our own form.
pub fn to_json(copied: &[Copied]) -> String {
    format!("{{\"format\":\"{FORMAT}\",\"version\":1,\"cards\":{}}}", write::json(&copied))
}

/// The cards of a text in our own form. Any page can put anything there.
pub fn from_json(text: &str) -> Option<Vec<Copied>> {
    let parsed = at_once(parse::parse(text, limits::DEPTH - SHALLOWER, &go_on)).flatten()?;
    let is_whole = parsed.stop.is_none() && parsed.too_deep.is_none();
    let Value::Object(mut clip) = parsed.value else { return None };
    let is_ours = clip.get("format").and_then(Value::as_str) == Some(FORMAT);
    let cards = clip.remove("cards").filter(|_| is_whole && is_ours)?;
    serde_json::from_value(cards).ok()
}

/// Cards as a table; those of one cell on lines of their own. Where one of them has lines itself, an
/// empty line ends each.
pub fn to_text(copied: &[Copied]) -> String {
    let n_rows = copied.iter().map(|each| each.lane + 1).max().unwrap_or(0);
    let n_columns = copied.iter().map(|each| each.step + 1).max().unwrap_or(0);
    let mut rows = vec![vec![Vec::new(); n_columns]; n_rows];
    for each in copied {
        rows[each.lane][each.step].push(each.card.text.as_str());
    }
    let cell = |texts: Vec<&str>| {
        let has_lines = |text: &&str| text.trim().contains(['\n', '\r']);
        let ended = |text: &&str| format!("{text}\n\n");
        if texts.iter().any(has_lines) {
            texts.iter().map(ended).collect::<String>()
        } else {
            texts.join("\n")
        }
    };
    let rows = rows.into_iter().map(|row| row.into_iter().map(cell).collect());
    sheet::write(&rows.collect::<Vec<Vec<String>>>())
}

/// The cards of a table: one for each line of a cell, or for all lines up to an empty one, if there is
/// an empty one.
pub fn from_text(text: &str) -> Vec<Copied> {
    let mut copied = Vec::new();
    for (lane, row) in sheet::read(text).into_iter().enumerate() {
        for (step, cell) in row.iter().enumerate() {
            copied.extend(texts(cell).into_iter().map(|text| {
                let card = Card { text, ..Card::default() };
                Copied { step, lane, kind: None, card }
            }));
        }
    }
    copied
}

/// The texts of the cards of a cell.
fn texts(cell: &str) -> Vec<String> {
    let cell = cell.replace("\r\n", "\n").replace('\r', "\n");
    // The end of the last line is no line.
    let lines: Vec<&str> = cell.lines().collect();
    let is_empty = |line: &&str| line.trim().is_empty();
    // An empty line at the begin divides nothing.
    let has_ends = lines.iter().skip_while(|line| is_empty(line)).any(is_empty);
    let cards = lines.chunk_by(|a, b| has_ends && !is_empty(a) && !is_empty(b));
    cards.filter(|lines| !is_empty(&lines[0])).map(|lines| lines.join("\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{IdSource, LaneKind, Level};

    fn copied(step: usize, lane: usize, text: &str) -> Copied {
        let card = Card { text: text.to_owned(), ..Card::default() };
        Copied { step, lane, kind: None, card }
    }

    #[test]
    fn rows_are_lanes_and_columns_are_steps() {
        let cards = [
            copied(0, 0, "te duur"),
            copied(0, 0, "te ver"),
            copied(2, 0, "=SOM(A1)"),
            copied(1, 1, "hoe lang nog?"),
        ];
        let text = to_text(&cards);
        assert_eq!(text, "\"te duur\nte ver\"\t\t'=SOM(A1)\n\thoe lang nog?\t");
        assert_eq!(from_text(&text), cards);
    }

    #[test]
    fn every_line_of_a_cell_is_a_card_and_empty_ones_are_none() {
        let expected = [copied(0, 0, "een"), copied(0, 0, " twee"), copied(1, 1, "drie")];
        assert_eq!(from_text("\"een\r\n\r\n twee\"\t  \r\n\tdrie\r\n"), expected);
        assert_eq!(from_text("\"een\r\n twee\n\"\t  \r\n\tdrie\r\n"), expected);
        assert_eq!(from_text(""), []);
        assert_eq!(from_text("\n\n"), []);
    }

    #[test]
    fn cards_with_lines_of_their_own_stay_whole() {
        let cards = [
            copied(0, 0, "te duur\nen te laat"),
            copied(1, 0, "te ver"),
            copied(1, 0, "regel een\nregel twee"),
            copied(1, 1, "hoe lang nog?"),
        ];
        let text = to_text(&cards);
        assert_eq!(
            text,
            "\"te duur\nen te laat\n\n\"\t\"te ver\n\nregel een\nregel twee\n\n\"\n\thoe lang nog?"
        );
        assert_eq!(from_text(&text), cards);
    }

    #[test]
    fn an_empty_line_in_a_cell_divides_its_cards() {
        let cards = from_text("\"een\r\ntwee\r\n \r\ndrie\"\t\"\nvier\nvijf\"");
        let expected = [
            copied(0, 0, "een\ntwee"),
            copied(0, 0, "drie"),
            copied(1, 0, "vier"),
            copied(1, 0, "vijf"),
        ];
        assert_eq!(cards, expected);
    }

    #[test]
    fn our_own_form_keeps_all_that_is_known() {
        let mut ids = IdSource::seeded(3);
        let card = Card {
            id: ids.draw(),
            lane: ids.draw(),
            text: "regel een\nregel \"twee\"".into(),
            evidence: vec![ids.draw()],
            personas: vec![ids.draw()],
            severity: Level::new(4),
            ..Card::default()
        };
        let cards = vec![
            Copied { step: 0, lane: 0, kind: Some(LaneKind::Obstacles), card },
            copied(3, 2, "=1"),
        ];
        assert_eq!(from_json(&to_json(&cards)), Some(cards));
    }

    #[test]
    fn what_is_not_ours_is_no_card() {
        let deep = format!("{}1{}", "[".repeat(60), "]".repeat(60));
        let texts = [
            String::new(),
            "{}".into(),
            "[]".into(),
            "{\"format\":\"klantreis-cards\"}".into(),
            "{\"format\":\"klantreis\",\"cards\":[]}".into(),
            "{\"format\":\"klantreis-cards\",\"cards\":[{\"step\":-1}]}".into(),
            "{\"format\":\"klantreis-cards\",\"cards\":[{\"step\":0,\"lane\":0}]".into(),
            format!(
                "{{\"format\":\"klantreis-cards\",\"cards\":[{{\"step\":0,\"lane\":0,\"card\":{{\"x\":{deep}}}}}]}}"
            ),
        ];
        for text in texts {
            assert_eq!(from_json(&text), None, "{text}");
        }
    }
}
