// Languages and directions in built sites: RECOUPE_SITES names their folders; one of them is in Arabic.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { launch, visitAll } from './chromium.mjs';
import { serve } from './server.mjs';
import { sitesToTest } from './site.mjs';

const sites = sitesToTest();
const languageOf = (site) => /<html lang="([^"]+)"/.exec(site.read('index.html'))?.[1];

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('some site is in Arabic', () => {
  assert.ok(sites.some((site) => languageOf(site)?.startsWith('ar')));
});

for (const site of sites) describe(`the languages of the site in ${site.name}`, () => testSite(site));

function testSite(site) {
  let server;
  let base;
  let titles;
  before(async () => {
    server = await serve(site, site.basePath);
    base = server.base;
    titles = await visitAll(browser, {}, site.pages.filter(isSource), async (page, path) => {
      await page.goto(base + path);
      return [await page.evaluate(() => {
        const heading = document.querySelector('h1');
        return { text: heading.textContent, language: heading.lang };
      })];
    });
  });
  after(() => server?.close());

  test('marks the title of every source that a link shows with its language and direction', async () => {
    const foreign = titles.filter(({ language }) => language && language !== languageOf(site));
    const faults = await visitAll(browser, {}, site.pages.filter((path) => path !== '404.html'), async (page, path) => {
      await page.goto(base + path);
      return page.evaluate(([titles, path]) => {
        const wrong = [];
        for (const link of document.querySelectorAll('main a')) {
          for (const { text, language } of titles) {
            if (link.textContent.trim() !== text) continue;
            const marked = link.closest('[lang]').lang;
            const rtl = /^(ar|fa|he|ur)/.test(language);
            if (marked !== language) wrong.push(`${path}: “${text}” is marked as ${marked}, not ${language}`);
            if (getComputedStyle(link).direction !== (rtl ? 'rtl' : 'ltr')) wrong.push(`${path}: “${text}” runs the wrong way`);
          }
        }
        return wrong;
      }, [foreign, path]);
    });
    assert.deepEqual(faults, []);
  });

  test('marks every quotation with the language of its source', async () => {
    const faults = await visitAll(browser, {}, site.pages.filter((path) => path !== '404.html'), async (page, path) => {
      await page.goto(base + path);
      return page.evaluate((path) => {
        const letters = { rtl: /\p{Script=Arabic}|\p{Script=Hebrew}/u, ltr: /\p{Script=Latin}/u };
        const wrong = [];
        for (const words of document.querySelectorAll('figure.evidence .words, a.quote q')) {
          const first = words.textContent.match(/\p{L}/u)?.[0] ?? '';
          const { direction } = getComputedStyle(words);
          if (first && !letters[direction].test(first)) wrong.push(`${path}: “${words.textContent}” runs ${direction}`);
        }
        return wrong;
      }, path);
    });
    assert.deepEqual(faults, []);
  });

  test('runs in the direction of its language', async () => {
    const direction = languageOf(site)?.startsWith('ar') ? 'rtl' : 'ltr';
    const page = await browser.newPage();
    await page.goto(base + 'index.html');
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), direction);
    await page.close();
  });
}

function isSource(path) {
  return /^sources\/(?!index\.html$)/.test(path);
}
