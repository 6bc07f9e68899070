//! Writes a picture as SVG, with the colours of the light theme written out, so
//! that it looks the same without the page's style sheet: no script, no style,
//! no reference to anything outside, and every text as text.

use std::fmt::Write as _;

use super::number;
use super::text::{self, Face, Font};
use super::{Anchor, Ink, LineStyle, Node, Role, Scene, Shape, icons};

const SANS: &str =
    "Helvetica Neue, Helvetica, Segoe UI, Roboto, Nimbus Sans, Liberation Sans, Arial, sans-serif";
const BOOK: &str = "Iowan Old Style, Palatino, Palatino Linotype, P052, Georgia, serif";

/// The picture as an SVG document.
pub fn write(scene: &Scene) -> String {
    write_with(scene, None)
}

/// The picture as an SVG document that carries a text, such as the journey it
/// shows, in its metadata.
pub fn write_with(scene: &Scene, carried: Option<&str>) -> String {
    let (width, height) = (number(scene.width), number(scene.height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\">\n"
    );
    if !scene.title.is_empty() {
        let _infallible = writeln!(svg, "<title>{}</title>", escape(&scene.title));
    }
    if !scene.description.is_empty() {
        let _infallible = writeln!(svg, "<desc>{}</desc>", escape(&scene.description));
    }
    if let Some(carried) = carried {
        let _infallible = writeln!(svg, "<metadata>{}</metadata>", escape(carried));
    }
    nodes(&mut svg, &scene.nodes);
    svg.push_str("</svg>\n");
    svg
}

/// Text made harmless for an element or attribute of XML. Characters that XML
/// does not know at all are left out.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' | '\r' => escaped.push(character),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

fn nodes(svg: &mut String, nodes: &[Node]) {
    for each in nodes {
        node(svg, each);
        svg.push('\n');
    }
}

fn node(svg: &mut String, Node { shape, role }: &Node) {
    let n = |value: &f64| number(*value);
    let _infallible = match shape {
        Shape::Rect { x, y, width, height } => write!(
            svg,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {}/>",
            n(x),
            n(y),
            n(width),
            n(height),
            paint(*role)
        ),
        Shape::Path { d } => write!(svg, "<path d=\"{}\" {}/>", escape(d), paint(*role)),
        Shape::Line { x1, y1, x2, y2 } => write!(
            svg,
            "<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" {}/>",
            n(x1),
            n(y1),
            n(x2),
            n(y2),
            stroke(*role)
        ),
        Shape::Circle { cx, cy, r } => {
            write!(
                svg,
                "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {}/>",
                n(cx),
                n(cy),
                n(r),
                paint(*role)
            )
        }
        Shape::Text { x, y, text, font, anchor } => write!(
            svg,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{}{}{} {}>{}</text>",
            n(x),
            n(y),
            n(&font.size),
            face(font.face),
            anchored(*anchor),
            held(text, *font),
            paint(*role),
            escape(text)
        ),
        Shape::Icon { x, y, size, name } => write!(
            svg,
            "<g transform=\"translate({} {}) scale({})\" fill=\"none\" stroke=\"{ink}\" color=\"{ink}\" \
             stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\">{}</g>",
            n(x),
            n(y),
            number(size / 20.0),
            icons::body(name),
            ink = colour_of(*role)
        ),
        Shape::Image { x, y, width, height, href, alt } => write!(
            svg,
            "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" href=\"{}\"><title>{}</title></image>",
            n(x),
            n(y),
            n(width),
            n(height),
            escape(href),
            escape(alt)
        ),
        Shape::Window { x, y, width, height, from, nodes: inside } => {
            let (width, height) = (n(width), n(height));
            let _infallible = write!(
                svg,
                "<svg x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\" \
                 viewBox=\"{} 0 {width} {height}\">",
                n(x),
                n(y),
                n(from)
            );
            nodes(svg, inside);
            write!(svg, "</svg>")
        }
    };
}

/// Holds a line to its width, whatever face stands in for the one meant.
fn held(text: &str, font: Font) -> String {
    const FEW: usize = 3;
    if text.chars().count() <= FEW || !text::is_known(text) {
        return String::new();
    }
    format!(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", number(text::width(text, font)))
}

fn face(face: Face) -> String {
    match face {
        Face::Plain => format!(" font-family=\"{SANS}\""),
        Face::Bold => format!(" font-family=\"{SANS}\" font-weight=\"700\""),
        Face::Voice => format!(" font-family=\"{BOOK}\" font-style=\"italic\""),
    }
}

fn anchored(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    }
}

/// Presentation attributes in the light theme.
fn paint(role: Role) -> String {
    const CURVE: &str = "fill=\"none\" stroke=\"#1a1d26\" stroke-width=\"2.25\" \
                         stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    const CARD: &str = "fill=\"none\" stroke=\"#7b7c85\" stroke-opacity=\"0.7\"";
    match role {
        Role::Phase(colour) => format!("fill=\"{}\"", phase(colour)),
        Role::Land(colour) => format!("fill=\"{}\" fill-opacity=\"0.2\"", phase(colour)),
        Role::Text => "fill=\"#1a1d26\" fill-opacity=\"0.16\"".into(),
        Role::Zero => "stroke=\"#d8d3c6\"".into(),
        Role::Water => "fill=\"none\" stroke=\"#1a1d26\" stroke-opacity=\"0.28\"".into(),
        Role::Curve(LineStyle::Solid) => CURVE.into(),
        Role::Curve(LineStyle::Dashed) => format!("{CURVE} stroke-dasharray=\"1 5\""),
        Role::Star => "fill=\"#1a1d26\" stroke=\"#fdfcf8\" stroke-width=\"2.5\"".into(),
        Role::Card(LineStyle::Solid) => CARD.into(),
        Role::Card(LineStyle::Dashed) => format!("{CARD} stroke-dasharray=\"3 2\""),
        Role::Ink(Ink::Knot(LineStyle::Solid)) => {
            "fill=\"#1a1d26\" stroke=\"#fdfcf8\" stroke-width=\"2\"".into()
        }
        Role::Ink(Ink::Knot(LineStyle::Dashed)) => {
            "fill=\"#fdfcf8\" stroke=\"#1a1d26\" stroke-width=\"2\"".into()
        }
        Role::Ink(Ink::Beside(style)) => {
            let dashes = match style {
                LineStyle::Solid => "",
                LineStyle::Dashed => " stroke-dasharray=\"2 4\"",
            };
            format!("fill=\"none\" stroke=\"{}\" stroke-width=\"1.5\"{dashes}", colour(Ink::Quiet))
        }
        Role::Ink(Ink::Mark(style)) => {
            let (quiet, slip) = (colour(Ink::Quiet), colour(Ink::Slip));
            let (fill, edge) = match style {
                LineStyle::Solid => (quiet, slip),
                LineStyle::Dashed => (slip, quiet),
            };
            format!("fill=\"{fill}\" stroke=\"{edge}\" stroke-width=\"1.5\"")
        }
        Role::Ink(Ink::Spread) => "fill=\"#1a1d26\" fill-opacity=\"0.1\"".into(),
        Role::Ink(Ink::Sunk) => format!("fill=\"{}\" rx=\"10\"", colour(Ink::Sunk)),
        Role::Ink(ink) => format!("fill=\"{}\"", colour(ink)),
    }
}

/// How a straight line is drawn.
fn stroke(role: Role) -> String {
    match role {
        Role::Ink(Ink::Voice(LineStyle::Solid)) => "stroke=\"#1a1d26\" stroke-width=\"2\"".into(),
        Role::Ink(Ink::Voice(LineStyle::Dashed)) => {
            "stroke=\"#50535f\" stroke-width=\"2\" stroke-dasharray=\"4 3\"".into()
        }
        Role::Ink(ink) => format!("stroke=\"{}\"", colour(ink)),
        other => paint(other),
    }
}

fn colour_of(role: Role) -> &'static str {
    match role {
        Role::Phase(role) | Role::Land(role) => phase(role),
        Role::Ink(ink) => colour(ink),
        Role::Text | Role::Zero | Role::Water | Role::Curve(_) | Role::Star | Role::Card(_) => {
            "#1a1d26"
        }
    }
}

fn colour(ink: Ink) -> &'static str {
    match ink {
        Ink::Paper => "#ffffff",
        Ink::Slip => "#fdfcf8",
        Ink::Dimmed => "#ece8dd",
        Ink::Text | Ink::Spread | Ink::Voice(_) | Ink::Knot(_) => "#1a1d26",
        Ink::Quiet | Ink::Beside(_) | Ink::Mark(_) => "#50535f",
        Ink::Edge => "#7b7c85",
        Ink::Rule => "#d8d3c6",
        Ink::Sunk => "#e8e4d9",
        Ink::Measured => "#fbe9ac",
        Ink::MeasuredEdge => "#e0c15a",
        Ink::Problem => "#b3261e",
        Ink::Better => "#1c7048",
        Ink::OnPhase(3) => "#15181e",
        Ink::OnPhase(_) => "#ffffff",
    }
}

fn phase(colour: u8) -> &'static str {
    match colour {
        1 => "#2d71ba",
        2 => "#12705c",
        3 => "#c07a06",
        4 => "#b83f20",
        5 => "#5f2a68",
        _ => "#59666f",
    }
}
