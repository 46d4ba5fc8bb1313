use crate::model::{Article, Content, Finding, Id, Recommendation};

/// The findings and recommendations of an article, as each other's ends of `rests_on`.
#[derive(Clone, Copy, Debug)]
pub struct Backlinks<'a>(&'a Article);

impl<'a> Backlinks<'a> {
    /// The links of an article.
    pub fn new(article: &'a Article) -> Self {
        Self(article)
    }

    /// The recommendations that rest on a finding, in the order of the text.
    pub fn of_finding(self, id: &Id) -> Vec<&'a Recommendation> {
        self.0
            .sections
            .iter()
            .filter_map(|section| match &section.content {
                Content::Recommendations(group) => Some(&group.items),
                _ => None,
            })
            .flatten()
            .filter(|item| item.rests_on.contains(id))
            .collect()
    }

    /// The findings that a recommendation rests on, in the order it names them.
    pub fn of_recommendation(self, item: &Recommendation) -> Vec<&'a Finding> {
        let finding = |id: &Id| {
            self.0
                .sections
                .iter()
                .filter_map(|section| match &section.content {
                    Content::Findings(group) => Some(&group.items),
                    _ => None,
                })
                .flatten()
                .find(|finding| finding.id == *id)
        };
        item.rests_on.iter().filter_map(finding).collect()
    }
}
