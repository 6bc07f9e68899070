//! The line drawings that pictures use, on a grid of 20 by 20: the same as in
//! the page's own set, in which a test looks them up.

/// What an icon is made of: trusted SVG, to be stroked and not filled where it
/// does not say otherwise. An unknown name is a dot.
pub(super) fn body(name: &str) -> &'static str {
    match name {
        "store" => {
            r#"<path d="M3.5 8 5 4h10l1.5 4M4.5 8.5V16h11V8.5M3.5 8a2.17 2.17 0 0 0 4.33 0 2.17 2.17 0 0 0 4.34 0 2.17 2.17 0 0 0 4.33 0M8.5 16v-3.5h3V16"/>"#
        }
        "phone" => {
            r#"<path d="M5 3.5h2.5l1.2 3.2-1.7 1.5a8 8 0 0 0 4.8 4.8l1.5-1.7 3.2 1.2V15c0 1-.8 1.7-1.7 1.6C9 16 4 11 3.4 5.2 3.3 4.3 4 3.5 5 3.5z"/>"#
        }
        "people" => {
            r#"<circle cx="7.5" cy="7" r="2.7"/><path d="M2.5 16c.3-3.4 2.3-5 5-5s4.7 1.6 5 5M13 4.6a2.6 2.6 0 0 1 0 4.9M14.3 11.3c1.9.6 3 2.2 3.2 4.7"/>"#
        }
        "globe" => {
            r#"<circle cx="10" cy="10" r="6.5"/><path d="M3.5 10h13M10 3.5c-4.6 4-4.6 9 0 13 4.6-4 4.6-9 0-13"/>"#
        }
        "image" => {
            r#"<rect x="3.5" y="3.5" width="13" height="13" rx="3.5"/><circle cx="10" cy="10" r="3"/><path d="M13.8 6.2h.01" stroke-width="2"/>"#
        }
        "search" => r#"<circle cx="9" cy="9" r="5"/><path d="m13 13 3.5 3.5"/>"#,
        "scale" => {
            r#"<path d="M10 3.5v13M6.5 16.5h7M4 6h12M4 6l-1.5 5a2.6 2.6 0 0 0 4 0zM16 6l-2.5 5a2.6 2.6 0 0 0 4 0z"/>"#
        }
        "mail" => r#"<path d="M3.5 5.5h13v9h-13zM4 6l6 5 6-5"/>"#,
        "chat" => r#"<path d="M3.5 16.5 4.6 13a6.3 6.3 0 1 1 2.4 2.4z"/>"#,
        "sms" => r#"<path d="M3.5 4.5h13v9h-7l-3 3v-3h-3z"/>"#,
        "book" => {
            r#"<path d="M10 5.5C8.5 4.3 6 4 3.5 4.3v10.9C6 14.9 8.5 15.3 10 16.5c1.5-1.2 4-1.6 6.5-1.3V4.3C14 4 11.5 4.3 10 5.5zM10 5.5v11"/>"#
        }
        "star-o" => {
            r#"<path d="m10 3.2 2.1 4.3 4.7.7-3.4 3.3.8 4.7L10 14l-4.2 2.2.8-4.7L3.2 8.2l4.7-.7z" stroke-linejoin="round"/>"#
        }
        "star" => {
            r#"<path d="m10 2 2.4 5 5.5.8-4 3.9 1 5.5-4.9-2.6-4.9 2.6 1-5.5-4-3.9 5.5-.8z" fill="currentColor" stroke="none"/>"#
        }
        "warn" => r#"<path d="M10 3.8 17 16H3zM10 8.5v3.5M10 14h.01" stroke-linejoin="round"/>"#,
        "chart" => r#"<path d="M3.5 16.5h13M5.5 13.5v-4M9 13.5v-8M12.5 13.5V8M16 13.5V4.5"/>"#,
        "speech" => r#"<path d="M4 4.5h12v8.5H9.5L6 16v-3H4z"/>"#,
        "bag" => r#"<path d="M4.5 7h11l.8 9.5H3.7zM7.3 7V6a2.7 2.7 0 0 1 5.4 0v1"/>"#,
        "eye" => {
            r#"<path d="M2.5 10c1.8-3.3 4.3-5 7.5-5s5.7 1.7 7.5 5c-1.8 3.3-4.3 5-7.5 5s-5.7-1.7-7.5-5z"/><circle cx="10" cy="10" r="2.2"/>"#
        }
        "guess" => r#"<circle cx="10" cy="10" r="6" stroke-dasharray="2.6 2.7"/>"#,
        "st-idee" => r#"<circle cx="10" cy="10" r="5.5"/>"#,
        "st-gepland" => {
            r#"<circle cx="10" cy="10" r="5.5"/><path d="M10 4.5A5.5 5.5 0 0 1 15.5 10H10z" fill="currentColor"/>"#
        }
        "st-loopt" => {
            r#"<circle cx="10" cy="10" r="5.5"/><path d="M10 4.5a5.5 5.5 0 0 1 0 11z" fill="currentColor"/>"#
        }
        "st-klaar" => {
            r#"<circle cx="10" cy="10" r="5.5" fill="currentColor"/><path d="m7.3 10.2 1.9 1.9 3.5-3.9" stroke="var(--slip)"/>"#
        }
        "arrow" => r#"<path d="M4 10h11.5M11 5.5l4.5 4.5-4.5 4.5"/>"#,
        "exit" => r#"<path d="M10 3.5v10M5.8 9.5 10 13.7l4.2-4.2M4 16.5h12"/>"#,
        "flag" => r#"<path d="M5.5 17V3.5M5.5 4h9l-2 3.5 2 3.5h-9"/>"#,
        "video" => {
            r#"<rect x="3" y="4.5" width="14" height="11" rx="1.5"/><path d="m8.7 7.6 4 2.4-4 2.4z" fill="currentColor"/>"#
        }
        "calendar" => r#"<path d="M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5"/>"#,
        "pin" => {
            r#"<path d="M10 17s5-4.6 5-9A5 5 0 0 0 5 8c0 4.4 5 9 5 9z"/><circle cx="10" cy="8" r="1.8"/>"#
        }
        "bulb" => {
            r#"<path d="M7.5 13.5C5.8 12.3 5 10.8 5 9a5 5 0 0 1 10 0c0 1.8-.8 3.3-2.5 4.5zM7.8 16.5h4.4"/>"#
        }
        _ => r#"<circle cx="10" cy="10" r="2.5"/>"#,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn icons_are_those_of_the_page() {
        let page = include_str!("../../index.html");
        let symbols = page.split("<symbol id=\"i-").skip(1);
        let mut n_same = 0;
        for symbol in symbols {
            let name = symbol.split('"').next().unwrap_or_default();
            let drawn = body(name);
            if drawn != body("") {
                assert!(symbol.contains(&format!(">{drawn}</symbol>")), "{name} is another");
                n_same += 1;
            }
        }
        assert_eq!(n_same, 30);
    }
}
