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
  const field = (name) => form.elements.namedItem(name);
  const chosenOf = (name) => (field(name).type === 'checkbox' && !field(name).checked ? '' : field(name).value);
  let facets;
  let turn = 0;

  /** Loads what the filters look through. */
  const start = async () => {
    const loaded = await load('chronology/facets.js', filters.dataset.facets);
    if (facets) return;
    facets = loaded;
    // Of a long chronology the events stand in parts.
    if (facets.parts) facets.events = Array.from({ length: facets.parts.reduce((sum, [count]) => sum + count, 0) });
    for (const select of form.querySelectorAll('[data-list]')) fill(select, facets[select.dataset.list]);
  };

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

  /** The first and the last month chosen. */
  const period = () => [month(field('from').value, false), month(field('to').value, true)];

  /** Loads the parts with events of the months chosen. */
  const loadParts = () => {
    const [from, to] = period();
    let begin = 0;
    return Promise.all((facets.parts ?? []).map(async ([count, [first, last]], number) => {
      const at = begin;
      begin += count;
      if ((first ?? -Infinity) > to || (last ?? Infinity) < from || facets.events[at]) return;
      const address = new URL(filters.dataset.facets.replace('.js', `-${number}.js`), location.href);
      facets.events.splice(at, count, ...await load(`chronology/facets-${number}.js`, address));
    }));
  };

  /** Whether an event suits what is chosen. */
  const test = () => {
    const lists = ['actors', 'places', 'sources', 'kinds'];
    const chosen = NAMES.slice(0, 4).map((name, at) => {
      const value = field(name).value;
      return value ? facets[lists[at]].findIndex(([id]) => id === value) : undefined;
    });
    const [from, to] = period();
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
  const show = async () => {
    const mine = ++turn;
    const active = NAMES.some(chosenOf);
    if (active) await loadParts();
    if (mine !== turn) return;
    const suits = active ? test() : () => true;
    const fits = facets.events.map((event) => (event ? suits(event) : !active));
    const shown = fits.filter(Boolean).length;
    const onPage = listed.querySelector('.years');
    const suited = new Set(facets.events.filter((event, at) => event && fits[at]).map(([id]) => id));
    for (const entry of onPage?.querySelectorAll('li.event') ?? []) entry.hidden = active && !suited.has(entry.id);
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
  const remember = () => keepInAddress((state) => {
    for (const name of NAMES) {
      const value = chosenOf(name);
      if (value) state.set(name, value);
      else state.delete(name);
    }
  });

  /** Chooses what the address says. */
  const restore = async () => {
    const chosen = new URL(location.href).searchParams;
    const any = NAMES.some((name) => chosen.get(name));
    if (!any && !facets) return;
    if (any) filters.open = true;
    await start();
    for (const name of NAMES) {
      const value = chosen.get(name) ?? '';
      if (field(name).type === 'checkbox') field(name).checked = value === '1';
      else field(name).value = [...field(name).options].some((option) => option.value === value) ? value : '';
    }
    show();
  };

  filters.hidden = false;
  filters.addEventListener('toggle', () => filters.open && start());
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', async () => {
    await start();
    remember();
    show();
  });
  form.addEventListener('reset', () => setTimeout(() => form.dispatchEvent(new Event('change'))));
  addEventListener('popstate', restore);
  addEventListener('pageshow', ({ persisted }) => persisted && restore());
  restore();
}
