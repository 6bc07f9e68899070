//! Which of two stored records is the journey: the one in localStorage or the
//! one in the journal. By revision, never by time: clocks go back.

use super::record::{self, Damage, Record};
use crate::model::sort;

/// What was found in both places, and which of it counts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Choice<'a> {
    /// The valid record with the highest revision; localStorage's when equal.
    pub journey: Option<(Place, Record<'a>)>,
    /// The other valid record, when it holds another text: to be kept as a snapshot.
    pub snapshot: Option<(Place, Record<'a>)>,
    /// What cannot be trusted, whole: to be set apart under a key of its own.
    pub apart: Vec<(Place, Damage, &'a str)>,
    /// Where the chosen record is missing: to be written there again.
    pub behind: Vec<Place>,
}

/// Where a record is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The browser's localStorage.
    Local,
    /// The journal in the browser's database.
    Journal,
}

/// A text that is kept somewhere, and whether it is as it was written.
pub type Checked<'a> = (&'a str, Result<Record<'a>, Damage>);

/// Chooses between what two places hold. `None`: the place has nothing.
pub fn choose<'a>(local: Option<&'a str>, journal: Option<&'a str>) -> Choice<'a> {
    let checked = |text: &'a str| (text, record::open(text));
    choose_checked(local.map(checked), journal.map(checked))
}

/// The same, where the texts were checked already: that takes time with long ones.
pub fn choose_checked<'a>(local: Option<Checked<'a>>, journal: Option<Checked<'a>>) -> Choice<'a> {
    let mut choice = Choice::default();
    let mut valid = Vec::new();
    for (place, checked) in [(Place::Local, local), (Place::Journal, journal)] {
        match checked {
            Some((_, Ok(record))) => valid.push((place, record)),
            Some((text, Err(damage))) => choice.apart.push((place, damage, text)),
            None => {}
        }
    }
    // A stable sort: of two equal revisions the first, localStorage's, counts.
    sort(&mut valid, |(_, one), (_, other)| one.revision > other.revision);
    let Some(&(_, chosen)) = valid.first() else { return choice };
    choice.journey = valid.first().copied();
    choice.snapshot =
        valid.get(1).copied().filter(|(_, other)| !record::is_same(other.text, chosen.text));
    for place in [Place::Local, Place::Journal] {
        let holds = |(there, record): &(Place, Record<'_>)| {
            (*there, record.revision) == (place, chosen.revision)
                && record::is_same(record.text, chosen.text)
        };
        if !valid.iter().any(holds) {
            choice.behind.push(place);
        }
    }
    choice
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is in both places → chosen revision and text, snapshot, how many apart, who is behind.
    #[track_caller]
    fn check(
        local: Option<&str>,
        journal: Option<&str>,
        chosen: Option<(Place, u64, &str)>,
        snapshot: Option<&str>,
        n_apart: usize,
        behind: &[Place],
    ) {
        let choice = choose(local, journal);
        let journey = choice.journey.map(|(place, record)| (place, record.revision, record.text));
        assert_eq!(journey, chosen);
        assert_eq!(choice.snapshot.map(|(_, record)| record.text), snapshot);
        assert_eq!(choice.apart.len(), n_apart);
        assert_eq!(choice.behind, behind);
    }

    #[test]
    fn the_highest_revision_wins_and_the_other_is_kept() {
        let (old, new) = (record::wrap(4, "{\"a\":1}"), record::wrap(5, "{\"a\":2}"));
        let chosen = |place| Some((place, 5, "{\"a\":2}"));
        let other = Some("{\"a\":1}");
        check(Some(&new), Some(&old), chosen(Place::Local), other, 0, &[Place::Journal]);
        check(Some(&old), Some(&new), chosen(Place::Journal), other, 0, &[Place::Local]);
        check(Some(&new), Some(&new), chosen(Place::Local), None, 0, &[]);
        check(Some(&new), None, chosen(Place::Local), None, 0, &[Place::Journal]);
        check(None, Some(&new), chosen(Place::Journal), None, 0, &[Place::Local]);
        check(None, None, None, None, 0, &[]);
    }

    #[test]
    fn ten_comes_after_nine() {
        let (nine, ten) = (record::wrap(9, "a"), record::wrap(10, "b"));
        check(
            Some(&nine),
            Some(&ten),
            Some((Place::Journal, 10, "b")),
            Some("a"),
            0,
            &[Place::Local],
        );
    }

    #[test]
    fn one_revision_with_two_texts_keeps_both() {
        let (one, two) = (record::wrap(5, "a"), record::wrap(5, "b"));
        check(
            Some(&one),
            Some(&two),
            Some((Place::Local, 5, "a")),
            Some("b"),
            0,
            &[Place::Journal],
        );
    }

    #[test]
    fn what_is_damaged_never_wins_and_is_never_lost() {
        let (whole, newer) = (record::wrap(4, "{\"a\":1}"), record::wrap(9, "{\"a\":2}"));
        let torn = &newer[..newer.len() - 1];
        let chosen = |place| Some((place, 4, "{\"a\":1}"));
        check(Some(torn), Some(&whole), chosen(Place::Journal), None, 1, &[Place::Local]);
        check(Some(&whole), Some(torn), chosen(Place::Local), None, 1, &[Place::Journal]);
        check(Some(torn), Some("<html>"), None, None, 2, &[]);
        check(Some(""), None, None, None, 1, &[]);
    }
}
