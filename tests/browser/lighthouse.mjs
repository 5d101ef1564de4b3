// Lighthouse, as a phone sees a page, in the Chromium of this machine.

import { launch as launchChrome } from 'chrome-launcher';
import lighthouse from 'lighthouse';

import { FLAGS, binary } from './chromium.mjs';

/** What is scored, each from 0 to 100. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** How often a page is tried: what else the machine does can only lower a score. */
const TRIES = 3;

/** Calls `use` with a function that gives the categories of an address that score less than `least`, as sentences. */
export async function withLighthouse(least, use) {
  const chrome = await launchChrome({ chromePath: binary(), chromeFlags: FLAGS, logLevel: 'silent' });
  const short = async (address) => {
    let best;
    for (let time = 0; time < TRIES && best?.length !== 0; time += 1) {
      const found = await tooLow(address, chrome.port, least);
      if (!best || found.length < best.length) best = found;
    }
    return best;
  };
  try {
    return await use(short);
  } finally {
    await chrome.kill();
  }
}

async function tooLow(address, port, least) {
  const { lhr } = await lighthouse(address, { port, onlyCategories: CATEGORIES, logLevel: 'silent' });
  if (lhr.runtimeError) return [`Lighthouse cannot read the page: ${lhr.runtimeError.message}`];
  return CATEGORIES.map((id) => lhr.categories[id])
    .filter(({ score }) => !(score * 100 >= least))
    .map(({ id, score, auditRefs }) => {
      const failed = auditRefs.map((ref) => ({ ...ref, ...lhr.audits[ref.id] }))
        .filter((audit) => audit.weight > 0 && audit.score !== null && audit.score < 0.9)
        .map((audit) => `${audit.id} ${audit.displayValue ?? ''}`.trim());
      return `${id} is ${Math.round(score * 100)} (${failed.join(', ')})`;
    });
}
