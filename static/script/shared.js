// What the pages gain with JavaScript; they lack nothing without it.

/** What single keys do on this page, and the words that tell it. */
const shortcuts = new Map();

/** Gives a single key a meaning. */
const shortcut = (key, words, act) => shortcuts.set(key, { words, act });
