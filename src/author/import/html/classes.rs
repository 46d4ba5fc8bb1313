use super::landmarks::aside;
use super::tokens;
use crate::author::import::block::{Reason, Role};
use dom_query::NodeRef;

/// What sites call their authors, each in its own language.
const AUTHORS: &[&str] = &[
    "author",
    "authors",
    "autor",
    "autorka",
    "autorzy",
    "autoren",
    "autorin",
    "verfasser",
    "avtor",
    "avtory",
    "writer",
    "writers",
];

/// What the names of an element's classes say of the text in it; on a page that is put together of
/// widgets, to be one says nothing.
pub(super) fn by_class(node: &NodeRef<'_>, name: &str, is_of_widgets: bool) -> Option<Role> {
    let tokens = tokens(node);
    let has = |names: &[&str]| tokens.iter().any(|token| names.contains(&&**token));
    let has_run = |run: &[&str]| {
        tokens
            .windows(run.len())
            .any(|window| window.iter().eq(run))
    };
    let foreign = |reason| Some(Role::Foreign(reason));
    let is_short = || node.text().split_whitespace().count() <= 80;
    if has(&[
        "share",
        "sharing",
        "social",
        "socials",
        "addthis",
        "addtoany",
        "sharedaddy",
        "sharebar",
    ]) {
        return foreign(Reason::Sharing);
    }
    if has(&["comments", "respond", "disqus", "commentlist"])
        || has_run(&["comment", "list"])
        || has_run(&["comment", "form"])
    {
        return foreign(Reason::Comments);
    }
    if has(&[
        "cookie",
        "cookies",
        "consent",
        "gdpr",
        "onetrust",
        "cookiebot",
        "cc",
    ]) {
        return foreign(Reason::Cookies);
    }
    if has(&[
        "related",
        "recommended",
        "readmore",
        "trending",
        "recirculation",
    ]) || has_run(&["read", "more"])
        || has_run(&["more", "from"])
        || has_run(&["see", "also"])
        || has_run(&["read", "next"])
        || has_run(&["most", "read"])
        || has_run(&["latest", "posts"])
    {
        return foreign(Reason::Related);
    }
    if has(&["donate", "donation", "donations"]) || has_run(&["support", "us"]) {
        return Some(Role::Support);
    }
    if has(&[
        "newsletter",
        "subscribe",
        "subscription",
        "signup",
        "login",
        "mailchimp",
        "search",
    ]) && is_short()
    {
        return foreign(Reason::Form);
    }
    if has(&[
        "nav",
        "navigation",
        "navbar",
        "menu",
        "breadcrumb",
        "breadcrumbs",
        "pagination",
        "pager",
        "toc",
        "skip",
        "sitemap",
        "topbar",
    ]) || has_run(&["table", "of", "contents"])
    {
        return foreign(Reason::Navigation);
    }
    if has(&[
        "ad",
        "ads",
        "advert",
        "advertisement",
        "advertising",
        "sponsor",
        "sponsored",
        "promo",
        "popup",
        "modal",
        "cta",
    ]) {
        return foreign(Reason::Promotion);
    }
    if has(&["sidebar", "rail"]) || (has(&["widget", "widgets"]) && !is_of_widgets) {
        return aside(node).or_else(|| foreign(Reason::Outside));
    }
    if has(&["footer", "colophon", "copyright"]) && !has(&["article", "entry", "post", "footnotes"])
    {
        return aside(node).or_else(|| foreign(Reason::Imprint));
    }
    if has(&["bio", "bios", "biography", "biographies", "authorbox"])
        || has_run(&["about", "author"])
        || has_run(&["about", "authors"])
        || has_run(&["author", "box"])
        || has_run(&["author", "info"])
        || has_run(&["author", "description"])
        || has_run(&["author", "profile"])
    {
        return Some(Role::Biography);
    }
    if has(&["views", "pageviews", "hits", "counter", "reads"]) || has_run(&["view", "count"]) {
        return Some(Role::Counter);
    }
    if (has(&["byline", "bylines", "contributor", "contributors"]) || has(AUTHORS)) && is_short() {
        return Some(Role::Byline);
    }
    if has(&[
        "tags",
        "taglist",
        "keywords",
        "topics",
        "tagi",
        "schlagworte",
        "temy",
    ]) || has_run(&["tag", "list"])
        || has_run(&["tag", "links"])
    {
        return is_short().then_some(Role::Tags);
    }
    if (has(&["date", "pubdate", "published", "timestamp", "datetime"])
        || has_run(&["posted", "on"]))
        && node.text().split_whitespace().count() <= 12
    {
        return Some(Role::Date);
    }
    let is_lead = has(&[
        "standfirst",
        "lede",
        "dek",
        "deck",
        "subtitle",
        "strapline",
        "perex",
        "subheadline",
        "lead",
        "subheading",
        "introtext",
        "leadin",
    ]) || has_run(&["sub", "title"])
        || has_run(&["article", "intro"])
        || has_run(&["article", "summary"]);
    (is_lead && !matches!(name, "ul" | "ol" | "strong" | "b" | "em") && is_short())
        .then_some(Role::Standfirst)
}
