// Tests of the whole dossier as one page and as an EPUB, and of social cards. RECOUPE_SITES names folders of built sites.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { launch } from './chromium.mjs';
import { pages } from './contract.mjs';
import { sitesToTest } from './site.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

for (const site of sitesToTest()) describe(`the editions of ${site.name}`, () => testEditions(site));

function testEditions(site) {
  const whole = site.pages.filter((path) => pages.whole.test(path));
  const address = (path) => pathToFileURL(join(site.dir, path)).href;
  const bytes = (path) => readFileSync(join(site.dir, path));

  test('are there, and no page weighs more than 500 KB', () => {
    assert.ok(whole.includes('whole.html') && site.files.has('dossier.epub'));
    for (const path of whole) assert.ok(bytes(path).length <= 500_000, `${path}: ${bytes(path).length} bytes`);
  });

  test('hold every event and every quotation', async () => {
    const page = await browser.newPage();
    const read = async (path, selector) => {
      await page.goto(address(path));
      return page.$$eval(selector, (found) => found.map((one) => one.textContent.replace(/\s+/g, ' ').trim()));
    };
    const shown = new Map();
    const titles = new Map();
    for (const path of whole) {
      for (const words of await read(path, 'article[id^="event-"] .words')) shown.set(words, (shown.get(words) ?? 0) + 1);
      for (const title of await read(path, 'article[id^="event-"] > h4:first-child')) {
        titles.set(title.replace(/^\d+ /, ''), (titles.get(title) ?? 0) + 1);
      }
    }
    const events = site.pages.filter((path) => pages.event.test(path));
    const own = new Map();
    for (const path of events) {
      const [title] = await read(path, 'h1');
      assert.ok(titles.has(title), `${path}: its title is missing`);
      const body = await page.$$eval('.text > figure.evidence .words', (found) =>
        found.map((one) => one.textContent.replace(/\s+/g, ' ').trim()));
      for (const words of body) own.set(words, (own.get(words) ?? 0) + 1);
    }
    assert.deepEqual([...shown].sort(), [...own].sort());
    await page.close();
  });

  test('lead from page to page and section to section', () => {
    const ids = new Map(whole.map((path) => [path, new Set([...site.read(path).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]));
    for (const path of whole) {
      const main = site.read(path).split('<main')[1].split('</main>')[0];
      const links = [...main.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);
      for (const href of links) {
        const [target, id] = href.split('#');
        assert.ok(!/^(events|questions|notes|actors|places|sources)\//.test(target), `${path}: ${href} leaves the whole dossier`);
        if (id && (target === '' || ids.has(target))) assert.ok(ids.get(target || path).has(id), `${path}: ${href}`);
      }
    }
  });

  test('make a PDF with numbered pages and an outline', async () => {
    const page = await browser.newPage();
    await page.goto(address('whole.html'));
    const pdf = (await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true })).toString('latin1');
    const count = [...pdf.matchAll(/\/Type \/Page\b(?!s)/g)].length;
    assert.ok(count >= 4, `${count} pages`);
    assert.match(pdf, /\/Outlines/);
    await page.close();
  });

  test('begin, as an EPUB does, with its type', () => {
    const epub = bytes('dossier.epub');
    assert.equal(epub.subarray(0, 4).toString('latin1'), 'PK\x03\x04');
    assert.equal(epub.readUInt16LE(8), 0, 'stored');
    assert.equal(epub.readUInt16LE(28), 0, 'no extra field');
    assert.equal(epub.subarray(30, 58).toString('latin1'), 'mimetypeapplication/epub+zip');
  });

  test('have social cards where there is an address', async () => {
    const events = site.pages.filter((path) => pages.event.test(path));
    const cards = events.map((path) => `cards/${path.replace(/\.html$/, '.png')}`);
    const made = site.files.has('cards/dossier.png');
    assert.equal(made, Boolean(site.address));
    if (!made) return;
    const page = await browser.newPage();
    for (const path of ['cards/dossier.png', ...(events.length <= 1_000 ? cards : [])]) {
      const png = bytes(path);
      assert.ok(png.length <= 40_000, `${path}: ${png.length} bytes`);
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630], path);
    }
    await page.goto(address('cards/dossier.png'));
    assert.equal(await page.$eval('img', (image) => image.naturalWidth), 1200);
    await page.close();
    for (const path of ['index.html', ...events.slice(0, 3)]) {
      const [, image] = site.read(path).match(/property="og:image" content="([^"]*)"/) ?? [];
      assert.ok(image?.startsWith(site.address) && site.files.has(image.slice(site.address.length)), `${path}: ${image}`);
    }
  });
}
