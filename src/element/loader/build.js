// What a build knows of itself. `cargo xtask publish` writes this anew.

/** The version of the bundle. */
export const VERSION = "development";

/** The SHA-256 of the wasm in base64; empty where none was taken. */
export const WASM_SHA256 = "";
