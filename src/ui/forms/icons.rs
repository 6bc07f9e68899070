//! The icons that a channel can have.

/// Icons of channels, in the order in which they are offered.
pub const CHANNEL_ICONS: [&str; 21] = [
    "store", "speech", "phone", "globe", "search", "scale", "image", "mail", "chat", "sms", "star",
    "people", "arrow", "file", "book", "video", "info", "bag", "calendar", "wrench", "pin",
];

/// The icon of a channel; a name that the program does not know draws a dot.
pub fn channel_icon(name: &str) -> &'static str {
    CHANNEL_ICONS.into_iter().find(|icon| *icon == name).unwrap_or("dot")
}
