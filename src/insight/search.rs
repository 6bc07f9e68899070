//! Finding a journey by what is written in it: its title, steps, cards, quotes.
//!
//! Text is compared folded: without case, without accents, and with one i for
//! the four of Turkish. Knows nothing of screens.

use crate::model::Journey;

/// Everything in a journey that can be found, folded, one text a line.
pub fn text_of(journey: &Journey) -> String {
    let mut text = String::new();
    let mut add = |part: &str| {
        if !part.is_empty() {
            text.push_str(&fold(part));
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
pub fn contains_all(folded: &str, asked: &str) -> bool {
    fold(asked).split_whitespace().all(|word| folded.contains(word))
}

/// Text without case and accents.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for char in text.chars() {
        match plain(char) {
            Some(plain) => folded.push_str(plain),
            // Marks that stand on the letter before them.
            None if matches!(char, '\u{300}'..='\u{36f}') => {}
            None => folded.extend(char.to_lowercase()),
        }
    }
    folded
}

/// The plain letters of a Latin letter with an accent, and of a ligature.
fn plain(char: char) -> Option<&'static str> {
    let plain = match char {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ď'..='đ' | 'Ð' | 'ð' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' => "e",
        'Ĝ'..='ģ' | 'Ǧ' | 'ǧ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'I' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĵ' | 'ĵ' => "j",
        'Ķ' | 'ķ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'ß' | 'ẞ' => "ss",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' => "y",
        'Ź'..='ž' => "z",
        '’' | '‘' => "'",
        _ => return None,
    };
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, asked: &str, found: bool) {
        assert_eq!(contains_all(&fold(text), asked), found, "{asked:?} in {text:?}");
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
