/// The style of the brief: the sheets of `style/`, in the order of `index.html`.
pub(super) const STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/brief.css"),
    include_str!("../../style/masthead.css"),
    include_str!("../../style/controls.css"),
    include_str!("../../style/status_line.css"),
    include_str!("../../style/widenings.css"),
    include_str!("../../style/popover.css"),
    include_str!("../../style/facet_group.css"),
    include_str!("../../style/contents.css"),
    include_str!("../../style/section.css"),
    include_str!("../../style/permalink.css"),
    include_str!("../../style/prose.css"),
    include_str!("../../style/table.css"),
    include_str!("../../style/item_card.css"),
    include_str!("../../style/finding_card.css"),
    include_str!("../../style/recommendation_card.css"),
    include_str!("../../style/cross_links.css"),
    include_str!("../../style/empty_state.css"),
    include_str!("../../style/back_matter.css"),
    include_str!("../../style/notice.css"),
    include_str!("../../style/print.css"),
);

#[cfg(test)]
mod tests {
    use super::STYLE;
    use std::path::Path;

    #[test]
    fn the_sheets_are_those_of_the_page_in_its_order() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let read = |path: &str| std::fs::read_to_string(root.join(path)).expect("a file");
        let page = read("index.html");
        let sheets = page.split("rel=\"css\" href=\"").skip(1);
        let sheets = sheets.filter_map(|rest| rest.split('"').next()).map(read);
        assert_eq!(STYLE, sheets.collect::<String>());
    }

    #[test]
    fn no_sheet_ends_the_element_that_a_server_puts_it_in() {
        assert!(!STYLE.contains("</"));
    }
}
