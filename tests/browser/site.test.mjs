// Tests of built sites, in a browser and out of it. RECOUPE_SITES names their folders, separated as in PATH.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { complaints, launch, openContext, visitAll } from './chromium.mjs';
import { holdsEvidence, pages, selectors } from './contract.mjs';
import { none } from './faults.mjs';
import { references } from './html.mjs';
import { axeViolations, evidence, passage, showsText, sidewaysScroll } from './in-page.mjs';
import { linkFaults } from './links.mjs';
import { nuFaults } from './nu.mjs';
import { serve } from './server.mjs';
import { onePageOfEachKind, sitesToTest } from './site.mjs';
import { words } from './words.mjs';

const SCHEMES = ['light', 'dark'];
const WIDTHS = [320, 380];
const NO_SCRIPT = { javaScriptEnabled: false };
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const sites = sitesToTest();
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('some site has evidence to follow', () => {
  assert.ok(sites.some((site) => site.pages.some((path) => holdsEvidence(site.read(path)))));
});

for (const site of sites) describe(`the site in ${site.name}`, () => testSite(site));

function testSite(site) {
  // 404.html is only ever read at an address that does not exist, and has a test of its own.
  const ordinary = site.pages.filter((page) => page !== '404.html');
  // A dossier of articles alone has no evidence to follow.
  const testOfEvidence = site.pages.some((path) => holdsEvidence(site.read(path))) ? test : () => {};
  const servers = new Map();
  let base;
  before(async () => {
    for (const mount of new Set(['/', '/some/project/', site.basePath])) servers.set(mount, await serve(site, mount));
    base = servers.get(site.basePath).base;
  });
  after(() => Promise.all([...servers.values()].map((server) => server.close())));

  test('has no broken link or anchor, and no id twice on a page', () => none(linkFaults(site)));

  test('opens from file:// without a complaint', async () => {
    const folder = `${pathToFileURL(site.dir).href}/`;
    none(await visitAll(browser, {}, ordinary, (page, path) => complaints(page, folder + path, folder)));
  });

  for (const [where, mount] of [['at a domain root', '/'], ['under a path', '/some/project/']]) {
    test(`opens ${where} without a complaint`, async () => {
      const { base } = servers.get(mount);
      none(await visitAll(browser, {}, ordinary, (page, path) => complaints(page, base + path, base)));
    });
  }

  test('answers a missing address with a page that has its style', async () => {
    const tied = references(site.read('404.html')).some(({ fetched, value }) => fetched && value.startsWith('/'));
    const mounts = tied ? [site.basePath] : [...servers.keys()];
    const missing = mounts.flatMap((mount) => ['missing.html', 'no/such/folder/missing'].map((path) => [mount, path]));
    none(await visitAll(browser, {}, missing, async (page, [mount, path]) => {
      const { base } = servers.get(mount);
      const faults = await complaints(page, base + path, base, 404);
      const rules = await page.evaluate(() => [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).length);
      return rules > 0 ? faults : [...faults, `${mount}${path}: has no style`];
    }));
  });

  test('shows its text without JavaScript', async () => {
    none(await visitAll(browser, NO_SCRIPT, site.pages, async (page, path) => {
      await page.goto(base + path);
      const isRead = await page.evaluate(showsText, selectors);
      return isRead ? [] : [`${path}: nothing is to be read in ${selectors.main}`];
    }));
  });

  testOfEvidence('leads by clicks from the home page to the words of a source, without JavaScript', async () => {
    const context = await openContext(browser, NO_SCRIPT);
    try {
      const page = await context.newPage();
      await page.goto(base);
      await follow(page, (path) => pages.chronology.test(path));
      await follow(page, (path) => pages.event.test(path) && holdsEvidence(site.read(path)));

      const found = await page.evaluate(evidence, selectors);
      const index = found.findIndex(({ visible, href }) => visible && pages.source.test(pathOf(href)));
      assert.ok(index >= 0, `${page.url()} has visible evidence`);
      await page.locator(selectors.evidenceLink).nth(index).click();
      await page.waitForURL(found[index].href);

      const landing = await page.evaluate(passage, { id: idOf(page.url()), ...selectors });
      if (!landing.withheld) {
        assert.equal(words(landing.text), words(found[index].quotation), `the words at ${page.url()}`);
      }
      assert.ok(landing.visible, `a reader sees the passage at ${page.url()}`);
    } finally {
      await context.close();
    }
  });

  testOfEvidence('leads each piece of evidence to its very words', async () => {
    const quotations = new Map();
    // The whole dossier on one page leads to its own list of passages.
    const telling = site.pages.filter((path) => holdsEvidence(site.read(path)) && !/(^|\/)whole(-\d+)?\.html$/.test(path));
    const faults = await visitAll(browser, NO_SCRIPT, telling, async (page, path) => {
      await page.goto(base + path);
      for (const each of await page.evaluate(evidence, selectors)) {
        const target = pathOf(each.href);
        quotations.set(target, [...(quotations.get(target) ?? []), { on: path, ...each }]);
      }
      return [];
    });
    assert.ok(quotations.size > 0, 'the site has evidence');

    faults.push(...await visitAll(browser, NO_SCRIPT, [...quotations], async (page, [target, quoted]) => {
      if (!pages.source.test(target)) return [`${quoted[0].on}: evidence leads to ${target}, which is no source`];
      await page.goto(base + target);
      const wrong = [];
      for (const { on, href, quotation } of quoted) {
        const { text, withheld } = await page.evaluate(passage, { id: idOf(href), ...selectors });
        if (!withheld && (!words(text) || words(text) !== words(quotation))) {
          wrong.push(`${on}: “${quotation.trim()}” leads to “${text.trim()}”`);
        }
      }
      return wrong;
    }));
    none(faults);
  });

  test('does not scroll sideways on a small screen', async () => {
    none(await visitAll(browser, {}, site.pages, async (page, path) => {
      const faults = [];
      await page.goto(base + path);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
      for (const colorScheme of SCHEMES) {
        for (const width of WIDTHS) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 800 });
          const fault = await page.evaluate(sidewaysScroll);
          if (fault) faults.push(`${path} (${colorScheme}): ${fault}`);
        }
      }
      return faults;
    }));
  });

  test('has no accessibility violation on the fullest page of each kind, in light and dark', async () => {
    none(await visitAll(browser, {}, [...onePageOfEachKind(site).values()], async (page, path) => {
      const faults = [];
      await page.goto(base + path);
      await page.evaluate(AXE);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        const violations = await page.evaluate(axeViolations);
        faults.push(...violations.map((violation) => `${path} (${colorScheme}): ${violation}`));
      }
      return faults;
    }));
  });

  test('has no error for the Nu HTML checker', async (t) => {
    const { html, css } = await nuFaults(site);
    for (const fault of css) t.diagnostic(`style sheet: ${fault}`);
    none(html);
  });

  /** Clicks the first visible link of a page whose path from the site's root `suits`. */
  async function follow(page, suits) {
    const links = page.locator('a[href]');
    const addresses = await links.evaluateAll((all) => all.map((link) => (link.checkVisibility() ? new URL(link.getAttribute('href'), location.href).href : '')));
    const index = addresses.findIndex((address) => address.startsWith(base) && suits(pathOf(address)));
    assert.ok(index >= 0, `${page.url()} links the next page of the journey`);
    await links.nth(index).click();
    await page.waitForURL(addresses[index]);
  }

  function pathOf(address) {
    return decodeURIComponent(address.slice(base.length).split('#')[0]);
  }
}

const idOf = (address) => decodeURIComponent(new URL(address).hash.slice(1));
