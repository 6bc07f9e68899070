//! The worker: listens for what the page asks.

fn main() {
    klantreis::worker::start();
}
