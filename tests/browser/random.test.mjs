// Thousands of random actions against a model of what the page should then show.
import assert from 'node:assert/strict';
import { brief, cards, items } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { numbers } from './support/generated_brief.mjs';
import test from './support/limit.mjs';
import { found } from './support/oracle.mjs';
import { ready } from './support/reader.mjs';

const browser = useBrowser();
const ACTIONS = 10_000;

const KINDS = ['finding', 'recommendation', 'narrative'];
const TOPICS = brief.topics.map((topic) => topic.id);
const QUERIES = ['', 'n', 'neutral', 'russia', 'minsk nato', 'qqqq', 'the', 'military dom'];

/** What the page should show: the reader's own choices, the filter, what a link reveals. */
class Model {
  own = new Set();
  link = null;
  query = '';
  kinds = new Set();
  topics = new Set();
  dismissed = { filter: new Set(), link: new Set() };

  shown() {
    const hits = new Set(found(this.query).map((item) => item.id));
    return items.filter(
      (item) =>
        hits.has(item.id) &&
        (!this.kinds.size || this.kinds.has(item.kind)) &&
        (!this.topics.size || item.topics.some((topic) => this.topics.has(topic))),
    );
  }
  isRevealed(id, shown) {
    const byFilter = this.query !== '' && shown.has(id) && !this.dismissed.filter.has(id);
    return byFilter || (this.link === id && !this.dismissed.link.has(id));
  }
  isOpen(id, shown = new Set(this.shown().map((item) => item.id))) {
    return this.own.has(id) || this.isRevealed(id, shown);
  }
  set(id, isOpen) {
    const shown = new Set(this.shown().map((item) => item.id));
    if (isOpen) return void this.own.add(id);
    this.own.delete(id);
    this.dismissed.filter.delete(id);
    this.dismissed.link.delete(id);
    if (this.query !== '' && shown.has(id)) this.dismissed.filter.add(id);
    if (this.link === id) this.dismissed.link.add(id);
  }
  refiltered() {
    // With no hit in any item the cause has ended, and what was dismissed is forgotten.
    if (this.query === '' || this.shown().length === 0) this.dismissed.filter.clear();
  }
  /** Back and Forward: the filter is that of the address, and so is what a link reveals. */
  travel(from, to) {
    if (to.search !== from.search) {
      const asked = new URLSearchParams(to.search);
      const ids = (name) => new Set(asked.get(name)?.split(','));
      [this.query, this.kinds, this.topics] = [asked.get('q') ?? '', ids('kind'), ids('topic')];
      this.refiltered();
    }
    if (to.hash === from.hash) return;
    // The filter stays that of the address, also where it hides the part.
    this.dismissed.link.clear();
    this.link = to.hash.slice(1) || null;
  }
  /** The address once the filter has rested. */
  get search() {
    const asked = new URLSearchParams();
    if (this.query) asked.append('q', this.query);
    if (this.kinds.size) asked.append('kind', [...this.kinds].join());
    if (this.topics.size) asked.append('topic', [...this.topics].join());
    return asked.size ? `?${asked}` : '';
  }
  goTo(id) {
    this.dismissed.link.clear();
    this.link = id;
    if (!this.shown().some((item) => item.id === id)) {
      this.query = '';
      this.kinds.clear();
      this.topics.clear();
      this.refiltered();
    }
  }
}

test(`${ACTIONS} random actions leave the page as the model says, the focus somewhere and no error`, { timeout: 400_000 }, async (t) => {
  const seed = (Math.random() * 2 ** 31) | 0;
  t.diagnostic(`seed ${seed}`);
  const next = numbers(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const server = await browser.serve(t);
  const page = await browser.page(t);
  await page.goto(server.url('/neutrality.html'));
  await ready(page);
  const model = new Model();
  for (let done = 0; done < ACTIONS; ) {
    // In batches: a round trip to the browser costs more than an action.
    const batch = [];
    for (let n = 0; n < 25; n += 1, done += 1) {
      const action = next();
      if (action < 0.3) {
        model.query = pick(QUERIES);
        model.refiltered();
        batch.push(['type', model.query]);
      } else if (action < 0.6) {
        const { id } = pick(cards);
        if (!model.shown().some((item) => item.id === id)) continue;
        model.set(id, !model.isOpen(id));
        batch.push(['toggle', id]);
      } else if (action < 0.8) {
        const [group, set, ids] = next() < 0.5 ? ['Kind', model.kinds, KINDS] : ['Topic', model.topics, TOPICS];
        const place = Math.floor(next() * ids.length);
        const id = ids[place];
        if (!set.delete(id)) set.add(id);
        model.refiltered();
        batch.push(['choose', group, place]);
      } else if (action < 0.9) {
        const { id } = pick(cards);
        model.goTo(id);
        batch.push(['link', id]);
      } else {
        const isOpen = next() < 0.5;
        const shown = new Set(model.shown().map((item) => item.id));
        for (const { id } of cards) if (shown.has(id)) model.set(id, isOpen);
        batch.push(['all', isOpen ? 'Expand all' : 'Collapse all']);
      }
    }
    if (next() < 0.3) batch.push(['travel', next() < 0.7 ? -1 : 1]);
    else if (next() < 0.1) batch.push(['rest']);
    const { travelled, address, ...seen } = await page.evaluate(act, batch);
    if (travelled) model.travel(...travelled);
    if (batch.at(-1)[0] === 'rest') assert.equal(address, model.search, `after ${done} actions, seed ${seed}`);
    const shown = model.shown();
    const ids = new Set(shown.map((item) => item.id));
    const expected = {
      shown: shown.map((item) => item.id),
      open: cards.filter(({ id }) => ids.has(id) && model.isOpen(id, ids)).map(({ id }) => id),
      query: model.query,
      hasFocus: true,
    };
    assert.deepEqual(seen, expected, `after ${done} actions, seed ${seed}: ${JSON.stringify(batch)}`);
  }
});

/** Does what a reader would, and tells what is there; runs in the page. */
async function act(batch) {
  const root = document.querySelector('policy-brief').shadowRoot;
  const box = root.querySelector('[type=search]');
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const here = () => ({ search: location.search, hash: location.hash });
  let travelled;
  box.focus();
  for (const [what, value, place] of batch) {
    if (what === 'type') {
      box.value = value;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else if (what === 'toggle') {
      root.getElementById(`${value}:heading`).click();
    } else if (what === 'choose') {
      root.querySelector(`[role=group][aria-label=${value}]`).querySelectorAll('button')[place].click();
    } else if (what === 'link') {
      location.hash = '';
      await settled();
      location.hash = value;
      await new Promise((resolve) => addEventListener('hashchange', () => resolve(), { once: true }));
    } else if (what === 'all') {
      [...root.querySelectorAll('button')].find((button) => button.textContent === value).click();
    } else if (what === 'travel' && (value < 0 ? navigation.canGoBack : navigation.canGoForward)) {
      const from = here();
      history.go(value);
      await new Promise((resolve) => addEventListener('popstate', () => resolve(), { once: true }));
      travelled = [from, here()];
    } else if (what === 'rest') {
      await new Promise((resolve) => setTimeout(resolve, 800));
    }
    await settled();
  }
  // The browser takes the focus from a hidden element by a task after a frame, which may be late, and
  // the brief gives it back before the next frame.
  const frames = (count) => count && new Promise(requestAnimationFrame).then(() => frames(count - 1));
  await frames(3);
  for (let more = 0; more < 7 && !root.activeElement; more += 1) await frames(1);
  const items = [...root.querySelectorAll('.item-card, .passage')];
  const isShown = (item) => !item.closest('[hidden]:not([hidden=until-found])');
  const shown = items.filter(isShown);
  return {
    travelled,
    address: location.search,
    shown: shown.map((item) => item.id),
    open: shown
      .filter((item) => item.querySelector('[aria-expanded=true]') && !item.querySelector('.item-card__panel[hidden]'))
      .map((item) => item.id),
    query: box.value,
    hasFocus: root.activeElement !== null,
  };
}
