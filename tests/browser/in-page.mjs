// Functions that run inside a browser page. Each stands alone: no name from outside it is known there.

/** Every piece of evidence on the page: its link's target, the words it quotes, and whether its link is visible. */
export function evidence({ evidenceLink, inlineEvidence, evidence, notWords }) {
  return [...document.querySelectorAll(evidenceLink)].map((link) => {
    const block = link.matches(inlineEvidence) ? undefined : link.closest(evidence);
    const quotation = (block?.querySelector('blockquote') ?? block ?? link).cloneNode(true);
    quotation.querySelectorAll(notWords).forEach((element) => element.remove());
    return { href: link.href, quotation: quotation.textContent, visible: link.checkVisibility() };
  });
}

/**
 * The passage with an id: its words, whether a reader sees where they begin, and whether the page has a place for it
 * but withholds its words.
 */
export function passage({ id, note, passage, notWords, unpublished }) {
  const number = [...document.querySelectorAll(note)].find(({ hash }) => decodeURIComponent(hash.slice(1)) === id);
  const found = number ? [...document.querySelectorAll(passage.replace('N', number.textContent.trim()))] : [];
  const text = found.map((element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(notWords).forEach((other) => other.remove());
    return copy.textContent;
  });
  const target = document.getElementById(id);
  const withheld = target?.closest(unpublished) != null;
  const seen = withheld ? target : found[0];
  const box = seen?.getClientRects()[0];
  const onTop = box && document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2);
  return { text: text.join(''), withheld, visible: Boolean(onTop && (seen.contains(onTop) || onTop.contains(seen))) };
}

/** Whether the main content has text, and is displayed. */
export function showsText({ main }) {
  const element = document.querySelector(main);
  const isDisplayed = element?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return Boolean(isDisplayed && element.innerText.trim());
}

/** What sticks out of the screen to the right, as a sentence; nothing where the page does not scroll sideways. */
export function sidewaysScroll() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return undefined;
  const name = ({ localName, id, classList }) => [localName + (id && `#${id}`), ...classList].join('.');
  const sticksOut = (element) => element.getBoundingClientRect().right > clientWidth + 1;
  const culprits = [...document.body.querySelectorAll('*')].filter(sticksOut);
  return `scrolls sideways, ${scrollWidth} of ${clientWidth} px (${culprits.slice(0, 3).map(name).join(', ')})`;
}

/** Accessibility violations, as sentences. */
export async function axeViolations() {
  const { violations } = await axe.run(document, { resultTypes: ['violations'] });
  const places = (nodes) => nodes.slice(0, 3).map(({ target }) => target.join(' ')).join('; ');
  return violations.map(({ id, help, nodes }) => `${id} (${help}), ${nodes.length} times: ${places(nodes)}`);
}

/** Starts to count how much the layout shifts (Layout Instability, WICG); to be called before the page loads. */
export function countShifts() {
  window.layoutShifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      const names = sources.map(({ node }) => node?.parentElement?.className || node?.nodeName);
      window.layoutShifts.push({ value, names });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** In forced colours: marked passages without a line, and shapes that are links but cannot be seen. */
export function lostInForcedColours() {
  const lost = [];
  for (const mark of document.querySelectorAll('.article mark[data-notes]')) {
    const { borderBlockEndStyle, borderBlockEndWidth, textDecorationLine } = getComputedStyle(mark);
    const lined = borderBlockEndStyle !== 'none' && parseFloat(borderBlockEndWidth) > 0;
    if (!lined && textDecorationLine === 'none') lost.push(`mark ${mark.dataset.notes} has no line`);
  }
  const paper = getComputedStyle(document.body).backgroundColor;
  for (const shape of document.querySelectorAll('svg a :is(circle, rect, line, path, polygon):not(.hit)')) {
    const { fill, stroke } = getComputedStyle(shape);
    const seen = [fill, stroke].some((colour) => colour !== 'none' && colour !== paper && !/^rgba.*, 0\)$/.test(colour));
    if (!seen) lost.push(`${shape.localName} of ${shape.closest('a').getAttribute('href')} cannot be seen`);
  }
  return lost;
}

/** The addresses of the links that a reader sees. */
export function visibleLinks() {
  const links = [...document.querySelectorAll('a[href]')].filter((link) => link.checkVisibility());
  return links.map((link) => (typeof link.href === 'string' ? link.href : new URL(link.href.baseVal, location.href).href));
}
