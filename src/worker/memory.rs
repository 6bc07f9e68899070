//! The memory of the worker. When the machine gives no more, the page is told so before the end:
//! without this, the program would stop without a word of why.

use std::alloc::{GlobalAlloc, Layout, System};

use wasm_bindgen::throw_str;

use crate::events::protocol::OUT_OF_MEMORY;

/// The memory of the system, and a word when there is none.
struct Told;

#[global_allocator]
static MEMORY: Told = Told;

// SAFETY: everything is passed on to the allocator of the system, which keeps what is promised.
unsafe impl GlobalAlloc for Told {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps what the trait asks for.
        given(unsafe { System.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        given(unsafe { System.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as above.
        given(unsafe { System.realloc(place, layout, size) })
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(place, layout) }
    }
}

fn given(place: *mut u8) -> *mut u8 {
    if place.is_null() {
        throw_str(OUT_OF_MEMORY);
    }
    place
}
