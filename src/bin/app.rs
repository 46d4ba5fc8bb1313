//! The browser's entry point.

fn main() {}
