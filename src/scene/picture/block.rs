//! Blocks: shapes relative to the top left of a cell, and how high they are.

use super::{Ink, block, icon, text};
use crate::scene::text::{Font, wrap};
use crate::scene::{LineStyle, Node, Role, Shape};

/// Shapes with the height they take.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub height: f64,
    pub nodes: Vec<Node>,
}

/// Room within a card, on each side.
const PADDING: f64 = 8.0;
/// Between two blocks in a cell.
const GAP: f64 = 6.0;

impl Block {
    /// The shapes somewhere else.
    pub fn at(&self, x: f64, y: f64) -> impl Iterator<Item = Node> + '_ {
        self.nodes
            .iter()
            .map(move |node| Node { shape: node.shape.clone().moved(x, y), role: node.role })
    }

    /// Blocks below each other.
    pub fn stack(blocks: Vec<Block>) -> Block {
        let mut stacked = Block::default();
        for each in blocks.into_iter().filter(|each| each.height > 0.0) {
            let y = if stacked.height > 0.0 { stacked.height + GAP } else { 0.0 };
            stacked.nodes.extend(each.at(0.0, y));
            stacked.height = y + each.height;
        }
        stacked
    }

    /// The lines of a text.
    pub fn lines(words: &str, room: f64, font: Font, ink: Ink) -> Block {
        if words.trim().is_empty() {
            return Block::default();
        }
        let lines = wrap(words, room, font);
        let height = font.leading() * lines.len() as f64;
        let line = |(idx, line): (usize, String)| {
            text(0.0, font.leading() * idx as f64 + font.size, line, font, ink)
        };
        block(height, lines.into_iter().enumerate().map(line).collect())
    }

    /// An icon, and a text beside it.
    pub fn beside(
        name: &str,
        ink: Ink,
        words: &str,
        room: f64,
        font: Font,
        text_ink: Ink,
    ) -> Block {
        let side = font.size + 3.0;
        let lines = Block::lines(words, room - side - 4.0, font, text_ink);
        let mut nodes = vec![icon(0.0, 0.0, side, name, ink)];
        nodes.extend(lines.at(side + 4.0, 0.0));
        block(lines.height.max(side), nodes)
    }

    /// A card around a block: solid when it is backed up.
    pub fn card(self, width: f64, style: LineStyle) -> Block {
        let height = self.height + 2.0 * PADDING;
        let frame = Shape::Rect { x: 0.0, y: 0.0, width, height };
        let mut nodes = Vec::new();
        if style == LineStyle::Solid {
            nodes.push(Node { shape: frame.clone(), role: Role::Ink(Ink::Slip) });
        }
        nodes.push(Node { shape: frame, role: Role::Card(style) });
        nodes.extend(self.at(PADDING, PADDING));
        block(height, nodes)
    }

    /// What fits beside the padding of a card.
    pub fn room_in_card(width: f64) -> f64 {
        width - 2.0 * PADDING
    }
}
