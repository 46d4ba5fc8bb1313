use crate::{browser_script, bundle, check, child::Child, failure::Failure, fuzz, publish, setup};

/// What `cargo xtask` prints when it is called without a command that it knows.
pub(crate) const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve [TRUNK ARGUMENTS]   build for development, serve, rebuild on every change
  build                     make dist/ as it ships
  examples                  build, then the example that is a Leptos app
  test                      every check, as CI runs it
  size                      build, weigh a first visit against its budget
  bench [LOADS]             time the compiler, first visits, the filter, queries and large briefs
  fuzz [SECONDS]            feed random bytes to what reads files of others, a minute each
  screenshot                build, write docs/screenshot.png
  publish                   Trunk's post_build hook; not for hands

Each sets up the tools that it finds missing.
";

/// One call of `cargo xtask`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Serves a development build; the arguments are for Trunk.
    Serve(Vec<String>),
    /// Makes `dist/` as it ships.
    Build,
    /// Builds the examples that Trunk builds.
    Examples,
    /// Finishes Trunk's staging directory.
    Publish,
    /// Runs every check.
    Test,
    /// Weighs a first visit.
    Size,
    /// Feeds random bytes, for so many seconds each.
    Fuzz(Option<u32>),
    /// Times the compiler and first visits; the arguments are for the benchmark.
    Bench(Vec<String>),
    /// Takes the picture for the documentation.
    Screenshot,
}

impl Command {
    /// Reads the arguments after `cargo xtask`; `None` when they are no call.
    pub(crate) fn parse(arguments: &[String]) -> Option<Self> {
        let (name, rest) = arguments.split_first()?;
        let alone = |command| rest.is_empty().then_some(command);
        match name.as_str() {
            "serve" => Some(Self::Serve(rest.to_vec())),
            "bench" => Some(Self::Bench(rest.to_vec())),
            "fuzz" => match rest {
                [] => Some(Self::Fuzz(None)),
                [seconds] => seconds.parse().ok().map(Some).map(Self::Fuzz),
                _ => None,
            },
            "build" => alone(Self::Build),
            "examples" => alone(Self::Examples),
            "publish" => alone(Self::Publish),
            "test" => alone(Self::Test),
            "size" => alone(Self::Size),
            "screenshot" => alone(Self::Screenshot),
            _ => None,
        }
    }

    /// Does it.
    pub(crate) fn run(self) -> Result<(), Failure> {
        match self {
            Self::Serve(arguments) => bundle::serve(&setup::for_serving()?, &arguments),
            Self::Build => bundle::build(&setup::for_building()?),
            Self::Examples => {
                let trunk = setup::for_building()?;
                bundle::build(&trunk)?;
                bundle::build_example(&trunk)
            }
            Self::Publish => publish::publish(),
            Self::Test => check::run_all(&setup::for_browsing()?),
            Self::Size => browser_script::build_and_run("size.mjs", &[]),
            Self::Bench(arguments) => {
                let compiler = [
                    "bench",
                    "--bench",
                    "compiler_time",
                    "--bench",
                    "compiler_memory",
                ];
                Child::new("cargo").args(compiler).run()?;
                let browsing = setup::for_browsing()?;
                bundle::build_query(&browsing.trunk)?;
                bundle::build(&browsing.trunk)?;
                browser_script::run(&browsing, "bench.mjs", &arguments)
            }
            Self::Fuzz(seconds) => fuzz::run(seconds),
            Self::Screenshot => browser_script::build_and_run("screenshot.mjs", &[]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Option<Command> {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Command::parse(&arguments)
    }

    #[test]
    fn serve_passes_its_arguments_on() {
        let expected = vec!["--port".to_owned(), "9000".to_owned()];
        assert_eq!(parse("serve --port 9000"), Some(Command::Serve(expected)));
    }

    #[test]
    fn a_command_that_takes_no_arguments_refuses_them() {
        assert_eq!(parse("build"), Some(Command::Build));
        assert_eq!(parse("build --release"), None);
    }

    #[test]
    fn how_long_to_fuzz_is_a_number() {
        assert_eq!(parse("fuzz"), Some(Command::Fuzz(None)));
        assert_eq!(parse("fuzz 5"), Some(Command::Fuzz(Some(5))));
        assert_eq!(parse("fuzz long"), None);
    }

    #[test]
    fn no_command_and_an_unknown_one_are_no_call() {
        assert_eq!(parse(""), None);
        assert_eq!(parse("deploy"), None);
    }

    #[test]
    fn the_usage_names_every_command() {
        for name in [
            "serve",
            "build",
            "examples",
            "test",
            "size",
            "bench",
            "fuzz",
            "screenshot",
            "publish",
        ] {
            assert!(parse(name).is_some(), "{name}");
            assert!(USAGE.contains(&format!("\n  {name}")), "{name}");
        }
    }
}
