// The folder of a built site, as the tests see it.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, delimiter, join, resolve, sep } from 'node:path';

import { references } from './html.mjs';

/** The sites named in RECOUPE_SITES, folders separated as in PATH. */
export function sitesToTest(list = process.env.RECOUPE_SITES ?? '') {
  const folders = list.split(delimiter).filter(Boolean);
  if (folders.length === 0) throw new Error('RECOUPE_SITES names no folder of a built site');
  return folders.map(readSite);
}

/** Reads the list of a site's files; fails on a folder that is no site. */
export function readSite(folder) {
  const dir = resolve(folder);
  if (!existsSync(join(dir, 'index.html'))) throw new Error(`${dir} has no index.html`);
  const files = readdirSync(dir, { recursive: true })
    .filter((path) => statSync(join(dir, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
  const read = (path) => readFileSync(join(dir, path), 'utf8');
  const address = canonicalAddress(read('index.html'));
  return {
    name: basename(dir),
    dir,
    files: new Set(files),
    pages: files.filter((path) => path.endsWith('.html')),
    read,
    /** Where the site says that it will be published, if it does: `https://example.org/project/`. */
    address,
    /** The path of that address; `/` for a site that says nothing. */
    basePath: address ? new URL(address).pathname : '/',
  };
}

function canonicalAddress(home) {
  const canonical = references(home).find(({ rels }) => rels.includes('canonical'));
  return canonical && new URL('.', canonical.value).href;
}

/** The fullest page of each kind; all pages of one folder, its index apart, are of one kind, and so are parts of one list. */
export function onePageOfEachKind(site) {
  const kinds = new Map();
  for (const page of site.pages) {
    const kind = page.replace(/(?<=\/)(?!index\.html$)[^/]+$/, '*.html').replace(/-\d+(?=\.html$)/, '');
    kinds.set(kind, fullest(site, [kinds.get(kind), page].filter(Boolean)));
  }
  return kinds;
}

/** The largest of some pages: it has the most to go wrong, and the most to show. */
export function fullest(site, pages) {
  const size = (page) => statSync(join(site.dir, page)).size;
  return pages.reduce((best, page) => (size(page) > size(best) ? page : best));
}
