//! The page: installs the panic hook and mounts the app.

/// Nobody reads it. Each part of the program begins its data at a round place, and what it has
/// more by that has to fit where the data lay in one piece: this is the room for it.
#[used]
static ROOM: [u8; 4096] = [1; 4096];

fn main() {
    klantreis::ui::start();
}
