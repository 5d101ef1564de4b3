// The search: opened by its link or by `/`, or standing on its own page. Where there is no index of all words, or
// where it cannot be loaded, as from file://, titles and names are found all the same.
const searchTemplate = document.getElementById('search');
const SHOWN = 10;
const PASSAGES = 3;
const AROUND = 9;
const EXCERPT = 34;

/** The words of a text, without accents and capitals. */
const wordsOf = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  .replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss').split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Loads the indexes of all words, one for each language. */
const fullText = async (languages) => {
  if (!languages.length || location.protocol === 'file:') throw new Error('there is no index of all words');
  const indexes = await Promise.all(languages.map(async (language) => {
    const index = await import(new URL(`pagefind/${language}/pagefind.js`, root));
    return { language, index, filters: await index.filters() };
  }));
  const sources = new Set(indexes.flatMap(({ filters }) => Object.keys(filters.source ?? {})));
  const search = async (query, filters) => {
    const found = await Promise.all(indexes.map(async ({ language, index }) => {
      const { results, totalFilters } = await index.search(query, { filters });
      return { totalFilters, results: results.map((result) => ({ language, result })) };
    }));
    const results = found.flatMap((each) => each.results).sort((a, b) => b.result.score - a.result.score);
    const count = (filter, value) => found.reduce((sum, { totalFilters }) => sum + (totalFilters[filter]?.[value] ?? 0), 0);
    const show = async ({ language, result }) => {
      const data = await result.data();
      const { title, line } = data.meta;
      return { path: data.raw_url ?? data.url, title, line, kind: data.filters.kind[0], passages: passagesOf(data, language) };
    };
    return { count, total: results.length, some: (from) => Promise.all(results.slice(from, from + SHOWN).map(show)) };
  };
  return { sources: [...sources].sort((a, b) => a.localeCompare(b)), search };
};

/** The passages of a page that hold words sought: their anchors, and the words around, as nodes. */
const passagesOf = ({ anchors, content, meta, weighted_locations }, language) => {
  const words = content.split(' ');
  // The text begins with the title.
  const first = { location: meta.title.split(/\s+/).filter(Boolean).length };
  const starts = [first, ...anchors];
  const groups = new Map();
  for (const { location, balanced_score } of weighted_locations) {
    const at = starts.findLastIndex((start) => start.location <= location);
    if (at < 0) continue;
    const group = groups.get(at) ?? { at, score: 0, hits: new Set() };
    groups.set(at, group);
    group.score += balanced_score;
    group.hits.add(location);
  }
  const best = [...groups.values()].sort((a, b) => b.score - a.score).slice(0, PASSAGES);
  return best.sort((a, b) => a.at - b.at).map(({ at, hits }) => {
    const start = starts[at];
    const end = starts[at + 1]?.location ?? words.length;
    const from = Math.max(start.location, Math.min(...hits) - AROUND);
    const to = Math.min(end, from + EXCERPT);
    // No-break spaces stand in the anchor's title, by the words that they follow.
    const spaces = new Map((start.title ?? '').split(' ').map((code) => [parseInt(code, 10), code.endsWith('f') ? '\u202f' : '\u00a0']));
    const nodes = from > start.location ? ['… '] : [];
    for (let word = from; word < to; word++) {
      const mark = document.createElement('mark');
      mark.textContent = words[word];
      nodes.push(hits.has(word) ? mark : words[word], spaces.get(word - start.location) ?? ' ');
    }
    nodes.pop();
    if (to < end) nodes.push(' …');
    return { id: start.id, language, nodes };
  });
};

/** The plain index: each word sought begins a word of the title or of another name. */
const plain = async () => {
  const titles = await load('data/titles.js');
  const entries = Object.entries(titles).flatMap(([kind, entries]) => entries.map(([id, title, line, ...names]) => (
    { kind, title, line, path: `${kind}/${id}.html`, names: [title, ...names].map((name) => ({ name, words: wordsOf(name) })) })));
  const search = async (query, { kind }) => {
    const sought = wordsOf(query);
    const fits = ({ words }) => sought.every((part) => words.some((word) => word.startsWith(part)));
    const rank = ({ words }) => (words[0].startsWith(sought[0]) ? 0 : 1);
    const all = !sought.length ? [] : entries.flatMap((entry) => {
      const at = entry.names.findIndex(fits);
      if (at < 0) return [];
      const other = at ? [entry.names[at].name] : [];
      return [{ ...entry, line: [...other, entry.line].filter(Boolean).join(' · '), passages: [], rank: 2 * Math.min(at, 1) + rank(entry.names[at]) }];
    }).sort((a, b) => a.rank - b.rank);
    const found = all.filter((entry) => !kind || entry.kind === kind);
    const count = (_, value) => all.filter((entry) => entry.kind === value).length;
    return { count, total: found.length, some: async (from) => found.slice(from, from + SHOWN) };
  };
  return { sources: [], search };
};

/** Gives life to a form; loads nothing before it is asked. */
const liven = (form, chosen) => {
  const [input, kinds, sources] = ['q', 'kind', 'source'].map((name) => form.elements.namedItem(name));
  const status = form.querySelector('[role=status]');
  const list = form.querySelector('ol');
  const more = form.querySelector('.more');
  const label = new Map([...kinds.options].map((option) => [option.value, option.text]));
  let engine;
  let turn = 0;
  let timer;

  const start = () => {
    engine ??= fullText(searchTemplate.dataset.languages.split(' ').filter(Boolean)).catch(async () => {
      const titles = await plain();
      status.before(Object.assign(document.createElement('p'), { className: 'meta', textContent: status.dataset.plain }));
      return titles;
    }).then((made) => {
      sources.append(...made.sources.map((source) => new Option(source)));
      sources.parentElement.hidden = !made.sources.length;
      sources.value = chosen?.source ?? '';
      return made;
    });
    return engine;
  };
  const item = ({ path, title, line, kind, passages }) => {
    const link = (to, ...content) => {
      const a = document.createElement('a');
      a.href = new URL(to, root);
      a.append(...content);
      return a;
    };
    const element = (name, className, ...content) => {
      const made = Object.assign(document.createElement(name), { className });
      made.append(...content);
      return made;
    };
    const words = ({ id, language, nodes }) => {
      const one = element('li', '', link(id ? `${path}#${id}` : path, ...nodes));
      if (kind === 'sources') one.lang = language;
      one.dir = 'auto';
      return one;
    };
    const made = element('li', '', element('p', 'title', link(path, title)),
      element('p', 'meta', [label.get(kind), line].filter(Boolean).join(' · ')));
    if (passages.length) made.append(element('ul', 'passages', ...passages.map(words)));
    return made;
  };
  const ask = async () => {
    const mine = ++turn;
    const query = input.value.trim();
    const filters = Object.fromEntries([kinds, sources].filter((select) => select.value).map((select) => [select.name, select.value]));
    if (!query) {
      list.replaceChildren();
      status.textContent = '';
      more.hidden = true;
      return;
    }
    const wait = setTimeout(() => { status.textContent = status.dataset.wait; }, 300);
    try {
      const found = await (await start()).search(query, filters);
      const items = await found.some(0);
      if (mine !== turn) return;
      list.replaceChildren(...items.map(item));
      status.textContent = found.total ? status.dataset.count.replace('#', found.total.toLocaleString(document.documentElement.lang || undefined)) : status.dataset.none;
      for (const option of kinds.options) {
        if (option.value) option.text = `${label.get(option.value)} (${found.count('kind', option.value)})`;
      }
      for (const option of sources.options) {
        if (option.value) option.text = `${option.value} (${found.count('source', option.value)})`;
      }
      const rest = () => {
        const shown = list.childElementCount;
        more.hidden = shown >= found.total;
        more.onclick = async () => {
          list.append(...(await found.some(shown)).map(item));
          list.children[shown]?.querySelector('a').focus();
          rest();
        };
      };
      rest();
    } catch {
      if (mine === turn) status.textContent = status.dataset.failed;
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
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)].focus();
  });
  return { input, start, ask };
};

if (searchTemplate) {
  const dialog = searchTemplate.content.firstElementChild.cloneNode(true);
  const form = dialog.querySelector('form.search');
  const link = document.querySelector('.search-link');
  const here = document.querySelector('.search-here');
  let open;
  if (here) {
    const address = new URLSearchParams(location.search);
    const chosen = Object.fromEntries(address);
    const { input, start, ask } = liven(form, chosen);
    here.replaceChildren(form);
    open = () => input.focus();
    input.value = chosen.q ?? '';
    form.elements.namedItem('kind').value = chosen.kind ?? '';
    if (input.value) start().then(ask, ask);
    form.addEventListener('asked', () => {
      const now = new URL(location.href);
      now.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
      try {
        history.replaceState(null, '', now);
      } catch {
        // Some browsers keep the address of a local file as it is.
      }
    });
  } else {
    const { input, start } = liven(form);
    document.body.append(dialog);
    open = () => {
      if (!dialog.open) dialog.showModal();
      input.select();
      start().catch(() => {});
    };
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog || target.closest('a, .close')) dialog.close();
    });
  }
  link?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || here) return;
    event.preventDefault();
    open();
  });
  if (link) shortcut('/', link.textContent.trim(), open);
}
