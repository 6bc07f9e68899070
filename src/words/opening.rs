//! Texts of opening files: what was found in one, and what to do with it.

mod en;
mod nl;

pub use en::EN;
pub use nl::NL;

/// A choice: what it does, and what that means.
pub type Option = (&'static str, &'static str);

/// Texts of opening files.
pub struct Opening {
    /// Heading of the dialog.
    pub title: &'static str,
    /// When the file was changed.
    pub changed: fn(&str) -> String,
    /// Phases, steps, cards, findings: the noun for a number of them.
    pub phases: fn(usize) -> &'static str,
    /// Steps.
    pub steps: fn(usize) -> &'static str,
    /// Cards.
    pub cards: fn(usize) -> &'static str,
    /// Findings.
    pub findings: fn(usize) -> &'static str,
    /// So many of so many.
    pub part_of: fn(usize, usize) -> String,
    /// Worth telling, beside repairs.
    pub notes: &'static str,
    /// The same journey is here already, changed then.
    pub have_it: fn(&str) -> String,
    /// Opens it beside the one that is here.
    pub as_copy: Option,
    /// Puts it in the place of the one that is here.
    pub replace_mine: Option,
    /// Shows both, to choose.
    pub compare: Option,
    /// What opening does to the file.
    pub file_stays: &'static str,
    /// Opens.
    pub open: &'static str,
    /// A newer version made it: heading.
    pub newer: &'static str,
    /// What that means; bold.
    pub newer_bold: &'static str,
    /// Why: its version and ours.
    pub newer_why: fn(u64, u64) -> String,
    /// Heading of what can be done.
    pub can: &'static str,
    /// What can be done.
    pub can_list: &'static [&'static str],
    /// Heading of what cannot be done yet.
    pub cannot: &'static str,
    /// What cannot be done yet.
    pub cannot_list: &'static [&'static str],
    /// How to get a newer version.
    pub reload_hint: &'static str,
    /// Loads the page again.
    pub reload: &'static str,
    /// Opens to look at.
    pub view_only: &'static str,
    /// Another kind of file: heading.
    pub not_a_journey: &'static str,
    /// Heading of what can be opened.
    pub kinds: &'static str,
    /// What can be opened: the end of the name, and what it is.
    pub kinds_list: &'static [(&'static str, &'static str)],
    /// A file that stops: heading.
    pub torn: &'static str,
    /// A file with a fault in it: heading.
    pub broken: &'static str,
    /// Any other reason: heading.
    pub refused: &'static str,
    /// How much can be read.
    pub readable: fn(usize) -> String,
    /// Nothing can be read.
    pub unreadable: &'static str,
    /// What to do with a broken file.
    pub what_now: &'static str,
    /// Opens what can be read.
    pub open_part: Option,
    /// Opens nothing.
    pub open_nothing: Option,
    /// The browser cannot get at the file any more: what, kept, next.
    pub gone: (&'static str, &'static str, &'static str),
    /// A journey was opened from a file.
    pub opened: fn(&str) -> String,
    /// It was opened beside the one that is here.
    pub opened_copy: fn(&str) -> String,
    /// It took the place of the one that was here.
    pub replaced: fn(&str) -> String,
    /// It is here already, exactly so.
    pub already: fn(&str) -> String,
    /// Several journeys were opened.
    pub n_opened: fn(usize) -> String,
    /// Opening was taken back.
    pub taken_back: &'static str,
    /// What was pasted, as the name of a file.
    pub pasted: &'static str,
    /// What several files gave: opened and all.
    pub results: fn(usize, usize) -> String,
    /// This file is open.
    pub result_open: &'static str,
    /// This file is open as a copy.
    pub result_copy: &'static str,
    /// This file needs an answer.
    pub look: fn(&str) -> String,
    /// Looks at it.
    pub look_short: &'static str,
    /// A file is being read.
    pub reading: fn(&str) -> String,
    /// So many files wait.
    pub waiting: fn(usize) -> String,
    /// Stops reading.
    pub stop: &'static str,
    /// Reading was stopped.
    pub stopped: &'static str,
    /// A folder was dropped.
    pub folder: &'static str,
    /// An address was dropped.
    pub address: &'static str,
    /// Text was dropped or pasted that is no journey.
    pub text: &'static str,
    /// Several journeys in one file.
    pub restore: &'static Restore,
    /// Two versions beside each other.
    pub both: &'static Both,
}

/// Texts of restoring a file with several journeys.
pub struct Restore {
    /// Heading: how many journeys the file holds.
    pub title: fn(usize) -> String,
    /// What will happen.
    pub lead: &'static str,
    /// Name of the list.
    pub list: &'static str,
    /// Not here yet.
    pub new: &'static str,
    /// Here, and just the same.
    pub same: &'static str,
    /// Here, and different.
    pub other: fn(&str) -> String,
    /// Made by a newer version.
    pub newer: &'static str,
    /// Cannot be read.
    pub apart: &'static str,
    /// Puts so many back.
    pub button: fn(usize) -> String,
    /// Why the button does nothing yet.
    pub none: &'static str,
}

/// Texts of two versions beside each other.
pub struct Both {
    /// Heading.
    pub title: &'static str,
    /// The file's version, changed then.
    pub theirs_of: fn(&str) -> String,
    /// My version, changed then.
    pub mine_of: fn(&str) -> String,
    /// Counts: the same.
    pub same: &'static str,
    /// Counts: here only.
    pub only_mine: &'static str,
    /// Counts: there only.
    pub only_theirs: &'static str,
    /// Counts: different.
    pub different: &'static str,
    /// Head: the place.
    pub place: &'static str,
    /// Head: my text.
    pub me: &'static str,
    /// Head: the other text.
    pub them: &'static str,
    /// Head: what stays.
    pub stays: &'static str,
    /// What stood there before.
    pub was: fn(&str) -> String,
    /// Keeps mine.
    pub mine: &'static str,
    /// Keeps the other.
    pub theirs: &'static str,
    /// Keeps both.
    pub both: &'static str,
    /// What keeping both gives.
    pub both_gives: &'static str,
    /// Name of the choice for a place.
    pub choose: fn(&str) -> String,
    /// Not chosen yet.
    pub to_do: &'static str,
    /// Before the three ways to do all at once.
    pub at_once: &'static str,
    /// All of mine.
    pub all_mine: &'static str,
    /// All of theirs.
    pub all_theirs: &'static str,
    /// As two journeys.
    pub as_two: &'static str,
    /// What happens to my version.
    pub kept: &'static str,
    /// How many choices wait.
    pub n_to_do: fn(usize) -> String,
    /// Merges.
    pub merge: &'static str,
    /// It was merged.
    pub merged: fn(&str) -> String,
    /// Nothing stands there.
    pub nothing: &'static str,
    /// The journey's own fields.
    pub journey: &'static str,
    /// A step, by its number.
    pub step: fn(usize) -> String,
    /// Something beside the map.
    pub beside: &'static str,
}
