//! Texts as they are compared when someone searches: without capitals, accents
//! and marks of direction, whatever the language of the writer.

/// The text as it is compared. "Café", "CAFE" and "cafe" are one, as are "İ",
/// "I", "ı" and "i", and digits of every script that people type.
pub fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for char in text.chars().flat_map(char::to_lowercase) {
        match plain(char) {
            Plain::Letter(letter) => folded.push(letter),
            Plain::Letters(letters) => folded.push_str(letters),
            Plain::Nothing => {}
        }
    }
    folded
}

enum Plain {
    Letter(char),
    Letters(&'static str),
    Nothing,
}

/// A letter without its accent: those of the languages around the North Sea and
/// the Mediterranean that are written with Latin letters.
fn plain(char: char) -> Plain {
    let letter = match char {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ł' | 'ĺ' | 'ļ' | 'ľ' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        '‘' | '’' => '\'',
        '٠'..='٩' => digit(char, '٠'),
        '۰'..='۹' => digit(char, '۰'),
        '０'..='９' => digit(char, '０'),
        'ß' => return Plain::Letters("ss"),
        'æ' => return Plain::Letters("ae"),
        'œ' => return Plain::Letters("oe"),
        'ĳ' => return Plain::Letters("ij"),
        // Marks that stand on a letter, and those that turn the direction of reading.
        '\u{300}'..='\u{36f}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{ad}'
        | '\u{feff}' => return Plain::Nothing,
        _ => char,
    };
    Plain::Letter(letter)
}

fn digit(char: char, zero: char) -> char {
    char::from_digit(char as u32 - zero as u32, 10).unwrap_or(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(text: &str, sought: &str) -> bool {
        crate::insight::search::contains_all(&folded(text), sought)
    }

    #[track_caller]
    fn check(text: &str, sought: &str) {
        assert!(finds(text, sought), "{sought} in {text}: {} in {}", folded(sought), folded(text));
    }

    #[test]
    fn capitals_and_accents_make_no_difference() {
        check("Een cafétje", "CAFETJE");
        check("cafe\u{301}", "café");
        check("Reünie in Curaçao", "reunie curacao");
        check("STRASSE", "straße");
        check("De Ĳssel", "ijssel");
    }

    #[test]
    fn the_turkish_i_is_found_with_and_without_its_dot() {
        for written in ["İstanbul", "ISTANBUL", "ıstanbul", "istanbul", "i\u{307}stanbul"] {
            for sought in ["istanbul", "İSTANBUL", "ISTANBUL"] {
                check(written, sought);
            }
        }
    }

    #[test]
    fn digits_of_every_script_are_digits() {
        check("٣ dagen", "3");
        check("3 dagen", "۳");
        check("１２", "12");
    }

    #[test]
    fn writing_from_right_to_left_is_found_without_its_marks() {
        check("\u{202b}שלום עולם\u{202c}", "שלום");
        check("مرحبا", "مرحبا\u{200f}");
    }

    #[test]
    fn all_words_must_be_there_in_any_order() {
        check("Ik vergelijk fietsen op de bank", "bank fiets");
        assert!(!finds("Ik vergelijk fietsen", "fiets auto"));
        check("wat dan ook", " ");
    }
}
