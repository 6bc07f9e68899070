//! The event engine: read, joined, counted, against real logs and against chance.

mod common;
mod csv;
mod oracle;
mod properties;
mod protocol;
mod records;
mod results;
mod routes;
mod time;
