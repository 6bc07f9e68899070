//! Nothing lost: keeping journeys on two shelves, with everything that shelves can do wrong.

mod bin;
mod fixture;
mod library;
mod load;
mod on_the_way;
mod pace;
mod reader;
mod save;
mod session;
mod settings;
mod shelf;
mod tabs;
mod turns;
mod usage;
mod versions;
