/// Text as it stands in HTML, inside an element or a quoted attribute.
///
/// # Example
///
/// ```
/// use policy_brief::logic::escape;
///
/// assert_eq!(escape("a \"b\" & <c>"), "a &quot;b&quot; &amp; &lt;c&gt;");
/// ```
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
