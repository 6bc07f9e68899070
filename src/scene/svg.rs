//! Writes a picture as SVG, with the colours of the light theme written out, so
//! that it looks the same without the page's style sheet.

use std::fmt::Write as _;

use super::curve::number;
use super::{LineStyle, Role, Scene, Shape};

/// The picture as an SVG document.
pub fn write(scene: &Scene) -> String {
    let (width, height) = (number(scene.width), number(scene.height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\">\n"
    );
    if !scene.title.is_empty() {
        let _infallible = writeln!(svg, "<title>{}</title>", escape(&scene.title));
    }
    for node in &scene.nodes {
        let _infallible = writeln!(svg, "<{} {}/>", element(&node.shape), paint(node.role));
    }
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

fn element(shape: &Shape) -> String {
    match shape {
        Shape::Rect { x, y, width, height } => format!(
            "rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
            number(*x),
            number(*y),
            number(*width),
            number(*height)
        ),
        Shape::Path { d } => format!("path d=\"{}\"", escape(d)),
        Shape::Line { x1, y1, x2, y2 } => format!(
            "line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"",
            number(*x1),
            number(*y1),
            number(*x2),
            number(*y2)
        ),
        Shape::Circle { cx, cy, r } => {
            format!("circle cx=\"{}\" cy=\"{}\" r=\"{}\"", number(*cx), number(*cy), number(*r))
        }
    }
}

/// Presentation attributes in the light theme.
fn paint(role: Role) -> String {
    const CURVE: &str = "fill=\"none\" stroke=\"#1a1d26\" stroke-width=\"2.25\" \
                         stroke-linecap=\"round\" stroke-linejoin=\"round\"";
    const CARD: &str = "fill=\"none\" stroke=\"#7b7c85\" stroke-opacity=\"0.7\"";
    match role {
        Role::Phase(colour) => format!("fill=\"{}\"", ink(colour)),
        Role::Land(colour) => format!("fill=\"{}\" fill-opacity=\"0.2\"", ink(colour)),
        Role::Text => "fill=\"#1a1d26\" fill-opacity=\"0.16\"".into(),
        Role::Zero => "stroke=\"#d8d3c6\"".into(),
        Role::Water => "fill=\"none\" stroke=\"#1a1d26\" stroke-opacity=\"0.28\"".into(),
        Role::Curve(LineStyle::Solid) => CURVE.into(),
        Role::Curve(LineStyle::Dashed) => format!("{CURVE} stroke-dasharray=\"1 5\""),
        Role::Star => "fill=\"#1a1d26\" stroke=\"#fdfcf8\" stroke-width=\"2.5\"".into(),
        Role::Card(LineStyle::Solid) => CARD.into(),
        Role::Card(LineStyle::Dashed) => format!("{CARD} stroke-dasharray=\"3 2\""),
    }
}

fn ink(colour: u8) -> &'static str {
    match colour {
        1 => "#2d71ba",
        2 => "#12705c",
        3 => "#c07a06",
        4 => "#b83f20",
        5 => "#5f2a68",
        _ => "#59666f",
    }
}
