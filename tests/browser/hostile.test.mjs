// Tests of sites made of hostile articles and pages, in a browser. RECOUPE_SITES names the folders of built sites, `whole`
// and `translated`, RECOUPE_PAYLOADS the list of payloads that they are made of (hostile.mjs), RECOUPE_PROGRAM the program
// that the preview runs.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { isFontOfFolder, launch, openContext } from './chromium.mjs';
import { none } from './faults.mjs';
import { parts, payloads, plain, sample, swallows } from './hostile.mjs';
import { serve } from './server.mjs';
import { onePageOfEachKind, sitesToTest } from './site.mjs';

const sites = sitesToTest();
const all = payloads(process.env.RECOUPE_PAYLOADS);
/** How many browser pages are at work at once: as many as there are processors to draw them, and some that wait. */
const AT_ONCE = 2 * availableParallelism();
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
        // What the site's own script asks for when it is needed: titles, cards, the chronology.
        const isData = node.localName === 'script' && node.src.startsWith(`${location.origin}/`) && /\/(data|chronology)\/[a-z0-9/-]+\.js$/.test(node.src);
        if (/^(script|iframe|frame|object|embed|base)$/.test(node.localName ?? '') && document.readyState !== 'loading' && !isData) window.heard.push(`a ${node.localName} is added`);
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
  const isBook = location.pathname.endsWith('.xhtml');
  const isMissing = document.body?.matches('.page-not_found, .page-not-found');
  const isOfSite = ({ origin, pathname }) => origin === location.origin && /\/(static|data|pagefind|chronology)\/[\w./-]+\.js$/.test(pathname);
  const isOwnScript = (node) => (node.getAttribute('type') === 'application/ld+json' && node.closest('head')) || (Boolean(node.src) && isOfSite(new URL(node.src)));
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
        if (key === 'id' && node.closest('.prose') && !isBound && !(isBook ? /^([a-z]+-[a-z0-9-]+|introduction)\.(s-|fn-|c-)|^how$/ : /^(s-|fn-|c-)/).test(value)) found.push(`prose has id=${value.slice(0, 80)}`);
      }
      if (node.localName === 'template') walk(node.content);
    }
  };
  walk(document);
  return [...new Set(found)].slice(0, 12);
}

/** Whether an address is one of the search's own workers. */
const isOfSearch = ({ base }, url) => url.startsWith(base) && /^([a-z-]+\/)?pagefind\/[a-z-]+\/pagefind-worker\.js$/.test(url.slice(base.length));

/** Whether a page only says that the search's worker, on a machine that is busy, was too slow for it and is done without. */
const isSlowSearch = ({ base }, text, url) => url.startsWith(base) && /\/pagefind\.js$/.test(url) && /^Failed to initialize Pagefind in the web worker, falling back to main thread: Error: Worker initialization timeout\b/.test(text);

/** Listens to a browser page for what no page of a dossier may do by itself; `now` is what it shows. */
function guard(page, faults, now) {
  const told = (text) => faults.push(`${now.item}: ${text}`);
  page.on('dialog', (dialog) => {
    told(`opens a dialog: ${dialog.type()} ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('popup', (popup) => told(`opens a window: ${popup.url()}`));
  page.on('download', (download) => told(`downloads ${download.url()}`));
  page.on('worker', (worker) => {
    if (!isOfSearch(now, worker.url())) told(`starts a worker: ${worker.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame()) told(`has a frame: ${frame.url()}`);
  });
  page.on('console', (message) => {
    const { url } = message.location();
    const isExpected = (url === now.address && now.status !== 200) || isFontOfFolder(message.text(), url) || isSlowSearch(now, message.text(), url);
    if (!isExpected && /^(error|warning)$/.test(message.type())) told(`${message.type()}: ${message.text()} (${url})`);
  });
  page.on('pageerror', (error) => told(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(now.base)) told(`asks for ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    // The browser gives up what a page asked for that it leaves.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED' && !isFontOfFolder('', request.url())) told(`${reason}: ${request.url()}`);
  });
  page.on('response', (response) => {
    const expected = response.url() === now.address ? now.status : 200;
    if (response.url().startsWith('http') && response.status() !== expected) told(`answers ${response.status()}: ${response.url()}`);
  });
}

/** In the page, once it is loaded and what it set going has had its turn: what was heard, and what stands there. */
const afterwards = `new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(() => done([...window.heard, ...(${forbidden})()])))))`;

/** Visits pages that are guarded, some at once; `act` may do what a reader does. */
async function guarded(items, address, base, { act, status = 200 } = {}) {
  const context = await openContext(browser);
  const faults = [];
  let next = 0;
  const work = async () => {
    const now = { base, status };
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.setDefaultNavigationTimeout(60_000);
    guard(page, faults, now);
    await page.addInitScript(listen);
    while (next < items.length) {
      now.item = items[next++];
      now.address = new URL(address(now.item)).href;
      try {
        await page.goto(now.address);
        await act?.(page, now.item);
        const found = await page.evaluate(afterwards);
        if (!act && page.url().split('#')[0] !== now.address.split('#')[0]) found.push(`goes to ${page.url()}`);
        faults.push(...found.map((fault) => `${now.item}: ${fault}`));
      } catch (error) {
        faults.push(`${now.item}: ${/because of a navigation|interrupted by another navigation/.test(error.message) ? 'goes to another page' : error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work));
  await context.close();
  return faults;
}

describe('the listeners', () => {
  const policy = sites[0].read('index.html').match(/<meta http-equiv="Content-Security-Policy"[^>]*>/)[0];
  const document = (head, body) => `<!doctype html><head><meta charset="utf-8">${head}</head><body><main class="prose">${body}</main></body>`;

  /** Shows texts as pages of a site, and gives for each what was heard and what stands there. */
  async function shown(texts, head) {
    const context = await openContext(browser);
    await context.route('**/*', (route) => {
      const at = new URL(route.request().url()).pathname.match(/^\/page-(\d+)$/)?.[1];
      const isPage = at !== undefined && route.request().isNavigationRequest() && !route.request().frame().parentFrame();
      return isPage ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: document(head, texts[at]) }) : route.fulfill({ status: 404, body: '' });
    });
    const results = texts.map(() => ({ dialogs: 0, heard: [], seen: [] }));
    let next = 0;
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, texts.length) }, async () => {
      let page;
      let now;
      while (next < texts.length) {
        if (!page) {
          page = await context.newPage();
          await page.addInitScript(listen);
          page.on('dialog', (dialog) => {
            now.dialogs += 1;
            dialog.dismiss().catch(() => {});
          });
        }
        const at = next++;
        now = results[at];
        const look = async () => {
          await page.goto(`http://127.0.0.1:9/page-${at}`);
          const [heard, seen] = await page.evaluate(`new Promise((done) => setTimeout(() => done([window.heard, (${forbidden})()]), 0))`);
          Object.assign(now, { heard, seen });
          return true;
        };
        const late = setTimeout(3000, false, { ref: false });
        const isDone = await Promise.race([look().catch(() => false), late]);
        if (isDone) continue;
        // A page whose scripts do not end, or that went elsewhere, is left to itself.
        page.close().catch(() => {});
        page = undefined;
      }
    }));
    await context.close();
    return results;
  }

  test('hear what runs where nothing stops it, and the policy of the pages stop it by itself', async () => {
    const [free, held] = [await shown(LIVE, ''), await shown(LIVE, policy)];
    LIVE.forEach((payload, at) => {
      assert.ok(free[at].dialogs > 0, `${payload} runs where nothing stops it`);
      assert.equal(held[at].dialogs, 0, `${payload} does not run under the policy`);
      if (!/srcdoc/.test(payload)) assert.ok(held[at].heard.some((text) => /policy/.test(text)), `of ${payload} the policy is heard`);
      if (!/^<body/.test(payload)) assert.ok(held[at].seen.length > 0, `${payload} is seen`);
    });
  });

  test('hear every sort of fault', async () => {
    const faulty = {
      'calls open': '<script>open("about:blank")</script>', 'opens a window': '<script>open("about:blank")</script>', 'has a frame': '<iframe src="about:blank?x"></iframe>',
      'asks for http://192.0.2.1/': '<img src="http://192.0.2.1/">', 'answers 404': '<img src="missing.png">', exception: '<script>undefined()</script>',
      'starts a worker': '<script>new Worker(URL.createObjectURL(new Blob([""])))</script>', 'a script is added': '<script>onload = () => document.body.append(document.createElement("script"))</script>', 'opens a dialog': '<script>alert(1)</script>',
      'is given onclick': '<script>onload = () => document.body.setAttribute("onclick", "")</script>', 'has style': '<p style="color:red">x</p>', 'has name': '<a name="x">x</a>', 'prose has id': '<p id="main">x</p>', 'calls fetch': '<script>fetch("x")</script>',
      // The last: it takes the place of what its browser page shows next.
      'goes to': '<script>addEventListener("load", () => location.assign("page-0.html?elsewhere"))</script>',
    };
    const names = Object.keys(faulty);
    const pages = new Map(names.map((_, at) => [`page-${at}.html`, document('', faulty[names[at]])]));
    const folder = mkdtempSync(join(tmpdir(), 'faulty-'));
    for (const [name, text] of pages) writeFileSync(join(folder, name), text);
    const server = await serve({ dir: folder, files: new Set(pages.keys()) }, '/');
    const found = await guarded([...pages.keys()], (name) => server.base + name, server.base);
    await server.close();
    rmSync(folder, { recursive: true });
    names.forEach((name, at) => assert.ok(found.some((fault) => fault.startsWith(`page-${at}.html: `) && fault.includes(name)), `${name}: ${found.filter((fault) => fault.startsWith(`page-${at}.html`))}`));
  });

  test('hear hundreds of payloads, every one of which the policy alone stops', async () => {
    // Together where each leaves the others alone.
    const dangerous = all.filter((text) => /[<&]/.test(text) && !/http-equiv|window\.stop|location|document\.(open|write)/i.test(text));
    const together = dangerous.filter((text) => !swallows(text)).map(plain);
    const pages = [...Array.from({ length: Math.ceil(together.length / 20) }, (_, at) => together.slice(at * 20, (at + 1) * 20).join('\n')), ...dangerous.filter(swallows)];
    const held = await shown(pages, policy);
    assert.deepEqual(pages.filter((_, at) => held[at].dialogs > 0), []);
    assert.ok(dangerous.length > 3000, `${dangerous.length} payloads of markup`);
    const stopped = held.flatMap(({ heard }) => heard).filter((text) => /policy stopped script/.test(text)).length;
    assert.ok(stopped > 1000, `${stopped} scripts were stopped`);
    const free = await shown(pages.filter((_, at) => at % 40 === 0), '');
    const dialogs = free.reduce((sum, result) => sum + result.dialogs, 0);
    assert.ok(dialogs > 20, `${dialogs} dialogs without the policy`);
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
    const given = site.name === 'translated' ? sample(all) : all;
    const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const marks = (text) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#x27;', "'");
    let [there, wanted] = [0, 0];
    parts(given).forEach((some, at) => {
      const pages = ['sources/text', 'sources/told', 'sources/page', 'events/e', 'notes/n'].map((path) => `${path}-${at}.html`).filter((path) => site.files.has(path));
      assert.ok(pages.length > 3, `the pages of part ${at}`);
      const shown = marks(pages.map(site.read).join('\n'));
      const plain = some.filter((text) => /^[\x20-\x7e]+$/.test(text) && !/\s{2}|^\s|\s$/.test(text));
      wanted += plain.length;
      there += plain.filter((text) => shown.includes(marks(escape(text)))).length;
    });
    assert.ok(there > wanted * 0.9, `${there} of ${wanted} payloads stand in the site as text`);
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
        const field = page.locator('#search-words');
        await field.fill('');
        await field.fill(text.replace(/[\r\n]/g, ' '));
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
        const [, port] = text.match(/^Serving http:\/\/\S+?:(\d+)\//m) ?? [];
        if (port) ready(`http://127.0.0.1:${port}/`);
      };
      preview.stdout.on('data', take);
      preview.stderr.on('data', take);
      preview.once('exit', () => failed(new Error(text)));
    });
    const context = await openContext(browser);
    const faults = [];
    const page = await context.newPage();
    guard(page, faults, { item: 'the page of errors', base: address, address, status: 500 });
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
