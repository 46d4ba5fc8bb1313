//! Times the compiler on a large brief beside `pulldown-cmark`, which makes HTML of the same file,
//! and weighs the memory that it takes: `cargo bench --bench compiler`.
//!
//! Both run in turn in the same run, so that a busy machine slows them alike; read the ratio rather
//! than the milliseconds. Nothing is asserted but that the brief is compiled.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot run ends by panicking"
)]

use peak_alloc::PeakAlloc;
use policy_brief::author::{self, Compiled};
use pulldown_cmark::{Options, Parser, html};
use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Counts what is on the heap.
#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

const ITEMS: usize = 10_000;
const RUNS: usize = 9;

fn main() {
    // A file that is read has no room left over.
    let mut file = generated_brief(ITEMS).into_bytes();
    file.shrink_to_fit();
    let words = file.split(u8::is_ascii_whitespace).count();
    let brief = build(&file);
    let (mut ours, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        ours.push(timed(|| build(&file)));
        plain.push(timed(|| render(&file)));
    }
    let (ours, plain) = (median(ours), median(plain));
    let megabytes = |bytes: usize| bytes as f64 / 1e6;

    println!("A brief of {ITEMS} items and {words} words, compiled; medians of {RUNS} runs.\n");
    println!("             brief build  HTML only  compared  target");
    println!(
        "time, ms     {:>11.0}  {:>9.0}  {:>8.2}     ≤ 2",
        ours.as_secs_f64() * 1e3,
        plain.as_secs_f64() * 1e3,
        ours.as_secs_f64() / plain.as_secs_f64(),
    );
    drop(brief);
    let size = megabytes(file.len());
    println!("\nThe file has {size:.1} MB; the peak of the heap, the file included.\n");
    println!("             brief build  HTML only  by file  target");
    let ours = megabytes(peak_of(|| build(&file)));
    println!(
        "memory, MB   {ours:>11.1}  {:>9.1}  {:>7.2}     ≤ 4",
        megabytes(peak_of(|| render(&file))),
        ours / size,
    );
}

/// What `brief build` does between reading the file and writing the other.
fn build(file: &[u8]) -> Compiled {
    author::build(file, None).expect("a brief without errors")
}

/// The least that makes a page of Markdown, by the same parser with the same extensions.
fn render(file: &[u8]) -> String {
    let text = std::str::from_utf8(file).expect("UTF-8");
    let options = Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut page = String::new();
    html::push_html(&mut page, Parser::new_ext(text, options));
    page
}

fn timed<T>(run: impl Fn() -> T) -> Duration {
    let start = Instant::now();
    black_box(run());
    start.elapsed()
}

/// How much is on the heap at most, the file included.
fn peak_of<T>(run: impl Fn() -> T) -> usize {
    HEAP.reset_peak_usage();
    black_box(run());
    HEAP.peak_usage()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// A brief with so many items of about 60 words, in sections of 100: running text and findings by
/// turns, with what such texts hold of topics, emphasis, links and footnotes.
fn generated_brief(items: usize) -> String {
    let mut words = Words(1);
    let mut file = "---\ntitle: Generated\nstandfirst: Generated.\nlanguage: en\n\
                    topics: { one: One, two: Two }\n---\n"
        .to_owned();
    let mut notes = String::new();
    for n in 0..items {
        let is_narrative = (n / 100) % 2 == 0;
        if n % 100 == 0 {
            let class = if is_narrative { "" } else { " .findings" };
            let _ = writeln!(file, "\n## Section {n} {{#s{n}{class} topics=one}}");
        }
        if is_narrative {
            let _ = writeln!(file, "\n{}", words.take(30));
        } else {
            let claim = words.take(8);
            let _ = writeln!(
                file,
                "\n### {claim} {{#i{n} topics=two}}\n\n{}",
                words.take(22)
            );
        }
        match n % 20 {
            0 => {
                let _ = writeln!(file, "*{}* {}[^{n}]", words.take(2), words.take(27));
                let _ = writeln!(notes, "\n[^{n}]: {}", words.take(8));
            }
            10 => {
                let (link, text) = (words.take(2), words.take(28));
                let _ = writeln!(file, "[{link}](https://example.org/{n}) {text}");
            }
            _ => {
                let _ = writeln!(file, "{}", words.take(30));
            }
        }
    }
    file + &notes
}

/// Words that occur as often as in a language, short ones most; the same in every run.
struct Words(u32);

impl Words {
    fn take(&mut self, count: usize) -> String {
        let words: Vec<_> = (0..count).map(|_| self.word()).collect();
        words.join(" ")
    }

    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 16] = [
            "ba", "ne", "tro", "li", "sku", "ven", "mar", "do", "pri", "ka", "shen", "wol", "ri",
            "ta", "ul", "o",
        ];
        // Numerical Recipes' generator: enough for words.
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let part = f64::from(self.0) / f64::from(u32::MAX);
        let mut number = (4000.0 * part.powi(3)) as usize;
        let mut word = String::new();
        loop {
            word.push_str(SYLLABLES[number % 16]);
            number /= 16;
            if number == 0 {
                return word;
            }
        }
    }
}
