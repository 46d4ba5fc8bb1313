// Where the reader is while a filter, or the way back from it, changes the page around them.
import assert from 'node:assert/strict';
import { brief, BRIEF_PATH, cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { eventually } from './support/eventually.mjs';
import { highlighted } from './support/highlighted.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { found, rare, statusOf } from './support/oracle.mjs';
import { card, isClosed, isOpen, ready, search, status, toggle } from './support/reader.mjs';

const browser = useBrowser();
const { read } = browser;

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 320, height: 640 };
const FAR = 0.8;

/** Scrolls to a part of the page, from 0 at its top to 1 at its end. */
const scrollTo = (page, part) =>
  page.evaluate((part) => {
    const { scrollHeight, clientHeight } = document.documentElement;
    window.scrollTo(0, Math.round(part * (scrollHeight - clientHeight)));
  }, part);

/** What is out of view is brought up to date after the frame; no reader scrolls before. */
const aMoment = (page) => page.waitForTimeout(300);

const scrolled = (page) => page.evaluate(() => scrollY);

/** Waits until the page is as far down as it was. */
const isBackAt = (page, before) =>
  eventually(async () => assert.ok(Math.abs((await scrolled(page)) - before) <= 2, `${await scrolled(page)} instead of ${before}`));

/** The ids of the items that can be seen below what sticks to the window. */
const inView = (page) =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('policy-brief');
    const text = shadowRoot.querySelector('.brief__text').getBoundingClientRect();
    const bar = shadowRoot.querySelector('.controls__bar').getBoundingClientRect();
    const edge = bar.right > text.left ? bar.bottom : 0;
    const items = [...shadowRoot.querySelectorAll('.item-card, .passage')].filter((item) => item.checkVisibility());
    const isSeen = ({ top, bottom }) => Math.min(bottom, innerHeight) - Math.max(top, edge) > 20;
    return items.filter((item) => isSeen(item.getBoundingClientRect())).map(({ id }) => id);
  });

for (const viewport of [WIDE, NARROW]) {
  const where = `at ${viewport.width} px`;

  test(`a filter typed far down brings what it shows, and its end leads back, ${where}`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport });
    await scrollTo(page, FAR);
    const before = await scrolled(page);
    await search(page).pressSequentially(rare.word);
    await status(page, statusOf(1));
    await eventually(async () => assert.deepEqual(await inView(page), [rare.item.id]));
    await search(page).press('Escape');
    await isBackAt(page, before);
  });

  test(`a filter that matches nothing shows its way out wherever the reader was, ${where}`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport });
    await page.getByText('Available offline').waitFor();
    await scrollTo(page, 1);
    // The browser brings the box into view.
    await search(page).focus();
    const before = await scrolled(page);
    await search(page).fill('xylophone');
    const isWayOut = () =>
      eventually(async () => {
        const { y, height } = (await page.locator('policy-brief .empty-state').boundingBox()) ?? {};
        const bar = await page.locator('policy-brief .controls__bar').boundingBox();
        const edge = viewport === NARROW ? bar.y + bar.height : 0;
        assert.ok(y >= edge && y + height <= viewport.height, `from ${y}, ${height} px high`);
      });
    await isWayOut();
    await search(page).fill('');
    await isBackAt(page, before);
    // Also where a filter stood already when they came there.
    await scrollTo(page, 0);
    await search(page).fill('russia');
    await status(page, statusOf(found('russia').length));
    await aMoment(page);
    await scrollTo(page, 1);
    await search(page).fill('xylophone');
    await isWayOut();
  });
}

test('a choice stays under the pointer however little it shows, and the second press undoes the first', async (t) => {
  const page = await read(t);
  await scrollTo(page, FAR);
  const before = await scrolled(page);
  const choices = await page.getByRole('group').getByRole('button').all();
  for (const choice of choices) {
    const { x, y, width, height } = await choice.boundingBox();
    if (y + height > WIDE.height) continue;
    const [left, top] = [x + width / 2, y + height / 2];
    await page.mouse.click(left, top);
    await eventually(async () => assert.equal(await choice.getAttribute('aria-pressed'), 'true'));
    await aMoment(page);
    assert.notDeepEqual(await inView(page), []);
    await page.mouse.click(left, top);
    await eventually(async () => assert.equal(await choice.getAttribute('aria-pressed'), 'false'));
    await isBackAt(page, before);
  }
});

test('Back from a filter leads to where it was set', async (t) => {
  const page = await read(t);
  await scrollTo(page, FAR);
  const before = await scrolled(page);
  await search(page).fill(rare.word);
  await eventually(async () => assert.match(page.url(), /\?q=/));
  await page.goBack();
  await status(page, `${items.length} items`);
  await isBackAt(page, before);
});

test('whoever has moved on to something stays there when the filter ends', async (t) => {
  const page = await read(t);
  await search(page).fill('neutral');
  await search(page).press('Shift+Enter');
  const place = () =>
    page.evaluate(() => [...CSS.highlights.get('policy-brief-current')].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      return live.getBoundingClientRect().top;
    })[0]);
  await eventually(async () => assert.ok((await place()) > 0));
  const last = found('neutral').at(-1);
  const top = (await page.locator(`policy-brief #${last.id}`).boundingBox()).y;
  await search(page).press('Escape');
  await status(page, `${items.length} items`);
  await page.waitForTimeout(300);
  const now = (await page.locator(`policy-brief #${last.id}`).boundingBox()).y;
  assert.ok(Math.abs(now - top) < 100, `${top} -> ${now}`);
});

test('the way through the hits begins where the reader is', async (t) => {
  const page = await read(t);
  await scrollTo(page, 0.5);
  await search(page).fill('neutral');
  await page.waitForTimeout(200);
  const [first] = await inView(page);
  const before = found('neutral').findIndex(({ id }) => id === first);
  assert.ok(before > 0);
  await search(page).press('Enter');
  await eventually(async () => {
    const text = await page.locator('policy-brief .status-line__hit').textContent();
    assert.match(text, /^\d+ of \d+$/);
    assert.ok(Number.parseInt(text, 10) > before, text);
  });
  assert.equal((await highlighted(page, 'policy-brief-current')).length, 1);
});

test('Back leads from a part to where the reader was in the one before, and opens what was open for it', async (t) => {
  const page = await read(t, `/neutrality.html#${cards[1].id}`);
  await isOpen(page, cards[1].title);
  await page.waitForTimeout(1200);
  await page.mouse.move(900, 400);
  await page.mouse.wheel(0, 150);
  await page.waitForTimeout(300);
  const before = await scrolled(page);
  const last = cards.at(-1);
  await page.evaluate((id) => (location.hash = id), last.id);
  await isOpen(page, last.title);
  await isClosed(page, cards[1].title);
  await page.waitForTimeout(1200);
  await page.goBack();
  await isOpen(page, cards[1].title);
  await isBackAt(page, before);
  await page.waitForTimeout(1200);
  await isBackAt(page, before);
});

test('Back over an entry that changed the filter and the part follows both', async (t) => {
  const page = await read(t, `/neutrality.html#${cards[0].id}`);
  await isOpen(page, cards[0].title);
  await search(page).fill(rare.word);
  await eventually(async () => assert.match(page.url(), /\?q=/));
  // The link makes the filter go, and names another part.
  await page.getByRole('link', { name: 'Link to' }).first().waitFor();
  const link = page.locator('policy-brief .contents__link').last();
  await link.click();
  await status(page, `${items.length} items`);
  await page.goBack();
  await status(page, statusOf(1));
  await page.goBack();
  await status(page, `${items.length} items`);
  await isOpen(page, cards[0].title);
});

test('on a page that goes on below it the rail stays whole while a filter brings what it shows', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { viewport: WIDE });
  const filling = '<p style="block-size: 1500px">A footer</p>';
  server.page('/host.html', hostPage(`${filling}${element(`src="${BRIEF_PATH}"`)}${filling}`));
  await page.goto(server.url('/host.html'));
  await ready(page);
  await card(page, cards.at(-1).title).scrollIntoViewIfNeeded();
  const top = async () => (await search(page).boundingBox()).y;
  const before = await top();
  for (const word of ['neutral', rare.word, 'xylophone']) {
    await search(page).fill(word);
    await page.waitForTimeout(300);
    assert.ok(Math.abs((await top()) - before) <= 1, `${word}: ${before} -> ${await top()}`);
  }
});

test('a reload under a filter shows the same place again, with every hit marked', async (t) => {
  for (const viewport of [WIDE, NARROW]) {
    const page = await read(t, '/neutrality.html', { viewport });
    await scrollTo(page, 0.7);
    await search(page).fill('minsk');
    await eventually(async () => assert.match(page.url(), /\?q=/));
    const [before, seen] = [await scrolled(page), await inView(page)];
    const marks = (await highlighted(page, 'policy-brief-match')).length;
    await page.reload();
    await ready(page);
    await page.waitForTimeout(300);
    await isBackAt(page, before);
    assert.deepEqual(await inView(page), seen);
    assert.equal((await highlighted(page, 'policy-brief-match')).length, marks);
  }
});

test('a choice that is taken back leads to where the other choices were made', async (t) => {
  const page = await read(t);
  await scrollTo(page, FAR);
  const choice = (name) => page.getByRole('group').getByRole('button', { name });
  const names = [/^Recommendations/, /^Government/, /^Domestic politics/];
  const places = [];
  for (const name of names) {
    await aMoment(page);
    places.push(await scrolled(page));
    await choice(name).click();
  }
  for (const name of names.reverse()) {
    await aMoment(page);
    await choice(name).click();
    await isBackAt(page, places.pop());
  }
});

test('a hit that is in view is not scrolled to, and what it stands in stays when the filter ends', async (t) => {
  const page = await read(t);
  await scrollTo(page, 0.65);
  await search(page).fill('recogn');
  await status(page, statusOf(found('recogn').length));
  await page.waitForTimeout(200);
  const before = await scrolled(page);
  const [seen] = await inView(page);
  const top = async () => (await page.locator(`policy-brief #${seen}`).boundingBox()).y;
  const stood = await top();
  await search(page).press('Enter');
  await status(page, '1 of');
  assert.equal(await scrolled(page), before);
  await search(page).press('Escape');
  await status(page, `${items.length} items`);
  await eventually(async () => assert.ok(Math.abs((await top()) - stood) <= 2, `${stood} -> ${await top()}`));
});

test('a link that is followed at once after a choice goes to its part, and Back to the choice', async (t) => {
  const page = await read(t);
  const { id, title } = cards.find((item) => item.restsOn.length && item.addressees.length);
  const { addressees } = cards.find((item) => item.id === id);
  await toggle(page, title).click();
  await page.getByRole('group', { name: 'For' }).getByRole('button').nth(brief.addressees.findIndex((term) => term.id === addressees[0])).click();
  const link = card(page, title).locator('.cross-links a').first();
  const part = (await link.getAttribute('href')).slice(1);
  await link.press('Enter');
  await status(page, `${items.length} items`);
  const placeOf = async () => (await page.locator(`policy-brief #${part}`).boundingBox()).y;
  await eventually(async () => assert.ok((await placeOf()) >= 0 && (await placeOf()) < 60, String(await placeOf())));
  await page.goBack();
  await eventually(async () => assert.equal(new URL(page.url()).searchParams.get('for'), addressees[0]));
});

test('where the brief stands in a box that scrolls, that alone scrolls, and places are kept in it', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { viewport: NARROW });
  const box = 'body { margin: 0 } header { block-size: 60px } main { block-size: calc(100vh - 60px); overflow: auto }';
  server.page('/host.html', hostPage(`<style>${box}</style><header>Top</header><main>${element(`src="${BRIEF_PATH}"`)}</main>`));
  await page.goto(server.url('/host.html'));
  await ready(page);
  const main = page.locator('main');
  await main.evaluate((main) => main.scrollTo(0, 3000));
  await page.waitForTimeout(200);
  const filter = (query) => page.locator('policy-brief').evaluate((brief, query) => (brief.filter = { query }), query);
  for (const word of [rare.word, 'xylophone']) {
    await filter(word);
    await eventually(async () => assert.ok((await main.evaluate((main) => main.scrollTop)) < 2000));
    await filter('');
    await eventually(async () => assert.ok(Math.abs((await main.evaluate((main) => main.scrollTop)) - 3000) <= 2));
  }
  assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), NARROW.height);
});

test('Back from a link inside the brief leads to where it was followed, though its part has closed again', async (t) => {
  const page = await read(t);
  const from = cards.findLast((item) => item.restsOn.length);
  await toggle(page, from.title).click();
  const link = card(page, from.title).locator('.cross-links a').first();
  await link.scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  await link.click();
  await eventually(async () => assert.notEqual(await scrolled(page), before));
  await aMoment(page);
  await page.goBack();
  await isBackAt(page, before);
});

test('Enter that finds no hit takes no way back away', async (t) => {
  const page = await read(t);
  await scrollTo(page, FAR);
  const before = await scrolled(page);
  await search(page).fill('xylophone');
  await search(page).press('Enter');
  await aMoment(page);
  await search(page).press('Escape');
  await isBackAt(page, before);
});

test('a pixel by which a browser moves the window by itself takes no place away, and many of them are the reader', async (t) => {
  const page = await read(t);
  await scrollTo(page, FAR);
  const before = await scrolled(page);
  const type = async () => {
    await search(page).fill(rare.word);
    await status(page, statusOf(1));
    await aMoment(page);
  };
  /** As one that puts it on whole pixels a frame after the scrolling. */
  const nudge = async () => {
    await page.evaluate(() => scrollBy(0, 1));
    await page.waitForTimeout(60);
  };
  await type();
  await nudge();
  await search(page).press('Escape');
  await isBackAt(page, before);
  await type();
  const there = await scrolled(page);
  for (let n = 0; n < 6; n += 1) await nudge();
  assert.equal(await scrolled(page), there + 6);
  await search(page).press('Escape');
  await status(page, `${items.length} items`);
  await aMoment(page);
  assert.ok(Math.abs((await scrolled(page)) - before) > 500, 'whoever has moved on is not led back');
});

test('a filter that the page sets while the reader is past the brief moves nobody', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { viewport: NARROW });
  server.page('/host.html', hostPage(`${element(`src="${BRIEF_PATH}"`)}<p style="block-size: 3000px">Comments</p>`));
  await page.goto(server.url('/host.html'));
  await ready(page);
  await scrollTo(page, 1);
  const filter = (query) => page.locator('policy-brief').evaluate((brief, query) => (brief.filter = { query }), query);
  const comments = async () => (await page.getByText('Comments').boundingBox()).y;
  const before = await comments();
  for (const query of [rare.word, '']) {
    await filter(query);
    await aMoment(page);
    assert.ok(Math.abs((await comments()) - before) <= 2, `${before} -> ${await comments()}`);
  }
});

test('a page that gives its entry another address takes no place away', async (t) => {
  const page = await read(t);
  await scrollTo(page, FAR);
  const before = await scrolled(page);
  await search(page).fill(rare.word);
  // Before the filter has rested: then its count is said, and it makes its entry.
  await page.evaluate(() => history.replaceState(history.state, '', '?from=letter'));
  await eventually(async () => assert.match(page.url(), /[?&]q=/));
  await page.goBack();
  await status(page, `${items.length} items`);
  await isBackAt(page, before);
});

test('a filter that came to nothing has no part in an entry that is made later', async (t) => {
  const page = await read(t);
  await search(page).fill(rare.word);
  await search(page).fill('');
  // Long enough for both to be forgotten.
  await page.waitForTimeout(2200);
  await scrollTo(page, FAR);
  const before = await scrolled(page);
  await page.evaluate((id) => (location.hash = id), cards[0].id);
  await isOpen(page, cards[0].title);
  await page.waitForTimeout(1200);
  await page.goBack();
  await isBackAt(page, before);
});

test('in a browser that tells nothing of its entries, Back leads to the part that the address names', async (t) => {
  const server = await browser.serve(t);
  const page = await browser.page(t, { viewport: WIDE });
  await page.addInitScript(() => Object.defineProperty(window, 'navigation', { value: undefined }));
  await page.goto(server.url(`/neutrality.html#${cards[1].id}`));
  await ready(page);
  await isOpen(page, cards[1].title);
  await page.evaluate((id) => (location.hash = id), cards.at(-1).id);
  await isOpen(page, cards.at(-1).title);
  await page.goBack();
  await isOpen(page, cards[1].title);
  await eventually(async () => assert.ok((await inView(page)).includes(cards[1].id)));
});

test('in one column what is brought into view has its heading clear of the bar', async (t) => {
  const page = await read(t, '/neutrality.html', { viewport: NARROW });
  const first = items.find(({ id, kind }) => kind === 'narrative' && id.endsWith('-1') && found(rare.word)[0].id !== id);
  const places = () =>
    page.evaluate((id) => {
      const root = document.querySelector('policy-brief').shadowRoot;
      const heading = root.getElementById(id).closest('.section').querySelector('h2');
      return [root.querySelector('.controls__bar').getBoundingClientRect().bottom, heading.getBoundingClientRect().top];
    }, first.id);
  const isClear = () =>
    eventually(async () => {
      const [bar, heading] = await places();
      assert.ok(heading >= bar && heading < bar + 60, `the bar ends at ${bar}, the heading begins at ${heading}`);
    });
  await page.evaluate((id) => (location.hash = id), first.id);
  await isClear();
  // The page's own script goes there before the program does.
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
  await isClear();
  await page.evaluate(() => scrollTo(0, 0));
  await search(page).pressSequentially(`"${first.text.split(/\s+/).slice(0, 3).join(' ')}"`);
  await status(page, '1 of');
  await isClear();
});

for (const viewport of [WIDE, NARROW]) {
  const where = `at ${viewport.width} px`;

  test(`whoever types at the top sees what that shows, and the end of it leads back to the top, ${where}`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport });
    await search(page).focus();
    const before = await scrolled(page);
    for (const query of [rare.word, 'xylophone', 'russia']) {
      await search(page).pressSequentially(query);
      await eventually(async () => {
        const shown = query === 'xylophone' ? page.locator('policy-brief .empty-state') : card(page, found(query).find(({ kind }) => kind !== 'narrative').title);
        if (query === 'russia') assert.notDeepEqual(await inView(page), []);
        else {
          const { y, height } = await shown.boundingBox();
          assert.ok(y >= 0 && y + Math.min(height, 60) <= viewport.height, `${query}: ${y}`);
        }
      });
      await search(page).press('Escape');
      await isBackAt(page, before);
    }
  });

  test(`keys that come faster than frames lose no place, ${where}`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport });
    await search(page).focus();
    const before = await scrolled(page);
    await search(page).evaluate(async (box, word) => {
      for (const letter of word) {
        box.value += letter;
        box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        // All that follows from the letter, but no frame.
        for (let turn = 0; turn < 50; turn += 1) await null;
      }
    }, rare.word);
    await status(page, statusOf(1));
    await eventually(async () => assert.deepEqual(await inView(page), [rare.item.id]));
    await search(page).press('Escape');
    await isBackAt(page, before);
  });

  test(`the button to the next hit stays under the pointer from the first press on, ${where}`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport });
    await search(page).click();
    await page.keyboard.type('russia');
    await status(page, statusOf(found('russia').length));
    await aMoment(page);
    const { x, y, width, height } = await page.getByRole('button', { name: 'Next match' }).boundingBox();
    for (const place of [1, 2, 3, 4]) {
      await page.mouse.click(x + width / 2, y + height / 2);
      await status(page, `${place} of`);
      await page.waitForTimeout(100);
    }
  });

  test(`whoever opens an item under a filter is there from then on, ${where}`, async (t) => {
    const page = await read(t, '/neutrality.html', { viewport });
    const last = cards.filter((item) => found('minsk').some(({ id }) => id === item.id)).at(-1);
    await search(page).fill('minsk');
    await status(page, statusOf(found('minsk').length));
    await aMoment(page);
    // At once, so that no frame tells the one from the other.
    await toggle(page, last.title).evaluate((button) => {
      button.scrollIntoView({ block: 'center' });
      button.click();
    });
    await isClosed(page, last.title);
    const top = async () => (await toggle(page, last.title).boundingBox()).y;
    const before = await top();
    await search(page).press('Escape');
    await status(page, `${items.length} items`);
    await eventually(async () => assert.ok(Math.abs((await top()) - before) <= 2, `${before} -> ${await top()}`));
    await search(page).fill(rare.word);
    await eventually(async () => assert.deepEqual(await inView(page), [rare.item.id]));
  });
}

test('choices stay under the pointer for whoever has typed at the top', async (t) => {
  const page = await read(t);
  await search(page).focus();
  const before = await scrolled(page);
  await search(page).pressSequentially('russia');
  await status(page, statusOf(found('russia').length));
  await aMoment(page);
  const typed = await scrolled(page);
  assert.ok(typed > before);
  for (const choice of await page.getByRole('group').getByRole('button').all()) {
    const { x, y, width, height } = await choice.boundingBox();
    if (y + height > WIDE.height) continue;
    for (const pressed of ['true', 'false']) {
      await page.mouse.click(x + width / 2, y + height / 2);
      await eventually(async () => assert.equal(await choice.getAttribute('aria-pressed'), pressed));
      await aMoment(page);
    }
    await isBackAt(page, typed);
  }
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await isBackAt(page, before);
});

for (const viewport of [NARROW, { width: 768, height: 900 }]) {
  test(`in one column a control that is pressed stays where it is, at ${viewport.width} px`, async (t) => {
    /** Presses a button that stands near the top of the window, as far as the page allows. */
    const press = async (page, button, how) => {
      await button.evaluate((button) => scrollBy(0, button.getBoundingClientRect().top - 160));
      await page.waitForTimeout(100);
      const { x, y, width, height } = await button.boundingBox();
      if (how === 'Enter') {
        await button.focus();
        await page.keyboard.press('Enter');
      } else {
        await page.mouse.click(x + width / 2, y + height / 2);
      }
      await aMoment(page);
      return y;
    };
    const clear = (page) => page.getByRole('button', { name: 'Clear filter' });
    const stands = async (button, before) => {
      const { y } = await button.boundingBox();
      assert.ok(Math.abs(y - before) <= 2, `${before} -> ${y}`);
    };
    for (const how of ['mouse', 'Enter']) {
      const page = await read(t, '/neutrality.html?topic=military', { viewport });
      const before = await press(page, clear(page), how);
      await status(page, `${items.length} items`);
      await stands(clear(page), before);
      // What gives way is gone; the button above it has the focus.
      await page.goto(new URL('?topic=military', page.url()).href);
      await ready(page);
      const widen = page.getByRole('search').getByRole('button', { name: 'without the topic filter' });
      const distance = async () => (await widen.boundingBox()).y - (await clear(page).boundingBox()).y;
      const below = await distance();
      const place = await press(page, widen, how);
      await status(page, `${items.length} items`);
      await stands(clear(page), place - below);
      // A choice that hides the hit that they had gone to.
      await page.goto(new URL('?q=russia', page.url()).href);
      await ready(page);
      await search(page).press('Enter');
      await status(page, '1 of');
      const choice = page.getByRole('button', { name: /^Recommendations/ });
      const there = await press(page, choice, how);
      await stands(choice, there);
      await page.close();
    }
  });
}

test('a control that was left for a hit at once is not come back to later', async (t) => {
  const page = await read(t, '/neutrality.html?q=russia', { viewport: NARROW });
  const choice = page.getByRole('button', { name: /^Recommendations/ });
  await choice.scrollIntoViewIfNeeded();
  // Before any frame tells the one from the other.
  await choice.evaluate(async (choice) => {
    choice.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    choice.click();
    for (let turn = 0; turn < 50; turn += 1) await null;
    choice.getRootNode().querySelector('[data-step=next]').click();
  });
  await status(page, '1 of');
  await aMoment(page);
  await scrollTo(page, FAR);
  await page.locator('policy-brief').evaluate((brief) => (brief.filter = { query: 'minsk' }));
  await status(page, statusOf(found('minsk').length));
  await aMoment(page);
  const { y, height } = await choice.boundingBox();
  assert.ok(y + height < 0, `${y}`);
});

test('a button that is pressed by a key stays in view, wherever the end of the filter would lead', async (t) => {
  const page = await read(t);
  await page.keyboard.press('/');
  await page.keyboard.type('nato');
  await status(page, statusOf(found('nato').length));
  await aMoment(page);
  const clear = page.getByRole('button', { name: 'Clear filter' });
  await clear.focus();
  await page.keyboard.press('Enter');
  await status(page, `${items.length} items`);
  await aMoment(page);
  const { y, height } = await clear.boundingBox();
  assert.ok(y >= 0 && y + height <= WIDE.height, `${y}`);
});

test('places are kept after the page has answered a filter with another', async (t) => {
  const page = await read(t);
  await page.evaluate(() => {
    const host = document.querySelector('policy-brief');
    const answer = () => (host.filter = { query: '', kinds: ['finding'] });
    host.addEventListener('brief-filter', answer, { once: true });
  });
  await search(page).fill('neutral');
  await eventually(async () => assert.deepEqual((await page.evaluate(() => document.querySelector('policy-brief').filter)).kinds, ['finding']));
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await status(page, `${items.length} items`);
  for (const query of [rare.word, 'xylophone']) {
    await scrollTo(page, FAR);
    await aMoment(page);
    const before = await scrolled(page);
    await search(page).fill(query);
    await aMoment(page);
    await search(page).press('Escape');
    await isBackAt(page, before);
  }
});

test('Enter right behind the last letter goes from hit to hit, wherever the filter would lead', async (t) => {
  const page = await read(t);
  await scrollTo(page, FAR);
  await search(page).fill('neutral');
  await aMoment(page);
  await search(page).fill('neutralq');
  await aMoment(page);
  await search(page).evaluate(async (box, word) => {
    box.value = word;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    // All that follows at once, and no frame.
    for (let n = 0; n < 50; n += 1) await undefined;
    // Far up.
    for (let n = 0; n < 15; n += 1) box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, bubbles: true }));
  }, 'neutral');
  await eventually(async () => assert.match(await page.locator('policy-brief .status-line__hit').textContent(), /^\d+ of \d+$/));
  await aMoment(page);
  const hit = await page.evaluate(() => {
    const [range] = CSS.highlights.get('policy-brief-current');
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    return live.getBoundingClientRect().top;
  });
  assert.ok(hit > 0 && hit < WIDE.height, String(hit));
});
