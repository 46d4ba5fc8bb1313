/// The address of a file beside the one at `address`; `path` leads there from its folder.
pub fn beside(address: &str, path: &str) -> String {
    let file = address.split(['?', '#']).next().unwrap_or_default();
    let folder = file.rfind('/').map_or(0, |slash| slash + 1);
    file.get(..folder).unwrap_or_default().to_owned() + path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_beside_another_stands_in_its_folder() {
        for (address, expected) in [
            ("paper.json", "map.svg"),
            ("", "map.svg"),
            ("briefs/paper.json", "briefs/map.svg"),
            (
                "https://a.example/b/paper.json?v=1/2#c/d",
                "https://a.example/b/map.svg",
            ),
        ] {
            assert_eq!(beside(address, "map.svg"), expected);
        }
    }
}
