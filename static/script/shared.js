// What the pages gain with JavaScript; they lack nothing without it.

/** What single keys do on this page, and the words that tell it. */
const shortcuts = new Map();

/**
 * Gives a single key a meaning; `key` is what `KeyboardEvent.key` says, whatever the layout. `words` are given the data
 * of `template.keys`.
 */
const shortcut = (key, words, act) => shortcuts.set(key, { words, act });

/** Changes what the address says of the state of the page: `change` is given its search parameters, and it. */
const keepInAddress = (change) => {
  const address = new URL(location.href);
  change(address.searchParams, address);
  address.search = address.search.replaceAll('%2C', ',');
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // Some browsers keep the address of a local file as it is.
  }
};

/** The root of the site, in the language of this page. */
const root = new URL(document.body.dataset.root || '.', location.href);

const loads = new Map();

/** Loads a script of the site's data, once, and gives the value that it holds; works from file:// too. */
const load = (path, address = new URL(path, root)) => {
  if (!loads.has(path)) {
    loads.set(path, new Promise((done, failed) => {
      const script = Object.assign(document.createElement('script'), { src: address });
      script.onload = () => done(self.recoupe[path]);
      script.onerror = () => {
        loads.delete(path);
        failed(new Error(`${path} cannot be loaded`));
      };
      document.head.append(script);
    }));
  }
  return loads.get(path);
};

let templates;

/** One of the templates that all pages share, by its class; fails where it cannot be had. */
const templateOf = async (name) => {
  const html = await load('data/dialogs.js');
  templates ??= Object.assign(document.createElement('template'), { innerHTML: html }).content;
  const template = templates.querySelector(`template.${name}`);
  if (!template?.content.firstElementChild) throw new Error(`no template ${name}`);
  return template;
};

/** Makes the element that a template holds. */
const fromTemplate = (template) => template.content.firstElementChild.cloneNode(true);

/** Shows a dialog until Esc, its close button or a click beside it; the focus then goes back to where it was. */
const showDialog = (dialog) => {
  dialog.closedBy = 'any';
  const close = dialog.querySelector('.close');
  if (close) close.onclick = () => dialog.close();
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
};

/**
 * Gives j and k a list to go through. `list()` are its items, in order; `placeOf(item)` is the element that is scrolled
 * to and takes the focus; `visit(item)` does what else is to be done. The function returned says where the reader is.
 */
const walk = (list, placeOf = (item) => item, visit = () => {}) => {
  let at;
  const topOf = (item) => placeOf(item).getBoundingClientRect().top;
  const step = (by) => {
    const items = list();
    const index = items.indexOf(at);
    const near = () => (by > 0
      ? items.find((item) => topOf(item) >= 0) ?? items[0]
      : items.findLast((item) => topOf(item) < 0) ?? items.at(-1));
    const next = index < 0 ? near() : items[index + by];
    if (!next) return;
    at = next;
    visit(next);
    const place = placeOf(next);
    if (!place.matches('a[href], button, summary')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: 'center' });
  };
  // Who scrolls by hand goes on from what is seen.
  for (const type of ['wheel', 'touchmove']) addEventListener(type, () => { at = undefined; }, { passive: true });
  const page = document.body.classList;
  const what = page.contains('page-source') ? 'Passage' : page.contains('page-chronology') ? 'Entry' : 'Evidence';
  shortcut('j', (words) => words[`next${what}`], () => step(1));
  shortcut('k', (words) => words[`previous${what}`], () => step(-1));
  return (item) => { at = item; };
};

// Single keys, their help, and the setting that turns them off (WCAG 2.1.4), which is remembered where the browser allows.
let keysAreOn = true;
try {
  keysAreOn = localStorage.getItem('recoupe.keys') !== 'off';
} catch {
  // A local file or a strict browser: they are on, on each page anew.
}

const showHelp = async () => {
  const keys = await templateOf('keys');
  const dialog = fromTemplate(keys);
  for (const [key, { words }] of shortcuts) {
    const row = dialog.querySelector('dl').appendChild(document.createElement('div'));
    row.append(document.createElement('dt'), document.createElement('dd'));
    row.firstChild.appendChild(document.createElement('kbd')).textContent = key;
    row.lastChild.textContent = words(keys.dataset);
  }
  const setting = dialog.querySelector('input');
  setting.checked = keysAreOn;
  setting.addEventListener('change', () => {
    keysAreOn = setting.checked;
    try {
      localStorage.setItem('recoupe.keys', keysAreOn ? 'on' : 'off');
    } catch {
      // It holds on this page.
    }
  });
  showDialog(dialog);
};

const footer = document.querySelector('[data-keys]');
if (footer) {
  const button = document.createElement('button');
  const help = () => showHelp().catch(() => button.remove());
  shortcut('?', (words) => words.help, help);
  button.type = 'button';
  button.className = 'keys';
  button.textContent = footer.dataset.keys;
  button.addEventListener('click', help);
  footer.append(button);
}

addEventListener('keydown', (event) => {
  const { key, target } = event;
  const isModified = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
  if (!keysAreOn || isModified || event.isComposing || event.defaultPrevented || !shortcuts.has(key)) return;
  if (target.closest?.('input, textarea, select, [contenteditable]') || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  shortcuts.get(key).act(event);
});

// Pieces of evidence, or the entries of a chronology; an article has passages of its own.
if (!document.querySelector('.article')) {
  const items = [...document.querySelectorAll('main figure.evidence')];
  const entries = [...document.querySelectorAll('.page-chronology main li.event')];
  if (items.length + entries.length > 0) {
    walk(() => (entries.length > 0 ? entries : items).filter((item) => item.checkVisibility?.() ?? true));
  }
}
for (const [key, rel, words] of [['n', 'next', 'nextPage'], ['p', 'prev', 'previousPage']]) {
  const link = document.querySelector(`main a[rel~="${rel}"]`);
  if (link) shortcut(key, (all) => all[words], () => link.click());
}
