// Tests of the chronology of built sites. RECOUPE_SITES names their folders, separated as in PATH.
//
// A chronology of many events stands on pages by year: those sites have a page of a year.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { launch, openContext } from './chromium.mjs';
import { pages } from './contract.mjs';
import { serve } from './server.mjs';
import { sitesToTest } from './site.mjs';

const PAGE = 'chronology.html';
const MOST_BYTES = 500_000;

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const sites = sitesToTest().filter((site) => /li class="event|class="contents"/.test(site.read(PAGE)));

test('some site has a chronology with filters', () => {
  assert.ok(sites.some((site) => site.files.has('chronology/facets.js')));
});

for (const site of sites) describe(`the chronology in ${site.name}`, () => testSite(site));

function testSite(site) {
  const divided = site.pages.some((path) => pages.period.test(path));
  const all = site.pages.filter((path) => path === PAGE || pages.period.test(path));
  // A dossier of one event has nothing to choose from.
  const testOfFilters = site.files.has('chronology/facets.js') ? test : () => {};
  let server;
  before(async () => {
    server = await serve(site, '/');
  });
  after(() => server.close());

  /** Opens a page, with or without JavaScript; closes all of it when `visit` is done. */
  async function open(path, options, visit) {
    const context = await openContext(browser, options);
    try {
      const page = await context.newPage();
      await page.goto(path.startsWith('file:') ? path : server.base + path);
      return await visit(page);
    } finally {
      await context.close();
    }
  }

  /** The ids of the events that are shown. */
  const shown = (page) => page.evaluate(() => [...document.querySelectorAll('.events li.event')]
    .filter((event) => event.checkVisibility())
    .map((event) => event.id || event.querySelector('a').getAttribute('href').replace(/^.*\/|\.html$/g, '')));

  /** How many events are said to be shown. */
  const told = async (page) => Number((await page.locator('.filtered').innerText()).replace(/[\u202f\u00a0,.](?=\d{3})/g, '').match(/\d+/)?.[0]);

  const events = site.pages.filter((path) => pages.event.test(path)).map((path) => path.replace(/^.*\/|\.html$/g, ''));

  test('lists every event once, without JavaScript, and its page leads there', async () => {
    const listed = [];
    for (const path of all) {
      await open(path, { javaScriptEnabled: false }, async (page) => {
        const here = await shown(page);
        assert.ok(!(await page.locator('main .filters').isVisible().catch(() => false)), 'filters need JavaScript');
        listed.push(...here.map((id) => `${path}#${id}`));
      });
    }
    const ids = new Set(listed.map((place) => place.split('#')[1]));
    assert.deepEqual(events.filter((id) => !ids.has(id)), [], 'no event is missing');
    assert.equal(listed.length, events.length, 'no event stands twice');
    for (const place of listed.filter((_, at) => at % Math.ceil(listed.length / 20) === 0)) {
      const id = place.split('#')[1];
      assert.ok(site.read(`events/${id}.html`).includes(`href="../${place}"`), `${id} leads to ${place}`);
    }
  });

  test('has pages of a size that a phone can load', () => {
    for (const path of all) assert.ok(site.read(path).length < MOST_BYTES, `${path} is small enough`);
  });

  test('has marks above the list that lead to their events and say their names', async () => {
    for (const path of [PAGE, ...all.slice(0, 4)]) {
      await open(path, { javaScriptEnabled: false }, async (page) => {
        const marks = await page.locator('.overview svg a').evaluateAll((found) => found.map((mark) => ({
          href: mark.href.baseVal,
          label: mark.getAttribute('aria-label'),
          room: [mark.getBoundingClientRect().width, mark.getBoundingClientRect().height],
          isBar: mark.dataset.at.includes('-'),
        })));
        for (const { href, label, room, isBar } of marks) {
          const target = new URL(href, page.url());
          const file = decodeURIComponent(target.pathname.slice(1));
          assert.ok(site.files.has(file), `${href} leads somewhere`);
          if (target.hash) assert.ok(site.read(file).includes(`id="${decodeURIComponent(target.hash.slice(1))}"`), href);
          if (isBar) assert.match(label, /\d/, 'a bar says how many');
          else assert.ok((await page.locator(`[id="${target.hash.slice(1)}"] .title a`).innerText()).startsWith(label.split(' · ')[0].slice(0, 20)));
          assert.ok(room.every((side) => side >= 23.5), `${label} is large enough: ${room}`);
        }
      });
    }
  });

  test('keeps year and month in sight', async () => {
    const path = divided ? all.find((page) => site.read(page).includes('li class="month')) : PAGE;
    await open(path, {}, async (page) => {
      const headings = await page.evaluate(() => {
        const month = [...document.querySelectorAll('.month')].find((part) => part.querySelector('h3') && part.offsetHeight > 300);
        if (!month) return undefined;
        document.documentElement.style.scrollBehavior = 'auto';
        scrollTo(0, month.getBoundingClientRect().top + scrollY + month.offsetHeight / 2);
        const [year, own] = [month.closest('.year').querySelector('h2'), month.querySelector('h3')].map((part) => part.getBoundingClientRect());
        return { year: year.top, bottom: year.bottom, month: own.top };
      });
      if (!headings) return;
      assert.ok(headings.year >= -1 && headings.year < 5, `the year is at ${headings.year}`);
      assert.ok(headings.month >= headings.bottom - 2 && headings.month < headings.bottom + 40, `the month is at ${headings.month}`);
    });
  });

  testOfFilters('is filtered by keyboard; the address keeps it, and the count is told', async () => {
    await open(PAGE, {}, async (page) => {
      await page.locator('main .filters summary').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('main [name=from]').options.length > 1);
      await page.keyboard.press('Tab');
      let name;
      for (let step = 0; step < 12; step += 1) {
        name = await page.evaluate(() => document.activeElement.name);
        if (name === 'from') break;
        await page.keyboard.press('Tab');
      }
      assert.equal(name, 'from');
      // Opens on the first period but the last choice of the list, by the keyboard alone.
      await page.keyboard.press('End');
      await page.waitForFunction(() => new URL(location.href).searchParams.has('from'));
      const count = await told(page);
      const left = await shown(page);
      assert.ok(count > 0 && count <= events.length);
      assert.equal(left.length, Math.min(count, 300));
      const out = await page.locator('.overview [data-at].out').count();
      if (count < events.length && (await page.locator('.overview [data-at]').count()) > 1) assert.ok(out > 0, 'the overview shows what is left');

      await page.reload();
      await page.waitForFunction(() => document.querySelector('.filtered').textContent);
      assert.equal(await told(page), count);
      assert.deepEqual(await shown(page), left);
      assert.equal(await page.locator('main .filters').getAttribute('open'), '');
      assert.equal(await page.locator('.filtered').getAttribute('role'), 'status');

      await page.locator('main .filters button').focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !location.search);
      if (!divided) assert.equal((await shown(page)).length, events.length);
      assert.equal(await page.locator('.filtered').innerText(), '');
    });
  });

  testOfFilters('finds by source the events that the source tells, from a folder too', async () => {
    const source = await open(`${pathToFileURL(site.dir).href}/${PAGE}`, {}, async (page) => {
      await page.locator('main .filters summary').click();
      await page.waitForFunction(() => document.querySelector('main [name=source]').options.length > 1);
      const id = await page.locator('main [name=source] option').nth(1).getAttribute('value');
      await page.locator('main [name=source]').selectOption(id);
      await page.waitForFunction(() => document.querySelector('.filtered').textContent);
      const left = await shown(page);
      assert.equal(left.length, Math.min(await told(page), 300));
      for (const event of left.slice(0, 20)) {
        assert.ok(site.read(`events/${event}.html`).includes(`sources/${id}.html`), `${event} is told by ${id}`);
      }
      return { id, left };
    });
    await open(`${PAGE}?source=${source.id}`, {}, async (page) => {
      await page.waitForFunction(() => document.querySelector('.filtered').textContent);
      assert.deepEqual(await shown(page), source.left, 'an address that is sent to another shows the same');
      await page.goto(`${server.base}index.html`);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('.filtered').textContent);
      assert.deepEqual(await shown(page), source.left);
    });
  });

  test('sets what happened beside what was published', async () => {
    if (!site.files.has('chronology/published.html')) return;
    assert.ok(site.read(PAGE).includes('href="chronology/published.html"'));
    await open('chronology/published.html', { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator('.views [aria-current=page]').count(), 1);
      const rows = await page.locator('.published tbody tr').count();
      assert.ok(rows > 0);
      for (const mark of await page.locator('.strips svg a[href^="#"]').all()) {
        const id = (await mark.getAttribute('href')).slice(1);
        assert.equal(await page.locator(`tr[id="${id}"]`).count(), 1);
      }
    });
  });
}
