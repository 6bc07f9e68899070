//! What stands in a cell, by the kind of its lane.

use super::block::Block;
use super::{Column, Ctx, Ink, block, icon, line};
use crate::insight::coverage::Ground;
use crate::model::{Card, Lane, LaneKind, Step};
use crate::scene::text::{Face, Font, width, wrap};
use crate::scene::{Anchor, LineStyle, Node, Role, Shape, phase_colour};
use crate::words::{names, numbers, picture as words};

const SMALL: Font = Font::new(11.0, Face::Plain);
const PLAIN: Font = Font::new(12.0, Face::Plain);
const BOLD: Font = Font::new(12.0, Face::Bold);
const VOICE: Font = Font::new(14.0, Face::Voice);

/// The head of a step: its number and what the customer does.
pub(super) fn step(ctx: &Ctx, column: &Column) -> Block {
    let Some((number, step)) = column.step else { return Block::default() };
    let colour =
        ctx.journey.phases.get(column.phase).map_or(1, |phase| phase_colour(phase, column.phase));
    let badge = Shape::Rect { x: 0.0, y: -2.0, width: 20.0, height: 18.0 };
    let words = Shape::Text {
        x: 10.0,
        y: 11.0,
        text: number.to_string(),
        font: SMALL,
        anchor: Anchor::Middle,
    };
    let title =
        Block::lines(&step.title, ctx.room() - 26.0, Font::new(13.0, Face::Bold), Ink::Text);
    let mut nodes = vec![
        Node { shape: badge, role: Role::Phase(colour) },
        Node { shape: words, role: Role::Ink(Ink::OnPhase(colour)) },
    ];
    nodes.extend(title.at(26.0, -2.0));
    block(title.height.max(18.0), nodes)
}

/// What stands in the cell of a lane at a step.
pub(super) fn of_lane(ctx: &Ctx, lane: &Lane, step: &Step) -> Block {
    match lane.kind {
        LaneKind::Touchpoints => touchpoint(ctx, lane, step),
        LaneKind::Evidence => evidence(ctx, step),
        LaneKind::Improvements => improvements(ctx, step),
        LaneKind::Goals => goals(ctx, step),
        LaneKind::Reality => Block::default(),
        LaneKind::Feeling
        | LaneKind::LineOfInteraction
        | LaneKind::LineOfVisibility
        | LaneKind::LineOfInternalInteraction => Block::default(),
        LaneKind::Thoughts | LaneKind::Quotes | LaneKind::Questions => {
            Block::stack(shown(ctx, lane, step).map(|card| voice(ctx, card)).collect())
        }
        LaneKind::PhysicalEvidence => {
            Block::stack(shown(ctx, lane, step).map(|card| seen(ctx, card)).collect())
        }
        LaneKind::Needs => cards(ctx, lane, step, need),
        LaneKind::Obstacles => cards(ctx, lane, step, obstacle),
        LaneKind::Image => {
            Block::stack(shown(ctx, lane, step).map(|card| image(ctx, card)).collect())
        }
        LaneKind::Actions
        | LaneKind::Motivations
        | LaneKind::Text
        | LaneKind::CustomerActions
        | LaneKind::Frontstage
        | LaneKind::Backstage
        | LaneKind::Support => cards(ctx, lane, step, plain),
    }
}

/// The cards of a cell that hold for those whose picture it is.
fn shown<'a>(ctx: &'a Ctx, lane: &Lane, step: &'a Step) -> impl Iterator<Item = &'a Card> {
    let cards = step.cards_in(lane.id).map(|card| &**card);
    cards.filter(|card| ctx.look.concerns(&card.personas))
}

/// Solid is backed up, dashed an assumption.
fn style(ctx: &Ctx, card: &Card) -> LineStyle {
    match ctx.grounds.card(card) {
        Ground::Nothing => LineStyle::Dashed,
        Ground::Analytic | Ground::Anecdotal | Ground::Both => LineStyle::Solid,
    }
}

fn cards(ctx: &Ctx, lane: &Lane, step: &Step, inside: fn(&Ctx, &Card) -> Block) -> Block {
    let card = |card: &Card| inside(ctx, card).card(ctx.room(), style(ctx, card));
    Block::stack(shown(ctx, lane, step).map(card).collect())
}

fn plain(ctx: &Ctx, card: &Card) -> Block {
    Block::lines(&card.text, Block::room_in_card(ctx.room()), PLAIN, Ink::Text)
}

/// What the customer sees is there, and nobody does it: only an assumption has an edge.
fn seen(ctx: &Ctx, card: &Card) -> Block {
    match style(ctx, card) {
        LineStyle::Solid => Block::lines(&card.text, ctx.room(), PLAIN, Ink::Text),
        dashed => plain(ctx, card).card(ctx.room(), dashed),
    }
}

fn need(ctx: &Ctx, card: &Card) -> Block {
    let room = Block::room_in_card(ctx.room());
    let language = ctx.look.language;
    let sort = card.sort.map(|sort| names::need_sort(language, sort)).unwrap_or_default();
    let sort = Block::lines(sort, room, SMALL, Ink::Quiet);
    let words = Block::lines(&card.text, room, PLAIN, Ink::Text);
    let mut nodes = sort.nodes.clone();
    nodes.extend(words.at(0.0, sort.height));
    block(sort.height + words.height, nodes)
}

fn obstacle(ctx: &Ctx, card: &Card) -> Block {
    let room = Block::room_in_card(ctx.room());
    Block::beside("warn", Ink::Problem, &card.text, room, PLAIN, Ink::Text)
}

/// The customer speaks: a rule before it, dashed for an assumption.
fn voice(ctx: &Ctx, card: &Card) -> Block {
    let words = Block::lines(&words::quoted(&card.text), ctx.room() - 10.0, VOICE, Ink::Text);
    let rule = line(1.0, 0.0, 1.0, words.height, Ink::Voice(style(ctx, card)));
    let mut nodes = vec![rule];
    nodes.extend(words.at(10.0, 0.0));
    block(words.height, nodes)
}

fn image(ctx: &Ctx, card: &Card) -> Block {
    const HIGH: f64 = 84.0;
    let caption = Block::lines(&card.text, ctx.room(), SMALL, Ink::Quiet);
    let Some(picture) = card.picture.as_ref().filter(|picture| picture.is_kept()) else {
        return caption;
    };
    let shape = Shape::Image {
        x: 0.0,
        y: 0.0,
        width: ctx.room(),
        height: HIGH,
        href: picture.data.clone(),
        alt: picture.alt.clone(),
    };
    let mut nodes = vec![Node { shape, role: Role::Ink(Ink::Text) }];
    nodes.extend(caption.at(0.0, HIGH + 4.0));
    block(HIGH + if caption.height > 0.0 { caption.height + 4.0 } else { 0.0 }, nodes)
}

fn touchpoint(ctx: &Ctx, lane: &Lane, step: &Step) -> Block {
    let cards = shown(ctx, lane, step);
    let mut blocks: Vec<Block> =
        cards.map(|card| Block::lines(&card.text, ctx.room(), BOLD, Ink::Text)).collect();
    let channels = step.channels.iter().filter_map(|used| ctx.journey.channel(used.channel));
    blocks.extend(channels.map(|channel| chip(ctx, &channel.icon, &channel.name)));
    Block::stack(blocks)
}

/// A channel: its icon and its whole name, on as many lines as that takes.
fn chip(ctx: &Ctx, name: &str, label: &str) -> Block {
    let (room, aside) = (ctx.room() - 30.0, 24.0);
    let lines = Block::lines(label, room, SMALL, Ink::Quiet);
    let widths = wrap(label, room, SMALL).into_iter().map(|line| width(&line, SMALL));
    let height = lines.height.max(SMALL.leading()) + 6.0;
    let ground = Shape::Rect { x: 0.0, y: 0.0, width: widths.fold(0.0, f64::max) + 30.0, height };
    let mut nodes = vec![
        Node { shape: ground, role: Role::Ink(Ink::Sunk) },
        icon(6.0, 3.5, 13.0, name, Ink::Quiet),
    ];
    nodes.extend(lines.at(aside, 3.0));
    block(height, nodes)
}

/// What research says of the step; else that it is an assumption.
fn evidence(ctx: &Ctx, step: &Step) -> Block {
    const MOST: usize = 3;
    let language = ctx.look.language;
    let found: Vec<_> =
        ctx.journey.evidence.iter().filter(|each| each.steps.contains(&step.id)).collect();
    if found.is_empty() {
        return Block::beside(
            "guess",
            Ink::Quiet,
            words::assumption(language),
            ctx.room(),
            SMALL,
            Ink::Quiet,
        );
    }
    let shown = found.iter().take(MOST).map(|each| {
        let kind = names::evidence_kind(language, each.kind);
        let n = each.n.map(|n| format!(" {}", numbers::count(language, n.into())));
        let words = format!("{kind}{}", n.unwrap_or_default());
        Block::beside(
            names::evidence_icon(each.kind),
            Ink::Text,
            &words,
            ctx.room(),
            SMALL,
            Ink::Text,
        )
    });
    let mut blocks: Vec<Block> = shown.collect();
    if found.len() > MOST {
        let more = words::more(language, found.len() - MOST);
        blocks.push(Block::lines(&more, ctx.room(), SMALL, Ink::Quiet));
    }
    Block::stack(blocks)
}

fn improvements(ctx: &Ctx, step: &Step) -> Block {
    let room = Block::room_in_card(ctx.room());
    let planned = ctx.journey.improvements.iter().filter(|each| each.steps.contains(&step.id));
    let blocks = planned.map(|each| {
        let title = Block::lines(&each.title, room, PLAIN, Ink::Text);
        let status = Block::beside(
            names::improvement_icon(each.status),
            Ink::Better,
            names::improvement_status(ctx.look.language, each.status),
            room,
            SMALL,
            Ink::Better,
        );
        let mut nodes = title.nodes.clone();
        nodes.extend(status.at(0.0, title.height + 3.0));
        block(title.height + 3.0 + status.height, nodes).card(ctx.room(), LineStyle::Solid)
    });
    Block::stack(blocks.collect())
}

fn goals(ctx: &Ctx, step: &Step) -> Block {
    let language = ctx.look.language;
    let goals = ctx.journey.goals.iter().filter(|goal| goal.steps.contains(&step.id));
    let blocks = goals.map(|goal| {
        let words = match goal.target {
            Some(target) => {
                let target = numbers::write(language, target.value());
                words::goal(language, &goal.name, &target, &goal.unit)
            }
            None => goal.name.clone(),
        };
        Block::beside("flag", Ink::Better, &words, ctx.room(), SMALL, Ink::Text)
    });
    Block::stack(blocks.collect())
}
