//! What stands below a picture: whose it is, what was measured, and what its marks mean.

use super::block::Block;
use super::{Ink, Look, MARGIN, band, block, data, text};
use crate::insight::curve::PersonaChoice;
use crate::model::Journey;
use crate::scene::LineStyle;
use crate::scene::text::{Face, Font, cut, width, wrap};
use crate::words::picture as words;

const SMALL: Font = Font::new(11.0, Face::Plain);
/// Between two things in it.
const GAP: f64 = 16.0;
/// From the start of a mark to its name.
const MARK: f64 = 14.0;

/// The footer from this height down, on as many lines as it takes in this room.
pub(super) fn footer(journey: &Journey, look: &Look, top: f64, room: f64) -> Block {
    let persona = match &look.choice {
        PersonaChoice::One(id) => journey.persona(*id).map(|persona| persona.name.clone()),
        PersonaChoice::All | PersonaChoice::Several(_) => None,
    };
    let words = words::footer(look.language, journey, persona.as_deref(), data(journey, look));
    let mut nodes = Vec::new();
    let (mut x, mut y) = (0.0, top);
    for (idx, line) in wrap(&words, room, SMALL).into_iter().enumerate() {
        y = top + SMALL.leading() * idx as f64;
        x = width(&line, SMALL) + GAP;
        nodes.push(text(MARGIN, y + SMALL.size, line, SMALL, Ink::Quiet));
    }
    for (place, id) in look.beside.iter().enumerate() {
        let Some(persona) = journey.persona(*id) else { continue };
        let name = cut(&persona.name, room - MARK, SMALL);
        let wide = MARK + width(&name, SMALL);
        if x + wide > room {
            (x, y) = (0.0, y + SMALL.leading());
        }
        let base = y + SMALL.size;
        nodes.push(band::mark(place, MARGIN + x + 5.0, base - 4.0, LineStyle::Solid));
        nodes.push(text(MARGIN + x + MARK, base, name, SMALL, Ink::Quiet));
        x += wide + GAP;
    }
    block(y + SMALL.leading() - top, nodes)
}
