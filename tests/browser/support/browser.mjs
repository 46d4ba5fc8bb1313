// One browser a test file, one server and one context a test.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch } from './chromium.mjs';
import { requireBundle } from './dist.mjs';
import { ready } from './reader.mjs';
import { serve } from './server.mjs';

// A locator that finds nothing should fail its own test, not the time limit of the whole run.
const PATIENCE = 10_000;

/** Starts a browser before the tests of a file and returns what opens pages in it. */
export function useBrowser() {
  let browser;
  before(async () => {
    requireBundle();
    browser = await launch();
  });
  after(() => browser?.close());

  const opened = {
    /** A server of the bundle for one test; the options are those of `serve`. */
    async serve(t, options) {
      const server = await serve(options);
      atEnd(t, () => server.close());
      return server;
    },

    /**
     * A page in a fresh context for one test, not yet at an address.
     *
     * Any error in its console fails the test, unless it matches one of `expects`.
     * The other options are Playwright's for a context: `viewport`, `colorScheme`, …
     */
    async page(t, { expects = [], ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      const errors = collectErrors(page);
      atEnd(t, async () => {
        const surprises = errors.filter((error) => !expects.some((pattern) => pattern.test(error)));
        await context.close();
        assert.deepEqual(surprises, [], 'errors in the console');
      });
      return page;
    },

    /** The bundle's own page, or another address of its server, with every brief ready. */
    async read(t, path = '/neutrality.html', options = {}) {
      const server = await opened.serve(t);
      const page = await opened.page(t, options);
      await page.goto(server.url(path));
      await ready(page);
      return page;
    },
  };
  return opened;
}

const endings = new WeakMap();

/**
 * Runs a task when a test ends, the latest first: `t.after` would stop the server under a page
 * that is still loading, and the page would complain.
 */
function atEnd(t, task) {
  if (!endings.has(t)) {
    const tasks = [];
    endings.set(t, tasks);
    t.after(async () => {
      const failures = [];
      for (const task of tasks.reverse()) await task().catch((error) => failures.push(error));
      if (failures.length) throw failures[0];
    });
  }
  endings.get(t).push(task);
}

/** The errors of a page's console and its uncaught exceptions, as they come. */
export function collectErrors(page) {
  const errors = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
  return errors;
}
