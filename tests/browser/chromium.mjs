// Headless Chromium: finding it, starting it, visiting many pages, and hearing what they complain of.

import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

const BINARIES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
/** What the browser is started with. */
export const FLAGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const PAGES_AT_ONCE = 4;

/** The Chromium or Chrome of this machine. */
export function binary() {
  const found = BINARIES.find(existsSync);
  if (!found) throw new Error(`no Chromium here: none of ${BINARIES.join(', ')}`);
  return found;
}

/** Starts it. */
export function launch() {
  return chromium.launch({ executablePath: binary(), args: FLAGS });
}

/** Opens a browser context in which nothing moves by itself. */
export function openContext(browser, options) {
  return browser.newContext({ reducedMotion: 'reduce', ...options });
}

/**
 * Calls `visit(page, item)` for all items, on a few browser pages at once in one context with these options, and
 * gives the faults that the calls returned, in the items' order.
 */
export async function visitAll(browser, options, items, visit) {
  const context = await openContext(browser, options);
  const faults = [];
  let next = 0;
  const work = async () => {
    const page = await context.newPage();
    while (next < items.length) {
      const index = next++;
      const failed = (error) => [`${items[index]}: ${error.message}`];
      faults[index] = await visit(page, items[index]).catch(failed);
    }
  };
  await Promise.all(Array.from({ length: Math.min(PAGES_AT_ONCE, items.length) }, work));
  await context.close();
  return faults.flat();
}

/**
 * Whether what a browser complains of is the preloading of a font from a folder: Chromium forbids that, and loads the
 * font where the style sheet asks for it.
 */
export const isFontOfFolder = (text, url) => /serif\.woff2/.test(`${text} ${url}`) && /file:\/\//.test(`${text} ${url}`);

/**
 * Opens an address that has to answer with `status`, and gives everything that went wrong on the way: whatever the
 * console says, exceptions, failed requests, requests for anything that does not lie under `base`.
 */
export async function complaints(page, address, base, status = 200) {
  const found = [];
  const listeners = {
    console: (message) => {
      const { url } = message.location();
      const isExpected = (url === address && status !== 200) || isFontOfFolder(message.text(), url);
      if (!isExpected && /^(error|warning)$/.test(message.type())) {
        found.push(`${message.type()}: ${message.text()}${url === address ? '' : ` (${url})`}`);
      }
    },
    pageerror: (error) => found.push(`exception: ${error.message}`),
    request: (request) => {
      const url = request.url();
      if (!url.startsWith(base) && !url.startsWith('data:')) found.push(`asks for ${url}`);
    },
    requestfailed: (request) => {
      // The browser gives up the icon of a page that it leaves.
      const reason = request.failure()?.errorText;
      if (reason !== 'net::ERR_ABORTED' && !isFontOfFolder('', request.url())) found.push(`${reason}: ${request.url()}`);
    },
    response: (response) => {
      const expected = response.url() === address ? status : 200;
      if (response.url().startsWith('http') && response.status() !== expected) {
        found.push(`answers ${response.status()}: ${response.url()}`);
      }
    },
  };
  for (const [event, listener] of Object.entries(listeners)) page.on(event, listener);
  await page.goto(address);
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 500 })));
  for (const [event, listener] of Object.entries(listeners)) page.off(event, listener);
  return found.map((fault) => `${address.slice(base.length) || address}: ${fault}`);
}
