import { launch } from './support/chromium.mjs';
import { serve } from './support/server.mjs';
import { ready, search, focusName } from './support/reader.mjs';
import { hostPage, element } from './support/host_page.mjs';
import { cards } from './support/brief.mjs';
const server = await serve(); const browser = await launch();
server.page('/host.html', hostPage(`<style>body{margin:0}main{height:100vh;overflow:auto}</style><main><h1>App</h1>${element('src="/briefs/neutrality.json"')}<p style="height:600px">Foot</p></main>`));
const say = async (page, s) => console.log(s, await page.evaluate(() => { const r = document.querySelector('policy-brief').shadowRoot; return JSON.stringify({ win: scrollY, main: document.querySelector('main').scrollTop, bar: Math.round(r.querySelector('.controls__bar').getBoundingClientRect().top), winmax: document.documentElement.scrollHeight - innerHeight, seen: [...r.querySelectorAll('.item-card, .passage')].filter((c) => c.checkVisibility()).map((c) => [c.id, Math.round(c.getBoundingClientRect().top)]).filter(([, y]) => y > -150 && y < innerHeight).slice(0, 3).join(' ') }); }));
for (const [w, h] of [[1280, 800], [320, 640]]) {
const context = await browser.newContext({ viewport: { width: w, height: h } }); const page = await context.newPage();
await page.goto(server.url('/host.html')); await ready(page); await page.waitForTimeout(500);
const to = async (y) => { await page.evaluate((y) => document.querySelector('main').scrollTo(0, y), y); await page.waitForTimeout(150); };
await to(3000); await say(page, 'start');
await page.evaluate(() => document.querySelector('policy-brief').filter = { kinds: ['finding'] }); await page.waitForTimeout(400); await say(page, 'findings');
await page.evaluate(() => document.querySelector('policy-brief').clearFilter()); await page.waitForTimeout(400); await say(page, 'clear');
await page.evaluate(() => document.querySelector('policy-brief').filter = { query: 'xyzzy' }); await page.waitForTimeout(400); await say(page, 'xyzzy');
await page.evaluate(() => document.querySelector('policy-brief').clearFilter()); await page.waitForTimeout(400); await say(page, 'clear');
await page.evaluate((id) => location.hash = id, cards[2].id); await page.waitForTimeout(1300); await say(page, 'hash'); await page.mouse.move(w * 0.7, 400); await page.mouse.wheel(0, 200); await page.waitForTimeout(300); await say(page, 'wheel');
await page.evaluate((id) => location.hash = id, cards.at(-1).id); await page.waitForTimeout(1300); await say(page, 'hash');
await page.goBack(); await page.waitForTimeout(600); await say(page, 'back');
}
await browser.close(); await server.close();
