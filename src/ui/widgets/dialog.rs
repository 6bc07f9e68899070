//! A modal dialog: native `<dialog>`, so that the page behind is inert and Tab
//! stays inside. Escape and the cross do what "Cancel" does.

use std::sync::Arc;

use leptos::{ev, html, prelude::*};

use super::Icon;
use crate::platform::{focus, grid};
use crate::ui::signals::{RwSignal, Signal};
use crate::ui::stored::StoredValue;

/// What has to be seen and heard while a dialog is open, since it makes the
/// page behind it fall silent. Given as a context by whoever has it.
#[derive(Clone)]
pub struct BesideDialogs(pub ViewFn);

/// A modal dialog that is open as long as it is mounted. When it goes, focus
/// returns to what had it before.
#[component]
pub fn Dialog(
    /// Heading, and name of the dialog.
    #[prop(into)]
    title: Signal<String>,
    /// Under the heading: the file, its size.
    #[prop(optional, into)]
    sub: Option<ViewFn>,
    /// Name of the cross.
    close_label: &'static str,
    /// Called by the cross and by Escape.
    on_close: Callback<()>,
    /// Called when it is gone and the focus is back.
    #[prop(optional)]
    on_gone: Option<Arc<dyn Fn() + Send + Sync>>,
    /// Buttons at the bottom.
    #[prop(into)]
    foot: ViewFn,
    /// `dialog--mid` and the like.
    #[prop(optional)]
    class: &'static str,
    /// What stands between head and foot.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let opener = StoredValue::new(None);
    Effect::new(move |_| {
        if let Some(dialog) = node.get() {
            opener.set_value(Some(focus::current()));
            // Showing can only fail when it is already shown.
            let _ = dialog.show_modal();
        }
    });
    on_cleanup(move || {
        // As long as the dialog stands in the page, nothing beside it can take the focus.
        let opener = opener.try_update_value(Option::take).flatten();
        queue_microtask(move || {
            if let Some(opener) = opener {
                focus::restore(opener);
            }
            if let Some(on_gone) = on_gone {
                on_gone();
            }
        });
    });
    let body = NodeRef::<html::Div>::new();
    let scrolls = RwSignal::new(false);
    let watch = StoredValue::new(None);
    Effect::new(move |_| {
        if let Some(body) = body.get() {
            watch.set_value(Some(grid::watch_overflow(&body, move |is_over| {
                scrolls.try_set(is_over);
            })));
        }
    });
    let beside = use_context::<BesideDialogs>().map(|BesideDialogs(view)| view.run());
    let id = focus::fresh_id("dialog");
    let labelled_by = id.clone();
    let body_labelled_by = id.clone();
    view! {
        <dialog
            node_ref=node
            class=format!("dialog {class}")
            aria-labelledby=labelled_by
            on:cancel=move |event: ev::Event| {
                event.prevent_default();
                on_close.run(());
            }
        >
            <header class="dialog__head">
                <h2 id=id tabindex="-1">{move || title.get()}</h2>
                {sub.map(|sub| view! { <p class="dialog__sub">{sub.run()}</p> })}
                <button
                    class="icon-btn dialog__x"
                    type="button"
                    aria-label=close_label
                    on:click=move |_| on_close.run(())
                >
                    <Icon name="close"/>
                </button>
            </header>
            <div
                node_ref=body
                class="dialog__body"
                tabindex=move || scrolls.get().then_some("0")
                role=move || scrolls.get().then_some("region")
                aria-labelledby=move || scrolls.get().then(|| body_labelled_by.clone())
            >
                {children()}
            </div>
            <footer class="dialog__foot">{foot.run()}</footer>
            {beside}
        </dialog>
    }
}
