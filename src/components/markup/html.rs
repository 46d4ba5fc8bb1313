//! Markup as text.

use super::{Child, Parts, Target};
use crate::logic::escape;

impl Parts {
    /// Appends the element as HTML, as it is at this moment.
    pub(super) fn write_html(mut self, html: &mut String) {
        html.push('<');
        html.push_str(self.tag);
        let live = self.live.iter().map(|(target, source)| (*target, source()));
        let (mut inside, mut following) = (None, Vec::new());
        for (target, value) in live {
            match (target, value) {
                (Target::Attribute(name), Some(value)) => following.push((name, value)),
                (Target::Text, text) => inside = text,
                (Target::Attribute(_), None) | (Target::Value, _) => {}
            }
        }
        for (name, value) in self.attributes.iter().chain(&following) {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            html.push_str(&escape(value));
            html.push('"');
        }
        html.push('>');
        for child in self.take_children().chain(inside.map(Child::Text)) {
            match child {
                Child::Text(text) => html.push_str(&escape(&text)),
                Child::Element(child) => child.0.write_html(html),
            }
        }
        if !matches!(self.tag, "br" | "hr" | "img" | "input") {
            html.push_str("</");
            html.push_str(self.tag);
            html.push('>');
        }
    }
}
