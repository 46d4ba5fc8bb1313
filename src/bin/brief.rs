//! `brief`: checks, builds and publishes briefs.

fn main() {}
