// Tests of drawings in a browser: the network of actors, maps, strips of time. RECOUPE_SITES names folders of sites, one
// of which has two actors in one event.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { launch, openContext } from './chromium.mjs';
import { pages } from './contract.mjs';
import { sitesToTest } from './site.mjs';

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const NO_SCRIPT = { ...DESKTOP, javaScriptEnabled: false };

const sites = sitesToTest();
const network = (site) => site.pages.find((path) => pages.network.test(path));
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

test('some site draws who appears with whom', () => assert.ok(sites.some(network)));

for (const site of sites) describe(`the site in ${site.name}`, () => testDrawings(site));

/** Opens a page of a site from its folder, and gives what `look` says of it. */
async function onPage(site, path, options, look) {
  const context = await openContext(browser, options);
  try {
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(site.dir).href}/${path}`);
    await page.evaluate(() => document.fonts.ready);
    return await look(page);
  } finally {
    await context.close();
  }
}

function testDrawings(site) {
  const path = network(site);
  const drawn = site.pages.filter((page) => /class="drawn (network|map)"/.test(site.read(page)));

  if (path) {
    test('the table has every pair that is drawn, and no other between actors that are drawn', async () => {
      const { lines, rows, nodes } = await onPage(site, path, NO_SCRIPT, (page) => page.evaluate(() => {
        const lines = [...document.querySelectorAll('.ties line')].map((line) => line.querySelector('title').textContent);
        const href = (link) => link.getAttribute('href');
        const rows = [...document.querySelectorAll('.rows tbody tr')].map((row) => ({
          actors: [...row.querySelectorAll('th a')].map(href).sort(),
          names: [...row.querySelectorAll('th a')].map((link) => link.textContent),
          count: Number(row.querySelector('td strong').textContent),
        }));
        return { lines, rows, nodes: [...document.querySelectorAll('.network a')].map(href) };
      }));
      const inDrawing = rows.filter(({ actors }) => actors.every((actor) => nodes.includes(actor)));
      assert.equal(lines.length, inDrawing.length);
      for (const { names, count } of inDrawing) {
        const told = lines.filter((line) => names.every((name) => line.includes(name)));
        assert.ok(told.length > 0, `a line for ${names.join(' – ')}, ${count}`);
      }
      assert.ok(nodes.every((node) => rows.some(({ actors }) => actors.includes(node))), 'every actor drawn is in a row');
    });

    test('a node leads to the page of its actor, without JavaScript and by keyboard', async () => {
      await onPage(site, path, NO_SCRIPT, async (page) => {
        const node = page.locator('.network a').first();
        const [href, title] = await Promise.all([node.getAttribute('href'), node.locator('title').textContent()]);
        await node.focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(`**/${href}`);
        const name = await page.locator('h1').textContent();
        assert.ok(title.startsWith(name.trim()), `${title} leads to ${name}`);
      });
    });
  }

  for (const page of drawn) {
    test(`no name covers another or a mark on ${page}`, async () => {
      const faults = await onPage(site, page, DESKTOP, (opened) => opened.evaluate(overlaps));
      assert.deepEqual(faults, []);
    });
  }

  test('links of strips lead to events', () => {
    const strips = site.pages.filter((page) => site.read(page).includes('class="strip"'));
    for (const page of strips) {
      const figure = site.read(page).split('<figure class="strip">')[1].split('</figure>')[0];
      const links = [...figure.matchAll(/<a href="([^"]+)"><title>([^<]+)/g)];
      assert.ok(links.length > 1, `${page} has marks`);
      for (const [, href] of links) assert.match(href, /^\.\.\/events\/[^/]+\.html$/, page);
    }
  });
}

/** Names on drawings that cover another name, a mark of another, or the edge. */
function overlaps() {
  const faults = [];
  for (const svg of document.querySelectorAll('svg.drawn[viewBox]')) {
    const { width, height } = svg.viewBox.baseVal;
    const names = [...svg.querySelectorAll('a')].flatMap((link) => {
      const lines = [...link.querySelectorAll('text')].map((text) => text.getBBox());
      if (lines.length === 0) return [];
      const edge = (of) => lines.map(of);
      return [{
        name: link.querySelector('title').textContent,
        left: Math.min(...edge((box) => box.x)),
        right: Math.max(...edge((box) => box.x + box.width)),
        // The box of a line has the room of its tallest accents: what is seen is a little less.
        top: Math.min(...edge((box) => box.y + 2)),
        bottom: Math.max(...edge((box) => box.y + box.height - 2)),
      }];
    });
    const marks = [...svg.querySelectorAll('a > :is(circle, path)')].map((mark) => {
      const { x, y, width: w, height: h } = mark.getBBox();
      return { name: `the mark of ${mark.parentNode.querySelector('title').textContent}`, left: x, right: x + w, top: y, bottom: y + h };
    });
    const cross = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    names.forEach((a, number) => {
      for (const b of [...names.slice(0, number), ...marks]) if (cross(a, b)) faults.push(`${a.name} covers ${b.name}`);
      if (a.left < 0 || a.top < 0 || a.right > width || a.bottom > height) faults.push(`${a.name} leaves the drawing`);
    });
  }
  return faults;
}
