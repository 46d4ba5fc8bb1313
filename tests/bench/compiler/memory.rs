//! Weighs the memory that the compiler takes for a large brief, beside `pulldown-cmark`, which makes
//! HTML of the same file: `cargo bench --bench compiler_memory`.
//!
//! It is apart from the times, which counting would lengthen for whoever has more to count.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot run ends by panicking"
)]

mod work;

use peak_alloc::PeakAlloc;
use std::hint::black_box;
use work::{build, file, render};

/// Counts what is on the heap.
#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

fn main() {
    let file = file();
    let megabytes = |bytes: usize| bytes as f64 / 1e6;
    let (ours, plain) = (peak_of(|| build(&file)), peak_of(|| render(&file)));
    println!(
        "\nThe file has {:.1} MB; the peak of the heap, the file included.\n",
        megabytes(file.len())
    );
    println!("             brief build  HTML only  by file  target");
    println!(
        "memory, MB   {:>11.1}  {:>9.1}  {:>7.2}     ≤ 4",
        megabytes(ours),
        megabytes(plain),
        megabytes(ours) / megabytes(file.len()),
    );
}

/// How much is on the heap at most, the file included.
fn peak_of<T>(run: impl Fn() -> T) -> usize {
    HEAP.reset_peak_usage();
    black_box(run());
    HEAP.peak_usage()
}
