// Tests of the search and of the previews, in a browser. RECOUPE_SITES names the folders of built sites.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { isFontOfFolder, launch, openContext } from './chromium.mjs';
import { pages } from './contract.mjs';
import { serve } from './server.mjs';
import { sitesToTest } from './site.mjs';

const sites = sitesToTest();
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const isIndexed = (site) => [...site.files].some((path) => path.startsWith('pagefind/'));
const isNiger = (site) => site.files.has('actors/kenneth-ekman.html');
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

test('some site has an index of all words', () => assert.ok(sites.some(isIndexed)));

for (const site of sites) describe(`the search of the site in ${site.name}`, () => testSite(site));

function testSite(site) {
  const event = site.pages.find((path) => pages.event.test(path)) ?? 'index.html';
  let server;
  let base;
  before(async () => {
    server = await serve(site, '/some/project/');
    base = server.base;
  });
  after(() => server.close());

  /** Opens a page, hands it to `visit` and hears what it complains of. */
  const visit = async (address, options, act) => {
    const context = await openContext(browser, options);
    const faults = [];
    try {
      const page = await context.newPage();
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        const isExpected = isFontOfFolder(message.text(), message.location().url);
        if (/^(error|warning)$/.test(message.type()) && !isExpected) faults.push(message.text());
      });
      await page.goto(address);
      await act(page, context);
    } finally {
      await context.close();
    }
    assert.deepEqual(faults, []);
  };
  const ask = async (page, words) => {
    const counted = page.waitForFunction((words) => {
      const form = document.querySelector('form.search');
      return form.dataset.asked === words;
    }, words);
    await page.evaluate(() => {
      const form = document.querySelector('form.search');
      form.addEventListener('asked', () => { form.dataset.asked = form.elements.q.value; });
    });
    await page.locator('form.search input').fill(words);
    await counted;
    return page.locator('.search ol > li');
  };
  const indexed = isIndexed(site) ? test : () => {};
  const niger = isNiger(site) ? test : () => {};

  test('loads nothing of the search before it is opened', async () => {
    await visit(`${base}${event}`, {}, async (page) => {
      const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      assert.deepEqual(loaded.filter((name) => /pagefind|\/data\//.test(name)), []);
    });
  });

  indexed('opens with / and from its link, closes with Esc, and gives the focus back', async () => {
    await visit(`${base}${event}`, {}, async (page) => {
      const dialog = page.locator('dialog.search-dialog');
      for (const open of [() => page.keyboard.press('/'), () => page.locator('.search-link').press('Enter')]) {
        const before = await page.evaluate(() => document.activeElement.className);
        await open();
        await dialog.waitFor();
        assert.equal(await page.evaluate(() => document.activeElement.name), 'q');
        assert.equal(await page.locator('form.search input').inputValue(), '');
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'hidden' });
        const after = await page.evaluate(() => document.activeElement.className);
        assert.ok(after === before || after === 'search-link', after);
      }
    });
  });

  niger('finds words without their accents and in other numbers, and leads to the passage', async () => {
    await visit(`${base}${event}`, {}, async (page) => {
      await page.keyboard.press('/');
      await page.locator('dialog.search-dialog').waitFor();
      const general = await ask(page, 'general');
      assert.ok((await general.allInnerTexts()).some((text) => text.includes('général')));
      const plural = await ask(page, 'délégations américaines');
      assert.ok((await plural.allInnerTexts()).some((text) => text.includes('délégation américaine')));
      assert.equal(await (await ask(page, 'xyzzyx')).count(), 0);
      assert.notEqual(await page.locator('.search [role=status]').textContent(), '');

      await ask(page, 'matériels');
      const passage = page.locator('.search .passages a[href*="sources/"][href*="#"]').first();
      const words = await passage.locator('mark').first().innerText();
      await passage.click();
      await page.waitForURL(/sources\/.*#/);
      const shown = await page.evaluate(() => document.getElementById(location.hash.slice(1)).textContent);
      assert.ok(shown.includes(words.replace(/\P{L}+$/u, '')), shown);
    });
  });

  niger('keeps the very words and spaces of a source', async () => {
    await visit(`${base}search.html`, {}, async (page) => {
      await ask(page, 'djihadisme imminent mille');
      const words = await page.locator('.passages a[href*="sources/"]').first().textContent();
      const source = await page.locator('.passages a[href*="sources/"]').first().getAttribute('href');
      await page.goto(source);
      const article = await page.locator('.article').evaluate((article) => {
        for (const extra of article.querySelectorAll('sup, .visually-hidden')) extra.remove();
        return article.textContent;
      });
      assert.ok(article.includes(words.replace(/^… | …$/g, '')), words);
    });
  });

  niger('chooses by kind and by source, and keeps it in the address', async () => {
    await visit(`${base}search.html?q=soldats&kind=sources`, {}, async (page) => {
      const results = page.locator('.search ol > li');
      await results.first().waitFor();
      const folders = () => page.locator('.search ol > li > .title a').evaluateAll((links) => links.map((link) => link.pathname.split('/').at(-2)));
      assert.deepEqual([...new Set(await folders())], ['sources']);
      await page.locator('select[name=kind]').selectOption('events');
      await page.waitForURL(/kind=events/);
      assert.deepEqual([...new Set(await folders())], ['events']);
      const all = await page.locator('.search [role=status]').textContent();
      await page.locator('select[name=source]').selectOption({ index: 1 });
      await page.waitForURL(/source=/);
      assert.notEqual(await page.locator('.search [role=status]').textContent(), all);
      await page.reload();
      await results.first().waitFor();
      assert.notEqual(await page.locator('select[name=source]').inputValue(), '');
    });
  });

  indexed('is used by keyboard alone', async () => {
    await visit(`${base}${event}`, {}, async (page) => {
      const title = site.read('chronology.html').match(/<a href="events\/[^"]*">([^<]*)</)?.[1] ?? 'a';
      const word = title.split(/[^\p{L}]+/u).reduce((best, word) => (word.length > best.length ? word : best), '');
      await page.keyboard.press('/');
      await page.locator('dialog.search-dialog').waitFor();
      await ask(page, word);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      const focused = await page.evaluate(() => document.activeElement === document.querySelector('.search ol a'));
      assert.ok(focused, 'the first result has the focus');
      const href = await page.evaluate(() => document.activeElement.href);
      await page.keyboard.press('Enter');
      await page.waitForURL(href);
      await page.locator('dialog.search-dialog').waitFor({ state: 'hidden' });
    });
  });

  test('finds titles and names from file://', async () => {
    const folder = `${pathToFileURL(site.dir).href}/`;
    const actor = site.pages.find((path) => pages.actor.test(path)) ?? site.pages.find((path) => pages.source.test(path));
    if (!actor) return;
    const name = site.read(actor).match(/<h1[^>]*>([^<]*)/)[1];
    await visit(`${folder}index.html`, {}, async (page) => {
      await page.locator('.search-link').click();
      const found = await ask(page, fold(name));
      await found.first().waitFor();
      await found.locator('.title a').filter({ hasText: name.trim() }).first().click();
      await page.waitForURL(folder + actor);
    });
  });

  test('leads without JavaScript to the indexes', async () => {
    await visit(`${base}${event}`, { javaScriptEnabled: false }, async (page) => {
      await page.locator('.search-link').click();
      await page.waitForURL(/search\.html$/);
      assert.ok((await page.locator('main').innerText()).length > 20);
      const first = page.locator('main .search-here a').first();
      if (await first.count()) {
        await first.click();
        assert.equal(await page.locator('h1').count(), 1);
      }
    });
  });

  const withLinks = pages.event.test(event) ? test : () => {};
  const linkOf = (page) => page.locator('main a:is([href*="actors/"], [href*="sources/"], [href*="places/"])').first();

  for (const how of ['http', 'file']) {
    withLinks(`shows a card on hover and on focus, until Esc, over ${how}`, async () => {
      const start = how === 'http' ? base : `${pathToFileURL(site.dir).href}/`;
      await visit(start + event, {}, async (page) => {
        const card = page.locator('.card');
        const link = linkOf(page);
        if (!await link.count()) return;
        await link.hover();
        await card.waitFor();
        const [box, at] = [await card.boundingBox(), await link.evaluate((link) => link.getClientRects()[0].toJSON())];
        assert.ok(box.y + box.height <= at.top + 1 || box.y >= at.bottom - 1, 'the card does not cover the link');
        assert.ok(box.x >= 0 && box.x + box.width <= page.viewportSize().width);
        assert.ok((await card.innerText()).length > 3);
        assert.equal(await link.getAttribute('aria-describedby'), 'card');
        await card.hover();
        await page.waitForTimeout(400);
        assert.ok(await card.isVisible(), 'the pointer may rest on the card');
        await page.keyboard.press('Escape');
        await card.waitFor({ state: 'hidden' });
        await page.mouse.move(0, 0);

        await link.evaluate((link) => {
          const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')];
          stops[stops.indexOf(link) - 1].focus();
        });
        await page.keyboard.press('Tab');
        await card.waitFor();
        await page.keyboard.press('Shift+Tab');
        await page.waitForFunction(() => document.querySelector('main a[aria-describedby=card]') === null
          || document.querySelector('main a[aria-describedby=card]') === document.activeElement);
      });
    });
  }

  withLinks('shows no card on touch', async () => {
    await visit(`${base}${event}`, { hasTouch: true, isMobile: true, viewport: { width: 380, height: 700 } }, async (page) => {
      const link = linkOf(page);
      if (!await link.count()) return;
      await link.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
      await link.tap();
      await page.waitForTimeout(900);
      assert.ok(!await page.locator('.card').isVisible());
    });
  });
}
