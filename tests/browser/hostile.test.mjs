// Tests of sites made of hostile articles and pages, in a browser. RECOUPE_SITES names the folders of built sites,
// RECOUPE_PAYLOADS the list of payloads that they hold (hostile.mjs), RECOUPE_PROGRAM the program that the preview runs.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { complaints, launch, openContext, visitAll } from './chromium.mjs';
import { none } from './faults.mjs';
import { payloads } from './hostile.mjs';
import { serve } from './server.mjs';
import { onePageOfEachKind, sitesToTest } from './site.mjs';

const sites = sitesToTest();
const all = payloads(process.env.RECOUPE_PAYLOADS);
/** Payloads that certainly run where nothing stops them. */
const LIVE = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<iframe src="javascript:alert(1)"></iframe>', '<body onload=alert(1)>', '<input autofocus onfocus=alert(1)>', '<details open ontoggle=alert(1)>', '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>'];

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** In the page, before anything of it: what the policy stops, and what changes where no script of the site's is at work. */
function listen() {
  window.heard = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => window.heard.push(`the policy stopped ${violatedDirective} ${blockedURI} ${sample}`));
  for (const name of ['open', 'print', 'prompt', 'confirm', 'postMessage', 'fetch']) {
    const own = window[name];
    window[name] = (...given) => {
      const isOwn = name === 'fetch' && /\/pagefind\//.test(String(given[0]?.url ?? given[0]));
      if (!isOwn) window.heard.push(`calls ${name}(${given})`);
      return own.apply(window, given);
    };
  }
  new MutationObserver((changes) => {
    for (const { addedNodes, target, attributeName } of changes) {
      if (/^on|^style$/.test(attributeName ?? '') && !target.closest('.card')) window.heard.push(`${target.localName} is given ${attributeName}`);
      for (const node of addedNodes) {
        if (/^(script|iframe|frame|object|embed|base)$/.test(node.localName ?? '') && document.readyState !== 'loading') window.heard.push(`a ${node.localName} is added`);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** In the page: what stands in it and must not, whether or not a policy stops it. */
function forbidden() {
  const found = [];
  const SCHEMES = /^(https?|mailto|tel):$/;
  const own = location.protocol;
  // Where many pages are bound together, ids begin with those of their sections; the page for missing addresses brings its style.
  const isBound = document.body?.matches('.page-whole');
  const isMissing = document.body?.matches('.page-not_found, .page-not-found');
  const isOwnScript = (node) => (node.getAttribute('type') === 'application/ld+json' && node.closest('head'))
    || /^(\.\.\/)*(\/[^/]*\/)*(static|data|pagefind|chronology)\//.test(node.getAttribute('src') ?? '') || (node.getAttribute('src') ?? '').startsWith('data/');
  const fine = {
    script: isOwnScript, meta: (node) => node.closest('head') && !/refresh|set-cookie/i.test(node.httpEquiv ?? '') , link: (node) => node.closest('head'), title: () => true,
    form: (node) => node.matches('form.search, form.filters, main form') && !node.closest('.prose'), dialog: (node) => !node.closest('.prose'), template: (node) => !node.closest('.prose'),
    input: (node) => !node.closest('.prose'), select: (node) => !node.closest('.prose'), button: (node) => !node.closest('.prose'), option: (node) => !node.closest('.prose'), textarea: (node) => !node.closest('.prose'), svg: (node) => !node.closest('.prose'),
  };
  const NEVER = /^(iframe|frame|frameset|object|embed|applet|base|style|math|portal|marquee|bgsound|audio|video|source|track|xmp|plaintext|noembed|noframes|foreignobject|animate|set|animatemotion|use|fencedframe|image|keygen|isindex|param|slot)$/i;
  const walk = (root) => {
    for (const node of root.querySelectorAll('*')) {
      const name = node.localName;
      if (isMissing && node.matches('head > style, head > link[href="data:,"]')) continue;
      if (NEVER.test(name) || name.includes(':') || (fine[name] && !fine[name](node))) found.push(`<${name}> ${node.outerHTML.slice(0, 120)}`);
      if (node.namespaceURI === 'http://www.w3.org/1998/Math/MathML') found.push(`MathML ${name}`);
      for (const { name: key, value } of node.attributes) {
        if (/^on/i.test(key) || /^(srcdoc|ping|formaction|background|dynsrc|lowsrc|manifest|codebase|http-equiv)$/i.test(key) && !(name === 'meta' && value === 'Content-Security-Policy')) found.push(`${name} has ${key}=${value.slice(0, 80)}`);
        if (key === 'style' && !node.closest('.card')) found.push(`${name} has style=${value.slice(0, 80)}`);
        if (/^(href|src|action|data|poster|cite|xlink:href|srcset)$/i.test(key) && name !== 'meta') {
          const scheme = (() => { try { return new URL(value, location.href).protocol; } catch { return 'unreadable:'; } })();
          if (scheme !== own && !SCHEMES.test(scheme) && !(scheme === 'unreadable:' && /^https?:/.test(value))) found.push(`${name} has ${key}=${value.slice(0, 80)}`);
        }
        if (key === 'name' && !['meta', 'input', 'select', 'button', 'map', 'details'].includes(name)) found.push(`${name} has name=${value.slice(0, 80)}`);
        if (key === 'id' && node.closest('.prose') && !isBound && !/^(s-|fn-|c-)/.test(value)) found.push(`prose has id=${value.slice(0, 80)}`);
      }
      if (node.localName === 'template') walk(node.content);
    }
  };
  walk(document);
  return [...new Set(found)].slice(0, 12);
}

/** Listens to a browser page for what no page of a dossier may do by itself. */
function guard(page, faults, where) {
  const told = (text) => faults.push(`${where()}: ${text}`);
  page.on('dialog', (dialog) => {
    told(`opens a dialog: ${dialog.type()} ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('popup', (popup) => told(`opens a window: ${popup.url()}`));
  page.on('download', (download) => told(`downloads ${download.url()}`));
  page.on('worker', (worker) => told(`starts a worker: ${worker.url()}`));
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) told(`has a frame: ${frame.url()}`);
  });
}

/** Visits pages that are guarded; `act` may do what a reader does. */
async function guarded(items, address, base, { act, status } = {}) {
  const told = [];
  const opened = new WeakMap();
  const faults = await visitAll(browser, {}, items, async (page, item) => {
    if (!opened.has(page)) {
      opened.set(page, { item });
      guard(page, told, () => opened.get(page).item);
      await page.addInitScript(listen);
    }
    opened.get(page).item = item;
    const found = (await complaints(page, address(item), base, status)).map((fault) => `${item}: ${fault.slice(fault.indexOf(': ') + 2)}`);
    await act?.(page, item);
    const [here, heard, stands] = [page.url(), await page.evaluate(() => window.heard), await page.evaluate(forbidden)];
    if (!act && here.split('#')[0] !== new URL(address(item)).href.split('#')[0]) found.push(`${item}: goes to ${here}`);
    return [...found, ...[...(heard ?? []), ...stands].map((fault) => `${item}: ${fault}`)];
  });
  return [...told, ...faults];
}

describe('the listeners', () => {
  const policy = sites[0].read('index.html').match(/<meta http-equiv="Content-Security-Policy"[^>]*>/)[0];
  const open = async (payload, head) => {
    const context = await openContext(browser);
    const faults = [];
    await context.route('http://127.0.0.1:9/**', (route) => (route.request().url().endsWith('/page')
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><head><meta charset="utf-8">${head}</head><body><main class="prose">${payload}</main></body>` })
      : route.fulfill({ status: 404, body: '' })));
    const page = await context.newPage();
    guard(page, faults, () => 'page');
    await page.addInitScript(listen);
    await page.goto('http://127.0.0.1:9/page', { waitUntil: 'load', timeout: 10_000 }).catch(() => {});
    await page.waitForTimeout(50);
    const seen = await page.evaluate(forbidden).catch(() => []);
    const heard = await page.evaluate(() => window.heard).catch(() => []);
    await context.close();
    return { dialogs: faults.filter((fault) => /dialog/.test(fault)).length, seen, stopped: (heard ?? []).filter((text) => /policy/.test(text)).length };
  };

  for (const payload of LIVE) {
    test(`hear ${payload}, which the policy of the pages stops by itself`, async () => {
      const free = await open(payload, '');
      assert.ok(free.dialogs > 0, 'it runs where nothing stops it');
      const held = await open(payload, policy);
      assert.equal(held.dialogs, 0, 'it does not run under the policy');
      if (!/srcdoc/.test(payload)) assert.ok(held.stopped > 0, 'the policy is heard');
      if (!/^<body/.test(payload)) assert.ok(held.seen.length > 0, 'it is seen');
    });
  }

  test('the policy alone stops every payload', async () => {
    const context = await openContext(browser);
    const ran = [];
    await context.route('**/*', (route) => {
      const { hash, pathname } = new URL(route.request().url());
      const at = pathname.match(/^\/page-(\d+)$/)?.[1];
      return at === undefined ? route.abort() : route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><head><meta charset="utf-8">${policy}</head><body>${all[at]}<!-- ${hash} --></body>` });
    });
    const dangerous = all.map((text, at) => [text, at]).filter(([text]) => /[<&]/.test(text) && !/http-equiv|window\.stop/i.test(text));
    let next = 0;
    await Promise.all(Array.from({ length: 4 }, async () => {
      const page = await context.newPage();
      let now;
      page.on('dialog', (dialog) => {
        ran.push(now);
        dialog.dismiss().catch(() => {});
      });
      while (next < dangerous.length) {
        const [text, at] = dangerous[next++];
        now = text;
        await page.goto(`http://127.0.0.1:9/page-${at}`, { waitUntil: 'commit', timeout: 5000 }).catch(() => {});
        await page.evaluate(() => new Promise((done) => setTimeout(done, 0))).catch(() => {});
      }
    }));
    await context.close();
    assert.ok(dangerous.length > 500, `${dangerous.length} payloads of markup`);
    assert.deepEqual(ran, []);
  });
});

for (const site of sites) describe(`the hostile site in ${site.name}`, () => testSite(site));

function testSite(site) {
  const ordinary = site.pages.filter((page) => page !== '404.html');
  let server;
  before(async () => {
    server = await serve(site, '/');
  });
  after(() => server.close());

  test('holds the payloads, as text', () => {
    const shown = ordinary.filter((path) => /^(sources|notes|events)\//.test(path)).map((path) => site.read(path)).join('\n');
    const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
    const plain = all.filter((text) => /^[\x20-\x7e]+$/.test(text) && !/\s{2}|^\s|\s$/.test(text));
    const there = plain.filter((text) => shown.includes(escape(text)) || shown.includes(escape(text).replaceAll('&#39;', "'")) || shown.includes(escape(text).replaceAll('&quot;', '"').replaceAll('&#39;', "'")));
    assert.ok(there.length > plain.length / 2, `${there.length} of ${plain.length} payloads stand in the site as text`);
  });

  test('runs nothing on any page, over http', async () => {
    none(await guarded(ordinary, (path) => server.base + path.split('/').map(encodeURIComponent).join('/'), server.base));
  });

  test('runs nothing on any page, from file://', async () => {
    const folder = `${pathToFileURL(site.dir).href}/`;
    const few = [...onePageOfEachKind(site).values(), ...ordinary.filter((_, at) => at % 7 === 0)].filter((path) => path !== '404.html');
    none(await guarded([...new Set(few)], (path) => folder + path, folder));
  });

  test('runs nothing in 404.html, whatever the address', async () => {
    const addresses = all.filter((_, at) => at % 60 === 0).map((text) => encodeURIComponent(text));
    none(await guarded(addresses, (text) => `${server.base}missing/${text}`, server.base, { status: 404 }));
  });

  test('runs nothing of what is asked of the search', async () => {
    const words = [...LIVE, ...all.filter((_, at) => at % 80 === 0)];
    const address = (text) => `${server.base}search.html?${new URLSearchParams({ q: text, kind: text, source: text })}#${encodeURIComponent(text)}`;
    none(await guarded(words, address, server.base, {
      act: async (page, text) => {
        await page.locator('form.search input').waitFor();
        await page.locator('form.search input').fill('');
        await page.locator('form.search input').fill(text.replace(/[\r\n]/g, ' '));
        await page.waitForTimeout(80);
      },
    }));
    const found = await guarded(['alert', 'script', 'onerror', 'payload', 'evil'], (text) => `${server.base}search.html?q=${text}`, server.base, {
      act: async (page) => {
        await page.locator('.search ol > li').first().waitFor();
        assert.ok(await page.locator('.search ol > li').count() > 0);
      },
    });
    none(found);
  });

  test('runs nothing of what filters take from addresses', async () => {
    const words = [...LIVE, ...all.filter((_, at) => at % 120 === 0)];
    const keys = ['actor', 'place', 'source', 'kind', 'from', 'to', 'q', 'notes', 'kinds', 'mode'];
    const event = site.pages.find((path) => path.startsWith('sources/'));
    const addresses = words.flatMap((text) => ['chronology.html', event].map((path) => `${path}?${new URLSearchParams(keys.map((key) => [key, text]))}#${encodeURIComponent(text)}`));
    none(await guarded(addresses, (path) => server.base + path, server.base, { act: () => {} }));
  });

  test('runs nothing in previews of links, dialogs and what unfolds', async () => {
    const some = [...onePageOfEachKind(site).values(), ...site.pages.filter((path) => path.startsWith('events/')).slice(0, 12)].filter((path) => path !== '404.html');
    let cards = 0;
    none(await guarded(some, (path) => server.base + path, server.base, {
      act: async (page) => {
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
        const links = page.locator('main a:is([href*="actors/"], [href*="sources/"], [href*="places/"], [href*="events/"]):visible');
        for (let at = 0; at < Math.min(3, await links.count()); at++) {
          await links.nth(at).hover({ timeout: 1500, force: true }).catch(() => {});
          cards += await page.locator('.card').waitFor({ timeout: 700 }).then(() => 1, () => 0);
        }
        await page.keyboard.press('Escape');
        await page.keyboard.press('/');
        await page.waitForTimeout(50);
      },
    }));
    assert.ok(cards > 3, `${cards} previews were seen`);
  });

  test('runs nothing in the chapters of the book, which have no policy', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'book-'));
    try {
      const { status } = spawnSync('python3', ['-m', 'zipfile', '-e', join(site.dir, 'dossier.epub'), folder]);
      assert.equal(status, 0);
      const chapters = readdirSync(join(folder, 'book')).filter((name) => name.endsWith('.xhtml'));
      assert.ok(chapters.length > 3);
      const base = `${pathToFileURL(folder).href}/book/`;
      none(await guarded(chapters, (name) => base + name, base));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

test('the preview runs nothing on its page of errors', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  mkdirSync(join(folder, 'content/events'), { recursive: true });
  mkdirSync(join(folder, 'seeds'));
  const some = [...LIVE, ...all.filter((_, at) => at % 30 === 0)];
  writeFileSync(join(folder, 'dossier.toml'), `title = "T"\nlanguage = "en"\n${some.map((text) => `${JSON.stringify(text).replace(/\\u2028|[\u007f-\u009f]/g, '')} = 1\n`).join('')}`);
  some.forEach((text, at) => {
    writeFileSync(join(folder, `content/events/e-${at}.md`), `---\ntitle: ${JSON.stringify(text)}\n${JSON.stringify(text)}: 1\ndate: ${JSON.stringify(text)}\n---\n[[${text.replace(/[\r\n]/g, ' ')}]]\n\n> ${text.replace(/[\r\n]/g, ' ')}\n>\n> — [[s]]\n`);
  });
  writeFileSync(join(folder, 'seeds/s.txt'), some.join('\n\n'));
  const preview = spawn(process.env.RECOUPE_PROGRAM, ['serve', '-r', folder, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    const address = await new Promise((ready, failed) => {
      let text = '';
      const take = (bytes) => {
        text += bytes;
        const found = text.match(/http:\/\/[\d.]+:\d+\//);
        if (found) ready(found[0]);
      };
      preview.stdout.on('data', take);
      preview.stderr.on('data', take);
      preview.once('exit', () => failed(new Error(text)));
    });
    const context = await openContext(browser);
    const faults = [];
    const page = await context.newPage();
    guard(page, faults, () => 'the page of errors');
    await page.addInitScript(listen);
    await page.goto(address);
    await page.locator('section.error').first().waitFor();
    const text = await page.locator('main').innerText();
    assert.ok(text.includes('<img src=x onerror=alert(1)>'), 'the errors quote the payloads');
    const stands = (await page.evaluate(forbidden)).filter((fault) => !/^<(script|style)> <(script|style)/.test(fault) && !/link has href=data:,$/.test(fault));
    const scripts = await page.evaluate(() => [...document.querySelectorAll('script, style')].filter((node) => !node.closest('head')).length);
    await context.close();
    none([...faults, ...stands.map((fault) => `the page of errors: ${fault}`)]);
    assert.equal(scripts, 0, 'scripts and styles stand in the head alone');
  } finally {
    preview.kill();
    rmSync(folder, { recursive: true });
  }
});
