//! Nothing lost: keeping journeys on two shelves, with everything that shelves can do wrong.

mod bin;
//faults
mod fixture;
mod library;
mod load;
mod save;
mod session;
//settings
mod shelf;
mod tabs;
//usage
//versions
