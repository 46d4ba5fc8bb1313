use serde_json::{Value, json};

/// The icons that a bundle may hold: file, size, media type, purpose.
const ICONS: [(&str, &str, &str, &str); 4] = [
    ("icon.svg", "any", "image/svg+xml", "any"),
    ("icon-192.png", "192x192", "image/png", "any"),
    ("icon-512.png", "512x512", "image/png", "any"),
    ("icon-maskable-512.png", "512x512", "image/png", "maskable"),
];

/// The paper's light ground, as in `style/tokens.css`: what shows while an installed page opens.
const GROUND: &str = "#fcfaf6";

/// What an installed page is called.
pub(in crate::author) struct App {
    pub(in crate::author) name: String,
    /// For below an icon.
    pub(in crate::author) short_name: String,
    pub(in crate::author) description: String,
    /// BCP 47.
    pub(in crate::author) language: String,
}

/// What a system needs to install the page: a web app manifest, as JSON.
///
/// Source: W3C, "Web Application Manifest".
pub(super) fn manifest(app: &App, is_there: impl Fn(&str) -> bool) -> String {
    let icons = ICONS.iter().filter(|(file, ..)| is_there(file));
    let icons: Vec<Value> = icons
        .map(|(file, sizes, media_type, purpose)| {
            json!({ "src": file, "sizes": sizes, "type": media_type, "purpose": purpose })
        })
        .collect();
    let manifest = json!({
        "name": app.name,
        "short_name": app.short_name,
        "description": app.description,
        "lang": app.language,
        "start_url": "./",
        "scope": "./",
        // With the way back that a page without a browser's bar would lack.
        "display": "minimal-ui",
        "background_color": GROUND,
        "theme_color": GROUND,
        "icons": icons,
    });
    format!("{manifest}\n")
}
