//! The picture is the file: a journey's text inside an SVG or PNG picture.
//!
//! In an SVG it stands in `<metadata>`, written by whoever writes the picture;
//! in a PNG in an international text chunk named `klantreis` before the end
//! (<https://www.w3.org/TR/png-3/#11iTXt>).

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const KEYWORD: &[u8] = b"klantreis";
/// After the keyword: its end, not compressed, and neither language nor translation.
const UNCOMPRESSED: &[u8] = &[0, 0, 0, 0, 0];

/// The text that an SVG picture carries.
pub fn from_svg(svg: &str) -> Option<String> {
    let (_, rest) = svg.split_once("<metadata>")?;
    let (carried, _) = rest.split_once("</metadata>")?;
    Some(unescape(carried))
}

/// A PNG picture that carries a text; nothing when it is no PNG.
pub fn into_png(png: &[u8], text: &str) -> Option<Vec<u8>> {
    let end = chunks(png)?.find(|chunk| chunk.kind == b"IEND")?.start;
    let data = [KEYWORD, UNCOMPRESSED, text.as_bytes()].concat();
    let length = u32::try_from(data.len()).ok()?;
    let mut carrying = Vec::with_capacity(png.len() + data.len() + 12);
    carrying.extend(&png[..end]);
    carrying.extend(length.to_be_bytes());
    let body = [b"iTXt".as_slice(), &data].concat();
    carrying.extend(&body);
    carrying.extend(crc32fast::hash(&body).to_be_bytes());
    carrying.extend(&png[end..]);
    Some(carrying)
}

/// The text that a PNG picture carries.
pub fn from_png(png: &[u8]) -> Option<String> {
    let texts = chunks(png)?.filter(|chunk| chunk.kind == b"iTXt");
    texts.into_iter().find_map(|chunk| {
        let text = chunk.data.strip_prefix(KEYWORD)?.strip_prefix(UNCOMPRESSED)?;
        String::from_utf8(text.to_vec()).ok()
    })
}

struct Chunk<'a> {
    start: usize,
    kind: &'a [u8],
    data: &'a [u8],
}

/// The chunks of a PNG, up to where it stops being one.
fn chunks(png: &[u8]) -> Option<impl Iterator<Item = Chunk<'_>>> {
    png.strip_prefix(SIGNATURE)?;
    let mut start = SIGNATURE.len();
    Some(std::iter::from_fn(move || {
        let head = png.get(start..start + 8)?;
        let length = u32::from_be_bytes(head[..4].try_into().ok()?) as usize;
        let data = png.get(start + 8..)?.get(..length)?;
        let chunk = Chunk { start, kind: &head[4..], data };
        start += length + 12;
        Some(chunk)
    }))
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let found = ENTITIES.iter().find(|(name, _)| rest.starts_with(name));
        let (name, char) = found.copied().unwrap_or(("&", '&'));
        plain.push(char);
        rest = &rest[name.len()..];
    }
    plain.push_str(rest);
    plain
}

const ENTITIES: [(&str, char); 6] = [
    ("&amp;", '&'),
    ("&lt;", '<'),
    ("&gt;", '>'),
    ("&quot;", '"'),
    ("&#39;", '\''),
    ("&apos;", '\''),
];

#[cfg(test)]
mod tests {
    use super::*;

    /// One pixel, made with another program.
    const PIXEL: &[u8] = &[
        0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0,
        0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 13, b'I', b'D', b'A', b'T', 0x78,
        0x9c, 0x63, 0xf8, 0xcf, 0xc0, 0xf0, 0x1f, 0, 5, 0, 1, 0xff, 0x89, 0x99, 0x3d, 0x1d, 0, 0,
        0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
    ];

    #[test]
    fn a_png_gives_back_what_it_carries() {
        for text in ["", "{\"title\":\"Café 🚲\"}", &"é".repeat(100_000)] {
            let carrying = into_png(PIXEL, text).expect("a PNG");
            assert_eq!(from_png(&carrying).as_deref(), Some(text));
            assert!(carrying.ends_with(&PIXEL[PIXEL.len() - 12..]), "the end is no longer the end");
        }
        assert_eq!(from_png(PIXEL), None);
    }

    #[test]
    fn the_check_of_a_chunk_is_the_published_one() {
        // The check value of CRC-32 as PNG uses it.
        assert_eq!(crc32fast::hash(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn a_png_cut_off_anywhere_does_no_harm() {
        let carrying = into_png(PIXEL, "{}").expect("a PNG");
        for end in 0..carrying.len() {
            let cut = &carrying[..end];
            assert!(from_png(cut).is_none_or(|text| text == "{}"));
            into_png(cut, "x");
        }
        assert_eq!(into_png(b"GIF89a", "x"), None);
    }

    #[test]
    fn an_svg_gives_back_what_it_carries() {
        let svg = "<svg><metadata>{&quot;a&quot;:&quot;&lt;b&gt; &amp;amp; c&#39;s &x&quot;}</metadata></svg>";
        assert_eq!(from_svg(svg).as_deref(), Some("{\"a\":\"<b> &amp; c's &x\"}"));
        assert_eq!(from_svg("<svg/>"), None);
    }
}
