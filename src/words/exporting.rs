//! Texts of the ways out: picture, print, table.

/// Texts of the ways out.
pub struct Exporting {
    /// The picture, in the menu and above its dialog.
    pub picture: &'static str,
    /// Kinds of pictures, small.
    pub picture_hint: &'static str,
    /// Printing, in the menu and above its dialog.
    pub print: &'static str,
    /// Sizes of paper, small.
    pub print_hint: &'static str,
    /// The cards as a table.
    pub table: &'static str,
    /// The journey as text.
    pub text_hint: &'static str,
    /// How the map is drawn.
    pub style: &'static str,
    /// Kind of picture.
    pub format: &'static str,
    /// How large.
    pub size: &'static str,
    /// Sizes of a picture in pixels: as on screen, sharp, for print.
    pub sizes: [&'static str; 3],
    /// An SVG picture has no size.
    pub size_of_svg: &'static str,
    /// A size of paper.
    pub paper: &'static str,
    /// How the map is divided over pages.
    pub split: &'static str,
    /// One sheet, tiles, a phase a page.
    pub splits: [&'static str; 3],
    /// How many pages it takes.
    pub pages: fn(usize) -> String,
    /// Hands the picture out.
    pub download: &'static str,
    /// A picture holds the journey.
    pub carries: &'static str,
    /// A picture that is smaller than asked.
    pub smaller: &'static str,
    /// A picture that cannot be drawn.
    pub not_drawn: &'static str,
    /// Printing that does not work.
    pub not_printed: &'static str,
}

/// Dutch.
pub const NL: Exporting = Exporting {
    picture: "Plaatje",
    picture_hint: "SVG of PNG",
    print: "Afdrukken",
    print_hint: "A4 of A3",
    table: "Tabel",
    text_hint: "tekst",
    style: "Kaartstijl",
    format: "Soort",
    size: "Grootte",
    sizes: ["Zoals op het scherm", "Scherp (2×)", "Voor drukwerk (4×)"],
    size_of_svg: "Een SVG is op elke grootte scherp.",
    paper: "Papier",
    split: "Verdeling",
    splits: ["Op één vel", "In tegels", "Elke fase een bladzijde"],
    pages: |n| if n == 1 { "1 bladzijde".into() } else { format!("{n} bladzijden") },
    download: "Downloaden",
    carries: "In het plaatje zit je hele klantreis. Open het hier en je werkt verder.",
    smaller: "Zo groot kan deze browser niet tekenen. Het plaatje is kleiner geworden, maar heel.",
    not_drawn: "Deze browser kan het plaatje niet tekenen. Kies SVG: dat lukt altijd.",
    not_printed: "Afdrukken lukt niet in deze browser. Bewaar een plaatje en druk dat af.",
};

/// English.
pub const EN: Exporting = Exporting {
    picture: "Picture",
    picture_hint: "SVG or PNG",
    print: "Print",
    print_hint: "A4 or A3",
    table: "Table",
    text_hint: "text",
    style: "Map style",
    format: "Kind",
    size: "Size",
    sizes: ["As on screen", "Sharp (2×)", "For print (4×)"],
    size_of_svg: "An SVG is sharp at every size.",
    paper: "Paper",
    split: "Layout",
    splits: ["On one sheet", "In tiles", "A phase a page"],
    pages: |n| if n == 1 { "1 page".into() } else { format!("{n} pages") },
    download: "Download",
    carries: "The picture holds your whole journey. Open it here and you go on working.",
    smaller: "This browser cannot draw it that large. The picture became smaller, but is whole.",
    not_drawn: "This browser cannot draw the picture. Choose SVG: that always works.",
    not_printed: "Printing does not work in this browser. Save a picture and print that.",
};
