// The annotated article: annotations on or off, by kind, and how to cite a passage.

const section = document.querySelector('.annotated');
const article = section?.querySelector('.article');
const marksOf = (number) => [...document.querySelectorAll(`mark[data-notes~="${CSS.escape(number)}"]`)];
const numberOf = (link) => link.textContent.trim();

/** A button that is pressed or not, and says so. */
const toggle = (button, pressed, change) => {
  const set = (now) => button.setAttribute('aria-pressed', String(now));
  button.type = 'button';
  button.addEventListener('click', () => {
    const now = button.getAttribute('aria-pressed') !== 'true';
    set(now);
    change(now);
  });
  set(pressed);
  return button;
};

if (section?.dataset.hide) {
  const { searchParams } = new URL(location.href);

  // Reading mode: nothing but the text.
  const read = (plain) => section.classList.toggle('plain', plain);
  const startsPlain = searchParams.get('notes') === 'off';
  const button = toggle(document.createElement('button'), startsPlain, (plain) => {
    read(plain);
    keepInAddress((state) => (plain ? state.set('notes', 'off') : state.delete('notes')));
  });
  button.className = 'switch';
  button.textContent = section.dataset.hide;
  section.querySelector('h2')?.after(button);
  read(startsPlain);
  shortcut('a', () => section.dataset.hide, () => button.click());

  // The legend shows and hides kinds.
  const entries = [...section.querySelectorAll('.legend [data-kind]')];
  const kinds = entries.map((entry) => entry.dataset.kind);
  const asked = searchParams.get('kinds')?.split(',');
  let shown = asked ? kinds.filter((kind) => asked.includes(kind)) : kinds;
  const filter = () => {
    for (const marked of section.querySelectorAll('.article :is(mark, .k)')) {
      marked.classList.toggle('off', !shown.some((kind) => marked.classList.contains(`k-${kind}`)));
    }
    for (const note of section.querySelectorAll('li.note')) {
      note.hidden = !shown.some((kind) => note.classList.contains(`k-${kind}`));
    }
    for (const ref of section.querySelectorAll('.note-ref')) {
      ref.parentNode.hidden = section.querySelector(ref.hash)?.closest('li').hidden ?? false;
    }
    for (const notes of section.querySelectorAll('details.notes')) notes.hidden = !notes.querySelector('li:not([hidden])');
  };
  for (const entry of entries) {
    const { kind } = entry.dataset;
    const button = toggle(document.createElement('button'), shown.includes(kind), (isShown) => {
      shown = kinds.filter((other) => (other === kind ? isShown : shown.includes(other)));
      filter();
      keepInAddress((state) => (shown.length < kinds.length ? state.set('kinds', shown.join(',')) : state.delete('kinds')));
    });
    button.append(...entry.childNodes);
    entry.append(button);
  }
  if (shown.length < kinds.length) filter();
}

if (article) {
  const links = [...article.querySelectorAll('.notes a.number')].sort((a, b) => numberOf(a) - numberOf(b));
  const noteOf = (link) => link.closest('li');

  // A passage that is cut into several runs is shown whole, and its note with it.
  const point = (link) => {
    for (const other of section.querySelectorAll('.current')) other.classList.remove('current');
    if (!link) return;
    for (const part of [noteOf(link), ...marksOf(numberOf(link))]) part.classList.add('current');
  };
  const open = (link) => {
    noteOf(link).closest('details').open = true;
  };
  const arrive = walk(
    () => (section.classList.contains('plain') ? [] : links.filter((link) => !noteOf(link).hidden)),
    (link) => marksOf(numberOf(link))[0],
    (link) => {
      point(link);
      open(link);
      keepInAddress((_, address) => { address.hash = link.hash; });
    },
  );
  const showAddressed = () => {
    const id = location.hash.slice(1);
    const target = id && document.getElementById(id);
    const link = target && (links.find((other) => other.hash === `#${id}`) ?? target.closest('li.note')?.querySelector('.number'));
    point(link || undefined);
    if (!link) return;
    arrive(link);
    if (target.closest('.notes')) {
      open(link);
      target.scrollIntoView({ block: 'center' });
    }
  };
  addEventListener('hashchange', showAddressed);
  showAddressed();

  // A passage and its note show each other; a click on the words opens the notes.
  const light = ({ type, target }) => {
    const pair = target.closest('mark[data-notes], li.note');
    if (!pair) return;
    const numbers = pair.dataset.notes?.split(' ') ?? Array.from(pair.querySelectorAll('.number'), numberOf);
    for (const link of links.filter((link) => numbers.includes(numberOf(link)))) {
      for (const other of [noteOf(link), ...marksOf(numberOf(link))]) other.classList.toggle('lit', type === 'mouseover');
    }
  };
  for (const type of ['mouseover', 'mouseout']) article.addEventListener(type, light);
  article.addEventListener('click', ({ target }) => {
    const numbers = target.closest('mark')?.dataset.notes.split(' ');
    if (!numbers || target.closest('a') || !getSelection().isCollapsed || section.classList.contains('plain')) return;
    const link = links.findLast((link) => numbers.includes(numberOf(link)) && !noteOf(link).hidden);
    if (!link) return;
    point(link);
    open(link);
    arrive(link);
    noteOf(link).scrollIntoView({ block: 'nearest' });
  });
}

// Citing a passage: the source's citations, with the words and the address in their places.

/** The words of a passage as they stand in the article; `[…]` for what lies between its parts. */
const wordsOf = (number) => {
  let words = '';
  let before;
  for (const mark of marksOf(number)) {
    if (before) {
      const range = new Range();
      range.setStartAfter(before);
      range.setEndBefore(mark);
      const between = range.cloneContents();
      for (const other of between.querySelectorAll('sup, .notes')) other.remove();
      if (between.textContent.trim()) words += ' […] ';
      else if (between.textContent) words += ' ';
    }
    words += mark.textContent;
    before = mark;
  }
  return words.replace(/[\t\r\n]+/g, ' ');
};

const TEX = { '\\': 'backslash', '{': 'braceleft', '}': 'braceright', '~': 'asciitilde', '^': 'asciicircum' };
const escapes = {
  text: (words) => words,
  bibtex: (words) => words.replace(/[\\{}~^%&#_$]/g, (mark) => (TEX[mark] ? `\\text${TEX[mark]}{}` : `\\${mark}`)),
  'csl-json': (words) => JSON.stringify(words).slice(1, -1),
  markdown: (words) => words.replace(/[\\`*_[\]<>#&|~]/g, '\\$&').replace(/^(?=[-+=])|^(\d+)(?=[.)])/, '$1\\'),
};

/** A passage in one format; `citation` is the source's. */
const compose = (citation, words, address) => {
  const escape = escapes[citation.dataset.format];
  const url = address.replaceAll('(', '%28').replaceAll(')', '%29');
  const filled = { quotation: escape(words), address: escape(address), url };
  const pre = citation.querySelector('pre').cloneNode(true);
  for (const part of pre.querySelectorAll('[data-part]')) {
    const kind = part.dataset.part;
    if (kind === 'quotation' && !words) part.previousSibling.textContent = part.nextSibling.textContent = '';
    part.textContent = filled[kind] ?? part.textContent;
  }
  return pre.textContent;
};

const cite = async (link) => {
  const template = await templateOf('cite');
  const note = link.closest('li');
  const number = [...note.querySelectorAll('.number')].find((other) => numberOf(other) === link.dataset.number);
  const id = number.hash?.slice(1) || number.id || note.id;
  const words = wordsOf(link.dataset.number);
  // The dossier's own address, where it knows it.
  const page = document.querySelector('link[rel="canonical"]')?.href ?? location.href.split(/[?#]/)[0];
  const dialog = fromTemplate(template);
  const [title, quotation, output, copy, here, status] = ['h2', 'blockquote', 'pre', '.copy', '.here', '[role]']
    .map((of) => dialog.querySelector(of));
  title.textContent = link.ariaLabel;
  dialog.ariaLabel = link.ariaLabel;
  quotation.textContent = words;
  quotation.hidden = !words;
  if (article) [quotation.lang, quotation.dir] = [article.lang, article.dir];
  here.href = `${page}#${id}`;
  for (let next = link.nextElementSibling; next?.matches('.outside'); next = next.nextElementSibling) {
    here.parentNode.append(' ', next.cloneNode(true));
  }
  const choose = () => {
    const format = dialog.querySelector(':checked').value;
    output.textContent = compose(document.querySelector(`.citation[data-format="${format}"]`), words, here.href);
    status.textContent = '';
  };
  dialog.querySelector('fieldset').addEventListener('change', choose);
  choose();
  copy.addEventListener('click', async () => {
    let told = copy.dataset.copied;
    try {
      await navigator.clipboard.writeText(output.textContent);
    } catch {
      getSelection().selectAllChildren(output);
      told = copy.dataset.selected;
    }
    status.textContent = told;
  });
  showDialog(dialog);
};
section?.addEventListener('click', (event) => {
  const link = event.target.closest('a.cite');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  cite(link).catch(() => { location.hash = link.hash; });
});
