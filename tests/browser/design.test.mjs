// How a built site is set: the measure, print, tables, forced colours, movement.
//
// RECOUPE_SITES names their folders, separated as in PATH.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { launch } from './chromium.mjs';
import { pages } from './contract.mjs';
import { fullest, readSite } from './site.mjs';

const folders = (process.env.RECOUPE_SITES ?? '').split(/[\n:]/).filter(Boolean);
assert.ok(folders.length > 0, 'RECOUPE_SITES names no site');

for (const folder of folders) {
  describe(folder, () => {
    const site = readSite(folder);
    let browser;
    before(async () => { browser = await launch(); });
    after(() => browser.close());

    const open = async (kind, options) => {
      const candidates = site.pages.filter((path) => pages[kind].test(path));
      if (candidates.length === 0) return undefined;
      const page = await browser.newPage(options);
      await page.goto(pathToFileURL(join(site.dir, fullest(site, candidates))).href);
      return page;
    };

    test('lines of prose hold 60 to 70 characters, at 18 to 20 px', async () => {
      const page = await open('event', { viewport: { width: 1440, height: 900 } });
      if (!page) return;
      const set = await page.evaluate(async () => {
        // A page gives up a font of its own that is late; this one it waits for.
        const sheet = document.querySelector('link[rel="stylesheet"]').href;
        document.fonts.add(await new FontFace('Meant', `url("${new URL('fonts/serif.woff2', sheet)}")`).load());
        const probe = document.createElement('span');
        probe.className = 'probe';
        probe.textContent = 'Les deux ministères fixent une échéance, que quatre articles sur cinq rapportent. '.repeat(4);
        document.querySelector('.prose').append(probe);
        const { inlineSize, fontSize } = getComputedStyle(document.querySelector('.text'));
        // The average advance of the font that is meant, whether or not this page kept it.
        const canvas = new OffscreenCanvas(1, 1).getContext('2d');
        canvas.font = `${fontSize} Meant`;
        const advance = canvas.measureText(probe.textContent).width / probe.textContent.length;
        probe.remove();
        return { characters: parseFloat(inlineSize) / advance, size: parseFloat(fontSize) };
      });
      assert.ok(set.characters >= 60 && set.characters <= 72, `${set.characters} characters`);
      assert.ok(set.size >= 18 && set.size <= 20, `${set.size} px`);
      await page.close();
    });

    test('paper has the words and no way about', async () => {
      for (const kind of ['home', 'event', 'source', 'question']) {
        const page = await open(kind);
        if (!page) continue;
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        const faults = await page.evaluate(() => {
          const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
          const ink = getComputedStyle(document.body).color.match(/[\d.]+/g).map(Number);
          return [
            ...shown('nav, .skip, .switch').map((element) => `${element.className || element.localName} is printed`),
            ...(Math.max(...ink.slice(0, 3)) > 90 ? [`ink is ${ink}`] : []),
            ...[...document.querySelectorAll('mark[data-notes]')]
              .filter((mark) => getComputedStyle(mark).textDecorationLine !== 'underline').map((mark) => `${mark.textContent} has no line`),
            ...[...document.querySelectorAll('details > :not(summary)')]
              .filter((element) => element.parentNode.checkVisibility() && element.getBoundingClientRect().height === 0 && element.textContent.trim()).map((element) => `folded: ${element.textContent.slice(0, 40)}`),
          ].slice(0, 5);
        });
        assert.deepEqual(faults, [], kind);
        await page.close();
      }
    });

    test('tables stay tables, however they are laid out', async () => {
      const page = await open('question', { viewport: { width: 380, height: 900 } });
      if (!page) return;
      const rows = await page.locator('main table tr').count();
      const client = await page.context().newCDPSession(page);
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      const told = nodes.filter(({ ignored, role }) => !ignored && role?.value === 'row').length;
      assert.equal(told, rows, 'every row is a row to a screen reader');
      await page.close();
    });

    test('nothing moves for who asked for rest', async () => {
      for (const [reducedMotion, behaviour] of [['reduce', 'auto'], ['no-preference', 'smooth']]) {
        const page = await open('home', { reducedMotion });
        assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), behaviour);
        await page.close();
      }
    });
  });
}
