// Sections of many items, which are laid out, shown and marked as the reader comes near.
import assert from 'node:assert/strict';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import { generatedBrief } from './support/generated_brief.mjs';
import { highlighted } from './support/highlighted.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { givePainted } from './support/painted.mjs';
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

async function read(t, { hash = '', brief = paper, ...options } = {}) {
  const server = await browser.serve(t);
  const page = await browser.page(t, options);
  server.replace('/long.json', JSON.stringify(brief), 'application/json');
  server.page('/host.html', hostPage(element('src="/long.json"')));
  await givePainted(page);
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
    // Once both runs are laid out.
    await eventually(async () => {
      const [inside, across] = await page.locator(`#${kind}-20`).evaluate((after, kind) => {
        const box = (n) => after.getRootNode().getElementById(`${kind}-${n}`).getBoundingClientRect();
        return [box(19).top - box(18).bottom, box(20).top - box(19).bottom].map(Math.round);
      }, kind);
      assert.equal(across, inside, `between two of the kind ${kind}, in CSS pixels`);
    });
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
  const marks = [...(await highlighted(page, 'policy-brief-match')), ...(await highlighted(page, 'policy-brief-current'))];
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

for (const width of [320, 1280]) {
  test(`a link leads to the very place, however far away, at ${width} px`, async (t) => {
    const brief = generatedBrief(1_000);
    const options = { viewport: { width, height: 800 }, brief };
    for (const id of ['s500', 'i499', 'i550']) {
      const page = await read(t, { hash: `#${id}`, ...options });
      await stands(page, id);
      for (const other of ['i120', 's800', 'i770']) {
        await page.evaluate((other) => (location.hash = other), other);
        await stands(page, other);
      }
      await page.goBack();
      await page.goBack();
      await stands(page, 'i120');
    }
  });

  test(`the text stays where the reader looks while what stands above is laid out, at ${width} px`, async (t) => {
    const page = await read(t, { viewport: { width, height: 800 }, brief: generatedBrief(600) });
    const moves = await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const root = document.querySelector('policy-brief').shadowRoot;
      while (root.querySelector('.chunk:empty')) await frame();
      scrollTo(0, document.documentElement.scrollHeight);
      for (let n = 0; n < 10; n += 1) await frame();
      const moves = [];
      for (let step = 0; step < 60; step += 1) {
        const item = root.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.passage, .item-card, .section__head');
        const top = item?.getBoundingClientRect().top;
        scrollBy(0, -250);
        for (let n = 0; n < 3; n += 1) await frame();
        if (item) moves.push(Math.round(item.getBoundingClientRect().top - top));
      }
      return moves;
    });
    assert.ok(moves.length > 30);
    assert.deepEqual(moves.filter((move) => Math.abs(move - 250) > 2), []);
  });
}

test('what the window shows is right at the first paint, wherever a run of items begins', async (t) => {
  const page = await read(t, { viewport: { width: 1280, height: 800 } });
  await page.locator('#finding-19').evaluate((card) => card.scrollIntoView());
  // Far sections are laid out once they are near.
  await eventually(async () => assert.ok((await page.locator('#finding-20').boundingBox()).y < 400));
  const areOpen = await search(page).evaluate(async (box) => {
    box.value = 'something';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    const open = (id) => box.getRootNode().querySelector(`#${id} button`).ariaExpanded;
    return ['finding-19', 'finding-20', 'finding-21'].map(open);
  });
  assert.deepEqual(areOpen, ['true', 'true', 'true']);
});

test('what the window shows is right at the first paint, whatever the last filter has hidden above it', async (t) => {
  // Runs in which nothing is found lie between the first and the one that the window shows.
  const found = (n) => n < 5 || n > 60;
  const items = Array.from({ length: 120 }, (_, n) => ({
    id: `f${n}`,
    claim: found(n) ? `Sought claim ${n}` : `Other claim ${n}`,
    evidence: text(`finding${n}`),
  }));
  const brief = { title: 'Runs', standfirst: 'Some are hidden.', language: 'en', sections: [{ id: 's', title: 'All', content: { findings: { items } } }] };
  const page = await read(t, { brief, viewport: { width: 1280, height: 800 } });
  await search(page).fill('claim');
  await search(page).fill('sough');
  await page.locator('#f77').evaluate((card) => card.scrollIntoView());
  await eventually(async () => {
    assert.equal(await page.locator('.chunk').nth(1).evaluate((run) => run.getBoundingClientRect().height), 0);
    assert.ok((await page.locator('#f80').boundingBox()).y < 800);
  });
  const areShut = await search(page).evaluate(async (box) => {
    box.getRootNode().querySelector('#f77').scrollIntoView();
    box.value = '';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    const open = (id) => box.getRootNode().querySelector(`#${id} button`).ariaExpanded;
    return ['f77', 'f78', 'f79', 'f80'].map(open);
  });
  assert.deepEqual(areShut, ['false', 'false', 'false', 'false']);
});

test('a key shows in its first frame what the window will show, from however far away it comes', async (t) => {
  const page = await read(t, { brief: generatedBrief(1_000), viewport: { width: 1280, height: 800 } });
  for (const query of ['dokali', '-ba', 'nene', 'dokali', '"ba ne"', 'tro', '']) {
    const [first, settled] = await search(page).evaluate(async (box, query) => {
      const shown = () => {
        const marked = [...CSS.highlights.get('policy-brief-match')].map(({ startContainer }) => startContainer);
        const items = box.getRootNode().querySelectorAll('.item-card, .passage');
        return [...items].flatMap((item) => {
          const { top, height } = item.getBoundingClientRect();
          // An item of a run that the browser does not render has a place too.
          const isSeen = height > 0 && top < innerHeight && item.checkVisibility({ contentVisibilityAuto: true });
          const marks = marked.filter((text) => item.contains(text)).length;
          return isSeen ? `${item.id} at ${Math.round(top)}, ${Math.round(height)} high, ${marks} marks` : [];
        });
      };
      box.value = query;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await painted();
      const first = shown();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return [first, shown()];
    }, query);
    assert.ok(settled.length > 0, query);
    assert.deepEqual(first, settled, query);
  }
});

test('a key marks what the window shows before the paint, and what lies below it after', async (t) => {
  const page = await read(t, { brief: generatedBrief(100), viewport: { width: 1280, height: 800 } });
  const [before, after] = await search(page).evaluate(async (box) => {
    // Until the browser has said what it renders.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const lowest = () => {
      const marked = [...CSS.highlights.get('policy-brief-match')].map(({ startContainer }) => startContainer.parentElement);
      return Math.max(...marked.map((text) => text.getBoundingClientRect().top));
    };
    box.value = 'ba';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
    const before = lowest();
    await painted();
    await new Promise((resolve) => setTimeout(resolve, 500));
    return [before, lowest()];
  });
  assert.ok(before > 500 && before < 1200, `the lowest mark before the paint at ${before} px`);
  assert.ok(after > 1600, `the lowest mark after it at ${after} px`);
});

test('a run in which nothing is shown takes no room, and nothing in it can be seen or reached', async (t) => {
  const page = await read(t);
  await search(page).fill('finding30');
  await isOpen(page, 'Claim 30');
  const run = page.locator('.chunk:has(> .finding-card)').first();
  await eventually(async () => assert.equal(await run.evaluate((element) => element.getBoundingClientRect().height), 0));
  const button = run.locator('button').first();
  assert.equal(await page.getByRole('button', { name: 'Claim 3', exact: true }).count(), 0);
  await button.evaluate((element) => element.focus());
  assert.equal(await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.closest('.chunk') ?? null), null);
});

/** A page that calls a function when its brief is ready, before anything else can happen. */
async function readAfter(t, whenReady, { address = '/host.html', brief, media } = {}) {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  server.replace('/long.json', JSON.stringify(brief), 'application/json');
  server.page('/host.html', hostPage(element('src="/long.json"')));
  await page.addInitScript(`addEventListener('brief-ready', ${whenReady})`);
  await givePainted(page);
  await page.emulateMedia({ media });
  await page.goto(server.url(address));
  await ready(page);
  return page;
}

test('sections whose items are yet to be built are no part of the first frame, and are laid out once they are', async (t) => {
  const whenReady = ({ target }) => {
    const headings = [...target.shadowRoot.querySelectorAll('.section__heading')];
    window.areLaidOut = () => headings.map((heading) => heading.checkVisibility({ contentVisibilityAuto: true }));
    window.painted().then(() => (window.first = window.areLaidOut()));
  };
  const page = await readAfter(t, whenReady, { brief: generatedBrief(1_000) });
  const headings = (later) => Array.from({ length: 10 }, (_, n) => n === 0 || later);
  await eventually(async () => assert.deepEqual(await page.evaluate(() => window.first), headings(false)));
  await eventually(async () => assert.deepEqual(await page.evaluate(() => window.areLaidOut()), headings(true)));
});

test('sections that are yet to be built are printed', async (t) => {
  // By the style alone, whether or not the program hears that something is printed.
  const whenReady = ({ target }) => {
    window.areLaidOut = () =>
      [...target.shadowRoot.querySelectorAll('[data-later]')].map((section) => section.firstChild.checkVisibility({ contentVisibilityAuto: true }));
    window.first = new Promise((resolve) => requestAnimationFrame(() => resolve(window.areLaidOut())));
  };
  const page = await readAfter(t, whenReady, { brief: generatedBrief(1_000), media: 'print' });
  assert.deepEqual(await page.evaluate(() => window.first), Array(9).fill(true));
});

test('a section that comes near before it is built is cut off nowhere', async (t) => {
  const whenReady = ({ target }) => {
    // Nothing goes on by itself.
    window.setTimeout = () => 0;
    target.shadowRoot.querySelector('#s500').scrollIntoView();
  };
  const page = await readAfter(t, whenReady, { brief: generatedBrief(1_000) });
  await eventually(async () => assert.equal(await page.locator('#s500').getAttribute('data-later'), null));
  assert.equal(await page.locator('#s900').getAttribute('data-later'), '5');
});

test('a brief that goes before it is built, while it waits for leave to copy, leaves nothing behind that fails', async (t) => {
  const whenReady = ({ target }) => {
    if (window.wasRemoved) return;
    window.wasRemoved = true;
    navigator.clipboard.writeText = () => new Promise(() => {});
    target.shadowRoot.querySelector('.permalink').click();
    target.remove();
    setTimeout(() => document.body.append(target), 300);
  };
  const page = await readAfter(t, whenReady, { brief: generatedBrief(1_000) });
  await eventually(async () => assert.equal(await page.locator('.chunk:empty').count(), 0));
  await status(page, '1,000 items');
});

test('a filter that comes before all of the text has been read finds all there is', async (t) => {
  const brief = generatedBrief(1_000);
  const items = brief.sections.flatMap(({ content }) => content.narrative ?? content.findings.items);
  const count = items.filter((item) => /[ "]venba/.test(JSON.stringify(item))).length;
  assert.ok(count > 5 && count < 900, `${count} of the items`);
  const whenReady = ({ target }) => {
    if (!location.search) target.filter = { query: 'venba' };
  };
  for (const address of ['/host.html', '/host.html?q=venba']) {
    const page = await readAfter(t, whenReady, { address, brief });
    await status(page, `${count} of 1,000 shown`);
  }
});

test('a reader who scrolls on is not taken back', async (t) => {
  const page = await read(t, { brief: generatedBrief(1_000) });
  await page.mouse.move(900, 400);
  await page.locator('policy-brief').evaluate((brief) => brief.reveal('i770'));
  await stands(page, 'i770');
  for (let n = 0; n < 5; n += 1) await page.mouse.wheel(0, -800);
  await page.waitForTimeout(1_500);
  assert.ok((await placeOf(page, 'i770')) > 1_000);
});

test('a brief that goes while it is on its way to a part leaves nothing behind that fails', async (t) => {
  const page = await read(t, { brief: generatedBrief(1_000) });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const id of ['i770', 's300', 'i499']) {
    // A link that was copied is forgotten too.
    await page.locator('#i1 .permalink').click();
    await status(page, 'Link copied');
    await page.locator('policy-brief').evaluate(async (brief, id) => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      brief.filter = { query: 'ba' };
      await frame();
      brief.reveal(id);
      brief.clearFilter();
      await frame();
      brief.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
      document.body.append(brief);
    }, id);
    await ready(page);
    await status(page, '1,000 items');
  }
});

/** How far a part stands below the bar that sticks to the top of narrow pages, or below the window's edge. */
const placeOf = (page, id) =>
  page.locator(`#${id}`).evaluate((part) => {
    const bar = part.getRootNode().querySelector('.controls__bar').getBoundingClientRect();
    return part.getBoundingClientRect().top - (bar.width > innerWidth / 2 ? bar.bottom : 0);
  });

/** Waits until a part stands at the top, and stays there. */
async function stands(page, id) {
  const isThere = async () => {
    const top = await placeOf(page, id);
    assert.ok(top >= 0 && top < 60, `${id}: ${top} px below`);
  };
  await eventually(isThere);
  await page.waitForTimeout(300);
  await isThere();
}

test('what is far away is not laid out, and is printed', async (t) => {
  const page = await read(t);
  const isLaidOut = (id) => page.locator(`#${id}`).evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
  await eventually(async () => assert.ok(await isLaidOut('passage-1')));
  assert.equal(await isLaidOut('recommendation-1'), false);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const kind of KINDS) assert.ok(await isLaidOut(`${kind}-${MANY - 1}`));
});

test('a number of three digits stands clear of its title', async (t) => {
  const claims = Array.from({ length: 120 }, (_, n) => ({ id: `finding-${n}`, claim: `Claim ${n}`, evidence: text(`finding${n}`) }));
  const brief = { ...paper, sections: [{ id: 'findings', title: 'Findings', content: { findings: { items: claims } } }] };
  for (const width of [320, 1280]) {
    const page = await read(t, { brief, hash: '#finding-104', viewport: { width, height: 800 } });
    await stands(page, 'finding-104');
    const places = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('policy-brief');
      return [98, 104, 105].map((n) => {
        const card = shadowRoot.getElementById(`finding-${n}`);
        const number = document.createRange();
        number.selectNodeContents(card.querySelector('.finding-card__number').lastChild);
        const title = card.querySelector('.item-card__button');
        return { number: number.toString().trim(), clear: title.getBoundingClientRect().left - number.getBoundingClientRect().right };
      });
    });
    assert.deepEqual(places.map(({ number }) => number), ['99', '105', '106']);
    for (const { number, clear } of places) assert.ok(clear >= 4, `${number}: ${clear} px at ${width} px`);
  }
});
