// Sections of many items, which are laid out, shown and marked as the reader comes near.
import assert from 'node:assert/strict';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { isOpen, ready, search, status } from './support/reader.mjs';

const browser = useBrowser();

const MANY = 45;
const KINDS = ['passage', 'finding', 'recommendation'];
const places = Array.from({ length: MANY }, (_, n) => n);

const text = (word) => [{ paragraph: [{ text: `There is something to say of ${word}, and it takes a line or two to say it as it should be said.` }] }];

/** A paper of three sections that are long, one of each kind; each of its items names itself. */
const paper = {
  title: 'Long sections',
  standfirst: 'More items than stand side by side.',
  language: 'en',
  addressees: [{ id: 'all', label: 'Everybody' }],
  sections: [
    {
      id: 'passages',
      title: 'Passages',
      content: { narrative: places.map((n) => ({ id: `passage-${n}`, blocks: text(`passage${n}`) })) },
    },
    {
      id: 'findings',
      title: 'Findings',
      content: { findings: { items: places.map((n) => ({ id: `finding-${n}`, claim: `Claim ${n}`, evidence: text(`finding${n}`) })) } },
    },
    {
      id: 'recommendations',
      title: 'Recommendations',
      content: {
        recommendations: {
          items: places.map((n) => ({
            id: `recommendation-${n}`,
            action: `Action ${n}`,
            addressees: ['all'],
            rationale: text(`recommendation${n}`),
          })),
        },
      },
    },
  ],
};

async function read(t, { hash = '', ...options } = {}) {
  const server = await browser.serve(t);
  const page = await browser.page(t, options);
  server.replace('/long.json', JSON.stringify(paper), 'application/json');
  server.page('/host.html', hostPage(element('src="/long.json"')));
  await page.goto(server.url(`/host.html${hash}`));
  await ready(page);
  return page;
}

for (const width of [320, 1280]) {
  test(`every link to a part can be seen and clicked, at ${width} px`, async (t) => {
    const page = await read(t, { viewport: { width, height: 800 } });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const id of [...KINDS.map((kind) => `${kind}s`), ...KINDS.flatMap((kind) => [`${kind}-1`, `${kind}-20`])]) {
      // Nothing lies over it, and what cuts the section off leaves it whole.
      const link = page.locator(`.permalink[href="#${id}"]`);
      await link.click();
      await eventually(async () => assert.ok(await link.getAttribute('data-copied'), id));
      assert.equal(new URL(await page.evaluate(() => navigator.clipboard.readText())).hash, `#${id}`);
    }
  });
}

test('nothing tells where a run of items ends and the next one begins', async (t) => {
  const page = await read(t);
  for (const kind of KINDS) {
    await page.locator(`#${kind}-20`).scrollIntoViewIfNeeded();
    const [inside, across] = await page.locator(`#${kind}-20`).evaluate((after, kind) => {
      const box = (n) => after.getRootNode().getElementById(`${kind}-${n}`).getBoundingClientRect();
      return [box(19).top - box(18).bottom, box(20).top - box(19).bottom].map(Math.round);
    }, kind);
    assert.equal(across, inside, `between two of the kind ${kind}, in CSS pixels`);
  }
  const rules = (n) => page.locator(`#finding-${n}`).evaluate((card) => [getComputedStyle(card).borderTopWidth, getComputedStyle(card).borderBottomWidth]);
  assert.deepEqual([await rules(19), await rules(20), await rules(MANY - 1)], [['1px', '0px'], ['1px', '0px'], ['1px', '1px']]);
});

test('a link leads to an item far away, and a key there shows and marks what is found there', async (t) => {
  const last = MANY - 1;
  const page = await read(t, { hash: `#recommendation-${last}` });
  await isOpen(page, `Action ${last}`);
  const card = page.locator(`#recommendation-${last}`);
  await eventually(async () => assert.ok(await isInWindow(card)));
  await search(page).fill(`recommendation${last}`);
  await status(page, '1 of 135 shown');
  await eventually(async () => assert.ok(await isInWindow(card)));
  const marks = await page.evaluate(() => [...(CSS.highlights.get('policy-brief-match') ?? []), ...(CSS.highlights.get('policy-brief-current') ?? [])].map(String));
  assert.deepEqual(marks, [`recommendation${last}`]);
  await search(page).fill('');
  await status(page, '135 items');
  for (const section of await page.locator('.section').all()) assert.ok(await section.isVisible());
});

const isInWindow = (locator) =>
  locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });

test('what is far away is not laid out, and is printed', async (t) => {
  const page = await read(t);
  const isLaidOut = (id) => page.locator(`#${id}`).evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
  await eventually(async () => assert.ok(await isLaidOut('passage-1')));
  assert.equal(await isLaidOut('recommendation-1'), false);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const kind of KINDS) assert.ok(await isLaidOut(`${kind}-${MANY - 1}`));
});
