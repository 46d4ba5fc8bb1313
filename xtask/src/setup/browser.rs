use crate::{child::Child, failure::Failure, search_path};
use std::path::PathBuf;

/// The names under which systems know a browser of Chromium's family, the freest first.
const NAMES: [&str; 7] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "brave-browser",
];

const BY_HAND: &str = "apt-get install chromium, or CHROMIUM=/path/to/browser cargo xtask …";

/// The browser: the one that `CHROMIUM` names, else one on the `PATH`, else Debian's.
pub(crate) fn ensure() -> Result<PathBuf, Failure> {
    if let Some(named) = std::env::var_os("CHROMIUM").filter(|name| !name.is_empty()) {
        let program = PathBuf::from(named);
        return match program.is_file() {
            true => Ok(program),
            false => Err(Failure::new(format!(
                "CHROMIUM names no file: {}",
                program.display()
            ))),
        };
    }
    if let Some(program) = search_path::find(&NAMES) {
        return Ok(program);
    }
    let missing = || Failure::new("no browser of Chromium's family is there").or_run(BY_HAND);
    if !can_install() {
        return Err(missing());
    }
    println!("xtask: installing Chromium");
    apt_get(&["update"])?;
    apt_get(&["install", "-y", "--no-install-recommends", "chromium"])?;
    search_path::find(&NAMES).ok_or_else(missing)
}

/// Whether this is a Debian whose packages we may change: root, as in a container of CI. Nobody
/// is asked for a password.
fn can_install() -> bool {
    let is_root = Child::new("id").args(["-u"]).read();
    is_root.is_ok_and(|id| id.trim() == "0") && search_path::find(&["apt-get"]).is_some()
}

fn apt_get(args: &[&str]) -> Result<(), Failure> {
    Child::new("apt-get")
        .args(args)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .run()
        .map_err(|failure| failure.or_run(BY_HAND))
}
