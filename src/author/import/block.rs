use super::inline::{Inline, Picture, plain};

/// A part of a page: a heading, a paragraph, a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) piece: Piece,
    pub(super) context: Context,
}

/// What a block holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Heading(u8, Vec<Inline>),
    Paragraph(Vec<Inline>),
    /// Entries, with the number of the first where they are numbered.
    List(Option<u32>, Vec<Vec<Piece>>),
    Quote(Vec<Piece>),
    /// Rows of cells; the first row is the head.
    Table(Vec<Vec<Vec<Inline>>>),
    Code(String),
    /// A picture with its caption.
    Figure(Picture, Vec<Inline>),
    /// A footnote by the label of its marks.
    Note(String, Vec<Piece>),
    Rule,
}

/// What is known of the place where a block stands on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Context {
    /// What the elements around it say it is.
    pub(super) role: Option<Role>,
    /// Whether it stands inside the article, where the page tells.
    pub(super) inside: Option<bool>,
    /// How much of its text is links, in per cent.
    pub(super) linked: usize,
    /// The texts of its links that are names.
    pub(super) linked_names: Vec<String>,
    /// Whether other lines stand close to it, as in a menu; plain text only.
    pub(super) crowded: bool,
    /// Whether a menu was dropped before it; plain text only.
    pub(super) after_menu: bool,
    /// Why the block behind it was dropped, if it was.
    pub(super) lost: Option<Reason>,
}

/// What the elements around a block say it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Standfirst,
    Byline,
    Biography,
    Date,
    Tags,
    Counter,
    Support,
    /// A box beside the text that belongs to the article.
    Box,
    /// Nothing of the article.
    Foreign(Reason),
}

/// Why something of a page does not stand in the brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Menus, breadcrumbs, lists of contents.
    Navigation,
    /// Buttons to share, print and follow.
    Sharing,
    /// What readers wrote below the text.
    Comments,
    /// Links to other pages.
    Related,
    /// A notice about cookies.
    Cookies,
    /// Forms to subscribe, log in or search.
    Form,
    /// The site's last lines: rights, imprint.
    Imprint,
    /// The same text a second time.
    Repeated,
    /// Injected links.
    Spam,
    /// What readers of the page cannot see.
    Hidden,
    /// Advertisements and calls of the site.
    Promotion,
    /// Outside the article, as the page's structure tells.
    Outside,
    /// What stands in the front matter.
    FrontMatter,
    /// A heading over notes, which a brief sets at its end.
    Notes,
    /// A link that leads nowhere outside the page.
    Link,
    /// A picture that has no address, or one that leads nowhere from a brief.
    Picture,
}

impl Reason {
    /// The reason as it is printed.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Navigation => "navigation",
            Self::Sharing => "a button to share or print",
            Self::Comments => "readers' comments",
            Self::Related => "links to other pages",
            Self::Cookies => "a cookie notice",
            Self::Form => "a form",
            Self::Imprint => "the site's imprint",
            Self::Repeated => "a repetition",
            Self::Spam => "link spam",
            Self::Hidden => "hidden on the page",
            Self::Promotion => "the site's own promotion",
            Self::Outside => "outside the article",
            Self::FrontMatter => "told by the front matter",
            Self::Notes => "a heading over notes",
            Self::Link => "an address that leads nowhere from a brief",
            Self::Picture => "a picture that nothing leads to",
        }
    }
}

/// Something of a page that does not stand in the brief.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Why.
    pub reason: Reason,
    /// All of its text.
    pub text: String,
}

impl Piece {
    /// The text alone, parts of it with line ends between them.
    pub(super) fn text(&self) -> String {
        let joined = |pieces: &[Piece]| {
            let texts: Vec<_> = pieces.iter().map(Piece::text).collect();
            texts.join("\n")
        };
        match self {
            Self::Heading(_, inlines) | Self::Paragraph(inlines) | Self::Figure(_, inlines) => {
                plain(inlines)
            }
            Self::List(_, entries) => {
                let entries: Vec<_> = entries.iter().map(|entry| joined(entry)).collect();
                entries.join("\n")
            }
            Self::Quote(pieces) | Self::Note(_, pieces) => joined(pieces),
            Self::Table(rows) => {
                let row = |cells: &Vec<Vec<Inline>>| {
                    let cells: Vec<_> = cells.iter().map(|cell| plain(cell)).collect();
                    cells.join(" ")
                };
                rows.iter().map(row).collect::<Vec<_>>().join("\n")
            }
            Self::Code(code) => code.clone(),
            Self::Rule => String::new(),
        }
    }
}

impl Block {
    /// A block of which nothing but its piece is known.
    pub(super) fn bare(piece: Piece) -> Self {
        Self {
            piece,
            context: Context::default(),
        }
    }

    pub(super) fn text(&self) -> String {
        self.piece.text()
    }
}
