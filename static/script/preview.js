// Previews: resting on a link to a page of the dossier, by pointer or by keyboard, shows its card.
const DELAY = 400;
const GRACE = 200;

const card = Object.assign(document.createElement('div'), { className: 'card', id: 'card', hidden: true });
card.setAttribute('role', 'tooltip');
let cardLink;
let cardShows;
let cardHides;

/** The path of the page that a link leads to, where that is one of the dossier's own and not this one. */
const cardPath = (link) => {
  const { pathname } = link;
  const path = link.origin === root.origin && pathname.startsWith(root.pathname) ? pathname.slice(root.pathname.length).replace(/\.\d+\.html$/, '.html') : '';
  return pathname !== location.pathname && /^(events|actors|places|sources|questions|notes)\/[^/]+\.html$/.test(path) ? path : '';
};

/** The card of a page, and the name of its kind; its part of the cards is reckoned as where they are made. */
const cardOf = async (path) => {
  const { content, dataset } = await templateOf('search');
  const kind = content.querySelector(`option[value="${path.split('/')[0]}"]`)?.text;
  let sum = 0;
  for (const c of path) sum = (sum * 31 + c.charCodeAt(0)) % 65521;
  return [kind, (await load(`data/cards/${sum % dataset.cards}.js`))[path]];
};

const hideCard = () => {
  clearTimeout(cardShows);
  clearTimeout(cardHides);
  card.hidden = true;
  cardLink?.removeAttribute('aria-describedby');
  cardLink = undefined;
};

const showCard = async (link, x) => {
  const path = cardPath(link);
  const [kind, words] = await cardOf(path).catch(() => []);
  if (!words || cardLink !== link) return;
  const [title, line, summary, counts] = words;
  const row = (className, text) => Object.assign(document.createElement('p'), { className, textContent: text, dir: 'auto' });
  const rows = [['meta', [kind, line].filter(Boolean).join(' · ')], ['title', title], ['summary', summary], ['meta', counts]];
  card.replaceChildren(...rows.filter(([, text]) => text).map(([name, text]) => row(name, text)));
  document.body.append(card);
  card.hidden = false;
  // Beside the line that the pointer is on: below it, or above where there is no room.
  const lines = [...link.getClientRects()];
  const at = lines.find(({ left, right }) => x >= left && x <= right) ?? lines[0];
  if (!at) return hideCard();
  const { offsetWidth: width, offsetHeight: height } = card;
  const { clientWidth, clientHeight } = document.documentElement;
  const rtl = getComputedStyle(card).direction === 'rtl';
  const left = Math.min(Math.max(rtl ? at.right - width : at.left, 8), Math.max(clientWidth - width - 8, 8));
  const last = lines.at(-1).bottom;
  const top = last + height + 8 > clientHeight && lines[0].top > height ? lines[0].top - height : last;
  card.style.setProperty('left', `${left + scrollX}px`);
  card.style.setProperty('top', `${top + scrollY}px`);
  link.setAttribute('aria-describedby', 'card');
};

const awaitCard = (link, x) => {
  if (link === cardLink) return clearTimeout(cardHides);
  hideCard();
  if (!cardPath(link)) return;
  cardLink = link;
  cardShows = setTimeout(() => showCard(link, x), DELAY);
};
const leaveCard = () => {
  clearTimeout(cardHides);
  cardHides = setTimeout(hideCard, card.hidden ? 0 : GRACE);
};

const linkOf = (target) => target.closest?.('main a[href]');
document.addEventListener('pointerover', ({ target, pointerType, clientX }) => {
  if (pointerType === 'touch') return;
  const link = linkOf(target);
  if (link) awaitCard(link, clientX);
  else if (card.contains(target)) clearTimeout(cardHides);
  else if (cardLink && !cardLink.matches(':focus-visible')) leaveCard();
});
document.addEventListener('focusin', ({ target }) => {
  const link = linkOf(target);
  if (link?.matches(':focus-visible')) awaitCard(link);
});
document.addEventListener('focusout', leaveCard);
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hideCard();
});
addEventListener('click', hideCard);
