// What the pages gain with JavaScript; they lack nothing without it.

/** What single keys do on this page, and the words that tell it. */
const shortcuts = new Map();

/** Gives a single key a meaning. */
const shortcut = (key, words, act) => shortcuts.set(key, { words, act });
document.addEventListener('keydown', (event) => {
  const single = !event.ctrlKey && !event.metaKey && !event.altKey && shortcuts.get(event.key);
  if (!single || event.defaultPrevented || event.target.closest('input, select, textarea, dialog')) return;
  event.preventDefault();
  single.act();
});

/** The site's root. */
const root = new URL('..', document.currentScript.src);

/** Loads a script of the site's data, once, and gives the value that it holds; works from file:// too. */
const loads = new Map();
const load = (path) => {
  if (!loads.has(path)) {
    loads.set(path, new Promise((done, failed) => {
      const script = Object.assign(document.createElement('script'), { src: new URL(path, root) });
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
