//! What a picture is made of.

/// A finished picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width, in its own units.
    pub width: f64,
    /// Height, in its own units.
    pub height: f64,
    /// What it shows, in words; untrusted text.
    pub title: String,
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
    /// A step that has cards: solid when backed up.
    Card(LineStyle),
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
        }
    }

    /// The colour role of its phase, for `data-phase`.
    pub fn phase(self) -> Option<u8> {
        match self {
            Self::Phase(colour) | Self::Land(colour) => Some(colour),
            Self::Text | Self::Zero | Self::Water | Self::Curve(_) | Self::Star | Self::Card(_) => {
                None
            }
        }
    }

    /// Whether it stands for an assumption, for `data-guess`.
    pub fn is_guess(self) -> bool {
        matches!(self, Self::Curve(LineStyle::Dashed) | Self::Card(LineStyle::Dashed))
    }
}
