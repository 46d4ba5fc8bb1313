//! Hydrating, without what Leptos' `hydrate_from` brings along: the part of its runtime that
//! receives a server's resources and errors, 3 kB of bundle that a static page has no use for.

use leptos::{
    prelude::{Mountable, Render, RenderHtml},
    tachys::{
        hydration::Cursor,
        renderer::types::{Element, Node},
        view::PositionState,
    },
};

/// A view that is built by taking over what was prerendered in `root`.
pub(super) struct Takeover<V> {
    pub(super) view: V,
    pub(super) root: Element,
}

/// What was taken over; it stands on the page already.
pub(super) struct InPlace<S>(S);

impl<V: RenderHtml> Render for Takeover<V> {
    type State = InPlace<V::State>;

    fn build(self) -> Self::State {
        let (cursor, position) = (Cursor::new(self.root), PositionState::default());
        InPlace(self.view.hydrate::<true>(&cursor, &position))
    }

    /// Does nothing: a page is taken over once.
    fn rebuild(self, _: &mut Self::State) {}
}

impl<S: Mountable> Mountable for InPlace<S> {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    /// Does nothing: mounting again would take the focus away.
    fn mount(&mut self, _: &Element, _: Option<&Node>) {}

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}
