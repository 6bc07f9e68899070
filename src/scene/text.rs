//! How wide a text is, and where it breaks into lines, without a page to ask.
//!
//! The advance widths are those of Helvetica and Helvetica Bold in Adobe's
//! metrics of the 14 standard fonts. Whatever face a reader's system puts in
//! its place, `svg` holds each line to the width worked out here, so that
//! nothing runs over its edge.

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Size in the units of the picture.
    pub size: f64,
    /// Its face.
    pub face: Face,
}

/// The faces of the pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// The program speaks.
    Plain,
    /// The program speaks up.
    Bold,
    /// The customer speaks.
    Voice,
}

impl Font {
    /// A font of this size.
    pub const fn new(size: f64, face: Face) -> Self {
        Self { size, face }
    }

    /// From one line to the next.
    pub fn leading(self) -> f64 {
        (self.size * 1.3).round()
    }
}

/// The width of a line of text.
pub fn width(text: &str, font: Font) -> f64 {
    text.chars().map(|char| char_width(char, font)).sum()
}

/// Whether the widths of all letters of a text are known rather than guessed.
pub fn is_known(text: &str) -> bool {
    text.chars().all(|char| {
        place(plain_letter(char)).is_some() || MARKS.iter().any(|(mark, _)| *mark == char)
    })
}

/// The lines of a text within a width. Words stay whole as long as they fit;
/// line breaks of the text are kept. At least one line, and never an empty one
/// for a text that is not blank.
pub fn wrap(text: &str, room: f64, font: Font) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.trim().lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
            if width(&joined, font) <= room {
                line = joined;
                continue;
            }
            if !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line = split_word(word, room, font, &mut lines);
        }
        lines.push(line);
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// One line within a width, cut with an ellipsis where it must be.
pub fn cut(text: &str, room: f64, font: Font) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if width(&line, font) <= room {
        return line;
    }
    let room = room - width("…", font);
    let mut kept = String::new();
    let mut used = 0.0;
    for char in line.chars() {
        used += char_width(char, font);
        if used > room {
            break;
        }
        kept.push(char);
    }
    format!("{}…", kept.trim_end())
}

/// Breaks a word that is wider than a line; what is left of it is returned.
fn split_word(word: &str, room: f64, font: Font, lines: &mut Vec<String>) -> String {
    let mut part = String::new();
    let mut used = 0.0;
    for char in word.chars() {
        let wide = char_width(char, font);
        if used + wide > room && !part.is_empty() {
            lines.push(std::mem::take(&mut part));
            used = 0.0;
        }
        part.push(char);
        used += wide;
    }
    part
}

fn char_width(char: char, font: Font) -> f64 {
    // Book faces in italics are narrower than Helvetica.
    let narrower = if font.face == Face::Voice { 0.94 } else { 1.0 };
    f64::from(advance(char, font.face)) / 1000.0 * font.size * narrower
}

/// Thousandths of the size.
fn advance(char: char, face: Face) -> u16 {
    let table = match face {
        Face::Plain | Face::Voice => &PLAIN,
        Face::Bold => &BOLD,
    };
    if let Some(&wide) = place(plain_letter(char)).and_then(|place| table.get(place)) {
        return wide;
    }
    if let Some((_, wide)) = MARKS.iter().find(|(mark, _)| *mark == char) {
        return *wide;
    }
    match char as u32 {
        // Marks that join the letter before them, and marks of direction.
        0x300..=0x36f | 0x200b..=0x200f | 0x202a..=0x202e | 0x2060..=0x206f | 0xfe00..=0xfe0f => 0,
        0x100..=0x24f | 0x370..=0x10ff => 700,
        _ => 1000,
    }
}

fn place(char: char) -> Option<usize> {
    (char as usize).checked_sub(32).filter(|place| *place < PLAIN.len())
}

/// The letter that an accented one is as wide as.
fn plain_letter(char: char) -> char {
    match char {
        '\u{a0}' => ' ',
        'À'..='Å' => 'A',
        'È'..='Ë' => 'E',
        'Ì'..='Ï' => 'I',
        'Ò'..='Ö' | 'Ø' => 'O',
        'Ù'..='Ü' => 'U',
        'Ç' => 'C',
        'Ñ' => 'N',
        'Ý' => 'Y',
        'à'..='å' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

/// Signs beyond ASCII, in the same metrics.
const MARKS: [(char, u16); 18] = [
    ('‘', 222),
    ('’', 222),
    ('“', 333),
    ('”', 333),
    ('„', 333),
    ('–', 556),
    ('—', 1000),
    ('…', 1000),
    ('·', 278),
    ('−', 584),
    ('×', 584),
    ('€', 556),
    ('ß', 611),
    ('°', 400),
    ('½', 834),
    ('→', 1000),
    ('«', 556),
    ('»', 556),
];

const PLAIN: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Font = Font::new(10.0, Face::Plain);

    #[track_caller]
    fn check(text: &str, room: f64, lines: &[&str]) {
        assert_eq!(wrap(text, room, SMALL), lines);
    }

    #[test]
    fn a_width_is_that_of_the_published_metrics() {
        // H 722 + i 222 at 10 units.
        assert!((width("Hi", SMALL) - 9.44).abs() < 1e-9);
        assert!((width("é", SMALL) - 5.56).abs() < 1e-9);
    }

    #[test]
    fn words_stay_whole() {
        check("Ik maak een proefrit", 60.0, &["Ik maak een", "proefrit"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken() {
        let lines = wrap("meeneemtijdschriftenabonnement", 40.0, SMALL);
        assert!(lines.len() > 1);
        assert_eq!(lines.concat(), "meeneemtijdschriftenabonnement");
        assert!(lines.iter().all(|line| width(line, SMALL) <= 40.0));
    }

    #[test]
    fn line_breaks_are_kept() {
        check("a\nb", 100.0, &["a", "b"]);
        check("", 100.0, &[""]);
    }

    #[test]
    fn a_line_that_must_fit_ends_in_an_ellipsis() {
        let line = cut("Ik wacht heel lang op de offerte", 60.0, SMALL);
        assert!(line.ends_with('…') && width(&line, SMALL) <= 60.0, "{line}");
        assert_eq!(cut("kort", 60.0, SMALL), "kort");
    }
}
