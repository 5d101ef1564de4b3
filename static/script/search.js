// The search: opened by its link or by `/`, or standing on its own page. Where there is no index of all words, or
// where it cannot be loaded, as from file://, titles and names are found all the same.
const SHOWN = 10;
const PASSAGES = 3;
const BEFORE = 9;
const EXCERPT = 34;

const make = (name, className, ...content) => {
  const element = Object.assign(document.createElement(name), { className });
  element.append(...content);
  return element;
};

/** The words of a text, without accents and capitals. */
const wordsOf = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss').split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** The passages of a page that hold words sought: where they are, and the words around, as nodes. */
const passagesOf = ({ anchors, content, weighted_locations }) => {
  const words = content.split(' ');
  // Passages begin at these; other anchors stand within sentences.
  const starts = anchors.filter(({ element }) => /^(i|h\d)$/.test(element));
  const groups = new Map();
  for (const { location, balanced_score } of weighted_locations) {
    const at = starts.findLastIndex((start) => start.location <= location);
    const group = groups.get(at) ?? { at, score: 0, hits: new Set() };
    group.score += balanced_score;
    groups.set(at, group).get(at).hits.add(location);
  }
  // What stands before the first are the title and what the result's line says.
  groups.delete(-1);
  const best = [...groups.values()].sort((a, b) => b.score - a.score).slice(0, PASSAGES).sort((a, b) => a.at - b.at);
  return best.map(({ at, hits }) => {
    const { location: start, title } = starts[at];
    const end = starts[at + 1]?.location ?? words.length;
    const hit = Math.min(...hits);
    const from = Math.max(start, hit - BEFORE);
    const to = Math.min(end, from + EXCERPT);
    // An anchor's title tells its no-break spaces, which are narrow or not, by the words that they follow.
    const spaces = new Map((title ?? '').split(' ').map((code) => [parseInt(code), code.endsWith('f') ? '\u202f' : '\u00a0']));
    const nodes = from > start ? ['… '] : [];
    for (let word = from; word < to; word++) {
      nodes.push(hits.has(word) ? make('mark', '', words[word]) : words[word], spaces.get(word - start) ?? ' ');
    }
    nodes.splice(-1, 1, to < end ? ' …' : '');
    return { id: anchors.findLast(({ location }) => location <= hit).id.replace('~', ''), nodes };
  });
};

/** The indexes of all words, one for each language. */
const fullText = async (languages) => {
  if (!languages.length || location.protocol === 'file:') throw new Error('no index of all words');
  const indexes = await Promise.all(languages.map((language) => import(new URL(`pagefind/${language}/pagefind.js`, root))));
  const filters = await Promise.all(indexes.map((index) => index.filters()));
  const search = async (query, filters) => {
    const found = await Promise.all(indexes.map((index) => index.search(query, { filters })));
    const results = found.flatMap((each, at) => each.results.map((result) => ({ result, lang: languages[at] })))
      .sort((a, b) => b.result.score - a.result.score);
    const show = async ({ result, lang }) => {
      const data = await result.data();
      return { ...data.meta, path: data.raw_url, kind: data.filters.kind[0], lang, passages: passagesOf(data) };
    };
    return {
      total: results.length,
      count: (filter, value) => found.reduce((sum, { totalFilters }) => sum + (totalFilters[filter]?.[value] ?? 0), 0),
      some: (from) => Promise.all(results.slice(from, from + SHOWN).map(show)),
    };
  };
  const sources = [...new Set(filters.flatMap(({ source }) => Object.keys(source ?? {})))];
  return { sources: sources.sort((a, b) => a.localeCompare(b)), search };
};

/** A page as the plain index has it. */
const entryOf = (kind, [id, title, line, ...names]) => (
  { kind, title, line, path: `${kind}/${id}.html`, names: [title, ...names].map((name) => ({ name, words: wordsOf(name) })), passages: [] });

/** The name of a page in which each word sought begins a word: its place among the names, or -1. */
const matching = ({ names }, sought) => (
  names.findIndex(({ words }) => sought.length && sought.every((part) => words.some((word) => word.startsWith(part)))));

/** A page that was found, with the name by which it was, where that is not its title. */
const foundBy = (entry, at) => ({ ...entry, line: [at > 0 ? entry.names[at].name : '', entry.line].filter(Boolean).join(' · ') });

/** The plain index of all titles and names. */
const plainWhole = (titles) => {
  const entries = Object.entries(titles).flatMap(([kind, entries]) => entries.map((entry) => entryOf(kind, entry)));
  return async (sought) => {
    const all = entries.flatMap((entry) => {
      const at = matching(entry, sought);
      if (at < 0) return [];
      const rank = (at ? 2 : 0) + (entry.names[at].words[0].startsWith(sought[0]) ? 0 : 1);
      return { rank, kind: entry.kind, entry: () => foundBy(entry, at) };
    });
    return all.sort((a, b) => a.rank - b.rank);
  };
};

/** The same, of many: what is sought leads to the parts that are loaded. A single letter is a whole word. */
const plainParts = ({ kinds, part, words }) => {
  const ends = kinds.map(([, count], at) => kinds.slice(0, at).reduce((sum, [, before]) => sum + before, count));
  const placesOf = async (sought) => {
    const beginning = [...sought].slice(0, 2);
    const sum = beginning.reduce((sum, c) => (sum * 31 + c.codePointAt(0)) % 65521, 0);
    const places = new Map();
    for (const [word, steps] of Object.entries(await load(`data/words/${sum % words}.js`))) {
      if (beginning.length > 1 ? !word.startsWith(sought) : word !== sought) continue;
      let place = 0;
      for (const step of steps) {
        place += step;
        const number = Math.floor(place / 4);
        places.set(number, Math.min(places.get(number) ?? 3, place % 4));
      }
    }
    return places;
  };
  return async (sought) => {
    const [first = new Map(), ...others] = await Promise.all(sought.map(placesOf));
    const all = [...first].filter(([number]) => others.every((places) => places.has(number))).map(([number, rank]) => {
      const [kind] = kinds[ends.findIndex((end) => number < end)];
      const entry = async () => {
        const loaded = (await load(`data/titles/${Math.floor(number / part)}.js`))[number % part];
        const entry = entryOf(kind, loaded);
        return foundBy(entry, matching(entry, sought));
      };
      return { rank, number, kind, entry };
    });
    return all.sort((a, b) => a.rank - b.rank || a.number - b.number);
  };
};

/** The plain index: each word sought begins a word of the title or of another name. */
const plain = async () => {
  const titles = await load('data/titles.js');
  const find = titles.kinds ? plainParts(titles) : plainWhole(titles);
  const search = async (query, { kind }) => {
    const all = await find(wordsOf(query));
    const found = all.filter((each) => !kind || each.kind === kind);
    return {
      total: found.length,
      count: (filter, value) => all.filter((each) => each.kind === value).length,
      some: (from) => Promise.all(found.slice(from, from + SHOWN).map(({ entry }) => entry())),
    };
  };
  return { sources: [], search };
};

/** Gives life to a form; nothing is loaded before `start`. */
const liven = (form, about) => {
  const [input, kinds, sources] = ['q', 'kind', 'source'].map((name) => form.elements.namedItem(name));
  const status = form.querySelector('[role=status]');
  const list = form.querySelector('ol');
  const more = form.querySelector('.more');
  const labels = new Map(Array.from(kinds.options, ({ value, text }) => [value, text]));
  let engine;
  let turn = 0;
  let timer;

  const start = () => {
    engine ??= fullText(about.languages.split(' ').filter(Boolean)).catch(() => {
      status.before(make('p', 'meta', status.dataset.plain));
      return plain();
    }).then((made) => {
      sources.append(...made.sources.map((source) => new Option(source, source)));
      sources.parentElement.hidden = !made.sources.length;
      if (chosen.source) sources.value = chosen.source;
      return made;
    });
    return engine;
  };
  const item = ({ path, title, line, kind, lang, passages }) => {
    const link = (to, content) => Object.assign(make('a', '', ...content), { href: new URL(to, root) });
    const made = make('li', '', make('p', 'title', link(path, [title])), make('p', 'meta', [labels.get(kind), line].filter(Boolean).join(' · ')));
    const words = ({ id, nodes }) => (
      Object.assign(make('li', '', link(id ? `${path}#${id}` : path, nodes)), { dir: 'auto', lang: kind === 'sources' ? lang : '' }));
    if (passages.length) made.append(make('ul', 'passages', ...passages.map(words)));
    return made;
  };
  const show = async (found, mine) => {
    const shown = list.childElementCount;
    const items = await found.some(shown);
    if (mine !== turn) return;
    list.append(...items.map(item));
    more.hidden = shown + items.length >= found.total;
    more.onclick = async () => {
      await show(found, mine);
      list.children[shown + items.length]?.querySelector('a').focus();
    };
  };
  const ask = async () => {
    const mine = ++turn;
    const query = input.value.trim();
    const filters = Object.fromEntries([kinds, sources].filter(({ value }) => value).map(({ name, value }) => [name, value]));
    const wait = setTimeout(() => { status.textContent = status.dataset.wait; }, 300);
    try {
      const found = await (await start()).search(query, filters);
      if (mine !== turn) return;
      list.replaceChildren();
      await show(found, mine);
      if (mine !== turn) return;
      const none = query ? status.dataset.none : '';
      status.textContent = found.total ? status.dataset.count.replace('#', found.total) : none;
      for (const select of [kinds, sources]) {
        for (const option of select.options) {
          const label = labels.get(option.value) ?? option.value;
          option.text = option.value && query ? `${label} (${found.count(select.name, option.value)})` : label;
        }
      }
    } catch {
      status.textContent = status.dataset.failed;
    } finally {
      clearTimeout(wait);
    }
    form.dispatchEvent(new Event('asked'));
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.click();
  });
  form.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [input, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    stops[at + step]?.focus();
  });
  return { input, kinds, start, ask };
};

const opener = document.querySelector('.search-link');
const here = document.querySelector('.search-here');
const chosen = Object.fromEntries(new URLSearchParams(here ? location.search : ''));
const PARTS = ['[name=q]', '[name=kind]', '[name=source]', '[role=status]', 'ol', '.more'];
let making;

/** The dialog, its form alive; fails where a theme of one's own lacks it, or parts of it. */
const makeDialog = async () => {
  const template = await templateOf('search');
  const dialog = fromTemplate(template);
  const form = dialog.querySelector('form');
  if (!form || !PARTS.every((part) => form.querySelector(part))) throw new Error('no search');
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target.closest('a')) dialog.close();
  });
  return { dialog, form, ...liven(form, template.dataset) };
};

const open = async () => {
  making ??= makeDialog();
  try {
    const { dialog, input, start } = await making;
    if (!here && !dialog.open) showDialog(dialog);
    input.select();
    start().catch(() => {});
  } catch {
    making = undefined;
    if (!here) location.href = opener.href;
  }
};

if (opener) {
  opener.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  shortcut('/', (words) => words.search, open);
}
if (here) {
  making = makeDialog();
  making.then(({ form, input, kinds, start, ask }) => {
    here.replaceChildren(form);
    input.value = chosen.q ?? '';
    kinds.value = chosen.kind ?? '';
    if (input.value) start().then(ask, ask);
    form.addEventListener('asked', () => keepInAddress((_, address) => {
      address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    }));
  }).catch(() => {});
}
