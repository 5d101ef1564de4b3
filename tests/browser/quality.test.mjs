// What a reader's machine and eyes are promised, on the fullest pages of sites: RECOUPE_SITES names their folders.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { launch, openContext, visitAll } from './chromium.mjs';
import { holdsEvidence, kindOf, pages, selectors } from './contract.mjs';
import { none } from './faults.mjs';
import { references } from './html.mjs';
import {
  axeViolations, countShifts, evidence, lostInForcedColours, passage, showsText, sidewaysScroll, visibleLinks,
} from './in-page.mjs';
import { withLighthouse } from './lighthouse.mjs';
import { serve } from './server.mjs';
import { fullest, onePageOfEachKind, sitesToTest } from './site.mjs';
import { words } from './words.mjs';

const LEAST_SCORE = 98;
const PAGE_BYTES = 100_000;
const SCRIPT_BYTES = 20_000;
const SHEET_BYTES = 30_000;
/** How late the fonts come where the layout is watched, in ms. */
const FONT_DELAY = 600;
const SCHEMES = ['light', 'dark'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const NO_SCRIPT = { javaScriptEnabled: false };

const sites = sitesToTest();
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const site of sites) describe(`the quality of ${site.name}`, () => testQuality(site));

function testQuality(site) {
  const main = ['home', 'chronology', 'event', 'actor', 'source'].map((kind) => {
    const all = site.pages.filter((page) => pages[kind].test(page));
    assert.ok(all.length > 0, `${site.name} has a page of the kind ${kind}`);
    return fullest(site, all);
  });
  const kinds = [...onePageOfEachKind(site).values()].filter((page) => page !== '404.html');
  let server;
  before(async () => {
    server = await serve(site, '/');
  });
  after(() => server.close());

  test(`scores ${LEAST_SCORE} and more in Lighthouse on a phone`, { timeout: 20 * 60_000 }, async () => {
    await withLighthouse(LEAST_SCORE, async (short) => {
      const faults = [];
      for (const path of main) {
        faults.push(...(await short(server.base + path)).map((fault) => `${path}: ${fault}`));
      }
      none(faults);
    });
  });

  test(`loads at most ${PAGE_BYTES} bytes for a page, and ${SCRIPT_BYTES} of script, compressed`, () => {
    const sizes = new Map();
    const size = (path) => {
      const pack = /\.(css|html|js|json|svg|txt|xml)$/.test(path);
      const bytes = () => readFileSync(join(site.dir, path));
      if (!sizes.has(path)) sizes.set(path, pack ? gzipSync(bytes()).length : bytes().length);
      return sizes.get(path);
    };
    none(site.pages.flatMap((page) => {
      const { scripts, others } = loaded(site, page);
      const script = scripts.map(size).reduce((sum, bytes) => sum + bytes, 0);
      const all = [page, ...others].map(size).reduce((sum, bytes) => sum + bytes, script);
      return [
        ...(all > PAGE_BYTES ? [`${page}: loads ${all} bytes`] : []),
        ...(script > SCRIPT_BYTES ? [`${page}: loads ${script} bytes of script`] : []),
      ];
    }));
    assert.ok(readFileSync(join(site.dir, 'static/style.css')).length <= SHEET_BYTES, 'the style sheet is small');
  });

  test('does not move what it shows, though its fonts come late', async () => {
    none(await visitAll(browser, { reducedMotion: 'no-preference' }, kinds, async (page, path) => {
      await page.addInitScript(countShifts);
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, FONT_DELAY));
        await route.continue();
      });
      const faults = [];
      for (const width of [380, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(server.base + path, { waitUntil: 'load' });
        await page.waitForTimeout(2 * FONT_DELAY);
        const shifts = await page.evaluate(() => window.layoutShifts);
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        const names = [...new Set(shifts.flatMap((shift) => shift.names))].slice(0, 4).join(', ');
        if (sum > 0.001) faults.push(`${path}: shifts by ${sum.toFixed(3)} at ${width} px (${names})`);
      }
      return faults;
    }));
  });

  test('has no accessibility violation, and no sideways scroll at 320 px', async () => {
    none(await visitAll(browser, {}, kinds, async (page, path) => {
      const faults = [];
      await page.goto(server.base + path);
      await page.evaluate(AXE);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        faults.push(...(await page.evaluate(axeViolations)).map((fault) => `${path}: ${colorScheme}: ${fault}`));
      }
      await page.setViewportSize({ width: 320, height: 800 });
      const fault = await page.evaluate(sidewaysScroll);
      return fault ? [...faults, `${path}: ${fault}`] : faults;
    }));
  });

  test('keeps passages and drawings in forced colours', async () => {
    none(await visitAll(browser, { forcedColors: 'active' }, kinds, async (page, path) => {
      await page.goto(server.base + path);
      const lost = await page.evaluate(lostInForcedColours);
      return lost.slice(0, 5).map((fault) => `${path}: ${fault}`);
    }));
  });

  test('leads without JavaScript, by visible links alone, to a page of each kind', async () => {
    const wanted = new Set(kinds.map(kindOf));
    const context = await openContext(browser, NO_SCRIPT);
    try {
      const page = await context.newPage();
      const queue = ['index.html'];
      const seen = new Set(queue);
      const reached = new Set();
      // One page of a kind is opened: what leads on from it leads on from the others.
      while (queue.length > 0 && reached.size < 200) {
        const path = queue.shift();
        const kind = kindOf(path);
        if (reached.has(kind)) continue;
        reached.add(kind);
        await page.goto(server.base + path);
        assert.ok(await page.evaluate(showsText, selectors), `${path} shows its text`);
        for (const address of await page.evaluate(visibleLinks)) {
          if (!address.startsWith(server.base)) continue;
          const next = decodeURIComponent(address.slice(server.base.length).split(/[?#]/)[0]) || 'index.html';
          if (next.endsWith('.html') && !seen.has(next)) queue.push(next);
          seen.add(next);
        }
      }
      none([...wanted].filter((kind) => !reached.has(kind)).map((kind) => `${kind}: no visible link leads there`));
    } finally {
      await context.close();
    }
  });

  test('leads by keyboard alone from the home page to the words of a source', async () => {
    const context = await openContext(browser, {});
    try {
      const page = await context.newPage();
      await page.goto(server.base);
      await tabTo(page, (path) => pages.chronology.test(path));
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => pages.chronology.test(url.pathname.slice(1)));
      // A long chronology is split by year.
      await tabTo(page, (path) => (pages.event.test(path) && holdsEvidence(site.read(path))) || pages.year.test(path));
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !pages.chronology.test(url.pathname.slice(1)));
      if (pages.year.test(new URL(page.url()).pathname.slice(1))) {
        await tabTo(page, (path) => pages.event.test(path) && holdsEvidence(site.read(path)));
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => pages.event.test(url.pathname.slice(1)));
      }
      await tabTo(page, (path, link) => pages.source.test(path) && link.isEvidence);
      const [{ quotation }] = (await page.evaluate(evidence, selectors)).filter(({ visible }) => visible);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => pages.source.test(url.pathname.slice(1)));
      const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
      const landing = await page.evaluate(passage, { id, ...selectors });
      assert.ok(landing.visible, 'the passage is to be seen');
      assert.equal(words(landing.text), words(quotation), 'it is the passage quoted');
    } finally {
      await context.close();
    }
  });

  /** Presses Tab until a link has the focus that `suits`, and its outline is to be seen. */
  async function tabTo(page, suits) {
    for (let presses = 0; presses < 600; presses += 1) {
      await page.keyboard.press('Tab');
      const link = await page.evaluate((evidenceLink) => {
        const active = document.activeElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(active);
        const href = typeof active.href === 'string' ? active.href : '';
        const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
        return { href, isSeen, isEvidence: active.matches(evidenceLink) };
      }, selectors.evidenceLink);
      const path = decodeURIComponent(link.href.slice(server.base.length).split(/[?#]/)[0]);
      if (!link.href.startsWith(server.base) || !suits(path, link)) continue;
      assert.ok(link.isSeen, `the focus on ${link.href} is to be seen`);
      return;
    }
    assert.fail(`no Tab leads on from ${page.url()}`);
  }
}

/** What a page loads at once, fonts apart: scripts, and the rest. */
function loaded(site, page) {
  const fetched = references(site.read(page)).filter((reference) => reference.fetched);
  const paths = fetched.map(({ value }) => new URL(value, `http://site.invalid/${page}`).pathname.slice(1));
  const own = [...new Set(paths)].filter((path) => site.files.has(path) && !path.endsWith('.woff2'));
  const isScript = (path) => path.endsWith('.js');
  return { scripts: own.filter(isScript), others: own.filter((path) => !isScript(path)) };
}
