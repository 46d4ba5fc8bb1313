use leptos::{html, prelude::*, tachys::html::attribute::custom::custom_attribute};

/// An element that never changes: the form of the text itself.
///
/// `view!` gives each element a type of its own, and with it a copy of the code that builds and
/// hydrates it. Here tag, attributes and children are values, so one copy serves all of the
/// static text. What reacts is written with `view!`.
pub(super) struct Markup {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<AnyView>,
}

/// Starts an element. `tag` is no void element: those have no end tag.
pub(super) fn element(tag: &'static str) -> Markup {
    Markup {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl Markup {
    /// Adds an attribute.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds the class.
    pub(super) fn class(self, class: &str) -> Self {
        self.with("class", class)
    }

    /// Adds text.
    pub(super) fn text(self, text: impl Into<String>) -> Self {
        self.child(text.into().into_any())
    }

    /// Adds a child.
    pub(super) fn child(mut self, child: impl Into<Child>) -> Self {
        self.children.push(child.into().0);
        self
    }

    /// Adds children.
    pub(super) fn children<C: Into<Child>>(
        mut self,
        children: impl IntoIterator<Item = C>,
    ) -> Self {
        self.children
            .extend(children.into_iter().map(|child| child.into().0));
        self
    }

    /// The finished view.
    pub(super) fn view(self) -> AnyView {
        let attributes: Vec<_> = self
            .attributes
            .into_iter()
            .map(|(name, value)| custom_attribute(name, value).into_any_attr())
            .collect();
        html::custom(self.tag)
            .child(self.children)
            .add_any_attr(attributes)
            .into_any()
    }
}

/// What may stand inside an element.
pub(super) struct Child(AnyView);

impl From<AnyView> for Child {
    fn from(view: AnyView) -> Self {
        Self(view)
    }
}

impl From<Markup> for Child {
    fn from(markup: Markup) -> Self {
        Self(markup.view())
    }
}
