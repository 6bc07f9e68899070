//! The one place where dialogs appear.

use leptos::prelude::*;

/// A dialog that can be open.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialog {}

/// Shows the dialog that is open.
#[component]
pub fn DialogHost() -> impl IntoView {}
