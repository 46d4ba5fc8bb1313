//! A Leptos app with a brief in it. The browser renders it, or a server does and the browser takes
//! that over.

mod page;
#[cfg(feature = "ssr")]
mod server;

#[cfg(feature = "csr")]
fn main() {
    leptos::mount::mount_to_body(page::Page);
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::wasm_bindgen::{self, prelude::wasm_bindgen};

    /// The script of the server's page calls it.
    #[wasm_bindgen]
    pub fn hydrate() {
        leptos::mount::hydrate_body(crate::page::Page);
    }
}

#[cfg(feature = "hydrate")]
fn main() {}

#[cfg(feature = "ssr")]
fn main() -> std::io::Result<()> {
    server::write_page()
}
