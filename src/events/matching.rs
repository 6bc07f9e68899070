//! Which step an event belongs to, by its name: a proposal that a person corrects.
//!
//! Names are compared as sets of words: split at spaces, signs and capitals
//! ("addToCart", "add_to_cart"), in lower case, without diacritics, and without
//! the small words of Dutch and English. Words match when they are nearly the
//! same, so that "product" and "producten" do.

use super::distance::Pattern;

/// A proposal for one name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proposal {
    /// The step that resembles it most.
    pub step: usize,
    /// How much, 0–1.
    pub likeness: f32,
}

/// Names less alike than this are not proposed: a wrong proposal costs more than none.
pub const LEAST_LIKENESS: f32 = 0.6;

/// For each name of an event the step it resembles most, the first of equals; `None` when it
/// resembles none enough. Several names may belong to one step.
pub fn propose(names: &[String], steps: &[String]) -> Vec<Option<Proposal>> {
    let steps: Vec<Vec<String>> = steps.iter().map(|step| words(step)).collect();
    names.iter().map(|name| best(&words(name), &steps)).collect()
}

fn best(name: &[String], steps: &[Vec<String>]) -> Option<Proposal> {
    let proposals = steps.iter().enumerate();
    proposals
        .map(|(step, words)| Proposal { step, likeness: likeness(name, words) })
        .filter(|proposal| proposal.likeness >= LEAST_LIKENESS)
        .reduce(|best, next| if next.likeness > best.likeness { next } else { best })
}

/// How much two names are alike, 0–1: of the words of both, the part that has a match in the other
/// (Dice), each word by how nearly it matches. A name that is found whole in a longer one counts
/// as alike however long the other goes on.
fn likeness(a: &[String], b: &[String]) -> f32 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let found = |these: &[String], those: &[String]| -> f32 {
        these.iter().map(|word| nearest_word(word, those)).sum()
    };
    let (in_b, in_a) = (found(a, b), found(b, a));
    let dice = (in_b + in_a) / (a.len() + b.len()) as f32;
    let whole = (in_b / a.len() as f32).max(in_a / b.len() as f32);
    let glued = word_likeness(&a.concat(), &b.concat());
    // Found whole is somewhat less than being the same.
    dice.max(0.8 * whole).max(glued)
}

fn nearest_word(word: &str, words: &[String]) -> f32 {
    words.iter().map(|other| word_likeness(word, other)).fold(0.0, f32::max)
}

/// How much two words are alike: 1 less their edit distance, 0 below two thirds. A word that
/// begins with the other, such as a plural, is nearly the same.
fn word_likeness(a: &str, b: &str) -> f32 {
    const STEM: usize = 4;
    if a == b {
        return 1.0;
    }
    let begins = |long: &str, short: &str| {
        long.starts_with(short) && short.len() >= STEM && long.len() <= short.len() + 3
    };
    if begins(a, b) || begins(b, a) {
        return 0.9;
    }
    let like = 1.0 - letters_distance(a, b);
    if like < 2.0 / 3.0 { 0.0 } else { like }
}

fn letters_distance(a: &str, b: &str) -> f32 {
    let mut known: Vec<char> = Vec::new();
    let mut code = |letter: char| {
        let found = known.iter().position(|it| *it == letter);
        found.unwrap_or_else(|| {
            known.push(letter);
            known.len() - 1
        }) as u32
    };
    let [a, b] = [a, b].map(|word| word.chars().map(&mut code).collect::<Vec<u32>>());
    Pattern::new(&a, known.len()).distance(&b)
}

/// The words of a name, as they are compared. Of a name of small words only, those.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    // Marks that stand alone belong to the letter before them.
    for letter in name.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)) {
        let is_capital = letter.is_uppercase();
        if !letter.is_alphanumeric() || (is_capital && was_small) {
            words.push(String::new());
        }
        was_small = letter.is_lowercase() || letter.is_numeric();
        if let Some(word) = words.last_mut().filter(|_| letter.is_alphanumeric()) {
            letter.to_lowercase().for_each(|letter| plain(letter, word));
        }
    }
    words.retain(|word| !word.is_empty());
    let meaning: Vec<String> =
        words.iter().filter(|word| !SMALL.contains(&word.as_str())).cloned().collect();
    if meaning.is_empty() { words } else { meaning }
}

/// Adds a lower-case letter without its diacritics.
fn plain(letter: char, word: &mut String) {
    let plain = match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ĳ' => "ij",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ß' => "ss",
        'ś' | 'š' | 'ş' => "s",
        'ť' | 'ţ' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        other => return word.push(other),
    };
    word.push_str(plain);
}

/// Words that say nothing about which step it is.
const SMALL: [&str; 54] = [
    "ik", "je", "we", "de", "het", "een", "en", "of", "in", "op", "aan", "bij", "naar", "van",
    "voor", "met", "uit", "om", "te", "er", "mijn", "mij", "dat", "die", "is", "heb", "word",
    "nog", "i", "my", "me", "the", "a", "an", "and", "or", "on", "at", "to", "of", "from", "for",
    "with", "by", "out", "it", "that", "am", "have", "event", "page", "pagina", "view", "stap",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: Option<&str>) {
        let steps = [
            "Ik zoek een fiets",
            "Ik bekijk het product",
            "In mijn winkelwagen",
            "Ik betaal",
            "I add to cart",
            "Reviews lezen",
            "Café bezoeken",
        ];
        let found = propose(&[name.to_owned()], &steps.map(String::from));
        assert_eq!(found[0].map(|proposal| steps[proposal.step]), expected, "{name}");
    }

    #[test]
    fn names_match_whatever_way_they_are_written() {
        check("add_to_cart", Some("I add to cart"));
        check("addToCart", Some("I add to cart"));
        check("ADD-TO-CART", Some("I add to cart"));
        check("winkel wagen", Some("In mijn winkelwagen"));
        check("cafe", Some("Café bezoeken"));
        check("CAFE\u{301}BEZOEK", Some("Café bezoeken"));
    }

    #[test]
    fn nearly_the_same_word_will_do() {
        check("producten", Some("Ik bekijk het product"));
        check("review", Some("Reviews lezen"));
        check("winkelwagn", Some("In mijn winkelwagen"));
        check("betaald", Some("Ik betaal"));
    }

    #[test]
    fn what_resembles_nothing_is_left_alone() {
        check("newsletter", None);
        check("op de", None);
        check("", None);
        check("?!", None);
    }
}
