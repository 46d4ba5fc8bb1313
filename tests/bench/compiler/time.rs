//! Times the compiler on a large brief beside `pulldown-cmark`, which makes HTML of the same file:
//! `cargo bench --bench compiler_time`.
//!
//! Both run in turn in the same run, so that a busy machine slows them alike; read the ratio rather
//! than the milliseconds. Nothing is asserted but that the brief is compiled.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot run ends by panicking"
)]

mod work;

use std::hint::black_box;
use std::time::{Duration, Instant};
use work::{ITEMS, build, file, render};

const RUNS: usize = 15;

fn main() {
    let file = file();
    let words = file.split(u8::is_ascii_whitespace).count();
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(timed(|| build(&file)));
        plain.push(timed(|| render(&file)));
    }
    let (ours, plain) = (median(ours), median(plain));
    println!("A brief of {ITEMS} items and {words} words, compiled; medians of {RUNS} runs.\n");
    println!("             brief build  HTML only  compared  target");
    println!(
        "time, ms     {:>11.1}  {:>9.1}  {:>8.2}     ≤ 2",
        ours.as_secs_f64() * 1e3,
        plain.as_secs_f64() * 1e3,
        ours.as_secs_f64() / plain.as_secs_f64(),
    );
}

/// How long it takes to make something; to take it apart is left out, as `brief build` does.
fn timed<T>(run: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    let made = black_box(run());
    let time = start.elapsed();
    drop(made);
    time
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
