import { launch } from './support/chromium.mjs';
import { serve } from './support/server.mjs';
import { ready, search, card, focusName } from './support/reader.mjs';
const server = await serve(); const browser = await launch();
const say = async (page, s) => console.log(s, page.url().replace(/.*neutr/, ''), await page.evaluate(() => { const r = document.querySelector('policy-brief').shadowRoot; const l = r.querySelector('.brief__layout').getBoundingClientRect(); const seen = [...r.querySelectorAll('.item-card, .passage')].filter((c) => c.checkVisibility()).map((c) => [c.id, Math.round(c.getBoundingClientRect().top)]).filter(([, y]) => y > -150 && y < innerHeight); return JSON.stringify({ y: scrollY, top: l.top, tall: r.querySelector('.brief__layout').hasAttribute('data-tall'), seen: seen.join(' ') }); }), (await focusName(page)).slice(0, 30));
async function at(w, h, path = '/neutrality.html') { const context = await browser.newContext({ viewport: { width: w, height: h } }); const page = await context.newPage(); await page.goto(server.url(path)); await ready(page); await page.waitForTimeout(600); return page; }
const to = async (page, y) => { await page.evaluate((y) => scrollTo(0, y), y); await page.waitForTimeout(100); };
{ console.log('F1');
  const page = await at(1280, 800);
  await page.locator('policy-brief #consensus .item-card__button').click(); await page.waitForTimeout(300);
  await to(page, 2400); await say(page, 'start');
  await page.getByRole('group').getByRole('button', { name: /^Opposition/ }).click(); await page.waitForTimeout(100); await say(page, 'facet');
  const link = page.locator('policy-brief #consensus .cross-links a').first();
  await link.focus(); await page.keyboard.press('Enter'); await page.waitForTimeout(100); await say(page, 'link 100'); await page.waitForTimeout(1300); await say(page, 'link');
  await page.goBack(); await page.waitForTimeout(500); await say(page, 'back');
  await page.goBack(); await page.waitForTimeout(500); await say(page, 'back');
}
{ console.log('F2');
  const page = await at(1280, 800); await to(page, 2400);
  await page.keyboard.press('/'); await page.keyboard.type('recogn', { delay: 40 }); await page.waitForTimeout(300); await say(page, 'typed');
  await page.keyboard.press('Enter'); await page.waitForTimeout(300); await say(page, 'enter');
  await page.keyboard.press('Escape'); await page.waitForTimeout(300); await say(page, 'esc');
}
{ console.log('F4');
  const page = await at(1280, 800); await to(page, 2400);
  for (const name of ['Recommendations', 'Government', 'Domestic politics', 'Domestic politics', 'Government', 'Recommendations']) { await page.getByRole('group').getByRole('button', { name: new RegExp('^' + name) }).click(); await page.waitForTimeout(400); await say(page, name); }
}
{ console.log('F5');
  const page = await at(320, 640); await to(page, 4200);
  await search(page).fill('neutral'); await page.waitForTimeout(300); await say(page, 'typed');
  console.log(await page.evaluate(() => [...CSS.highlights.get('policy-brief-match')].map((h) => { const r = document.createRange(); r.setStart(h.startContainer, h.startOffset); r.setEnd(h.endContainer, h.endOffset); return Math.round(r.getBoundingClientRect().top); }).filter((y) => y > -300 && y < 700).join()));
  await page.keyboard.press('Enter'); await page.waitForTimeout(300); await say(page, 'enter');
  console.log(await page.locator('policy-brief .status-line__hit').textContent(), await page.evaluate(() => [...CSS.highlights.get('policy-brief-current')].map((h) => { const r = document.createRange(); r.setStart(h.startContainer, h.startOffset); r.setEnd(h.endContainer, h.endOffset); return Math.round(r.getBoundingClientRect().top); }).join()));
}
{ console.log('F6');
  const page = await at(320, 640); await to(page, 2692); await say(page, 'start');
  await search(page).pressSequentially('r'); await page.waitForTimeout(400); await say(page, 'r');
  await search(page).press('Escape'); await page.waitForTimeout(400); await say(page, 'esc');
}
{ console.log('F8');
  const page = await at(1280, 800); await to(page, 2400);
  await search(page).fill('opposition'); await page.waitForTimeout(1200); await say(page, 'typed');
  await page.reload(); await ready(page); await page.waitForTimeout(100); await say(page, 'reload'); await page.waitForTimeout(1200); await say(page, 'reload');
}
{ console.log('F9');
  const page = await at(1280, 800); await to(page, 2687);
  await search(page).fill('recogn'); await page.waitForTimeout(1000); await say(page, 'typed');
  await page.goBack(); await page.waitForTimeout(400); await say(page, 'back'); await page.goForward(); await page.waitForTimeout(400); await say(page, 'forward');
  await search(page).press('Escape'); await page.waitForTimeout(400); await say(page, 'esc');
}
await browser.close(); await server.close();
