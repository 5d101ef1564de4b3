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
}
