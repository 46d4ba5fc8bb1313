//! Markup as Leptos knows views: built, hydrated and written as HTML.

use super::{Child, Handler, Markup, Parts, Source, Target};
use leptos::{
    prelude::{AddAnyAttr, Mountable, Render, RenderEffect, RenderHtml},
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        renderer::{
            CastFrom, Rndr,
            types::{Element, Node},
        },
        view::{Position, PositionState},
    },
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{Event, HtmlInputElement},
};

/// An element on the page and what keeps it up to date.
pub(crate) struct Shown {
    element: Element,
    _effects: Effects,
}

type Effects = Vec<RenderEffect<Option<String>>>;

impl Render for Markup {
    type State = Shown;

    fn build(self) -> Shown {
        let mut effects = Vec::new();
        Shown {
            element: self.0.build(&mut effects),
            _effects: effects,
        }
    }

    /// Does nothing: a page is built once, and what is live in it changes by itself.
    fn rebuild(self, _: &mut Shown) {}
}

impl Mountable for Shown {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        self.0.write_html(html);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, _: &PositionState) -> Shown {
        cursor.child();
        let mut effects = Vec::new();
        // Anything but an element was not written by `to_html_with_buf`.
        let element = match Element::cast_from(cursor.current()) {
            Some(element) => {
                self.0.hydrate(&element, &mut effects);
                element
            }
            None => self.0.build(&mut effects),
        };
        Shown {
            element,
            _effects: effects,
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// Leptos wants this of every view; nothing in the page spreads attributes.
impl AddAnyAttr for Markup {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

impl Markup {
    /// Builds the element at the end of another. Nothing in it may be live: nobody would keep it up
    /// to date.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        expect(dead_code, reason = "only the browser needs it")
    )]
    pub(crate) fn append_to(self, parent: &Element) {
        Rndr::insert_node(parent, &self.0.build(&mut Vec::new()), None);
    }
}

impl Parts {
    fn build(mut self, effects: &mut Effects) -> Element {
        let element = Rndr::create_element(self.tag, None);
        for (name, value) in &self.attributes {
            Rndr::set_attribute(&element, name, value);
        }
        for child in self.take_children() {
            match child {
                Child::Text(text) => {
                    Rndr::insert_node(&element, &Rndr::create_text_node(&text), None);
                }
                Child::Element(child) => {
                    Rndr::insert_node(&element, &child.0.build(effects), None);
                }
            }
        }
        attach(&element, self.live, self.handlers, effects);
        element
    }

    /// Takes over an element that [`write_html`](Self::write_html) wrote. Static parts are not
    /// looked at.
    fn hydrate(self, element: &Element, effects: &mut Effects) {
        let mut next = Rndr::first_child(element);
        for child in self.children {
            let Child::Element(child) = child else {
                continue;
            };
            let found = loop {
                // A page that ends too early is of another version: what is there stays readable.
                let Some(node) = next else { return };
                next = Rndr::next_sibling(&node);
                if let Some(found) = Element::cast_from(node) {
                    break found;
                }
            };
            // One of another name is of another version too: to write into it would cost its text.
            if child.0.is_live && found.local_name() == child.0.tag {
                child.0.hydrate(&found, effects);
            }
        }
        attach(element, self.live, self.handlers, effects);
    }
}

/// Lets an element on the page follow the signals and answer events.
fn attach(
    element: &Element,
    live: Vec<(Target, Source)>,
    handlers: Vec<(&'static str, Handler)>,
    effects: &mut Effects,
) {
    for (name, handler) in handlers {
        // The browser frees the handler together with the element.
        let handler = Closure::wrap(handler as Box<dyn FnMut(Event)>).into_js_value();
        // It fails only for what is no function.
        _ = element.add_event_listener_with_callback(name, handler.unchecked_ref());
    }
    for (target, source) in live {
        let element = element.clone();
        effects.push(RenderEffect::new(move |before: Option<_>| {
            let before = before.unwrap_or_else(|| target.read(&element));
            let now = source();
            // Written without need, a status would be announced again and a cursor would jump.
            if now != before {
                target.write(&element, now.as_deref());
            }
            now
        }));
    }
}

impl Target {
    fn read(self, element: &Element) -> Option<String> {
        match self {
            Self::Attribute(name) => element.get_attribute(name),
            Self::Text => element.text_content(),
            Self::Value => Some(element.unchecked_ref::<HtmlInputElement>().value()),
        }
    }

    fn write(self, element: &Element, value: Option<&str>) {
        match (self, value) {
            (Self::Attribute(name), Some(value)) => Rndr::set_attribute(element, name, value),
            (Self::Attribute(name), None) => Rndr::remove_attribute(element, name),
            (Self::Text, text) => element.set_text_content(text),
            (Self::Value, value) => {
                let input = element.unchecked_ref::<HtmlInputElement>();
                input.set_value(value.unwrap_or_default());
            }
        }
    }
}
