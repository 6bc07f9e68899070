//! Finding a journey by what is written in it: its title, steps, cards, quotes.
//!
//! Text is compared folded: without case, without accents, and with one i for
//! the four of Turkish. Knows nothing of screens.

use super::folded::folded;
use crate::model::Journey;

/// Everything in a journey that can be found, folded, one text a line.
pub fn text_of(journey: &Journey) -> String {
    let mut text = String::new();
    let mut add = |part: &str| {
        if !part.is_empty() {
            text.push_str(&folded(part));
            text.push('\n');
        }
    };
    for part in [&journey.title, &journey.owner, &journey.description, &journey.goal] {
        add(part);
    }
    for phase in &journey.phases {
        add(&phase.name);
    }
    for (_, step) in journey.steps() {
        add(&step.title);
        add(&step.description);
        step.cards.iter().for_each(|card| add(&card.text));
    }
    for persona in &journey.personas {
        add(&persona.name);
        add(&persona.quote);
    }
    for finding in &journey.evidence {
        add(&finding.title);
        add(&finding.finding);
        add(&finding.quote);
    }
    journey.channels.iter().for_each(|channel| add(&channel.name));
    text
}

/// Whether every word that was asked for stands somewhere in a folded text.
pub fn contains_all(text: &str, asked: &str) -> bool {
    folded(asked).split_whitespace().all(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, asked: &str, found: bool) {
        assert_eq!(contains_all(&folded(text), asked), found, "{asked:?} in {text:?}");
    }

    #[test]
    fn accents_and_case_do_not_matter() {
        check("Café Ĳssel", "cafe ijssel", true);
        check("Heroriëntatie", "HERORIENTATIE", true);
        check("e\u{301}e\u{301}n", "één", true);
        check("Łódź, Straße", "lodz strasse", true);
    }

    #[test]
    fn the_four_letters_i_of_turkish_are_one() {
        for (text, asked) in [("DİYARBAKIR", "diyarbakir"), ("ılık", "ILIK"), ("Isparta", "ısp")]
        {
            check(text, asked, true);
        }
    }

    #[test]
    fn every_word_must_be_there() {
        check("Een nieuwe fiets kopen", "fiets nieuwe", true);
        check("Een nieuwe fiets kopen", "fiets oude", false);
        check("Een nieuwe fiets", "  ", true);
    }

    #[test]
    fn other_scripts_are_found_as_they_are() {
        check("東京で自転車", "自転車", true);
        check("Дом", "дом", true);
    }
}
