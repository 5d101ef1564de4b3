// Tests of annotated articles and of the keys of all pages. RECOUPE_SITES names the sites, separated as in PATH.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

import { launch, openContext } from './chromium.mjs';
import { pages } from './contract.mjs';
import { serve } from './server.mjs';
import { fullest, sitesToTest } from './site.mjs';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 380, height: 800 };

const sites = sitesToTest();
const isAnnotated = (site) => (path) => pages.source.test(path) && site.read(path).includes('<details class="notes"');
const annotated = sites.filter((site) => site.pages.some(isAnnotated(site)));
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('some site has annotated articles', () => assert.ok(annotated.length > 0));
for (const site of annotated) describe(`the articles of ${site.name}`, () => testArticles(site));

function testArticles(site) {
  const path = fullest(site, site.pages.filter(isAnnotated(site)));
  let server;
  before(async () => {
    server = await serve(site, site.basePath);
  });
  after(() => server.close());

  /** Runs `body(page)` on the fullest article. */
  const on = async (query, options, body) => {
    const context = await openContext(browser, { viewport: WIDE, permissions: ['clipboard-read', 'clipboard-write'], ...options });
    try {
      const page = await context.newPage();
      await page.goto(server.base + path + query);
      await body(page);
    } finally {
      await context.close();
    }
  };
  const isSeen = (page, selector) => page.locator(selector).first().isVisible();

  test('are read without annotations by a switch that the address keeps', () => on('', {}, async (page) => {
    const button = page.locator('.annotated .switch');
    assert.equal(await button.getAttribute('aria-pressed'), 'false');
    const first = await page.locator('.article').evaluate((article) => article.innerText.length);
    await button.click();
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    assert.match(page.url(), /\?notes=off$/);
    for (const quiet of ['.article .note', '.article sup', '.legend']) assert.equal(await isSeen(page, quiet), false, quiet);
    assert.ok(await page.locator('.article').evaluate((article) => article.innerText.length) < first);
    const lines = await page.evaluate(() => [...document.querySelectorAll('.article :is(mark, .k, a.name, .read-date)')]
      .map((each) => getComputedStyle(each))
      .filter((style) => style.backgroundColor !== 'rgba(0, 0, 0, 0)'
        || (style.textDecorationLine !== 'none' && style.textDecorationColor !== 'rgba(0, 0, 0, 0)')).length);
    assert.equal(lines, 0, 'nothing but the text');
    await page.reload();
    assert.equal(await button.getAttribute('aria-pressed'), 'true');
    const inside = await page.evaluate(() => document.querySelector('a[href^="#"]').href);
    assert.match(inside, /\?notes=off#/, 'links inside the page keep it');
    await page.keyboard.press('a');
    assert.ok(!page.url().includes('notes=off'));
    assert.ok(await isSeen(page, '.article .note'));
  }));

  test('show the kinds that the legend and the address ask for', () => on('', {}, async (page) => {
    const entries = page.locator('.legend button');
    const kinds = await page.locator('.legend [data-kind]').evaluateAll((all) => all.map((each) => each.dataset.kind));
    const counts = await entries.evaluateAll((all) => all.map((each) => each.textContent.match(/\d+\s*$/)[0].trim()));
    const notes = await page.locator('.article .number').count();
    assert.equal(counts.reduce((sum, count) => sum + Number(count), 0), notes);
    const visible = () => page.evaluate(() => [...document.querySelectorAll('.article li.note')]
      .filter((note) => note.checkVisibility()).map((note) => note.className.match(/k-(\w+)/)[1]));
    const tinted = (kind) => page.evaluate((kind) => [...document.querySelectorAll(`.article .k-${kind}:is(mark, .k)`)]
      .some((run) => getComputedStyle(run).textDecorationLine !== 'none'), kind);
    await entries.first().click();
    assert.equal(await entries.first().getAttribute('aria-pressed'), 'false');
    assert.ok(!(await visible()).includes(kinds[0]));
    assert.equal(await tinted(kinds[0]), false);
    assert.equal(new URL(page.url()).search, `?kinds=${kinds.slice(1).join(',')}`);
    const left = await visible();
    await page.reload();
    assert.deepEqual(await visible(), left);
    await entries.first().click();
    assert.equal(new URL(page.url()).search, '');
    assert.equal(await tinted(kinds[0]), true);
    assert.deepEqual(new Set(await visible()), new Set(kinds));
  }));

  test('give four citations of each passage, with its words and its address', () => on('', {}, async (page) => {
    const cites = page.locator('.article a.cite');
    const passages = await page.evaluate(() => [...document.querySelectorAll('.article a.number')].map((link) => link.hash));
    const canonical = await page.evaluate(() => document.querySelector('link[rel="canonical"]')?.href);
    for (const index of [0, Math.floor(passages.length / 2), passages.length - 1]) {
      const cite = cites.nth(index);
      await cite.focus();
      await page.keyboard.press('Enter');
      const dialog = page.locator('dialog[open]');
      const quotation = await dialog.locator('blockquote').textContent();
      const address = `${canonical ?? page.url().split(/[?#]/)[0]}${passages[index]}`;
      assert.equal(await dialog.locator('.here').evaluate((link) => link.href), address);
      const marks = await page.evaluate((hash) => {
        const number = document.querySelector(`.article a.number[href="${hash}"]`).textContent.trim();
        return [...document.querySelectorAll(`mark[data-notes~="${number}"]`)].map((mark) => mark.textContent).join('');
      }, passages[index]);
      const bare = (text) => text.replace(/ \[…\] |[ \t\r\n]/g, '');
      assert.equal(bare(quotation), bare(marks), 'the words are the passage’s');
      const made = {};
      for (const format of ['text', 'bibtex', 'csl-json', 'markdown']) {
        await dialog.locator(`[value="${format}"]`).check();
        made[format] = await dialog.locator('pre').textContent();
      }
      assert.ok(made.text.includes(quotation) && made.text.includes(address), made.text);
      const [item] = JSON.parse(made['csl-json']);
      assert.ok(item.title && item.type && item.note.includes(quotation), made['csl-json']);
      assert.ok([item.URL, item.note].join().includes(address));
      let open = 0;
      for (const mark of made.bibtex.match(/[{}]/g)) {
        open += mark === '{' ? 1 : -1;
        assert.ok(open >= 0);
      }
      assert.equal(open, 0, made.bibtex);
      assert.match(made.bibtex, /^@misc\{[a-z0-9-]+,\n/);
      assert.ok(made.markdown.startsWith('> ') && made.markdown.includes(`](${address})`), made.markdown);
      await dialog.locator('.copy').click();
      await page.waitForFunction(() => document.querySelector('dialog[open] [role="status"]').textContent);
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), made.markdown);
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      assert.ok(await cite.evaluate((link) => link === document.activeElement), 'the focus goes back');
    }
  }));

  test('are walked through with j and k', () => on('', {}, async (page) => {
    const expected = await page.evaluate(() => [...document.querySelectorAll('.article a.number')]
      .sort((a, b) => a.textContent - b.textContent).map((link) => link.hash));
    const seen = [];
    for (let step = 0; step < expected.length; step += 1) {
      await page.keyboard.press('j');
      const [hash, fits] = await page.evaluate(() => {
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        const focused = document.activeElement.matches('mark.current');
        const note = document.querySelector('li.note.current');
        return [location.hash, focused && note?.checkVisibility() && bottom > 0 && top < innerHeight];
      });
      assert.ok(fits, `${hash} is seen, and has the focus`);
      seen.push(hash);
    }
    assert.deepEqual(seen, expected);
    await page.keyboard.press('k');
    assert.equal(new URL(page.url()).hash, expected.at(-2) ?? expected.at(-1));
  }));

  test('fold their notes on small screens, and open those that are asked for', () => on('', { viewport: NARROW, hasTouch: true }, async (page) => {
    assert.equal(await isSeen(page, '.article .note'), false);
    await page.locator('.article details.notes summary').first().click();
    assert.ok(await isSeen(page, '.article .note'));
    const last = page.locator('.article a.note-ref').last();
    await last.click();
    const note = page.locator(await last.getAttribute('href'));
    assert.ok(await note.isVisible());
    const small = await page.evaluate(() => [...document.querySelectorAll('.legend button, .switch, .notes summary, .tools a')]
      .filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect())
      .filter(({ width, height }) => Math.min(width, height) < 24).length);
    assert.equal(small, 0, 'targets of less than 24 px');
  }));

  test('are all there without JavaScript', async () => {
    for (const viewport of [WIDE, NARROW]) {
      await on('', { javaScriptEnabled: false, viewport }, async (page) => {
        assert.ok(await isSeen(page, '.legend .k'));
        assert.equal(await page.locator('.article li.note').first().isVisible(), viewport === WIDE);
        if (viewport === NARROW) await page.locator('.article summary').first().click();
        assert.ok(await isSeen(page, '.article li.note'));
        await page.locator('.article a.cite').first().focus();
        await page.keyboard.press('Enter');
        assert.match(page.url(), /#cite$/);
        for (const format of ['text', 'bibtex', 'csl-json', 'markdown']) {
          const citation = page.locator(`.citation[data-format="${format}"]`);
          if (format !== 'text') await citation.locator('summary').click();
          const words = await citation.locator('pre').innerText();
          assert.ok(words.length > 20, format);
          if (format === 'csl-json') assert.ok(JSON.parse(words)[0].title);
        }
      });
    }
  });

  const data = JSON.parse(site.read('data/dossier.json'));
  const outside = data.sources.filter((source) => source.address?.startsWith('http') && source.evidence?.length !== 0);
  if (outside.length > 0) {
    test('lead to their words at the address of the source', () => on('', {}, async (page) => {
      let directives = 0;
      for (const source of outside) {
        await page.goto(`${server.base}sources/${source.id}.html`);
        const links = await page.evaluate(() => [...document.querySelectorAll('.note .tools')].flatMap((tools) => {
          let number;
          return [...tools.querySelectorAll('a')].map((link) => {
            number = link.dataset.number ?? number;
            const marks = [...document.querySelectorAll(`mark[data-notes~="${number}"]`)];
            return [link.matches('.outside') && link.href, marks.map((mark) => mark.textContent).join('')];
          });
        }));
        for (const [href, words] of links.filter(([href]) => href)) {
          const [page, directive] = href.split(/#?:~:text=/);
          assert.ok([source.address, source.archive_url].some((url) => url && page.startsWith(url)), href);
          if (!directive) continue;
          directives += 1;
          const terms = directive.split(',').filter((term) => !/^-|-$/.test(term)).map(decodeURIComponent);
          const bare = (text) => text.replace(/\s+/g, '');
          assert.ok(terms.length > 0 && terms.length <= 2, directive);
          if (words && !words.includes('…')) {
            const [start] = terms;
            assert.ok(bare(words).startsWith(bare(start).slice(0, 8)) || bare(start).includes(bare(words).slice(0, 8)), `${directive}: ${words}`);
          }
        }
      }
      assert.ok(directives > 0, 'some passage has a text fragment');
    }));
  }

  test('tell their keys in a dialog, where they can be turned off', () => on('', {}, async (page) => {
    await page.keyboard.press('?');
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    const told = await dialog.locator('kbd').allTextContents();
    for (const key of ['?', 'j', 'k', 'a']) assert.ok(told.includes(key), `${key} is told`);
    assert.ok((await dialog.locator('dd').allTextContents()).every((words) => words.trim().length > 2));
    await dialog.locator('input[type="checkbox"]').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    assert.equal(await dialog.count(), 0);
    await page.reload();
    await page.keyboard.press('j');
    assert.equal(new URL(page.url()).hash, '');
    await page.locator('.site-footer .keys').click();
    await dialog.locator('input[type="checkbox"]').check();
    await page.keyboard.press('j');
    assert.equal(new URL(page.url()).hash, '', 'no key works behind a dialog');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+j');
    assert.equal(new URL(page.url()).hash, '');
    await page.keyboard.press('j');
    assert.notEqual(new URL(page.url()).hash, '');
  }));

  test('have keys from file:// too', async () => {
    const context = await openContext(browser, { viewport: WIDE });
    try {
      const page = await context.newPage();
      const faults = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(pathToFileURL(join(site.dir, path)).href);
      await page.keyboard.press('j');
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
      assert.deepEqual(faults, []);
    } finally {
      await context.close();
    }
  });

  test('share j and k with the evidence and the entries of other pages', () => on('', {}, async (page) => {
    const event = fullest(site, site.pages.filter((each) => pages.event.test(each)));
    const chronology = site.pages.find((each) => pages.chronology.test(each));
    for (const [other, selector] of [[event, 'main figure.evidence'], [chronology, 'main li.event']]) {
      await page.goto(server.base + other);
      const count = Math.min(3, await page.locator(selector).count());
      for (let index = 0; index < count; index += 1) {
        await page.keyboard.press('j');
        const at = await page.evaluate((selector) => [...document.querySelectorAll(selector)].indexOf(document.activeElement), selector);
        assert.equal(at, index, other);
      }
    }
  }));
}
