// Tests of sites in several languages, in a browser. RECOUPE_SITES names their folders, separated as in PATH; the
// small French dossier (`fr`) must be among them in French and English.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';

import { launch, openContext, visitAll } from './chromium.mjs';
import { axeViolations, sidewaysScroll } from './in-page.mjs';
import { serve } from './server.mjs';
import { onePageOfEachKind, sitesToTest } from './site.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NO_SCRIPT = { javaScriptEnabled: false };
const SWITCH = 'nav.languages';

const sites = sitesToTest();
const bilingual = sites.filter((site) => site.read('index.html').includes('class="languages"'));
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('the small French dossier is in two languages, and others show no switch', () => {
  if (sites.some(({ name }) => name === 'fr')) assert.ok(bilingual.some(({ name }) => name === 'fr'));
  for (const site of sites.filter((site) => !bilingual.includes(site))) {
    assert.ok(site.pages.every((path) => !site.read(path).includes('hreflang=')), site.name);
  }
});

for (const site of bilingual) describe(`the site in ${site.name}`, () => {
  let server;
  before(async () => {
    server = await serve(site, site.basePath);
  });
  after(() => server?.close());
  const ordinary = site.pages.filter((path) => path !== '404.html');
  const ofEachKind = [...onePageOfEachKind(site).values()].filter((path) => path !== '404.html');

  test('the switch leads to the same page and back, without JavaScript', async () => {
    none(await visitAll(browser, NO_SCRIPT, ofEachKind, async (page, path) => {
      await page.goto(server.base + path);
      const from = await read(page);
      const faults = [];
      if (from.current !== 1) faults.push(`${path}: the switch marks ${from.current} languages as that of the page`);
      for (const { href, hreflang } of from.links) {
        const answer = await page.goto(href);
        if (answer.status() !== 200) faults.push(`${path}: ${href} answers ${answer.status()}`);
        const there = await read(page);
        if (there.lang !== hreflang) faults.push(`${path}: ${href} is in ${there.lang}, not in ${hreflang}`);
        const back = there.links.find(({ hreflang }) => hreflang === from.lang)?.href;
        if (back !== from.url) faults.push(`${path}: ${href} leads back to ${back}`);
      }
      return faults;
    }));
  });

  test('a reader changes the language by a click, and by the keyboard', async () => {
    const context = await openContext(browser, NO_SCRIPT);
    try {
      const page = await context.newPage();
      const event = ordinary.find((path) => path.startsWith('events/'));
      await page.goto(server.base + event);
      const { lang, links: [{ href, hreflang }] } = await read(page);
      await page.locator(`${SWITCH} a`).first().click();
      assert.equal(page.url(), href);
      assert.equal((await read(page)).lang, hreflang);
      await page.locator(`${SWITCH} a[hreflang="${lang}"]`).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(server.base + event);
    } finally {
      await context.close();
    }
  });

  test('alternates are mutual and hold the page itself', () => {
    const known = new Map();
    const faults = [];
    for (const path of ordinary) {
      const html = site.read(path);
      const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
      const found = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)];
      known.set(canonical, found.map(([, language, href]) => `${language} ${href}`).join('\n'));
      const own = /<html lang="([^"]+)"/.exec(html)[1];
      const holds = found.some(([, language, href]) => language === own && href === canonical);
      if (found.length > 0 && !holds) faults.push(`${path}: is not among its own alternates`);
    }
    for (const [address, alternates] of known) {
      for (const line of alternates.split('\n').filter(Boolean)) {
        const other = line.split(' ')[1];
        if (known.get(other) !== alternates) faults.push(`${address}: ${other} has other alternates`);
      }
    }
    none(faults);
  });

  test('has no violation of accessibility, and does not scroll sideways', async () => {
    const homes = ofEachKind.filter((path) => /(^|\/)index\.html$/.test(path));
    const others = ofEachKind.filter((path) => /\/(events|actors|questions)\//.test(path));
    for (const colorScheme of ['light', 'dark']) {
      const options = { colorScheme, viewport: { width: 320, height: 800 } };
      none(await visitAll(browser, options, [...homes, ...others], async (page, path) => {
        await page.goto(server.base + path);
        const sideways = await page.evaluate(sidewaysScroll);
        await page.evaluate(AXE);
        const violations = await page.evaluate(axeViolations);
        return [...violations, ...(sideways ? [sideways] : [])].map((fault) => `${path}, ${colorScheme}: ${fault}`);
      }));
    }
  });
});

/** What a page says of its languages. */
function read(page) {
  return page.evaluate((selector) => {
    const languages = document.querySelector(selector);
    return {
      url: location.href,
      lang: document.documentElement.lang,
      current: languages.querySelectorAll('[aria-current]').length,
      links: [...languages.querySelectorAll('a')].map(({ href, hreflang }) => ({ href, hreflang })),
    };
  }, SWITCH);
}

function none(faults) {
  assert.deepEqual(faults, []);
}
