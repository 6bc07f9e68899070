//! How high the cells of a map will be, guessed without a page to ask.

use crate::model::{LaneId, Step};

/// So many of the highest are told: heights are guessed, so the highest may be the second.
const KEPT: usize = 3;
/// Letters in a line of a narrow column.
const LINE: usize = 15;
/// A cell shows no more lines than this.
const MOST: usize = 10;
/// What comes after so many bytes is not looked at, even if nothing in them makes a line.
const LOOK: usize = 2_000;

/// The height of the cells of a column, in lines.
pub fn guess(step: &Step) -> Vec<(LaneId, u32)> {
    let mut heights: Vec<(LaneId, u32)> = Vec::new();
    for card in &step.cards {
        let lines = n_lines(&card.text) + 1 + if card.picture.is_some() { 6 } else { 0 };
        match heights.iter_mut().find(|(lane, _)| *lane == card.lane) {
            Some((_, height)) => *height += lines,
            None => heights.push((card.lane, lines)),
        }
    }
    heights
}

/// The highest, the highest first; of equal ones those that come first, which are in sight soonest.
pub fn highest<T>(heights: impl IntoIterator<Item = (u32, T)>) -> Vec<T> {
    let mut kept: Vec<(u32, T)> = Vec::with_capacity(KEPT + 1);
    for (height, what) in heights {
        let place = kept.iter().take_while(|(other, _)| *other >= height).count();
        if place < KEPT {
            kept.insert(place, (height, what));
            kept.truncate(KEPT);
        }
    }
    kept.into_iter().map(|(_, what)| what).collect()
}

/// About how many lines of a narrow column a text takes.
pub fn n_lines(text: &str) -> u32 {
    let (mut n_lines, mut used, mut length) = (0, 0, 0);
    // A large map has thousands of texts: bytes are looked at once, and no more than matter.
    for byte in text.bytes().take(LOOK).chain([b'\n']) {
        if byte != b' ' && byte != b'\n' {
            // What goes on in a letter is none.
            length += usize::from(byte & 0xc0 != 0x80);
            continue;
        }
        if used > 0 && used + 1 + length > LINE {
            n_lines += 1;
            used = 0;
        }
        used += length + usize::from(used > 0);
        length = 0;
        if byte == b'\n' {
            n_lines += 1;
            used = 0;
        }
        if n_lines >= MOST {
            break;
        }
    }
    n_lines as u32
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::Card;

    #[track_caller]
    fn check(text: &str, n_expected: u32) {
        assert_eq!(n_lines(text), n_expected, "{text}");
    }

    #[test]
    fn a_text_takes_as_many_lines_as_its_words_fill() {
        check("", 1);
        check("op zoek", 1);
        check("vijftien tekens", 1);
        check("vijftien tekens!", 2);
        check("een\ntwee\n\nvier", 4);
        check("ééé ééé ééé ééé", 1);
    }

    #[test]
    fn a_long_text_takes_no_more_lines_than_are_shown() {
        check(&"levertijd ".repeat(300), 10);
        check(&"\n".repeat(300), 10);
        check(&"x".repeat(5_000), 1);
    }

    #[test]
    fn cards_in_one_cell_stand_below_each_other() {
        let card = |lane, text: &str| {
            Arc::new(Card { lane: LaneId::from_text(lane), text: text.into(), ..Card::default() })
        };
        let step = Step {
            cards: vec![card("one", "kort"), card("two", "kort"), card("one", "a\nb")],
            ..Step::default()
        };
        let (one, two) = (LaneId::from_text("one"), LaneId::from_text("two"));
        assert_eq!(guess(&step), [(one, 5), (two, 2)]);
    }

    #[test]
    fn of_equal_heights_the_first_columns_count() {
        assert_eq!(highest([(4, 'a'), (9, 'b'), (9, 'c'), (2, 'd'), (9, 'e')]), ['b', 'c', 'e']);
        assert_eq!(highest([(7, 'a'), (7, 'b'), (7, 'c'), (7, 'd'), (8, 'e')]), ['e', 'a', 'b']);
        assert_eq!(highest([(1, 'a')]), ['a']);
    }
}
