use super::packed::Packed;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use std::{fs, io, path::Path};

/// The program as an exported page holds it.
pub(in crate::author) struct Bundle {
    /// The files of the program; the loader is the first.
    pub(super) parts: Vec<Packed>,
    pub(super) css: String,
    /// The page's icon, as an element for its head; empty where the bundle has none.
    pub(super) icon: String,
    /// What the page's security policy knows its scripts by.
    pub(super) nonce: String,
}

/// What a page names.
const LOADER: &str = "policy-brief.js";

impl Bundle {
    /// Reads a built bundle.
    ///
    /// # Errors
    ///
    /// A message if a file cannot be read, or if the loader still is in parts.
    pub(in crate::author) fn read(dist: &Path) -> Result<Self, String> {
        let read = |name: &str| {
            fs::read(dist.join(name)).map_err(|error| format!("{name} cannot be read: {error}"))
        };
        let text = |name: &str| {
            String::from_utf8(read(name)?).map_err(|_| format!("{name} is no UTF-8 text"))
        };
        let loader = text(LOADER)?;
        if has_imports(&loader) {
            return Err(format!(
                "{LOADER} is in parts, expected a bundle as `cargo xtask build` makes it"
            ));
        }
        let mut parts = vec![Packed::new(LOADER, loader.as_bytes())];
        for name in program_files(&loader) {
            parts.push(Packed::new(name, &read(name)?));
        }
        let icon = match fs::read(dist.join("icon.svg")) {
            Ok(icon) => format!(
                "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n",
                BASE64_STANDARD.encode(icon)
            ),
            Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(format!("icon.svg cannot be read: {error}")),
        };
        Ok(Self {
            css: text("policy-brief.css")?,
            icon,
            nonce: BASE64_STANDARD.encode(Sha256::digest(&loader)),
            parts,
        })
    }
}

/// The scripts and the wasm that the loader names beside itself, as `"./NAME"`, each once.
fn program_files(loader: &str) -> Vec<&str> {
    let mut names: Vec<_> = loader
        .split("\"./")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| name.ends_with(".js") || name.ends_with(".wasm"))
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// Whether a script imports another before it runs: those have no address in one file.
fn has_imports(script: &str) -> bool {
    script.contains("from\"./") || script.contains("from \"./") || script.contains("import\"./")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_what_the_loader_names_beside_itself() {
        let loader =
            "let a=new URL(\"./app.js\",u),b=\"./app_bg.wasm\",c=\"./a.css\",d=\"./app.js\"";
        assert_eq!(program_files(loader), ["app.js", "app_bg.wasm"]);
    }

    #[test]
    fn a_loader_in_parts_is_told_from_one_that_loads_later() {
        assert!(has_imports("import { a } from \"./a.js\";"));
        assert!(!has_imports("const a = await import(\"./a.js\")"));
    }
}
