//! What a picture is made of.

use super::text::Font;

/// A finished picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width, in its own units.
    pub width: f64,
    /// Height, in its own units.
    pub height: f64,
    /// What it shows, in words; untrusted text.
    pub title: String,
    /// More about it, in words; untrusted text. May be empty.
    pub description: String,
    /// The shapes, back to front.
    pub nodes: Vec<Node>,
}

/// One shape and what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Its geometry.
    pub shape: Shape,
    /// What it is; decides how it looks.
    pub role: Role,
}

/// Geometry.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle.
    Rect {
        /// Left.
        x: f64,
        /// Top.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
    },
    /// A path.
    Path {
        /// SVG path data.
        d: String,
    },
    /// A straight line.
    Line {
        /// Start, from the left.
        x1: f64,
        /// Start, from the top.
        y1: f64,
        /// End, from the left.
        x2: f64,
        /// End, from the top.
        y2: f64,
    },
    /// A circle.
    Circle {
        /// Centre, from the left.
        cx: f64,
        /// Centre, from the top.
        cy: f64,
        /// Radius.
        r: f64,
    },
    /// A line of text.
    Text {
        /// Where it starts, or its middle, or its end.
        x: f64,
        /// Its base line.
        y: f64,
        /// The text; untrusted.
        text: String,
        /// How it is set.
        font: Font,
        /// What stands at `x`.
        anchor: Anchor,
    },
    /// A line drawing of the program's set.
    Icon {
        /// Left.
        x: f64,
        /// Top.
        y: f64,
        /// Width and height.
        size: f64,
        /// Its name.
        name: String,
    },
    /// A photo or drawing.
    Image {
        /// Left.
        x: f64,
        /// Top.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// A data URL, PNG, JPEG or WebP.
        href: String,
        /// What it shows, in words; untrusted.
        alt: String,
    },
    /// A window on a wider drawing: what lies outside is not seen.
    Window {
        /// Left.
        x: f64,
        /// Top.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// What of the drawing lies at the left edge.
        from: f64,
        /// The drawing.
        nodes: Vec<Node>,
    },
}

/// What of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl Shape {
    /// The same, somewhere else.
    pub fn moved(self, dx: f64, dy: f64) -> Self {
        match self {
            Self::Rect { x, y, width, height } => {
                Self::Rect { x: x + dx, y: y + dy, width, height }
            }
            Self::Line { x1, y1, x2, y2 } => {
                Self::Line { x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy }
            }
            Self::Circle { cx, cy, r } => Self::Circle { cx: cx + dx, cy: cy + dy, r },
            Self::Text { x, y, text, font, anchor } => {
                Self::Text { x: x + dx, y: y + dy, text, font, anchor }
            }
            Self::Icon { x, y, size, name } => Self::Icon { x: x + dx, y: y + dy, size, name },
            Self::Image { x, y, width, height, href, alt } => {
                Self::Image { x: x + dx, y: y + dy, width, height, href, alt }
            }
            Self::Window { x, y, width, height, from, nodes } => {
                Self::Window { x: x + dx, y: y + dy, width, height, from, nodes }
            }
            // A path is drawn where it belongs; whoever needs it elsewhere looks through a window.
            Self::Path { d } => Self::Path { d },
        }
    }
}

/// Solid is evidence, dashed is assumption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineStyle {
    /// Evidence.
    Solid,
    /// Assumption.
    Dashed,
}

/// What a shape is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The bar of a phase, with its colour role 1–6.
    Phase(u8),
    /// A stub that stands for text.
    Text,
    /// The zero line of the curve.
    Zero,
    /// The area between curve and zero line, tinted by the phase with this colour role.
    Land(u8),
    /// Lines of water: the curve is below zero here.
    Water,
    /// The curve.
    Curve(LineStyle),
    /// A decisive moment.
    Star,
    /// A step that has cards: solid when backed up; a card.
    Card(LineStyle),
    /// Anything of a map, by its colour.
    Ink(Ink),
}

/// The colours of a map, by what they mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The sheet.
    Paper,
    /// A card on it.
    Slip,
    /// Below the line of visibility.
    Dimmed,
    /// Texts and strong lines.
    Text,
    /// Secondary texts.
    Quiet,
    /// Edges.
    Edge,
    /// Lines of the grid.
    Rule,
    /// A chip, or the track of a bar.
    Sunk,
    /// Measured: the ground.
    Measured,
    /// Measured: the track of a bar.
    MeasuredEdge,
    /// A problem.
    Problem,
    /// An improvement.
    Better,
    /// Text on a phase of this colour role.
    OnPhase(u8),
    /// The band of spread.
    Spread,
    /// The rule before a quote: solid is evidence.
    Voice(LineStyle),
    /// A point of the curve: solid is evidence.
    Knot(LineStyle),
    /// A curve beside the first: solid is evidence.
    Beside(LineStyle),
    /// A point of such a curve.
    Mark(LineStyle),
}

impl Role {
    /// The class of its element in a page or picture.
    pub fn class(self) -> &'static str {
        match self {
            Self::Phase(_) => "thumb__phase",
            Self::Text => "thumb__txt",
            Self::Zero => "thumb__zero",
            Self::Land(_) => "land",
            Self::Water => "water",
            Self::Curve(LineStyle::Solid) => "line",
            Self::Curve(LineStyle::Dashed) => "line line--guess",
            Self::Star => "thumb__star",
            Self::Card(_) => "thumb__card",
            Self::Ink(_) => "",
        }
    }

    /// The colour role of its phase, for `data-phase`.
    pub fn phase(self) -> Option<u8> {
        match self {
            Self::Phase(colour) | Self::Land(colour) => Some(colour),
            Self::Text
            | Self::Zero
            | Self::Water
            | Self::Curve(_)
            | Self::Star
            | Self::Card(_)
            | Self::Ink(_) => None,
        }
    }

    /// Whether it stands for an assumption, for `data-guess`.
    pub fn is_guess(self) -> bool {
        matches!(self, Self::Curve(LineStyle::Dashed) | Self::Card(LineStyle::Dashed))
    }
}
