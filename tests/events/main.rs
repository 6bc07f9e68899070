//! The event engine: read, joined, counted, against real logs and against chance.

mod common;
mod csv;
mod odd;
mod oracle;
mod properties;
mod protocol;
mod records;
mod results;
mod routes;
mod time;
