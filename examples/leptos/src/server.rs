//! What a server answers; here Trunk serves it from a file.

use crate::page::Page;
use leptos::{config::LeptosOptions, hydration::HydrationScripts, prelude::*};
use std::{env, fs, io, path::PathBuf};

/// Writes the page to the folder that Trunk is about to serve.
pub fn write_page() -> io::Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .unwrap_or_default();
    let html = Owner::new_root(None).with(|| shell().to_html());
    fs::write(folder.join("index.html"), html)
}

/// The whole page, with the script that starts the app in the browser.
fn shell() -> impl IntoView {
    let options = LeptosOptions::builder()
        .output_name(env!("CARGO_PKG_NAME"))
        .site_pkg_dir(".")
        .build();
    view! {
        <!DOCTYPE html>
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>"A brief in a Leptos app"</title>
                <HydrationScripts options root="." />
            </head>
            <body>
                <Page />
            </body>
        </html>
    }
}
