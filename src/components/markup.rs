//! Elements as values: what every component is made of.
//!
//! `view!` gives each element a type of its own, and with it a copy of the code that builds,
//! hydrates, rebuilds and drops it: more than half of the bundle. Here tag, attributes, handlers
//! and children are values of one type, so there is one copy of everything.
//!
//! It can be that small because the page never changes its structure. What the reader does changes
//! attributes and text alone: those are *live*, each a closure that reads signals. `render` makes
//! the browser's elements and the HTML from it.

mod html;
mod render;

use crate::logic::{Label, Labels};
use leptos::{
    prelude::View,
    wasm_bindgen::JsCast,
    web_sys::{Event, UiEvent},
};
use std::mem;

/// An element with what stands inside it.
pub(crate) struct Markup(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    live: Vec<(Target, Source)>,
    handlers: Vec<(&'static str, Handler)>,
    children: Vec<Child>,
    still: Option<Still>,
    /// Whether the element or anything inside it is live or answers events.
    is_live: bool,
}

/// What of an element follows the signals.
#[derive(Clone, Copy)]
enum Target {
    Attribute(&'static str),
    /// All that stands inside the element.
    Text,
    /// What stands in an input field.
    Value,
}

/// The current value; an attribute without one is absent.
type Source = Box<dyn Fn() -> Option<String> + Send>;
type Handler = Box<dyn FnMut(Event) + Send>;
/// Children in which nothing is live, once they are needed.
type Still = Box<dyn FnOnce() -> Vec<Markup> + Send>;

/// Starts an element.
pub(super) fn element(tag: &'static str) -> Markup {
    Markup(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        live: Vec::new(),
        handlers: Vec::new(),
        children: Vec::new(),
        still: None,
        is_live: false,
    }))
}

/// Starts a button with a class. It needs no type: no form reaches to where the brief stands.
pub(super) fn button(class: &str) -> Markup {
    element("button").class(class)
}

/// Whether a click goes on from one before it in the same place, as the second of a double click does.
pub(super) fn is_repeated(click: &Event) -> bool {
    click.unchecked_ref::<UiEvent>().detail() > 1
}

impl Markup {
    /// Adds an attribute.
    pub(super) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.0.attributes.push((name, value.into()));
        self
    }

    /// Adds the class.
    pub(super) fn class(self, class: &str) -> Self {
        self.with("class", class)
    }

    /// Names the language, where it is another than around the element.
    pub(super) fn lang(self, language: Option<&str>) -> Self {
        match language {
            Some(language) => self.with("lang", language),
            None => self,
        }
    }

    /// Adds an attribute that follows the signals that `value` reads.
    pub(super) fn live(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Self {
        self.follow(Target::Attribute(name), Box::new(value))
    }

    /// Hides the element as long as the signals that `is_hidden` reads say so.
    pub(super) fn hidden(self, is_hidden: impl Fn() -> bool + Send + 'static) -> Self {
        self.live("hidden", move || is_hidden().then(String::new))
    }

    /// Makes the signals that `text` reads decide what stands inside.
    pub(super) fn live_text(self, text: impl Fn() -> String + Send + 'static) -> Self {
        self.follow(Target::Text, Box::new(move || Some(text())))
    }

    /// Makes the signals that `value` reads decide what stands in an input field.
    pub(super) fn live_value(self, value: impl Fn() -> String + Send + 'static) -> Self {
        self.follow(Target::Value, Box::new(move || Some(value())))
    }

    fn follow(mut self, target: Target, source: Source) -> Self {
        self.0.is_live = true;
        self.0.live.push((target, source));
        self
    }

    /// Answers an event.
    pub(super) fn on(
        mut self,
        event: &'static str,
        handler: impl FnMut(Event) + Send + 'static,
    ) -> Self {
        self.0.is_live = true;
        self.0.handlers.push((event, Box::new(handler)));
        self
    }

    /// Adds text.
    pub(super) fn text(self, text: impl Into<String>) -> Self {
        self.child(Child::Text(text.into()))
    }

    /// Adds the text of a label.
    pub(super) fn label(self, labels: &Labels, label: Label) -> Self {
        self.text(labels.text(label))
    }

    /// Adds a child.
    pub(super) fn child(mut self, child: impl Into<Child>) -> Self {
        let child = child.into();
        self.0.is_live |= matches!(&child, Child::Element(child) if child.0.is_live);
        self.0.children.push(child);
        self
    }

    /// Adds children.
    pub(super) fn children<C: Into<Child>>(self, children: impl IntoIterator<Item = C>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Adds what comes after all other children. Nothing in it may be live: where it stands on the page
    /// already it is not even made, which spares a prerendered page most of the work.
    pub(super) fn still(mut self, make: impl FnOnce() -> Vec<Self> + Send + 'static) -> Self {
        debug_assert!(self.0.still.is_none());
        self.0.still = Some(Box::new(make));
        self
    }
}

impl Parts {
    /// All children, each made by now.
    fn take_children(&mut self) -> impl Iterator<Item = Child> + use<> {
        let still = self.still.take().map_or_else(Vec::new, |make| make());
        debug_assert!(still.iter().all(|child| !child.0.is_live));
        let children = mem::take(&mut self.children);
        children
            .into_iter()
            .chain(still.into_iter().map(Child::Element))
    }
}

/// What may stand inside an element.
pub(super) enum Child {
    Text(String),
    Element(Markup),
}

impl From<Markup> for Child {
    fn from(markup: Markup) -> Self {
        Self::Element(markup)
    }
}

impl From<View<Markup>> for Child {
    fn from(view: View<Markup>) -> Self {
        Self::Element(view.into_inner())
    }
}
