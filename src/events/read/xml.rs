//! Tags of XML, one at a time. No entities but the five of XML and numbers, so that
//! nothing can be made to grow.

/// What stands between `<` and `>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `<name rest>` or `<name rest/>`; the name without its prefix.
    Start { name: &'a [u8], rest: &'a [u8], is_empty: bool },
    /// `</name>`
    End(&'a [u8]),
    /// A comment, a declaration, a section of plain text.
    Other,
}

/// Whether quotes have no meaning in a token that begins so.
pub(super) fn is_free(start: &[u8]) -> bool {
    start.starts_with(b"<!--") || start.starts_with(b"<![CDATA[") || start.starts_with(b"<?")
}

/// Whether a token that ends in `>` outside quotes is whole.
pub(super) fn is_whole(token: &[u8]) -> bool {
    if token.starts_with(b"<!--") {
        token.len() >= 7 && token.ends_with(b"-->")
    } else if token.starts_with(b"<![CDATA[") {
        token.ends_with(b"]]>")
    } else if token.starts_with(b"<?") {
        token.ends_with(b"?>")
    } else if token.starts_with(b"<!DOCTYPE") {
        !token[..token.len().min(4096)].contains(&b'[') || token.ends_with(b"]>")
    } else {
        true
    }
}

/// Takes a whole token apart.
pub(super) fn token(token: &[u8]) -> Token<'_> {
    let inner = token.get(1..token.len().saturating_sub(1)).unwrap_or_default();
    match inner {
        [b'!' | b'?', ..] => Token::Other,
        [b'/', name @ ..] => Token::End(local(name.trim_ascii())),
        _ => {
            let is_empty = inner.ends_with(b"/");
            let inner = inner.strip_suffix(b"/").unwrap_or(inner);
            let end = inner.iter().position(u8::is_ascii_whitespace).unwrap_or(inner.len());
            Token::Start { name: local(&inner[..end]), rest: &inner[end..], is_empty }
        }
    }
}

/// The attributes of a tag, as they are written.
pub(super) fn attributes(mut rest: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    std::iter::from_fn(move || {
        let equals = rest.iter().position(|&byte| byte == b'=')?;
        let name = rest[..equals].trim_ascii();
        let (&quote, after) = rest[equals + 1..].trim_ascii_start().split_first()?;
        if quote != b'"' && quote != b'\'' {
            return None;
        }
        let end = after.iter().position(|&byte| byte == quote)?;
        rest = &after[end + 1..];
        Some((name, &after[..end]))
    })
}

/// Adds a text with its entities resolved; what is no entity stays as it is.
pub(super) fn unescape(mut escaped: &[u8], into: &mut Vec<u8>) {
    while let Some(at) = escaped.iter().position(|&byte| byte == b'&') {
        into.extend_from_slice(&escaped[..at]);
        escaped = &escaped[at..];
        let end = escaped.iter().take(12).position(|&byte| byte == b';');
        let Some((char, end)) = end.and_then(|end| Some((entity(&escaped[1..end])?, end))) else {
            into.push(b'&');
            escaped = &escaped[1..];
            continue;
        };
        into.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
        escaped = &escaped[end + 1..];
    }
    into.extend_from_slice(escaped);
}

fn entity(name: &[u8]) -> Option<char> {
    match name {
        b"amp" => Some('&'),
        b"lt" => Some('<'),
        b"gt" => Some('>'),
        b"quot" => Some('"'),
        b"apos" => Some('\''),
        [b'#', b'x' | b'X', digits @ ..] => number(digits, 16),
        [b'#', digits @ ..] => number(digits, 10),
        _ => None,
    }
}

fn number(digits: &[u8], radix: u32) -> Option<char> {
    let digits = std::str::from_utf8(digits).ok()?;
    char::from_u32(u32::from_str_radix(digits, radix).ok()?)
}

/// A name without its prefix.
fn local(name: &[u8]) -> &[u8] {
    name.iter().rposition(|&byte| byte == b':').map_or(name, |colon| &name[colon + 1..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_taken_apart() {
        let rest = &b" key='a' value = \"b > c\""[..];
        let tag = b"<xes:string key='a' value = \"b > c\"/>";
        assert_eq!(token(tag), Token::Start { name: b"string", rest, is_empty: true });
        let pairs: Vec<_> = attributes(rest).collect();
        assert_eq!(pairs, [(&b"key"[..], &b"a"[..]), (b"value", b"b > c")]);
        assert_eq!(token(b"</trace >"), Token::End(b"trace"));
        assert_eq!(token(b"<!-- a -->"), Token::Other);
        assert_eq!(token(b"<>"), Token::Start { name: b"", rest: b"", is_empty: false });
    }

    #[test]
    fn entities_are_resolved_once_and_nothing_grows() {
        let mut text = Vec::new();
        unescape(b"a &amp;amp; b &lt;&#x1F600;&#233; &unknown; & &#xD800; &", &mut text);
        assert_eq!(String::from_utf8_lossy(&text), "a &amp; b <😀é &unknown; & &#xD800; &");
    }
}
