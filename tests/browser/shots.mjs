// Pictures of a site for people to look at: node shots.mjs SITE OUT [--pdf] [--viewport]
//
// Of the fullest page of each kind: the whole of it, or with --viewport its first screen alone, as in
// docs/screenshots: `npm run screenshots -- SITE ../../docs/screenshots`, then pngquant to make them small.

import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { launch } from './chromium.mjs';
import { pages } from './contract.mjs';
import { fullest, readSite } from './site.mjs';

const WIDTHS = [380, 820, 1440];
const MOST_PIXELS_HIGH = 10_000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: {
  pdf: { type: 'boolean' },
  viewport: { type: 'boolean' },
  only: { type: 'string' },
} });
const [folder, out] = positionals;
if (!out) {
  console.error('usage: node shots.mjs SITE OUT [--pdf] [--viewport] [--only KIND,KIND]');
  process.exit(2);
}

const site = readSite(folder);
await mkdir(out, { recursive: true });
const browser = await launch();
for (const [kind, pattern] of Object.entries(pages)) {
  if (values.only && !values.only.split(',').includes(kind)) continue;
  const candidates = site.pages.filter((path) => pattern.test(path));
  if (candidates.length === 0) {
    console.error(`no page of the kind ${kind}`);
    continue;
  }
  const path = fullest(site, candidates);
  for (const colorScheme of ['light', 'dark']) {
    const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce' });
    // A font that comes late is left out: pictures wait for it.
    await page.route('**/style.css', async (route) => {
      const sheet = await readFile(fileURLToPath(route.request().url()), 'utf8');
      await route.fulfill({ contentType: 'text/css', body: sheet.replaceAll('font-display:optional', 'font-display:block') });
    });
    await page.goto(pathToFileURL(join(site.dir, path)).href);
    await page.evaluate(() => document.fonts.ready);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const picture = join(out, `${kind}-${width}-${colorScheme}.png`);
      if (values.viewport) {
        await page.screenshot({ path: picture });
        continue;
      }
      const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), MOST_PIXELS_HIGH);
      const clip = { x: 0, y: 0, width, height };
      await page.screenshot({ path: picture, fullPage: true, clip });
    }
    if (values.pdf && colorScheme === 'light') await page.pdf({ path: join(out, `${kind}.pdf`), format: 'A4' });
    await page.close();
  }
  console.log(`${kind}: ${path}`);
}
await browser.close();
