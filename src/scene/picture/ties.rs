//! Arrows of a blueprint: at each step through a line, from the cards above it to those below.

use super::rows::INSET;
use super::{Frame, Ink, LANE, MARGIN, Part, Sheet, line};
use crate::scene::{Node, Role, Shape, number};

/// How long and how wide a point is.
const POINT: f64 = 8.0;
const HALF: f64 = 4.5;

/// The arrows of a page whose rows start at `top`. Where a page breaks between the rows there are
/// none.
pub(super) fn draw(sheet: &Sheet, part: &Part, frame: &Frame, top: f64) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut y = top + frame.rows.first().unwrap_or(&0.0);
    for idx in part.rows.clone() {
        let height = |idx: usize| frame.rows.get(idx).copied().unwrap_or_default();
        let ends = idx.checked_sub(1).filter(|above| part.rows.contains(above));
        let ends = ends.filter(|_| part.rows.contains(&(idx + 1))).and_then(|above| {
            Some((sheet.rows.get(above)?, sheet.rows.get(idx)?.tie?, sheet.rows.get(idx + 1)?))
        });
        if let Some((above, tie, below)) = ends {
            let (high, low) = (y - height(idx - 1), y + height(idx));
            for (place, column) in part.columns.clone().enumerate() {
                let (Some(end), Some(_)) = (above.end(column), below.end(column)) else { continue };
                let x = MARGIN + LANE + frame.column * (place as f64 + 0.5);
                nodes.extend(arrow(x, high + end, low + INSET, tie.is_mutual));
            }
        }
        y += height(idx);
    }
    nodes
}

fn arrow(x: f64, high: f64, low: f64, is_mutual: bool) -> Vec<Node> {
    let (left, wide) = (number(x - HALF), number(2.0 * HALF));
    let (half, long) = (number(HALF), number(POINT));
    let mut points = vec![format!("M{left} {}h{wide}l-{half} {long}z", number(low - POINT))];
    if is_mutual {
        points.push(format!("M{left} {}h{wide}l-{half}-{long}z", number(high + POINT)));
    }
    let point = |d| Node { shape: Shape::Path { d }, role: Role::Ink(Ink::Text) };
    let shaft = line(x, if is_mutual { high + POINT } else { high }, x, low - POINT, Ink::Text);
    std::iter::once(shaft).chain(points.into_iter().map(point)).collect()
}
