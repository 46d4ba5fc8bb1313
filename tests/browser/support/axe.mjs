// axe-core with every rule that it has, also those it leaves off: enhanced contrast, target size …
import axe from 'axe-core';

// Blown-up contrast ratios are the likeliest thing to be "undecided"; that is no pass.
const MUST_DECIDE = ['color-contrast', 'color-contrast-enhanced'];

/** What axe objects to on the page as it stands, one line each. */
export async function violations(page) {
  await page.evaluate(`${axe.source}; undefined`);
  return page.evaluate(async (mustDecide) => {
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const { violations, incomplete } = await axe.run(document, { rules, resultTypes: ['violations', 'incomplete'] });
    const undecided = incomplete.filter((result) => mustDecide.includes(result.id));
    return [...violations, ...undecided].flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.flat().join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`),
    );
  }, MUST_DECIDE);
}
