import { serve } from './support/server.mjs'; import { launch } from './support/chromium.mjs';
const s=await serve({}); const b=await launch();
for (const path of ['/neutrality.html', '/neutrality.html?q=neutral']) { const p=await b.newPage({serviceWorkers:'block',viewport:{width:1280,height:640}});
 await p.goto(s.url(path)); await p.waitForFunction(()=>document.querySelector('policy-brief').state==='ready');
 const log=async(x)=>console.log(path,x,await p.evaluate(()=>[scrollY,document.documentElement.scrollHeight]));
 await log('ready'); await p.getByRole('button', { name: 'Expand all' }).click(); await log('clicked');
 await p.evaluate(() => scrollTo(0, document.documentElement.scrollHeight - innerHeight - 400)); await log('scrolled'); await p.waitForTimeout(100); await log('100ms');  const rel=s.hold(/\.wasm$/); await p.reload({waitUntil:'commit'}); for (let i=0;i<4;i++) {await p.waitForTimeout(500); await log('reloaded');} rel(); await p.waitForTimeout(1500); await log('done'); await p.close(); }
await b.close(); await s.close();
