// The audit of a site's links, on its files alone.

import { posix } from 'node:path';

import { cssReferences, ids, references } from './html.mjs';

const HOST = 'http://site.invalid';

/** Every fault of a site's links, as sentences. */
export function linkFaults(site) {
  const audit = new Audit(site);
  for (const page of site.pages) audit.page(page);
  for (const sheet of site.files) if (sheet.endsWith('.css')) audit.styleSheet(sheet);
  return audit.faults;
}

class Audit {
  faults = [];
  #ids = new Map();

  constructor(site) {
    this.site = site;
  }

  page(page) {
    const own = this.#idsOf(page);
    const doubles = [...own].filter(([, count]) => count > 1).map(([id]) => id);
    if (doubles.length > 0) this.#fault(page, `ids used more than once: ${doubles.join(', ')}`);

    for (const reference of references(this.site.read(page))) {
      if (/^\/(?!\/)/.test(reference.value) && page !== '404.html') {
        this.#fault(page, `${reference.where} has an absolute path: ${reference.value}`);
      } else {
        this.#reference(page, reference);
      }
    }
  }

  styleSheet(sheet) {
    for (const value of cssReferences(this.site.read(sheet))) {
      this.#reference(sheet, { value, where: 'url()', fetched: true });
    }
  }

  #reference(file, { value, where, fetched }) {
    const fault = (what) => this.#fault(file, `${where} ${what}: ${value}`);
    // The page for lost addresses is shown at any depth; a mere fragment stays on it.
    const lost = file === '404.html' && !value.startsWith('#');
    const from = HOST + this.site.basePath + (lost ? 'no/such/page.html' : file);
    if (!URL.canParse(value, from)) return fault('is no address');

    const url = new URL(value, from);
    if (url.protocol === 'data:' || (url.protocol === 'mailto:' && !fetched)) return;
    if (!/^https?:$/.test(url.protocol)) return fault('has a scheme of its own');

    const published = this.site.address && url.href.startsWith(this.site.address);
    if (url.origin !== HOST && !published) {
      if (fetched) fault('is fetched from another host');
      return;
    }
    if (!url.pathname.startsWith(this.site.basePath)) return fault('leaves the site');

    const folderPage = published && url.pathname.endsWith('/') ? 'index.html' : '';
    const target = decodeURIComponent(url.pathname.slice(this.site.basePath.length)) + folderPage;
    if (!this.site.files.has(target)) {
      const isFolder = this.site.files.has(posix.join(target, 'index.html'));
      return fault(isFolder ? 'leads to a folder, which does not open from file://' : 'leads nowhere');
    }
    const fragment = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '');
    if (fragment && fragment !== 'top' && target.endsWith('.html') && !this.#idsOf(target).has(fragment)) {
      fault('leads to an id that its page does not have');
    }
  }

  /** How often a page uses each of its ids. */
  #idsOf(page) {
    if (!this.#ids.has(page)) {
      const counts = new Map();
      for (const id of ids(this.site.read(page))) counts.set(id, (counts.get(id) ?? 0) + 1);
      this.#ids.set(page, counts);
    }
    return this.#ids.get(page);
  }

  #fault(file, what) {
    this.faults.push(`${file}: ${what}`);
  }
}
