// axe-core with every rule that it has, also those it leaves off: enhanced contrast, target size …
import axe from 'axe-core';

// A contrast that axe cannot tell, over a gradient or a picture say, is no pass. But it can tell
// nothing of a button half scrolled out of a row, nor of a lone digit: the wide page shows the one
// in full, and the other has the colours of the word beside it.
const MUST_DECIDE = ['color-contrast', 'color-contrast-enhanced'];
const MAY_STAY_OPEN = ['elmPartiallyObscured', 'shortTextContent'];

/** What axe objects to on the page as it stands, one line each. */
export async function violations(page) {
  await page.evaluate(`${axe.source}; undefined`);
  return page.evaluate(async ({ mustDecide, mayStayOpen }) => {
    const rules = Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]));
    const { violations, incomplete } = await axe.run(document, { rules, resultTypes: ['violations', 'incomplete'] });
    const isOpen = (node) => node.any.every((check) => mayStayOpen.includes(check.data?.messageKey));
    const undecided = incomplete
      .filter((result) => mustDecide.includes(result.id))
      .map((result) => ({ ...result, nodes: result.nodes.filter((node) => !isOpen(node)) }));
    return [...violations, ...undecided].flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.flat().join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ')}`),
    );
  }, { mustDecide: MUST_DECIDE, mayStayOpen: MAY_STAY_OPEN });
}
