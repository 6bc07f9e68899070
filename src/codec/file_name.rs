//! Names for downloads that every system takes and none misreads.

/// Characters of a name before its suffix.
const LONGEST: usize = 80;
const FALLBACK: &str = "klantreis";

/// A safe name for a file: the title, with what a file system or a reader
/// could take amiss left out, and the suffix (`".klantreis.json"`).
pub fn file_name(title: &str, suffix: &str) -> String {
    let mut name = String::new();
    for char in title.chars().take(4 * LONGEST) {
        match kind(char) {
            Kept::AsItIs => name.push(char),
            Kept::AsSpace if !name.ends_with([' ', '-']) => name.push(' '),
            Kept::AsDash if !name.ends_with('-') => name.push('-'),
            Kept::AsSpace | Kept::AsDash | Kept::Not => {}
        }
    }
    let name = trimmed(&name);
    let name: String = name.chars().take(LONGEST).collect();
    let name = trimmed(&name);
    let name = if name.is_empty() { FALLBACK } else { name };
    let guard = if is_device(name) { "_" } else { "" };
    format!("{guard}{name}{suffix}")
}

enum Kept {
    AsItIs,
    AsSpace,
    AsDash,
    Not,
}

fn kind(char: char) -> Kept {
    match char {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' | '%' => Kept::AsDash,
        _ if char.is_whitespace() => Kept::AsSpace,
        _ if char.is_control() || is_invisible(char) => Kept::Not,
        _ => Kept::AsItIs,
    }
}

/// Marks that turn the direction of reading or take no room: with them a name
/// shows another ending than it has.
fn is_invisible(char: char) -> bool {
    matches!(char,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Without leading dots (hidden, or upwards) and trailing dots and spaces (lost by Windows).
fn trimmed(name: &str) -> &str {
    name.trim_matches(|char| matches!(char, ' ' | '.' | '-' | '~'))
}

/// Names that Windows takes for a device, whatever follows the first dot.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    if matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$") {
        return true;
    }
    let Some(number) = stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt")) else {
        return false;
    };
    matches!(number, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, expected: &str) {
        assert_eq!(file_name(title, ".json"), expected);
    }

    #[test]
    fn an_ordinary_title_stays_as_it_is() {
        check("Fietsen kopen bij Van Dijk", "Fietsen kopen bij Van Dijk.json");
        check("Café «Ĳ» 東京 🚲", "Café «Ĳ» 東京 🚲.json");
    }

    #[test]
    fn a_title_never_leaves_the_folder() {
        check("../../x", "x.json");
        check("..\\..\\x", "x.json");
        check("C:\\Windows\\x", "C-Windows-x.json");
        check("a/b", "a-b.json");
    }

    #[test]
    fn device_names_are_guarded() {
        check("CON", "_CON.json");
        check("com1.txt", "_com1.txt.json");
        check("Lpt9", "_Lpt9.json");
        check("Console", "Console.json");
        check("com10", "com10.json");
    }

    #[test]
    fn a_name_reads_in_the_order_it_is_written() {
        check("a\u{202e}gpj.exe", "agpj.exe.json");
        check("\u{2066}a\u{200b}b", "ab.json");
    }

    #[test]
    fn nothing_left_becomes_the_format() {
        for title in ["", "   ", "...", "///", "\u{202e}", "\n\t\0"] {
            check(title, "klantreis.json");
        }
    }

    #[test]
    fn a_long_title_is_cut_between_characters() {
        check(&"é".repeat(300), &format!("{}.json", "é".repeat(80)));
        assert!(file_name(&"🚲".repeat(300), ".json").len() <= 80 * 4 + 5);
    }

    #[test]
    fn white_space_is_one_space() {
        check("a \n\t b", "a b.json");
    }
}
