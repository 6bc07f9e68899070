//! How a CSV file is written, and what a cell means under it.

/// How a CSV file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Dialect {
    /// What stands between cells.
    pub delimiter: u8,
    /// What stands around cells that hold delimiters or line breaks.
    pub quote: u8,
    /// Whether a backslash keeps the character after it from ending a cell.
    pub backslash: bool,
    /// How many rows stand before the table.
    pub preamble: usize,
    /// Whether the first row of the table names the columns.
    pub header: bool,
}

/// Takes quotes and backslashes out of a cell, in place; its new end.
pub(super) fn unquote(text: &mut [u8], start: usize, end: usize, dialect: Dialect) -> usize {
    let Dialect { delimiter, quote, backslash, .. } = dialect;
    let n_spaces = text[start..end].iter().take_while(|&&byte| byte == b' ').count();
    let mut is_open = n_spaces < end - start && text[start + n_spaces] == quote;
    let mut from = if is_open { start + n_spaces + 1 } else { start };
    let mut to = start;
    while from < end {
        let next = text.get(from + 1).copied().filter(|_| from + 1 < end);
        let is_kept = match text[from] {
            b'\\' if backslash => next.is_some_and(|b| b == quote || b == b'\\' || b == delimiter),
            byte if byte == quote && is_open => {
                is_open = next == Some(quote);
                if !is_open {
                    from += 1;
                    continue;
                }
                true
            }
            _ => false,
        };
        from += usize::from(is_kept);
        text[to] = text[from];
        (to, from) = (to + 1, from + 1);
    }
    to
}
