// node look.mjs ADDRESS MODULES < what.json > seen.json
// Opens each page that it is told to, in headless Chromium, and tells what was seen there. It judges nothing: the tests do.
//
// what: { "pages": [path, …], "dark": [path, …], "searches": [text, …] }
// seen: { "pages": [{ path, at, findings, wide, outside, complaints, diagrams, undrawn }, …], "searches": [{ text, told, results }, …] }
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [, , address, modules] = process.argv;
const require = createRequire(join(modules, 'package.json'));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const what = JSON.parse(readFileSync(0, 'utf8'));

const views = {
  phone: { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
};

// A folder of its own: a browser that was killed leaves nothing behind that the next one would find.
const profile = mkdtempSync(join(tmpdir(), 'hrsaas-browser-'));
const browser = await chromium.launch({
  executablePath: process.env.HRSAAS_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', `--disk-cache-dir=${profile}`],
});
const seen = { pages: [], searches: [] };

// A page comes late where other suites take the processors; whoever started this sets the limit for the whole.
const patience = 240_000;

// A page on which whatever it asks for elsewhere is noted and refused.
const open = async (context, notes) => {
  await context.route('**/*', route => {
    const url = route.request().url();
    if (url.startsWith(address) || url.startsWith('data:') || url.startsWith('blob:')) return route.continue();
    notes.outside.push(url);
    return route.abort();
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  page.on('console', message => { if (message.type() === 'error' || message.type() === 'warning') notes.complaints.push(message.text()); });
  page.on('pageerror', error => notes.complaints.push(String(error)));
  return page;
};

// Scripts of the page's own cannot bring axe in past its policy; the driver can, by evaluating it.
const judge = async page => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(violation => ({ rule: violation.id, impact: violation.impact, at: violation.nodes.slice(0, 3).map(node => `${node.target.join(' ')}: ${node.html.slice(0, 160)}`) }));
};

const ready = async page => {
  if (await page.locator('figure.diagram').count() > 0) await page.waitForSelector('html[data-drawn]', { state: 'attached' });
  // The reference says nothing before a group and an operation of it are opened.
  if (await page.locator('#swagger-ui').count() > 0) {
    const shown = page.locator('#swagger-ui .opblock-tag, #swagger-ui .errors-wrapper').first();
    await shown.waitFor();
    if (await page.locator('#swagger-ui .errors-wrapper').count() > 0) throw new Error(`The reference says: ${await shown.innerText()}`);
    await page.locator('#swagger-ui .opblock-tag').first().click({ noWaitAfter: true });
    await page.locator('#swagger-ui .opblock-post .opblock-summary-control').first().click({ noWaitAfter: true });
    await page.waitForSelector('#swagger-ui .opblock-body .responses-wrapper');
  }
};

try {
  await Promise.all(Object.entries(views).map(async ([at, view]) => {
    const notes = { outside: [], complaints: [] };
    const context = await browser.newContext(view);
    const page = await open(context, notes);
    for (const path of at === 'dark' ? what.dark : what.pages) {
      notes.outside = [];
      notes.complaints = [];
      const answer = await page.goto(new URL(path, address).href);
      await ready(page);
      seen.pages.push({
        path, at, status: answer.status(),
        findings: await judge(page),
        wide: await page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth),
        diagrams: await page.locator('figure.diagram .drawn svg').count(),
        undrawn: await page.locator('figure.diagram').evaluateAll(figures => figures.filter(figure => figure.dataset.failed || !figure.querySelector('svg')).map(figure => figure.dataset.failed ?? 'not drawn')),
        outside: notes.outside, complaints: notes.complaints,
      });
    }
    for (const text of at === 'phone' ? what.searches : []) {
      await page.goto(new URL(`/docs/search?q=${encodeURIComponent(text)}`, address).href);
      await page.waitForFunction(() => document.getElementById('found').textContent !== '');
      seen.searches.push({
        text, told: await page.textContent('#found'),
        results: await page.locator('#results a').evaluateAll(links => links.map(link => new URL(link.href).pathname + new URL(link.href).hash)),
      });
    }
    await context.close();
  }));
} finally {
  await browser.close();
  rmSync(profile, { recursive: true, force: true });
}
console.log(JSON.stringify(seen));
