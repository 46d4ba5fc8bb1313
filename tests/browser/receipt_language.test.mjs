// The receipt and the notice of changes in the reader's language.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { useBrowser } from './support/browser.mjs';
import { DIST } from './support/dist.mjs';
import test from './support/limit.mjs';
import { ready } from './support/reader.mjs';
import { publish, reviseAll, withoutWorker } from './support/revision.mjs';

const browser = useBrowser();
const PATH = '/neutrality.html';

/** What `words/*.txt` has for a language. */
function wordsOf(language) {
  const source = readFileSync(fileURLToPath(new URL(`../../src/page/words/${language}.txt`, import.meta.url)), 'utf8');
  return Object.fromEntries(source.replaceAll('_', '\u00a0').split('\n').map((line) => line.split(' = ')));
}

/** What `reviseAll` comes to. */
const REVISED_ALL = {
  be: 'З вашага сённяшняга наведвання: 1 выснова зменена, 2 новыя рэкамендацыі, 1 раздзел выдалены.',
  de: 'Seit Ihrem heutigen Besuch: 1 Befund geändert, 2 neue Empfehlungen, 1 Abschnitt entfernt.',
  pl: 'Od Twojej dzisiejszej wizyty: 1 wniosek zmieniony, 2 nowe rekomendacje, 1 sekcja usunięta.',
  ru: 'С вашего сегодняшнего посещения: 1 вывод изменён, 2 новые рекомендации, 1 раздел удалён.',
  uk: 'Від вашого сьогоднішнього відвідування: 1 висновок змінено, 2 нові рекомендації, 1 розділ вилучено.',
};

const speak = (html, language) => html.replace('<policy-brief', `<policy-brief ui-lang="${language}"`);

/** The page with `ui-lang`, on a server of its own. */
async function speaking(t, language, options) {
  const server = await browser.serve(t);
  const html = readFileSync(`${DIST}neutrality.html`, 'utf8');
  server.page(PATH, speak(html, language));
  const page = await browser.page(t, options);
  await withoutWorker(page);
  await page.goto(server.url(PATH));
  await ready(page);
  return { server, page };
}

for (const language of Object.keys(REVISED_ALL)) {
  test(`with ui-lang=${language} the receipt and the notice of changes speak it`, async (t) => {
    const { server, page } = await speaking(t, language);
    const words = wordsOf(language);
    const receipt = page.getByRole('complementary', { name: words.title });
    await receipt.getByRole('heading', { name: words.title }).waitFor();
    await receipt.getByText(words.unavailable).waitFor();
    await receipt.getByRole('link', { name: words.copy }).waitFor();
    assert.equal(await receipt.getAttribute('lang'), language);
    assert.equal(server.count(/labels\/page/), 1);
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('briefs/')));
    publish(server, reviseAll, (html) => speak(html, language));
    await page.reload();
    await page.getByText(REVISED_ALL[language], { exact: true }).waitFor();
    await page.getByRole('heading', { name: `${words.changed}: ` }).waitFor();
    await page.getByRole('button', { name: words.what }).click();
    await page.getByRole('button', { name: words.dismiss }).click();
    assert.equal(await page.getByText(REVISED_ALL[language]).count(), 0);
  });
}

/** The form that a number asks for, from 0. Source: Unicode CLDR, cardinals. */
function formOf(language, number) {
  if (language === 'de') return number === 1 ? 0 : 1;
  const [unit, tens] = [number % 10, number % 100];
  if (language === 'pl' ? number === 1 : unit === 1 && tens !== 11) return 0;
  return unit >= 2 && unit <= 4 && !(tens >= 12 && tens <= 14) ? 1 : 2;
}

test('a number takes the form that its language asks for', async (t) => {
  const { page } = await speaking(t, 'en');
  const counted = await page.evaluate(async (languages) => {
    const [{ wordsFor }, { tell }] = await Promise.all([import('/receipt_words.js'), import('/changes_notice.js')]);
    const place = document.body.appendChild(document.createElement('div'));
    const fill = (text, ...values) => text.replace(/%/g, () => values.shift());
    const rest = { brief: document.querySelector('policy-brief'), parts: [], accept() {}, isSeen() {}, place, fill };
    const removed = (words, number) => {
      const findings = Array.from({ length: number }, (_, id) => [String(id), 'finding', 'Gone', '']);
      tell({ ...rest, words, note: `${JSON.stringify(findings)} ${Date.now()}` });
      return place.querySelector('p').textContent;
    };
    const all = languages.map(async (language) => {
      const words = await wordsFor([language]);
      return [language, Array.from({ length: 130 }, (_, number) => removed(words, number + 1))];
    });
    return Object.fromEntries(await Promise.all(all));
  }, Object.keys(REVISED_ALL));
  for (const language of Object.keys(REVISED_ALL)) {
    const { sinceToday, findingRemoved } = wordsOf(language);
    const expected = counted[language].map((_, place) => {
      const form = findingRemoved.split('|')[formOf(language, place + 1)];
      return sinceToday.replace('%', form.replace('%', place + 1));
    });
    assert.deepEqual(counted[language], expected, language);
  }
});

test('days are told in the language, also in Belarusian, which browsers do not know', async (t) => {
  const n = new Date().getDate() === 3 ? 4 : 3;
  const days = { be: `${n} лістапада`, pl: `${n} listopada` };
  for (const [language, day] of Object.entries(days)) {
    const { server, page } = await speaking(t, language);
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.includes('briefs/')));
    publish(server, reviseAll, (html) => speak(html, language));
    const told = async (year) => {
      await page.evaluate((time) => {
        const key = Object.keys(localStorage).find((key) => key.includes('briefs/'));
        localStorage.setItem(key, localStorage.getItem(key).replace(/\d+$/, time));
      }, new Date(year, 10, n, 12).getTime());
      await page.reload();
      const [before] = wordsOf(language).since.split('%');
      return page.getByText(before + day).textContent();
    };
    assert.match(await told(2020), / 2020[ :]/);
    assert.doesNotMatch(await told(new Date().getFullYear()), /20\d\d/);
  }
});

test('an English reader fetches no words for the receipt', async (t) => {
  const { server, page } = await speaking(t, 'en-GB');
  await page.getByRole('complementary', { name: 'Keep this paper' }).waitFor();
  assert.equal(server.count(/labels/), 0);
});

test('where the words are not to be had, the receipt is in English', async (t) => {
  const server = await browser.serve(t);
  const html = readFileSync(`${DIST}neutrality.html`, 'utf8');
  server.page(PATH, html.replace('<policy-brief', '<policy-brief ui-lang="uk"'));
  server.fail(/labels\/page/);
  const page = await browser.page(t, { expects: [/status of 404/] });
  await withoutWorker(page);
  await page.goto(server.url(PATH));
  await page.getByRole('complementary', { name: 'Keep this paper' }).waitFor();
});
