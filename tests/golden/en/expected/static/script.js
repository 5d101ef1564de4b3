'use strict';
{
// What the pages gain with JavaScript; they lack nothing without it.

/** What single keys do on this page, and the words that tell it. */
const shortcuts = new Map();

/** Gives a single key a meaning. */
const shortcut = (key, words, act) => shortcuts.set(key, { words, act });
{
// Annotated articles: a switch between reading and annotations, kept in the address.
for (const section of document.querySelectorAll('.annotated[data-hide]')) {
  const button = document.createElement('button');
  const address = new URL(location.href);
  const show = (shown) => {
    section.classList.toggle('plain', !shown);
    button.setAttribute('aria-pressed', String(!shown));
  };
  button.type = 'button';
  button.className = 'switch';
  button.textContent = section.dataset.hide;
  button.addEventListener('click', () => {
    const shown = section.classList.contains('plain');
    show(shown);
    const now = new URL(location.href);
    if (shown) now.searchParams.delete('notes');
    else now.searchParams.set('notes', 'off');
    try {
      history.replaceState(null, '', now);
    } catch {
      // Some browsers keep the address of a local file as it is.
    }
  });
  show(address.searchParams.get('notes') !== 'off');
  section.querySelector('h2').after(button);
}

// A passage that is cut into several runs is shown whole when the address leads to it.
const showPassage = () => {
  for (const mark of document.querySelectorAll('mark.current')) mark.classList.remove('current');
  const id = decodeURIComponent(location.hash.slice(1));
  const link = id && document.querySelector(`.notes a.number[href="#${CSS.escape(id)}"]`);
  if (!link) return;
  const number = CSS.escape(link.textContent.trim());
  for (const mark of document.querySelectorAll(`mark[data-notes~="${number}"]`)) mark.classList.add('current');
};
addEventListener('hashchange', showPassage);
showPassage();

// A passage and its note show each other.
const light = ({ type, target }) => {
  const pair = target.closest?.('mark[data-notes], .annotated li.note');
  if (!pair) return;
  const numbers = pair.dataset.notes?.split(' ') ?? Array.from(pair.querySelectorAll('.number'), (link) => link.textContent);
  for (const number of numbers) {
    const note = document.getElementById(`note-${number}`)?.closest('li');
    const marks = document.querySelectorAll(`mark[data-notes~="${number}"]`);
    for (const other of pair === note ? marks : [note]) other?.classList.toggle('lit', type === 'mouseover');
  }
};
for (const type of ['mouseover', 'mouseout']) document.querySelector('.article')?.addEventListener(type, light);
}
{
// The chronology: what is chosen by its filters stands in the address, and what does not fit is hidden.
for (const region of document.querySelectorAll('.overview .scroll')) {
  // What is wider than the screen begins where most happens.
  const marks = region.querySelectorAll('svg a');
  const middle = marks[Math.floor(marks.length / 2)]?.getBoundingClientRect();
  if (middle && region.scrollWidth > region.clientWidth) {
    region.scrollLeft += middle.left - region.getBoundingClientRect().left - region.clientWidth / 2;
  }
}

const filters = document.querySelector('.filters[data-facets]');
const form = filters?.querySelector('form');
if (form) {
  const MOST = 300;
  const NAMES = ['actor', 'place', 'source', 'kind', 'from', 'to', 'origins', 'disputed'];
  const status = document.querySelector('.filtered');
  const found = document.querySelector('.found-events');
  const listed = document.querySelector('.listed');
  const language = document.documentElement.lang;
  const field = (name) => form.elements[name];
  let facets;
  let loading;

  /** What the filters look through comes as a script, which can be loaded from a folder too. */
  const load = () => loading ??= new Promise((done, failed) => {
    document.addEventListener('chronology', ({ detail }) => done(detail), { once: true });
    const script = document.createElement('script');
    script.src = filters.dataset.facets;
    script.onerror = failed;
    document.head.append(script);
  }).then((detail) => {
    facets = detail;
    for (const select of form.querySelectorAll('[data-list]')) fill(select, facets[select.dataset.list]);
  });

  const fill = (select, list) => {
    const isPeriod = select.dataset.list === 'periods';
    const names = isPeriod ? list : [...list].sort((a, b) => a[1].localeCompare(b[1], language));
    select.closest('label').hidden = names.length === 0;
    for (const [value, words] of names) select.add(new Option(isPeriod && /.-/.test(value) ? `\u2003${words}` : words, value));
  };

  /** The first or the last month of a year or a month, counted from year 0. */
  const month = (value, isEnd) => {
    const [, year, number] = value.match(/^(-?\d+)(?:-(\d\d))?$/) ?? [];
    if (year === undefined) return isEnd ? Infinity : -Infinity;
    return Number(year) * 12 + (number ? Number(number) - 1 : isEnd ? 11 : 0);
  };

  /** Whether an event suits what is chosen. */
  const test = () => {
    const lists = ['actors', 'places', 'sources', 'kinds'];
    const chosen = NAMES.slice(0, 4).map((name, at) => {
      const value = field(name).value;
      return value ? facets[lists[at]].findIndex(([id]) => id === value) : undefined;
    });
    const [from, to] = [month(field('from').value, false), month(field('to').value, true)];
    const bounded = field('from').value || field('to').value;
    const origins = Number(field('origins').value);
    const disputed = field('disputed').checked;
    return ([, , , [first, last], own, support, isDisputed]) => chosen.every((one, at) => one === undefined || own[at].includes(one))
      && (!bounded || ((first ?? -Infinity) <= to && (last ?? Infinity) >= from && !(first > last)))
      && support >= origins && (!disputed || isDisputed === 1);
  };

  const number = (value) => value.toLocaleString(language);
  const say = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => number(values[name]));

  /** Shows what suits, here and on the overview. */
  const show = () => {
    const active = NAMES.some((name) => (field(name).type === 'checkbox' ? field(name).checked : field(name).value));
    const suits = active ? test() : () => true;
    const fits = facets.events.map(suits);
    const shown = fits.filter(Boolean).length;
    const onPage = listed.querySelector('.years');
    facets.events.forEach(([id], at) => {
      const entry = onPage && document.getElementById(id);
      if (entry) entry.hidden = !fits[at];
    });
    for (const part of document.querySelectorAll('.month, .year')) part.hidden = !part.querySelector('li.event:not([hidden])');
    for (const link of document.querySelectorAll('.jump a[href^="#y"], .jump a[href="#undated"]')) {
      link.parentElement.hidden = document.getElementById(link.hash.slice(1))?.hidden ?? false;
    }
    for (const mark of document.querySelectorAll('.overview [data-at]')) {
      const [first, last = first] = mark.dataset.at.split('-').map(Number);
      mark.classList.toggle('out', !fits.slice(first, last + 1).includes(true));
    }
    if (!onPage) list(active ? facets.events.filter((_, at) => fits[at]) : []);
    listed.hidden = active && !onPage;
    status.textContent = active ? say(status.dataset.words, { shown, total: fits.length }) : '';
    if (active && !onPage && shown > MOST) status.textContent += ` ${say(status.dataset.cut, { shown: MOST })}`;
  };

  /** The events of a chronology of several pages, as lines. */
  const list = (events) => {
    found.hidden = events.length === 0;
    found.replaceChildren(...events.slice(0, MOST).map(([id, title, date]) => {
      const entry = document.createElement('li');
      const [when, line] = ['when', 'title'].map((name) => Object.assign(document.createElement('p'), { className: name }));
      const link = Object.assign(document.createElement('a'), { href: `${filters.dataset.events}${id}.html`, textContent: title });
      entry.className = 'event';
      when.append(Object.assign(document.createElement('span'), { textContent: date }));
      line.append(link);
      entry.append(when, line);
      return entry;
    }));
  };

  /** Puts what is chosen into the address. */
  const remember = () => {
    const address = new URL(location.href);
    for (const name of NAMES) {
      const value = field(name).type === 'checkbox' ? (field(name).checked ? '1' : '') : field(name).value;
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // Some browsers keep the address of a local file as it is.
    }
  };

  /** Chooses what the address says. */
  const restore = async () => {
    const chosen = new URL(location.href).searchParams;
    const any = NAMES.some((name) => chosen.get(name));
    if (!any && !facets) return;
    if (any) filters.open = true;
    await load();
    for (const name of NAMES) {
      const value = chosen.get(name) ?? '';
      if (field(name).type === 'checkbox') field(name).checked = value === '1';
      else field(name).value = [...field(name).options].some((option) => option.value === value) ? value : '';
    }
    show();
  };

  filters.hidden = false;
  filters.addEventListener('toggle', () => filters.open && load());
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', async () => {
    await load();
    remember();
    show();
  });
  form.addEventListener('reset', () => setTimeout(() => form.dispatchEvent(new Event('change'))));
  addEventListener('popstate', restore);
  addEventListener('pageshow', ({ persisted }) => persisted && restore());
  restore();
}
}
}
