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
    _effect: RenderEffect<()>,
}

/// What follows the signals on the page.
struct Live {
    element: Element,
    target: Target,
    source: Source,
    /// What stands there.
    value: Option<String>,
}

impl Shown {
    /// One effect for all that is live: there is but one signal, so that they would all run at each
    /// change, and each would be a task of its own.
    fn new(element: Element, mut live: Vec<Live>) -> Self {
        let _effect = RenderEffect::new(move |_| live.iter_mut().for_each(Live::update));
        Self { element, _effect }
    }
}

impl Live {
    fn update(&mut self) {
        let value = (self.source)();
        // Written without need, a status would be announced again and a cursor would jump.
        if value != self.value {
            self.target.write(&self.element, value.as_deref());
            self.value = value;
        }
    }
}

impl Render for Markup {
    type State = Shown;

    fn build(self) -> Shown {
        let mut live = Vec::new();
        Shown::new(self.0.build(&mut live), live)
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
        let mut live = Vec::new();
        // Anything but an element was not written by `to_html_with_buf`.
        let element = match Element::cast_from(cursor.current()) {
            Some(element) => {
                self.0.hydrate(&element, &mut live);
                element
            }
            None => self.0.build(&mut live),
        };
        Shown::new(element, live)
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
    fn build(mut self, live: &mut Vec<Live>) -> Element {
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
                    Rndr::insert_node(&element, &child.0.build(live), None);
                }
            }
        }
        attach(&element, self.live, self.handlers, live);
        element
    }

    /// Takes over an element that [`write_html`](Self::write_html) wrote. Static parts are not
    /// looked at.
    fn hydrate(self, element: &Element, live: &mut Vec<Live>) {
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
                child.0.hydrate(&found, live);
            }
        }
        attach(element, self.live, self.handlers, live);
    }
}

/// Lets an element on the page answer events, and notes what of it follows the signals.
fn attach(
    element: &Element,
    targets: Vec<(Target, Source)>,
    handlers: Vec<(&'static str, Handler)>,
    live: &mut Vec<Live>,
) {
    for (name, handler) in handlers {
        // The browser frees the handler together with the element.
        let handler = Closure::wrap(handler as Box<dyn FnMut(Event)>).into_js_value();
        // It fails only for what is no function.
        _ = element.add_event_listener_with_callback(name, handler.unchecked_ref());
    }
    live.extend(targets.into_iter().map(|(target, source)| Live {
        element: element.clone(),
        target,
        source,
        value: target.read(element),
    }));
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
